"""Commuters for tests of the pages that count something over them: random households of all nine pairs."""

from __future__ import annotations

from functools import cache

from pages.shared.population.people import People
from rules import under_todays_law
from tests.rules.population.some_households import random_population

COUNT = 400


@cache
def some_people(counted: str) -> People:
    """Made-up households for one of the two counts, or as a table of one's own."""
    seed = {"cbs": 3, "inami": 4}.get(counted, 5)
    return People(counted, f"test {counted}", under_todays_law(random_population(COUNT, seed, 2026)[1]))
