"""How fast the engine is beside a plain numpy version of the same corridor: `make bench`.

Prints one line per kind of work with the time of the best of several runs and the ratio to numpy, all from one run on
one machine. The two answers are compared first, so that the same work is measured.
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np

from benchmarks.numpy_corridor import in_belgium, in_netherlands
from benchmarks.work import EXAMPLE, MONTH, RATE, ROWS, WORKER, YEAR, best
from rules import Scenario, compare
from rules.compiled.kernels import COLUMNS, Column, settle_rows
from rules.definitions.codes import BE
from rules.law.year import law_of
from rules.settlement.settle import settle

POINTS = 600


def plain_numpy(pay: Column) -> tuple[Any, Any]:
    return in_netherlands(pay, RATE, law), in_belgium(pay, RATE, MONTH, law)


def compiled(pay: Column) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both jobs of residents of Gent with these pays."""
    keep, columns = ("payslip", "totals"), {"gross_monthly": pay}
    across = settle_rows(WORKER, columns, whole_law, keep)
    return across, settle_rows(WORKER._replace(work=BE), columns, whole_law, keep)


def curve(pay: Column) -> list[tuple[float, float]]:
    """Net pay of both jobs at each pay, plain Python."""
    points = []
    for gross in pay.tolist():
        row = WORKER._replace(gross_monthly=gross)
        points.append((settle(row, law).totals.net_pay, settle(row._replace(work=BE), law).totals.net_pay))
    return points


def check_agreement(pay: Column) -> None:
    """Both versions give the same net pay to the cent."""
    numpy_across, numpy_home = plain_numpy(pay)
    across, home = compiled(pay)
    year, slip = COLUMNS["totals"].index("net_pay"), COLUMNS["payslip"].index("net")
    for ours, theirs in ((across, numpy_across), (home, numpy_home)):
        assert np.abs(ours["totals"][year] - theirs.year).max() < 0.005
        assert np.abs(ours["payslip"][slip] - theirs.payslip).max() < 0.005


def report(work: str, engine: float, numpy: float) -> None:
    print(f"{work:<58} {engine * 1000:>10.3f} ms {numpy * 1000:>10.3f} ms {numpy / engine:>8.1f}")


if __name__ == "__main__":
    whole_law = law_of(YEAR)
    law = whole_law.numbers
    dice = np.random.default_rng(7)
    many = np.floor(dice.gamma(4.0, 900.0, ROWS) * 100.0) / 100.0
    points = np.linspace(500.0, 12_480.0, POINTS)
    one = np.array([3500.0])
    check_agreement(np.concatenate([one, points, many[:100_000]]))

    print(f"{os.cpu_count()} cores, both jobs each{'':>36} {'engine':>9} {'numpy':>14} {'numpy/engine':>14}")
    scenario = Scenario.from_data(EXAMPLE)
    report(
        "one compare, with lines, law and verification",
        best(lambda: compare(scenario), 200),
        best(lambda: plain_numpy(one), 200),
    )
    report("curve of 600 points, plain Python", best(lambda: curve(points), 5), best(lambda: plain_numpy(points), 20))
    report("curve of 600 points, compiled", best(lambda: compiled(points), 20), best(lambda: plain_numpy(points), 20))
    report("1,000,000 rows, compiled", best(lambda: compiled(many), 3), best(lambda: plain_numpy(many), 3))
