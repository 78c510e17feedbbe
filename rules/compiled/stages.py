"""Which stages are compiled, and compiling those that are not, in processes side by side.

Each process lowers for itself the rules that its stages share, so that two processes have somewhat more work. A stage
that another run compiles already is waited for, not compiled twice.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from types import FunctionType
from typing import NamedTuple

from rules.compiled.kernels import RESULTS, loop_of
from rules.compiled.loops import take_loop
from rules.definitions.rule_functions import rules_within
from rules.law.year import YEARS, law_of
from rules.settlement.settle import STAGES, Stage

WATCH = 0.5
"""Seconds between two looks at whether the process that a run ends with is still there."""


class Progress(NamedTuple):
    """The stages that are compiled and those that are not, by what they find, in legal order."""

    ready: tuple[str, ...]
    missing: tuple[str, ...]


def progress() -> Progress:
    """Where compiling stands now, whoever does it, for the law as it is."""
    law = law_of(YEARS[-1]).numbers
    ready = {stage.finds: loop_of(stage, law).is_ready() for stage in STAGES}
    return Progress(
        ready=tuple(name for name, is_ready in ready.items() if is_ready),
        missing=tuple(name for name, is_ready in ready.items() if not is_ready),
    )


def compile_missing(names: Collection[str] = RESULTS, processes: int = 2) -> Iterator[Progress]:
    """Compile those of these stages that are missing, so many at a time, at most one for each core; where it stands
    after each."""
    missing = [name for name in progress().missing if name in names]
    if not missing:
        return
    take_loop().compiled  # noqa: B018  # all runs need it
    count = min(processes, os.cpu_count() or 1, len(missing))
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, spawned, initializer=end_with, initargs=(os.getpid(),)) as pool:
        stages = sorted((stage for stage in STAGES if stage.finds in missing), key=_size, reverse=True)
        for done in as_completed([pool.submit(_compile, stage.finds) for stage in stages]):
            done.result()
            yield progress()


def end_with(process: int) -> None:
    """End this process as soon as the one with this number is no longer its parent."""

    def watch() -> None:
        while os.getppid() == process:
            time.sleep(WATCH)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _size(stage: Stage) -> int:
    """How many rules a stage has: the longest to compile come first, so that both processes end together."""
    assert isinstance(stage.rule, FunctionType)
    return len(rules_within(stage.rule))


def _compile(finds: str) -> None:
    (stage,) = (stage for stage in STAGES if stage.finds == finds)
    loop_of(stage, law_of(YEARS[-1]).numbers).compiled  # noqa: B018
