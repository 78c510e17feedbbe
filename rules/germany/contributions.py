"""The social insurance contributions of a job, of a month and of a year (Gesamtsozialversicherungsbeitrag)."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.care_insurance import (
    CareRates,
    care_contribution,
    care_contribution_in_transition_zone,
    care_rates,
)
from rules.germany.employer_levies import insolvency_levy
from rules.germany.health_insurance import additional_rate_of_fund, health_contribution
from rules.germany.law import GermanyLaw
from rules.germany.midijob import pay_in_transition_zone
from rules.germany.minijob import flat_tax, is_minijob, minijob_contributions
from rules.germany.pension_insurance import pension_contribution
from rules.germany.person import GermanJob, GermanPerson
from rules.germany.position import GermanContributions, no_german_contributions
from rules.germany.rounding import contribution
from rules.germany.social_insurance import (
    Contributions,
    ContributoryPay,
    Shares,
    pay_under_ceiling,
    pension_ceiling_of_month,
)
from rules.germany.unemployment_insurance import unemployment_contribution

MONTHS = 12.0
EXTRA_MONTH = 10
"""The month in which an extra month is paid, counted from 0: November, as is usual."""
MONTHS_SO_FAR = 11.0
"""The months of the year until then, that one too."""


class Insured(NamedTuple):
    """What of a worker decides contributions: the Land of the job, the additional rate of the fund, care rates."""

    land: int
    additional_rate: float
    care: CareRates


class ContributionsOfMonth(NamedTuple):
    """The contributions of a month, the pay (euros) that counts for pension insurance, the employer's flat tax."""

    contributions: Contributions
    pension_pay: float
    flat_tax: float


class ContributionsOfYear(NamedTuple):
    """The contributions of a year in euros and cents by branch and by who bears them, and what the employer pays beside
    them: insolvency levy and the flat tax of a minijob."""

    contributions: Contributions
    insolvency_levy: float
    flat_tax: float


def insured(person: GermanPerson, law: GermanyLaw) -> Insured:
    """What of a worker decides contributions.

    Law: SGB IV § 9; SGB V § 242; SGB XI § 55
    """
    rate = additional_rate_of_fund(
        person.has_additional_health_rate, person.additional_health_rate, law.health_insurance
    )
    care = care_rates(person.age, person.children, person.land, law.care_insurance)
    return Insured(person.land, rate, care)


def regular_pay(job: GermanJob) -> float:
    """The regular pay of a month in euros (regelmäßiges Arbeitsentgelt): an extra month that is sure to come counts by
    its twelfth.

    Law: SGB IV § 8(1) nr. 1, 20(2)
    """
    if job.extra_month:
        return (MONTHS + 1.0) * job.monthly_pay / MONTHS
    return job.monthly_pay


def extra_pay_of_month(job: GermanJob, month: int) -> float:
    """The extra month in euros, in the month (0 to 11) in which it is paid.

    Law: none; it is usually paid in November
    """
    return job.monthly_pay if job.extra_month and month == EXTRA_MONTH else 0.0


def contributions_of_month(job: GermanJob, month: int, who: Insured, law: GermanyLaw) -> ContributionsOfMonth:
    """The contributions of a month (0 to 11). A minijob has flat ones; regular pay up to the end of the transition zone
    has two bases in the months that stay within it; all other pay counts up to the ceilings.

    Law: SGB IV § 8, 20(2)-(2a), 23a; BVV § 2
    """
    extra_pay = extra_pay_of_month(job, month)
    pay = job.monthly_pay + extra_pay
    regular = regular_pay(job)
    if is_minijob(regular, law.minijob):
        return ContributionsOfMonth(minijob_contributions(pay, law.minijob), pay, flat_tax(pay, law.minijob))
    if regular <= law.midijob.upper_limit and pay <= law.midijob.upper_limit:
        base = pay_in_transition_zone(pay, law.minijob.limit, law.midijob)
        care = care_contribution_in_transition_zone(base, who.care)
        return ContributionsOfMonth(contributions_on(base, base, care, who, law), base.whole, 0.0)
    ceiling = pension_ceiling_of_month(who.land, law.social_insurance)
    pension_pay = pay_under_ceiling(job.monthly_pay, extra_pay, MONTHS_SO_FAR, ceiling)
    health_pay = pay_under_ceiling(job.monthly_pay, extra_pay, MONTHS_SO_FAR, law.social_insurance.health_ceiling_month)
    pension_base = ContributoryPay(pension_pay, pension_pay)
    health_base = ContributoryPay(health_pay, health_pay)
    care = care_contribution(health_base, who.care)
    return ContributionsOfMonth(contributions_on(pension_base, health_base, care, who, law), pension_pay, 0.0)


