"""What a Dutch payslip holds: pension share and wage tax, of the month and of pay that is given once."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.law import NetherlandsLaw, age_laws
from rules.netherlands.occupational_pension import pension_contribution
from rules.netherlands.pension_age import Age, laws_of_age
from rules.netherlands.special_rate import wage_tax_on_special_pay
from rules.netherlands.wage_tax import WageTaxLaws, WithholdingPosition, monthly_wage_tax


class DutchPayslip(NamedTuple):
    """The amounts held back on one payslip, positive, in euros and cents."""

    wage_tax: float
    pension_contribution: float


def dutch_payslip(
    monthly_pay: float,
    extra_pay: float,
    pension_rate: float,
    year_wage: float,
    part_that_counts: float,
    taxed_share: float,
    position: WithholdingPosition,
    laws: WageTaxLaws,
) -> DutchPayslip:
    """The payslip of a month; `extra_pay` is given once with it and taxed at the special rate, `year_wage` is the wage
    of the year after the pension share. Of pay that bears foreign contributions `part_that_counts` (a fraction) is wage
    here. Of pay that is taxed here for a share only, the whole still bears the premium.

    Law: Wet LB 1964 art. 11(1)(j), 25-26; Wfsv art. 8
    """
    pension = pension_of_payslip(monthly_pay, extra_pay, pension_rate)
    monthly_wage = part_that_counts * monthly_pay - pension_contribution(monthly_pay, pension_rate)
    extra_wage = part_that_counts * extra_pay - pension_contribution(extra_pay, pension_rate)
    if not position.taxed:
        premium = wage_tax_of_payslip(monthly_wage, extra_wage, year_wage, position, laws)
        return DutchPayslip(premium, pension)
    if position.insured and taxed_share < 1.0:
        premium = wage_tax_of_payslip(monthly_wage, extra_wage, year_wage, premium_alone(position), laws)
        tax = wage_tax_of_payslip(
            taxed_share * monthly_wage, taxed_share * extra_wage, taxed_share * year_wage, tax_alone(position), laws
        )
        return DutchPayslip(premium + tax, pension)
    wage_tax = wage_tax_of_payslip(
        taxed_share * monthly_wage, taxed_share * extra_wage, taxed_share * year_wage, position, laws
    )
    return DutchPayslip(wage_tax, pension)


def premium_alone(position: WithholdingPosition) -> WithholdingPosition:
    """The same worker as far as national insurance goes.

    Law: Wfsv art. 8, 12
    """
    return WithholdingPosition(
        taxed=False,
        insured=True,
        general_credit_tax_part=False,
        labour_credit_tax_part=False,
        elderly=position.elderly,
        resident=position.resident,
    )


def tax_alone(position: WithholdingPosition) -> WithholdingPosition:
    """The same worker as far as the tax goes.

    Law: Wet LB 1964 art. 20-22d
    """
    return WithholdingPosition(
        taxed=True,
        insured=False,
        general_credit_tax_part=position.general_credit_tax_part,
        labour_credit_tax_part=position.labour_credit_tax_part,
        elderly=position.elderly,
        resident=position.resident,
    )


def pension_of_payslip(monthly_pay: float, extra_pay: float, pension_rate: float) -> float:
    """The pension share of the month and of pay that is given once, each to the cent.

    Law: Wet LB 1964 art. 11(1)(j)
    """
    of_month = pension_contribution(monthly_pay, pension_rate)
    of_extra = pension_contribution(extra_pay, pension_rate)
    return of_month + of_extra


def wage_tax_of_payslip(
    monthly_wage: float, extra_wage: float, year_wage: float, position: WithholdingPosition, laws: WageTaxLaws
) -> float:
    """Wage tax of the month by the table, and of pay that is given once by the special rate, in euros and cents.

    Law: Wet LB 1964 art. 25-26
    """
    of_month = monthly_wage_tax(monthly_wage, position, laws)
    of_extra = 0.0
    if extra_wage > 0.0:
        of_extra = wage_tax_on_special_pay(extra_wage, year_wage, position, laws)
    return of_month + of_extra


def wage_tax_laws(age: Age, law: NetherlandsLaw) -> WageTaxLaws:
    """The topics that the wage-tax table of this age is made of."""
    laws = laws_of_age(age, age_laws(law))
    return WageTaxLaws(
        law.wage_tax, laws.income_tax, laws.national_insurance, laws.general_tax_credit, laws.labour_tax_credit,
        laws.elderly_tax_credit,
    )  # fmt: skip
