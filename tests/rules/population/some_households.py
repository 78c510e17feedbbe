"""Households in numbers, made one by one from scenarios: what a table of them must come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np

from rules import Scenario
from rules.compiled.kernels import columns_of
from rules.law.year import law_of
from rules.places.municipalities import municipality
from rules.population.households import Households, Population
from rules.question.case import case_under
from rules.question.scenario import Where
from rules.store.table_files import Municipality
from tests.rules.random_scenarios import random_scenarios


def population_of(scenarios: Sequence[Scenario], heads: Iterable[int] | None = None) -> Population:
    """These scenarios as a population, in order within each year."""
    counted = list(heads) if heads is not None else [1] * len(scenarios)
    groups: defaultdict[tuple[int, bool], list[int]] = defaultdict(list)
    for row, scenario in enumerate(scenarios):
        groups[scenario.year, scenario.options.expected_law].append(row)
    made = [
        _households(year, expected, rows, [scenarios[row] for row in rows], [counted[row] for row in rows])
        for (year, expected), rows in groups.items()
    ]
    return Population(tuple(made), (), len(scenarios))


@cache
def random_population(count: int, seed: int, year: int) -> tuple[tuple[Scenario, ...], Population]:
    """Random households of all nine pairs, each standing for some heads, and the scenarios that they are."""
    scenarios = tuple(random_scenarios(count, seed, year))
    heads = np.random.default_rng(seed).integers(0, 4, count).tolist()
    return scenarios, population_of(scenarios, heads)


def _households(
    year: int, expected: bool, rows: Sequence[int], scenarios: Sequence[Scenario], heads: Sequence[int]
) -> Households:
    facts = [case_under(law_of(year, None, expected), scenario).facts for scenario in scenarios]
    homes = [_place(scenario.residence, "residence.municipality") for scenario in scenarios]
    works = [_place(scenario.work, "work.municipality") for scenario in scenarios]
    known = tuple(dict.fromkeys(one for one in (*homes, *works) if one is not None))
    return Households(
        year=year,
        expected_law=expected,
        rows=np.array(rows, np.int64),
        facts=facts[0],
        columns=columns_of(facts),
        heads=np.array(heads, np.int64),
        weekly_hours=np.array([scenario.job.weekly_hours for scenario in scenarios]),
        home=np.array([-1 if one is None else known.index(one) for one in homes], np.int64),
        work=np.array([-1 if one is None else known.index(one) for one in works], np.int64),
        municipalities=known,
    )


def _place(where: Where, field: str) -> Municipality | None:
    return municipality(where.municipality, where.country, field) if where.municipality else None