def contributions_on(
    pension_base: ContributoryPay, health_base: ContributoryPay, care: Shares, who: Insured, law: GermanyLaw
) -> Contributions:
    """The contributions of the four branches on their bases; that to care insurance is given.

    Law: SGB III § 341; SGB V § 241; SGB VI § 157
    """
    return Contributions(
        pension_contribution(pension_base, law.pension_insurance),
        unemployment_contribution(pension_base, law.unemployment_insurance),
        health_contribution(health_base, who.additional_rate, law.health_insurance),
        care,
    )


def contributions_of_year(job: GermanJob, person: GermanPerson, law: GermanyLaw) -> ContributionsOfYear:
    """The contributions of eleven ordinary months and of November, which may hold an extra month.

    Law: SGB IV § 23, 23a
    """
    return contributions_of_job(job, insured(person, law), law)


def contributions_of_job(job: GermanJob, who: Insured, law: GermanyLaw) -> ContributionsOfYear:
    """The contributions of a year of this job for who is insured so.

    Law: SGB IV § 23, 23a
    """
    ordinary = contributions_of_month(job, 0, who, law)
    with_extra = contributions_of_month(job, EXTRA_MONTH, who, law)
    months = MONTHS - 1.0
    contributions = Contributions(
        shares_of_year(ordinary.contributions.pension, with_extra.contributions.pension),
        shares_of_year(ordinary.contributions.unemployment, with_extra.contributions.unemployment),
        shares_of_year(ordinary.contributions.health, with_extra.contributions.health),
        shares_of_year(ordinary.contributions.care, with_extra.contributions.care),
    )
    levy_of_month = insolvency_levy(ordinary.pension_pay, job.public_employer, law.employer_levies)
    levy_with_extra = insolvency_levy(with_extra.pension_pay, job.public_employer, law.employer_levies)
    levy = contribution(months * levy_of_month + levy_with_extra)
    flat = contribution(months * ordinary.flat_tax + with_extra.flat_tax)
    return ContributionsOfYear(contributions, levy, flat)


def shares_of_year(ordinary: Shares, with_extra: Shares) -> Shares:
    """Eleven ordinary months and the one that may hold an extra month.

    Law: SGB IV § 23
    """
    months = MONTHS - 1.0
    of_employee = contribution(months * ordinary.employee + with_extra.employee)
    of_employer = contribution(months * ordinary.employer + with_extra.employer)
    return Shares(of_employee, of_employer)


def employer_contributions_of_year(year: ContributionsOfYear) -> float:
    """What the employer pays beside the pay of a year, in euros and cents.

    Law: SGB III § 346, 358; SGB V § 249, 249b; SGB VI § 168, 172; SGB XI § 58; EStG § 40a(2)
    """
    shares = year.contributions
    branches = shares.pension.employer + shares.unemployment.employer + shares.health.employer + shares.care.employer
    return contribution(branches + year.insolvency_levy + year.flat_tax)


def employee_contributions(shares: Contributions) -> GermanContributions:
    """The part of the contributions that the employee bears.

    Law: SGB IV § 28g
    """
    return GermanContributions(
        shares.pension.employee, shares.unemployment.employee, shares.health.employee, shares.care.employee
    )


def contributions_of_partner(person: GermanPerson, law: GermanyLaw) -> GermanContributions:
    """What a partner who works in Germany bears in a year of twelve equal months, at the additional rate and in the
    Land of the worker, as a parent of the same children.

    Law: SGB IV § 23, 28g
    """
    partner = person.partner
    if not partner.present or not partner.works_here:
        return no_german_contributions()
    rate = additional_rate_of_fund(
        person.has_additional_health_rate, person.additional_health_rate, law.health_insurance
    )
    care = care_rates(partner.age, person.children, person.land, law.care_insurance)
    job = GermanJob(partner.pay / MONTHS, False, False)
    year = contributions_of_job(job, Insured(person.land, rate, care), law)
    return employee_contributions(year.contributions)
