"""A Dutch year: assessment, health insurance, childcare and employer contributions, in the order of the law."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.assessment import Assessment, assessment, no_assessment
from rules.netherlands.childcare_allowance import ChildcareAllowance, childcare_allowance
from rules.netherlands.employer_contributions import employer_contributions
from rules.netherlands.health_insurance import health_insurance_premium
from rules.netherlands.healthcare_allowance import healthcare_allowance
from rules.netherlands.law import NetherlandsLaw
from rules.netherlands.own_home import OwnHomeLaw, home_balance
from rules.netherlands.pension_age import has_pension_age
from rules.netherlands.position import DutchPosition
from rules.netherlands.rounding import assessed_income


class DutchYear(NamedTuple):
    """The assessment, and amounts of a year in euros, all positive. `joint_income`: of worker and partner, by which
    the allowances go; `childcare_known`: whether the store holds every share that the childcare allowance needs."""

    assessment: Assessment
    joint_income: float
    pension_contribution: float
    health_insurance_premium: float
    healthcare_allowance: float
    childcare_allowance: float
    childcare_known: bool
    employer_contributions: float


def no_dutch_year() -> DutchYear:
    """A year that does not touch the Netherlands."""
    return DutchYear(
        assessment=no_assessment(),
        joint_income=0.0,
        pension_contribution=0.0,
        health_insurance_premium=0.0,
        healthcare_allowance=0.0,
        childcare_allowance=0.0,
        childcare_known=True,
        employer_contributions=0.0,
    )


def allowance_income_of_partner(position: DutchPosition, law: OwnHomeLaw) -> float:
    """The partner's income of a year for the allowances, in whole euros: pay, and the partner's share of the home.

    Law: Awir art. 8; Wet IB 2001 art. 2.17
    """
    balance = (1.0 - position.home_share) * home_balance(position.home_value, position.mortgage_interest, law)
    return assessed_income(max(0.0, position.partner.pay + balance))


def dutch_year(position: DutchPosition, law: NetherlandsLaw) -> DutchYear:
    """The settled Dutch year of an employee.

    Law: Wet IB 2001 ch. 2, 7 and 8; Wfsv ch. 2-3; Zvw; Wet op de zorgtoeslag; Wet kinderopvang
    """
    assessed = assessment(position, law)
    joint_income = assessed.world_income + allowance_income_of_partner(position, law.own_home)
    health_premium = 0.0
    healthcare = 0.0
    contributions = 0.0
    if position.insured:
        health_premium = health_insurance_premium(position.age.years, law.health_insurance)
        contributions = employer_contributions(
            position.world_pay - position.pension_contribution, position.public_employer,
            has_pension_age(position.age, law.national_insurance), law.employer_contributions, law.health_insurance,
        )  # fmt: skip
    if health_premium > 0.0:
        healthcare = healthcare_allowance(
            joint_income, position.partner.present, position.partner.insured, law.healthcare_allowance, law.allowances
        )
    childcare = ChildcareAllowance(0.0, True)
    all_parents_work = position.world_pay > 0.0 and (not position.partner.present or position.partner.pay > 0.0)
    if all_parents_work and (position.insured or position.resident):
        childcare = childcare_allowance(position.children, joint_income, law.childcare_allowance, law.allowances)
    return DutchYear(
        assessment=assessed,
        joint_income=joint_income,
        pension_contribution=position.pension_contribution,
        health_insurance_premium=health_premium,
        healthcare_allowance=healthcare,
        childcare_allowance=childcare.award,
        childcare_known=childcare.known,
        employer_contributions=contributions,
    )
