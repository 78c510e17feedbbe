"""Who bears a contribution, and on which pay: what all branches of social insurance share (Sozialversicherung)."""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias

from rules.definitions.codes import BRANDENBURG, MECKLENBURG_WESTERN_POMERANIA, SAXONY, SAXONY_ANHALT, THURINGIA
from rules.definitions.periods import NeededWhile
from rules.germany.rounding import contribution

WithEasternCeiling: TypeAlias = Annotated[float, NeededWhile("has_eastern_ceiling", 1.0)]


class SocialInsuranceLaw(NamedTuple):
    """The ceilings of contributory pay in euros a month and a year, of pension and unemployment insurance (until 2024
    other ones in the east) and of health and care insurance."""

    pension_ceiling_month: float
    pension_ceiling_year: float
    has_eastern_ceiling: float
    eastern_pension_ceiling_month: WithEasternCeiling
    eastern_pension_ceiling_year: WithEasternCeiling
    health_ceiling_month: float
    health_ceiling_year: float


class Shares(NamedTuple):
    """A contribution in euros and cents, by who bears it."""

    employee: float
    employer: float


class Contributions(NamedTuple):
    """The contributions of a month or a year (Gesamtsozialversicherungsbeitrag)."""

    pension: Shares
    unemployment: Shares
    health: Shares
    care: Shares


class ContributoryPay(NamedTuple):
    """The pay in euros on which the contributions of a month are counted (beitragspflichtige Einnahme): as a whole, and
    for the share of the employee, which only differ in the transition zone."""

    whole: float
    of_employee: float


class OneOffPay(NamedTuple):
    """Pay that is given once in a month (einmalig gezahltes Arbeitsentgelt), in euros, and the months of the year so
    far, that one too; likewise what was given once before it in the year."""

    amount: float
    months: float
    before: float
    months_before: float


def eastern(land: int) -> bool:
    """Whether the ceiling of the east holds in a Land. Berlin counts as west: the code does not tell its halves apart.

    Law: SGB VI § 275a, until 2024
    """
    return land in (BRANDENBURG, MECKLENBURG_WESTERN_POMERANIA, SAXONY, SAXONY_ANHALT, THURINGIA)


def pension_ceiling_of_month(land: int, law: SocialInsuranceLaw) -> float:
    """The ceiling of pension and unemployment insurance (Beitragsbemessungsgrenze) in the Land of the job.

    Law: SGB VI § 159, 275a
    """
    if law.has_eastern_ceiling == 1.0 and eastern(land):
        return law.eastern_pension_ceiling_month
    return law.pension_ceiling_month


def pension_ceiling_of_year(land: int, law: SocialInsuranceLaw) -> float:
    """The same ceiling for a year.

    Law: SGB VI § 159, 275a
    """
    if law.has_eastern_ceiling == 1.0 and eastern(land):
        return law.eastern_pension_ceiling_year
    return law.pension_ceiling_year


def pay_under_ceiling(monthly_pay: float, one_off: OneOffPay, ceiling: float) -> float:
    """The pay of a month up to its ceiling. Pay that is given once fills the room that the ceilings of the months of
    the year so far, this one too, have left.

    Law: SGB IV § 23a(3)
    """
    of_month = min(monthly_pay, ceiling)
    left = ceiling - of_month
    filled = min(one_off.before, left * one_off.months_before)
    room = left * one_off.months - filled
    return of_month + min(one_off.amount, room)


def shared(pay: ContributoryPay, employee_rate: float, employer_rate: float) -> Shares:
    """A contribution at the rates of both sides. The employee bears his rate of his own base; the employer the rest of
    what both rates come to on the whole, each rounded on its own.

    Law: BVV § 2(1)-(2); SGB IV § 20(2a)
    """
    whole = contribution(pay.whole * employee_rate) + contribution(pay.whole * employer_rate)
    of_employee = contribution(pay.of_employee * employee_rate)
    return Shares(of_employee, contribution(whole - of_employee))


def no_one_off_pay() -> OneOffPay:
    """An ordinary month."""
    return OneOffPay(0.0, 0.0, 0.0, 0.0)


def no_contribution() -> Shares:
    """A branch in which nobody pays."""
    return Shares(0.0, 0.0)


def added_shares(first: Shares, second: Shares) -> Shares:
    """Two contributions to the same branch.

    Law: none; a sum
    """
    return Shares(contribution(first.employee + second.employee), contribution(first.employer + second.employer))
