"""The pay that makes two jobs equal: it reaches what it must, and no lower pay does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import product
from typing import Any

import numpy as np
import pytest

from rules import (
    BASES,
    Basis,
    Comparison,
    InputError,
    LawMissing,
    NotComputed,
    Overlay,
    Refusal,
    Result,
    Scenario,
    compare,
    net_pay,
)
from rules.answer.equal import MOST_CENTS, first_reaching
from rules.definitions.codes import STATES
from tests.rules.random_scenarios import random_scenarios
from tests.rules.scenarios import scenario

PAIRS = list(product(STATES, STATES))
FOUND: list[Basis] = ["year", "employer_cost", "net"]
SUMS = {"year": "gross", "employer_cost": "employer_cost", "net": "disposable"}


def pay_of(result: Result) -> float:
    return result.scenario.job.gross_monthly


def sum_with(result: Result, basis: str, pay: float, reform: Overlay | None = None) -> float:
    """The sum of the year that a basis compares, of the same job with another pay."""
    found: float = getattr(net_pay(result.scenario.with_pay(pay), reform).year, SUMS[basis])
    return found


def found_and_given(both: Comparison, basis: str) -> tuple[Result, Result]:
    """The job whose pay was looked for, and the other one."""
    return (both.across, both.home) if basis == "net" else (both.home, both.across)


def is_lowest(both: Comparison, basis: str, reform: Overlay | None = None) -> bool:
    """Whether the pay that was found reaches the sum of the other job, and a cent less does not."""
    found, given = found_and_given(both, basis)
    least = getattr(given.year, SUMS[basis])
    if getattr(found.year, SUMS[basis]) < least:
        return False
    return pay_of(found) == 0.0 or sum_with(found, basis, pay_of(found) - 0.01, reform) < least


@pytest.mark.parametrize("basis", FOUND)
@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_the_pay_that_is_found_reaches_the_other_job_and_a_cent_less_does_not(
    residence: str, work: str, basis: Basis
) -> None:
    asked = scenario(residence, work, days=(180, 40, 0))
    both = compare(asked, basis=basis)
    _, given = found_and_given(both, basis)
    assert pay_of(given) == 4500.0
    assert is_lowest(both, basis)
    assert both.difference.disposable == pytest.approx(both.across.year.disposable - both.home.year.disposable)
    for result in (both.home, both.across):
        assert net_pay(result.scenario) == result


@pytest.mark.parametrize(("residence", "work"), PAIRS)
def test_by_month_both_jobs_have_the_given_pay(residence: str, work: str) -> None:
    both = compare(scenario(residence, work), basis="month")
    assert (pay_of(both.home), pay_of(both.across)) == (4500.0, 4500.0)
    assert both == compare(scenario(residence, work))


@pytest.mark.parametrize("basis", BASES)
@pytest.mark.parametrize("state", STATES)
def test_two_jobs_in_one_country_are_equal_by_every_basis(state: str, basis: Basis) -> None:
    both = compare(scenario(state, state), basis=basis)
    assert (pay_of(both.home), pay_of(both.across)) == (4500.0, 4500.0)
    assert both.difference.disposable == 0.0


def test_holiday_pay_makes_twelve_german_months_of_a_dutch_year() -> None:
    """A Dutch year has 12.96 months of pay, a German one 12."""
    assert pay_of(compare(scenario("DE", "NL"), basis="year").home) == 4860.0
    assert pay_of(compare(scenario("NL", "DE"), basis="year").home) == 4166.67


def test_the_random_households_of_all_pairs_reach_the_other_job_with_the_lowest_pay(deep: bool) -> None:
    dice = np.random.default_rng(3)
    count = 80 if deep else 5
    tried = 0
    for asked, basis in product(random_scenarios(count, 31, 2026), FOUND):
        with suppress(Refusal):
            both = compare(asked, basis=basis)
            found, given = found_and_given(both, basis)
            least = getattr(given.year, SUMS[basis])
            lower = dice.uniform(0.0, 1.0, 12) * pay_of(found)
            assert is_lowest(both, basis)
            assert [pay for pay in lower if pay < pay_of(found) and sum_with(found, basis, pay - 0.01) >= least] == []
            tried += 1
    assert tried > 2 * count


LIMIT_OF_A_MINIJOB = 603.0


def german(pay: float) -> Scenario:
    return scenario("DE", "DE", job={"gross_monthly": pay})


@pytest.mark.parametrize(
    ("target", "pay"), [(0.0, 0.0), (6_975.48, 603.0), (6_975.49, 603.01), (7_207.44, 603.01), (7_207.45, 603.02)]
)
def test_beside_a_jump_the_pay_on_the_right_side_is_found(target: float, pay: float) -> None:
    """Beyond 603 euros a job is no minijob: what is left of a year jumps from 6,975.48 to 7,207.44."""
    assert pay_of(compare(german(3000.0), basis="net", target=target).across) == pay


def test_what_is_left_without_pay_is_left_again_only_beyond_the_fall_beside_it() -> None:
    """With the first cent of a minijob the least contribution to the pension insurance is due: 390.48 euros a year."""
    cents = pay_of(compare(german(3000.0), basis="net", target=0.01).across)
    assert sum_with(net_pay(german(3000.0)), "net", 0.01) == -390.48
    assert (
        sum_with(net_pay(german(3000.0)), "net", cents) >= 0.01 > sum_with(net_pay(german(3000.0)), "net", cents - 0.01)
    )
    assert cents > 25.0


def test_of_two_pays_that_cost_an_employer_the_same_the_lower_one_is_found() -> None:
    """An employer pays more for a minijob of 603 euros than for a job of 610."""
    minijob, midijob = (net_pay(german(pay)).year.employer_cost for pay in (LIMIT_OF_A_MINIJOB, 610.0))
    assert minijob > midijob
    both = compare(german(610.0), basis="employer_cost")
    assert pay_of(both.home) < LIMIT_OF_A_MINIJOB
    assert is_lowest(both, "employer_cost")


def test_a_target_replaces_what_is_left_at_home() -> None:
    asked = scenario("BE", "NL")
    both = compare(asked, basis="net", target=40_000.0)
    assert both.home == net_pay(asked.at_home())
    assert both.across.year.disposable >= 40_000.0
    assert sum_with(both.across, "net", pay_of(both.across) - 0.01) < 40_000.0
    assert pay_of(compare(scenario("DE", "DE"), basis="net", target=0.0).across) == 0.0


def test_a_reform_moves_the_pay_that_is_found() -> None:
    reform = Overlay.from_data({"changes": [{"key": "nl.general_tax_credit.maximum", "value": 4115}]})
    today, reformed = (compare(scenario("BE", "NL"), one, "net") for one in (None, reform))
    assert pay_of(reformed.across) < pay_of(today.across)
    assert is_lowest(reformed, "net", reform)


def test_the_limit_of_the_field_may_be_found_and_is_never_passed() -> None:
    most = MOST_CENTS / 100.0
    highest = net_pay(scenario("DE", "DE", job={"gross_monthly": most})).year.disposable
    assert pay_of(compare(scenario("DE", "DE"), basis="net", target=highest).across) <= most
    with pytest.raises(NotComputed, match=r"^job\.gross_monthly: no pay up to 1,000,000 euros a month brings the disp"):
        compare(scenario("DE", "DE"), basis="net", target=highest + 1.0)


@pytest.mark.parametrize(("basis", "words"), [("year", "the gross pay"), ("employer_cost", "the cost to an employer")])
def test_a_pay_at_home_beyond_the_limit_of_the_field_is_refused(basis: Basis, words: str) -> None:
    with pytest.raises(NotComputed, match=f"brings {words} of the year to 1"):
        compare(scenario("DE", "NL", job={"gross_monthly": 1_000_000.0}), basis=basis)


def test_where_the_law_of_a_pay_is_not_known_it_is_not_passed_over() -> None:
    """In 2025 the share in the childcare of a second child is not known for joint incomes of 47,404 to 52,519."""
    care = {"kind": "daycare", "hours_month": 20, "hourly_rate": 9}
    household = {"year": 2025, "children": [{"age": 2, "childcare": care}, {"age": 3, "childcare": care}]}
    low, high = (scenario("NL", "NL", **household, job={"gross_monthly": pay}) for pay in (3000.0, 6000.0))
    assert is_lowest(compare(low, basis="net"), "net")
    assert is_lowest(compare(high, basis="net"), "net")
    edge = net_pay(scenario("NL", "NL", **household, job={"gross_monthly": 3600.0})).year.disposable
    with pytest.raises(LawMissing, match=r"nl\.childcare_allowance\.later_children_share"):
        compare(low, basis="net", target=edge + 1500.0)


WRONG: list[tuple[dict[str, Any], dict[str, Any], str, str]] = [
    ({}, {"basis": "hour"}, "basis", "allowed are month, year, employer_cost, net"),
    ({}, {"basis": "year", "target": 30_000.0}, "target", "with the basis net only"),
    ({}, {"target": 30_000.0}, "target", "with the basis net only"),
    ({}, {"basis": "net", "target": -1.0}, "target", "at least 0"),
    ({}, {"basis": "net", "target": float("nan")}, "target", "finite"),
    *(({"present_job": {"gross_monthly": 3000.0}}, {"basis": basis}, "present_job", "leave out") for basis in FOUND),
]


@pytest.mark.parametrize(("changes", "asked", "field", "words"), WRONG, ids=str)
def test_what_does_not_fit_together_is_refused(
    changes: dict[str, Any], asked: dict[str, Any], field: str, words: str
) -> None:
    with pytest.raises(InputError) as refusal:
        compare(scenario("BE", "NL", **changes), **asked)
    assert refusal.value.field == field
    assert refusal.value.message.startswith(f"{field}: ")
    assert words in refusal.value.message


def sawtooth(fall_at: int, fall: float, tooth: float) -> Callable[[int], float]:
    """Rises by 0.13 a step, in teeth, and falls once."""
    return lambda at: 0.13 * at - tooth * (at % 7) / 7.0 - (fall if at >= fall_at else 0.0)


@pytest.mark.parametrize("seed", range(40))
def test_the_first_number_is_that_of_a_search_one_by_one(seed: int) -> None:
    dice = np.random.default_rng(seed)
    last = int(dice.integers(3_000, 20_000))
    value = sawtooth(int(dice.integers(last)), float(dice.uniform(0.0, 900.0)), float(dice.uniform(0.0, 5.0)))
    least = float(dice.uniform(-10.0, 0.13 * last))
    one_by_one = next((at for at in range(last + 1) if value(at) >= least), None)
    assert first_reaching(value, least, [*range(0, last, 1000), last]) == one_by_one


@pytest.mark.parametrize(("least", "first"), [(-1.0, 0), (0.0, 0), (0.13, 1), (129.99, 1000), (130.0, 1000)])
def test_the_first_number_may_be_the_first_mark_or_the_last(least: float, first: int) -> None:
    assert first_reaching(lambda at: 0.13 * at, least, [0, 1000]) == first


def test_none_is_found_where_none_reaches() -> None:
    assert first_reaching(lambda at: 0.13 * at, 130.01, [0, 1000]) is None
