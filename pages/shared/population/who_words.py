"""How what is known of the commuters is worded: topics, categories, regions, values, where they were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pages.shared.commuters import words
from pages.shared.result.tables import mark
from pages.shared.visit import formatting
from pages.shared.visit.languages import Language
from rules import FitRow, flow_regions

ASSUMPTION = "assumption"
"""Stands among the sources of what nobody has published."""
HUNDREDTH_OF_PERCENT = "0.0001"
HEADS = "heads"
REGIONS = {"region_of_work": 1, "region_of_home": 0}
"""The topics whose categories are regions, and on which side of a corridor they lie."""
YES_NO = ("moved", "married", "owner", "extra_month")
NUMBERS = ("age", "hours", "pay", "children", "home_days")
"""The topics whose categories are numbers, or classes of numbers."""
WORDED_ELSEWHERE = {"nationality": "choice.nationality", "worker_type": "choice.worker_type"}


class Read(Protocol):
    """A line of data that tells how sure it is, and where it was read."""

    @property
    def confidence(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def note(self) -> str: ...


def published(sources: Sequence[str]) -> list[str]:
    """The sources that can be read."""
    return [one for one in sources if one != ASSUMPTION]


def corridor(name: str) -> str:
    """A corridor as the pages write it: BE → NL."""
    home, work = name.split("-")
    return words.corridor(home, work)


def topic(dimension: str, language: Language) -> str:
    """What a dimension is about."""
    return language.text(f"people.dimension.{dimension}")


def category(row: FitRow, language: Language) -> str:
    """The category of a line of what the commuters meet."""
    margin = row.margin
    if margin.dimension in REGIONS:
        state = margin.corridor.split("-")[REGIONS[margin.dimension]]
        return region(margin.category, state, language)
    if margin.dimension == "pension_share":
        return language.rate(float(margin.category))
    if margin.dimension in NUMBERS:
        return _numbers(margin.category, language)
    if margin.dimension in YES_NO:
        return language.text(f"choice.{margin.category}")
    family = WORDED_ELSEWHERE.get(margin.dimension, f"people.category.{margin.dimension}")
    return language.text(f"{family}.{margin.category}")


def _numbers(name: str, language: Language) -> str:
    """One number, from one to another, or so many and more."""
    if name.endswith("+"):
        return language.text("people.range.or_more", low=language.number(float(name[:-1])))
    low, _, high = name.partition("-")
    if not high:
        return language.number(float(low))
    return language.text("people.range.between", low=language.number(float(low)), high=language.number(float(high)))


def region(slug: str, state: str, language: Language) -> str:
    """A region of the commuters: one of those in which they are counted, or one that only they know."""
    if slug in flow_regions():
        return words.region(slug, state, language)
    return language.text(f"people.region.{slug}")


def of_whom(rows: Sequence[FitRow], language: Language) -> str:
    """Of whom the shares of a topic are told, where that is not everybody."""
    unit = rows[0].margin.unit.removeprefix("percent_")
    return language.text(f"people.{unit}") if unit in ("of_families", "of_couples") else ""


def wanted(row: FitRow, language: Language) -> str:
    """The published or assumed value."""
    value = row.margin.value
    return language.number(value) if row.margin.dimension == HEADS else language.rate(value / 100.0)


def has(row: FitRow, language: Language) -> str:
    """What the commuters have, in the same unit."""
    if row.margin.dimension == HEADS:
        return language.number(row.has)
    return formatting.rate(row.has / 100.0, language.locale, HUNDREDTH_OF_PERCENT)


def known_from(row: FitRow, language: Language) -> str:
    """The sources, the year and the letter of what is published; that it is an assumption, and on what that leans."""
    cited = words.sources(published(row.margin.sources))
    if row.assumed:
        badge = f":orange-badge[:material/help: {language.text('people.is_assumed')}]"
        return f"{badge} {language.text('people.leans_on', sources=cited)}" if cited else badge
    return f"{cited} {row.margin.year}{mark(row.margin.confidence, language)}"
