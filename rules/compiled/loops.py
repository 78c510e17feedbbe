"""The loops over rows that are compiled: one around each stage, which reads facts and earlier amounts from columns and
writes its own, and one that takes facts into a block.

Numba's cache does not notice an edit in an imported file, so each loop lies with its cache in a folder named by a hash
of what its rules mean, where facts and law lie, and what compiles it.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import llvmlite
import numba
import numpy as np
from llvmlite import binding

from rules import store
from rules.compiled.layout import View, row_view
from rules.compiled.pipelines import LoopCompiler, RuleCompiler
from rules.compiled.views import MATH, number_at, view_of
from rules.definitions.codes import STATES
from rules.definitions.rule_functions import called_rules, meaning, rules_within
from rules.settlement.settle import Stage

LAW = "law"
READY = "ready"
"""The file that stands in the folder of a loop once it is compiled."""

TAKE = """
def take(facts_columns, places, addresses, first, rows, pair_columns, starts, order):
    for k in range(len(places)):
        column, address = facts_columns[places[k]], addresses[k]
        for i in range(rows):
            column[i] = number_at(address, first + i)
    residence, work = facts_columns[pair_columns[0]], facts_columns[pair_columns[1]]
    starts[:] = 0
    for i in range(rows):
        if not (0 <= residence[i] < states and 0 <= work[i] < states):
            return False
        starts[int(residence[i]) * states + int(work[i]) + 1] += 1
    for pair in range(states * states):
        starts[pair + 1] += starts[pair]
    for i in range(rows):
        pair = int(residence[i]) * states + int(work[i])
        order[starts[pair]] = i
        starts[pair] += 1
    return True
"""


class Loop:
    """A loop in a generated source: its name there, for arguments of which types, what stands beside it (put together
    where the loop is compiled, not where its machine code is read), and the folder that the hash of all that it rests
    on names."""

    def __init__(
        self, name: str, source: str, types: str, beside: Callable[[], Mapping[str, Any]], rests_on: Iterable[str] = ()
    ) -> None:
        self.name, self.source, self.types, self.beside = name, source, types, beside
        self.folder = store.folder() / f"kernels-{_mark(source, types, *rests_on)}"

    def is_ready(self) -> bool:
        """Whether it need not be compiled any more."""
        return (self.folder / READY).exists()

    def is_loaded(self) -> bool:
        """Whether this process holds its machine code."""
        return "compiled" in vars(self)

    @cached_property
    def compiled(self) -> Callable[..., Any]:
        """Its machine code, from its folder or made now. Who asks for it while another process makes it waits for
        that one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if self.is_ready():
                with suppress(numba.NumbaError):  # its machine code was lost from the folder: made again below
                    return self._made({})
            compiled = self._made(self.beside())
            (self.folder / READY).touch()
        return compiled

    def _made(self, beside: Mapping[str, Any]) -> Callable[..., Any]:
        compile_for = numba.njit(self.types, error_model="numpy", nogil=True, cache=True, pipeline_class=LoopCompiler)
        made: Callable[..., Any] = compile_for(getattr(self._module(beside), self.name))
        return made

    def _module(self, beside: Mapping[str, Any]) -> ModuleType:
        path = self.folder / f"{self.name}.py"
        if not path.exists():
            part = self.folder / f"{self.name}.part"
            part.write_text(self.source, encoding="utf-8")
            part.replace(path)
        spec = importlib.util.spec_from_file_location(f"grenskompas_{self.folder.name.replace('-', '_')}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # numba looks a cached function's module up by name
        vars(module).update(beside)
        spec.loader.exec_module(module)
        return module


@cache
def take_loop() -> Loop:
    """Copies so many rows of the facts that differ, from row `first` on, into their columns of a block, and puts the
    rows of each pair of states together in `order`: one after another they go the same way through the rules, which a
    processor foresees. False where a row lives or works in no state that is known."""
    types = "boolean(float64[:, ::1], intp[::1], intp[::1], intp, intp, UniTuple(intp, 2), intp[::1], intp[::1])"
    return Loop("take", TAKE, types, lambda: {"number_at": number_at, "states": len(STATES)}, [str(STATES)])


@cache
def stage_loop(stage: Stage, law: View, block: int) -> Loop:
    """The loop of a stage over the first rows of a block of so many, in the order given, under laws of this type."""
    assert isinstance(stage.rule, FunctionType)
    shapes = {name: shape for name, shape in stage.takes if name != LAW}
    kinds = {name: row_view(shape, block) for name, shape in shapes.items()}

    def beside() -> dict[str, Any]:
        views = {f"{name}_of_row": view_of(kind) for name, kind in kinds.items()}
        return views | {"law_of": view_of(law), "rule": jitted(stage.rule)}

    rules = sorted(rules_within(stage.rule), key=lambda one: (one.__module__, one.__name__))
    columns = "float64[:, ::1], " * (len(kinds) + 1)
    rests_on = [*map(meaning, rules), law.name, repr(kinds), repr(row_view(stage.shape, block))]
    return Loop("loop", stage_source(stage), f"void(intp, intp[::1], {columns}float64[::1])", beside, rests_on)


def stage_source(stage: Stage) -> str:
    """The source of the loop of a stage. The rule and the functions that make views are put beside it."""
    names = [name for name, _ in stage.takes if name != LAW]
    columns = ", ".join(f"{name}_columns" for name in [*names, stage.finds])
    arguments = ", ".join(f"{name}_of_row({name}_columns, i)" if name != LAW else LAW for name, _ in stage.takes)
    lines = [f"def loop(rows, order, {columns}, numbers):", "    law = law_of(numbers, 0)"]
    lines += ["    for k in range(rows):", "        i = order[k]"]
    lines.append(f"        found = rule({arguments})")
    for column, path in enumerate(row_view(stage.shape, 1).paths()):
        lines.append(f"        {stage.finds}_columns[{column}, i] = found.{path}")
    return "\n".join([*lines, ""])


OF_A_RULE: dict[str, Any] = {
    "pipeline_class": RuleCompiler,
    "error_model": "numpy",
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
}


@cache
def jitted(rule: Callable[..., Any]) -> Any:
    """A rule for loops to call, with the rules that it calls."""
    assert isinstance(rule, FunctionType)
    names = {name: MATH if value is math else value for name, value in rule.__globals__.items()}
    names |= {name: jitted(inner) for name, inner in called_rules(rule).items()}
    copy = FunctionType(rule.__code__, names, rule.__name__, rule.__defaults__, rule.__closure__)
    return numba.njit(**OF_A_RULE)(copy)


@cache
def _machinery() -> bytes:
    """What compiles: the files that decide the code, the versions of what they use, and the processor."""
    files = [Path(__file__).with_name(f"{name}.py") for name in ("layout", "loops", "pipelines", "views")]
    versions = f"{sys.version} {numba.__version__} {llvmlite.__version__} {np.__version__}"
    processor = f"{binding.get_host_cpu_name()} {binding.get_host_cpu_features().flatten()}"
    return b"\0".join([*(file.read_bytes() for file in files), versions.encode(), processor.encode()])


def _mark(*rests_on: str) -> str:
    return hashlib.sha256(b"\0".join((_machinery(), *(one.encode() for one in rests_on)))).hexdigest()[:16]
