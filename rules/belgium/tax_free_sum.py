"""The tax-free sum (belastingvrije som, quotité du revenu exemptée d'impôt) and its supplements."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.household import BelgianHousehold, is_lone_parent
from rules.belgium.rounding import assessment
from rules.definitions.brackets import Brackets, in_brackets
from rules.definitions.children import Children


class TaxFreeSumLaw(NamedTuple):
    """Euros a year: the basic sum with its scale; the supplements for one to four children together, for each further
    one, for each child under an age in years; for a lone parent, and on top for one of low income, with the bounds."""

    base: float
    scale: Brackets
    child_1: float
    child_2: float
    child_3: float
    child_4: float
    child_beyond_4: float
    child_under_3: float
    child_under_3_age: float
    lone_parent: float
    low_income_lone_parent_extra: float
    low_income_lone_parent_full_to: float
    low_income_lone_parent_zero_from: float
    low_income_lone_parent_minimum_work_income: float


class TaxFreeSum(NamedTuple):
    """The sum of one person in euros a year; within it, the supplements for children and that for a lone parent of low
    income, whose unused part becomes a credit."""

    whole: float
    for_children: float
    low_income_extra: float


def tax_free_sum_alone(income: float, household: BelgianHousehold, law: TaxFreeSumLaw) -> TaxFreeSum:
    """The sum of someone assessed alone, by net income (taxed or exempt by treaty) in euros a year.

    Law: WIB 92 art. 131-133
    """
    for_children = child_supplements(household.children, law)
    lone_parent = 0.0
    extra = 0.0
    if is_lone_parent(household):
        lone_parent = law.lone_parent
        if household.alone:
            extra = low_income_extra(income, law)
    whole = law.base + for_children + lone_parent + extra
    return TaxFreeSum(whole, for_children, extra)


def child_supplements(children: Children, law: TaxFreeSumLaw) -> float:
    """The supplements for the children of the household, each of them a dependant whose childcare is not deducted, in
    euros a year.

    Law: WIB 92 art. 132(1), 1°-6°
    """
    under_three = 0.0
    for place in range(children.number):
        if children.each[place].age < law.child_under_3_age:
            under_three = under_three + law.child_under_3
    return supplement_by_number(children.number, law) + under_three


def supplement_by_number(number: int, law: TaxFreeSumLaw) -> float:
    """The supplement for all children together, by their number, in euros a year.

    Law: WIB 92 art. 132(1), 1°-5°
    """
    if number == 0:
        return 0.0
    if number == 1:
        return law.child_1
    if number == 2:
        return law.child_2
    if number == 3:
        return law.child_3
    return law.child_4 + (number - 4.0) * law.child_beyond_4


def low_income_extra(income: float, law: TaxFreeSumLaw) -> float:
    """What a lone parent gets on top who works, with no other adult in the household: the maximum up to the first
    bound, falling to nothing at the second; euros and cents a year.

    Law: WIB 92 art. 133(2)-(3)
    """
    if income < law.low_income_lone_parent_minimum_work_income or income >= law.low_income_lone_parent_zero_from:
        return 0.0
    range_of_fall = law.low_income_lone_parent_zero_from - law.low_income_lone_parent_full_to
    share = min(1.0, (law.low_income_lone_parent_zero_from - income) / range_of_fall)
    return assessment(law.low_income_lone_parent_extra * share)


def tax_on_tax_free_sum(tax_free_sum: float, law: TaxFreeSumLaw) -> float:
    """The reduction that the sum gives: the tax on it by a scale of its own, in euros and cents.

    Law: WIB 92 art. 134 § 2
    """
    return assessment(in_brackets(tax_free_sum, law.scale))
