"""A population under the law in force: what a reform is held against."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from rules.law.year import YearLaw, law_of
from rules.population.households import CORRIDORS, Chosen, Households, Population, Whole
from rules.population.settled import Settled, settled

Progress = Callable[[int, int], None]
"""Told how many of how many pieces of work are done."""


def silent(_done: int, _of: int) -> None:
    """For whoever need not be told."""


class Stratum(NamedTuple):
    """The households of one corridor (residence-work) in one year, the law of that year, and what it leaves them."""

    corridor: str
    households: Households
    law: YearLaw
    settled: Settled

    @property
    def heads(self) -> Whole:
        """How many commuters each household stands for; none where the law for it is not known."""
        return np.where(self.settled.known, self.households.heads, 0)


Choice = Callable[[Stratum], Chosen]
"""Some households of a stratum."""


class Today(NamedTuple):
    """A population under the law in force, by corridor."""

    strata: tuple[Stratum, ...]

    @property
    def heads(self) -> int:
        """How many commuters can be computed."""
        return sum(int(stratum.heads.sum()) for stratum in self.strata)

    def heads_of(self, those: Choice) -> int:
        """How many of some commuters can be computed."""
        return sum(int(stratum.heads[those(stratum)].sum()) for stratum in self.strata)

    @property
    def years(self) -> tuple[int, ...]:
        """The years whose law is looked at."""
        return tuple(sorted({stratum.households.year for stratum in self.strata}))

    @property
    def not_computed(self) -> int:
        """How many commuters cannot, since the store holds no law for them."""
        return sum(int(stratum.households.heads.sum()) for stratum in self.strata) - self.heads

    @property
    def by_corridor(self) -> dict[str, int]:
        """Heads by corridor, in the order of the corridors."""
        heads = dict.fromkeys((one.corridor for one in self.strata), 0)
        for stratum in self.strata:
            heads[stratum.corridor] += int(stratum.heads.sum())
        return heads

    @property
    def law_fingerprint(self) -> str:
        """The law that it rests on."""
        return self.strata[0].law.fingerprint if self.strata else ""


def under_todays_law(population: Population, tell: Progress = silent) -> Today:
    """Settle a population under the law in force.

    Raises LawMissing for a year whose law is not in the store.
    """
    pieces = [
        (CORRIDORS[place], group.chosen(group.corridors == place), law_of(group.year, None, group.expected_law))
        for group in population.groups
        for place in np.unique(group.corridors)
    ]
    strata = []
    for done, (corridor, households, law) in enumerate(pieces, start=1):
        strata.append(Stratum(corridor, households, law, settled(households, law)))
        tell(done, len(pieces))
    return Today(tuple(strata))
