"""What follows from a job across a border: which sentences, in which case, and where their numbers come from."""

from __future__ import annotations

import re
from string import Formatter
from typing import Any

import pytest

from rules import YEARS, net_pay
from rules.question.case import prepared
from rules.words.texts import _catalogue, english
from tests.rules.consequences_of import (
    CHILD,
    FULL,
    MARRIED,
    MOSTLY_HOME,
    PAIRS,
    PARTNER_WITHOUT_PAY,
    TELEWORK,
    found,
    of_theme,
    reform,
    scenario,
)


@pytest.mark.parametrize("country", ["NL", "BE", "DE"])
def test_nothing_follows_from_a_job_at_home(country: str) -> None:
    assert net_pay(scenario(country, country, **CHILD)).consequences == ()


CASES: list[dict[str, Any]] = [
    {},
    {"job": {"days": TELEWORK}},
    {"job": {"days": MOSTLY_HOME}},
    {"job": {"sector": "public", "days": TELEWORK}},
    {"job": {"gross_monthly": 8000.0, "worker_type": "blue_collar"}},
    {"job": {"gross_monthly": 2000.0}},
    {"job": {"gross_monthly": 550.0}},
    {"job": {"gross_monthly": 550.0, "days": MOSTLY_HOME}},
    MARRIED | PARTNER_WITHOUT_PAY | CHILD,
    MARRIED | CHILD | {"partner": {"age": 38, "country_of_work": "NL", "gross_annual": 20_000.0}},
    MARRIED | CHILD | {"partner": {"age": 38, "country_of_work": "BE", "gross_annual": 20_000.0}},
    MARRIED | CHILD | {"partner": {"age": 38, "country_of_work": "DE", "gross_annual": 5_000.0}},
    {"town": "Bruxelles"},
    {"town": "Eupen", "worker": {"age": 62}},
    {"worker": {"age": 65}},
    {"worker": {"age": 70}},
    {"worker": {"age": 70}, "job": {"worker_type": "blue_collar"}},
    {"worker": {"age": 17}},
    {"children": [{"age": 29}]},
    {"children": [{"age": 0}]},
]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_every_sentence_has_its_values_its_article_and_its_letter(home: str, work: str, year: int) -> None:
    for case in CASES:
        for name, one in found(home, work, year=year, **case).items():
            named = {f"in_{key}" if isinstance(value, str) else key for key, value in one.values.items()}
            raw = english(one.text_id, **{key: f"{{{key}}}" for key in named})
            assert {key for _, key, _, _ in Formatter().parse(raw) if key} == named, name
            assert not re.search(r"[{}]|nan", one.text)
            assert one.law
            assert one.confidence in "ABC"
            assert one.state in (home, work) or one.theme == "family"
            assert one.text_id in (f"consequence.{one.code}", f"consequence.{one.code}.{name.partition('.')[2]}")


def test_every_sentence_of_the_catalogue_is_said_in_some_case() -> None:
    said = {name for home, work in PAIRS for case in CASES for name in found(home, work, **case)}
    assert said == {name.removeprefix("consequence.") for name in _catalogue() if name.startswith("consequence.")}


def test_themes_stand_together_in_their_order() -> None:
    themes = [one.theme for one in net_pay(scenario("NL", "DE", **CHILD)).consequences]
    assert list(dict.fromkeys(themes)) == [
        "insurance", "health", "unemployment", "sickness", "pension", "family", "holiday", "dismissal",
    ]  # fmt: skip
    assert themes == sorted(themes, key=list(dict.fromkeys(themes)).index)


def test_the_result_is_written_as_data() -> None:
    data = net_pay(scenario("BE", "NL")).as_data()["consequences"]
    assert data[0] == {
        "code": "insured_one_state",
        "theme": "insurance",
        "text": "You are insured in one country: you pay social contributions in the Netherlands and have your rights "
        "there.",
        "values": {"insuring": "NL"},
        "state": "NL",
        "law": "883/2004 art. 11(1)",
        "confidence": "A",
    }


@pytest.mark.parametrize(
    ("work", "days", "sector", "expected"),
    [
        ("DE", None, "private", ["insured_one_state", "a1_not_needed.netherlands"]),
        ("DE", {"office": 200, "home": 20}, "private", ["insured_one_state", "a1_two_states.netherlands"]),
        ("DE", TELEWORK, "private", ["insured_one_state", "a1_telework.germany"]),
        ("BE", TELEWORK, "private", ["insured_one_state", "a1_telework.belgium"]),
        ("BE", MOSTLY_HOME, "private", ["insured_one_state", "employer_registers", "a1_two_states.netherlands"]),
        ("BE", MOSTLY_HOME, "public", ["insured_one_state", "a1_civil_servant"]),
    ],
)
def test_who_registers_and_which_body_is_asked_for_the_certificate(
    work: str, days: dict[str, int] | None, sector: str, expected: list[str]
) -> None:
    job: dict[str, Any] = {"sector": sector} | ({"days": days} if days else {})
    assert of_theme("insurance", found("NL", work, job=job)) == expected


