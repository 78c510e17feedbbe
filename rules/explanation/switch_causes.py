"""What can make net pay jump: who insures, day rules, statuses and entitlements, each with its article.

A cause is read from a settlement, or from its trace where the settlement does not hold it; so what is named as the
reason of a jump is what really differs between its two sides. The order of the table is the order of the law: the
first cause that changes decides, since what follows rests on it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Any, Literal, NamedTuple

from rules.answer.lines import HOUSEHOLD, YEAR, LineRule
from rules.definitions.facts import Facts
from rules.explanation.origins import plain
from rules.explanation.trace import Call, Moment, Trace
from rules.settlement.payslip import payslip
from rules.settlement.settle import Settlement
from rules.settlement.statuses import Statuses


class Settled(NamedTuple):
    """A household, what its year comes to, and every step that was taken."""

    facts: Facts
    settlement: Settlement
    trace: Trace

    def calls(self, rule: str) -> list[Call]:
        """The calls of a rule in the year, not those of the payslip; `a>b` is b as called by a."""
        return [call for stage in self.trace.stages for call in _of_year(stage) if call.matches(rule)]

    def outcomes(self, rule: str) -> tuple[Any, ...]:
        """What each call of a rule came to."""
        return tuple(_last(call, call.rule.__name__) for call in self.calls(rule))

    def variables(self, rule: str, name: str) -> tuple[Any, ...]:
        """What a variable of a rule was in the end, in each call."""
        return tuple(_last(call, f"{call.rule.__name__}.{name}") for call in self.calls(rule))


def _of_year(call: Call) -> Iterator[Call]:
    if call.rule is not payslip:
        yield call
        for event in call.events:
            if isinstance(event, Call):
                yield from _of_year(event)


def _last(call: Call, name: str) -> Any:
    return plain([step.value for step in call.events if isinstance(step, Moment) and step.name == name][-1])


class Cause(NamedTuple):
    """A cause by its stable id and article. `answer` is compared on both sides of a jump; None: the question does not
    arise there, and coming or going of the question is no change. `moves_net_pay`: whether it can be the reason of a
    jump; benefits and premiums of the household cannot, they are only told with it. `line`: the line that a cause gives
    or takes, where it is an entitlement."""

    id: str
    law: str
    answer: Callable[[Settled], Hashable]
    moves_net_pay: bool = True
    line: str = ""


def minijob(settled: Settled) -> bool | None:
    """Whether a worker who is insured in Germany has a minijob; without pay there is none."""
    found = settled.outcomes("contributions_of_year>contributions_of_job>contributions_of_month>is_minijob")
    return any(found) and settled.settlement.allocation.gross > 0.0 if found else None


def midijob(settled: Settled) -> bool | None:
    """Whether contributions of a worker who is insured in Germany are those of the transition zone in some month."""
    months = "contributions_of_year>contributions_of_job>contributions_of_month"
    return bool(settled.calls(f"{months}>pay_in_transition_zone")) if settled.calls(months) else None


def share_of_home(settled: Settled) -> Hashable:
    """Which share of an own home is the worker's: the whole, or half where the partner does not qualify too."""
    facts = settled.facts
    has_deduction = facts.home_value > 0.0 or facts.mortgage_interest > 0.0
    return (settled.outcomes("share_of_home") or None) if has_deduction else None


def marital_quotient(settled: Settled) -> Hashable:
    """Whether Belgian spouses are assessed with the quotient; it is left out where it costs more tax."""
    earned = settled.variables("joint_assessment", "earned")
    return tuple(map(_differs, earned, settled.variables("joint_assessment", "spouses"))) or None


def _differs(one: object, other: object) -> bool:
    return one != other


def holder_of_supplements(settled: Settled) -> Hashable:
    """Whether of two Belgian spouses the one with the lower income has the supplements for children."""
    return settled.outcomes("joint_assessment>lower_earner_holds_supplements") or None


def children_of_spouse_assessed_alone(settled: Settled) -> Hashable:
    """How many children are dependants of a non-resident who is assessed alone for a spouse's pay from elsewhere."""
    return tuple(household.children.number for household in settled.outcomes("household_of_spouse_assessed_alone"))


