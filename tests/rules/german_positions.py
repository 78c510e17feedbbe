"""Scenarios of the cases as positions of a German year, and the German law that the assessment reads."""

from __future__ import annotations

from functools import cache
from typing import Any

from rules import Scenario, store
from rules.case import children_as_numbers, partner_age, partner_pay, partner_state
from rules.children import Children
from rules.codes import CHOICES, LAENDER, STATES, TAX_CLASSES
from rules.germany.assessment import AssessmentLaw
from rules.germany.limited_liability import (
    Liability,
    income_of_spouses,
    income_of_worker,
    liability_of_non_resident,
)
from rules.germany.person import GermanPartner, GermanPerson
from rules.germany.position import GermanContributions, GermanPosition, no_german_contributions
from rules.law import _by_key, _Reader, in_force
from rules.rounding import cent_half_up

BELGIAN_REDUCTION = 0.08
MONTHS = 12.0


@cache
def assessment_law(year: int) -> AssessmentLaw:
    """The German law of a year that the assessment reads."""
    values = _by_key(value for value in store.current().values() if in_force(value, year))
    return _Reader(year, values).read(AssessmentLaw, "de")


@cache
def figure(key: str, year: int) -> float:
    """A figure of German law in force all through a year."""
    found = [v for v in store.current().values() if v.key == f"de.{key}" and in_force(v, year)]
    return float(next(v.value for v in found if v.covers(v.valid_from.replace(year, 1, 1))))  # type: ignore[arg-type]


def contributions(
    yearly_pay: float, age: float, children: Children, rate: float | None, year: int
) -> GermanContributions:
    """The employee's contributions of twelve equal months above the transition zone, in the west; `rate`: the
    additional rate of the fund, if it is given."""
    pay = yearly_pay / MONTHS
    in_pension = min(pay, figure("social_insurance.pension_ceiling_month", year))
    in_health = min(pay, figure("social_insurance.health_ceiling_month", year))
    additional = figure("health_insurance.average_additional_rate", year) if rate is None else rate
    young = sum(
        child.age < figure("care_insurance.child_discount_end_age", year) for child in children.each[: children.number]
    )
    discounts = min(max(0, young - 1), figure("care_insurance.children_with_discount", year))
    care = figure("care_insurance.rate", year) * figure("care_insurance.employee_share", year)
    care -= discounts * figure("care_insurance.child_discount", year)
    if children.number == 0 and age >= figure("care_insurance.childless_age", year):
        care += figure("care_insurance.childless_surcharge", year)
    health = cent_half_up(in_health * figure("health_insurance.general_rate", year) / 2.0)
    health += cent_half_up(in_health * additional / 2.0)
    return GermanContributions(
        pension=MONTHS * cent_half_up(in_pension * figure("pension_insurance.rate", year) / 2.0),
        unemployment=MONTHS * cent_half_up(in_pension * figure("unemployment_insurance.rate", year) / 2.0),
        health=MONTHS * health,
        care=MONTHS * cent_half_up(in_health * care),
    )


def person_of(scenario: Scenario) -> GermanPerson:
    """The worker, the household and the job as German law sees them."""
    spouses = scenario.worker.civil_status in ("married", "registered")
    children = children_as_numbers(scenario.children)
    young = any(child.age < assessment_law(scenario.year).children.end_age for child in scenario.children)
    partner = GermanPartner(
        scenario.partner is not None, partner_age(scenario), partner_pay(scenario), partner_state(scenario) == "DE"
    )
    options = scenario.options
    return GermanPerson(
        age=float(scenario.worker.age),
        spouses=spouses,
        lone_parent=scenario.worker.civil_status == "single" and scenario.partner is None and young,
        partner=partner,
        children=children,
        land=LAENDER.index(options.de_land),
        tax_class=TAX_CLASSES.index(options.de_tax_class or ""),
        church_member=options.de_church_tax,
        has_additional_health_rate=options.de_additional_health_rate is not None,
        additional_health_rate=options.de_additional_health_rate or 0.0,
    )


def german_share(scenario: Scenario) -> float:
    """The part of the pay that Germany taxes: by days, below the threshold of the treaty with the Netherlands all."""
    days, residence, work = scenario.job.days, scenario.residence.country, scenario.work.country
    if residence == work:
        return 1.0 if work == "DE" else 0.0
    share = days.office / days.together if days.together else 1.0
    if "BE" not in (residence, work) and scenario.year >= 2026 and days.home + days.elsewhere < 35:
        share = 1.0
    if work == "DE":
        return share
    return 1.0 - share if residence == "DE" else 0.0


def liability_of(scenario: Scenario) -> Liability:
    """By residence, or on request."""
    person, law = person_of(scenario), assessment_law(scenario.year)
    if scenario.residence.country == "DE":
        return Liability(True, person.spouses)
    gross = gross_of(scenario)
    taxed = german_share(scenario) * gross
    own = income_of_worker(taxed, gross - taxed, law.standard_deductions)
    both = income_of_spouses(own, person.partner, law.standard_deductions)
    return liability_of_non_resident(
        STATES.index(scenario.residence.country), CHOICES.index(scenario.options.de_unlimited_on_request),
        person.spouses, own, both, law.income_tax.basic_allowance, law.limited_liability,
    )  # fmt: skip


def gross_of(scenario: Scenario) -> float:
    """Gross pay of a year with a job in Germany."""
    return cent_half_up((13.0 if scenario.job.extra_month else MONTHS) * scenario.job.gross_monthly)


def position_of(
    scenario: Scenario, paid: GermanContributions | None = None, insured: bool = True, church_tax_withheld: float = 0.0
) -> GermanPosition:
    """The position of a scenario with a job in Germany; `paid`: the worker's contributions where they are known."""
    person = person_of(scenario)
    gross, days = gross_of(scenario), scenario.job.days
    taxed = german_share(scenario) * gross
    rate = scenario.options.de_additional_health_rate
    if paid is None:
        paid = contributions(gross, person.age, person.children, rate, scenario.year)
    of_partner = no_german_contributions()
    if person.partner.present and person.partner.works_here and person.partner.pay > 0.0:
        partner = person.partner
        of_partner = contributions(partner.pay, partner.age, person.children, rate, scenario.year)
    liability = liability_of(scenario)
    domestic = scenario.residence.country == "DE"
    return GermanPosition(
        person=person,
        taxed_pay=taxed,
        exempt_pay=gross - taxed,
        resident=domestic,
        unlimited=liability.unlimited,
        may_be_joint=liability.may_be_joint,
        insured=insured,
        contributions=paid if insured else no_german_contributions(),
        partner_contributions=of_partner,
        church_tax_withheld=church_tax_withheld,
        office_days=float(days.office) if scenario.work.country == "DE" else 0.0,
        home_days=float(days.home) if domestic else 0.0,
        commute_km=scenario.job.commute_km,
        treaty_reduction=BELGIAN_REDUCTION if scenario.residence.country == "BE" else 0.0,
    )


def scenario_of(case: dict[str, Any]) -> Scenario:
    """The scenario of a case."""
    return Scenario.from_data(case["scenario"])
