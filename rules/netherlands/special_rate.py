"""Wage tax on pay that is given once (bijzondere beloningen): the special rate."""

from __future__ import annotations

from rules.definitions.brackets import in_brackets, rate_above
from rules.netherlands.credit_parts import part_share
from rules.netherlands.elderly_tax_credit import ElderlyTaxCreditLaw, elderly_credit_before_rounding
from rules.netherlands.general_tax_credit import GeneralTaxCreditLaw, general_credit_before_rounding
from rules.netherlands.labour_tax_credit import LabourTaxCreditLaw
from rules.netherlands.national_insurance import national_insurance_rate
from rules.netherlands.rounding import special_percentage, special_table_row, special_table_wage, special_tax
from rules.netherlands.wage_tax import WageTaxLaw, WageTaxLaws, WithholdingPosition


def wage_tax_on_special_pay(pay: float, yearly_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """Tax withheld on pay that is given once, in euros and cents.

    `yearly_wage` is the wage of the year that chooses the percentage.

    Law: Wet LB 1964 art. 26; Handboek Loonheffingen par. 9.3.6
    """
    rate = rate_of_special_pay(special_table_wage(yearly_wage), position, laws)
    return special_tax(rate * pay)


def rate_of_special_pay(table_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """The rate for a yearly wage in whole euros, as a fraction: nothing while the wage bears no levy, from there on the
    rate of the bracket plus what the credits lose with each euro more.

    Law: Wet LB 1964 art. 26; tabel bijzondere beloningen
    """
    if bears_no_levy(table_wage, position, laws):
        return 0.0
    set_off = special_percentage(credits_slope(table_wage, position, laws))
    return rate_of_bracket(table_wage, position, laws) + set_off


def bears_no_levy(table_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> bool:
    """Whether the credits cover tax and premium on a yearly wage, and at the end of each row below it.

    Law: Wet LB 1964 art. 26; tabel bijzondere beloningen
    """
    factor = shift_of_table(position, laws.wage_tax)
    in_first_row = min(table_wage, row_above(laws.labour_tax_credit.bound_1, factor) - 1.0)
    if levy_less_credits(in_first_row, position, laws) > 0.0:
        return False
    in_second_row = min(table_wage, row_above(laws.labour_tax_credit.bound_2, 1.0 / factor) - 1.0)
    if levy_less_credits(in_second_row, position, laws) > 0.0:
        return False
    return levy_less_credits(table_wage, position, laws) <= 0.0


def shift_of_table(position: WithholdingPosition, law: WageTaxLaw) -> float:
    """The factor by which the table shifts bounds of the labour credit. Only the table of residents has been seen, with
    its letter; the tables for residents of Belgium and of the other states of the Union are taken to be made like it.

    Law: Wet LB 1964 art. 26; tabel bijzondere beloningen
    """
    if position.resident:
        return law.special_table_shift
    return law.special_table_shift_of_non_residents


def levy_less_credits(table_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """Tax and premium on a yearly wage less the credits, in euros, not rounded; below zero where the credits are more.

    Law: Wet LB 1964 art. 20a, 22-22a; Wfsv art. 8-11
    """
    tax = in_brackets(table_wage, laws.income_tax.brackets) if position.taxed else 0.0
    insured_wage = min(table_wage, laws.national_insurance.premium_cap) if position.insured else 0.0
    premium = national_insurance_rate(laws.national_insurance) * insured_wage
    of_person = general_credit_before_rounding(table_wage, laws.general_tax_credit)
    if position.elderly:
        of_person = of_person + elderly_credit_before_rounding(table_wage, laws.elderly_tax_credit)
    of_labour = labour_credit_in_row(table_wage, shift_of_table(position, laws.wage_tax), laws.labour_tax_credit)
    return tax + premium - share_of_person(position, laws) * of_person - share_of_labour(position, laws) * of_labour


def labour_credit_in_row(table_wage: float, shift: float, law: LabourTaxCreditLaw) -> float:
    """The labour credit in euros, not rounded, while it grows: in each row of the table along the part of the law that
    the row stands for, also beyond the bound of the law. Where it falls, every wage bears a levy.

    Law: Wet IB 2001 art. 8.11; tabel bijzondere beloningen
    """
    if table_wage < row_above(law.bound_1, shift):
        return law.rate_1 * table_wage
    if table_wage < row_above(law.bound_2, 1.0 / shift):
        return law.cap_1 + law.rate_2 * (table_wage - law.bound_1)
    return law.cap_2 + law.rate_3 * (table_wage - law.bound_2)


def share_of_person(position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """The share of the general and the elderly credit that this table holds, as a fraction.

    Law: Wet LB 1964 art. 22d; Wet IB 2001 art. 8.2-8.3
    """
    return part_share(position.general_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance)


def share_of_labour(position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """The share of the labour credit that this table holds, as a fraction.

    Law: Wet LB 1964 art. 22d; Wet IB 2001 art. 8.2-8.3
    """
    return part_share(position.labour_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance)


def rate_of_bracket(yearly_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """Tax and premium on one euro more at this wage, as a fraction.

    Law: Wet LB 1964 art. 20a; Wfsv art. 11
    """
    tax_rate = rate_above(yearly_wage, laws.income_tax.brackets)
    rate = tax_rate if position.taxed else 0.0
    if position.insured and yearly_wage <= laws.national_insurance.premium_cap:
        return rate + national_insurance_rate(laws.national_insurance)
    return rate


def credits_slope(table_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """What the credits of this table lose with each euro more, as a fraction; below zero while they grow.

    Law: Wet LB 1964 art. 22-22d, 26
    """
    lost_by_person = general_credit_slope(table_wage, laws.general_tax_credit)
    if position.elderly:
        lost_by_person = lost_by_person + elderly_credit_slope(table_wage, laws.elderly_tax_credit)
    lost_by_labour = labour_credit_slope(table_wage, shift_of_table(position, laws.wage_tax), laws.labour_tax_credit)
    return share_of_person(position, laws) * lost_by_person + share_of_labour(position, laws) * lost_by_labour


def general_credit_slope(table_wage: float, law: GeneralTaxCreditLaw) -> float:
    """What the general credit loses with each euro more, as a fraction.

    Law: Wet IB 2001 art. 8.10
    """
    if law.phase_out_start < table_wage <= law.phase_out_end:
        return law.phase_out_rate
    return 0.0


def elderly_credit_slope(table_wage: float, law: ElderlyTaxCreditLaw) -> float:
    """What the elderly credit loses with each euro more, as a fraction.

    Law: Wet IB 2001 art. 8.17
    """
    if law.phase_out_start < table_wage <= law.phase_out_end:
        return law.phase_out_rate
    return 0.0


def labour_credit_slope(table_wage: float, shift: float, law: LabourTaxCreditLaw) -> float:
    """What the labour credit loses with each euro more, as a fraction; below zero while it grows. The table has its
    first bound and its end higher by the factor `shift`, its second bound lower by it.

    Law: Wet IB 2001 art. 8.11; tabel bijzondere beloningen
    """
    if table_wage < row_above(law.bound_1, shift):
        return -law.rate_1
    if table_wage < row_above(law.bound_2, 1.0 / shift):
        return -law.rate_2
    if table_wage <= law.bound_3:
        return -law.rate_3
    if table_wage < row_above(law.phase_out_end, shift):
        return law.phase_out_rate
    return 0.0


def row_above(bound: float, factor: float) -> float:
    """The yearly wage at which the row above a bound of the law begins: a euro above the bound, times the factor.

    Law: tabel bijzondere beloningen
    """
    return special_table_row((bound + 1.0) * factor)
