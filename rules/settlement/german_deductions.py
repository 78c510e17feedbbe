"""The contributions of whichever state insures, as German law deducts them."""

from __future__ import annotations

from rules.belgium.contributions import contributions_after_bonus
from rules.definitions.codes import BE, DE
from rules.definitions.facts import Facts
from rules.germany.foreign_contributions import contributions_paid_in_belgium, contributions_paid_in_netherlands
from rules.germany.position import GermanContributions
from rules.netherlands.national_insurance import national_insurance_rate
from rules.netherlands.pension_age import Age, has_pension_age, national_insurance_of_age
from rules.netherlands.year import DutchYear
from rules.settlement.allocation import Allocation
from rules.settlement.insurance import Insurance
from rules.settlement.law import Law


def contributions_in_german_terms(
    facts: Facts, allocation: Allocation, insurance: Insurance, dutch: DutchYear, law: Law
) -> GermanContributions:
    """The employee's contributions of a year on all pay, by what German law takes them for.

    Law: EStG § 10(1) nr. 2-3a, (2) zin 1 nr. 1
    """
    if allocation.insuring_state == DE:
        return insurance.german.employee
    if allocation.insuring_state == BE:
        return contributions_paid_in_belgium(contributions_after_bonus(insurance.belgian), law.de.foreign_contributions)
    return dutch_contributions_in_german_terms(facts, dutch, law)


def dutch_contributions_in_german_terms(facts: Facts, dutch: DutchYear, law: Law) -> GermanContributions:
    """Dutch national insurance as it is owed after the credits, by its three branches, and the premium of the health
    insurance less the allowance for it.

    Law: EStG § 10(1) nr. 2-3, (2) zin 1 nr. 1; Wfsv art. 8-11
    """
    topic = law.nl.national_insurance
    if has_pension_age(Age(facts.age, facts.birth_year), topic):
        topic = national_insurance_of_age(False, topic)
    due = dutch.assessment.national_insurance_due
    for_long_term_care = due * topic.wlz_rate / national_insurance_rate(topic)
    premium = max(0.0, dutch.health_insurance_premium - dutch.healthcare_allowance)
    return contributions_paid_in_netherlands(due - for_long_term_care, for_long_term_care, premium)
