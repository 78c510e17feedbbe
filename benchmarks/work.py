"""The worker whom the benchmarks are about, and how work is timed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from rules import Scenario
from rules.question.case import prepared

YEAR, MONTH, RATE = 2026, 8, 0.065
ROWS = 1_000_000

EXAMPLE = {
    "year": YEAR,
    "payslip_month": MONTH + 1,
    "residence": {"country": "BE", "municipality": "Gent"},
    "work": {"country": "NL", "municipality": "Terneuzen"},
    "worker": {"age": 38},
    "job": {"gross_monthly": 3500.0},
}
WORKER = prepared(Scenario.from_data(EXAMPLE)).facts._replace(gross_monthly=0.0, municipal_rate=RATE)


def best(work: Callable[[], Any], runs: int) -> float:
    """Seconds of the fastest of several runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
