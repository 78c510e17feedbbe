"""Work in Germany by who lives there, from the facts of a scenario to a settled year and a payslip."""

from __future__ import annotations

from rules.codes import DE, MARRIED, REGISTERED, SINGLE
from rules.facts import Facts
from rules.germany.assessment import AssessmentLaw
from rules.germany.children import children_that_count
from rules.germany.contributions import (
    contributions_of_partner,
    contributions_of_year,
    employee_contributions,
    employer_contributions_of_year,
    regular_pay,
)
from rules.germany.law import GermanyLaw
from rules.germany.minijob import is_minijob
from rules.germany.payroll import GermanPayslip, german_payslip, withheld_of_year
from rules.germany.person import GermanJob, GermanPartner, GermanPerson
from rules.germany.position import GermanContributions, GermanPosition
from rules.germany.withholding import status_of_resident
from rules.germany.year import GermanYear, german_year


def german_job(facts: Facts) -> GermanJob:
    """The job as German law sees it."""
    return GermanJob(facts.gross_monthly, facts.extra_month, facts.public_employer)


def german_person(facts: Facts, law: GermanyLaw) -> GermanPerson:
    """The worker and the household as German law sees them. A single parent is single, names no partner and has a child
    that brings child benefit.

    Law: EStG § 24b, 26, 32
    """
    spouses = facts.civil_status in (MARRIED, REGISTERED)
    young = children_that_count(facts.children, law.children)
    partner = german_partner(facts, law)
    return GermanPerson(
        age=facts.age,
        spouses=spouses,
        lone_parent=facts.civil_status == SINGLE and not facts.has_partner and young > 0.0,
        partner=partner,
        children=facts.children,
        land=facts.land,
        tax_class=facts.tax_class,
        church_member=facts.church_tax,
        has_additional_health_rate=facts.has_additional_health_rate,
        additional_health_rate=facts.additional_health_rate,
    )


def german_partner(facts: Facts, law: GermanyLaw) -> GermanPartner:
    """The partner as German law sees one. Pay of a minijob, which the partner's employer taxes flat, stays out of the
    assessment.

    Law: EStG § 40(3) zin 3, 40a(2)
    """
    works_here = facts.partner_work == DE and facts.partner_pay > 0.0
    if works_here and is_minijob(facts.partner_pay / 12.0, law.minijob):
        return GermanPartner(facts.has_partner, facts.partner_age, 0.0, False)
    return GermanPartner(facts.has_partner, facts.partner_age, facts.partner_pay, works_here)


def german_year_of_resident(facts: Facts, gross: float, law: GermanyLaw) -> GermanYear:
    """The settled year of who lives, works and is insured in Germany; `gross` is the pay of the year in euros.

    Law: EStG § 1(1), 25-26b; SGB IV § 28e, 28g
    """
    job = german_job(facts)
    person = german_person(facts, law)
    paid = contributions_of_year(job, person, law)
    position = german_position_of_resident(facts, gross, employee_contributions(paid.contributions), law)
    year = german_year(position, assessment_law(law))
    return GermanYear(
        year.contributions,
        year.income_tax,
        year.solidarity_surcharge,
        year.church_tax,
        year.child_benefit,
        employer_contributions_of_year(paid),
        year.joint_assessment,
    )


def german_position_of_resident(
    facts: Facts, gross: float, paid: GermanContributions, law: GermanyLaw
) -> GermanPosition:
    """How a year of work touches who lives in Germany. Pay on which the employer bears a flat tax is not assessed.

    Law: EStG § 1(1), 26, 40(3) zin 3, 40a(2)
    """
    job = german_job(facts)
    person = german_person(facts, law)
    status = status_of_resident(person)
    withheld = withheld_of_year(job, person, status, law)
    taxed_pay = 0.0 if is_minijob(regular_pay(job), law.minijob) else gross
    return GermanPosition(
        person=person,
        taxed_pay=taxed_pay,
        exempt_pay=0.0,
        resident=True,
        unlimited=True,
        may_be_joint=person.spouses,
        insured=True,
        contributions=paid,
        partner_contributions=contributions_of_partner(person, law),
        church_tax_withheld=withheld.church_tax,
        office_days=facts.workplace_days,
        home_days=facts.home_days,
        commute_km=facts.commute_km,
        treaty_reduction=0.0,
    )


def german_payslip_of_resident(facts: Facts, law: GermanyLaw) -> GermanPayslip:
    """The payslip of the chosen month of who lives, works and is insured in Germany.

    Law: EStG § 38-39b; SGB IV § 28e
    """
    return german_payslip(german_job(facts), german_person(facts, law), facts.payslip_month, law)


def assessment_law(law: GermanyLaw) -> AssessmentLaw:
    """The topics that an assessment reads."""
    return AssessmentLaw(
        income_tax=law.income_tax,
        solidarity_surcharge=law.solidarity_surcharge,
        church_tax=law.church_tax,
        standard_deductions=law.standard_deductions,
        commuting=law.commuting,
        insurance_deductions=law.insurance_deductions,
        children=law.children,
        limited_liability=law.limited_liability,
    )
