"""How fast a population is settled: random households of all nine pairs of states, all facts differing: `make bench`.

Prints nanoseconds a household on one thread and on all cores, and how often the plain rules take as long, all from one
run on one machine.
"""

from __future__ import annotations

import os
import time
from functools import partial
from typing import NamedTuple

import numpy as np

from benchmarks.work import ROWS, YEAR, best
from rules.compiled.kernels import RESULTS, Column, columns_of, settle_rows
from rules.definitions.facts import Facts
from rules.law.year import law_of
from rules.settlement.settle import settle
from tests.rules.random_facts import random_facts

SAMPLE = 20_000
PLAIN = 2_000
"""Households that the plain rules settle, to compare."""
RUNS = 5


class Population(NamedTuple):
    """Some households one by one, and many as columns."""

    few: list[Facts]
    many: dict[str, Column]


def population() -> Population:
    sample = list(random_facts(SAMPLE, seed=11))
    places = np.random.default_rng(7).integers(SAMPLE, size=ROWS)
    return Population(sample[:PLAIN], {path: column[places] for path, column in columns_of(sample).items()})


if __name__ == "__main__":
    law, people = law_of(YEAR), population()
    start = time.perf_counter()
    for household in people.few:
        settle(household, law.numbers)
    plain = (time.perf_counter() - start) / PLAIN
    cores = os.cpu_count() or 1
    print(f"{ROWS:,} households of nine pairs; plain rules {plain * 1e9:,.0f} ns a household")
    for kept, keep in (("totals", ("totals",)), ("all amounts", RESULTS)):
        for threads in sorted({1, cores}):
            work = partial(settle_rows, people.few[0], people.many, law, keep, threads)
            seconds = best(work, RUNS)
            each = seconds / ROWS
            print(
                f"{kept:<12} {threads} threads {seconds:>8.3f} s {each * 1e9:>8.0f} ns {plain / each:>8.0f} times plain"
            )
