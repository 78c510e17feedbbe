"""Lump sums: employment expenses, special expenses, and the relief of a single parent."""

from __future__ import annotations

from typing import NamedTuple


class StandardDeductionsLaw(NamedTuple):
    """Amounts in euros a year."""

    employee_allowance: float
    special_expenses_allowance: float
    special_expenses_allowance_joint: float
    single_parent_relief: float
    single_parent_relief_extra_child: float


def employment_expenses(pay: float, actual: float, law: StandardDeductionsLaw) -> float:
    """Expenses of a year to take off the pay, in euros: the actual ones, or the lump sum
    (Arbeitnehmer-Pauschbetrag) where it is larger, which is at most the pay itself.

    Law: EStG § 9a zin 1 nr. 1(a), zin 2
    """
    return max(min(law.employee_allowance, pay), actual)


def exempt_wage_income(exempt_pay: float, taxed_pay: float, expenses_left: float, law: StandardDeductionsLaw) -> float:
    """Pay of a year that only raises the rate, less what the taxed pay left unused of the lump sum, or of the actual
    expenses (`expenses_left`) where that is more, in euros.

    Law: EStG § 32b(2) zin 1 nr. 2(b), § 9a zin 1 nr. 1(a)
    """
    unused = max(0.0, law.employee_allowance - taxed_pay)
    return max(0.0, exempt_pay - max(unused, expenses_left))


def special_expenses(church_tax_paid: float, joint: bool, law: StandardDeductionsLaw) -> float:
    """Special expenses of a year other than insurance, in euros: the church tax paid in the year, or the lump sum
    (Sonderausgaben-Pauschbetrag) where it is larger.

    Law: EStG § 10(1) nr. 4, § 10c
    """
    lump_sum = law.special_expenses_allowance_joint if joint else law.special_expenses_allowance
    return max(lump_sum, church_tax_paid)


def single_parent_relief(children: float, law: StandardDeductionsLaw) -> float:
    """Relief of a year of a parent who lives alone with children that bring child benefit (Entlastungsbetrag für
    Alleinerziehende), in euros: an amount, and more for each child after the first. `children`: their number.

    Law: EStG § 24b
    """
    if children <= 0.0:
        return 0.0
    return law.single_parent_relief + law.single_parent_relief_extra_child * (children - 1.0)
