"""Which barriers are looked at together where nobody says which: the dearest firm ones two by two, and all at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rules.population.bottlenecks.prices import NOBODY, TAKES, Bottleneck, Interaction, interaction
from rules.population.today import Today

DEAREST = 4
"""So many barriers are paired, each with each."""


def sets_of(found: Sequence[Bottleneck]) -> tuple[tuple[str, ...], ...]:
    """The barriers to look at together, the dearest first: every two of the dearest that have a firm price, all of
    these, and all that move somebody. `found`: the dearest first."""
    firm = [one.barrier.id for one in found if one.way == TAKES and not one.barrier.at_most][:DEAREST]
    moving = tuple(one.barrier.id for one in found if one.way != NOBODY)
    sets = (*combinations(firm, 2), tuple(firm), moving)
    return tuple(dict.fromkeys(names for names in sets if len(names) > 1))


def interactions(found: Sequence[Bottleneck], today: Today) -> tuple[Interaction, ...]:
    """What these sets of barriers cost together, beside what each costs alone."""
    return tuple(interaction(names, found, today) for names in sets_of(found))
