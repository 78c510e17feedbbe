"""The same rules compiled for populations: one row loop per stage of the settlement, over blocks of rows.

The rule functions are compiled as they stand; around them lies a generated module with one loop per stage, which reads
facts and earlier amounts from columns and writes its own. Numba's cache does not notice an edit in an imported file, so
the module and its cache lie in a folder named by a hash of all rule sources and the versions of what compiles them.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from rules import store
from rules.belgium.year import BelgianYear
from rules.facts import Facts
from rules.germany.assessment import TaxOfWorker
from rules.kernel_source import alias, flat_numbers, leaves, module_source, of_one_shape, tuple_classes
from rules.law import YEARS, YearLaw, law_of
from rules.netherlands.year import DutchYear
from rules.rule_functions import called_rules
from rules.settlement import settle
from rules.stages.allocation import Allocation, allocate
from rules.stages.belgian import belgian_state
from rules.stages.compensation import Compensated, compensate
from rules.stages.dutch import dutch_state
from rules.stages.family_benefits import FamilyBenefits, family_benefits
from rules.stages.german import german_state
from rules.stages.insurance import Insurance, insure
from rules.stages.law import Law
from rules.stages.partner import PartnerAbroad, partner_abroad
from rules.stages.payslip import Payslip, payslip
from rules.stages.totals import Totals, totals

Column = NDArray[np.float64]
Columns = NDArray[np.float64]

BLOCK = 1000
"""Rows that run through all stages together, so that their amounts stay in the cache of the processor; not a power of
two, since then all columns would compete for the same lines of it."""


class Stage(NamedTuple):
    """A stage of the settlement: its function, the tuples that it reads, the name and shape of what it finds, and
    whether it reads the law."""

    rule: Callable[..., Any]
    reads: tuple[tuple[str, type], ...]
    finds: str
    shape: type
    law: bool = True


FACTS_READ = ("facts", Facts)
ALLOCATION_READ = ("allocation", Allocation)
INSURANCE_READ = ("insurance", Insurance)
DUTCH_READ = ("dutch", DutchYear)
GERMAN_READ = ("german", TaxOfWorker)
BELGIAN_READ = ("belgian", BelgianYear)
START = (FACTS_READ, ALLOCATION_READ, INSURANCE_READ)

STAGES = (
    Stage(allocate, (FACTS_READ,), "allocation", Allocation),
    Stage(insure, (FACTS_READ, ALLOCATION_READ), "insurance", Insurance),
    Stage(dutch_state, START, "dutch", DutchYear),
    Stage(german_state, (*START, DUTCH_READ), "german", TaxOfWorker),
    Stage(partner_abroad, (FACTS_READ,), "partner", PartnerAbroad),
    Stage(belgian_state, (*START, DUTCH_READ, GERMAN_READ, ("partner", PartnerAbroad)), "belgian", BelgianYear),
    Stage(compensate, (*START, DUTCH_READ, GERMAN_READ, BELGIAN_READ), "compensated", Compensated),
    Stage(family_benefits, (FACTS_READ, ALLOCATION_READ, DUTCH_READ), "benefits", FamilyBenefits),
    Stage(payslip, (*START, GERMAN_READ), "payslip", Payslip),
    Stage(
        totals,
        (
            ALLOCATION_READ, INSURANCE_READ, DUTCH_READ, GERMAN_READ, BELGIAN_READ, ("compensated", Compensated),
            ("benefits", FamilyBenefits),
        ),
        "totals",
        Totals,
        law=False,
    ),
)  # fmt: skip
"""`settle` as a list."""

RESULTS = tuple(stage.finds for stage in STAGES)


FACTS = tuple(leaf.path for leaf in leaves(Facts))
COLUMNS = {stage.finds: tuple(leaf.path for leaf in leaves(stage.shape)) for stage in STAGES}


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
    order of COLUMNS) and one column per household.
    """
    numbers, module = _ready(law.numbers)
    count = len(next(iter(columns.values())))
    found = {name: np.empty((len(COLUMNS[name]), count)) for name in keep}
    common = np.array(list(_numbers(facts)))[:, None]
    moving = [(FACTS.index(path), np.ascontiguousarray(column, np.float64)) for path, column in columns.items()]
    workers = min(threads or os.cpu_count() or 1, 1 + count // BLOCK)
    if workers == 1:
        _run_slice(module, common, moving, found, numbers, 0, count)
        return found
    edges = np.linspace(0, count, workers + 1).astype(int).tolist()
    with ThreadPoolExecutor(workers) as pool:
        slices = [pool.submit(_run_slice, module, common, moving, found, numbers, *edge) for edge in pairwise(edges)]
        for piece in slices:
            piece.result()
    return found


def columns_of(rows: Sequence[Facts]) -> dict[str, Column]:
    """Every fact of these households as a column."""
    table = np.array([list(_numbers(row)) for row in rows]).T
    return dict(zip(FACTS, table, strict=True))


def _numbers(facts: object) -> Iterator[float]:
    if isinstance(facts, tuple):
        for part in facts:
            yield from _numbers(part)
    else:
        yield float(facts)  # type: ignore[arg-type]


@lru_cache(maxsize=16)
def _ready(law: Law) -> tuple[Columns, ModuleType]:
    """A law as a row of numbers, and the compiled stages for its shape; all years share one shape."""
    alike = of_one_shape(law, *(law_of(year).numbers for year in YEARS))
    return np.array(list(flat_numbers(alike))), _compiled(alike)


def _run_slice(
    module: ModuleType,
    common: Columns,
    moving: Sequence[tuple[int, Column]],
    found: Mapping[str, Columns],
    numbers: Columns,
    start: int,
    stop: int,
) -> None:
    """The stages that are asked for over the rows of one thread, block by block."""
    size = min(BLOCK, stop - start)
    stages = stages_for(found)
    blocks = {stage.finds: np.empty((len(COLUMNS[stage.finds]), size)) for stage in stages}
    blocks["facts"] = np.repeat(common, size, axis=1)
    for first in range(start, stop, BLOCK):
        rows = min(BLOCK, stop - first)
        for place, column in moving:
            blocks["facts"][place, :rows] = column[first : first + rows]
        for stage in stages:
            loop = getattr(module, f"{stage.rule.__name__}_rows")
            loop(rows, *(blocks[name] for name, _ in stage.reads), blocks[stage.finds], numbers)
        for name, columns in found.items():
            columns[:, first : first + rows] = blocks[name][:, :rows]


def stages_for(names: Iterable[str]) -> list[Stage]:
    """The stages that find these amounts, and those that they rest on, in legal order."""
    needed = set(names)
    chosen = []
    for stage in reversed(STAGES):
        if stage.finds in needed:
            needed |= {name for name, _ in stage.reads}
            chosen.append(stage)
    return chosen[::-1]


@cache
def jitted(rule: Callable[..., Any]) -> Any:
    """A rule as machine code, with the rules that it calls inlined."""
    assert isinstance(rule, FunctionType)
    names = dict(rule.__globals__) | {name: jitted(inner) for name, inner in called_rules(rule).items()}
    copy = FunctionType(rule.__code__, names, rule.__name__, rule.__defaults__, rule.__closure__)
    return numba.njit(forceinline=True, error_model="numpy")(copy)


def _compiled(law: Law) -> ModuleType:
    """The generated module for laws of this shape, imported from the folder that its hash names."""
    source = module_source(STAGES, law)
    folder = store.folder() / f"kernels-{_mark(source)}"
    path = folder / "stages.py"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f"stages-{os.getpid()}.part"
        beside.write_text(source, encoding="utf-8")
        beside.replace(path)
    return _imported(path)


@cache
def _imported(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"grenskompas_{path.parent.name.replace('-', '_')}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # numba looks a cached function's module up by name
    vars(module).update({stage.rule.__name__: jitted(stage.rule) for stage in STAGES})
    vars(module).update(
        {alias(shape): shape for shape in tuple_classes(Law, Facts, *(stage.shape for stage in STAGES))}
    )
    spec.loader.exec_module(module)
    return module


@lru_cache(maxsize=1)
def _sources() -> bytes:
    """The sources of all that is compiled: the settlement with whatever it imports, and what compiles it."""
    paths: dict[Path, None] = {}
    waiting = [Path(str(sys.modules[one.__module__].__file__)) for one in (settle, settle_rows, module_source)]
    while waiting:
        path = waiting.pop()
        if path not in paths:
            paths[path] = None
            if path != Path(__file__):
                waiting += _imported_files(path)
    return b"\0".join(path.read_bytes() for path in sorted(paths))


def _imported_files(path: Path) -> list[Path]:
    """The files of this engine that a file imports names from."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    return [Path(str(sys.modules[name].__file__)) for name in sorted(names) if name.startswith("rules.")]


def _mark(generated: str) -> str:
    versions = f"{sys.version} {numba.__version__} {np.__version__}"
    return hashlib.sha256(b"\0".join((_sources(), generated.encode(), versions.encode()))).hexdigest()[:16]
