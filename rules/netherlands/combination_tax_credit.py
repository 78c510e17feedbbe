"""The income-dependent combination credit of working parents (inkomensafhankelijke combinatiekorting)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children
from rules.netherlands.rounding import credit


class CombinationTaxCreditLaw(NamedTuple):
    """The labour income from which it grows and its maximum in euros a year, the rate as a fraction, the age (years)
    that a child has not yet reached on 1 January."""

    threshold: float
    rate: float
    maximum: float
    rate_from_pension_age: float
    maximum_from_pension_age: float
    child_age_limit: float


def combination_tax_credit(labour_income: float, law: CombinationTaxCreditLaw) -> float:
    """The credit of a year in whole euros, by labour income: a fraction of what is above the threshold, rounded up.

    Law: Wet IB 2001 art. 8.14a(2)
    """
    built_up = credit(law.rate * max(0.0, labour_income - law.threshold))
    return min(built_up, law.maximum)


def earns_least(labour_income: float, years: float, partner_pay: float, partner_years: float) -> bool:
    """Whether the worker has less labour income than the partner, or as much and is the older one (ages in years).

    Law: Wet IB 2001 art. 8.14a(1)(c), (3)
    """
    if labour_income == partner_pay:
        return years > partner_years
    return labour_income < partner_pay


def has_young_child(children: Children, law: CombinationTaxCreditLaw) -> bool:
    """Whether a child, born before this year, was under the limit on 1 January; ages are those of 31 December.

    Law: Wet IB 2001 art. 8.14a(1)(b)
    """
    found = False
    for place in range(children.number):
        if 0.0 <= children.each[place].age - 1.0 < law.child_age_limit:
            found = True
    return found