def test_the_employer_registers_in_the_state_that_insures() -> None:
    one = found("BE", "NL", job={"days": MOSTLY_HOME})["employer_registers"]
    assert (one.state, one.law) == ("BE", "987/2009 art. 21")
    assert one.text.startswith("Your employer in the Netherlands must register in Belgium")


HEALTH = {
    ("BE", "NL"): [
        "health_policy.netherlands",
        "form_s1.belgium",
        "healthcare_allowance.income_too_high",
        "care_fund.resident",
    ],
    ("DE", "NL"): ["health_policy.netherlands", "form_s1.germany", "healthcare_allowance.income_too_high"],
    ("NL", "BE"): ["health_policy.belgium", "form_s1.netherlands", "dutch_policy_ends", "care_fund"],
    ("DE", "BE"): ["health_policy.belgium", "form_s1.germany", "care_fund"],
    ("NL", "DE"): ["health_policy.germany", "form_s1.netherlands", "dutch_policy_ends"],
    ("BE", "DE"): ["health_policy.germany", "form_s1.belgium", "care_fund.resident"],
}


@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_which_health_insurance_and_form(home: str, work: str) -> None:
    assert of_theme("health", found(home, work)) == HEALTH[home, work]


def test_who_stays_insured_at_home_keeps_the_health_insurance() -> None:
    assert of_theme("health", found("NL", "DE", job={"days": MOSTLY_HOME})) == ["health_at_home"]


@pytest.mark.parametrize(("town", "expected"), [("Gent", "care_fund"), ("Bruxelles", "care_fund.brussels")])
def test_the_flemish_care_fund_follows_the_region_of_work(town: str, expected: str) -> None:
    assert expected in found("NL", "BE", town=town)
    assert not [name for name in found("NL", "BE", town="Liège") if name.startswith("care_fund")]


def test_a_partner_without_pay_joins_the_care_fund_too() -> None:
    assert "care_fund.with_partner" in found("DE", "BE", **MARRIED, **PARTNER_WITHOUT_PAY)
    earning: dict[str, Any] = {"partner": {"age": 38, "country_of_work": "DE", "gross_annual": 30000.0}}
    assert "care_fund" in found("DE", "BE", **MARRIED, **earning)


def test_a_spouse_of_whom_nothing_is_known_joins_the_care_fund_as_the_premium_has_it() -> None:
    """Two adults at 100 euros in 2026; who lives together unmarried and names nobody is one."""
    result = net_pay(scenario("NL", "BE", town="Gent", **MARRIED))
    assert [one.amount for one in result.year.lines if one.id == "be.care_premium"] == [-200.0]
    assert "care_fund.with_partner" in found("NL", "BE", town="Gent", **MARRIED)
    assert "care_fund" in found("NL", "BE", town="Gent")


def test_above_the_german_limit_insurance_is_by_choice() -> None:
    limit = prepared(scenario("NL", "DE")).law.figure("de.social_insurance.compulsory_health_limit_year").value
    assert isinstance(limit, float)
    at_limit, above = limit / 12.0, limit / 12.0 + 1.0
    assert "health_policy.germany" in found("NL", "DE", job={"gross_monthly": at_limit})
    one = found("NL", "DE", job={"gross_monthly": above})["health_policy.germany_by_choice"]
    assert one.values["amount"] == limit


def test_a_partner_without_pay_costs_a_contribution_through_the_netherlands_only() -> None:
    german = found("DE", "NL", **MARRIED, **PARTNER_WITHOUT_PAY)
    assert german["partner_insured_too.netherlands"].values["amount"] == 1879.0
    assert german["partner_minijob"].values == {"amount": 603.0}
    belgian = found("BE", "NL", **MARRIED, **PARTNER_WITHOUT_PAY)
    assert belgian["partner_insured_too.netherlands"].values["amount"] == pytest.approx(0.8165 * 1879.0, abs=0.01)
    assert "partner_minijob" not in belgian
    assert "partner_insured_too" in found("NL", "BE", **MARRIED, **PARTNER_WITHOUT_PAY)


def test_a_partner_with_full_pay_is_insured_by_it_and_so_are_the_children() -> None:
    working: dict[str, Any] = {"partner": {"age": 38, "country_of_work": "DE", "gross_annual": 40_000.0}}
    names = found("DE", "NL", **MARRIED, **working, **CHILD)
    assert not {"partner_insured_too.netherlands", "partner_minijob", "children_insured.netherlands"} & set(names)
    assert "children_insured.with_partner" in names
    assert "children_insured.netherlands" in found("DE", "NL", **CHILD)
    assert "children_insured" in found("DE", "BE", **CHILD)


def test_the_healthcare_allowance_abroad_is_that_of_the_result() -> None:
    single = found("BE", "NL", job={"gross_monthly": 2400.0})["healthcare_allowance"]
    lines = {line.id: line.amount for line in net_pay(scenario("BE", "NL", job={"gross_monthly": 2400.0})).year.lines}
    assert single.values == {"amount": lines["nl.healthcare_allowance"]}
    low: dict[str, Any] = {"gross_monthly": 2400.0}
    assert "healthcare_allowance.half" in found("BE", "NL", job=low, **MARRIED, **PARTNER_WITHOUT_PAY)


