"""Wage income of a year by German rules: pay less expenses, of what Germany taxes and of what it does not."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.person import GermanPartner
from rules.germany.standard_deductions import StandardDeductionsLaw, employment_expenses, exempt_wage_income


class WageExpenses(NamedTuple):
    """Actual expenses of a year in euros, by the pay that they were made for: taxed in Germany, not taxed there."""

    for_taxed_pay: float
    for_exempt_pay: float


class WorldIncome(NamedTuple):
    """Pay less expenses of a year in euros: taxed in Germany, and not taxed there."""

    german: float
    foreign: float


def income_of_worker(
    taxed_pay: float, exempt_pay: float, expenses: WageExpenses, law: StandardDeductionsLaw
) -> WorldIncome:
    """The worker's income of a year, in euros, with one lump sum: expenses for the pay that is not taxed here lower it
    as far as they exceed, with the others, what the taxed pay is lowered by.

    Law: EStG § 1(3) zin 2, 3c(1), 9, 9a, 32b(2) zin 1 nr. 2(b)
    """
    deducted = employment_expenses(taxed_pay, expenses.for_taxed_pay, law)
    german = taxed_pay - deducted
    left = max(0.0, expenses.for_exempt_pay + expenses.for_taxed_pay - deducted)
    return WorldIncome(german, exempt_wage_income(exempt_pay, taxed_pay, left, law))


def income_of_spouses(own: WorldIncome, partner: GermanPartner, law: StandardDeductionsLaw) -> WorldIncome:
    """The income of a year of the spouses together, in euros; each has a lump sum of expenses.

    Law: EStG § 1a(1) nr. 2
    """
    if not partner.present:
        return own
    income = partner.pay - employment_expenses(partner.pay, 0.0, law)
    if partner.works_here:
        return WorldIncome(own.german + income, own.foreign)
    return WorldIncome(own.german, own.foreign + income)
