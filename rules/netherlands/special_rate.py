"""Wage tax on pay that is given once (bijzondere beloningen): the special rate."""

from __future__ import annotations

from rules.brackets import rate_above
from rules.netherlands.credit_parts import part_share
from rules.netherlands.general_tax_credit import GeneralTaxCreditLaw
from rules.netherlands.labour_tax_credit import LabourTaxCreditLaw
from rules.netherlands.national_insurance import national_insurance_rate
from rules.netherlands.rounding import special_percentage, special_tax
from rules.netherlands.wage_tax import WageTaxLaws, WithholdingPosition


def wage_tax_on_special_pay(pay: float, yearly_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """Tax withheld on pay that is given once, in euros and cents.

    `yearly_wage` is the wage of the year that chooses the percentage.

    Law: Wet LB 1964 art. 26; Handboek Loonheffingen par. 9.3.6
    """
    rate = special_percentage(max(0.0, special_rate(yearly_wage, position, laws)))
    return special_tax(rate * pay)


def special_rate(yearly_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """The rate of the bracket, plus what the credits lose with each euro more, as a fraction.

    Law: Wet LB 1964 art. 26
    """
    bracket_rate = rate_of_bracket(yearly_wage, position, laws)
    general_share = part_share(
        position.general_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )
    labour_share = part_share(
        position.labour_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )
    general_loss = general_share * general_credit_slope(yearly_wage, laws.general_tax_credit)
    labour_loss = labour_share * labour_credit_slope(yearly_wage, laws.labour_tax_credit)
    return bracket_rate + general_loss + labour_loss


def rate_of_bracket(yearly_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """Tax and premium on one euro more at this wage, as a fraction.

    Law: Wet LB 1964 art. 20a; Wfsv art. 11
    """
    tax_rate = rate_above(yearly_wage, laws.income_tax.brackets)
    rate = tax_rate if position.taxed else 0.0
    if position.insured and yearly_wage <= laws.national_insurance.premium_cap:
        return rate + national_insurance_rate(laws.national_insurance)
    return rate


def general_credit_slope(yearly_wage: float, law: GeneralTaxCreditLaw) -> float:
    """What the general credit loses with each euro more, as a fraction.

    Law: Wet IB 2001 art. 8.10
    """
    if law.phase_out_start < yearly_wage <= law.phase_out_end:
        return law.phase_out_rate
    return 0.0


def labour_credit_slope(yearly_wage: float, law: LabourTaxCreditLaw) -> float:
    """What the labour credit loses with each euro more, as a fraction; below zero while it grows.

    Law: Wet IB 2001 art. 8.11
    """
    if yearly_wage <= law.bound_1:
        return -law.rate_1
    if yearly_wage <= law.bound_2:
        return -law.rate_2
    if yearly_wage <= law.bound_3:
        return -law.rate_3
    if law.phase_out_rate * (yearly_wage - law.bound_3) < law.cap_3:
        return law.phase_out_rate
    return 0.0
