"""Family allowances in Brussels: by age, less a deduction for children born before 2020 until it ended."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.family import ChildOfFamily
from rules.definitions.codes import LOW_INCOME, MIDDLE_INCOME
from rules.definitions.periods import Run


class BrusselsSocialSupplement(NamedTuple):
    """The social supplement (supplément social) of a month in euros, by household income, number of children, one or
    two parents, and age."""

    low_one_child_0_11: float
    low_one_child_12_24: float
    low_two_children_couple_0_11: float
    low_two_children_couple_12_24: float
    low_two_children_single_0_11: float
    low_two_children_single_12_24: float
    low_three_children_couple_0_11: float
    low_three_children_couple_12_24: float
    low_three_children_single_0_11: float
    low_three_children_single_12_24: float
    middle_two_children: float
    middle_three_children: float


class BrusselsSchoolPremium(NamedTuple):
    """The school premium (prime annuelle) of August in euros, by the age reached in the year, outside higher
    education."""

    from_0_5: float
    from_6_11: float
    from_12_24: float


class BrusselsSchoolPremiumAges(NamedTuple):
    """The ages in years, reached in the year, from which the next premium is paid."""

    second: float
    third: float


class BrusselsAllowanceLaw(NamedTuple):
    """The law of a month: amounts of a month in euros, ages and years of birth in years, numbers of children.

    `months`: how many months in a row this law holds, 0 in those that repeat it.
    """

    first_birth_year_of_new_system: float
    second_age: float
    adult_age: float
    two_children: float
    large_family: float
    basic_0_11: float
    basic_12_24: float
    deduction_born_before_2020: float
    social_supplement: BrusselsSocialSupplement
    school_premium: BrusselsSchoolPremium
    school_premium_age: BrusselsSchoolPremiumAges
    months: Run


def brussels_allowance_of_child(child: ChildOfFamily, law: tuple[BrusselsAllowanceLaw, ...]) -> float:
    """Twelve months and the school premium of one child, in euros.

    Law: Ordonnantie van 25 april 2019 art. 7, 15
    """
    allowance = brussels_school_premium(child.age, law[0])
    for amounts in law:
        if amounts.months > 0.0:
            allowance = allowance + amounts.months * brussels_amount_of_month(child, amounts)
    return allowance


def brussels_amount_of_month(child: ChildOfFamily, law: BrusselsAllowanceLaw) -> float:
    """The amount of a month for one child, in euros. An only child without social supplement has the lowest amount at
    any age. From 18 on a child is taken to be outside higher education, which a scenario does not say; there the amount
    is higher. Amounts kept from before 2020 are left aside.

    Law: Ordonnantie van 25 april 2019 art. 7, 9, 35
    """
    social = brussels_social_supplement(child, law)
    only_child = child.number < law.two_children and social == 0.0
    basic = law.basic_0_11 if child.age < law.second_age or only_child else law.basic_12_24
    deduction = 0.0
    if child.year_of_birth < law.first_birth_year_of_new_system:
        deduction = law.deduction_born_before_2020
    return basic - deduction + social


def brussels_social_supplement(child: ChildOfFamily, law: BrusselsAllowanceLaw) -> float:
    """The social supplement of a month for one child, in euros.

    Law: Ordonnantie van 25 april 2019 art. 9
    """
    amounts = law.social_supplement
    if child.social_supplement == MIDDLE_INCOME:
        if child.number >= law.large_family:
            return amounts.middle_three_children
        return amounts.middle_two_children if child.number >= law.two_children else 0.0
    if child.social_supplement != LOW_INCOME:
        return 0.0
    young = child.age < law.second_age
    if child.number >= law.large_family and child.lone_parent:
        return amounts.low_three_children_single_0_11 if young else amounts.low_three_children_single_12_24
    if child.number >= law.large_family:
        return amounts.low_three_children_couple_0_11 if young else amounts.low_three_children_couple_12_24
    if child.number >= law.two_children and child.lone_parent:
        return amounts.low_two_children_single_0_11 if young else amounts.low_two_children_single_12_24
    if child.number >= law.two_children:
        return amounts.low_two_children_couple_0_11 if young else amounts.low_two_children_couple_12_24
    return amounts.low_one_child_0_11 if young else amounts.low_one_child_12_24


def brussels_school_premium(age: float, law: BrusselsAllowanceLaw) -> float:
    """The school premium of one child, in euros, by the age that it reaches in the year.

    Law: Ordonnantie van 25 april 2019 art. 15
    """
    if age >= law.school_premium_age.third:
        return law.school_premium.from_12_24
    if age >= law.school_premium_age.second:
        return law.school_premium.from_6_11
    return law.school_premium.from_0_5
