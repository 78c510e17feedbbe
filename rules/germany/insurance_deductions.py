"""Insurance contributions as special expenses (Vorsorgeaufwendungen)."""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias

from rules.definitions.periods import NeededWhile
from rules.germany.position import GermanContributions
from rules.germany.rounding import insurance_euros

InPayrollMinimum: TypeAlias = Annotated[float, NeededWhile("has_payroll_minimum", 1.0)]
InUnemploymentPart: TypeAlias = Annotated[float, NeededWhile("has_payroll_unemployment_part", 1.0)]


class InsuranceDeductionsLaw(NamedTuple):
    """Fractions, and the most that counts in euros a year; what begins with `payroll` is for wage tax only."""

    pension_share: float
    pension_maximum: float
    sick_pay_cut: float
    other_maximum_employee: float
    has_payroll_minimum: float
    payroll_minimum_rate: InPayrollMinimum
    payroll_minimum_cap: InPayrollMinimum
    payroll_minimum_cap_class_3: InPayrollMinimum
    has_payroll_unemployment_part: float
    payroll_other_maximum: InUnemploymentPart


def insurance_deduction(paid: GermanContributions, persons: float, law: InsuranceDeductionsLaw) -> float:
    """What one assessment deducts of the employees' contributions of a year, in whole euros.

    `paid` is what is paid by all who are assessed; `persons`: two in a joint assessment, whose maxima are added up.

    Law: EStG § 10(1) nr. 2-3a, (3), (4) zin 3
    """
    return insurance_euros(pension_deduction(paid.pension, persons, law) + other_deduction(paid, persons, law))


def insurance_deduction_with_limited_liability(paid: GermanContributions, law: InsuranceDeductionsLaw) -> float:
    """What an assessment with limited liability deducts of the employee's contributions of a year, in whole euros:
    pension, and basic health and care insurance, but no other insurance.

    Law: EStG § 10(1) nr. 2(a), 3, (3), 50(1) zin 4-5
    """
    return insurance_euros(pension_deduction(paid.pension, 1.0, law) + basic_insurance(paid, law))


def pension_deduction(contribution: float, persons: float, law: InsuranceDeductionsLaw) -> float:
    """Pension contributions of a year, in euros: those of employee and employer up to the most that counts, less the
    employer's tax-free half. `contribution`: the employee's half.

    Law: EStG § 10(1) nr. 2, (3)
    """
    maximum = persons * law.pension_maximum
    return max(0.0, law.pension_share * min(contribution + contribution, maximum) - contribution)


def other_deduction(paid: GermanContributions, persons: float, law: InsuranceDeductionsLaw) -> float:
    """Health, care and other insurance of a year, in euros.

    Care insurance and health insurance without the part for sick pay count whole. That part and unemployment insurance
    only count as far as all together stays below a maximum.

    Law: EStG § 10(1) nr. 3-3a, (4)
    """
    all_together = paid.health + paid.care + paid.unemployment
    maximum = persons * law.other_maximum_employee
    return max(basic_insurance(paid, law), min(all_together, maximum))


def basic_insurance(paid: GermanContributions, law: InsuranceDeductionsLaw) -> float:
    """Care insurance, and health insurance without the part for sick pay, of a year, in euros.

    Law: EStG § 10(1) nr. 3
    """
    return paid.health - law.sick_pay_cut * paid.health + paid.care
