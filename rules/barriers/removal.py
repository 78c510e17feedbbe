"""What takes a barrier away as one reform for all corridors in which it does so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rules import store
from rules.barriers.catalogue import barrier_catalogue
from rules.barriers.price import overlays
from rules.law.overlay import Change, Overlay


class Removal(NamedTuple):
    """A reform that takes a barrier away, and the corridors (residence>work) whose overlays it holds."""

    barrier: str
    corridors: tuple[str, ...]
    overlay: Overlay


def is_upper_limit(reform: Overlay, year: int) -> bool:
    """Whether a reform takes a barrier away in a year, of which the most alone is known, in a corridor where it holds:
    what workers have more is then an upper limit."""
    changes = {(one.key, one.value) for one in reform.in_force(year)}
    ways = reform.where.corridors if reform.where else ()
    return any(
        changes >= {(one.key, one.value) for one in removal.overlay.changes}
        and (not ways or any(one.replace(">", "-") in ways for one in removal.corridors))
        for barrier, found in removals().items()
        if barrier_catalogue()[barrier].at_most
        for removal in found
    )


@store.once_a_store
def removals(_opened: store.Store) -> Mapping[str, tuple[Removal, ...]]:
    """For each barrier that has a price: one reform with the changes of all its corridors; several where corridors
    change a key to different values, since a key holds only one."""
    found: dict[str, list[tuple[list[str], dict[str, Change]]]] = {}
    for (barrier, corridor), taken in overlays().items():
        wanted = {change.key: change for change in taken.rule.changes}
        for corridors, changes in found.setdefault(barrier, []):
            if all(changes.get(key, change) == change for key, change in wanted.items()):
                corridors.append(corridor)
                changes.update(wanted)
                break
        else:
            found[barrier].append(([corridor], wanted))
    return {
        barrier: tuple(
            Removal(
                barrier,
                tuple(corridors),
                Overlay(name=f"without {barrier}", changes=tuple(changes.values())),
            )
            for corridors, changes in variants
        )
        for barrier, variants in found.items()
    }
