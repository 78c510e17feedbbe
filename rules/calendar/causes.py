"""Why twelve payslips together differ from the settled year: one cause after the other, each with its euros."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rules.answer.result import Result
from rules.calendar.after_year import Settled
from rules.calendar.money_calendar import MoneyCalendar, calendar_of
from rules.definitions.codes import BE, DE, MARRIED, NL, NO, REGISTERED, STATES
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.law.year import YearLaw
from rules.question.case import Case, prepared
from rules.settlement.settle import settle

LEAST = 1.0
"""Euros a year below which a cause is not told by itself."""
CREDITS_AFTER_YEAR = ("nl.combination_tax_credit", "nl.single_elderly_tax_credit")
"""Credits that no employer applies."""


class Cause(NamedTuple):
    """A cause in one state, and what comes back for it (positive) or is to be paid, in euros and cents. `line` is the
    line of the year that a cause is about, if it is about one."""

    name: str
    state: str
    amount: float
    line: str = ""


def _rate_of_scale(law: YearLaw) -> float:
    """The municipal tax that the Belgian withholding scale takes for granted, as a fraction."""
    return float(law.figure("be.municipal_tax.withholding_rate").value)  # type: ignore[arg-type]


Change = Callable[[Facts, YearLaw], Facts]
"""The household without what causes the difference."""
SPECIAL_RATE: tuple[str, Change] = (
    "special_rate", lambda facts, _: facts._replace(holiday_pay=False, extra_month=False),
)  # fmt: skip
CHANGES: dict[int, tuple[tuple[str, Change], ...]] = {
    NL: (
        ("status_credit", lambda facts, _: facts._replace(nl_qualifying=NO) if facts.residence == DE else facts),
        ("own_home", lambda facts, _: facts._replace(home_value=0.0, mortgage_interest=0.0)),
        SPECIAL_RATE,
    ),
    BE: (
        ("actual_costs", lambda facts, _: facts._replace(has_actual_costs=False, actual_costs=0.0)),
        ("municipal_rate", lambda facts, law: facts._replace(municipal_rate=_rate_of_scale(law))),
        SPECIAL_RATE,
    ),
    DE: (("way_to_work", lambda facts, _: facts._replace(commute_km=0.0)), SPECIAL_RATE),
}
"""What payslips in a state of work do not know. Taken away one after the other, each tells its euros by what is settled
without it."""


def causes(result: Result, calendar: MoneyCalendar) -> tuple[Cause, ...]:
    """The causes that apply and have an amount, the largest first. Those of a state add up to what it settles, but for
    less than a euro."""
    case = prepared(result.scenario, result.reform)
    found = [cause for one in calendar.settled for cause in _of_state(one, case)]
    return tuple(sorted((one for one in found if abs(one.amount) >= LEAST), key=lambda one: -abs(one.amount)))


def _of_state(settled: Settled, case: Case) -> list[Cause]:
    if settled.kind == "compensation":
        return [Cause("compensation", settled.state, settled.amount)]
    state = STATES.index(settled.state)
    if state != case.facts.work:
        return [Cause("other_country_missing", settled.state, settled.amount)]
    parts = dict(settled.parts)
    found = [
        Cause("credit_not_in_payroll", settled.state, parts[line], line) for line in CREDITS_AFTER_YEAR if line in parts
    ]
    facts, before = case.facts, _without_credits(settled)
    for name, without in CHANGES[state]:
        changed = without(facts, case.law)
        then = _settled_by(state, changed, case) if changed != facts else before
        if then is not None:
            found.append(Cause(name, settled.state, cent_half_up(before - then)))
            facts, before = changed, then
    found = [one for one in found if abs(one.amount) >= LEAST]
    rest = cent_half_up(settled.amount - sum(one.amount for one in found))
    return [*found, Cause(_rest(state, case), settled.state, rest)]


def _without_credits(settled: Settled) -> float:
    """What a state settles, without the credits that are told by themselves."""
    parts = dict(settled.parts)
    return cent_half_up(settled.amount - sum(parts.get(line, 0.0) for line in CREDITS_AFTER_YEAR))


def _settled_by(state: int, facts: Facts, case: Case) -> float | None:
    """What a state would settle with a household like this; none where its payslips are not known."""
    calendar = calendar_of(case._replace(facts=facts), settle(facts, case.law.numbers))
    if calendar is None:
        return None
    of_state = (one for one in calendar.settled if (one.kind, one.state) == ("tax", STATES[state]))
    return next(map(_without_credits, of_state), 0.0)


def _rest(state: int, case: Case) -> str:
    """What stands behind the rest: a couple that is assessed together, a status that the scale leaves out, else the
    table that takes every month for a twelfth of the year."""
    facts = case.facts
    settled = settle(facts, case.law.numbers)
    spouses = facts.civil_status in (MARRIED, REGISTERED)
    if state == DE and settled.german.joint:
        return "couple_settled"
    if state == BE and spouses and facts.partner_pay > 0.0:
        return "couple_settled"
    if state == BE and facts.residence != BE and not settled.allocation.statuses.be_personal_benefits:
        return "status_later"
    return "monthly_table"
