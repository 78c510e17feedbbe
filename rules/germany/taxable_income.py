"""Taxable income of a year, of the worker, the partner and both, and the income that only raises the rate."""

from __future__ import annotations

from rules.germany.children import ChildrenLaw, children_that_count
from rules.germany.insurance_deductions import insurance_deduction, insurance_deduction_with_limited_liability
from rules.germany.law import AssessmentLaw
from rules.germany.limited_liability import unused_basic_allowance
from rules.germany.position import GermanContributions, GermanPosition
from rules.germany.rounding import taxable_euros
from rules.germany.standard_deductions import (
    employment_expenses,
    exempt_wage_income,
    single_parent_relief,
    special_expenses,
)
from rules.germany.wage_income import WorldIncome, income_of_worker


def world_income(position: GermanPosition, law: AssessmentLaw) -> WorldIncome:
    """The worker's wage income of a year (Einkünfte aus nichtselbständiger Arbeit), taxed here and not, in euros.

    Law: EStG § 2(2), 9, 9a, 19, 32b(2) zin 1 nr. 2(b)
    """
    return income_of_worker(position.taxed_pay, position.exempt_pay, position.expenses, law.standard_deductions)


def taxable_income_of_worker(position: GermanPosition, law: AssessmentLaw) -> float:
    """Taxable income of the worker assessed alone, in whole euros of a year.

    Law: EStG § 2(3)-(5), 24b, 50(1)
    """
    wages = world_income(position, law).german
    special = special_expenses(position.withheld.church_tax, False, law.standard_deductions)
    if not position.unlimited:
        basic = insurance_deduction_with_limited_liability(position.contributions, law.insurance_deductions)
        return taxable_euros(max(0.0, wages - special - basic))
    insurance = insurance_deduction(position.contributions, 1.0, law.insurance_deductions)
    relief = 0.0
    if position.person.lone_parent:
        relief = single_parent_relief(children_with_relief(position, law.children), law.standard_deductions)
    return taxable_euros(max(0.0, wages - special - insurance - relief))


def taxable_income_of_couple(position: GermanPosition, law: AssessmentLaw) -> float:
    """Taxable income of the couple, in whole euros of a year.

    Law: EStG § 2(3)-(5), 26b
    """
    wages = world_income(position, law).german + wage_income_of_partner(position, law)
    special = special_expenses(position.withheld.church_tax, True, law.standard_deductions)
    paid = paid_by_both(position.contributions, position.partner_contributions)
    insurance = insurance_deduction(paid, 2.0, law.insurance_deductions)
    return taxable_euros(max(0.0, wages - special - insurance))


def taxable_income_of_partner(position: GermanPosition, law: AssessmentLaw) -> float:
    """Taxable income of the partner as if assessed alone, in whole euros of a year.

    Law: EStG § 2(3)-(5), 26a
    """
    wages = wage_income_of_partner(position, law)
    special = special_expenses(0.0, False, law.standard_deductions)
    insurance = insurance_deduction(position.partner_contributions, 1.0, law.insurance_deductions)
    return taxable_euros(max(0.0, wages - special - insurance))


def exempt_income_of_worker(position: GermanPosition, law: AssessmentLaw) -> float:
    """The worker's income of a year that only raises the rate, in euros. With limited liability the part of the basic
    allowance that the income does not use raises it too.

    Law: EStG § 32b(1) nr. 3, 5, (2) nr. 2, 50(1) zin 2-3
    """
    if position.exempt_pay <= 0.0:
        return 0.0
    exempt = world_income(position, law).foreign
    if position.unlimited:
        return exempt
    return exempt + unused_basic_allowance(taxable_income_of_worker(position, law), law.income_tax.basic_allowance)


def exempt_income_of_couple(position: GermanPosition, law: AssessmentLaw) -> float:
    """The spouses' income of a year that only raises the rate, in euros; each has a lump sum.

    Law: EStG § 32b(1) nr. 3, 5, (2) nr. 2
    """
    of_worker = exempt_income_of_worker(position, law)
    partner = position.person.partner
    if not partner.present or partner.works_here or partner.pay <= 0.0:
        return of_worker
    return of_worker + exempt_wage_income(partner.pay, 0.0, 0.0, law.standard_deductions)


def wage_income_of_partner(position: GermanPosition, law: AssessmentLaw) -> float:
    """The partner's wage income of a year taxed here, in euros: pay less the lump sum.

    Law: EStG § 9a, 19
    """
    partner = position.person.partner
    if not partner.present or not partner.works_here:
        return 0.0
    return partner.pay - employment_expenses(partner.pay, 0.0, law.standard_deductions)


def children_with_relief(position: GermanPosition, law: ChildrenLaw) -> float:
    """How many children bring allowances: none with limited liability.

    Law: EStG § 50(1) zin 4
    """
    if not position.unlimited:
        return 0.0
    return children_that_count(position.person.children, law)


def paid_by_both(worker: GermanContributions, partner: GermanContributions) -> GermanContributions:
    """The contributions of both spouses of a year, in euros.

    Law: EStG § 26b
    """
    return GermanContributions(
        pension=worker.pension + partner.pension,
        unemployment=worker.unemployment + partner.unemployment,
        health=worker.health + partner.health,
        care=worker.care + partner.care,
    )
