"""The price of a barrier: what is left of a year without it, less what is left with it."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any, NamedTuple

from rules import store
from rules.answer.difference import Difference, difference
from rules.answer.net_pay import net_pay
from rules.answer.result import Result
from rules.definitions.rounding import cent_half_up
from rules.law.overlay import Overlay


class Price(NamedTuple):
    """What would be left more in a year were the rule gone, in euros and cents: less than nothing where the rule helps.

    `change` holds the lines that move; `overlay` what takes the rule away.
    """

    change: Difference
    overlay: Overlay

    @property
    def euros(self) -> float:
        return self.change.disposable

    @property
    def by_receiver(self) -> dict[str, float]:
        """What each treasury, insurance and other body would have more or less, in euros and cents, without those for
        whom nothing changes."""
        sums: defaultdict[str, float] = defaultdict(float)
        for line in self.change.lines:
            sums[line.receiver] -= line.amount
        return {who: cent_half_up(amount) for who, amount in sums.items() if cent_half_up(amount) != 0.0}


@lru_cache(maxsize=1)
def overlays() -> dict[tuple[str, str], Overlay]:
    """What takes a barrier away, by barrier and corridor; nothing for a barrier that has no price."""
    changes: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in store.current().catalogue.changes:
        changes[row.barrier, row.corridor].append({"key": row.key, "value": row.value})
    return {of: Overlay.from_data({"name": f"without {of[0]}", "changes": found}) for of, found in changes.items()}


@lru_cache(maxsize=1)
def priced() -> frozenset[str]:
    """The barriers that have a price in some corridor."""
    return frozenset(barrier for barrier, _ in overlays())


def price_of(overlay: Overlay, today: Result) -> Price:
    """The price of a rule that the overlay takes away, for the household of today's result and under its law."""
    return Price(difference(today, net_pay(today.scenario, _over(today.reform, overlay))), overlay)


def _over(reform: Overlay | None, overlay: Overlay) -> Overlay:
    """The overlay laid over a reform; of a key that both change it wins."""
    if reform is None:
        return overlay
    changed = {change.key for change in overlay.changes}
    kept = tuple(change for change in reform.changes if change.key not in changed)
    return overlay.model_copy(update={"changes": kept + overlay.changes})
