"""The tax of a resident: alone or with a spouse, and what of the couple's tax is the worker's."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.household import BelgianHousehold, BelgianPartner
from rules.belgium.individual_assessment import AssessedTax, AssessmentLaw, assessed_alone, assessed_on_own_pay
from rules.belgium.joint_assessment import joint_assessment
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
    law: AssessmentLaw,
) -> ResidentTax:
    """The worker's tax of a year; `rate` is that of the commune.

    Law: WIB 92 art. 126, 464-466bis
    """  # fmt: skip
    if household.spouses:
        both = joint_assessment(worker, partner, age, household, region, law)
        return share_of_worker(both, partner, region, rate, law)
    alone = assessed_alone(worker, household, region, law)
    return ResidentTax(alone.income_tax, municipal_tax(alone.municipal_base, rate))


def share_of_worker(both: AssessedTax, partner: NetIncome, region: int, rate: float, law: AssessmentLaw) -> ResidentTax:
    """The tax of both spouses less what the partner would bear alone on the own pay taxed here, so that the worker has
    the gain of the marital quotient and of the children; without such pay the whole tax.

    Law: none; the law taxes spouses together and divides no debt (WIB 92 art. 126, 394)
    """
    if partner.taxed <= 0.0:
        return ResidentTax(both.income_tax, municipal_tax(both.municipal_base, rate))
    of_partner = assessed_on_own_pay(partner, region, law)
    municipal_of_both = municipal_tax(both.municipal_base, rate)
    municipal_of_partner = municipal_tax(of_partner.municipal_base, rate)
    return ResidentTax(both.income_tax - of_partner.income_tax, municipal_of_both - municipal_of_partner)
