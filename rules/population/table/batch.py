"""A table of scenarios to a table of results: a pure function over record batches, and over whole files.

A result has a column for who insures, what each state may tax, the net pay of the payslip, the sums and every line of
the year as `net_pay` gives them (a line that is zero by law is 0), and `error`, which holds the sentence of a row that
is refused and has no other result. Columns of the reader's own stand before them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

import numpy as np

from rules.answer.net_pay import UNKNOWN_SHARE
from rules.definitions.codes import STATES
from rules.errors import InputError, LawMissing, shown
from rules.law.overlay import Overlay
from rules.law.year import YearLaw, law_of
from rules.population.area import inside
from rules.population.households import Column, Households, Whole
from rules.population.settled import LINES, TOTALS, Settled, in_euros, settled
from rules.population.table.arrow import pa
from rules.population.table.batch_files import check_suffix, read_pieces, write_pieces
from rules.population.table.names import BEGINNINGS
from rules.population.table.places import with_rates_of
from rules.population.table.reading import read
from rules.reforms.laboratory import check_moves, check_moves_table

INSURING, ERROR, PAYSLIP = "insuring_state", "error", "payslip.net"
SHARES = tuple(f"taxing_share.{state}" for state in STATES)
NUMBERS = (*SHARES, PAYSLIP, *(f"year.{name}" for name in TOTALS), *LINES)
RESULTS = (INSURING, *NUMBERS, ERROR)
"""The columns of the results."""


class Done(NamedTuple):
    """How many rows a table had, and how many of them were refused."""

    rows: int
    refused: int


def result_schema(schema: pa.Schema) -> pa.Schema:
    """The columns of the answer to a table with these columns: the reader's own, which tell nothing of a scenario
    (`heads` is kept too), then the results.

    Raises InputError for a column that has the name of a result.
    """
    for name in schema.names:
        if name in RESULTS:
            raise InputError(f"{shown(name)}: is the name of a result; give the column another name", name)
    own = [field for field in schema if field.name.split(".", maxsplit=1)[0] not in BEGINNINGS]
    results = [(name, pa.float64() if name in NUMBERS else pa.string()) for name in RESULTS]
    return pa.schema([*own, *(pa.field(*one) for one in results)])


def settled_batch(
    batch: pa.RecordBatch | pa.Table, reform: Overlay | None = None, threads: int | None = None
) -> pa.RecordBatch:
    """The results of each row in its place, on so many threads (all without a number).

    Raises InputError for what is wrong with a column or in the reform.
    """
    schema = result_schema(batch.schema)
    found = _Found(batch.num_rows)
    population = read(batch)
    for refused in population.refused:
        found.errors[refused.row] = refused.message
    for group in population.groups:
        try:
            for households, law in _by_law(group, reform):
                found.take(households, settled(households, law, payslip=True, threads=threads))
        except LawMissing as refusal:
            found.errors |= dict.fromkeys(group.rows.tolist(), refusal.message)
    results = found.columns()
    own = (batch.column(name) for name in schema.names if name not in results)
    whole = [column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column for column in own]
    return pa.RecordBatch.from_arrays([*whole, *results.values()], schema=schema)


def _by_law(group: Households, reform: Overlay | None) -> Iterator[tuple[Households, YearLaw]]:
    """The households inside the area of a reform under the reformed law, the others under that of today."""
    today = law_of(group.year, None, group.expected_law)
    if reform is None:
        yield group, today
        return
    check_moves_table(reform)
    check_moves(reform, group.year, group.expected_law)
    reformed = law_of(group.year, reform, group.expected_law)
    within = inside(group, reform.where)
    for those, law in ((within, reformed), (~within, today)):
        if those.any():
            yield with_rates_of(group.chosen(those), law), law


class _Found:
    """The results of the rows of a table as far as they are found; not a number where there is none."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.errors: dict[int, str] = {}
        self.numbers: dict[str, Column] = {}
        self.insuring = np.full(rows, -1, np.int8)

    def take(self, households: Households, found: Settled) -> None:
        """Put what was found for some households in their rows."""
        rows = households.rows
        self.insuring[rows] = found.insuring
        residence, work = households.fact("residence"), households.fact("work")
        for code, name in enumerate(SHARES):
            share = np.where(work == code, found.work_share, found.residence_share)
            self._put(name, rows, np.where((work == code) | (residence == code), share, np.nan))
        if found.payslip is not None and found.payslip_known is not None:
            self._put(PAYSLIP, rows, np.where(found.payslip_known, in_euros(found.payslip), np.nan))
        for name in TOTALS:
            self._put(f"year.{name}", rows, in_euros(found.totals[name]))
        for name in LINES:
            self._put(name, rows, in_euros(found.lines[name]))
        unknown = LawMissing(UNKNOWN_SHARE, households.year).message
        self.errors |= dict.fromkeys(rows[~found.known].tolist(), unknown)

    def _put(self, name: str, rows: Whole, values: Column) -> None:
        if len(rows) == self.rows:  # rows stand in order, so that these are all of them
            self.numbers[name] = values
            return
        if name not in self.numbers:
            self.numbers[name] = np.full(self.rows, np.nan)
        self.numbers[name][rows] = values

    def columns(self) -> dict[str, pa.Array]:
        """The columns of the results; a row with an error has nothing else."""
        refused = np.zeros(self.rows, np.bool_)
        refused[list(self.errors)] = True
        states = pa.array(np.where(refused, 0, self.insuring), mask=refused)
        found = {INSURING: pa.array(STATES).take(states)}
        nothing = np.full(self.rows, np.nan)
        for name in NUMBERS:
            values = self.numbers.get(name, nothing)
            found[name] = pa.array(values, mask=refused | np.isnan(values))
        errors = [self.errors.get(row) for row in range(self.rows)] if self.errors else [None] * self.rows
        return found | {ERROR: pa.array(errors, pa.string())}


def run(source: Path, target: Path, reform: Overlay | None = None) -> Done:
    """Settle the table in one file into another, Parquet or CSV by suffix, in the order of its rows.

    Raises InputError for one file in both places, for what cannot be read or written, or is wrong with a column or in
    the reform; then the target stays as it was.
    """
    for name, field in ((source.name, "IN"), (target.name, "OUT")):
        check_suffix(name, field)
    if source.exists() and target.exists() and source.samefile(target):
        raise InputError(f"OUT: {shown(target)!r} is the table itself, which would be lost; name another file", "OUT")
    rows = refused = 0

    def counted(pieces: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        nonlocal rows, refused
        for piece in pieces:
            rows += piece.num_rows
            refused += piece.num_rows - piece.column(ERROR).null_count
            yield piece

    write_pieces(counted(_settled(read_pieces(source, source.name), reform)), target)
    return Done(rows, refused)


def _settled(pieces: Iterator[pa.RecordBatch], reform: Overlay | None) -> Iterator[pa.RecordBatch]:
    """The results of each piece in order, as many at once as there are processors; the first alone, since it may have
    to wait for rules that are compiled."""
    for first in islice(pieces, 1):
        yield settled_batch(first, reform)
    workers = cpu_count() or 1
    waiting: deque[Future[pa.RecordBatch]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for piece in pieces:
            waiting.append(pool.submit(settled_batch, piece, reform, 1))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
