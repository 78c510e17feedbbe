"""Family allowances in Wallonia: amounts by age for children born from 2020, by rank and age for older ones."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.family import AgeSupplement, ChildOfFamily, SupplementAges, supplement_by_age
from rules.definitions.codes import LOW_INCOME, MIDDLE_INCOME
from rules.definitions.periods import Run


class WalloonYearlySupplement(NamedTuple):
    """The yearly age supplement (supplément d'âge annuel) of August in euros, by the age reached in the year."""

    from_0_5: float
    from_6_11: float
    from_12_17: float
    from_18_24: float


class WalloonSchoolPremium(NamedTuple):
    """The school premium (prime de rentrée) of August in euros, by the age on 31 December before."""

    from_0_4: float
    from_5_10: float
    from_11_16: float
    from_17_24: float


class WalloonSchoolPremiumAges(NamedTuple):
    """The ages in years, reached in the year, from which the next premium or yearly supplement is paid."""

    second: float
    third: float
    fourth: float


class WalloonSocialSupplement(NamedTuple):
    """The social supplement (supplément social) of a month in euros: for children born from 2020 by household income,
    size and number of parents; for older ones by rank."""

    low: float
    low_3_children: float
    low_single_parent: float
    middle: float
    middle_3_children: float
    middle_single_parent: float
    old_rank_1: float
    old_rank_2: float
    old_rank_3: float
    old_rank_3_single_parent: float


class WalloonAllowanceLaw(NamedTuple):
    """The law of a month: amounts of a month in euros, ages and years of birth in years, a number of children.

    `months`: how many months in a row this law holds, 0 in those that repeat it.
    """

    first_birth_year_of_new_system: float
    adult_age: float
    large_family: float
    basic_0_17: float
    basic_18_24: float
    rank_1: float
    rank_2: float
    rank_3: float
    age_supplement_rank_1: AgeSupplement
    age_supplement_full: AgeSupplement
    supplement_age: SupplementAges
    social_supplement: WalloonSocialSupplement
    school_premium: WalloonSchoolPremium
    yearly_age_supplement: WalloonYearlySupplement
    yearly_age_supplement_social: WalloonYearlySupplement
    school_premium_age: WalloonSchoolPremiumAges
    months: Run


def walloon_allowance_of_child(child: ChildOfFamily, law: tuple[WalloonAllowanceLaw, ...]) -> float:
    """Twelve months and the yearly premium of one child, in euros.

    Law: Waals decreet van 8 februari 2018 art. 9, 19
    """
    allowance = walloon_yearly_premium(child, law[0])
    for amounts in law:
        if amounts.months > 0.0:
            allowance = allowance + amounts.months * walloon_amount_of_month(child, amounts)
    return allowance


def walloon_amount_of_month(child: ChildOfFamily, law: WalloonAllowanceLaw) -> float:
    """The amount of a month for one child, in euros: by age for children of the new system, else by rank.

    Law: Waals decreet van 8 februari 2018 art. 9; Algemene kinderbijslagwet art. 40
    """
    if child.year_of_birth >= law.first_birth_year_of_new_system:
        basic = law.basic_18_24 if child.age >= law.adult_age else law.basic_0_17
        return basic + walloon_social_supplement(child, law)
    social = walloon_social_supplement_by_rank(child, law)
    return walloon_amount_by_rank(child.rank, law) + walloon_age_supplement(child, social, law) + social


def walloon_amount_by_rank(rank: float, law: WalloonAllowanceLaw) -> float:
    """The basic amount of a month in the old system, in euros.

    Law: Algemene kinderbijslagwet art. 40
    """
    if rank == 1.0:
        return law.rank_1
    if rank == 2.0:
        return law.rank_2
    return law.rank_3


def walloon_age_supplement(child: ChildOfFamily, social: float, law: WalloonAllowanceLaw) -> float:
    """The age supplement of a month in the old system, in euros: lower for the first child without a social supplement.

    Law: Algemene kinderbijslagwet art. 44
    """
    amounts = law.age_supplement_full
    if child.rank == 1.0 and social == 0.0:
        amounts = law.age_supplement_rank_1
    return supplement_by_age(child.age, amounts, law.supplement_age)


def walloon_social_supplement(child: ChildOfFamily, law: WalloonAllowanceLaw) -> float:
    """The social supplement of a month for a child of the new system, in euros, with what large families and parents
    alone have on top.

    Law: Waals decreet van 8 februari 2018 art. 11-13
    """
    amounts = law.social_supplement
    large = child.number >= law.large_family
    if child.social_supplement == LOW_INCOME:
        for_size = amounts.low_3_children if large else 0.0
        for_lone_parent = amounts.low_single_parent if child.lone_parent else 0.0
        return amounts.low + for_size + for_lone_parent
    if child.social_supplement == MIDDLE_INCOME:
        for_size = amounts.middle_3_children if large else 0.0
        for_lone_parent = amounts.middle_single_parent if child.lone_parent else 0.0
        return amounts.middle + for_size + for_lone_parent
    return 0.0


def walloon_social_supplement_by_rank(child: ChildOfFamily, law: WalloonAllowanceLaw) -> float:
    """The social supplement of a month for a child of the old system, in euros; there is none for middle incomes.

    The old system asks for a benefit (unemployment, illness, pension) or a parent alone beside the low income; a
    household that says it has the supplement is taken at its word.

    Law: Algemene kinderbijslagwet art. 41, 42bis
    """
    if child.social_supplement != LOW_INCOME:
        return 0.0
    amounts = law.social_supplement
    if child.rank == 1.0:
        return amounts.old_rank_1
    if child.rank == 2.0:
        return amounts.old_rank_2
    return amounts.old_rank_3_single_parent if child.lone_parent else amounts.old_rank_3


def walloon_yearly_premium(child: ChildOfFamily, law: WalloonAllowanceLaw) -> float:
    """The premium of August, in euros: the school premium of the new system, or the yearly age supplement of the old
    one, which is higher with a social supplement.

    Law: Waals decreet van 8 februari 2018 art. 19; Algemene kinderbijslagwet art. 44ter
    """
    if child.year_of_birth >= law.first_birth_year_of_new_system:
        return walloon_school_premium(child.age, law)
    if child.social_supplement == LOW_INCOME:
        return walloon_yearly_supplement(child.age, law.yearly_age_supplement_social, law.school_premium_age)
    return walloon_yearly_supplement(child.age, law.yearly_age_supplement, law.school_premium_age)


def walloon_school_premium(age: float, law: WalloonAllowanceLaw) -> float:
    """The school premium of one child of the new system, in euros, by the age that it reaches in the year.

    Law: Waals decreet van 8 februari 2018 art. 19
    """
    if age >= law.school_premium_age.fourth:
        return law.school_premium.from_17_24
    if age >= law.school_premium_age.third:
        return law.school_premium.from_11_16
    if age >= law.school_premium_age.second:
        return law.school_premium.from_5_10
    return law.school_premium.from_0_4


def walloon_yearly_supplement(age: float, amounts: WalloonYearlySupplement, ages: WalloonSchoolPremiumAges) -> float:
    """The yearly age supplement of one child of the old system, in euros, by the age that it reaches in the year.

    Law: Algemene kinderbijslagwet art. 44ter
    """
    if age >= ages.fourth:
        return amounts.from_18_24
    if age >= ages.third:
        return amounts.from_12_17
    if age >= ages.second:
        return amounts.from_6_11
    return amounts.from_0_5
