"""What is missed while a diploma is being recognised."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Scenario, compare
from rules.diplomas.professions import profession
from rules.diplomas.recognition import Recognition, recognitions
from rules.diplomas.waiting import lost_pay, missed
from tests.rules.data_folder import SmallHouse
from tests.rules.profession_folder import CARE, change


def recognised(code: str, origin: str, state: str, **more: Any) -> Recognition:
    found = profession(code)
    assert found is not None
    return recognitions(found, origin, state, **more)[0]


def test_lost_pay_is_the_months_times_the_gap_that_is_shown() -> None:
    lost = missed((1.5, 3.0), 7348.0)
    assert lost.gap_of_month == 612.33
    assert (lost.low, lost.high, lost.sign) == (918.5, 1836.99, 1)
    assert (lost.months_low, lost.months_high) == (1.5, 3.0)


@pytest.mark.parametrize(("gap", "month", "sign"), [(-1200.0, -100.0, -1), (0.0, 0.0, 0), (0.05, 0.0, 0)])
def test_where_the_job_across_leaves_no_more_no_pay_is_lost(gap: float, month: float, sign: int) -> None:
    lost = missed((1.0, 3.0), gap)
    assert (lost.gap_of_month, lost.sign, lost.low, lost.high) == (month, sign, 0.0, 0.0)


@pytest.fixture
def difference(example: dict[str, Any]) -> Any:
    return compare(Scenario.from_data(example))


def test_lost_pay_takes_the_gap_of_this_scenario(difference: Any, house: SmallHouse) -> None:
    lost = lost_pay(recognised("2221", "DE", "NL"), difference)
    assert lost is not None
    gap = (difference.across.year.disposable - difference.home.year.disposable) / 12.0
    assert gap > 100.0
    assert lost.gap_of_month == pytest.approx(gap, abs=0.005)
    assert lost.low == 0.0
    assert lost.high == pytest.approx(3.0 * lost.gap_of_month)


def test_months_that_are_not_known_give_no_amount(difference: Any, house: SmallHouse) -> None:
    assert lost_pay(recognised("7512", "NL", "BE", region="wallonia", self_employed=True), difference) is None


def test_who_may_work_without_the_title_misses_from_nothing(difference: Any, house: SmallHouse) -> None:
    change(house.data, CARE, 'NL = { regulated = "yes"', 'NL = { regulated = "title", months = [2, 3]')
    house.build()
    lost = lost_pay(recognised("2221", "DE", "NL"), difference)
    assert lost is not None
    assert (lost.months_low, lost.months_high, lost.low) == (0.0, 3.0, 0.0)


def test_who_may_start_at_once_misses_nothing(difference: Any, house: SmallHouse) -> None:
    lost = lost_pay(recognised("7512", "BE", "NL"), difference)
    assert lost is not None
    assert (lost.months_high, lost.low, lost.high) == (0.0, 0.0, 0.0)
