"""What a reader of a result must know: which figure is an estimate, what was left out, what to apply for."""

from __future__ import annotations

from collections.abc import Iterator

from rules.belgium.minimum_wage import average_income_of_month
from rules.belgium.social_contributions import social_contribution
from rules.belgium.work_bonus import whole_bonus, work_bonus_of_months, work_bonus_of_year
from rules.definitions.codes import BE, BRUSSELS, DE, NL
from rules.definitions.rounding import cent_half_up
from rules.question.case import Case
from rules.settlement.belgian_household import belgian_job
from rules.settlement.settle import Settlement, settle
from rules.settlement.totals import change
from rules.store.law_files import DatedValue
from rules.warnings.border_warnings import border_warnings
from rules.warnings.effect import disposable_moved
from rules.warnings.least_pay import least_pay
from rules.warnings.office import office_of
from rules.warnings.warning import ResultWarning, warning

DEAR_HOME = 1_000_000.0
"""Euros; a home of this value has more imputed rent than nearly all."""


def result_warnings(case: Case, settlement: Settlement, figures: list[DatedValue]) -> Iterator[ResultWarning]:
    """The warnings of a result, each once and with the office that can tell."""
    for one in all_warnings(case, settlement, figures):
        yield one._replace(office=office_of(one.code, case, settlement))


def all_warnings(case: Case, settlement: Settlement, figures: list[DatedValue]) -> Iterator[ResultWarning]:
    """The warnings theme by theme."""
    surcharge, belgian = case.surcharge, settlement.belgian
    if surcharge is not None and belgian.municipal_tax > 0.0:
        if surcharge.average:
            yield warning("average_municipal_rate")
        if surcharge.carried:
            yield warning("municipal_rate_carried")
    if belgian.jobbonus > 0.0:
        yield from jobbonus_warnings(case)
    yield from home_value_warning(case, settlement)
    if case.scenario.job.employee_pension_rate > 0.0 and case.scenario.work.country != "NL":
        yield warning("pension_ignored")
    if any(figure.status != "adopted" and figure.valid_from > figure.checked for figure in figures):
        yield warning("expected_law")
    if belgian.mutuality > 0.0:
        yield warning("mutuality_estimate")
    yield from family_allowance_warnings(case, settlement, figures)
    yield from partner_pay_warning(case, settlement)
    yield from ignored_answers(case, settlement)
    yield from belgian_payroll_warnings(case, settlement)
    yield from minimum_wage_warning(case)
    yield from german_training_warning(case, settlement)
    yield from border_warnings(case, settlement)


def home_value_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """That the value of the own home is missing, where even a dear home would change something."""
    home = case.scenario.home
    if not home.owner or home.value > 0.0 or NL not in (case.facts.residence, case.facts.work):
        return
    if disposable_moved(case, settlement, case.facts._replace(home_value=DEAR_HOME)) > 0.0:
        yield warning("home_value_missing")


def partner_pay_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """That a partner's pay without a country is left out, where it would count in some country."""
    partner = case.scenario.partner
    if partner is None or partner.country_of_work is not None or partner.gross_annual <= 0.0:
        return
    with_pay = case.facts._replace(partner_pay=partner.gross_annual)
    if any(disposable_moved(case, settlement, with_pay._replace(partner_work=state)) for state in (NL, BE, DE)):
        yield warning("partner_pay_ignored")


def jobbonus_warnings(case: Case) -> Iterator[ResultWarning]:
    """Who must apply for the job bonus, and whether its limits may still move.

    Law: Decreet Vlaamse jobbonus van 20 mei 2022 art. 5
    """
    if case.law.figure("be.jobbonus.limits_may_move").value == 1.0:
        yield warning("jobbonus_may_move")
    if case.scenario.work.country != "BE":
        yield warning("jobbonus_application")


