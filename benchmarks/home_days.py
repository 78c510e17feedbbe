"""How fast the curves of "What if?" are: `make bench`.

Prints for the worker of the other benchmarks the time of 221 home days and of gross pay to three times the pay, plain
and compiled, alone and with every jump named, and what one asks of the first page; all from one run on one machine.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from benchmarks.work import EXAMPLE, best
from rules import Scenario, by_gross_pay, by_home_days, first_home_day_step
from rules.answer.curves import KEEP, curve_of_gross_pay, curve_of_home_days
from rules.compiled import at_hand, kernels
from rules.question.case import prepared

RUNS = 20
STEP = 10
"""Euros between two points of the curve by gross pay."""


def timed(works: dict[str, Callable[[], Any]]) -> dict[str, float]:
    return {name: 1000.0 * best(work, RUNS) for name, work in works.items()}


def never_loaded() -> at_hand._AtHand:
    """A process that does not hold the compiled rules, and loads none."""
    process = at_hand._AtHand()
    process.loading.acquire()
    return process


def holding(law: Any) -> at_hand._AtHand:
    """A process that holds the compiled rules, compiled now if need be."""
    for loop in kernels.loops_for(law.numbers, KEEP):
        loop.compiled  # noqa: B018
    process = at_hand._AtHand()
    process.kernels = kernels
    return process


if __name__ == "__main__":
    scenario = Scenario.from_data(EXAMPLE)
    case = prepared(scenario)
    pays = range(STEP, 3 * int(scenario.job.gross_monthly) + 1, STEP)
    works: dict[str, Callable[[], Any]] = {
        "221 home days": partial(curve_of_home_days, case),
        "221 home days, every jump named": partial(by_home_days, scenario),
        "221 home days, the first jump without its name": partial(first_home_day_step, scenario),
        f"gross pay, {len(pays):,} points": partial(curve_of_gross_pay, case, pays),
        "gross pay, every jump named": partial(by_gross_pay, scenario),
    }
    at_hand._process = never_loaded()
    plain = timed(works)
    at_hand._process = holding(case.law)
    compiled = timed(works)
    print(f"{'':<50} {'plain':>11} {'compiled':>11} {'plain/compiled':>15}")
    for name in works:
        ratio = plain[name] / compiled[name]
        print(f"{name:<50} {plain[name]:>8.1f} ms {compiled[name]:>8.1f} ms {ratio:>15.1f}")
