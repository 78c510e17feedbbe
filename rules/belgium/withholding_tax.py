"""Withholding tax on an ordinary month (bedrijfsvoorheffing, précompte professionnel): the key formula."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from rules.belgium.rounding import withholding
from rules.definitions.brackets import Brackets, Scale, scale_row
from rules.definitions.periods import NeededWhile

SCALE_1, SCALE_2, SCALE_3 = 1, 2, 3


class WithholdingTaxLaw(NamedTuple):
    """The annex of a year. The yearly scale with the tax at each bound, lump-sum expenses, the reduction for the
    tax-free sum, the part of a spouse without income; reductions of a year by number of children and for family; the
    net income of a month up to which a spouse's income is small; for exceptional pay the rate by normal yearly pay,
    and by number of children the yearly pay up to which nothing or less is withheld (the table of the exemption goes up
    to `exceptional_exemption_children`). Euros; rates are fractions.

    `low_income_spouse_known`: whether the store holds the reduction for a spouse of small income.
    """

    scale: Scale
    expenses_rate: float
    expenses_maximum: float
    tax_free_reduction: float
    spouse_quotient_rate: float
    spouse_quotient_maximum: float
    child_reduction_1: float
    child_reduction_2: float
    child_reduction_3: float
    child_reduction_4: float
    child_reduction_5: float
    child_reduction_6: float
    child_reduction_7: float
    child_reduction_8: float
    child_reduction_each_more: float
    lone_parent_reduction: float
    low_income_spouse_known: float
    low_income_spouse_reduction: Annotated[float, NeededWhile("low_income_spouse_known", 1.0)]
    low_income_spouse_limit: float
    dependant_net_factor: float
    exceptional_other: Brackets
    exceptional_exemption_limit_1: float
    exceptional_exemption_limit_2: float
    exceptional_exemption_limit_3: float
    exceptional_exemption_limit_4: float
    exceptional_exemption_limit_each_more: float
    exceptional_exemption_children: float
    exceptional_relief_rate_1: float
    exceptional_relief_limit_1: float
    exceptional_relief_rate_2: float
    exceptional_relief_limit_2: float
    exceptional_relief_rate_3: float
    exceptional_relief_limit_3: float
    exceptional_relief_rate_4: float
    exceptional_relief_limit_4: float
    exceptional_relief_rate_5: float
    exceptional_relief_limit_5: float


def withholding_scale(spouses: bool, spouse_income: float, non_resident_scale: bool) -> int:
    """Which scale applies: II for someone whose spouse has no income, III for a non-resident who does not earn 75 % of
    all income in Belgium, I for everyone else.

    Law: KB/WIB 92 bijlage III, nr. 2
    """
    if non_resident_scale:
        return SCALE_3
    if spouses and spouse_income <= 0.0:
        return SCALE_2
    return SCALE_1


def withholding_tax_of_month(taxable_pay: float, scale: int, reductions: float, law: WithholdingTaxLaw) -> float:
    """Tax withheld on a month's pay, before the fiscal work bonus.

    `taxable_pay` is gross pay less the contribution after the social work bonus, `reductions` are those of a year for
    children and family, which never give anything back. The month is brought to a year; the scale holds a flat 7 % for
    the municipal tax. Euros and cents.

    Law: KB/WIB 92 bijlage III, nr. 2
    """
    yearly_pay = withholding(taxable_pay * 12.0)
    expenses = min(withholding(law.expenses_rate * yearly_pay), law.expenses_maximum)
    net_pay = withholding(yearly_pay - expenses)
    base = tax_by_scale(net_pay, scale, law)
    tax_of_year = max(0.0, withholding(base - reductions))
    return withholding(tax_of_year / 12.0)


def tax_by_scale(net_pay: float, scale: int, law: WithholdingTaxLaw) -> float:
    """The tax of a year before the reductions for family, in euros and cents. Scale III has no tax-free sum.

    Law: KB/WIB 92 bijlage III, nr. 2
    """
    if scale == SCALE_3:
        return basic_tax(net_pay, law)
    if scale == SCALE_2:
        return tax_of_one_earner_couple(net_pay, law)
    return tax_of_one_person(net_pay, law)


def tax_of_one_person(net_pay: float, law: WithholdingTaxLaw) -> float:
    """Scale I: the basic tax less the reduction for the tax-free sum, in euros and cents a year.

    Law: KB/WIB 92 bijlage III, nr. 2
    """
    scale_tax = basic_tax(net_pay, law)
    return max(0.0, withholding(scale_tax - law.tax_free_reduction))


def tax_of_one_earner_couple(net_pay: float, law: WithholdingTaxLaw) -> float:
    """Scale II: part of the pay counts as the spouse's, each part bears the basic tax, and both spouses have the
    reduction for the tax-free sum. Euros and cents a year.

    Law: KB/WIB 92 bijlage III, nr. 2
    """
    part_of_spouse = min(withholding(law.spouse_quotient_rate * net_pay), law.spouse_quotient_maximum)
    tax_of_spouse = basic_tax(part_of_spouse, law)
    tax_of_rest = basic_tax(withholding(net_pay - part_of_spouse), law)
    return max(0.0, withholding(tax_of_spouse + tax_of_rest - 2.0 * law.tax_free_reduction))


def basic_tax(amount: float, law: WithholdingTaxLaw) -> float:
    """The basic tax on an amount of net pay of a year, in euros and cents.

    Law: KB/WIB 92 bijlage III, bijlage 1
    """
    bound, tax_at_bound, rate = law.scale[scale_row(amount, law.scale)]
    return withholding(tax_at_bound + withholding(rate * max(0.0, amount - bound)))
