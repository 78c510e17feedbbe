"""What was not told and would move the answer: by how much, told most first, and never what moves nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from rules import Comparison, Scenario, assumptions, compare, pension_example
from rules.answer.assumptions import WORTH_TELLING, example_share, with_value
from rules.question.fields import value_at

UNTOLD = (
    "worker.age",
    "job.employee_pension_rate",
    "job.commute_km",
    "job.days.home",
    "job.worker_type",
    "job.sector",
    "job.extra_month",
    "job.holiday_pay",
    "options.de_tax_class",
    "options.de_church_tax",
)


def asked(residence: str, work: str, pay: float = 3500.0, **changes: Any) -> Comparison:
    ends = {"residence": {"country": residence}, "work": {"country": work}}
    data = {"year": 2026, "worker": {"age": 38}, "job": {"gross_monthly": pay}} | ends | changes
    return compare(Scenario.from_data(data))


def difference(comparison: Comparison) -> float:
    return comparison.per_month.disposable


PAIRS = [(residence, work) for residence in ("NL", "BE", "DE") for work in ("NL", "BE", "DE")]


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_the_other_amount_is_that_of_the_other_value(residence: str, work: str) -> None:
    found = asked(residence, work)
    told = assumptions(found, UNTOLD)
    moves = [abs(one.instead - one.now) for one in told]
    assert all(move > WORTH_TELLING * found.across.per_month.net_pay for move in moves)
    assert all(first >= second for first, second in pairwise(moves))
    for one in told:
        other = compare(with_value(found.across.scenario, one.field, one.other))
        if residence == work:
            assert (one.now, one.instead) == (found.across.per_month.disposable, other.across.per_month.disposable)
        else:
            assert (one.now, one.instead) == (difference(found), difference(other))


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_what_is_left_out_moves_little(residence: str, work: str) -> None:
    """Two-valued fields are tried with the other value: one that is not told moves by a hundredth at most."""
    found = asked(residence, work)
    told = {one.field for one in assumptions(found, UNTOLD)}
    for field, other in (("job.extra_month", True), ("job.worker_type", "blue_collar"), ("job.sector", "public")):
        measure = difference if residence != work else lambda one: one.across.per_month.disposable
        moved = abs(measure(compare(with_value(found.across.scenario, field, other))) - measure(found))
        assert (field in told) == (moved > WORTH_TELLING * found.across.per_month.net_pay), field


def test_a_dutch_pension_share_is_tried_as_at_a_large_fund() -> None:
    """ABP took 7.93 % above its franchise; of 45,360 euros above that of 2026, 19,172: 2,076.71 or 4.58 %."""
    found = asked("BE", "NL")
    assert pension_example() == (0.0793, 2022)
    (share,) = [one.other for one in assumptions(found, ("job.employee_pension_rate",))]
    assert share == pytest.approx((45_360.0 - 19_172.0) * 0.0793 / 45_360.0)
    assert example_share(found.across.scenario, 19_000.0) == 0.0


def test_pay_below_the_threshold_brings_no_pension_share() -> None:
    assert assumptions(asked("BE", "NL", 1400.0), ("job.employee_pension_rate",)) == []


def test_a_couple_is_told_what_the_class_does_to_the_payslip_alone() -> None:
    couple = {"worker": {"age": 38, "civil_status": "married"}, "partner": {}}
    (one,) = assumptions(asked("NL", "DE", 4000.0, **couple), ("options.de_tax_class",))
    assert one.other == "III"
    assert one.instead - one.now > 250.0
    assert assumptions(asked("NL", "DE", 4000.0), ("options.de_tax_class",)) == []


def test_what_is_not_known_is_left_out() -> None:
    assert assumptions(asked("BE", "NL"), ("nothing.of.the.kind", "job.holiday_pay", "partner")) == []


def test_days_at_home_take_the_place_of_days_at_the_workplace() -> None:
    scenario = with_value(asked("BE", "NL").across.scenario, "job.days.home", 44)
    assert (scenario.job.days.home, scenario.job.days.office) == (44, 176)
    assert value_at(with_value(scenario, "worker.age", 50), "worker.age") == 50
