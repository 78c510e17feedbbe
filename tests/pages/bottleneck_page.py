"""The page of bottlenecks for tests: its commuters, its tables, and choices of commuters."""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

from pages.shared.population.people import People
from pages.shared.visit.languages import language
from rules import HOUSEHOLD_TYPES, Subpopulation, clusters, under_todays_law
from tests.pages.conftest import plain
from tests.rules.population.some_households import random_population

ENGLISH = language("en")
WITH_T17: dict[str, Any] = {"with": "T17"}


@cache
def made_up() -> People:
    """Some hundred households, each for a thousand commuters or more, as a population by the count of CBS."""
    _, population = random_population(700, 53, 2026)
    many = tuple(group._replace(heads=group.heads * 1_000) for group in population.groups)
    return People("cbs", "of the tests", under_todays_law(population._replace(groups=many)))


def cells(page, head: str) -> list[str]:  # type: ignore[no-untyped-def]
    """A column of the first table that has it."""
    table = next(one.value for one in page.table if head in one.value.columns)
    return [plain(str(cell)).replace("\u2060", "") for cell in table[head]]


def described(page) -> dict[str, str]:  # type: ignore[no-untyped-def]
    """The table of one barrier, by its heads."""
    table = next(one.value for one in page.table if "what" in one.value.columns)
    return {head[6:-1]: plain(str(cell)) for head, cell in zip(table["what"], table["is"], strict=True)}


def in_millions(euros: float) -> str:
    """As a column of millions has an amount: +14.2."""
    tenths = f"{abs(euros) / 1e6:.1f}"
    return tenths if tenths == "0.0" else f"{'+' if euros > 0 else '−'}{tenths}"


def some_parts() -> list[Subpopulation]:
    """All corridors with all household types, and all clusters."""
    corridors = [None, "NL-BE", "BE-NL", "NL-DE", "DE-NL", "BE-DE", "DE-BE", "NL-NL", "BE-BE", "DE-DE"]
    households = [None, *HOUSEHOLD_TYPES]
    parts = [
        Subpopulation(corridor, None, household) for corridor, household in itertools.product(corridors, households)
    ]
    return [*parts, *(Subpopulation("BE-NL", cluster) for cluster in clusters())]
