"""Belgian family allowances: the region in which the child lives decides."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.family import Family, child_of_family, rank_from_youngest
from rules.belgium.family_allowance_brussels import BrusselsAllowanceLaw, brussels_allowance_of_child
from rules.belgium.family_allowance_flanders import FlemishAllowanceLaw, flemish_allowance_of_child
from rules.belgium.family_allowance_german_speaking import (
    GermanSpeakingAllowanceLaw,
    german_speaking_allowance_of_child,
)
from rules.belgium.family_allowance_wallonia import WalloonAllowanceLaw, walloon_allowance_of_child
from rules.definitions.codes import FLANDERS, GERMAN_SPEAKING, WALLONIA
from rules.definitions.periods import MonthRuns
from rules.definitions.rounding import cent_half_up


class FamilyAllowanceLaw(NamedTuple):
    """The age (years) at which allowances end everywhere, and the law of the four regions, each in its own runs of
    months."""

    end_age: float
    flanders: MonthRuns[FlemishAllowanceLaw]
    wallonia: MonthRuns[WalloonAllowanceLaw]
    german_speaking: MonthRuns[GermanSpeakingAllowanceLaw]
    brussels: MonthRuns[BrusselsAllowanceLaw]


def family_allowance_of_year(family: Family, region: int, law: FamilyAllowanceLaw) -> float:
    """The allowances of all children for the months January to December, with one school bonus, premium or annual
    supplement each, in euros and cents.

    The age on 31 December counts for the whole year. The amounts at birth and care supplements are left aside.

    Law: Samenwerkingsakkoord van 6 september 2017 art. 2
    """
    allowance = 0.0
    for place in range(family.children.number):
        allowance = allowance + family_allowance_of_child(place, family, region, law)
    return cent_half_up(allowance)


def family_allowance_of_child(place: int, family: Family, region: int, law: FamilyAllowanceLaw) -> float:
    """The allowance of one child for the year, in euros; its place is that among the children, oldest first. From the
    age at which the right ends there is nothing.

    A child born in the year counts for the whole year, as its month of birth is not asked.

    Law: Samenwerkingsakkoord van 6 september 2017 art. 2
    """
    child = child_of_family(place, family, law.end_age)
    if child.age >= law.end_age:
        return 0.0
    if region == FLANDERS:
        rank = rank_from_youngest(place, family, law.flanders[0].first_birth_year_of_new_system)
        return flemish_allowance_of_child(child, rank, law.flanders)
    if region == WALLONIA:
        return walloon_allowance_of_child(child, law.wallonia)
    if region == GERMAN_SPEAKING:
        return german_speaking_allowance_of_child(child, law.german_speaking)
    return brussels_allowance_of_child(child, law.brussels)
