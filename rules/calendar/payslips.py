"""The twelve payslips of a year, and what each pays out of ordinary pay, holiday pay and an extra month."""

from __future__ import annotations

from typing import NamedTuple

from rules.answer.lines import PAYSLIP, line_rule
from rules.calendar.cash import MONTHS, Cash, told
from rules.definitions.codes import BE, DE, STATES
from rules.definitions.rounding import cent_half_up
from rules.question.case import Case
from rules.settlement.holiday_payslip import holiday_payslip
from rules.settlement.payslip import ORDINARY_MONTH, Payslip, extra_pay_of_payslip, payslip
from rules.settlement.settle import Settlement

FINAL_ON_PAYSLIP = (
    "nl.pension_contribution", "be.social_contributions", "be.work_bonus", "de.pension_insurance",
    "de.unemployment_insurance", "de.health_insurance", "de.care_insurance",
)  # fmt: skip
"""The lines that no return settles: what the payslips hold is what the year holds, but for rounding and the ceiling of
the Belgian work bonus, which take effect in the last months."""
HOLIDAY_RATES = "be.withholding_tax.exceptional_holiday_pay"


class PayOfYear(NamedTuple):
    """Net pay as it comes, the net pay of an ordinary month without anything given once, and what all payslips together
    hold, by line, seen from the worker; in euros and cents."""

    cash: tuple[Cash, ...]
    ordinary: float
    on_payslips: dict[str, float]


def pay_of_year(case: Case, settled: Settlement) -> PayOfYear | None:
    """What the payslips of the year pay out; none where what is withheld is not known."""
    slips = [_payslip_of(month, case, settled) for month in range(MONTHS)]
    if not all(slip.belgian.known for slip in slips):
        return None
    holiday = _holiday_payslip(case, settled)
    everything = [*slips, holiday] if holiday else slips
    held = _together(everything, settled)
    extra = [cent_half_up(slip.net - _ordinary(month, slip, case, settled).net) for month, slip in enumerate(slips)]
    corrections = _corrections(slips, everything, held, settled)
    cash: list[Cash] = []
    for month, slip in enumerate(slips):
        cash.append(_pay(month, cent_half_up(slip.net - extra[month] + corrections[month])))
        if extra_pay_of_payslip(case.facts._replace(payslip_month=month)):
            when = told(case.law, f"extra_month.{STATES[case.facts.work].lower()}")
            cash.append(Cash("extra_month", "employer", month + 1, extra[month], when.confidence, when.estimate))
    if holiday:
        cash.append(_holiday_pay(holiday, case))
    for line in FINAL_ON_PAYSLIP:
        held[line] = _of_year(line, settled)
    ordinary = _ordinary(case.facts.payslip_month, slips[case.facts.payslip_month], case, settled).net
    return PayOfYear(tuple(one for one in cash if one.amount), ordinary, held)


def _payslip_of(month: int, case: Case, settled: Settlement) -> Payslip:
    """The payslip of a month, with an extra month that comes in it."""
    facts = case.facts._replace(payslip_month=month)
    return payslip(facts, settled.allocation, settled.insurance, settled.german, case.law.numbers)


def _ordinary(month: int, slip: Payslip, case: Case, settled: Settlement) -> Payslip:
    """The payslip of that month (0 to 11) without the extra month. In Germany, whose tables are those of a year, it is
    January's, so that the extra month still counts for what is regular pay."""
    if not extra_pay_of_payslip(case.facts._replace(payslip_month=month)):
        return slip
    if DE in (case.facts.work, settled.allocation.insuring_state):
        return _payslip_of(ORDINARY_MONTH, case, settled)
    facts = case.facts._replace(payslip_month=month, extra_month=False)
    return payslip(facts, settled.allocation, settled.insurance, settled.german, case.law.numbers)


def _holiday_payslip(case: Case, settled: Settlement) -> Payslip | None:
    if settled.allocation.holiday_pay == 0.0:
        return None
    rates = case.law.figure(HOLIDAY_RATES).value
    return holiday_payslip(case.facts, settled.allocation, settled.insurance, rates, case.law.numbers)  # type: ignore[arg-type]


def _holiday_pay(slip: Payslip, case: Case) -> Cash:
    """Holiday pay after what is held back from it. What the Belgian fund of manual workers holds back is an estimate in
    itself."""
    of_fund = case.facts.work == BE and case.facts.blue_collar
    when = told(case.law, "holiday_pay.fund" if of_fund else f"holiday_pay.{STATES[case.facts.work].lower()}")
    office = "holiday_fund" if of_fund else "employer"
    return Cash("holiday_pay", office, when.month, slip.net, "C" if of_fund else when.confidence, when.estimate)


def _pay(month: int, amount: float) -> Cash:
    return Cash("pay", "employer", month + 1, amount, "A", False)


def _together(slips: list[Payslip], settled: Settlement) -> dict[str, float]:
    """What these payslips hold together, by line."""
    held = {"gross": cent_half_up(sum(slip.gross for slip in slips))}
    for rule in PAYSLIP:
        amounts = [rule.amount(settled._replace(payslip=slip)) for slip in slips]
        held[rule.id] = rule.sign * cent_half_up(sum(amounts))
    return held


def _of_year(line: str, settled: Settlement) -> float:
    rule = line_rule(line, "year")
    return rule.sign * cent_half_up(rule.amount(settled)) if rule else 0.0


def _corrections(
    slips: list[Payslip], everything: list[Payslip], held: dict[str, float], settled: Settlement
) -> list[float]:
    """What the last payslips hold more or less, so that all together hold the contributions of the year: a few cents of
    rounding in December, and the end of the work bonus where its ceiling of the year is reached."""
    corrections = [0.0] * MONTHS
    missing = sum(_of_year(line, settled) - held[line] for line in FINAL_ON_PAYSLIP if line != "be.work_bonus")
    of_slips = sum(slip.net for slip in everything)
    of_lines = held["gross"] + sum(held[rule.id] for rule in PAYSLIP)
    corrections[-1] = missing + (settled.allocation.gross - held["gross"]) + (of_lines - of_slips)
    above = held["be.work_bonus"] - _of_year("be.work_bonus", settled)
    for month in reversed(range(MONTHS)):
        taken = min(above, slips[month].belgian.work_bonus) if above > 0.0 and month else above
        corrections[month] -= taken
        above -= taken
    return [cent_half_up(one) for one in corrections]
