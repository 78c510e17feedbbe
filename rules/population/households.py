"""Many households in numbers, as a table of scenarios tells them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rules.definitions.codes import STATES
from rules.definitions.facts import Facts
from rules.store.table_files import Municipality

Column = NDArray[np.float64]
"""A number for each household."""
Whole = NDArray[np.int64]
"""A whole number for each household."""
Chosen = NDArray[np.bool_]
"""Whether something holds, for each household."""


class Households(NamedTuple):
    """Households under the law of one year, in the order of their table.

    `rows`: the row of the table that each one is, counted from 0. `facts`: what all have in common; `columns`: the
    facts that differ, by their path (`gross_monthly`, `children.each.child_1.age`), as floating numbers. `heads`:
    how many commuters each stands for. `weekly_hours`: of the contract, which are no fact of their own. `home`,
    `work`: the municipality of residence and of work, by its place in `municipalities`; -1 where none is told.
    """

    year: int
    expected_law: bool
    rows: Whole
    facts: Facts
    columns: Mapping[str, Column]
    heads: Whole
    weekly_hours: Column
    home: Whole
    work: Whole
    municipalities: tuple[Municipality, ...]

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self.rows)

    def fact(self, path: str) -> Column:
        """One fact of all of them, by its path."""
        if path in self.columns:
            return self.columns[path]
        value: object = self.facts
        for name in path.split("."):
            value = getattr(value, name)
        return np.full(self.size, float(value))  # type: ignore[arg-type]

    def chosen(self, those: Chosen) -> Households:
        """Some of them."""
        return self._replace(
            rows=self.rows[those],
            columns={path: column[those] for path, column in self.columns.items()},
            heads=self.heads[those],
            weekly_hours=self.weekly_hours[those],
            home=self.home[those],
            work=self.work[those],
        )

    def lives_in(self, places: Collection[Municipality]) -> Chosen:
        """Who lives in one of these municipalities; who tells none lives in none."""
        return self._at(places, self.home)

    def works_in(self, places: Collection[Municipality]) -> Chosen:
        """Who works in one of these municipalities; who tells none works in none."""
        return self._at(places, self.work)

    def _at(self, places: Collection[Municipality], told: Whole) -> Chosen:
        # the last place stands for a municipality that is not told, which has the number -1
        found: Chosen = np.array([*(one in places for one in self.municipalities), False], np.bool_)[told]
        return found

    @property
    def corridors(self) -> Whole:
        """The corridor of each as a number: its place in CORRIDORS."""
        return self.fact("residence").astype(np.int64) * len(STATES) + self.fact("work").astype(np.int64)


CORRIDORS = tuple(f"{home}-{work}" for home in STATES for work in STATES)
"""The pairs of states in the order of `Households.corridors`, those of one state with itself included."""


class Refused(NamedTuple):
    """A row of a table that is not computed, counted from 0: the field and the sentence that says why.

    `told`: what the row tells there (of days, how many together), as it is written, cut when it is long; empty where
    it tells nothing. `kind`: a word for what is wrong, where other languages have a sentence for it. `nearest`: what
    may have been meant, in text.
    """

    row: int
    field: str
    message: str
    told: str = ""
    kind: str = ""
    nearest: tuple[str, ...] = ()


class Population(NamedTuple):
    """A table of scenarios that was read and checked: its households by year, and the rows that were refused.

    `rows`: how many the table has.
    """

    groups: tuple[Households, ...]
    refused: tuple[Refused, ...]
    rows: int

    @property
    def heads(self) -> int:
        """How many commuters they stand for together."""
        return sum(int(group.heads.sum()) for group in self.groups)
