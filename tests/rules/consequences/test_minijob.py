"""What follows from a German minijob: a pension, and no insurance for care, illness or unemployment."""

from __future__ import annotations

from typing import Any

import pytest

from rules import YEARS, net_pay
from rules.definitions.codes import DE
from rules.question.case import prepared
from rules.settlement.insurance import has_minijob
from rules.settlement.settle import settle
from tests.rules.consequences_of import (
    CHILD,
    MARRIED,
    MOSTLY_HOME,
    PARTNER_WITHOUT_PAY,
    found,
    of_theme,
    reform,
    scenario,
)

LIMIT = 603.0
MINIJOB: dict[str, Any] = {"job": {"gross_monthly": 550.0}}
AT_LIMIT: dict[str, Any] = {"job": {"gross_monthly": LIMIT}}
ABOVE: dict[str, Any] = {"job": {"gross_monthly": LIMIT + 1.0}}
HEALTH = {
    "NL": [
        "health_policy.germany_minijob",
        "dutch_policy_ends.minijob",
        "minijob_voluntary_insurance",
        "form_s1.netherlands_minijob",
    ],
    "BE": [
        "health_policy.germany_minijob",
        "minijob_belgian_cover",
        "minijob_voluntary_insurance",
        "form_s1.belgium_minijob",
        "care_fund.resident",
    ],
}
SICKNESS = {
    "NL": ["sick_report.netherlands", "sick_pay.germany_minijob", "disability_wait.minijob"],
    "BE": ["sick_report.belgium", "sick_pay.germany_minijob", "disability_wait.minijob"],
}
UNEMPLOYMENT = {
    "NL": ["unemployment_minijob", "unemployment_full.netherlands_minijob", "unemployment_register.netherlands"],
    "BE": ["unemployment_minijob", "unemployment_full.belgium_minijob", "unemployment_register.belgium"],
}
PAIR = {"NL": "netherlands_germany", "BE": "belgium_germany"}


@pytest.mark.parametrize("pay", [MINIJOB, AT_LIMIT])
@pytest.mark.parametrize("home", ["NL", "BE"])
def test_a_minijob_insures_neither_for_care_nor_in_illness_nor_against_unemployment(
    home: str, pay: dict[str, Any]
) -> None:
    one = found(home, "DE", **pay)
    assert of_theme("health", one) == HEALTH[home]
    assert of_theme("unemployment", one) == UNEMPLOYMENT[home]
    judged = [f"disability_measure.{PAIR[home]}", "disability_parts"]
    assert of_theme("sickness", one) == SICKNESS[home] + judged


@pytest.mark.parametrize("home", ["NL", "BE"])
def test_one_euro_above_the_limit_all_is_as_in_any_german_job(home: str) -> None:
    above, full = found(home, "DE", **ABOVE), found(home, "DE", job={"gross_monthly": 3500.0})
    assert list(above) == list(full)
    assert not [name for name in above if "minijob" in name]


def test_an_extra_month_counts_by_its_twelfth_as_in_the_settlement() -> None:
    job = {"gross_monthly": 560.0, "extra_month": True}
    assert "health_policy.germany" in found("NL", "DE", job=job)
    assert "health_policy.germany_minijob" in found("NL", "DE", job=job | {"extra_month": False})


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("home", ["NL", "BE", "DE"])
@pytest.mark.parametrize("over", [-0.5, 0.5])
def test_who_has_flat_contributions_hears_of_no_health_fund(home: str, over: float, year: int) -> None:
    """A resident of Germany works for a Dutch employer, mostly at home; holiday pay counts by its twelfth."""
    work = "NL" if home == "DE" else "DE"
    job: dict[str, Any] = {"days": MOSTLY_HOME} if home == "DE" else {}
    limit = float(prepared(scenario(home, work, year=year)).law.figure("de.minijob.limit").value)  # type: ignore[arg-type]
    job["gross_monthly"] = (limit / 1.08 if home == "DE" else limit) + over
    case = prepared(scenario(home, work, year=year, job=job))
    settled = settle(case.facts, case.law.numbers)
    is_minijob = over < 0.0
    assert settled.allocation.insuring_state == DE
    assert has_minijob(case.facts, settled.allocation, case.law.numbers.de) == is_minijob
    assert (settled.insurance.german.employer_care == 0.0) == is_minijob
    names = found(home, work, year=year, job=job)
    assert any("minijob" in name for name in of_theme("health", names)) == is_minijob
    assert ("sick_pay.germany_minijob" in names) == is_minijob
    assert ("unemployment_minijob" in names) == is_minijob


def test_low_pay_elsewhere_is_no_minijob() -> None:
    for home, work in (("NL", "BE"), ("DE", "NL"), ("BE", "NL")):
        assert not [name for name in found(home, work, **MINIJOB) if "minijob" in name]
    at_home = found("NL", "DE", job={"gross_monthly": 550.0, "days": MOSTLY_HOME})
    assert of_theme("health", at_home) == ["health_at_home"]