@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_full_unemployment_is_for_the_state_of_residence_and_partial_for_the_one_that_insures(
    home: str, work: str
) -> None:
    one = found(home, work)
    assert of_theme("unemployment", one) == [
        f"unemployment_full.{FULL[home]}",
        f"unemployment_register.{FULL[home]}",
        f"unemployment_form.{FULL[work]}",
        "unemployment_pay",
        "unemployment_partial",
        "unemployment_export",
    ]
    assert one[f"unemployment_full.{FULL[home]}"].state == home
    assert one["unemployment_partial"].state == work


def test_who_is_insured_at_home_needs_no_form_for_unemployment() -> None:
    names = of_theme("unemployment", found("BE", "NL", job={"days": MOSTLY_HOME}))
    assert names == ["unemployment_full.belgium", "unemployment_register.belgium", "unemployment_export"]


def test_a_reform_lets_the_state_of_work_pay() -> None:
    changed = found("BE", "NL", reform("rights.unemployment.full_by_residence", 0))
    assert "unemployment_full.netherlands" in changed
    assert "unemployment_form.netherlands" not in changed


@pytest.mark.parametrize(
    ("home", "work", "job", "expected"),
    [
        ("NL", "BE", {}, ["sick_report.netherlands", "sick_pay.belgium"]),
        ("NL", "BE", {"worker_type": "blue_collar"}, ["sick_report.netherlands", "sick_pay.belgium_manual"]),
        ("BE", "NL", {}, ["sick_report.belgium", "sick_pay.netherlands"]),
        ("DE", "NL", {}, ["sick_report.germany", "sick_pay.netherlands"]),
        ("BE", "DE", {}, ["sick_report.belgium", "sick_pay.germany"]),
        ("NL", "DE", {"days": MOSTLY_HOME}, ["sick_report.at_home", "sick_pay.netherlands"]),
    ],
)
def test_who_pays_and_who_checks_in_illness(home: str, work: str, job: dict[str, Any], expected: list[str]) -> None:
    assert of_theme("sickness", found(home, work, job=job))[:2] == expected


@pytest.mark.parametrize(("work", "weeks"), [("BE", 52), ("DE", 78)])
def test_the_wait_for_a_disability_benefit_is_that_of_the_insuring_state(work: str, weeks: int) -> None:
    one = found("NL", work)
    assert one["disability_wait"].values["weeks"] == weeks
    assert one["disability_wait_shortened"].values == {"weeks": weeks, "weeks_dutch": 104}
    assert found("BE", "NL")["disability_wait"].values["weeks"] == 104
    assert "disability_wait_shortened" not in found("BE", "NL")


def test_a_manual_worker_in_belgium_is_paid_by_the_employer_until_day_30() -> None:
    one = found("DE", "BE", job={"worker_type": "blue_collar"})["sick_pay.belgium_manual"]
    assert one.values == {"days": 7, "share": 0.6, "last_day": 30}


def test_the_dutch_state_pension_builds_up_where_the_netherlands_insure() -> None:
    assert "aow.built_up" in found("BE", "NL")
    assert found("NL", "DE")["aow.missed"].values == {"share": 0.02, "months": 12, "years": 10}
    assert of_theme("pension", found("NL", "DE", job={"days": MOSTLY_HOME})) == ["pension_years", "aow.built_up"]
    assert not [name for name in found("BE", "DE") if name.startswith("aow")]


@pytest.mark.parametrize(
    ("name", "key", "value", "shown"),
    [
        ("unemployment_register.belgium", "rights.unemployment.register_within.be", 5, "within 5 days"),
        ("disability_wait", "rights.sickness.disability_wait.nl", 90, "after 90 weeks"),
        ("sick_pay.netherlands", "nl.workers_rights.sick_pay_days", 364, "for 52 weeks"),
        ("health_policy.netherlands", "nl.health_insurance.nominal_premium", 2000, "EUR 2,000.00 a year"),
        ("aow.built_up", "nl.workers_rights.state_pension_accrual", 0.03, "3% of the full"),
        ("pension_ages", "nl.national_insurance.pension_age", 68, "67 years in Belgium and at 68 years in the"),
        ("pension_gap", "nl.national_insurance.pension_age", 68.5, "1 year and 6 months later"),
    ],
)
def test_numbers_come_from_the_store(name: str, key: str, value: float, shown: str) -> None:
    before, after = found("BE", "NL"), found("BE", "NL", reform(key, value))
    before_text = (before.get(name) or before[f"{name}.open"]).text
    assert shown not in before_text
    assert shown in after[name].text


def test_a_rule_that_a_reform_takes_away_is_not_said() -> None:
    assert "form_s1.belgium" not in found("BE", "NL", reform("rights.health.form_s1", 0))


def test_the_letter_is_the_weakest_of_what_a_sentence_rests_on() -> None:
    one = found("NL", "BE", year=2025)
    assert one["care_fund"].confidence == "C"
    assert found("NL", "BE")["care_fund"].confidence == "A"
    assert one["unemployment_register.netherlands"].confidence == "B"
