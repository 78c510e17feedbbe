"""The curve of a household by days at home or by gross pay, with its jumps and the rules that make them.

A jump is where net pay jumps (a switch point) or where what is left for the household does: benefits and health
premiums may turn a loss of net pay into a gain, or jump alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rules.answer.curves import (
    MOST_POINTS,
    TIMES_THE_PAY,
    Band,
    Curve,
    Sums,
    curve_of_gross_pay,
    curve_of_home_days,
    doubtful_days,
    home_days_at_hand,
    settled,
)
from rules.answer.net_pay import answered
from rules.answer.result import MonthlyAverage
from rules.definitions.codes import STATES
from rules.definitions.facts import Facts
from rules.explanation.jumps import coarse_numbers
from rules.explanation.switch_causes import Answers, Settled, Turn, answers_of, turns
from rules.explanation.switch_points import SMALLEST_JUMP, beyond, standing_out
from rules.explanation.trace import traced_settlement
from rules.law.overlay import Overlay
from rules.question.case import Case, prepared
from rules.question.scenario import Scenario
from rules.settlement.totals import Totals, change


class Jump(NamedTuple):
    """`at`: the first value on the far side; the sums of the year on both sides; the cause that decides, and what else
    changes with it; the state that insures on the far side."""

    at: int
    before: Sums
    after: Sums
    turn: Turn
    also: tuple[Turn, ...]
    insuring_state: str

    @property
    def change(self) -> Totals:
        """What each sum of the year is more on the far side."""
        return change(self.before.totals, self.after.totals)

    @property
    def rule(self) -> str:
        """The id of the cause that decides."""
        return self.turn.cause.id

    @property
    def law(self) -> str:
        """Its article."""
        return self.turn.cause.law


class HomeDayStep(NamedTuple):
    """A value from which what is left of the year jumps, and the sums on both sides, without its reason."""

    at: int
    before: Sums
    after: Sums

    @property
    def per_month(self) -> MonthlyAverage:
        """What a month leaves more on the far side: the difference of the whole euros of both sides."""
        before, after = self.before.per_month, self.after.per_month
        return MonthlyAverage(after.net_pay - before.net_pay, after.disposable - before.disposable)


class HomeDays(NamedTuple):
    """A household by days at home: the days it has now, the curve, its jumps in ascending order, and the days that may
    be judged either way for the insurance."""

    now: int
    curve: Curve
    jumps: tuple[Jump, ...]
    band: Band | None


class GrossPay(NamedTuple):
    """A household by gross pay of a month in whole euros, from one euro to three times the given pay: what is
    left of the year now, the curve, and its jumps. From nothing to one euro is a step into a job, not a raise."""

    now: float
    left_now: float
    curve: Curve
    jumps: tuple[Jump, ...]


def by_home_days(scenario: Scenario, reform: Overlay | None = None) -> HomeDays:
    """The curve of days at home with its jumps. Raises whatever `net_pay` raises."""
    case = _accepted(scenario, reform)
    curve = curve_of_home_days(case)
    jumps = _jumps(case, _facts_with_home_days(case), curve, range(len(curve)))
    return HomeDays(scenario.job.days.home, curve, jumps, doubtful_days(case))


def by_gross_pay(scenario: Scenario, reform: Overlay | None = None) -> GrossPay:
    """The curve of gross pay with its jumps. Raises whatever `net_pay` raises."""
    case = _accepted(scenario, reform)

    def facts(pay: int) -> Facts:
        return case.facts._replace(gross_monthly=float(pay))

    last = int(TIMES_THE_PAY * case.facts.gross_monthly)
    marks = [max(1, mark) for mark in coarse_numbers(last)] if last > 1 else [last]
    whole = curve_of_gross_pay(case, marks)
    drawn = [*marks[: -1 : 1 + len(marks) // MOST_POINTS], marks[-1]]
    curve = Curve(drawn, [whole[number] for number in drawn])
    return GrossPay(
        case.facts.gross_monthly,
        settled(case.facts, case.law).totals.disposable,
        curve,
        _jumps(case, facts, whole, marks),
    )


def first_home_day_step(scenario: Scenario, reform: Overlay | None = None) -> HomeDayStep | None:
    """From which number of days at home on what is left jumps for the first time; None where it never does. Much
    faster than the curve with its reasons: stretches of days that bring no more or less than those beside them are
    passed over, and only a step that stands out little is traced. Raises whatever `net_pay` raises."""
    case = prepared(scenario, reform)
    facts = _facts_with_home_days(case)
    at = _Traced(case, facts)
    last = scenario.job.days.office + scenario.job.days.home
    curve = home_days_at_hand(case)

    @cache
    def sums(number: int) -> Sums:
        return curve[number] if curve else settled(facts(number), case.law)

    def move(end: int) -> float:
        return sums(end).totals.disposable - sums(end - 1).totals.disposable

    for end in _days_to_look_at(last, lambda number: sums(number).totals.disposable):
        if not (sums(end - 1).known and sums(end).known):
            continue
        beside = [move(near) for near in (end - 1, end + 1) if 0 < near <= last]
        further = beyond(move(end), beside)
        if further >= SMALLEST_JUMP and (further > max(map(abs, beside), default=0.0) or at.turned(end)):
            return HomeDayStep(end, sums(end - 1), sums(end))
    return None


STRETCH = 11
"""So many days are passed over at once."""


def _days_to_look_at(last: int, value: Callable[[int], float]) -> Iterator[int]:
    """The days in whose stretch a value moves otherwise than in the stretch before or after it."""
    marks = [*range(0, last, STRETCH), last]
    moves = [(value(end) - value(first)) / (end - first) for first, end in pairwise(marks)]
    for place, (first, end) in enumerate(pairwise(marks)):
        beside = [moves[near] for near in (place - 1, place + 1) if 0 <= near < len(moves)]
        differs = max((abs(moves[place] - one) for one in beside), default=SMALLEST_JUMP)
        if differs * (end - first) >= SMALLEST_JUMP / 2.0:
            yield from range(first + 1, end + 1)


def _facts_with_home_days(case: Case) -> Callable[[int], Facts]:
    """The facts with so many days at home; office and home together as given."""
    together = case.scenario.job.days.office + case.scenario.job.days.home
    return lambda home: case.facts._replace(home_days=float(home), office_days=float(together - home))


class _Traced:
    """What the causes answer of a household that varies with a whole number, each number traced once."""

    def __init__(self, case: Case, facts: Callable[[int], Facts]) -> None:
        self._law, self._facts = case.law.numbers, facts
        self._answers: dict[int, Answers] = {}
        self._insuring: dict[int, str] = {}

    def turned(self, number: int) -> list[Turn]:
        """The causes that turn in the step to a number."""
        return turns(self._answers_at(number - 1), self._answers_at(number))

    def insuring_state(self, number: int) -> str:
        """The state that insures at a number."""
        self._answers_at(number)
        return self._insuring[number]

    def _answers_at(self, number: int) -> Answers:
        if number not in self._answers:
            facts = self._facts(number)
            settlement, trace = traced_settlement(facts, self._law)
            self._answers[number] = answers_of(Settled(facts, settlement, trace))
            self._insuring[number] = STATES[settlement.allocation.insuring_state]
        return self._answers[number]


def _accepted(scenario: Scenario, reform: Overlay | None) -> Case:
    """The case of a scenario that has an answer."""
    case = prepared(scenario, reform)
    answered(case)
    return case


def _jumps(case: Case, facts: Callable[[int], Facts], curve: Curve, marks: Sequence[int]) -> tuple[Jump, ...]:
    """Where net pay or what is left jumps. Only the few numbers at which they may are traced."""
    at = _Traced(case, facts)

    @cache
    def sums(number: int) -> Sums:
        return curve.get(number) or settled(facts(number), case.law)

    turned = cache(at.turned)

    def moves_net_pay(number: int) -> bool:
        return any(turn.cause.moves_net_pay for turn in turned(number))

    def of_net_pay(number: int) -> float:
        return sums(number).totals.net_pay

    def of_disposable(number: int) -> float:
        return sums(number).totals.disposable

    places = dict.fromkeys(standing_out(of_net_pay, moves_net_pay, list(marks)), True)
    for place in standing_out(of_disposable, lambda number: bool(turned(number)), list(marks)):
        places.setdefault(place, False)
    found = []
    for place in sorted(places):
        if sums(place - 1).known and sums(place).known:
            decisive = next(turn for turn in turned(place) if turn.cause.moves_net_pay or not places[place])
            others = tuple(turn for turn in turned(place) if turn is not decisive)
            found.append(Jump(place, sums(place - 1), sums(place), decisive, others, at.insuring_state(place)))
    return tuple(found)
