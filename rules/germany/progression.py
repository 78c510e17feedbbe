"""Exempt income in the rate (Progressionsvorbehalt)."""

from __future__ import annotations

from rules.germany.income_tax import IncomeTaxLaw, income_tax_of
from rules.germany.rounding import progression_rate, tariff_euros, taxable_euros


def tax_with_progression(taxable_income: float, exempt_income: float, joint: bool, law: IncomeTaxLaw) -> float:
    """Tax of a year on the taxable income at the rate that belongs to it and the exempt income together, in whole
    euros. Without taxable income there is no tax.

    Law: EStG § 32b(1), (2)
    """
    income = taxable_euros(max(0.0, taxable_income))
    if exempt_income <= 0.0:
        return income_tax_of(income, joint, law)
    if income <= 0.0:
        return 0.0
    return tariff_euros(income * special_rate(income + exempt_income, joint, law))


def special_rate(all_income: float, joint: bool, law: IncomeTaxLaw) -> float:
    """The special tax rate (besonderer Steuersatz): tax on all income as a fraction of it.

    Law: EStG § 32b(2)
    """
    income = taxable_euros(all_income)
    return progression_rate(income_tax_of(income, joint, law) / income)
