"""How far the ranking of barriers hangs on what is assumed of the commuters: each assumption moved alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rules.population.bottlenecks import Bottleneck, bottlenecks
from rules.population.commuters import commuters
from rules.population.groups import by_corridor
from rules.population.margins import AS_STATED, Variant, Variation
from rules.population.table import read
from rules.population.today import under_todays_law

STATED = Variation("bottlenecks.stated", AS_STATED)
EVERYWHERE = None
"""All corridors together."""
A_EURO = 1.0


class Size(NamedTuple):
    """What a barrier comes to: what all would have more in a year were it gone, in euros and cents, the commuters whom
    it hits, and its place when all barriers stand by their euros, the dearest first."""

    euros: float
    heads: int
    place: int


class Assumed(NamedTuple):
    """The sizes of all barriers under one way of assuming, by corridor (EVERYWHERE: all together) and barrier; `text`:
    the id of the words for what is assumed."""

    text: str
    sizes: Mapping[str | None, Mapping[str, Size]]

    def size(self, barrier: str, corridor: str | None = EVERYWHERE) -> Size | None:
        """What one barrier comes to; None where it is not at work."""
        return self.sizes.get(corridor, {}).get(barrier)


def other_count(variant: Variant) -> Variant:
    """The count that is not this one."""
    return "inami" if variant == "cbs" else "cbs"


def assumed(variant: Variant, variation: Variation = STATED) -> Assumed:
    """The commuters by one count, with one assumption moved or none, under the law in force."""
    today = under_todays_law(read(commuters(variant, variation.varied)))
    return sizes_of(variation.text, bottlenecks(today))


def sizes_of(text: str, found: Iterable[Bottleneck]) -> Assumed:
    """The sizes of barriers over a population."""
    of: dict[str | None, list[Bottleneck]] = {EVERYWHERE: []}
    for one in found:
        of[EVERYWHERE].append(one)
        for corridor, part in one.of_groups(by_corridor).items():
            of.setdefault(corridor, []).append(part)
    return Assumed(text, {corridor: _ranked(parts) for corridor, parts in of.items()})


def _ranked(parts: Sequence[Bottleneck]) -> dict[str, Size]:
    euros = {one.barrier.id: one.euros for one in parts}
    order = sorted(euros, key=lambda name: (-euros[name], name))
    return {one.barrier.id: Size(euros[one.barrier.id], one.heads, order.index(one.barrier.id) + 1) for one in parts}


def moves_most(
    stated: Assumed, others: Iterable[Assumed], barrier: str, corridor: str | None = EVERYWHERE
) -> Assumed | None:
    """The assumption whose change moves the euros of a barrier most, up or down; None where none moves them by a euro
    a year."""
    base = stated.size(barrier, corridor)
    if base is None:
        return None
    held = list(others)
    sizes = [one.size(barrier, corridor) for one in held]
    moved = [abs(size.euros - base.euros) if size else 0.0 for size in sizes]
    most = max(range(len(held)), key=moved.__getitem__, default=None)
    return held[most] if most is not None and moved[most] >= A_EURO else None
