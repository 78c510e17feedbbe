"""The year of many households in cents, beside the result of each one."""

from __future__ import annotations

import numpy as np
import pytest

from rules import LawMissing, net_pay
from rules.definitions.codes import STATES
from rules.definitions.rounding import cent_half_up
from rules.law.year import law_of
from rules.population.settled import LINES, in_cents, in_euros, quantile, settled
from tests.rules.population.some_households import random_population

COUNT = 500


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_sums_and_lines_are_those_of_each_result(year: int) -> None:
    scenarios, population = random_population(COUNT, 31, year)
    (households,) = population.groups
    found = settled(households, law_of(year), payslip=True)
    checked = 0
    for place, scenario in enumerate(scenarios):
        try:
            result = net_pay(scenario)
        except LawMissing:
            assert not found.known[place]
            continue
        checked += 1
        assert found.known[place]
        assert {name: float(in_euros(cents)[place]) for name, cents in found.totals.items()} == {
            "gross": result.year.gross,
            "net_pay": result.year.net_pay,
            "disposable": result.year.disposable,
            "employer_cost": result.year.employer_cost,
        }
        lines = {name: float(in_euros(cents)[place]) for name, cents in found.lines.items() if cents[place]}
        assert lines == {line.id: line.amount for line in result.year.lines if line.amount}
        assert STATES[found.insuring[place]] == result.insuring_state
        assert found.work_share[place] == result.taxing_share[scenario.work.country]
        assert found.payslip is not None
        assert found.payslip_known is not None
        assert bool(found.payslip_known[place]) == (result.payslip is not None)
        if result.payslip is not None:
            assert float(in_euros(found.payslip)[place]) == result.payslip.net
    assert checked > COUNT * 0.9


def test_every_line_moves_in_some_household() -> None:
    """So that no line is compared only while it is nothing."""
    _, population = random_population(COUNT, 31, 2026)
    found = settled(population.groups[0], law_of(2026))
    assert [line for line in LINES if not found.lines[line].any()] == []


def test_lines_add_up_to_the_sums_to_the_cent() -> None:
    _, population = random_population(COUNT, 31, 2026)
    found = settled(population.groups[0], law_of(2026))
    pay = sum(found.lines[name] for name, rule in LINES.items() if rule.kind == "pay")
    household = sum(found.lines[name] for name, rule in LINES.items() if rule.kind == "household")
    assert (found.totals["gross"] + pay == found.totals["net_pay"]).all()
    assert (found.totals["net_pay"] + household == found.totals["disposable"]).all()


def test_cents_are_rounded_like_every_amount() -> None:
    amounts = [0.0, -0.0, 0.005, -0.005, 1.004999999, 2.675, -2.675, 1234.565, 8_765_432.105, -0.0049]
    assert in_euros(in_cents(np.array(amounts))).tolist() == [cent_half_up(amount) for amount in amounts]


def test_a_quantile_counts_heads_not_households() -> None:
    amounts, heads = np.array([30, 10, 20]), np.array([1, 8, 1])
    assert [quantile(amounts, heads, part) for part in (0.5, 0.8, 0.81, 0.9, 0.91)] == [10, 10, 20, 20, 30]
    assert quantile(amounts, np.zeros(3, np.int64), 0.5) == 0
