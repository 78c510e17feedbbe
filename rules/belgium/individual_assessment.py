"""The tax of one person, and of someone who is assessed alone (aanslag van een alleenstaande, imposition isolée)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.child_credit import ChildCreditLaw, UnusedSupplements, child_credit, unused_supplements
from rules.belgium.household import BelgianHousehold
from rules.belgium.income_tax import (
    IncomeTaxLaw,
    federal_and_regional_tax,
    relief_for_exempt_income,
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
    """The tax of one person in euros and cents: on all income, what is left of it after relief for income exempt by
    treaty (the principal of the State tax), and what the tax was too low to use."""

    on_all_income: float
    principal: float
    unused: UnusedSupplements


class AssessedTax(NamedTuple):
    """The tax of one assessment in euros and cents: the principal before the split, the final tax of State and region
    less what is paid out for children, and the tax that the municipal tax is charged on, as if nothing were exempt."""

    principal: float
    income_tax: float
    municipal_base: float


def tax_of_person(income: NetIncome, tax_free: TaxFreeSum, law: AssessmentLaw) -> PersonTax:
    """The tax of one person after the reduction for the tax-free sum and the relief for exempt income.

    Law: WIB 92 art. 130-134, 155
    """
    tax_by_scale = tax_on_income(income.taxed + income.exempt, law.income_tax)
    reduction = tax_on_tax_free_sum(tax_free.whole, law.tax_free_sum)
    on_all_income = max(0.0, assessment(tax_by_scale - reduction))
    relief = relief_for_exempt_income(on_all_income, income)
    principal = assessment(on_all_income - relief)
    return PersonTax(on_all_income, principal, unused_supplements(tax_by_scale, tax_free, law.tax_free_sum))


def assessed_alone(income: NetIncome, household: BelgianHousehold, region: int, law: AssessmentLaw) -> AssessedTax:
    """The tax of someone who is not married or registered; the children of the household are his dependants.

    Law: WIB 92 art. 126 § 1, 130-136
    """
    tax_free = tax_free_sum_alone(income.taxed + income.exempt, household, law.tax_free_sum)
    tax = tax_of_person(income, tax_free, law)
    credit = child_credit(tax.unused.for_children, household.children.number, law.child_credit)
    paid_out = credit + tax.unused.low_income_extra
    income_tax = federal_and_regional_tax(tax.principal, region, law.income_tax) - paid_out
    municipal_base = federal_and_regional_tax(tax.on_all_income, region, law.income_tax)
    return AssessedTax(tax.principal, income_tax, municipal_base)


def assessed_on_own_pay(income: NetIncome, region: int, law: AssessmentLaw) -> AssessedTax:
    """What a partner would owe on the pay taxed here alone, without children.

    Law: WIB 92 art. 130-131, 134
    """
    own = NetIncome(income.taxed, 0.0)
    tax = tax_of_person(own, TaxFreeSum(law.tax_free_sum.base, 0.0, 0.0), law)
    income_tax = federal_and_regional_tax(tax.principal, region, law.income_tax)
    return AssessedTax(tax.principal, income_tax, income_tax)
