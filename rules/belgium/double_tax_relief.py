"""Relief for income that a treaty exempts (vermindering voor buitenlandse inkomsten): exemption with progression."""

from __future__ import annotations

from rules.belgium.professional_expenses import NetIncome
from rules.belgium.rounding import assessment


def relief_for_exempt_income(tax_on_all_income: float, income: NetIncome) -> float:
    """The share of the tax on all income that belongs to income exempt by treaty, in euros and cents: exemption with
    progression.

    Law: WIB 92 art. 155; NL-BE 2001 art. 23(1)
    """
    if income.exempt <= 0.0:
        return 0.0
    return assessment(tax_on_all_income * income.exempt / (income.taxed + income.exempt))
