"""How fast a reform runs over the commuters: `make bench`.

Prints for the whole population how long it takes to draw and to read it, to settle it under the law in force and under
reforms of several kinds, each put together anew, to price every barrier and to move every assumption; beside each how
often it takes as long as the law in force. Then how many loops were compiled for the reforms, and a process from its
start to its first reform. All from one run on one machine. A reform has a second.
"""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks.work import YEAR, best
from rules import Overlay, Today, bottlenecks, reform_effect, store, under_todays_law
from rules.law.year import law_of
from rules.population.households import Population
from rules.population.made.commuters import commuters
from rules.population.made.margins import AS_STATED, VARIATIONS, Varied
from rules.population.table.reading import read

RUNS = 5
MOST = 1000.0
"""Milliseconds for one reform."""
VARIANT: Final = "cbs"
BRACKETS = "nl.income_tax.brackets"
ROWS = [list(row) for row in law_of(YEAR).on_last_day[BRACKETS].value]  # type: ignore[union-attr]
CHANGES: dict[str, tuple[str, Any]] = {
    "a reform: 34 days at home, Netherlands and Belgium": ("telework.nl_be.tax_threshold_days", 35.0),
    "a reform: another insuring state": ("insurance.substantial_activity_share", 0.75),
    "a reform that changes a threshold": (BRACKETS, [[start and start + 1_000.0, rate] for start, rate in ROWS]),
    "a reform that adds a bracket": (BRACKETS, [*ROWS, [150_000.0, 0.6]]),
}
COLD = "from benchmarks.reform import first; first()"


def people(varied: Varied = AS_STATED) -> Population:
    """The commuters of one variant of the counts."""
    return read(commuters(VARIANT, varied))


def reform(name: str) -> Overlay:
    key, value = CHANGES[name]
    return Overlay.from_data({"name": name, "changes": [{"key": key, "value": value}]})


def first() -> None:
    """What a fresh process does up to its first reform."""
    reform_effect(under_todays_law(people()), reform(next(iter(CHANGES))))


def compiled() -> int:
    """How many loops were ever compiled."""
    return len(list(store.folder().glob("kernels-*/ready")))


def anew(today: Today, name: str) -> None:
    """A reform whose law is put together anew, as for whoever tries it first."""
    law_of.cache_clear()
    reform_effect(today, reform(name))


def sensitivity(name: str) -> None:
    """A reform under every varied assumption, the populations drawn before."""
    for variation in VARIATIONS:
        reform_effect(under_todays_law(people(variation.varied)), reform(name))


def milliseconds(work: Any, runs: int = RUNS) -> float:
    return 1000.0 * best(work, runs)


if __name__ == "__main__":
    start = time.perf_counter()
    table = commuters(VARIANT)
    drawn = 1000.0 * (time.perf_counter() - start)
    population = read(table)
    today = under_todays_law(population)
    households = sum(group.size for group in population.groups)
    print(f"{households:,} households that stand for {today.heads:,} commuters")
    base = milliseconds(partial(under_todays_law, population))
    before = compiled()
    works: dict[str, float] = {
        "the law in force": base,
        "reading and checking the table": milliseconds(partial(read, table), 3),
    }
    for name in CHANGES:
        works[name] = milliseconds(partial(anew, today, name))
    loops = compiled() - before
    slowest = max(works[name] for name in CHANGES)
    works["every barrier that has a price"] = milliseconds(partial(bottlenecks, today), 2)
    for variation in VARIATIONS:
        commuters(VARIANT, variation.varied)
    works[f"a reform under {len(VARIATIONS)} varied assumptions"] = milliseconds(
        partial(sensitivity, next(iter(CHANGES))), 1
    )
    print(f"{'drawing them, the first time':<55} {drawn:>8.0f} ms {drawn / base:>8.1f}")
    for name, spent in works.items():
        print(f"{name:<55} {spent:>8.0f} ms {spent / base:>8.1f}")
    print(f"loops compiled for the reforms: {loops}")
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", COLD], cwd=Path(__file__).parents[1], check=True)
    cold = 1000.0 * (time.perf_counter() - start)
    print(f"a process from its start to its first reform: {cold:.0f} ms, {cold / base:.1f} times the law in force")
    print(f"the slowest reform: {slowest:.0f} ms of {MOST:.0f} ms")
