"""Withholding tax on holiday pay and an extra month: exceptional pay (exceptionele vergoedingen, allocations
exceptionnelles)."""

from __future__ import annotations

from rules.belgium.rounding import withholding
from rules.belgium.withholding_tax import WithholdingTaxLaw
from rules.definitions.brackets import Brackets, rows_reached


def withholding_on_extra_month(taxable_pay: float, yearly_pay: float, children: int, law: WithholdingTaxLaw) -> float:
    """Tax withheld on an extra month of pay, in euros and cents: one rate on the pay less the contribution due on it
    (`taxable_pay`), by the normal gross pay of a year (`yearly_pay`: twelve months, without any deduction). For someone
    with children whose yearly pay stays within a limit, what is missing up to the limit bears nothing, and up to
    another limit part of the tax is not withheld.

    Law: KB/WIB 92 bijlage III, nr. 53-55
    """
    exempt = exempt_pay_for_children(yearly_pay, children, law)
    rate = law.exceptional_other[max(0, rows_reached(yearly_pay, law.exceptional_other) - 1)][1]
    tax = withholding(rate * max(0.0, taxable_pay - exempt))
    relief = withholding(relief_rate(children, yearly_pay, law) * tax)
    return withholding(tax - relief)


def withholding_on_holiday_pay(
    taxable_pay: float, yearly_pay: float, children: int, rates: Brackets, law: WithholdingTaxLaw
) -> float:
    """Tax withheld on the double holiday pay, in euros and cents: as on an extra month, by the column of the annex for
    holiday pay (`rates`, by normal gross pay of a year). Holiday pay and an extra month each have the whole exemption
    for children: a chosen default, which matters below a full-time minimum wage only.

    Law: KB/WIB 92 bijlage III, nr. 53-55
    """
    return withholding_on_extra_month(taxable_pay, yearly_pay, children, law._replace(exceptional_other=rates))


def exempt_pay_for_children(yearly_pay: float, children: int, law: WithholdingTaxLaw) -> float:
    """The part of exceptional pay that bears nothing, in euros: what the normal yearly pay leaves of the limit by
    number of children. Where only a part of the extra month is taxed here, it is not divided: a chosen default, as the
    annex says nothing of it.

    Law: KB/WIB 92 bijlage III, nr. 54
    """
    if children == 0:
        return 0.0
    return max(0.0, exemption_limit(children, law) - yearly_pay)


def exemption_limit(children: int, law: WithholdingTaxLaw) -> float:
    """The normal yearly pay up to which exceptional pay is exempt, wholly or in part, in euros, by number of children.

    Law: KB/WIB 92 bijlage III, nr. 54
    """
    if children == 1:
        return law.exceptional_exemption_limit_1
    if children == 2:
        return law.exceptional_exemption_limit_2
    if children == 3:
        return law.exceptional_exemption_limit_3
    above_fourth = min(float(children), law.exceptional_exemption_children) - 4.0
    return law.exceptional_exemption_limit_4 + law.exceptional_exemption_limit_each_more * above_fourth


def relief_rate(children: int, yearly_pay: float, law: WithholdingTaxLaw) -> float:
    """The part of the tax that is not withheld, as a fraction, by number of children, up to a normal yearly pay.

    Law: KB/WIB 92 bijlage III, nr. 55
    """
    if children >= 5 and yearly_pay <= law.exceptional_relief_limit_5:
        return law.exceptional_relief_rate_5
    if children == 4 and yearly_pay <= law.exceptional_relief_limit_4:
        return law.exceptional_relief_rate_4
    if children == 3 and yearly_pay <= law.exceptional_relief_limit_3:
        return law.exceptional_relief_rate_3
    if children == 2 and yearly_pay <= law.exceptional_relief_limit_2:
        return law.exceptional_relief_rate_2
    if children == 1 and yearly_pay <= law.exceptional_relief_limit_1:
        return law.exceptional_relief_rate_1
    return 0.0
