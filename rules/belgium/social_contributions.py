"""Social security contributions of an employee (persoonlijke socialezekerheidsbijdragen, cotisations personnelles)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import contribution


class SocialContributionsLaw(NamedTuple):
    """The employee's rate, and the fraction of a month's pay on which the double holiday pay bears it."""

    employee_rate: float
    double_holiday_pay_base: float


def social_contribution(pay: float, law: SocialContributionsLaw) -> float:
    """The contribution of a white-collar worker on ordinary pay, in euros and cents; it has no ceiling.

    Law: Wet 29 juni 1981 art. 38 § 2
    """
    return contribution(law.employee_rate * pay)


def contribution_on_double_holiday_pay(monthly_pay: float, law: SocialContributionsLaw) -> float:
    """The employee's contribution on the double holiday pay, in euros and cents: the part above 85 % of a month's pay
    bears none.

    Law: Wet 29 juni 1981 art. 38 § 2; KB 28 november 1969 art. 19 § 1
    """
    return contribution(law.employee_rate * (law.double_holiday_pay_base * monthly_pay))
