"""The children of a family as the four Belgian systems of family allowances count them."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children


class Family(NamedTuple):
    """The children (oldest first) in this calendar year; whether one parent raises them alone; the social supplement to
    which the household says it is entitled, as a code."""

    children: Children
    year: float
    lone_parent: bool
    social_supplement: int


class ChildOfFamily(NamedTuple):
    """A child among those that bring an allowance: age and year of birth, rank (1 for the oldest), how many they are,
    the year in which the youngest was born; and what the family says of itself."""

    age: float
    year_of_birth: float
    rank: float
    number: float
    youngest_year_of_birth: float
    lone_parent: bool
    social_supplement: int


class AgeSupplement(NamedTuple):
    """The age supplement (leeftijdsbijslag, supplément d'âge) of a month of the old system in euros, by age."""

    from_6_11: float
    from_12_17: float
    from_18_24: float


class SupplementAges(NamedTuple):
    """The ages in years from which the three age supplements are paid."""

    first: float
    second: float
    third: float


def supplement_by_age(age: float, amounts: AgeSupplement, ages: SupplementAges) -> float:
    """The age supplement of a month in euros; none below the first age.

    Law: Algemene kinderbijslagwet art. 44; Groeipakketdecreet van 27 april 2018 art. 212
    """
    if age >= ages.third:
        return amounts.from_18_24
    if age >= ages.second:
        return amounts.from_12_17
    return amounts.from_6_11 if age >= ages.first else 0.0


def child_of_family(place: int, family: Family, end_age: float) -> ChildOfFamily:
    """One child, seen among those below the age (years) at which the allowance ends. Its place is that among all
    children, oldest first; it was born in the year in which its age was 0.

    Law: Algemene kinderbijslagwet art. 42; Groeipakketdecreet van 27 april 2018 art. 18
    """
    rank = 1.0
    number = 0.0
    age = 0.0
    youngest = 0.0
    for one in range(family.children.number):
        youngest = family.children.each[one].age
        if one == place:
            age = youngest
        if youngest < end_age:
            number = number + 1.0
            if one < place:
                rank = rank + 1.0
    return ChildOfFamily(
        age=age,
        year_of_birth=family.year - age,
        rank=rank,
        number=number,
        youngest_year_of_birth=family.year - youngest,
        lone_parent=family.lone_parent,
        social_supplement=family.social_supplement,
    )


def rank_from_youngest(place: int, family: Family, first_birth_year: float) -> float:
    """The rank of a child of the old Flemish system: 1 for the youngest of those born before the new one, so that the
    highest amount is the first to end.

    Law: Groeipakketdecreet van 27 april 2018 art. 210
    """
    rank = 0.0
    for younger in range(place, family.children.number):
        if family.year - family.children.each[younger].age < first_birth_year:
            rank = rank + 1.0
    return rank
