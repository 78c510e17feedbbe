"""The numbers that households need beyond their categories: bounds of classes, medians of pay, values of homes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from rules import store
from rules.definitions.codes import CROSSINGS
from rules.population.households import Column
from rules.store.population_rows import is_of


def amount(name: str, corridor: str, category: str = "") -> float:
    """An amount of a corridor, in the unit of its name in AMOUNTS."""
    return amounts(name, corridor, category)[0]


def amounts(name: str, corridor: str, category: str = "") -> Sequence[float]:
    """The amounts of a corridor of which one is drawn evenly."""
    return _amounts()[name, corridor, category]


def by_category(name: str, corridor: str, categories: Sequence[str]) -> Column:
    """An amount for each of some categories."""
    return np.array([amount(name, corridor, category) for category in categories])


@store.once_a_store
def _amounts(opened: store.Store) -> Mapping[tuple[str, str, str], Sequence[float]]:
    found: dict[tuple[str, str, str], list[float]] = {}
    for row in opened.population.amounts:
        for corridor in CROSSINGS:
            if is_of(corridor, row.corridor):
                found.setdefault((row.name, corridor, row.category), []).append(row.value)
    return found
