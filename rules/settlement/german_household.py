"""The worker, the household and the job as German law sees them."""

from __future__ import annotations

from rules.definitions.codes import DE, MARRIED, REGISTERED, SINGLE
from rules.definitions.facts import Facts
from rules.germany.children import children_that_count
from rules.germany.commuting import commuting_allowance, home_office_allowance
from rules.germany.law import GermanyLaw
from rules.germany.minijob import is_minijob
from rules.germany.person import NOVEMBER, GermanJob, GermanPartner, GermanPerson
from rules.germany.wage_income import WageExpenses

DECEMBER = 11


def german_job(facts: Facts) -> GermanJob:
    """A job in Germany as German law sees it.

    Law: SGB IV § 14
    """
    return GermanJob(facts.gross_monthly, facts.extra_month, NOVEMBER, 0.0, facts.public_employer)


def german_job_elsewhere(facts: Facts, holiday_pay: float) -> GermanJob:
    """A job in another state that is insured in Germany: its months, with holiday pay (euros) and an extra month in
    December as is usual there, for a private employer, since public ones insure at home.

    Law: SGB IV § 14, 23a
    """
    return GermanJob(facts.gross_monthly, facts.extra_month, DECEMBER, holiday_pay, False)


def job_insured_in_germany(facts: Facts, holiday_pay: float) -> GermanJob:
    """The job that is insured in Germany, there or, with holiday pay (euros), in another state.

    Law: SGB IV § 14; 883/2004 art. 11(3)(a), 13(1)(a)
    """
    return german_job(facts) if facts.work == DE else german_job_elsewhere(facts, holiday_pay)


def home_days_taxed_here(facts: Facts, share_here: float) -> bool:
    """Whether the pay for days at home is taxed in Germany, which taxes `share_here` of all pay: as the state of
    residence, or when no day is left to the other state.

    Law: NL-DE 2012 art. 14; BE-DE 1967 art. 15
    """
    return share_here == 1.0 or (facts.residence == DE and share_here > 0.0)


def wage_expenses(facts: Facts, home_taxed_here: bool, law: GermanyLaw) -> WageExpenses:
    """The expenses of a year for the way to work, which belong to the pay for the days there, and for days at home,
    wherever the worker lives.

    Law: EStG § 3c(1), 4(5) zin 1 nr. 6c, 9(1) zin 3 nr. 4, 9(5), 50(1) zin 1
    """
    commuting = commuting_allowance(facts.office_days, facts.commute_km, law.commuting)
    at_home = home_office_allowance(facts.home_days, law.commuting)
    if facts.work != DE:
        return WageExpenses(at_home, commuting) if home_taxed_here else WageExpenses(0.0, commuting + at_home)
    return WageExpenses(commuting + at_home, 0.0) if home_taxed_here else WageExpenses(commuting, at_home)


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