def low_income_lone_parent(settled: Settled) -> bool | None:
    """Whether a lone parent of low income has the supplement for it in the Belgian tax-free sum."""
    extras = settled.outcomes("tax_free_sum_alone>low_income_extra")
    return any(extra > 0.0 for extra in extras) if extras else None


def _statuses(settled: Settled) -> Statuses:
    return settled.settlement.allocation.statuses


INSURANCE = (
    Cause(
        "insuring_state",
        "883/2004 art. 11(3), 13(1), 16(1); framework agreement art. 3",
        lambda s: s.settlement.allocation.insuring_state,
    ),
)

DAY_RULES = (
    Cause(
        "telework_threshold", "NL-DE 2012 art. 14(1a), 18, protocol of 14 April 2025",
        lambda s: s.settlement.allocation.below_threshold,
    ),
)  # fmt: skip
"""Rules that count days and decide which state taxes."""

STATUSES = (
    Cause("nl_qualifying", "Wet IB 2001 art. 7.8(6)", lambda s: _statuses(s).nl_qualifying),
    Cause("be_personal_benefits", "WIB 92 art. 244", lambda s: _statuses(s).be_personal_benefits),
    Cause("de_unlimited_on_request", "EStG § 1(3)", lambda s: _statuses(s).de_unlimited),
    Cause("nl_home_of_partners", "Wet IB 2001 art. 2.17, 7.8(7)", share_of_home),
    Cause("minijob", "SGB IV § 8(1) nr. 1", minijob),
    Cause("midijob", "SGB IV § 20(2)-(2a)", midijob),
    Cause("de_joint_assessment", "EStG § 26-26b", lambda s: s.settlement.german.joint),
    Cause("be_marital_quotient", "WIB 92 art. 87-88", marital_quotient),
    Cause("be_child_supplements_of_spouse", "WIB 92 art. 134 § 4", holder_of_supplements),
    Cause("be_children_of_higher_earner", "WIB 92 art. 244bis(2)", children_of_spouse_assessed_alone),
    Cause("be_low_income_lone_parent", "WIB 92 art. 133(2)-(3)", low_income_lone_parent),
)


def entitlements(lines: tuple[LineRule, ...]) -> Iterator[Cause]:
    """Whether there is something to receive, for each line that gives: `work_bonus` for be.work_bonus; the state stands
    before the name where two states have a line of that name."""
    names = [line.id.partition(".")[2] for line in lines]
    for line, name in zip(lines, names, strict=True):
        if line.sign == 1:
            id_of_cause = name if names.count(name) == 1 else line.id.replace(".", "_")
            yield Cause(id_of_cause, line.law, _is_received(line), line.kind == "pay", line.id)


def _is_received(line: LineRule) -> Callable[[Settled], bool]:
    return lambda settled: line.amount(settled.settlement) > 0.0


CAUSES = (*INSURANCE, *DAY_RULES, *STATUSES, *entitlements(YEAR + HOUSEHOLD))
"""All causes, in the order of the law."""


class Answers(NamedTuple):
    """What every cause answers of one settlement, in the order of CAUSES."""

    answers: tuple[Hashable, ...]


class Turn(NamedTuple):
    """A cause whose answer differs between two settlements: something begins, ends or changes."""

    cause: Cause
    way: Literal["begins", "ends", "changes"]


def answers_of(settled: Settled) -> Answers:
    """What every cause answers of a settlement."""
    return Answers(tuple(cause.answer(settled) for cause in CAUSES))


def turns(before: Answers, after: Answers) -> list[Turn]:
    """The causes whose answer differs, in the order of the law."""
    answers = zip(CAUSES, before.answers, after.answers, strict=True)
    return [
        Turn(cause, _way(one, other))
        for cause, one, other in answers
        if one is not None and other is not None and one != other
    ]


def _way(before: Hashable, after: Hashable) -> Literal["begins", "ends", "changes"]:
    if isinstance(before, bool) and isinstance(after, bool):
        return "begins" if after else "ends"
    return "changes"


def changed_causes(before: Settled, after: Settled) -> list[Cause]:
    """The causes whose answer differs between two settlements, in the order of the law."""
    return [turn.cause for turn in turns(answers_of(before), answers_of(after))]
