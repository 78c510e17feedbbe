"""What is wrong in a reform, found with the change that it is about."""

from __future__ import annotations

from typing import Any

import pytest

from rules.law.overlay import Overlay
from rules.reforms.faults import fault_of

YEAR = 2026
GOOD = {"key": "telework.nl_be.tax_threshold_days", "value": 35.0}
BRACKETS = "nl.income_tax.brackets"


def reform(*changes: dict[str, Any], **where: Any) -> Overlay:
    return Overlay.from_data({"changes": list(changes), "where": where})


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ({"key": "nl.no_such_key", "value": 1.0}, "not a key"),
        ({"key": "treaty.nl_be.short_stay_days", "value": 1.0}, "moves no result"),
        ({"key": "insurance.substantial_activity_share", "value": 1.5}, "0 to 1"),
        ({"key": BRACKETS, "value": 0.4}, "a table"),
        ({"key": BRACKETS, "value": [[0.0, 0.1], [0.0, 0.2]]}, "not sorted"),
    ],
)
def test_a_change_that_is_wrong_by_itself_is_named_by_its_place(bad: dict[str, Any], words: str) -> None:
    found = fault_of(reform(GOOD, bad), YEAR)
    assert found is not None
    assert found.change == 1
    assert words in found.message


def test_that_a_change_moves_the_payslip_alone_is_told_apart() -> None:
    found = fault_of(reform(GOOD, {"key": "be.withholding_tax.expenses_rate", "value": 0.2}), YEAR)
    assert found is not None
    assert (found.change, found.of_payslip) == (1, True)
    assert "be.withholding_tax.expenses_rate moves the payslip, not the year" in found.message
    other = fault_of(reform({"key": "nl.no_such_key", "value": 1.0}), YEAR)
    assert other is not None
    assert not other.of_payslip


def test_what_is_wrong_of_all_changes_or_of_the_area_is_about_none_of_them() -> None:
    twice = fault_of(reform(GOOD, {**GOOD, "value": 56.0}), YEAR)
    assert twice is not None
    assert twice.change is None
    assert "twice" in twice.message
    nowhere = fault_of(reform(GOOD, municipalities=["Atlantis"]), YEAR)
    assert nowhere is not None
    assert nowhere.change is None
    assert nowhere.field == "reform.where.municipalities"


def test_an_end_before_the_beginning_is_a_fault_of_the_change() -> None:
    found = fault_of(reform(GOOD, until="2026-01-01"), YEAR)
    assert found is not None
    assert (found.change, found.field) == (0, "reform.where.until")


def test_the_field_says_whether_it_is_the_key_the_value_the_day_or_other_law() -> None:
    twice_a_year = fault_of(reform({**GOOD, "from": "2026-07-01"}), YEAR)
    lacking = fault_of(reform({"key": "be.work_bonus.two_components", "value": 0.0}), YEAR)
    faults = [twice_a_year, lacking, fault_of(reform({"key": BRACKETS, "value": 0.4}), YEAR)]
    assert [one.field for one in faults if one] == [
        "reform.changes.from", "be.work_bonus.single_maximum", "reform.changes.value"
    ]  # fmt: skip


def test_a_reform_that_can_be_worked_out_has_no_fault() -> None:
    assert fault_of(reform(), YEAR) is None
    assert fault_of(reform(GOOD, municipalities=["BE:Gent"], until="2029-01-01"), YEAR) is None


def test_no_day_limit_lies_beyond_the_year() -> None:
    found = fault_of(reform(GOOD, {"key": "telework.nl_de.tax_threshold_days", "value": 367.0}), YEAR)
    assert found is not None
    assert (found.change, found.field) == (1, "reform.changes.value")
    assert "a whole number of days, at most 366, not 367" in found.message
    assert fault_of(reform({**GOOD, "value": 366.0}), YEAR) is None
