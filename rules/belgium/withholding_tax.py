"""Withholding tax on an ordinary month (bedrijfsvoorheffing, précompte professionnel): the key formula."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import withholding
from rules.brackets import Scale, scale_row


class WithholdingTaxLaw(NamedTuple):
    """The yearly scale with the tax at each bound, lump-sum expenses, the reduction for the tax-free sum (euros)."""

    scale: Scale
    expenses_rate: float
    expenses_maximum: float
    tax_free_reduction: float


def withholding_tax_single(taxable_pay: float, law: WithholdingTaxLaw) -> float:
    """Tax withheld on a month for a single resident without dependants (scale I), before the fiscal work bonus.

    `taxable_pay` is gross pay less the contribution after the social work bonus. The month is brought to a year; the
    scale holds a flat 7 % for the municipal tax. Euros and cents.

    Law: KB/WIB 92 bijlage III, nr. 2
    """
    yearly_pay = withholding(taxable_pay * 12.0)
    expenses = min(withholding(law.expenses_rate * yearly_pay), law.expenses_maximum)
    net_pay = withholding(yearly_pay - expenses)
    bound, tax_at_bound, rate = law.scale[scale_row(net_pay, law.scale)]
    scale_tax = tax_at_bound + withholding(rate * max(0.0, net_pay - bound))
    tax_of_year = max(0.0, withholding(scale_tax - law.tax_free_reduction))
    return withholding(tax_of_year / 12.0)
