"""Wage tax and national insurance withheld on an ordinary month (loonheffing, white monthly table)."""

from __future__ import annotations

import math
from typing import NamedTuple

from rules.definitions.brackets import in_brackets, part_in_bracket, rows_reached
from rules.netherlands.credit_parts import (
    limited_elderly_credit,
    limited_general_credit,
    limited_labour_credit,
    part_of_credit,
)
from rules.netherlands.elderly_tax_credit import ElderlyTaxCreditLaw, elderly_tax_credit
from rules.netherlands.general_tax_credit import GeneralTaxCreditLaw, general_tax_credit
from rules.netherlands.income_tax import IncomeTaxLaw
from rules.netherlands.labour_tax_credit import LabourTaxCreditLaw, labour_tax_credit
from rules.netherlands.national_insurance import NationalInsuranceLaw, national_insurance_rate
from rules.netherlands.rounding import bracket_amount, tax_above_table, tax_of_month


class WageTaxLaw(NamedTuple):
    """The step of the yearly wage in the tables, the yearly wage at which they end (euros), wage periods a year; the
    factor by which bounds of the labour credit are shifted in the tables for special pay."""

    table_step: float
    table_end: float
    periods_per_year: float
    special_table_shift: float
    special_table_shift_of_non_residents: float


class WithholdingPosition(NamedTuple):
    """What an employer withholds and which credit parts he applies (the five tables by country of residence).

    For a resident of the Netherlands or Belgium who is taxed and insured here everything applies. The credit of an
    elderly worker who is alone is left to who pays the state pension. `resident`: lives in the Netherlands.
    """

    taxed: bool
    insured: bool
    general_credit_tax_part: bool
    labour_credit_tax_part: bool
    elderly: bool
    resident: bool


class WageTaxLaws(NamedTuple):
    """The topics of law that the tables are made of."""

    wage_tax: WageTaxLaw
    income_tax: IncomeTaxLaw
    national_insurance: NationalInsuranceLaw
    general_tax_credit: GeneralTaxCreditLaw
    labour_tax_credit: LabourTaxCreditLaw
    elderly_tax_credit: ElderlyTaxCreditLaw


def monthly_wage_tax(wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """Tax withheld on the wage of one month, in euros and cents.

    The wage is brought to a year, cut to a step of the table, taxed as a year and divided again; above the end of the
    table the top rate applies to the rest without credits.

    Law: Wet LB 1964 art. 20a-22c, 25; Rekenvoorschriften voor de geautomatiseerde loonadministratie
    """
    law = laws.wage_tax
    yearly_wage = wage * law.periods_per_year
    table_wage = min(whole_table_steps(yearly_wage, law), law.table_end)
    tax_of_table = tax_of_month(yearly_wage_tax(table_wage, position, laws) / law.periods_per_year)
    if table_wage < law.table_end or not position.taxed:
        return tax_of_table
    brackets = laws.income_tax.brackets
    tax_above = in_brackets(yearly_wage, brackets) - in_brackets(law.table_end, brackets)
    return tax_of_table + tax_above_table(tax_above / law.periods_per_year)


def whole_table_steps(yearly_wage: float, law: WageTaxLaw) -> float:
    """The yearly wage down to a whole number of table steps (4.50 euros a month).

    Law: Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 2
    """
    if law.table_step <= 0.0:
        return yearly_wage
    return law.table_step * float(math.floor(yearly_wage / law.table_step + 1e-9))


def yearly_wage_tax(yearly_wage: float, position: WithholdingPosition, laws: WageTaxLaws) -> float:
    """Tax and premium on a table wage of a year, less the credits, in whole euros.

    Each bracket is rounded down on its own, tax and the premium up to its cap together.

    Law: Wet LB 1964 art. 20a, 22-22a
    """
    brackets = laws.income_tax.brackets
    before_credits = 0.0
    for row in range(rows_reached(yearly_wage, brackets)):
        part = part_in_bracket(yearly_wage, row, brackets)
        insured_part = min(part, max(0.0, laws.national_insurance.premium_cap - brackets[row][0]))
        tax = brackets[row][1] * part if position.taxed else 0.0
        premium = national_insurance_rate(laws.national_insurance) * insured_part if position.insured else 0.0
        before_credits = before_credits + bracket_amount(tax + premium)
    whole_general = general_tax_credit(yearly_wage, laws.general_tax_credit)
    general = part_of_credit(
        whole_general, position.general_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )
    whole_labour = labour_tax_credit(yearly_wage, laws.labour_tax_credit)
    labour = part_of_credit(
        whole_labour, position.labour_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )
    whole_elderly = elderly_tax_credit(yearly_wage, laws.elderly_tax_credit) if position.elderly else 0.0
    elderly = part_of_credit(
        whole_elderly, position.general_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )
    granted_general = limited_general_credit(general, before_credits)
    granted_elderly = limited_elderly_credit(elderly, granted_general, before_credits)
    granted_labour = limited_labour_credit(labour, granted_general + granted_elderly, before_credits)
    return before_credits - granted_general - granted_elderly - granted_labour
