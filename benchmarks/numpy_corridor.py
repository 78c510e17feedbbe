"""The first corridor written a second time, plainly with numpy: what the engine is measured against.

Only net pay of the year and of the payslip, for residents of Flanders who work full time in NL or BE; no lines, no
explanation, no provenance.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rules.settlement.law import Law

Column = NDArray[np.float64]
HAIR = 1e-6


class Net(NamedTuple):
    """Net pay of the year and of the payslip, in euros and cents."""

    year: Column
    payslip: Column


def cents(amount: Column) -> Column:
    return np.floor(amount * 100.0 + 0.5 + HAIR) / 100.0


def down(amount: Column) -> Column:
    return np.floor(amount + HAIR)


def up(amount: Column) -> Column:
    return np.ceil(amount - HAIR)


def five(amount: Column) -> Column:
    return np.floor(amount * 1e5 + 0.5 + HAIR) / 1e5


def brackets(amount: Column, rows: Any, rounded: Any = lambda part: part) -> Column:
    total = np.zeros_like(amount)
    for number, (lower, rate) in enumerate(rows):
        upper = rows[number + 1][0] if number + 1 < len(rows) else np.inf
        total += rounded(rate * np.clip(amount - lower, 0.0, upper - lower))
    return total


def scale(amount: Column, rows: Any) -> Column:
    table: Column = np.array(rows)
    row = np.maximum(np.searchsorted(table[:, 0], amount, side="left") - 1, 0)
    owed: Column = table[row, 1] + cents(table[row, 2] * np.maximum(0.0, amount - table[row, 0]))
    return owed


def tax_credits(income: Column, labour: Column, law: Law) -> tuple[Column, Column]:
    general_law, labour_law = law.nl.general_tax_credit, law.nl.labour_tax_credit
    fall = general_law.phase_out_rate * np.maximum(0.0, income - general_law.phase_out_start)
    general = np.where(income >= general_law.phase_out_end, 0.0, np.maximum(0.0, up(general_law.maximum - fall)))
    part = np.minimum(five(labour_law.rate_1 * labour), labour_law.cap_1)
    part = np.minimum(part + five(labour_law.rate_2 * np.maximum(0.0, labour - labour_law.bound_1)), labour_law.cap_2)
    part = np.minimum(part + five(labour_law.rate_3 * np.maximum(0.0, labour - labour_law.bound_2)), labour_law.cap_3)
    fall = five(labour_law.phase_out_rate * np.maximum(0.0, labour - labour_law.bound_3))
    labour_credit: Column = np.maximum(0.0, up(part - fall))
    return general, labour_credit


def in_netherlands(pay: Column, rate: float, law: Law) -> Net:
    """Lives in Flanders, works in the Netherlands."""
    gross = cents(12.0 * pay + cents(law.nl.holiday_allowance.rate * (12.0 * pay)))
    income = down(gross)
    insurance = law.nl.national_insurance
    premium_rate = insurance.aow_rate + insurance.anw_rate + insurance.wlz_rate
    owed = brackets(income, law.nl.income_tax.brackets, down)
    owed += down(premium_rate * np.minimum(income, insurance.premium_cap))
    general, labour = tax_credits(income, income, law)
    general = np.minimum(general, owed)
    dutch = owed - general - np.minimum(labour, owed - general)
    left = cents(gross - dutch)
    _, as_if_belgian = belgian_tax(left, law)
    net = cents(left - cents(as_if_belgian * rate))

    wage_law = law.nl.wage_tax
    wage = np.minimum(wage_law.table_step * np.floor(12.0 * pay / wage_law.table_step + 1e-9), wage_law.table_end)
    (first, tax_rate), *rest = law.nl.income_tax.brackets
    withheld = brackets(wage, ((first, tax_rate + premium_rate), *rest), down)
    general, labour = tax_credits(wage, wage, law)
    general = np.minimum(general, withheld)
    slip = cents((withheld - general - np.minimum(labour, withheld - general)) / 12.0)
    above = np.floor(rest[-1][1] * np.maximum(0.0, pay - wage_law.table_end / 12.0) * 100.0 + HAIR) / 100.0
    return Net(net, cents(pay - slip - np.where(wage < wage_law.table_end, 0.0, above)))


def belgian_tax(taxable: Column, law: Law) -> tuple[Column, Column]:
    """Net taxable income, and the tax of State and region on it."""
    expenses = law.be.professional_expenses
    net = taxable - np.minimum(cents(expenses.rate * taxable), expenses.maximum)
    tax_law = law.be.income_tax
    tax_free = law.be.tax_free_sum
    reduction = cents(brackets(np.array([tax_free.base]), tax_free.scale))
    principal = np.maximum(0.0, cents(cents(brackets(net, tax_law.brackets)) - reduction))
    state = principal * (1.0 - tax_law.autonomy_factor)
    return net, cents(state + state * tax_law.regional_rate_flanders)


def work_bonus(pay: Column, due: Column, law: Any) -> tuple[Column, Column]:
    if law.two_components == 0.0:
        above = np.maximum(0.0, pay - law.single_lower_bound)
        low = cents(law.single_maximum - law.single_slope_lower * above)
        high = cents(law.single_middle_maximum - law.single_slope_upper * above)
        whole = np.where(pay <= law.single_middle_bound, low, np.where(pay <= law.single_upper_bound, high, 0.0))
        return np.minimum(np.maximum(0.0, whole), due), np.zeros_like(pay)
    a = cents(law.maximum_a - law.slope_a * np.maximum(0.0, pay - law.lower_bound))
    b = cents(law.maximum_b - law.slope_b * np.maximum(0.0, pay - law.lower_bound_b))
    a = np.minimum(np.where(pay > law.upper_bound_a, 0.0, np.maximum(0.0, a)), due)
    return a, np.minimum(np.where(pay > law.lower_bound, 0.0, np.maximum(0.0, b)), due - a)


def in_belgium(pay: Column, rate: float, month: int, law: Law) -> Net:
    """Lives and works in Flanders."""
    be = law.be
    gross = cents(12.0 * pay + cents(be.holiday_pay.double_holiday_pay * pay))
    due = cents(be.social_contributions.employee_rate * pay)
    on_holiday = be.social_contributions.employee_rate * (be.social_contributions.double_holiday_pay_base * pay)
    contributions = 12.0 * due + cents(on_holiday)
    months = [work_bonus(pay, due, table) for table in be.work_bonus]
    bonus_a, bonus_b = np.sum([a for a, _ in months], axis=0), np.sum([b for _, b in months], axis=0)
    taxable, tax = belgian_tax(gross - contributions + bonus_a + bonus_b, law)
    credit = be.fiscal_work_bonus
    fiscal = np.minimum(cents(credit.rate_a * bonus_a + credit.rate_b_assessment * bonus_b), credit.cap)
    special_law = be.special_social_contribution
    special_month = scale(pay, special_law.monthly_individual)
    special = scale(taxable, special_law.annual_individual)
    special = np.where(
        cents(np.abs(special - 12.0 * special_month)) < special_law.minimum_settlement, 12.0 * special_month, special
    )
    net = cents(gross - contributions + bonus_a + bonus_b - special - tax - cents(tax * rate) + fiscal)

    a, b = months[month]
    withholding = be.withholding_tax
    yearly_pay = cents((pay - (due - a - b)) * 12.0)
    base = cents(yearly_pay - np.minimum(cents(withholding.expenses_rate * yearly_pay), withholding.expenses_maximum))
    withheld = cents(np.maximum(0.0, cents(scale(base, withholding.scale) - withholding.tax_free_reduction)) / 12.0)
    fiscal_month = np.minimum(cents(credit.rate_a * a) + cents(credit.rate_b * b), withheld)
    return Net(net, cents(pay - due + a + b - withheld + fiscal_month - special_month))