def test_a_resident_of_germany_with_a_minijob_elsewhere_asks_the_health_fund() -> None:
    one = found("DE", "NL", job={"gross_monthly": 550.0, "days": MOSTLY_HOME})
    assert of_theme("health", one) == ["health_at_home.minijob"]
    assert of_theme("unemployment", one) == ["unemployment_minijob"]


@pytest.mark.parametrize("home", ["NL", "BE"])
def test_the_family_is_not_insured_with_a_minijob_but_with_a_partner_who_works_at_home(home: str) -> None:
    alone = found(home, "DE", **MINIJOB, **MARRIED, **PARTNER_WITHOUT_PAY, **CHILD)
    assert of_theme("health", alone) == HEALTH[home]
    working: dict[str, Any] = {"partner": {"age": 38, "country_of_work": home, "gross_annual": 30_000.0}}
    assert "children_insured.with_partner" in found(home, "DE", **MINIJOB, **MARRIED, **working, **CHILD)


def test_from_pension_age_on_nothing_is_said_of_unemployment_and_disability() -> None:
    one = found("NL", "DE", **MINIJOB, worker={"age": 70})
    assert of_theme("unemployment", one) == []
    assert of_theme("sickness", one) == ["sick_report.netherlands", "sick_pay.germany_minijob"]


@pytest.mark.parametrize(
    ("home", "name", "state", "law", "confidence"),
    [
        ("NL", "health_policy.germany_minijob", "DE", "SGB V § 7(1); SGB XI § 20(1)", "A"),
        ("NL", "dutch_policy_ends.minijob", "NL", "883/2004 art. 11(3)(a); Zvw art. 2", "A"),
        ("BE", "minijob_belgian_cover", "BE", "883/2004 art. 11(3)(a)", "C"),
        ("NL", "minijob_voluntary_insurance", "DE", "SGB V § 9(1)", "B"),
        ("NL", "form_s1.netherlands_minijob", "NL", "883/2004 art. 17-18", "B"),
        ("NL", "unemployment_minijob", "DE", "SGB III § 27(2)", "A"),
        ("NL", "unemployment_full.netherlands_minijob", "NL", "883/2004 art. 61(1)", "C"),
        ("BE", "unemployment_full.belgium_minijob", "BE", "883/2004 art. 61(1)", "C"),
        ("BE", "sick_pay.germany_minijob", "DE", "EFZG § 3(1); SGB V § 7(1)", "A"),
        ("NL", "disability_wait.minijob", "DE", "SGB VI § 43(1)-(2), 6(1b)", "A"),
    ],
)
def test_each_sentence_has_its_state_article_and_letter(
    home: str, name: str, state: str, law: str, confidence: str
) -> None:
    one = found(home, "DE", **MINIJOB)[name]
    assert (one.state, one.law, one.confidence) == (state, law, confidence)


def test_the_worker_is_told_to_ask_before_anything_is_cancelled() -> None:
    for home, office in (("NL", "the SVB"), ("BE", "your Belgian health fund")):
        said = " ".join(one.text for one in net_pay(scenario(home, "DE", **MINIJOB)).consequences)
        assert f"Ask {office} before you cancel anything" in said
        assert not any(wrong in said for wrong in ("Cancel it", "must join", "your health fund pays"))


def test_the_limit_and_the_weeks_come_from_the_store() -> None:
    before = found("NL", "DE", **MINIJOB)
    assert before["health_policy.germany_minijob"].values == {"amount": LIMIT}
    assert before["unemployment_minijob"].values == {"amount": LIMIT}
    assert before["sick_pay.germany_minijob"].values == {"weeks": 6.0}
    higher = found("NL", "DE", reform("de.minijob.limit", 700), job={"gross_monthly": 650.0})
    assert higher["health_policy.germany_minijob"].values == {"amount": 700.0}
    longer = found("NL", "DE", reform("de.workers_rights.sick_pay_days", 70), **MINIJOB)
    assert longer["sick_pay.germany_minijob"].values == {"weeks": 10.0}


@pytest.mark.parametrize("theme", ["health", "unemployment", "sickness"])
def test_a_reform_that_insures_minijobs_brings_the_usual_sentences_back(theme: str) -> None:
    switch = {"health": "minijob_uninsured", "unemployment": "minijob_uninsured", "sickness": "minijob_no_benefit"}
    insured = found("NL", "DE", reform(f"rights.{theme}.{switch[theme]}", 0), **MINIJOB)
    usual = found("NL", "DE", job={"gross_monthly": 3500.0})
    assert of_theme(theme, insured) == of_theme(theme, usual)
