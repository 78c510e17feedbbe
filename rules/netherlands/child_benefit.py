"""Child benefit (kinderbijslag)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children
from rules.definitions.periods import Run


class ChildBenefitLaw(NamedTuple):
    """The amounts of a quarter in euros by age band, the ages (years) at which the next band and the end begin.

    `quarters`: how many quarters in a row these amounts hold, 0 in those that repeat them.
    """

    age_0_5: float
    age_6_11: float
    age_12_17: float
    second_band_age: float
    third_band_age: float
    end_age: float
    quarters: Run


def child_benefit_of_year(children: Children, law: tuple[ChildBenefitLaw, ...]) -> float:
    """The benefit of the four quarters of a year for all children, in euros and cents.

    Law: AKW art. 7, 12
    """
    benefit = 0.0
    for place in range(children.number):
        benefit = benefit + child_benefit_of_child(children.each[place].age, law)
    return benefit


def child_benefit_of_child(age: float, law: tuple[ChildBenefitLaw, ...]) -> float:
    """The benefit of the four quarters of a year for one child, in euros and cents.

    Law: AKW art. 7, 12
    """
    benefit = 0.0
    for amounts in law:
        if amounts.quarters > 0.0:
            of_quarter = child_benefit_of_quarter(age, amounts)
            benefit = benefit + amounts.quarters * of_quarter
    return benefit


def child_benefit_of_quarter(age: float, law: ChildBenefitLaw) -> float:
    """The benefit of one child, in euros and cents: 70 % below the second band, 85 % in it, the whole from the third.

    Law: AKW art. 12
    """
    if age >= law.end_age:
        return 0.0
    if age >= law.third_band_age:
        return law.age_12_17
    if age >= law.second_band_age:
        return law.age_6_11
    return law.age_0_5
