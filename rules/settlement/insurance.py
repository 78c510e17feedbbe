"""What the insuring state takes of the pay of a year, where that is Belgium or Germany. Dutch national
insurance shares its credits with the tax and comes with it."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.contributions import (
    BelgianContributions,
    contributions_of_job,
    contributions_of_job_elsewhere,
    no_belgian_contributions,
)
from rules.definitions.codes import BE, DE
from rules.definitions.facts import Facts
from rules.germany.contributions import (
    contributions_of_year,
    employee_contributions,
    employer_contributions_of_year,
    regular_pay,
)
from rules.germany.law import GermanyLaw
from rules.germany.minijob import is_minijob
from rules.germany.position import GermanContributions, no_german_contributions
from rules.settlement.allocation import Allocation
from rules.settlement.belgian_household import belgian_household, belgian_job
from rules.settlement.german_household import german_person, job_insured_in_germany
from rules.settlement.law import Law


class GermanInsurance(NamedTuple):
    """Amounts of a year in euros: what the employee bears by branch, what the employer pays, and of that the part for
    care insurance and the flat tax of a minijob."""

    employee: GermanContributions
    employer: float
    employer_care: float
    flat_tax: float


class Insurance(NamedTuple):
    """The contributions of the insuring state; nothing in the other."""

    belgian: BelgianContributions
    german: GermanInsurance


def insure(facts: Facts, allocation: Allocation, law: Law) -> Insurance:
    """The contributions of a year in the insuring state, on all pay, wherever it is earned.

    Law: 883/2004 art. 11-13; 987/2009 art. 21
    """
    belgian = no_belgian_contributions()
    german = GermanInsurance(no_german_contributions(), 0.0, 0.0, 0.0)
    if allocation.insuring_state == BE:
        belgian = insured_in_belgium(facts, allocation, law)
    if allocation.insuring_state == DE:
        german = insured_in_germany(facts, allocation, law)
    return Insurance(belgian, german)


def insured_in_belgium(facts: Facts, allocation: Allocation, law: Law) -> BelgianContributions:
    """Belgian contributions on a job there or, for who works much at home, elsewhere.

    Law: 883/2004 art. 11(3)(a), 13(1)(a); Wet 29 juni 1981 art. 38
    """
    job = belgian_job(facts)
    household = belgian_household(facts)
    if facts.work == BE:
        return contributions_of_job(job, household, allocation.holiday_pay, law.be)
    return contributions_of_job_elsewhere(job, household, allocation.gross, law.be)


def insured_in_germany(facts: Facts, allocation: Allocation, law: Law) -> GermanInsurance:
    """German contributions on a job there or, for who works much at home, elsewhere; the flat tax of a minijob only in
    Germany, since no other employer withholds German tax.

    Law: 883/2004 art. 11(3)(a), 13(1)(a); SGB IV § 28e, 28g; EStG § 38(1), 40a(2)
    """
    job = job_insured_in_germany(facts, allocation.holiday_pay)
    paid = contributions_of_year(job, german_person(facts, law.de), law.de)
    employee = employee_contributions(paid.contributions)
    flat_tax = paid.flat_tax if facts.work == DE else 0.0
    employer = employer_contributions_of_year(paid, flat_tax)
    return GermanInsurance(employee, employer, paid.contributions.care.employer, flat_tax)


def has_minijob(facts: Facts, allocation: Allocation, law: GermanyLaw) -> bool:
    """Whether the job is a minijob that is insured in Germany, there or in another state.

    Law: SGB IV § 8(1) nr. 1; 883/2004 art. 11(3)(a), 13(1)(a)
    """
    job = job_insured_in_germany(facts, allocation.holiday_pay)
    return allocation.insuring_state == DE and is_minijob(regular_pay(job), law.minijob)


def german_contributions_together(insurance: Insurance) -> float:
    """What the employee pays to German social insurance in a year, in euros.

    Law: SGB IV § 28g
    """
    paid = insurance.german.employee
    return paid.pension + paid.unemployment + paid.health + paid.care
