"""An offer that equals the job one has: by each measure it comes to that job, and a cent less does not."""

from __future__ import annotations

from itertools import permutations

import pytest

from rules import (
    BASES,
    Basis,
    NotComputed,
    Result,
    Scenario,
    compare,
    equal_offer,
    gross_per_hour,
    holiday_months,
    left_per_hour,
    net_pay,
)
from rules.answer.offer import SUM_OF_BASIS
from rules.definitions.codes import STATES
from tests.rules.scenarios import scenario

ACROSS = list(permutations(STATES, 2))
PRESENT = {"gross_monthly": 3600.0, "weekly_hours": 39.0, "extra_month": True}
SEARCHED: list[Basis] = list(SUM_OF_BASIS)


def offered(residence: str, work: str) -> Scenario:
    return scenario(residence, work, children=[{"age": 7}], present_job=PRESENT)


def of_year(result: Result, basis: Basis, pay: float) -> float:
    found: float = getattr(net_pay(result.scenario.with_pay(pay)).year, SUM_OF_BASIS[basis])
    return found


@pytest.mark.parametrize("basis", SEARCHED)
@pytest.mark.parametrize(("residence", "work"), ACROSS)
def test_the_offer_reaches_the_job_one_has_and_a_cent_less_does_not(residence: str, work: str, basis: Basis) -> None:
    contracts = compare(offered(residence, work))
    equal = equal_offer(contracts, basis)
    least = getattr(contracts.home.year, SUM_OF_BASIS[basis])
    pay = equal.across.scenario.job.gross_monthly
    assert of_year(equal.across, basis, pay) >= least > of_year(equal.across, basis, pay - 0.01)
    assert equal.home == contracts.home
    assert equal.across == net_pay(contracts.across.scenario.with_pay(pay))
    assert equal.difference.disposable == pytest.approx(equal.across.year.disposable - equal.home.year.disposable)


@pytest.mark.parametrize(("residence", "work"), ACROSS)
def test_by_month_the_offer_has_the_pay_of_now(residence: str, work: str) -> None:
    contracts = compare(offered(residence, work))
    equal = equal_offer(contracts, "month")
    assert equal.across.scenario == contracts.across.scenario.with_pay(3600.0)
    assert equal.across.scenario.job.weekly_hours == 38.0


def test_without_a_job_of_now_it_is_what_compare_finds() -> None:
    """The offer at the net of now; and by month the same job."""
    asked = scenario("BE", "NL")
    contracts = compare(asked)
    assert equal_offer(contracts, "net") == compare(asked, basis="net")
    assert equal_offer(contracts, "month") == contracts


def test_what_no_pay_reaches_is_refused() -> None:
    contracts = compare(scenario("NL", "BE", present_job={"gross_monthly": 1_000_000.0}, job={"extra_month": False}))
    with pytest.raises(NotComputed):
        equal_offer(contracts, "net")


@pytest.mark.parametrize("basis", BASES)
def test_every_basis_is_known(basis: Basis) -> None:
    assert equal_offer(compare(offered("DE", "NL")), basis).home.scenario.job.gross_monthly == 3600.0


def test_per_hour_counts_the_hours_of_the_contract() -> None:
    contracts = compare(offered("DE", "NL"))
    at_home = contracts.home
    assert at_home.year.gross == 13 * 3600.0
    assert gross_per_hour(at_home) == pytest.approx(46_800 / (39 * 52), abs=0.005)
    assert left_per_hour(at_home) == pytest.approx(at_home.year.disposable / (39 * 52), abs=0.005)
    assert gross_per_hour(contracts.across) == pytest.approx(4500 * 12.96 / (38 * 52), abs=0.005)


@pytest.mark.parametrize(
    ("country", "months"), [("NL", 0.96), ("BE", 0.92), ("DE", 0.0)], ids=["Netherlands", "Belgium", "Germany"]
)
@pytest.mark.parametrize("extra_month", [True, False])
@pytest.mark.parametrize("pay", [99.99, 3511.11])
def test_holiday_pay_in_months(country: str, months: float, extra_month: bool, pay: float) -> None:
    job = {"extra_month": extra_month, "gross_monthly": pay}
    assert holiday_months(net_pay(scenario(country, country, job=job))) == months
    assert holiday_months(net_pay(scenario(country, country, job=job | {"holiday_pay": "none"}))) == 0.0


def test_no_pay_has_no_holiday_pay() -> None:
    assert holiday_months(net_pay(scenario("NL", "NL", job={"gross_monthly": 0.0, "extra_month": True}))) == 0.0
