"""The child budget (kindgebonden budget)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children
from rules.netherlands.allowances import AllowancesLaw, awarded


class ChildBudgetLaw(NamedTuple):
    """Amounts and threshold incomes in euros a year, the phase-out as a fraction, the ages (years) from which a child
    brings a supplement."""

    per_child: float
    single_parent_supplement: float
    age_12_15_supplement: float
    age_16_17_supplement: float
    first_supplement_age: float
    second_supplement_age: float
    threshold_single: float
    threshold_couple: float
    phase_out_rate: float


def child_budget(
    children: Children, end_age: float, income: float, couple: bool, law: ChildBudgetLaw, allowances: AllowancesLaw
) -> float:
    """The budget of a year in whole euros, by world income; of a couple by that of both.

    An amount for each child that brings child benefit (below `end_age`), supplements by age and for who is a parent
    alone, less a fraction of the income above the threshold.

    Law: Wet op het kindgebonden budget art. 2
    """
    amounts = amounts_of_children(children, end_age, law)
    if amounts <= 0.0:
        return 0.0
    alone = 0.0 if couple else law.single_parent_supplement
    threshold = law.threshold_couple if couple else law.threshold_single
    phase_out = law.phase_out_rate * max(0.0, income - threshold)
    return awarded(amounts + alone - phase_out, allowances)


def amounts_of_children(children: Children, end_age: float, law: ChildBudgetLaw) -> float:
    """The amounts of the children that bring child benefit, with the supplements from twelve and from sixteen on, in
    euros a year.

    Law: Wet op het kindgebonden budget art. 2
    """
    amounts = 0.0
    for place in range(children.number):
        amounts = amounts + amount_of_child(children.each[place].age, end_age, law)
    return amounts


def amount_of_child(age: float, end_age: float, law: ChildBudgetLaw) -> float:
    """The amount of one child with its supplement, in euros a year; nothing from the age (years) at which child benefit
    ends.

    Law: Wet op het kindgebonden budget art. 2
    """
    if age >= end_age:
        return 0.0
    if age >= law.second_supplement_age:
        return law.per_child + law.age_16_17_supplement
    if age >= law.first_supplement_age:
        return law.per_child + law.age_12_15_supplement
    return law.per_child
