"""Who wins and who loses by a reform, by groups of commuters."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from rules.definitions.codes import BE, DE, MARRIED, REGISTERED
from rules.population.groups import Grouping
from rules.population.households import Chosen
from rules.population.reform import Effect, ReformEffect
from rules.population.settled import CENTS, weighted

ALL = "all"


class Group(NamedTuple):
    """Some of those for whom a reform holds: how many they are, how many of them have a euro a year more or less, and
    in cents a year what the winners gain, what the losers lose, and what all of the group have more."""

    name: str
    heads: int
    winners: int
    losers: int
    gained: int
    lost: int
    change: int

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
    def per_winner(self) -> float:
        """What a winner gains in a year on average, in euros; nought where nobody wins."""
        return self.gained / CENTS / self.winners if self.winners else 0.0

    @property
    def per_loser(self) -> float:
        """What a loser loses in a year on average, in euros, above nought; nought where nobody loses."""
        return self.lost / CENTS / self.losers if self.losers else 0.0


def everyone(effect: ReformEffect) -> Group:
    """All for whom the reform holds, as one group."""
    return _sum(ALL, [(one, np.ones(one.inside.size, bool)) for one in effect.effects])


def grouped(effect: ReformEffect, grouping: Grouping) -> tuple[Group, ...]:
    """Those for whom the reform holds by group, in the order of the grouping; groups without anybody are left out."""
    found: dict[str, list[tuple[Effect, Chosen]]] = {}
    for one in effect.effects:
        for name, those in grouping(one.stratum).items():
            found.setdefault(name, []).append((one, those))
    return tuple(group for name, members in found.items() if (group := _sum(name, members)).heads)


def losers_of_two(effect: ReformEffect) -> int:
    """How many of the losers have a spouse with pay and may be assessed together in Belgium or Germany: of the couple's
    tax only the worker's own part is settled, so that one may lose while the couple gains."""
    found = 0
    for one in effect.effects:
        households = one.stratum.households
        together = np.isin(households.fact("civil_status"), (MARRIED, REGISTERED))
        joint = np.isin(households.fact("residence"), (BE, DE)) | np.isin(households.fact("work"), (BE, DE))
        those = one.losers & one.inside & together & joint & (households.fact("partner_pay") > 0.0)
        found += int(one.heads[those].sum())
    return found


def _sum(name: str, members: list[tuple[Effect, Chosen]]) -> Group:
    heads = winners = losers = gained = lost = change = 0
    for one, those in members:
        counted = np.where(those & one.inside, one.heads, 0)
        winning, losing = np.where(one.winners, counted, 0), np.where(one.losers, counted, 0)
        heads += int(counted.sum())
        winners += int(winning.sum())
        losers += int(losing.sum())
        gained += weighted(one.change, winning)
        lost -= weighted(one.change, losing)
        change += weighted(one.change, counted)
    return Group(name, heads, winners, losers, gained, lost, change)
