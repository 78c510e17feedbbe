"""Family allowances in Flanders (Groeipakket): one amount for children born from 2019, older ones keep their rank."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.family import AgeSupplement, ChildOfFamily, SupplementAges, supplement_by_age
from rules.definitions.codes import LOW_INCOME, MIDDLE_INCOME
from rules.definitions.periods import Run


class FlemishSocialSupplement(NamedTuple):
    """The social supplement (sociale toeslag) of a month in euros: for children born from 2019 by household income and
    size; for older ones by their rank."""

    low_1_2_children: float
    low_3_children: float
    middle_1_2_children: float
    middle_3_children: float
    old_rank_1: float
    old_rank_2: float
    old_rank_3: float
    old_rank_3_single_parent: float


class FlemishSchoolBonus(NamedTuple):
    """The school bonus (schoolbonus) of August in euros, by the age reached in the year."""

    from_0_4: float
    from_5_11: float
    from_12_17: float
    from_18_24: float


class FlemishSchoolBonusAges(NamedTuple):
    """The ages in years, reached in the year, from which the next school bonus is paid."""

    second: float
    third: float
    fourth: float


class FlemishAllowanceLaw(NamedTuple):
    """The law of a month: amounts of a month in euros, ages and years of birth in years, a number of children.

    `months`: how many months in a row this law holds, 0 in those that repeat it.
    """

    first_birth_year_of_new_system: float
    large_family: float
    basic_amount: float
    rank_1: float
    rank_2: float
    rank_3: float
    age_supplement_oldest: AgeSupplement
    age_supplement_full: AgeSupplement
    supplement_age: SupplementAges
    social_supplement: FlemishSocialSupplement
    school_bonus: FlemishSchoolBonus
    school_bonus_age: FlemishSchoolBonusAges
    months: Run


def flemish_allowance_of_child(child: ChildOfFamily, rank: float, law: tuple[FlemishAllowanceLaw, ...]) -> float:
    """Twelve months and the school bonus of one child, in euros; `rank` is that of the old system.

    Law: Groeipakketdecreet van 27 april 2018 art. 8, 13, 19-22, 210
    """
    allowance = flemish_school_bonus(child.age, law[0])
    for amounts in law:
        if amounts.months > 0.0:
            allowance = allowance + amounts.months * flemish_amount_of_month(child, rank, amounts)
    return allowance


def flemish_amount_of_month(child: ChildOfFamily, rank: float, law: FlemishAllowanceLaw) -> float:
    """The amount of a month for one child, in euros: by its year of birth, from the new or from the old system.

    An older child is taken to have had its right on 31 December 2018.

    Law: Groeipakketdecreet van 27 april 2018 art. 13, 18, 210, 228
    """
    if child.year_of_birth >= law.first_birth_year_of_new_system:
        return law.basic_amount + flemish_social_supplement(child, law)
    social = flemish_social_supplement_by_rank(child, rank, law)
    return flemish_amount_by_rank(rank, law) + flemish_age_supplement(child, social, law) + social


def flemish_amount_by_rank(rank: float, law: FlemishAllowanceLaw) -> float:
    """The basic amount of a month in the old system, in euros.

    Law: Groeipakketdecreet van 27 april 2018 art. 210
    """
    if rank == 1.0:
        return law.rank_1
    if rank == 2.0:
        return law.rank_2
    return law.rank_3


def flemish_age_supplement(child: ChildOfFamily, social: float, law: FlemishAllowanceLaw) -> float:
    """The age supplement of a month in the old system, in euros: lower for the oldest child that brings an allowance,
    unless it has a social supplement.

    Law: Groeipakketdecreet van 27 april 2018 art. 212
    """
    amounts = law.age_supplement_full
    if child.rank == 1.0 and social == 0.0:
        amounts = law.age_supplement_oldest
    return supplement_by_age(child.age, amounts, law.supplement_age)


def flemish_social_supplement(child: ChildOfFamily, law: FlemishAllowanceLaw) -> float:
    """The social supplement of a month for a child of the new system, in euros.

    Law: Groeipakketdecreet van 27 april 2018 art. 18
    """
    large = child.number >= law.large_family
    if child.social_supplement == LOW_INCOME:
        return law.social_supplement.low_3_children if large else law.social_supplement.low_1_2_children
    if child.social_supplement == MIDDLE_INCOME:
        return law.social_supplement.middle_3_children if large else law.social_supplement.middle_1_2_children
    return 0.0


def flemish_social_supplement_by_rank(child: ChildOfFamily, rank: float, law: FlemishAllowanceLaw) -> float:
    """The social supplement of a month for a child of the old system, in euros: by its rank for low incomes, and for
    middle ones when a third or later child was born from 2019; with fewer children middle incomes have one amount.

    Law: Groeipakketdecreet van 27 april 2018 art. 222
    """
    amounts = law.social_supplement
    large = child.number >= law.large_family
    if child.social_supplement == MIDDLE_INCOME and not large:
        return amounts.middle_1_2_children
    grown = child.youngest_year_of_birth >= law.first_birth_year_of_new_system
    if child.social_supplement == LOW_INCOME or (child.social_supplement == MIDDLE_INCOME and grown):
        if rank == 1.0:
            return amounts.old_rank_1
        if rank == 2.0:
            return amounts.old_rank_2
        return amounts.old_rank_3_single_parent if child.lone_parent else amounts.old_rank_3
    return 0.0


def flemish_school_bonus(age: float, law: FlemishAllowanceLaw) -> float:
    """The school bonus of one child, in euros; of children born before 2019 too.

    Law: Groeipakketdecreet van 27 april 2018 art. 19-22
    """
    if age >= law.school_bonus_age.fourth:
        return law.school_bonus.from_18_24
    if age >= law.school_bonus_age.third:
        return law.school_bonus.from_12_17
    if age >= law.school_bonus_age.second:
        return law.school_bonus.from_5_11
    return law.school_bonus.from_0_4
