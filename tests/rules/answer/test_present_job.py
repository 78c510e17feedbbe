"""The terms of the job at home where they differ from those across the border."""

from __future__ import annotations

from typing import Any

import pytest

from rules import InputError, Scenario, compare, net_pay
from tests.rules.scenarios import changed

TERMS = [
    ("BE", {"gross_monthly": 3100.0}),
    ("BE", {"holiday_pay": "none"}),
    ("BE", {"extra_month": True}),
    ("BE", {"gross_monthly": 2200.0, "weekly_hours": 30.0}),
    ("BE", {"gross_monthly": 2200.0, "full_time_hours": 50.0}),
    ("BE", {"gross_monthly": 2200.0, "worker_type": "blue_collar"}),
    ("BE", {"gross_monthly": 3100.0, "extra_month": True, "weekly_hours": 32.0}),
    ("NL", {"employee_pension_rate": 0.07}),
    ("DE", {"commute_km": 60.0}),
    ("DE", {"days": {"home": 100}}),
]
"""By country of residence; each of them moves an amount there."""


def data_of(example: dict[str, Any], residence: str) -> dict[str, Any]:
    """A job across the border with days at home and another pension share."""
    work = {"BE": "NL", "NL": "DE", "DE": "NL"}[residence]
    data = example | {"residence": {"country": residence}, "work": {"country": work}}
    data["worker"]["nationality"] = residence
    changed(data, "job.employee_pension_rate", 0.03)
    return changed(data, "job.days", {"office": 190, "home": 30, "elsewhere": 0})


def at_home_with(data: dict[str, Any], terms: dict[str, Any]) -> Scenario:
    """The domestic job written out with these terms."""
    job = data["job"] | {"days": {"office": 220}} | terms
    return Scenario.from_data(data | {"work": data["residence"], "job": job})


@pytest.mark.parametrize(("residence", "terms"), TERMS, ids=str)
def test_the_job_at_home_has_the_terms_that_are_told(
    example: dict[str, Any], residence: str, terms: dict[str, Any]
) -> None:
    data = data_of(example, residence)
    both = compare(Scenario.from_data(data | {"present_job": terms}))
    assert both.home.scenario == at_home_with(data, terms)
    assert both.home.year == net_pay(at_home_with(data, terms)).year
    assert both.home.year != net_pay(at_home_with(data, {})).year


@pytest.mark.parametrize(("residence", "terms"), TERMS, ids=str)
def test_the_job_across_says_nothing_of_the_one_at_home(
    example: dict[str, Any], residence: str, terms: dict[str, Any]
) -> None:
    data = data_of(example, residence)
    told = Scenario.from_data(data | {"present_job": terms})
    alone = net_pay(Scenario.from_data(data))
    for result in (net_pay(told), compare(told).across):
        assert result.scenario == told
        assert result._replace(scenario=alone.scenario) == alone


@pytest.mark.parametrize("nothing", [None, {}, {"gross_monthly": None, "days": None}], ids=str)
def test_what_is_not_told_of_the_present_job_is_as_in_the_other(example: dict[str, Any], nothing: Any) -> None:
    told = compare(Scenario.from_data(example | {"present_job": nothing}))
    assert told.home == compare(Scenario.from_data(example)).home


def test_the_scenario_in_a_result_can_be_asked_again(example: dict[str, Any]) -> None:
    both = compare(Scenario.from_data(example | {"present_job": {"gross_monthly": 3100.0, "days": {"home": 10}}}))
    for result in both[:2]:
        assert Scenario.from_data(result.as_data()["scenario"]) == result.scenario
    assert both.across.as_data()["scenario"]["present_job"]["days"] == {"office": 210, "home": 10, "elsewhere": 0}


@pytest.mark.parametrize(
    ("terms", "field", "words"),
    [
        ({"gross_monthly": 1_000_001}, "present_job.gross_monthly", "at most 1,000,000"),
        ({"weekly_hours": 0}, "present_job.weekly_hours", "above 0"),
        ({"salary": 3000}, "present_job.salary", "is not a known field"),
        ({"sector": "semi"}, "present_job.sector", "'private' or 'public'"),
        ({"days": {"office": 300, "home": 100}}, "present_job.days", "together they are 400"),
        ([], "present_job", "an object with named fields"),
    ],
    ids=str,
)
def test_wrong_terms_are_refused_by_name(example: dict[str, Any], terms: Any, field: str, words: str) -> None:
    with pytest.raises(InputError) as refusal:
        Scenario.from_data(example | {"present_job": terms})
    assert refusal.value.field == field
    assert words in refusal.value.message
