"""The money of a year as a calendar: twelve months of cash, what is settled afterwards, what to set aside."""

from __future__ import annotations

from collections import Counter
from datetime import date
from statistics import median
from typing import NamedTuple

from rules.answer.result import Result
from rules.calendar.after_year import PayslipsAndYear, Return, Settled, after_year, beside_each_other, returns
from rules.calendar.benefits import household_cash
from rules.calendar.cash import FIRST_CASH, MONTHS, Cash
from rules.calendar.payslips import PayOfYear, pay_of_year
from rules.definitions.rounding import cent_half_up, euro_up
from rules.question.case import Case, prepared
from rules.settlement.settle import Settlement, settle

STEP = 10.0
"""Euros in which an amount to set aside is told; a bill below it is paid at once."""
PAID_BY_PAYSLIPS = ("pay", "holiday_pay", "extra_month")
FROM_PAY = (*PAID_BY_PAYSLIPS, "nl.health_insurance_premium")


class Month(NamedTuple):
    """A month: pay less the health premium, the rest of the household's money, both together (euros and cents), and the
    items that do not come in every month."""

    month: int
    pay: float
    household: float
    total: float
    extras: tuple[str, ...]


class MoneyCalendar(NamedTuple):
    """A year: the net pay of an ordinary month, every amount by month, what is settled after the year, the returns,
    payslips beside the year, and net pay and what is left of the whole, in euros and cents."""

    year: int
    ordinary_payslip: float
    cash: tuple[Cash, ...]
    settled: tuple[Settled, ...]
    returns: tuple[Return, ...]
    beside: tuple[PayslipsAndYear, ...]
    net_pay: float
    disposable: float

    @property
    def bills(self) -> tuple[Settled, ...]:
        """What is still to be paid after the year."""
        return tuple(one for one in self.settled if one.amount < 0.0)

    @property
    def refunds(self) -> tuple[Settled, ...]:
        """The tax that comes back after the year, without the compensation."""
        return tuple(one for one in self.settled if one.amount > 0.0 and one.kind == "tax")

    @property
    def compensation(self) -> Settled | None:
        """The Dutch compensation, if there is one."""
        return next((one for one in self.settled if one.kind == "compensation"), None)

    @property
    def to_pay(self) -> float:
        """All bills together, in euros; what another state gives back comes at another time and lowers none of them."""
        return cent_half_up(-sum(one.amount for one in self.bills))

    @property
    def comes_back(self) -> float:
        """All tax that comes back, in euros."""
        return cent_half_up(sum(one.amount for one in self.refunds))

    @property
    def set_aside(self) -> float:
        """Euros a month to keep for the bills: a twelfth of them, up to the next ten; 0 for bills below ten euros."""
        return STEP * euro_up(self.to_pay / MONTHS / STEP) if self.to_pay >= STEP else 0.0

    @property
    def average(self) -> float:
        """A twelfth of what is left of the year, in euros and cents."""
        return cent_half_up(self.disposable / MONTHS)

    def first_day(self, month: int) -> date:
        """The first day of a month that is counted from January of the income year."""
        years, before = divmod(month - 1, MONTHS)
        return date(self.year + years, before + 1, 1)

    def months(self) -> list[Month]:
        """The twelve months of the income year."""
        counted = Counter(item for item, _ in {(one.item, one.month) for one in self.cash if one.month in FIRST_CASH})
        found = []
        for number in FIRST_CASH:
            of_month = [one for one in self.cash if one.month == number]
            pay = cent_half_up(sum(one.amount for one in of_month if one.item in FROM_PAY))
            rest = cent_half_up(sum(one.amount for one in of_month if one.item not in FROM_PAY))
            extras = dict.fromkeys(one.item for one in of_month if counted[one.item] < MONTHS)
            found.append(Month(number, pay, rest, cent_half_up(pay + rest), tuple(extras)))
        return found

    def pay_by_item(self) -> list[tuple[str, float]]:
        """What the payslips pay out in the year, by what it is: months, holiday pay, an extra month."""
        sums: dict[str, float] = {}
        for one in self.cash:
            if one.item in PAID_BY_PAYSLIPS:
                sums[one.item] = cent_half_up(sums.get(one.item, 0.0) + one.amount)
        return [(name, sums[name]) for name in PAID_BY_PAYSLIPS if name in sums]

    @property
    def richest(self) -> Month:
        """The month that brings most; of equal ones the first."""
        return max(self.months(), key=lambda one: one.total)

    @property
    def usual_month(self) -> float:
        """What a month without extras brings, in euros and cents; one in the middle where the law changes in the year,
        the poorest where every month has extras."""
        plain = [one.total for one in self.months() if not one.extras]
        return cent_half_up(median(plain)) if plain else min(one.total for one in self.months())

    @property
    def later(self) -> tuple[Cash, ...]:
        """What belongs to the year but comes after it, and no tax office settles."""
        return tuple(sorted((one for one in self.cash if one.month > MONTHS), key=lambda one: one.month))

    @property
    def estimated(self) -> bool:
        """Whether some month is an estimate."""
        return any(one.estimate for one in self.cash) or bool(self.settled)


def money_calendar(result: Result) -> MoneyCalendar | None:
    """The calendar of a result; none where the payslips of the year are not known."""
    case = prepared(result.scenario, result.reform)
    return calendar_of(case, settle(case.facts, case.law.numbers))


def calendar_of(case: Case, settled: Settlement) -> MoneyCalendar | None:
    """The calendar of a settled case."""
    pay = pay_of_year(case, settled)
    if pay is None:
        return None
    of_states = after_year(pay, case, settled)
    afterwards = [one for one in of_states if one.amount]
    return MoneyCalendar(
        year=case.scenario.year,
        ordinary_payslip=pay.ordinary,
        cash=_in_order(pay, household_cash(case, settled)),
        settled=tuple(sorted(afterwards, key=lambda one: (one.month or 10 * MONTHS, one.state))),
        returns=tuple(returns(case, afterwards)),
        beside=tuple(beside_each_other(pay, of_states, settled)),
        net_pay=settled.totals.net_pay,
        disposable=settled.totals.disposable,
    )


def _in_order(pay: PayOfYear, household: list[Cash]) -> tuple[Cash, ...]:
    """By month, pay first."""
    return tuple(sorted([*pay.cash, *household], key=lambda one: (one.month, one.item not in FROM_PAY)))
