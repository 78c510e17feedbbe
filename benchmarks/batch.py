"""How long a table of a million scenarios takes from Parquet to Parquet: `make bench`.

Random households of all nine pairs of states and of three years, in random municipalities. Prints the time of each
kind of work alone, on one thread, and of the whole command, each beside that of settling; all from one run on one
machine.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.work import ROWS, best
from rules import YEARS, municipality_choices, settled_batch, value_at
from rules.definitions.codes import STATES
from rules.law.year import law_of
from rules.population.households import Population
from rules.population.settled import settled
from rules.population.table.batch import run
from rules.population.table.batch_files import read_pieces, write_pieces
from rules.population.table.names import FIELD_OF_COLUMN
from rules.population.table.reading import read
from tests.rules.random_scenarios import random_scenarios

SAMPLE = 20_000
RUNS = 3


def table() -> pa.Table:
    """A million rows of every field that may move an amount."""
    dice = np.random.default_rng(7)
    people = list(random_scenarios(SAMPLE, seed=11, year=YEARS[-1]))
    paths = [path for path, field in FIELD_OF_COLUMN.items() if not path.startswith("present_job.")]
    columns: dict[str, list[Any]] = {path: [value_at(one, path) for one in people] for path in paths}
    names = {state: [one.name for one in municipality_choices(state)] for state in STATES}
    for end in ("residence", "work"):
        states = columns[f"{end}.country"]
        columns[f"{end}.municipality"] = [names[state][dice.integers(len(names[state]))] for state in states]
    columns["year"] = [YEARS[place] for place in dice.integers(len(YEARS), size=SAMPLE)]
    columns["children"] = [[child.age for child in one.children] for one in people]
    return pa.table(columns).take(pa.array(dice.integers(SAMPLE, size=ROWS))).combine_chunks()


def pieces(path: Path) -> Iterator[pa.RecordBatch]:
    return read_pieces(path, path.name)


def settle(populations: list[Population]) -> None:
    """Everything that the results hold, on one thread."""
    for population in populations:
        for group in population.groups:
            settled(group, law_of(group.year, None, group.expected_law), payslip=True, threads=1)


def timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.parquet", Path(folder) / "out.parquet"
        pq.write_table(table(), source)
        first = timed(lambda: settled_batch(next(pieces(source))))
        print(f"{ROWS:,} rows of nine pairs; {os.cpu_count()} processors; the first piece after {first:.1f} s")
        tables = list(pieces(source))
        populations = [read(one) for one in tables]
        results = [settled_batch(one, threads=1) for one in tables]
        works: dict[str, Callable[[], Any]] = {
            "reading Parquet": lambda: list(pieces(source)),
            "checking rows": lambda: [read(one) for one in tables],
            "settling, one thread": lambda: settle(populations),
            "writing Parquet": lambda: write_pieces(results, target),
            "the command": lambda: run(source, target),
        }
        spent = {name: best(work, RUNS) for name, work in works.items()}
        for name, seconds in spent.items():
            print(f"{name:<22} {seconds:>6.2f} s {seconds / spent['settling, one thread']:>6.2f} of settling")
