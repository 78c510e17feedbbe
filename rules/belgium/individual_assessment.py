"""The tax of one person, and of someone who is assessed alone (aanslag van een alleenstaande, imposition isolée)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.child_credit import ChildCreditLaw, UnusedSupplements, child_credit, unused_supplements
from rules.belgium.double_tax_relief import relief_for_exempt_income
from rules.belgium.household import BelgianHousehold
from rules.belgium.income_tax import (
    IncomeTaxLaw,
    federal_and_regional_tax,
    tax_on_income,
)
from rules.belgium.marital_quotient import MaritalQuotientLaw
from rules.belgium.professional_expenses import NetIncome
from rules.belgium.rounding import assessment
from rules.belgium.tax_free_sum import TaxFreeSum, TaxFreeSumLaw, tax_free_sum_alone, tax_on_tax_free_sum


class AssessmentLaw(NamedTuple):
    """The topics of law that an assessment rests on."""

    income_tax: IncomeTaxLaw
    tax_free_sum: TaxFreeSumLaw
    marital_quotient: MaritalQuotientLaw
    child_credit: ChildCreditLaw


class PersonTax(NamedTuple):
    """The tax of one person in euros and cents after relief for income exempt by treaty (the principal of the State
    tax), and what the tax was too low to use."""

    principal: float
    unused: UnusedSupplements


def tax_of_person(income: NetIncome, tax_free: TaxFreeSum, law: AssessmentLaw) -> PersonTax:
    """The tax of one person after the reduction for the tax-free sum and the relief for exempt income.

    Law: WIB 92 art. 130-134, 155
    """
    tax_by_scale = tax_on_income(income.taxed + income.exempt, law.income_tax)
    reduction = tax_on_tax_free_sum(tax_free.whole, law.tax_free_sum)
    on_all_income = max(0.0, assessment(tax_by_scale - reduction))
    relief = relief_for_exempt_income(on_all_income, income)
    principal = assessment(on_all_income - relief)
    unused = unused_supplements(income.taxed + income.exempt, tax_by_scale, reduction, tax_free, law.tax_free_sum)
    return PersonTax(principal, unused)


def assessed_alone(income: NetIncome, household: BelgianHousehold, law: AssessmentLaw) -> PersonTax:
    """The tax of someone who is not married or registered; the children of the household are his dependants.

    Law: WIB 92 art. 126 § 1, 130-136
    """
    tax_free = tax_free_sum_alone(income.taxed + income.exempt, household, law.tax_free_sum)
    return tax_of_person(income, tax_free, law)


def paid_out_alone(tax: PersonTax, children: int, law: AssessmentLaw) -> float:
    """What is paid out for unused supplements of someone assessed alone, in euros and cents.

    Law: WIB 92 art. 134 § 3
    """
    return child_credit(tax.unused.for_children, children, law.child_credit) + tax.unused.low_income_extra


def income_tax_alone(tax: PersonTax, children: int, region: int, law: AssessmentLaw) -> float:
    """Final tax of State and region, less what is paid out for unused supplements; below zero where that is more.

    Law: WIB 92 art. 134 § 3, 304 § 2
    """
    before_credit = federal_and_regional_tax(tax.principal, region, law.income_tax)
    return before_credit - paid_out_alone(tax, children, law)


def tax_on_own_pay(income: NetIncome, law: AssessmentLaw) -> PersonTax:
    """What a partner would owe on the pay taxed here alone, without children.

    Law: WIB 92 art. 130-131, 134
    """
    return tax_of_person(NetIncome(income.taxed, 0.0), TaxFreeSum(law.tax_free_sum.base, 0.0, 0.0), law)
