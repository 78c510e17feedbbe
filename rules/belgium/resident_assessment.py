"""The tax of a resident: alone or with a spouse, and what of the couple's tax is the worker's."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.household import BelgianHousehold, BelgianPartner
from rules.belgium.income_tax import federal_and_regional_tax
from rules.belgium.individual_assessment import (
    AssessmentLaw,
    assessed_alone,
    income_tax_alone,
    tax_for_municipality,
    tax_on_own_pay,
)
from rules.belgium.joint_assessment import income_tax_of_spouses, joint_assessment, municipal_base_of_spouses
from rules.belgium.municipal_tax import municipal_tax
from rules.belgium.professional_expenses import (
    ActualExpenses,
    NetIncome,
    ProfessionalExpensesLaw,
    net_income,
)
from rules.belgium.social_contributions import SocialContributionsLaw, social_contribution


class ResidentTax(NamedTuple):
    """What a resident owes for a year in euros and cents: State and region, less what is paid out for children (below
    zero where that is more); and the municipality."""

    income_tax: float
    municipal_tax: float


def income_of_partner(
    partner: BelgianPartner, exempt_pay: float, law: ProfessionalExpensesLaw, contributions: SocialContributionsLaw
) -> NetIncome:
    """Net income of a partner, with lump-sum expenses: pay earned in Belgium after the employee's contribution (a work
    bonus is left out: the hours are not known), or `exempt_pay` after contributions and tax elsewhere.

    Law: WIB 92 art. 23, 49-52
    """
    if partner.pay <= 0.0:
        return NetIncome(0.0, 0.0)
    taxed = 0.0
    if partner.works_here:
        taxed = partner.pay - social_contribution(partner.pay, False, contributions)
    return net_income(taxed, exempt_pay, ActualExpenses(False, 0.0), law)


def resident_assessment(
    worker: NetIncome,
    partner: NetIncome,
    age: float,
    household: BelgianHousehold,
    region: int,
    rate: float,
    municipal_tax_on_exempt_pay: bool,
    law: AssessmentLaw,
) -> ResidentTax:
    """The worker's tax of a year; `rate` is that of the commune, which counts exempt pay where the treaty allows it.

    Law: WIB 92 art. 126, 464-466bis
    """  # fmt: skip
    number = household.children.number
    if household.spouses:
        both = joint_assessment(worker, partner, age, household, law)
        income_tax_of_both = income_tax_of_spouses(both, number, region, law)
        base_of_both = municipal_base_of_spouses(both, municipal_tax_on_exempt_pay, region, law)
        own_income_tax = income_tax_of_worker(income_tax_of_both, partner, region, law)
        return ResidentTax(own_income_tax, municipal_tax_of_worker(base_of_both, partner, region, rate, law))
    alone = assessed_alone(worker, household, law)
    counted = tax_for_municipality(alone, municipal_tax_on_exempt_pay)
    municipal_base = federal_and_regional_tax(counted, region, law.income_tax)
    return ResidentTax(income_tax_alone(alone, number, region, law), municipal_tax(municipal_base, rate))


def income_tax_of_worker(tax_of_both: float, partner: NetIncome, region: int, law: AssessmentLaw) -> float:
    """The tax of both spouses less what the partner would bear alone on the own pay taxed here, so that the worker has
    the gain of the marital quotient and of the children; without such pay the whole tax.

    Law: WIB 92 art. 126 § 1, 394; which part is whose the law does not say
    """
    if partner.taxed <= 0.0:
        return tax_of_both
    of_partner = federal_and_regional_tax(tax_on_own_pay(partner, law).principal, region, law.income_tax)
    return tax_of_both - of_partner


def municipal_tax_of_worker(
    base_of_both: float, partner: NetIncome, region: int, rate: float, law: AssessmentLaw
) -> float:
    """The municipal tax of both less what the partner would bear alone on the own pay taxed here.

    Law: WIB 92 art. 394, 464-466bis; which part is whose the law does not say
    """
    of_both = municipal_tax(base_of_both, rate)
    if partner.taxed <= 0.0:
        return of_both
    base_of_partner = federal_and_regional_tax(tax_on_own_pay(partner, law).on_all_income, region, law.income_tax)
    of_partner = municipal_tax(base_of_partner, rate)
    return of_both - of_partner
