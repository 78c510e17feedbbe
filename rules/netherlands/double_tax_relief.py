"""Relief from double taxation for a resident: the proportional exemption (evenredige vrijstelling)."""

from __future__ import annotations

from rules.netherlands.rounding import relief


def double_tax_relief(tax: float, foreign_income: float, income: float) -> float:
    """The tax of a year that falls on income taxed elsewhere, in whole euros.

    `tax` is that on income from work and home before credits, `income` that income after the balance of the home,
    `foreign_income` the part that another state may tax. Never more than the tax; nothing where the foreign income is
    not positive. National insurance is not relieved.

    Law: Besluit voorkoming dubbele belasting 2001 art. 9-11; NL-BE 2001 art. 23(2); NL-DE 2012 art. 22
    """
    if foreign_income <= 0.0 or income <= 0.0:
        return 0.0
    return min(tax, relief(tax * foreign_income / income))
