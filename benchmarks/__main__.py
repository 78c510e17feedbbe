"""How fast the engine is beside a plain numpy version of the same corridor: `make bench`.

Prints one line per kind of work with the time of the best of several runs and the ratio to numpy, all from one run on
one machine. The two answers are compared first, so that the same work is measured.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.numpy_corridor import in_belgium, in_netherlands
from rules import Scenario, compare
from rules.codes import AUTO, BE, FLANDERS, NL
from rules.facts import Facts
from rules.kernels import COLUMNS, FACTS, settle_rows
from rules.law import law_of
from rules.settlement import settle

YEAR, MONTH, RATE = 2026, 8, 0.065
ROWS = 1_000_000
POINTS = 600

EXAMPLE = {
    "year": YEAR,
    "payslip_month": MONTH + 1,
    "residence": {"country": "BE", "municipality": "Gent"},
    "work": {"country": "NL", "municipality": "Terneuzen"},
    "worker": {"age": 38},
    "job": {"gross_monthly": 3500.0},
}


WORKER = Facts(
    residence=BE,
    work=NL,
    region=FLANDERS,
    payslip_month=MONTH,
    age=38.0,
    born_before_1946=False,
    gross_monthly=0.0,
    holiday_pay=True,
    extra_month=False,
    pension_rate=0.0,
    has_partner=False,
    partner_work=BE,
    partner_pay=0.0,
    home_value=0.0,
    mortgage_interest=0.0,
    fraction=1.0,
    office_days=220.0,
    all_days=220.0,
    municipal_rate=RATE,
    nl_qualifying=AUTO,
)


def best(work: Callable[[], Any], runs: int) -> float:
    """Seconds of the fastest of several runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def facts(pay: np.ndarray[Any, np.dtype[np.float64]], work: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Facts of residents of Gent with these pays, as columns."""
    row = WORKER._replace(work=work)
    columns = np.repeat(np.array([[float(value)] for value in row]), len(pay), axis=1)
    columns[FACTS.index("gross_monthly")] = pay
    return columns


def plain_numpy(pay: np.ndarray[Any, np.dtype[np.float64]]) -> tuple[Any, Any]:
    return in_netherlands(pay, RATE, law), in_belgium(pay, RATE, MONTH, law)


def compiled(across: Any, home: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    keep = ("payslip", "totals")
    return settle_rows(across, whole_law, keep), settle_rows(home, whole_law, keep)


def curve(pay: np.ndarray[Any, np.dtype[np.float64]]) -> list[tuple[float, float]]:
    """Net pay of both jobs at each pay, plain Python."""
    points = []
    for gross in pay.tolist():
        row = WORKER._replace(gross_monthly=gross)
        points.append((settle(row, law).totals.net_pay, settle(row._replace(work=BE), law).totals.net_pay))
    return points


def check_agreement(pay: np.ndarray[Any, np.dtype[np.float64]]) -> None:
    """Both versions give the same net pay to the cent."""
    numpy_across, numpy_home = plain_numpy(pay)
    across, home = compiled(facts(pay, NL), facts(pay, BE))
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
    small = facts(points, NL), facts(points, BE)
    report("curve of 600 points, compiled", best(lambda: compiled(*small), 20), best(lambda: plain_numpy(points), 20))
    large = facts(many, NL), facts(many, BE)
    report("1,000,000 rows, compiled", best(lambda: compiled(*large), 3), best(lambda: plain_numpy(many), 3))
