"""The tax of a resident: alone or with a spouse, and what of the couple's tax is the worker's."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.household import BelgianHousehold, BelgianPartner
from rules.belgium.income_tax import federal_and_regional_tax
from rules.belgium.individual_assessment import (
    AssessmentLaw,
    assessed_alone,
    income_tax_alone,
    tax_on_own_pay,
)
from rules.belgium.joint_assessment import income_tax_of_spouses, joint_assessment, tax_of_both
from rules.belgium.municipal_tax import Municipality, income_for_municipality, municipal_tax
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
    municipality: Municipality,
    law: AssessmentLaw,
) -> ResidentTax:
    """The worker's tax of a year.

    Law: WIB 92 art. 126, 464-466bis
    """  # fmt: skip
    number = household.children.number
    here = income_for_municipality(worker, municipality.counts_exempt_pay)
    if household.spouses:
        both = joint_assessment(worker, partner, age, household, law)
        own_income_tax = income_tax_of_worker(income_tax_of_spouses(both, number, region, law), partner, region, law)
        partner_here = income_for_municipality(partner, municipality.counts_exempt_pay_of_partner)
        base_of_both = municipal_base_of_spouses(here, partner_here, age, household, region, law)
        own_municipal_tax = municipal_tax_of_worker(base_of_both, partner_here, region, municipality.rate, law)
        return ResidentTax(own_income_tax, own_municipal_tax)
    alone = assessed_alone(worker, household, law)
    base = municipal_base_alone(here, household, region, law)
    return ResidentTax(income_tax_alone(alone, number, region, law), municipal_tax(base, municipality.rate))


def municipal_base_alone(worker: NetIncome, household: BelgianHousehold, region: int, law: AssessmentLaw) -> float:
    """The tax of State and region on which municipal tax is charged to someone assessed alone; `worker` is the income
    as the commune sees it.

    Law: WIB 92 art. 466, 466bis
    """
    return federal_and_regional_tax(assessed_alone(worker, household, law).principal, region, law.income_tax)


def municipal_base_of_spouses(
    worker: NetIncome, partner: NetIncome, age: float, household: BelgianHousehold, region: int, law: AssessmentLaw
) -> float:
    """The tax of State and region of both on which municipal tax is charged: the whole assessment as it would be on
    the incomes as the commune sees them, so that the marital quotient and the supplements find their place anew.

    Law: WIB 92 art. 466, 466bis
    """
    return tax_of_both(joint_assessment(worker, partner, age, household, law), region, law)


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
    """The municipal tax of both less what the partner would bear alone on the own pay as the commune sees it: what
    rests on the partner's pay, exempt or not, is the partner's.

    Law: WIB 92 art. 126 § 5, 464-466bis; KB/WIB 92 art. 144/1-144/7
    """
    of_both = municipal_tax(base_of_both, rate)
    if partner.taxed <= 0.0:
        return of_both
    base_of_partner = federal_and_regional_tax(tax_on_own_pay(partner, law).principal, region, law.income_tax)
    of_partner = municipal_tax(base_of_partner, rate)
    return of_both - of_partner
