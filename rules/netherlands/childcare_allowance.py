"""The childcare allowance (kinderopvangtoeslag)."""

from __future__ import annotations

import math
from typing import NamedTuple

from rules.definitions.brackets import Brackets, rate_from
from rules.definitions.children import Child, Children
from rules.definitions.codes import AFTER_SCHOOL, CHILDMINDER
from rules.netherlands.allowances import AllowancesLaw, awarded


class ChildcareAllowanceLaw(NamedTuple):
    """Highest price of an hour that counts (euros), highest number of hours a month, and the share that is paid by
    joint income (from this many euros a year on, fraction), for the first child and for later ones. A share that is
    not known is nan. `end_age`: the age (years) from which a child is taken to attend secondary school."""

    maximum_hourly_rate_day_care: float
    maximum_hourly_rate_after_school: float
    maximum_hourly_rate_childminder: float
    maximum_hours: float
    first_child_share: Brackets
    later_children_share: Brackets
    end_age: float


class ChildcareAllowance(NamedTuple):
    """The award of a year in whole euros, and whether every share that it needs is in the store."""

    award: float
    known: bool


def childcare_allowance(
    children: Children, income: float, law: ChildcareAllowanceLaw, allowances: AllowancesLaw
) -> ChildcareAllowance:
    """The allowance of a year, by joint income, where all parents work.

    The child with the most hours counts as the first.

    Law: Wet kinderopvang art. 1.7; Besluit kinderopvangtoeslag art. 4-6 and annex I
    """
    first = place_of_first_child(children, law)
    known = True
    paid = 0.0
    for place in range(children.number):
        costs = 12.0 * costs_of_month(children.each[place], law)
        if costs > 0.0:
            if place == first:
                share = rate_from(income, law.first_child_share)
            else:
                share = rate_from(income, law.later_children_share)
            if math.isnan(share):
                known = False
            else:
                paid = paid + share * costs
    return ChildcareAllowance(awarded(paid, allowances), known)


def costs_of_month(child: Child, law: ChildcareAllowanceLaw) -> float:
    """The costs of one child in a month that count, in euros: hours and price up to their maxima.

    Law: Besluit kinderopvangtoeslag art. 4
    """
    highest_price = law.maximum_hourly_rate_day_care
    if child.care == AFTER_SCHOOL:
        highest_price = law.maximum_hourly_rate_after_school
    if child.care == CHILDMINDER:
        highest_price = law.maximum_hourly_rate_childminder
    return min(child.care_hours, law.maximum_hours) * min(child.care_price, highest_price)


def place_of_first_child(children: Children, law: ChildcareAllowanceLaw) -> int:
    """The place of the child with the most hours of care; among equals that with the highest costs.

    Law: Besluit kinderopvangtoeslag art. 6
    """
    first = 0
    for place in range(children.number):
        if comes_before(children.each[place], children.each[first], law):
            first = place
    return first


def comes_before(child: Child, first: Child, law: ChildcareAllowanceLaw) -> bool:
    """Whether a child in care has more hours than the one found so far, or as many at higher costs.

    Law: Besluit kinderopvangtoeslag art. 6
    """
    costs, costs_of_first = costs_of_month(child, law), costs_of_month(first, law)
    if costs <= 0.0 or costs_of_first <= 0.0:
        return costs > 0.0
    if child.care_hours == first.care_hours:
        return costs > costs_of_first
    return child.care_hours > first.care_hours
