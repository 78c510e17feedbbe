"""Reductions of the withholding tax for children and family (annexes 3 and 4)."""

from __future__ import annotations

from rules.belgium.household import BelgianHousehold, is_lone_parent
from rules.belgium.withholding_tax import WithholdingTaxLaw


def family_reductions(household: BelgianHousehold, small_spouse_income: bool, law: WithholdingTaxLaw) -> float:
    """The reductions of a year, in euros: for every child, for a lone parent, for a spouse with a small income.

    Of two spouses with pay, the worker has the children.

    Law: KB/WIB 92 bijlage III, bijlagen 3-4
    """
    total = child_reduction(household.children.number, law)
    if is_lone_parent(household):
        total = total + law.lone_parent_reduction
    if small_spouse_income:
        total = total + law.low_income_spouse_reduction
    return total


def has_small_income(spouse_income: float, law: WithholdingTaxLaw) -> bool:
    """Whether the spouse has income of their own that stays within the limit (net, of a month).

    Law: KB/WIB 92 bijlage III, bijlage 4
    """
    return spouse_income > 0.0 and spouse_income <= law.low_income_spouse_limit


def child_reduction(number: int, law: WithholdingTaxLaw) -> float:
    """The reduction of a year for all children together, in euros; from the ninth on, each adds the same amount.

    Law: KB/WIB 92 bijlage III, bijlage 3
    """
    if number == 0:
        return 0.0
    if number == 1:
        return law.child_reduction_1
    if number == 2:
        return law.child_reduction_2
    if number == 3:
        return law.child_reduction_3
    if number == 4:
        return law.child_reduction_4
    if number == 5:
        return law.child_reduction_5
    if number == 6:
        return law.child_reduction_6
    if number == 7:
        return law.child_reduction_7
    return law.child_reduction_8 + law.child_reduction_each_more * (number - 8.0)
