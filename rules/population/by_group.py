"""What a reform does to each group of a population: heads, winners, losers, euros."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from rules.population.groups import Grouping
from rules.population.reform import ReformEffect
from rules.population.settled import CENTS, weighted


class OfGroup(NamedTuple):
    """What a reform does to the commuters of a group: how many they are, how many of them have a euro a year more or
    less, or worse, and what all of them have more in a year, in euros and cents."""

    heads: int
    winners: int
    losers: int
    euros: float

    @property
    def unchanged(self) -> int:
        return self.heads - self.winners - self.losers


def of_groups(effect: ReformEffect, grouping: Grouping) -> dict[str, OfGroup]:
    """The effect by group, in the order of the groups; those without a head are left out."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in effect.effects:
        for name, those in grouping(one.stratum).items():
            heads = one.heads
            counts[name].update(
                heads=int(heads[those].sum()),
                winners=int(heads[those & one.winners].sum()),
                losers=int(heads[those & one.losers].sum()),
                cents=weighted(one.change[those], heads[those]),
            )
    return {
        name: OfGroup(count["heads"], count["winners"], count["losers"], count["cents"] / CENTS)
        for name, count in counts.items()
        if count["heads"]
    }
