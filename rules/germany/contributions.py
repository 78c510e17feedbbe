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
from rules.germany.person import NOVEMBER, GermanJob, GermanPerson
from rules.germany.position import GermanContributions, no_german_contributions
from rules.germany.rounding import contribution
from rules.germany.social_insurance import (
    Contributions,
    ContributoryPay,
    OneOffPay,
    Shares,
    no_one_off_pay,
    pay_under_ceiling,
    pension_ceiling_of_month,
)
from rules.germany.unemployment_insurance import unemployment_contribution

MONTHS = 12.0
ORDINARY_MONTHS = MONTHS - 2.0
"""All but those in which holiday pay and an extra month are given."""
MONTHS_TO_MAY = 5.0
"""Those until holiday pay is given, that one too."""


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
    """The regular pay of a month in euros (regelmäßiges Arbeitsentgelt): holiday pay and an extra month, which are sure
    to come, count by their twelfth.

    Law: SGB IV § 8(1) nr. 1, 20(2)
    """
    extra_pay = job.monthly_pay if job.extra_month else 0.0
    return job.monthly_pay + (job.holiday_pay + extra_pay) / MONTHS


def extra_pay_of_month(job: GermanJob, month: int) -> float:
    """The extra month in euros, in the month (0 to 11) in which it is paid.

    Law: none; it is usually paid with the pay of November, in the Netherlands and Belgium with that of December
    """
    return job.monthly_pay if job.extra_month and month == job.month_of_extra_pay else 0.0


def holiday_pay_once(job: GermanJob) -> OneOffPay:
    """Holiday pay in May.

    Law: SGB IV § 23a(1), (3)
    """
    return OneOffPay(amount=job.holiday_pay, months=MONTHS_TO_MAY, before=0.0, months_before=0.0)


def extra_month_once(job: GermanJob) -> OneOffPay:
    """An extra month near the end of the year, after any holiday pay.

    Law: SGB IV § 23a(1), (3)
    """
    return OneOffPay(
        amount=job.monthly_pay,
        months=float(job.month_of_extra_pay + 1),
        before=job.holiday_pay,
        months_before=MONTHS_TO_MAY,
    )


def contributions_of_month(job: GermanJob, one_off: OneOffPay, who: Insured, law: GermanyLaw) -> ContributionsOfMonth:
    """The contributions of a month with what is given once in it. A minijob has flat ones; regular pay up to the end of
    the transition zone has two bases in the months that stay within it; all other pay counts up to the ceilings.

    Law: SGB IV § 8, 20(2)-(2a), 23a; BVV § 2
    """
    pay = job.monthly_pay + one_off.amount
    regular = regular_pay(job)
    if is_minijob(regular, law.minijob):
        return ContributionsOfMonth(minijob_contributions(pay, law.minijob), pay, flat_tax(pay, law.minijob))
    if regular <= law.midijob.upper_limit and pay <= law.midijob.upper_limit:
        base = pay_in_transition_zone(pay, law.minijob.limit, law.midijob)
        care = care_contribution_in_transition_zone(base, who.care)
        return ContributionsOfMonth(contributions_on(base, base, care, who, law), base.whole, 0.0)
    ceiling = pension_ceiling_of_month(who.land, law.social_insurance)
    pension_pay = pay_under_ceiling(job.monthly_pay, one_off, ceiling)
    health_pay = pay_under_ceiling(job.monthly_pay, one_off, law.social_insurance.health_ceiling_month)
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
        pension=pension_contribution(pension_base, law.pension_insurance),
        unemployment=unemployment_contribution(pension_base, law.unemployment_insurance),
        health=health_contribution(health_base, who.additional_rate, law.health_insurance),
        care=care,
    )


def contributions_of_year(job: GermanJob, person: GermanPerson, law: GermanyLaw) -> ContributionsOfYear:
    """The contributions of a year of this job for this worker.

    Law: SGB IV § 23, 23a
    """
    return contributions_of_job(job, insured(person, law), law)


def contributions_of_job(job: GermanJob, who: Insured, law: GermanyLaw) -> ContributionsOfYear:
    """The contributions of a year of this job for who is insured so: month by month, of which one may hold holiday pay
    and one an extra month.

    Law: SGB IV § 23, 23a
    """
    ordinary = contributions_of_month(job, no_one_off_pay(), who, law)
    with_holiday_pay = ordinary
    if job.holiday_pay > 0.0:
        with_holiday_pay = contributions_of_month(job, holiday_pay_once(job), who, law)
    with_extra = ordinary
    if job.extra_month:
        with_extra = contributions_of_month(job, extra_month_once(job), who, law)
    contributions = contributions_in_months(
        ordinary.contributions, with_holiday_pay.contributions, with_extra.contributions
    )
    levy_of_month = insolvency_levy(ordinary.pension_pay, job.public_employer, law.employer_levies)
    levy_with_holiday_pay = insolvency_levy(with_holiday_pay.pension_pay, job.public_employer, law.employer_levies)
    levy_with_extra = insolvency_levy(with_extra.pension_pay, job.public_employer, law.employer_levies)
    levy = contribution(ORDINARY_MONTHS * levy_of_month + levy_with_holiday_pay + levy_with_extra)
    flat = contribution((MONTHS - 1.0) * ordinary.flat_tax + with_extra.flat_tax)  # without holiday pay in Germany
    return ContributionsOfYear(contributions, levy, flat)


def contributions_in_months(
    ordinary: Contributions, with_holiday_pay: Contributions, with_extra: Contributions
) -> Contributions:
    """The contributions of twelve months, by branch.

    Law: SGB IV § 23
    """
    return Contributions(
        pension=shares_of_year(ordinary.pension, with_holiday_pay.pension, with_extra.pension),
        unemployment=shares_of_year(ordinary.unemployment, with_holiday_pay.unemployment, with_extra.unemployment),
        health=shares_of_year(ordinary.health, with_holiday_pay.health, with_extra.health),
        care=shares_of_year(ordinary.care, with_holiday_pay.care, with_extra.care),
    )


def shares_of_year(ordinary: Shares, with_holiday_pay: Shares, with_extra: Shares) -> Shares:
    """Ten ordinary months, the one that may hold holiday pay and the one that may hold an extra month.

    Law: SGB IV § 23
    """
    of_employee = contribution(ORDINARY_MONTHS * ordinary.employee + with_holiday_pay.employee + with_extra.employee)
    of_employer = contribution(ORDINARY_MONTHS * ordinary.employer + with_holiday_pay.employer + with_extra.employer)
    return Shares(of_employee, of_employer)


def employer_contributions_of_year(year: ContributionsOfYear, flat_tax: float) -> float:
    """What the employer pays beside the pay of a year, in euros and cents, with the flat tax of a minijob.

    Law: SGB III § 346, 358; SGB V § 249, 249b; SGB VI § 168, 172; SGB XI § 58; EStG § 40a(2)
    """
    shares = year.contributions
    branches = shares.pension.employer + shares.unemployment.employer + shares.health.employer + shares.care.employer
    return contribution(branches + year.insolvency_levy + flat_tax)


def employee_contributions(shares: Contributions) -> GermanContributions:
    """The part of the contributions that the employee bears.

    Law: SGB IV § 28g
    """
    return GermanContributions(
        pension=shares.pension.employee,
        unemployment=shares.unemployment.employee,
        health=shares.health.employee,
        care=shares.care.employee,
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
    job = GermanJob(partner.pay / MONTHS, False, NOVEMBER, 0.0, False)
    year = contributions_of_job(job, Insured(person.land, rate, care), law)
    return employee_contributions(year.contributions)
