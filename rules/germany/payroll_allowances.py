"""What a payroll takes off the wage of a year before it is taxed: lump sums, and the allowance for insurance
(Vorsorgepauschale)."""

from __future__ import annotations

from rules.definitions.codes import CLASS_II, CLASS_III, CLASS_VI
from rules.germany.care_insurance import care_rate_of_employee
from rules.germany.contributions import Insured
from rules.germany.law import GermanyLaw
from rules.germany.rounding import part_of_payroll_allowance, payroll_allowance, wage_as_expenses
from rules.germany.social_insurance import pension_ceiling_of_year
from rules.germany.standard_deductions import StandardDeductionsLaw


def taxable_wage(yearly_wage: float, tax_class: int, insured_here: bool, who: Insured, law: GermanyLaw) -> float:
    """The wage of a year less all allowances, in euros.

    Law: EStG § 39b(2) zin 5
    """
    lump_sums = lump_sums_of_class(yearly_wage, tax_class, law.standard_deductions)
    insurance = insurance_allowance(yearly_wage, tax_class, insured_here, who, law)
    return yearly_wage - lump_sums - insurance


def lump_sums_of_class(yearly_wage: float, tax_class: int, law: StandardDeductionsLaw) -> float:
    """The lump sums of a class, in euros a year: none in class VI; the one for a single parent in class II (for one
    child, more are entered on request). Special expenses are those of one person in class III too.

    Law: EStG § 39b(2) zin 5 nr. 1, 2, 4
    """
    if tax_class == CLASS_VI:
        return 0.0
    expenses = min(wage_as_expenses(yearly_wage), law.employee_allowance)
    single_parent = law.single_parent_relief if tax_class == CLASS_II else 0.0
    return expenses + law.special_expenses_allowance + single_parent


def insurance_allowance(yearly_wage: float, tax_class: int, insured_here: bool, who: Insured, law: GermanyLaw) -> float:
    """The allowance for insurance, in whole euros a year, on the whole wage in the transition zone too.

    Pension, health and care insurance count whole; until 2025 there is a minimum for the latter two, from 2026
    unemployment insurance counts as far as all but pension stay below a maximum (not in class VI). Each is for who pays
    that contribution in Germany; only the minimum is for who is insured elsewhere too.

    Law: EStG § 39b(2) zin 5 nr. 3; BMF 26 November 2013 (BStBl 2013 I S. 1532) no. 3, BMF 14 August 2025
    """
    deductions = law.insurance_deductions
    pension_wage = min(yearly_wage, pension_ceiling_of_year(who.land, law.social_insurance))
    pension = 0.0
    health_and_care = 0.0
    if insured_here:
        pension = pension_part(pension_wage, law)
        health_and_care = health_and_care_part(yearly_wage, who, law)
    allowance = payroll_allowance(pension + health_and_care)
    if deductions.has_payroll_minimum == 1.0:
        share = part_of_payroll_allowance(deductions.payroll_minimum_rate * pension_wage)
        cap = deductions.payroll_minimum_cap_class_3 if tax_class == CLASS_III else deductions.payroll_minimum_cap
        allowance = max(allowance, payroll_allowance(pension + min(share, cap)))
    if insured_here and deductions.has_payroll_unemployment_part == 1.0 and tax_class != CLASS_VI:
        unemployment = unemployment_part(pension_wage, law)
        others = min(unemployment + health_and_care, deductions.payroll_other_maximum)
        allowance = max(allowance, payroll_allowance(pension + others))
    return allowance


def pension_part(pension_wage: float, law: GermanyLaw) -> float:
    """The part for pension insurance: the employee's share, in euros and cents a year.

    Law: EStG § 39b(2) zin 5 nr. 3(a)
    """
    rate = law.pension_insurance.rate * law.pension_insurance.employee_share
    return part_of_payroll_allowance(rate * pension_wage)


def health_and_care_part(yearly_wage: float, who: Insured, law: GermanyLaw) -> float:
    """The part for health and care insurance: the employee's shares, that of health insurance at the rate without sick
    pay; in euros and cents a year.

    Law: EStG § 39b(2) zin 5 nr. 3(b)-(c)
    """
    health = law.health_insurance
    insured_wage = min(yearly_wage, law.social_insurance.health_ceiling_year)
    health_rate = health.employee_share * (health.reduced_rate + who.additional_rate)
    return part_of_payroll_allowance((health_rate + care_rate_of_employee(who.care)) * insured_wage)


def unemployment_part(pension_wage: float, law: GermanyLaw) -> float:
    """The part for unemployment insurance: the employee's share, in euros and cents a year.

    Law: EStG § 39b(2) zin 5 nr. 3(e)
    """
    rate = law.unemployment_insurance.rate * law.unemployment_insurance.employee_share
    return part_of_payroll_allowance(rate * pension_wage)
