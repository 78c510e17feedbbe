"""What is left of 100 euros more, and where the rest goes."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Raise, net_pay, raised
from tests.rules.explanation.test_switch_points import scenario

TWO: dict[str, Any] = {"children": [{"age": 3}, {"age": 7}]}
PAIRS = [("BE", "NL"), ("NL", "BE"), ("NL", "DE"), ("DE", "NL"), ("BE", "DE"), ("DE", "BE"), ("NL", "NL"), ("BE", "BE")]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("pay", [600.0, 2000.0, 3500.0, 9000.0])
def test_the_parts_add_up_and_are_those_of_the_two_answers(pair: tuple[str, str], pay: float) -> None:
    before = net_pay(scenario(*pair, pay, **TWO))
    after = net_pay(scenario(*pair, pay + 100.0, **TWO))
    found = raised(before, 100.0)
    of_100 = found.of_100

    assert found.change.disposable == pytest.approx(after.year.disposable - before.year.disposable, abs=0.005)
    assert found.change.gross == pytest.approx(after.year.gross - before.year.gross, abs=0.005)
    assert 100.0 + of_100.social_insurance + of_100.tax + of_100.credits == of_100.net_pay
    assert of_100.net_pay + of_100.household == of_100.disposable
    assert of_100.disposable == pytest.approx(100.0 * found.change.disposable / found.change.gross, abs=0.51)
    assert found.per_month.disposable == pytest.approx(found.change.disposable / 12.0, abs=0.51)


def test_a_benefit_that_goes_takes_its_part() -> None:
    """Two children in the Netherlands: the child budget falls by some 7 to 8 euros of each 100."""
    single, parent = (raised(net_pay(scenario("NL", "NL", 3500, **extra)), 100.0) for extra in ({}, TWO))

    assert (single.of_100.household, single.of_100.disposable) == (0.0, single.of_100.net_pay)
    assert parent.of_100.household < -5.0


def test_across_a_limit_a_raise_may_cost() -> None:
    """With the partner's pay just passed, the combination credit goes to the partner."""
    partner = {"age": 40, "country_of_work": "NL", "gross_annual": 30_000}
    found: Raise = raised(net_pay(scenario("NL", "NL", 2300, partner=partner, children=[{"age": 5}])), 100.0)

    assert found.of_100.disposable < 0.0
    assert found.of_100.credits < -100.0
