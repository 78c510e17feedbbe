"""The curves by days at home and by gross pay, and the jumps of what is left with their reasons."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Scenario, by_gross_pay, by_home_days, first_home_day_step, net_pay, switch_points
from rules.answer.curves import MOST_POINTS
from rules.explanation.switch_points import SMALLEST_JUMP, beyond
from tests.rules.explanation.test_switch_points import scenario
from tests.rules.random_scenarios import random_scenarios

OWNER = {"home": {"owner": True, "value": 400_000, "mortgage_interest": 12_000}}
TWO = {"children": [{"age": 3}, {"age": 7}]}
PAIRS = [("BE", "NL"), ("NL", "BE"), ("NL", "DE"), ("DE", "NL"), ("BE", "DE"), ("DE", "BE"), ("NL", "NL"), ("DE", "DE")]
HOUSEHOLDS = [(*pair, extra) for pair in PAIRS for extra in ({}, TWO, OWNER)]


def with_home_days(question: Scenario, home: int) -> Scenario:
    days = question.job.days
    moved = days.model_copy(update={"office": days.office + days.home - home, "home": home})
    return question.model_copy(update={"job": question.job.model_copy(update={"days": moved})})


@pytest.mark.parametrize(("residence", "work", "extra"), HOUSEHOLDS)
def test_a_point_of_a_curve_is_the_answer_to_its_scenario(residence: str, work: str, extra: dict[str, Any]) -> None:
    question = scenario(residence, work, 2800, job={"days": {"office": 180, "home": 30, "elsewhere": 5}}, **extra)
    days, pay = by_home_days(question), by_gross_pay(question)

    assert (days.now, days.curve.numbers) == (30, tuple(range(211)))
    for home in (0, 30, 34, 35, 53, 54, 109, 210):
        assert days.curve[home].totals == net_pay(with_home_days(question, home)).year.totals
    for gross in (pay.curve.numbers[0], pay.curve.numbers[40], pay.curve.numbers[-1]):
        assert pay.curve[gross].totals == net_pay(question.with_pay(float(gross))).year.totals
    assert pay.left_now == net_pay(question).year.disposable
    assert pay.curve.numbers[0] == 1
    assert pay.curve.numbers[-1] == 3 * 2800
    assert len(pay.curve.numbers) <= MOST_POINTS + 1


@pytest.mark.parametrize(("residence", "work", "extra"), HOUSEHOLDS)
def test_every_switch_point_is_a_jump_with_the_same_reason(residence: str, work: str, extra: dict[str, Any]) -> None:
    question = scenario(residence, work, 2800, **extra)
    named = switch_points(question)
    for points, jumps in (
        (named.home_days, by_home_days(question).jumps),
        (named.gross_monthly, by_gross_pay(question).jumps),
    ):
        found = {jump.at: jump for jump in jumps}
        for point in points:
            if point.at > 1 or points is named.home_days:
                jump = found[point.at]
                assert (jump.rule, jump.law, jump.change.net_pay) == (point.rule, point.law, point.change)
        only = [jump for jump in jumps if jump.at not in {point.at for point in points}]
        assert all(abs(jump.change.disposable) > 0.0 for jump in only)


@pytest.mark.parametrize(("residence", "work", "extra"), HOUSEHOLDS)
def test_the_quick_first_step_is_the_first_jump_of_what_is_left(
    residence: str, work: str, extra: dict[str, Any]
) -> None:
    question = scenario(residence, work, 2800, **extra)
    jumps = [jump for jump in by_home_days(question).jumps if abs(jump.change.disposable) >= SMALLEST_JUMP]
    step = first_home_day_step(question)

    assert (step and (step.at, step.before, step.after)) == (
        (jumps[0].at, jumps[0].before, jumps[0].after) if jumps else None
    )
    if step:
        whole = step.after.per_month.disposable - step.before.per_month.disposable
        assert step.per_month.disposable == whole


@pytest.mark.parametrize(("number", "bend", "jump"), [(6, 177, 180), (22, 10, 55)])
def test_a_steep_bend_is_no_step(number: int, bend: int, jump: int) -> None:
    """High pay of two random households: where church tax begins, or tax ends, the slope of hundreds of euros a day
    bends by more than a jump counts from."""
    question = list(random_scenarios(23, 77, 2026))[number]
    found, step = by_home_days(question), first_home_day_step(question)
    slopes = [found.curve.change(at - 1, at).totals.disposable for at in (bend - 1, bend, bend + 1)]

    assert beyond(slopes[1], [slopes[0], slopes[2]]) >= SMALLEST_JUMP
    assert (step and step.at) == found.jumps[0].at == jump


def test_a_loss_of_net_pay_may_be_a_gain_for_the_household() -> None:
    """From half of the time at home on Belgium insures: the Dutch health premium goes, which outweighs the loss."""
    (jump,) = by_home_days(scenario("BE", "NL", 3500)).jumps

    assert (jump.at, jump.rule, jump.turn.way, jump.insuring_state) == (110, "insuring_state", "changes", "BE")
    assert jump.change.net_pay < -SMALLEST_JUMP
    assert jump.change.disposable > 1500.0


def test_a_benefit_that_ends_is_a_jump_of_what_is_left_alone() -> None:
    """The Flemish job bonus ends above its limit with a jump; net pay goes on as before."""
    question = scenario("BE", "NL", 3500)
    found = by_gross_pay(question).jumps

    assert [(jump.rule, jump.turn.way, jump.turn.cause.line) for jump in found] == [("jobbonus", "ends", "be.jobbonus")]
    assert found[0].change.disposable < -SMALLEST_JUMP < 0.0 < found[0].change.net_pay
    assert found[0].at not in [point.at for point in switch_points(question).gross_monthly]


def test_a_status_is_lost_with_days_and_a_benefit_begins_with_pay() -> None:
    first = by_home_days(scenario("BE", "NL", 3500, **OWNER)).jumps[0]
    begins = by_gross_pay(scenario("NL", "BE", 3500, children=[{"age": 5}])).jumps[0]

    assert (first.at, first.rule, first.turn.way) == (23, "nl_qualifying", "ends")
    assert (begins.rule, begins.turn.way) == ("be_low_income_lone_parent", "begins")


def test_the_doubtful_days_lie_below_a_quarter_and_say_whether_insurance_moves_there() -> None:
    across = scenario("BE", "NL", 3500)
    refused = scenario("BE", "NL", 3500, options={"framework_a1": False})
    with_trips = scenario("BE", "NL", 3500, job={"days": {"office": 198, "home": 0, "elsewhere": 22}})
    bands = [by_home_days(one).band for one in (across, refused, with_trips)]

    assert [(band.first, band.end, band.day) for band in bands if band] == [(44.0, 55.0, 55)] * 3
    assert [band.insured_at_home for band in bands if band] == [False, True, True]
    for question, at_home in ((across, False), (refused, True), (with_trips, True)):
        insured = net_pay(with_home_days(question, 55)).insuring_state
        assert (insured == "BE") is at_home
    assert by_home_days(scenario("BE", "BE", 3500)).band is None
    assert by_home_days(scenario("BE", "NL", 3500, job={"sector": "public"})).band is None


def test_a_household_without_days_or_pay_has_a_curve_of_one_point() -> None:
    question = scenario("BE", "NL", 0, job={"days": {"office": 0, "home": 0, "elsewhere": 0}})

    assert by_home_days(question).curve.numbers == (0,)
    assert by_gross_pay(question).curve.numbers == (0,)
    assert first_home_day_step(question) is None


def test_points_without_known_law_are_left_out() -> None:
    """The Dutch share of childcare of a second child is not in the store for some incomes."""
    care = {"kind": "daycare", "hours_month": 100, "hourly_rate": 10.0}
    children = [{"age": 2, "childcare": care}, {"age": 4, "childcare": care}]
    question = scenario("NL", "NL", 3500, children=children)
    found = by_gross_pay(question)
    known = [number for number in found.curve.numbers if found.curve[number].known]

    assert tuple(known) == found.curve.numbers
    assert found.curve.all_known is (len(known) == len(found.curve))
