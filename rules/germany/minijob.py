"""Marginal employment (geringfügige Beschäftigung, Minijob)."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.rounding import contribution
from rules.germany.social_insurance import Contributions, Shares, no_contribution


class MinijobLaw(NamedTuple):
    """The limit of regular pay in euros a month; what employer and employee pay, as fractions of the pay, and the tax
    that the employer pays for the employee. The lowest pay of a month (euros) on which pension contributions are
    counted."""

    limit: float
    employer_health_rate: float
    employer_pension_rate: float
    employee_pension_rate: float
    minimum_pension_pay: float
    flat_tax_rate: float


def is_minijob(regular_pay: float, law: MinijobLaw) -> bool:
    """Whether regular pay of a month, with its part of the pay that is surely given once a year, stays in the limit.

    Law: SGB IV § 8(1) nr. 1, 8(1a)
    """
    return regular_pay <= law.limit


def minijob_contributions(pay: float, law: MinijobLaw) -> Contributions:
    """The contributions of a month. The employer pays flat ones to health and pension insurance; the employee makes the
    pension contribution whole, unless he asks to be exempt (taken as not asked).

    Law: SGB V § 249b; SGB VI § 6(1b), 168(1) nr. 1b, 172(3); BVV § 2(1) zin 3
    """
    of_employer = contribution(pay * law.employer_pension_rate)
    of_employee = employee_pension_contribution(pay, of_employer, law)
    health = contribution(pay * law.employer_health_rate)
    return Contributions(
        pension=Shares(of_employee, of_employer),
        unemployment=no_contribution(),
        health=Shares(0.0, health),
        care=no_contribution(),
    )


def employee_pension_contribution(pay: float, of_employer: float, law: MinijobLaw) -> float:
    """What the employee adds to the employer's pension contribution (Eigenanteil): his rate of the pay, and for very
    low pay all that is missing from the contribution on the minimum.

    Law: SGB VI § 163(8), 168(1) nr. 1b
    """
    if 0.0 < pay < law.minimum_pension_pay:
        whole_rate = law.employer_pension_rate + law.employee_pension_rate
        return contribution(contribution(law.minimum_pension_pay * whole_rate) - of_employer)
    return contribution(pay * law.employee_pension_rate)


def flat_tax(pay: float, law: MinijobLaw) -> float:
    """The flat tax (einheitliche Pauschsteuer) of the employer, for wage tax, surcharge and church tax together.

    Law: EStG § 40a(2), 40a(6)
    """
    return contribution(pay * law.flat_tax_rate)
