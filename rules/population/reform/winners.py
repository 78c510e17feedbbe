"""Who wins and who loses by a reform, by groups of those whom it can touch: for whom it holds, in the corridors in
which it moves anybody."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from rules.population.groups import Grouping
from rules.population.households import Chosen
from rules.population.reform.effect import Effect, ReformEffect
from rules.population.settled import CENTS, weighted

ALL = "all"
PER_CENT = 100


class Group(NamedTuple):
    """Some of those whom a reform can touch: how many they are, how many of them have a euro a year more or less, and
    in cents a year what the winners gain, what the losers lose, and what all of the group have more; what all of them
    had before in disposable income. `much_more`, `much_less`: how many of the winners and losers move by one per cent
    of their income or more."""

    name: str
    heads: int
    winners: int
    losers: int
    gained: int
    lost: int
    change: int
    income: int
    much_more: int
    much_less: int

    @property
    def unchanged(self) -> int:
        """How many see no change of a euro a year."""
        return self.heads - self.winners - self.losers

    @property
    def euros(self) -> float:
        """What all of them together have more in a year, in euros and cents."""
        return self.change / CENTS

    @property
    def per_head(self) -> float:
        """What each has more in a year on average, those without change counted, in euros; nought of nobody."""
        return self.change / CENTS / self.heads if self.heads else 0.0

    @property
    def share(self) -> float:
        """What all of them have more, as a fraction of their income before; nought where they have none."""
        return self.change / self.income if self.income > 0 else 0.0

    @property
    def per_winner(self) -> float:
        """What a winner gains in a year on average, in euros; nought where nobody wins."""
        return self.gained / CENTS / self.winners if self.winners else 0.0

    @property
    def per_loser(self) -> float:
        """What a loser loses in a year on average, in euros, above nought; nought where nobody loses."""
        return self.lost / CENTS / self.losers if self.losers else 0.0


def everyone(effect: ReformEffect) -> Group:
    """All whom the reform can touch, as one group."""
    return _sum(ALL, [(one, np.ones(one.inside.size, bool)) for one in effect.touched])


def grouped(effect: ReformEffect, grouping: Grouping) -> tuple[Group, ...]:
    """Those whom the reform can touch by group, in the order of the grouping; groups without anybody are left out."""
    found: dict[str, list[tuple[Effect, Chosen]]] = {}
    for one in effect.touched:
        for name, those in grouping(one.stratum).items():
            found.setdefault(name, []).append((one, those))
    return tuple(group for name, members in found.items() if (group := _sum(name, members)).heads)


def _sum(name: str, members: list[tuple[Effect, Chosen]]) -> Group:
    heads = winners = losers = gained = lost = change = income = much_more = much_less = 0
    for one, those in members:
        counted = np.where(those & one.inside, one.heads, 0)
        winning, losing = np.where(one.winners, counted, 0), np.where(one.losers, counted, 0)
        before = one.stratum.settled.disposable
        much = PER_CENT * np.abs(one.change) >= before
        heads += int(counted.sum())
        winners += int(winning.sum())
        losers += int(losing.sum())
        gained += weighted(one.change, winning)
        lost -= weighted(one.change, losing)
        change += weighted(one.change, counted)
        income += weighted(before, counted)
        much_more += int(winning[much].sum())
        much_less += int(losing[much].sum())
    return Group(
        name=name, heads=heads, winners=winners, losers=losers, gained=gained, lost=lost, change=change,
        income=income, much_more=much_more, much_less=much_less,
    )  # fmt: skip
