"""The price of a barrier: what is left of a year without it, less what is left with it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, NamedTuple

from rules import store
from rules.answer.difference import Difference, difference
from rules.answer.net_pay import net_pay
from rules.answer.result import Result
from rules.definitions.rounding import cent_half_up
from rules.law.overlay import Change, LaidOver, Overlay
from rules.law.year import law_of
from rules.question.scenario import Scenario

EMPLOYER = "employer"


class Price(NamedTuple):
    """What would be left more in a year were the rule gone, in euros and cents: less than nothing where the rule helps.

    `change` holds the lines that move; `overlay` what takes the rule away; `in_return` what the same act gives for it,
    in euros and cents a year; `further` what a larger change would leave more, where the first does not reach;
    `confidence` the weakest letter behind the lines that move; `by_receiver` what each treasury, insurance, other body
    and the employer would have more or less: with the worker's part all of it adds up to nothing.
    """

    change: Difference
    overlay: Overlay
    in_return: float
    further: float | None
    confidence: str
    by_receiver: dict[str, float]

    @property
    def euros(self) -> float:
        return self.change.disposable

    @property
    def together(self) -> float:
        """What the rule leaves of a year together with what the same act gives for it: below zero where it takes
        more."""
        return cent_half_up(self.in_return - self.euros)


class Overlays(NamedTuple):
    """What takes a barrier away in a corridor; what takes away that which the same act gives in return; and a larger
    change, for whom the first does not reach."""

    rule: Overlay
    in_return: Overlay | None
    further: Overlay | None


@store.once_a_store
def overlays(opened: store.Store) -> dict[tuple[str, str], Overlays]:
    """The overlays of each barrier that has a price, by barrier and corridor."""
    changes: defaultdict[tuple[str, str], defaultdict[str, list[dict[str, Any]]]]
    changes = defaultdict(lambda: defaultdict(list))
    for row in opened.catalogue.changes:
        changes[row.barrier, row.corridor][row.used_for].append({"key": row.key, "value": row.value})
    return {
        of: Overlays(
            Overlay.from_data({"name": f"without {of[0]}", "changes": found["rule"]}),
            _if_any(of[0], found["in_return"]),
            _if_any(of[0], found["further"]),
        )
        for of, found in changes.items()
    }


def _if_any(barrier: str, changes: list[dict[str, Any]]) -> Overlay | None:
    """The changes as one reform; none without any."""
    return Overlay.from_data({"name": f"without {barrier}", "changes": changes}) if changes else None


def priced() -> frozenset[str]:
    """The barriers that have a price in some corridor."""
    return frozenset(barrier for barrier, _ in overlays())


def barriers_changed_by(overlay: Overlay) -> tuple[str, ...]:
    """The barriers whose rule an overlay changes, to whatever value: all that takes it away in some corridor."""
    changed = {change.key for change in overlay.changes}
    found = (
        barrier
        for (barrier, _), taken_away in overlays().items()
        if changed.issuperset(change.key for change in taken_away.rule.changes)
    )
    return tuple(dict.fromkeys(found))


def price_of(taken_away: Overlays, today: Result, then: Scenario | None = None) -> Price:
    """The price of a rule that the overlay takes away, for the household of today's result and under its law; `then`:
    the household as it would be without the rule, where it would choose otherwise.

    Raises NotComputed and LawMissing where the household cannot be settled without the rule.
    """
    after = net_pay(then or today.scenario, _over(today, taken_away.rule))
    change = difference(today, after)
    moved = {line.id for line in change.lines}
    letters = [line.confidence for result in (today, after) for line in result.year.lines if line.id in moved]
    in_return, further = 0.0, None
    if taken_away.in_return is not None:
        in_return = difference(net_pay(today.scenario, _over(today, taken_away.in_return)), today).disposable
    if taken_away.further is not None and change.disposable == 0.0:
        further = difference(today, net_pay(today.scenario, _over(today, taken_away.further))).disposable
    return Price(
        change, taken_away.rule, in_return, further, max(letters, default="A"), by_receiver(today, after, change)
    )


def by_receiver(today: Result, after: Result, change: Difference) -> dict[str, float]:
    """What each receiver of a line would have more or less in a year, in euros and cents, the employer and its
    contributions to the insuring state included; those for whom nothing changes are left out."""
    sums: defaultdict[str, float] = defaultdict(float)
    for line in change.lines:
        sums[line.receiver] -= line.amount
    for result, sign in ((after, 1.0), (today, -1.0)):
        on_top = result.year.employer_cost - result.year.gross
        sums[f"insurance.{result.insuring_state}"] += sign * on_top
        sums[EMPLOYER] -= sign * on_top
    return {who: cent_half_up(amount) for who, amount in sums.items() if cent_half_up(amount) != 0.0}


def _over(today: Result, overlay: Overlay) -> Overlay:
    """The overlay laid over the reform of today's result, which keeps its own end. Of a key that the reform changes
    too, it changes what the reform has not changed as far itself: it never turns a reform back."""
    reform = today.reform
    if reform is None:
        return overlay
    reformed = {change.key: change for change in reform.changes}
    year = today.scenario.year
    kept = [one for one in overlay.changes if one.key not in reformed or _goes_further(one, reformed[one.key], year)]
    return LaidOver(name=overlay.name, changes=tuple(kept), under=reform)


def _goes_further(change: Change, reformed: Change, year: int) -> bool:
    """Whether a change takes a value further away from the law in force, in the direction of a reform."""
    law = law_of(year).on_last_day.get(change.key)
    old, half_way, new = (
        one if isinstance(one, float) else 0.0 for one in (law and law.value, reformed.value, change.value)
    )
    return (half_way - old) * (new - half_way) > 0.0 or half_way == old
