"""Social security contributions of an employee (persoonlijke socialezekerheidsbijdragen, cotisations personnelles)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import contribution


class SocialContributionsLaw(NamedTuple):
    """The employee's rate, the factor on the pay of a manual worker, and the fraction of a month's pay on which the
    double holiday pay bears the rate."""

    employee_rate: float
    blue_collar_base_factor: float
    double_holiday_pay_base: float


def contribution_base(pay: float, blue_collar: bool, law: SocialContributionsLaw) -> float:
    """The pay on which contributions are counted, in euros.

    Law: Wet 29 juni 1981 art. 38
    """
    if blue_collar:
        return blue_collar_base(pay, law)
    return pay


def blue_collar_base(pay: float, law: SocialContributionsLaw) -> float:
    """Of a manual worker 108 % of the pay counts, in euros, since their fund, and not their employer, pays them during
    leave.

    Law: KB 28 november 1969 art. 19
    """
    return law.blue_collar_base_factor * pay


def social_contribution(pay: float, blue_collar: bool, law: SocialContributionsLaw) -> float:
    """The employee's contribution on ordinary pay, in euros and cents; it has no ceiling.

    Law: Wet 29 juni 1981 art. 38 § 2
    """
    base = contribution_base(pay, blue_collar, law)
    return contribution(law.employee_rate * base)


def contribution_on_double_holiday_pay(monthly_pay: float, law: SocialContributionsLaw) -> float:
    """The employee's contribution on the double holiday pay, in euros and cents: the part above 85 % of a month's pay
    bears none. That of manual workers, which their fund pays, is treated alike, and not counted at 108 %.

    Law: Wet 29 juni 1981 art. 38 § 2; KB 28 november 1969 art. 19 § 1
    """
    return contribution(law.employee_rate * (law.double_holiday_pay_base * monthly_pay))
