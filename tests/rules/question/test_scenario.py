"""Bad input is refused with one sentence that names the field, what is wrong and what is allowed."""

from __future__ import annotations

from typing import Any

import pytest

from rules import InputError, NotComputed, Scenario, net_pay
from tests.rules.scenarios import changed

WRONG = [
    ("job.gross_monthly", -1, "job.gross_monthly", "at least 0"),
    ("job.gross_monthly", "3500", "job.gross_monthly", "is not a number"),
    ("job.gross_monthly", True, "job.gross_monthly", "is not a number"),
    ("job.gross_monthly", None, "job.gross_monthly", "is not a number"),
    ("job.gross_monthly", float("nan"), "job.gross_monthly", "finite"),
    ("job.gross_monthly", float("inf"), "job.gross_monthly", "finite"),
    ("job.gross_monthly", 1_000_001, "job.gross_monthly", "at most 1,000,000"),
    ("job.days", {"home": 367}, "job.days.home", "at most 366"),
    ("job.days", {"office": 200, "home": 167}, "job.days", "together they are 367; a year has at most 366 days"),
    ("job.days", {"home": 1.5}, "job.days.home", "is not a whole number"),
    ("job.weekly_hours", 0, "job.weekly_hours", "above 0"),
    ("job.employee_pension_rate", 0.51, "job.employee_pension_rate", "at most 0.5"),
    ("job.isco08", "nurse", "job.isco08", "one to four digits"),
    ("year", "this year", "year", "is not a whole number"),
    ("year", 2026.5, "year", "is not a whole number"),
    ("payslip_month", 13, "payslip_month", "at most 12"),
    ("worker.age", 14, "worker.age", "at least 15"),
    ("worker.civil_status", "divorced", "worker.civil_status", "'single', 'married', 'registered' or 'cohabiting'"),
    ("residence.country", "FR", "residence.country", "'NL', 'BE' or 'DE'"),
    ("residence.municipality", "Gentbrugge-les-Bains", "residence.municipality", "not known in BE"),
    ("work.municipality", "", "work.municipality", "is empty"),
    ("partner", {"age": 14}, "partner.age", "at least 15"),
    ("children", [{"age": 31}], "children.0.age", "at most 30"),
    ("children", [{"age": 3}] * 16, "children", "more than 15"),
    ("home.value", 10_000_001, "home.value", "at most 10,000,000"),
    ("worker", [], "worker", "an object with named fields"),
    ("salary", 3500, "salary", "is not a known field"),
    ("job.salary", 3500, "job.salary", "is not a known field"),
    ("options", {"nl_qualifying": "maybe"}, "options.nl_qualifying", "'auto', 'yes' or 'no'"),
]


@pytest.mark.parametrize(("path", "value", "field", "words"), WRONG, ids=[f"{p}={str(v)[:20]}" for p, v, _, _ in WRONG])
def test_bad_input_is_refused_in_one_sentence(
    example: dict[str, Any], path: str, value: Any, field: str, words: str
) -> None:
    with pytest.raises(InputError) as refusal:
        net_pay(Scenario.from_data(changed(example, path, value)))
    assert refusal.value.field == field
    assert refusal.value.message.startswith(f"{field}: ")
    assert words in refusal.value.message
    assert "\n" not in refusal.value.message


@pytest.mark.parametrize("path", ["year", "residence", "work", "worker", "job", "worker.age", "job.gross_monthly"])
def test_a_required_field_that_is_missing_is_named(example: dict[str, Any], path: str) -> None:
    *above, last = path.split(".")
    inner = example
    for name in above:
        inner = inner[name]
    del inner[last]
    with pytest.raises(InputError, match=f"^{path}: is missing"):
        Scenario.from_data(example)


@pytest.mark.parametrize("data", [[], "text", 7, None])
def test_what_is_no_object_is_refused(data: Any) -> None:
    with pytest.raises(InputError, match="an object with named fields"):
        Scenario.from_data(data)


@pytest.mark.parametrize("year", [2023, 2027, 1, 9999])
def test_a_year_outside_the_store_is_refused(example: dict[str, Any], year: int) -> None:
    with pytest.raises(NotComputed, match=f"the law of {year} is not in the store; allowed are 2024, 2025, 2026"):
        net_pay(Scenario.from_data(changed(example, "year", year)))


