"""Switch points: where one day at home or one euro of pay more makes net pay jump, and which rule does it.

A switch point is a value at which a status, the insuring state, a day rule or a yes/no entitlement changes and yearly
net pay moves by 25 euros or more beyond the slope of its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from rules.answer.curves import TIMES_THE_PAY
from rules.answer.net_pay import answered
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.explanation.jumps import coarse_numbers, jumping_steps, whole_numbers
from rules.explanation.switch_causes import Cause, Settled, changed_causes
from rules.explanation.trace import traced_settlement
from rules.law.overlay import Overlay
from rules.question.case import Case, case_under, prepared
from rules.question.scenario import Scenario
from rules.settlement.law import Law
from rules.settlement.settle import settle

SMALLEST_JUMP = 25.0
"""Euros of net pay a year, beyond the slope beside it."""
NEIGHBOURS = 3
"""How many steps away a slope is looked for, where causes change in steps that follow each other."""


class SwitchPoint(NamedTuple):
    """`at`: the first value on the far side; net pay of the year on both sides in euros and cents; the cause that
    decides, and what else changes with it."""

    at: int
    before: float
    after: float
    rule: str
    law: str
    also: tuple[Cause, ...]

    @property
    def change(self) -> float:
        return cent_half_up(self.after - self.before)

    def as_data(self) -> dict[str, Any]:
        also = [{"rule": cause.id, "law": cause.law} for cause in self.also]
        data = {name: getattr(self, name) for name in ("at", "before", "after", "change", "rule", "law")}
        return data | {"also": also} if also else data

    def as_text(self) -> str:
        moves = f"{abs(self.change):,.2f} {'more' if self.change > 0.0 else 'less'} a year"
        also = f"; also {', '.join(cause.id for cause in self.also)}" if self.also else ""
        return f"{self.at:,}: {moves}, {self.before:,.2f} to {self.after:,.2f}: {self.rule} ({self.law}){also}"


class SwitchPoints(NamedTuple):
    """The switch points of a household by home days (office and home together stay as they are) and by gross pay of a
    month in whole euros (to three times the given one), each in ascending order."""

    home_days: tuple[SwitchPoint, ...]
    gross_monthly: tuple[SwitchPoint, ...]

    def as_data(self) -> dict[str, Any]:
        return {name: [point.as_data() for point in points] for name, points in self._asdict().items()}

    def as_text(self) -> str:
        """For people: a line for each point, in euros of net pay."""
        return "\n".join(
            [
                "Days at home, office and home together as given; net pay in EUR",
                *_lines(self.home_days),
                "",
                "Gross pay a month in EUR, up to three times the given one; net pay in EUR",
                *_lines(self.gross_monthly),
            ]
        )


def _lines(points: tuple[SwitchPoint, ...]) -> list[str]:
    return [f"  from {point.as_text()}" for point in points] or ["  no switch point"]


def switch_points(scenario: Scenario, reform: Overlay | None = None) -> SwitchPoints:
    """The switch points of a scenario. Raises whatever `net_pay` raises."""
    case = prepared(scenario, reform)
    answered(case)  # refuses what net_pay refuses
    return SwitchPoints(by_home_days(case), by_gross_pay(case.facts, case.law.numbers))


def by_home_days(case: Case) -> tuple[SwitchPoint, ...]:
    """The switch points from no day at home to all of them; days elsewhere as given."""
    days = case.scenario.job.days
    marks = whole_numbers(days.office + days.home)
    facts = [_with_home_days(case, home) for home in marks]
    return _varied(lambda home: facts[home], case.law.numbers, marks)


def _with_home_days(case: Case, home: int) -> Facts:
    """The facts of the same scenario with so many days at home, checked like any scenario."""
    job, days = case.scenario.job, case.scenario.job.days
    moved = days.model_copy(update={"office": days.office + days.home - home, "home": home})
    scenario = case.scenario.model_copy(update={"job": job.model_copy(update={"days": moved})})
    return case_under(case.law, scenario).facts


def by_gross_pay(facts: Facts, law: Law) -> tuple[SwitchPoint, ...]:
    """The switch points in whole euros from no pay to three times the given pay of a month."""
    marks = coarse_numbers(int(TIMES_THE_PAY * facts.gross_monthly))
    return _varied(lambda pay: facts._replace(gross_monthly=float(pay)), law, marks)


def _varied(facts: Callable[[int], Facts], law: Law, marks: list[int]) -> tuple[SwitchPoint, ...]:
    """The switch points of a household that varies with a whole number. Only the few numbers at which net pay may jump
    are traced."""

    @cache
    def net_pay(number: int) -> float:
        return settle(facts(number), law).totals.net_pay

    @cache
    def settled(number: int) -> Settled:
        return Settled(facts(number), *traced_settlement(facts(number), law))

    @cache
    def changes(number: int) -> list[Cause]:
        return changed_causes(settled(number - 1), settled(number))

    return tuple(found_points(net_pay, changes, marks))


def found_points(
    net_pay: Callable[[int], float], changes: Callable[[int], list[Cause]], marks: list[int]
) -> Iterator[SwitchPoint]:
    """The steps of net pay that stand out and have a reason; `changes`: the causes that change in the step to a
    number."""

    def has_reason(number: int) -> bool:
        return any(cause.moves_net_pay for cause in changes(number))

    for at in standing_out(net_pay, has_reason, marks):
        yield _point(at, net_pay(at - 1), net_pay(at), changes(at))


def standing_out(amount: Callable[[int], float], has_reason: Callable[[int], bool], marks: list[int]) -> Iterator[int]:
    """The numbers at which an amount steps beyond the slope beside it, with a reason.

    A slope is taken from the nearest step that has no reason to be a jump of its own.
    """

    def slope_beside(number: int, direction: int) -> list[float]:
        for distance in range(1, NEIGHBOURS + 1):
            near = number + direction * distance
            if marks[0] < near <= marks[-1] and not has_reason(near):
                return [amount(near) - amount(near - 1)]
        return []

    for at in jumping_steps(amount, marks, SMALLEST_JUMP):
        if has_reason(at):
            step = amount(at) - amount(at - 1)
            if beyond(step, slope_beside(at, -1) + slope_beside(at, 1)) >= SMALLEST_JUMP:
                yield at


def beyond(step: float, beside: list[float]) -> float:
    """By how much a step goes beyond the steps beside it, in euros: beyond both, since between two slopes lies a bend;
    without any beside it, the whole of it."""
    if not beside:
        return abs(step)
    return max(0.0, step - max(beside), min(beside) - step)


def _point(at: int, before: float, after: float, causes: list[Cause]) -> SwitchPoint:
    """The first cause in legal order that can move net pay decides; the others are told with it."""
    decisive = next(cause for cause in causes if cause.moves_net_pay)
    others = tuple(cause for cause in causes if cause is not decisive)
    return SwitchPoint(at, before, after, decisive.id, decisive.law, others)
