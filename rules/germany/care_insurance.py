"""The contribution to care insurance (soziale Pflegeversicherung)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children
from rules.definitions.codes import SAXONY
from rules.germany.rounding import contribution
from rules.germany.social_insurance import ContributoryPay, Shares, shared


class CareInsuranceLaw(NamedTuple):
    """Rates as fractions: of both sides together and the employee's share of it, both sides in Saxony, the surcharge
    for who has no children and the age (years) from which it is due, the discount per child, for how many children it
    is given and the age at which it ends for a child."""

    rate: float
    employee_share: float
    saxony_employee_rate: float
    saxony_employer_rate: float
    childless_surcharge: float
    childless_age: float
    child_discount: float
    children_with_discount: float
    child_discount_end_age: float


class CareRates(NamedTuple):
    """The rates of one worker, as fractions: what employee and employer share, and what the employee bears or is spared
    alone."""

    employee: float
    employer: float
    surcharge: float
    discount: float


def care_rates(age: float, children: Children, land: int, law: CareInsuranceLaw) -> CareRates:
    """The rates by Land of the job and by children. Who has a child of any age is no longer childless; the second to
    fifth child below the age limit lower the rate.

    Law: SGB XI § 55(1), 55(3), 58(1), 58(3)
    """
    employee = law.rate * law.employee_share
    employer = law.rate - employee
    if land == SAXONY:
        employee = law.saxony_employee_rate
        employer = law.saxony_employer_rate
    surcharge = 0.0
    if children.number == 0 and age >= law.childless_age:
        surcharge = law.childless_surcharge
    discounts = min(max(0.0, young_children(children, law) - 1.0), law.children_with_discount)
    return CareRates(employee=employee, employer=employer, surcharge=surcharge, discount=law.child_discount * discounts)


def young_children(children: Children, law: CareInsuranceLaw) -> float:
    """How many children count for the discount (Beitragsabschlag).

    Law: SGB XI § 55(3) zin 4-5
    """
    number = 0.0
    for place in range(children.number):
        if children.each[place].age < law.child_discount_end_age:
            number = number + 1.0
    return number


def care_rate_of_employee(rates: CareRates) -> float:
    """All that the employee bears, as one rate.

    Law: SGB XI § 55(3), 58
    """
    return rates.employee + rates.surcharge - rates.discount


def care_contribution(pay: ContributoryPay, rates: CareRates) -> Shares:
    """The contribution of a month; surcharge and discount belong to the employee's rate.

    Law: SGB XI § 55, 58-59
    """
    of_employee = contribution(pay.whole * care_rate_of_employee(rates))
    of_employer = contribution(pay.whole * rates.employer)
    return Shares(of_employee, of_employer)


def care_contribution_in_transition_zone(pay: ContributoryPay, rates: CareRates) -> Shares:
    """The contribution of a month in the transition zone: the surcharge is due on the whole base, on its own; the
    discount lowers the employee's rate on his base.

    Law: SGB XI § 55(3), 58-59; SGB IV § 20(2a); BVV § 2(2)
    """
    without = shared(pay, rates.employee, rates.employer)
    of_employee = contribution(pay.of_employee * (rates.employee - rates.discount))
    surcharge = contribution(pay.whole * rates.surcharge)
    return Shares(contribution(of_employee + surcharge), without.employer)
