"""The same rules compiled for populations: one row loop per stage of the settlement, over blocks of rows."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rules.compiled.layout import View, placed, row_view
from rules.compiled.loops import Loop, stage_loop, take_loop
from rules.definitions.codes import STATES
from rules.definitions.facts import Facts
from rules.law.year import YEARS, YearLaw, law_of
from rules.settlement.law import Law
from rules.settlement.settle import STAGES, Settlement, Stage

Column = NDArray[np.float64]
Columns = NDArray[np.float64]

BLOCK = 1000
"""Rows that run through all stages together, so that their amounts stay in the cache of the processor; not a power of
two, since then all columns would compete for the same lines of it."""


RESULTS = Settlement._fields
FACTS = tuple(row_view(Facts, BLOCK).paths())
PAIR = (FACTS.index("residence"), FACTS.index("work"))
COLUMNS = {stage.finds: tuple(row_view(stage.shape, BLOCK).paths()) for stage in STAGES}


def settle_rows(
    facts: Facts,
    columns: Mapping[str, Column],
    law: YearLaw,
    keep: Collection[str] = RESULTS,
    threads: int | None = None,
) -> dict[str, Columns]:
    """Settle many rows under the law of one year.

    `facts` is the household that all rows have in common, `columns` holds the facts that differ, by their path (of
    FACTS), with one number per row. The answer holds, for each name in `keep` (of RESULTS), one row per amount (in the
    order of COLUMNS) and one column per household; or `keep` names single amounts (`totals.net_pay`), of which the
    answer holds one number per household, which saves memory and time.
    """
    numbers, kind = _ready(law.numbers)
    kept = {name: Kept.of(name) for name in keep}
    loops = [
        (stage, stage_loop(stage, kind, BLOCK).compiled) for stage in stages_for(one.stage for one in kept.values())
    ]
    count = len(next(iter(columns.values())))
    found = {
        name: np.empty(count if one.row is not None else (len(COLUMNS[one.stage]), count)) for name, one in kept.items()
    }
    common = np.array(list(numbers_of(facts)))[:, None]
    moving = Moving.of(columns)
    workers = min(threads or os.cpu_count() or 1, 1 + count // BLOCK)
    waiting = iter(range(0, count, BLOCK))
    with ThreadPoolExecutor(workers) as pool:
        running = [pool.submit(_run, loops, common, moving, kept, found, numbers, waiting) for _ in range(workers)]
        for one in running:
            one.result()
    return found


def loop_of(stage: Stage, law: Law) -> Loop:
    """The loop of a stage under a law."""
    return stage_loop(stage, _ready(law)[1], BLOCK)


def loops_for(law: Law, keep: Iterable[str]) -> list[Loop]:
    """The loops that find these amounts under a law, with the one that takes facts into a block."""
    return [take_loop(), *(loop_of(stage, law) for stage in stages_for(Kept.of(name).stage for name in keep))]


def is_loaded(law: Law, keep: Iterable[str]) -> bool:
    """Whether this process holds the machine code for these amounts, so that they are found without a wait."""
    return all(loop.is_loaded() for loop in loops_for(law, keep))


def load(law: Law, keep: Iterable[str]) -> bool:
    """Take the machine code for these amounts into this process, unless some of it is still to be compiled."""
    loops = loops_for(law, keep)
    ready = all(loop.is_ready() for loop in loops)
    if ready:
        for loop in loops:
            loop.compiled  # noqa: B018
    return ready


def row_by_row(
    facts: Facts, columns: Mapping[str, Sequence[float]], law: YearLaw, keep: Sequence[str]
) -> list[tuple[float, ...]]:
    """What `settle_rows` finds on one thread, as one tuple of numbers for each row."""
    whole = {name: np.array(column, np.float64) for name, column in columns.items()}
    found = settle_rows(facts, whole, law, keep, threads=1)
    return [tuple(row) for row in np.vstack([found[name] for name in keep]).T.tolist()]


def columns_of(rows: Sequence[Facts]) -> dict[str, Column]:
    """Every fact of these households as a column."""
    table = np.array([list(numbers_of(row)) for row in rows]).T
    return dict(zip(FACTS, table, strict=True))


def numbers_of(nested: object) -> Iterator[float]:
    """The numbers of a nested tuple, in order."""
    if isinstance(nested, tuple):
        for part in nested:
            yield from numbers_of(part)
    else:
        yield float(nested)  # type: ignore[arg-type]


class Kept(NamedTuple):
    """What an answer holds: all that a stage finds, or one amount of it by its place in COLUMNS."""

    stage: str
    row: int | None

    @classmethod
    def of(cls, name: str) -> Kept:
        stage, _, amount = name.partition(".")
        if stage not in RESULTS or (amount and amount not in COLUMNS[stage]):
            raise ValueError(f"{name} is neither a result of a settlement ({', '.join(RESULTS)}) nor an amount of one")
        return cls(stage, COLUMNS[stage].index(amount) if amount else None)


class Moving(NamedTuple):
    """The facts that differ: their places among all facts, and their columns, which must live as long as the addresses
    at which they lie."""

    places: NDArray[np.intp]
    addresses: NDArray[np.intp]
    columns: list[Column]

    @classmethod
    def of(cls, columns: Mapping[str, Column]) -> Moving:
        whole = [np.ascontiguousarray(column, np.float64) for column in columns.values()]
        places = np.array([FACTS.index(path) for path in columns], np.intp)
        return cls(places, np.array([column.ctypes.data for column in whole], np.intp), whole)


@lru_cache(maxsize=16)
def _ready(law: Law) -> tuple[Column, View]:
    """A law as a row of numbers, and the type by which compiled rules find them; all years share one."""
    whole = placed(law, *(law_of(year).numbers for year in YEARS))
    return np.array(list(whole.numbers(law))), whole.type


def _run(
    loops: Sequence[tuple[Stage, Callable[..., Any]]],
    common: Columns,
    moving: Moving,
    kept: Mapping[str, Kept],
    found: Mapping[str, Columns],
    numbers: Column,
    waiting: Iterator[int],
) -> None:
    """The stages that are asked for over the blocks of one thread: it takes the next that no thread has taken yet, by
    its first row."""
    blocks = {stage.finds: np.empty((len(COLUMNS[stage.finds]), BLOCK)) for stage, _ in loops}
    blocks["facts"] = np.repeat(common, BLOCK, axis=1)
    order, starts = np.empty(BLOCK, np.intp), np.empty(len(STATES) ** 2 + 1, np.intp)
    take = take_loop().compiled
    count = len(moving.columns[0])
    for first in waiting:
        rows = min(BLOCK, count - first)
        if not take(blocks["facts"], moving.places, moving.addresses, first, rows, PAIR, starts, order):
            raise ValueError(f"one of the rows {first} to {first + rows - 1} lives or works in no state that is known")
        for stage, loop in loops:
            taken = (blocks[name] for name, _ in stage.takes if name != "law")
            loop(rows, order, *taken, blocks[stage.finds], numbers)
        for name, one in kept.items():
            block = blocks[one.stage] if one.row is None else blocks[one.stage][one.row]
            found[name][..., first : first + rows] = block[..., :rows]


def stages_for(names: Iterable[str]) -> list[Stage]:
    """The stages that find these amounts, and those that they rest on, in legal order."""
    needed = set(names)
    chosen = []
    for stage in reversed(STAGES):
        if stage.finds in needed:
            needed |= {name for name, _ in stage.takes}
            chosen.append(stage)
    return chosen[::-1]
