"""Random scenarios of all nine pairs of countries: the random households in the words of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rules import Scenario
from rules.definitions.children import Child
from rules.definitions.codes import (
    BE,
    CHILDCARE_KINDS,
    CHOICES,
    CIVIL_STATUSES,
    LAENDER,
    NATIONALITIES,
    NL,
    SOCIAL_SUPPLEMENTS,
    STATES,
    TAX_CLASSES,
)
from rules.definitions.facts import Facts
from rules.question.fields import ScenarioField
from rules.question.scenario import FIELDS
from tests.rules.random_facts import random_facts

TOWNS = ("Gent", "Verviers", "Eupen", "Brussel")
"""One of each Belgian region, by its code."""
FULL_TIME = 38.0


def random_scenarios(count: int, seed: int, year: int) -> Iterator[Scenario]:
    """Scenarios of one year; every option that a household may name is named."""
    for facts in random_facts(count, seed):
        yield Scenario.from_data(in_words(facts, year))


def in_words(facts: Facts, year: int) -> dict[str, Any]:
    """The scenario that these facts describe, but for the municipal rate and the year of birth."""
    told: dict[str, Any] = {
        "year": year,
        "payslip_month": facts.payslip_month + 1,
        "residence": place(facts.residence, facts.region),
        "work": place(facts.work, facts.region),
        "worker": {
            "age": facts.age,
            "civil_status": CIVIL_STATUSES[facts.civil_status],
            "nationality": NATIONALITIES[facts.nationality],
        },
        "partner": {
            "age": facts.partner_age,
            "country_of_work": STATES[facts.partner_work] if facts.partner_pay else None,
            "gross_annual": facts.partner_pay,
        }
        if facts.has_partner
        else None,
        "children": [
            child_in_words(child, NL in (facts.residence, facts.work))
            for child in facts.children.each[: facts.children.number]
        ],
        "job": {
            "gross_monthly": facts.gross_monthly,
            "holiday_pay": "statutory" if facts.holiday_pay else "none",
            "extra_month": facts.extra_month,
            "weekly_hours": facts.fraction * FULL_TIME,
            "full_time_hours": FULL_TIME,
            "worker_type": "blue_collar" if facts.blue_collar else "white_collar",
            "sector": "public" if facts.public_employer else "private",
            "days": {"office": facts.office_days, "home": facts.home_days, "elsewhere": facts.elsewhere_days},
            "employee_pension_rate": facts.pension_rate,
            "commute_km": facts.commute_km,
        },
        "home": {
            "owner": facts.home_value + facts.mortgage_interest > 0.0,
            "value": facts.home_value,
            "mortgage_interest": facts.mortgage_interest,
        },
        "options": {
            "de_tax_class": TAX_CLASSES[facts.tax_class] or None,
            "de_church_tax": facts.church_tax,
            "de_land": LAENDER[facts.land],
            "de_additional_health_rate": facts.additional_health_rate if facts.has_additional_health_rate else None,
            "nl_qualifying": CHOICES[facts.nl_qualifying],
            "be_personal_benefits": CHOICES[facts.be_personal_benefits],
            "de_unlimited_on_request": CHOICES[facts.de_unlimited_on_request],
            "nl_contributions_in_compensation": facts.nl_contributions_in_compensation,
            "framework_a1": facts.framework_a1,
            "be_social_supplement": SOCIAL_SUPPLEMENTS[facts.social_supplement],
            "be_actual_costs": facts.actual_costs if facts.has_actual_costs else None,
        },
    }
    for field in FIELDS.values():
        part, _, name = field.path.partition(".")
        if field.fact and name and "." not in name and name not in told[part]:
            told[part][name] = value_of(field, getattr(facts, field.fact))
    return told


def value_of(field: ScenarioField, number: float) -> Any:
    """What the scenario holds where a field is this fact."""
    if field.words:
        return field.words[int(number)]
    return bool(number) if field.kind == "yes_no" else number


def place(state: int, region: int) -> dict[str, str | None]:
    return {"country": STATES[state], "municipality": TOWNS[region] if state == BE else None}


def child_in_words(child: Child, with_care: bool) -> dict[str, Any]:
    if not with_care or child.care_hours == 0.0:
        return {"age": child.age}
    care = {"kind": CHILDCARE_KINDS[child.care], "hours_month": child.care_hours, "hourly_rate": child.care_price}
    return {"age": child.age, "childcare": care}