def ignored_answers(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """Answers that have no effect where the work is, and a German tax class that does not fit the household."""
    scenario, work = case.scenario, case.scenario.work.country
    dutch = NL in (case.facts.residence, case.facts.work)
    if not dutch and scenario.home.owner and scenario.home.value + scenario.home.mortgage_interest > 0.0:
        yield warning("home_ignored")
    if any(child.childcare is not None for child in scenario.children):
        yield from childcare_warnings(case, settlement)
    spouses = scenario.worker.civil_status in ("married", "registered")
    given = scenario.options.de_tax_class
    lone_parent = scenario.worker.civil_status == "single" and scenario.partner is None and bool(scenario.children)
    unfit = (given in ("III", "IV", "V") and not spouses) or (given == "II" and not lone_parent)
    if work == "DE" and unfit and class_matters(case, settlement):
        yield warning("tax_class_unlikely")


def class_matters(case: Case, settlement: Settlement) -> bool:
    """Whether wage tax is withheld, in the class that was given or in that which follows from the household."""
    usual = settle(case.facts._replace(tax_class=0), case.law.numbers)
    return max(settlement.payslip.german.wage_tax, usual.payslip.german.wage_tax) > 0.0


def childcare_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """Why childcare brings nothing: no tie to the Netherlands, or a parent without pay."""
    facts = case.facts
    if NL not in (facts.residence, settlement.allocation.insuring_state):
        yield warning("childcare_ignored")
    elif facts.gross_monthly <= 0.0 or (facts.has_partner and facts.partner_pay <= 0.0):
        yield warning("childcare_ignored", "without_work")


def belgian_payroll_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """Whether a payslip is not known, and whether holiday pay is an estimate of what a fund pays."""
    if not settlement.payslip.belgian.known:
        yield warning("payslip_open")
    if case.scenario.work.country == "BE" and case.facts.public_employer:
        yield warning("public_employer_belgium")
    if case.scenario.work.country == "BE" and case.facts.blue_collar and settlement.allocation.holiday_pay > 0.0:
        yield warning("holiday_fund")
    yield from work_bonus_warning(case, settlement)


def work_bonus_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """By how much the ceiling of a year cuts the work bonus that the monthly tables give, in its last months; the
    payslip shown is not cut.

    Law: Wet 20 december 1999 art. 2; KB 17 januari 2000 art. 1
    """
    if settlement.allocation.insuring_state != BE:
        return
    job, law = belgian_job(case.facts), case.law.numbers.be
    contribution = social_contribution(job.monthly_pay, job.blue_collar, law.social_contributions)
    of_months = work_bonus_of_months(job, contribution, law.work_bonus)
    of_year = work_bonus_of_year(job, contribution, law.work_bonus)
    cut = cent_half_up(whole_bonus(of_months) - whole_bonus(of_year))
    if cut > 0.0:
        yield warning("work_bonus_ceiling", amount=cut)


def family_allowance_warnings(case: Case, settlement: Settlement, figures: list[DatedValue]) -> Iterator[ResultWarning]:
    """Whether an amount of the Belgian family allowances is an estimate; what is assumed of students in Brussels."""
    estimated = any(f.key.startswith("be.family_allowance.") and f.status != "adopted" for f in figures)
    if estimated and settlement.benefits.belgian_allowance > 0.0:
        yield warning("family_allowance_estimate")
    law = case.law.numbers.be.family_allowance
    grown = any(law.brussels[0].adult_age <= child.age < law.end_age for child in case.scenario.children)
    if settlement.benefits.belgian_allowance > 0.0 and case.facts.region == BRUSSELS and grown:
        yield warning("brussels_higher_education")


def german_training_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What a grown child in training would bring where Germany owes child benefit, beside what others pay; training is
    not asked.

    Law: EStG § 32(4), 63(1)
    """
    law = case.law.numbers
    children = law.de.children
    oldest = float(case.law.figure("de.children.end_age_in_training").value)  # type: ignore[arg-type]
    grown = any(children.end_age <= child.age < oldest for child in case.scenario.children)
    if not grown or settlement.allocation.insuring_state != DE:
        return
    trained = law._replace(de=law.de._replace(children=children._replace(end_age=oldest)))
    gain = change(settlement.totals, settle(case.facts, trained).totals).disposable
    if gain > 0.0:
        yield warning("german_training", amount=gain, limit=oldest)


def minimum_wage_warning(case: Case) -> Iterator[ResultWarning]:
    """Whether the pay lies below the minimum wage of the state of work for these hours in some part of the year."""
    facts, country = case.facts, case.scenario.work.country
    least = least_pay(country, facts.age, case.scenario.job.weekly_hours, facts.fraction, case.law.numbers)
    if country == "BE":
        if average_income_of_month(facts.gross_monthly, facts.extra_month) < least:
            yield warning("minimum_wage", "belgium", amount_least=least)
    elif facts.gross_monthly < least:
        if country == "NL":
            yield warning("minimum_wage", amount_least=least)
        else:
            yield warning("minimum_wage", "germany", amount_least=least)
