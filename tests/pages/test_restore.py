"""A scenario becomes answers and comes back the same, as far as the form can say it; what it cannot say is named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.shared.visit.answers import PARTS, Answers
from pages.shared.visit.asked import (
    COUNTRIES,
    NOT_ASKED,
    QUESTIONS,
    UNLISTED,
    choices,
    is_amount,
    is_share_of_pay,
    limits,
    of_child,
    places,
)
from pages.shared.visit.restore import answers_of, not_expressed
from rules import FIELDS, Scenario, value_at
from tests.pages.conftest import CARED_FOR, OWNER
from tests.rules.random_scenarios import random_scenarios

LOCALES = ("nl_BE", "en_IE")


def again(scenario: Scenario, locale: str) -> Scenario:
    return Scenario.from_data(Answers(answers_of(scenario, locale)).scenario(locale))


def an_answer(path: str) -> st.SearchStrategy[Any]:
    """What a visitor may answer to a question, by its record."""
    if path in PARTS or QUESTIONS[path].kind == "yes_no":
        return st.integers(0, 3) if path == "children" else st.booleans()
    if choices(path):
        return st.sampled_from(choices(path))
    low, high = limits(path) or (0.0, 0.0)
    whole = st.integers(int(low), int(high))
    if path.startswith("job.days."):
        return st.integers(0, 120)
    if is_share_of_pay(path):
        return whole.map(lambda share: f"{share}%") | whole.map(lambda share: f"{max(0, share - 1)},93 %")
    if is_amount(path):
        return whole.map(str) | whole.map(lambda euros: f"{max(0, euros - 1)},25")
    if path == "job.isco08":
        return st.sampled_from([None, "2221", "3133", "99"])
    if QUESTIONS[path].kind == "whole":
        return whole
    return whole.map(float) | whole.map(lambda number: max(low, number - 0.5))


@st.composite
def forms(draw: st.DrawFn) -> dict[str, Any]:
    """A form that is filled in, some questions left to their default."""
    said: dict[str, Any] = {}
    for side in ("residence", "work"):
        said[f"{side}.country"] = draw(st.sampled_from(COUNTRIES))
        known = [None] * (side == "work" or said["residence.country"] != "BE")
        said[f"{side}.municipality"] = draw(st.sampled_from([*known, *list(places(said[f"{side}.country"]))[:5]]))
    said["children"] = draw(st.integers(0, 3))
    for path in (path for path in QUESTIONS if path not in said and not path.startswith("children.")):
        if draw(st.booleans()) or path not in ("job.days.office", "options.de_land", "worker.nationality"):
            said[path] = draw(an_answer(path))
    said["children.childcare"] = draw(st.booleans())
    for path in (path for path in QUESTIONS if path.startswith("children.") and path not in PARTS):
        said |= {of_child(path, child): draw(an_answer(path)) for child in range(said["children"])}
    return said


@settings(max_examples=200)
@given(forms(), st.sampled_from(LOCALES))
def test_a_scenario_that_the_form_can_say_comes_back_the_same(said: dict[str, Any], locale: str) -> None:
    scenario = Scenario.from_data(Answers(said).scenario(locale))
    assert Answers(answers_of(scenario, locale)).open() == []
    assert again(scenario, locale) == scenario
    assert not_expressed(scenario, locale) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_of_any_scenario_only_what_is_named_is_lost(locale: str) -> None:
    for scenario in random_scenarios(300, 12, 2026):
        back, lost = again(scenario, locale), not_expressed(scenario, locale)
        changed = [path for path in FIELDS if value_at(back, path) != value_at(scenario, path)]
        assert set(changed) <= set(lost)


CHILD = {"age": 3, "childcare": {"kind": "daycare", "hours_month": 90, "hourly_rate": 10.555}}
BESIDE_THE_FORM = [
    ({"options": {"nl_qualifying": "yes"}}, ["options.nl_qualifying"]),
    ({"job": {"gross_monthly": 3500, "isco08": "2211"}}, ["job.isco08"]),  # a job at home asks for no profession
    ({"worker": {"age": 38, "civil_status": "married"}}, ["worker.civil_status"]),
    ({"partner": {"country_of_work": "NL", "gross_annual": 1000}}, ["worker.civil_status"]),
    (
        {"worker": {"age": 38, "civil_status": "married"}, "partner": {"gross_annual": 1000}},
        ["partner.gross_annual"],
    ),
    ({"job": {"gross_monthly": 3500, "worker_type": "blue_collar"}}, ["job.worker_type"]),
    ({"home": {"value": 300_000}}, ["home.value"]),
    ({"children": [CHILD]}, ["children.childcare.hourly_rate"]),
    ({"job": {"gross_monthly": 3500.555}}, ["job.gross_monthly"]),
    ({"present_job": {"gross_monthly": 3100}}, ["present_job", "present_job.gross_monthly"]),
    (
        {"residence": {"country": "DE"}, "present_job": {"gross_monthly": 3100, "holiday_pay": "none"}},
        ["present_job.holiday_pay"],
    ),
    ({"residence": {"country": "DE"}, "present_job": {"weekly_hours": 32.0}}, ["present_job.gross_monthly"]),
    ({"year": 2031}, ["year"]),
    ({"residence": {"country": "BE", "municipality": "Nowhere"}}, ["residence.municipality"]),
    ({"work": {"country": "NL", "municipality": "Nowhere"}}, ["work.municipality"]),
]


@pytest.mark.parametrize(("change", "lost"), BESIDE_THE_FORM, ids=lambda value: str(value)[:50])
def test_what_the_form_cannot_say_is_named(change: dict[str, Any], lost: list[str]) -> None:
    ends = {"residence": {"country": "NL"}, "work": {"country": "NL"}}
    plain = {"year": 2026, "worker": {"age": 38}, "job": {"gross_monthly": 3500}}
    assert not_expressed(Scenario.from_data(plain | ends), "en_IE") == []
    assert not_expressed(Scenario.from_data(plain | ends | change), "en_IE") == lost


def test_a_belgian_home_without_a_municipality_is_not_in_the_list() -> None:
    ends = {"residence": {"country": "BE"}, "work": {"country": "NL"}}
    scenario = Scenario.from_data({"year": 2026, "worker": {"age": 38}, "job": {"gross_monthly": 3500}} | ends)
    assert answers_of(scenario, "nl_BE")["residence.municipality"] == UNLISTED
    assert not_expressed(scenario, "nl_BE") == []


def test_only_what_a_visitor_would_have_to_say_is_said(example: dict[str, Any]) -> None:
    example["residence"]["municipality"] = "Gand"
    example["worker"]["age"] = 41
    scenario = Scenario.from_data(example)
    assert answers_of(scenario, "nl_BE") == {
        "residence.country": "BE",
        "residence.municipality": "BE/Gent",
        "work.country": "NL",
        "work.municipality": "NL/Terneuzen",
        "worker.age": 41,
        "payslip_month": 9,
        "job.gross_monthly": "3500",
    }
    assert not_expressed(scenario, "nl_BE") == ["job.commute_km"]


@pytest.mark.parametrize("answers", [CARED_FOR, OWNER])
def test_the_answers_of_a_visitor_come_back_as_they_were_meant(answers: dict[str, Any]) -> None:
    scenario = Scenario.from_data(Answers(answers).scenario("nl_BE"))
    assert again(scenario, "nl_BE") == scenario


def test_what_the_form_does_not_ask_is_of_the_contract() -> None:
    assert set(FIELDS) > NOT_ASKED