CARED_FOR = {"age": 13, "childcare": {"kind": "after_school", "hours_month": 40, "hourly_rate": 9.0}}
DUTCH = {"residence": {"country": "NL"}, "work": {"country": "NL"}}
OUTSIDE = [
    ("home", {"mortgage_interest": 1000}, "home.mortgage_interest"),
    ("home", {"value": 300_000}, "home.value"),
    ("children", [CARED_FOR], "children.childcare"),
]


@pytest.mark.parametrize(("path", "value", "field"), OUTSIDE, ids=[f"{p}={str(v)[:30]}" for p, v, _ in OUTSIDE])
def test_a_case_outside_what_is_computed_is_refused_by_name(
    example: dict[str, Any], path: str, value: Any, field: str
) -> None:
    with pytest.raises(NotComputed) as refusal:
        net_pay(Scenario.from_data(changed(example, path, value)))
    assert refusal.value.field == field


def test_defaults_are_those_of_the_contract() -> None:
    scenario = Scenario.from_data(
        {
            "year": 2026,
            "residence": {"country": "BE"},
            "work": {"country": "NL"},
            "worker": {"age": 38},
            "job": {"gross_monthly": 3500, "days": {"home": 20, "elsewhere": 5}},
        }
    )
    job = scenario.job
    assert scenario.payslip_month == 10
    assert (scenario.worker.civil_status, scenario.worker.nationality) == ("single", "BE")
    assert (job.holiday_pay, job.extra_month, job.weekly_hours, job.full_time_hours) == ("statutory", False, 38.0, 38.0)
    assert (job.worker_type, job.sector, job.employee_pension_rate, job.commute_km) == (
        "white_collar",
        "private",
        0.0,
        0.0,
    )
    assert (job.days.office, job.days.home, job.days.elsewhere) == (195, 20, 5)
    assert scenario.options.framework_a1
    assert not scenario.options.nl_contributions_in_compensation


def test_whole_numbers_may_be_written_with_a_point(example: dict[str, Any]) -> None:
    assert Scenario.from_data(changed(example, "job.days", {"office": 220.0})).job.days.office == 220


def test_a_long_value_is_cut_in_the_message(example: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refusal:
        Scenario.from_data(changed(example, "worker.civil_status", "x" * 5000))
    assert len(refusal.value.message) <= 500


def test_a_name_with_line_breaks_is_told_in_one_line_and_cut(example: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refusal:
        Scenario.from_data(example | {"x\n" * 400: 1})
    assert "\n" not in refusal.value.message
    assert len(refusal.value.field) <= 80


def test_hardly_any_hours_are_computed_like_hardly_any_hours(example: dict[str, Any]) -> None:
    example["work"] = {"country": "BE"}
    fewest = net_pay(Scenario.from_data(changed(example, "job.weekly_hours", 1e-310)))
    few = net_pay(Scenario.from_data(changed(example, "job.weekly_hours", 0.01)))
    assert fewest.year == few.year


def test_pay_is_counted_in_whole_cents(example: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(changed(example, "job.gross_monthly", 2219.735)))
    assert result.payslip is not None
    assert result.payslip.gross == 2219.74


def test_childcare_counts_until_secondary_school(example: dict[str, Any]) -> None:
    younger = net_pay(Scenario.from_data(example | DUTCH | {"children": [CARED_FOR | {"age": 12}]}))
    assert "nl.childcare_allowance" in {line.id for line in younger.year.lines}


def test_without_pay_there_is_no_childcare_allowance(example: dict[str, Any]) -> None:
    idle = example | DUTCH | {"children": [CARED_FOR | {"age": 5}], "job": {"gross_monthly": 0.0}}
    assert "nl.childcare_allowance" not in {line.id for line in net_pay(Scenario.from_data(idle)).year.lines}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"home": {"owner": True, "value": 300_000}}, "home_ignored"),
        ({"children": [CARED_FOR]}, "childcare_ignored"),
        ({"options": {"de_tax_class": "III"}}, "tax_class_unlikely"),
        ({"options": {"de_tax_class": "II"}}, "tax_class_unlikely"),
    ],
)
def test_an_answer_without_effect_is_told(example: dict[str, Any], changes: dict[str, Any], code: str) -> None:
    german = example | {"residence": {"country": "DE"}, "work": {"country": "DE"}}
    assert code in {warning.code for warning in net_pay(Scenario.from_data(german | changes)).warnings}
    assert code not in {warning.code for warning in net_pay(Scenario.from_data(german)).warnings}
