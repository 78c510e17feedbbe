"""The compiled rules for who does not want to wait: used once this process holds them, and loaded beside its work.

Nothing is compiled for it, and the compiler is not even imported where nothing is compiled yet.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rules import store
from rules.definitions.facts import Facts
from rules.law.year import YearLaw

PROJECT = Path(__file__).resolve().parents[2]
Rows = list[tuple[float, ...]]


class _AtHand:
    """Whether this process holds the compiled rules, and the lock of the one thread that loads them."""

    def __init__(self) -> None:
        self.kernels: Any = None
        self.loading = threading.Lock()

    def load(self, law: YearLaw, keep: Sequence[str]) -> None:
        """Take the stages into this process if all of them are compiled."""
        try:
            kernels = importlib.import_module("rules.compiled.kernels")
            if kernels.load(law.numbers, keep):
                self.kernels = kernels
        finally:
            self.loading.release()


_process = _AtHand()


def rows_at_hand(
    facts: Facts, columns: Mapping[str, Sequence[float]], law: YearLaw, keep: Sequence[str]
) -> Rows | None:
    """For each row of the columns the amounts in `keep` (single ones, or all of a stage), as `settle_rows` finds them.

    None while the compiled rules are not at hand: then they are being loaded if they are compiled, and a later call may
    have them.
    """
    kernels = _process.kernels
    if kernels is None:
        if _anything_compiled() and _process.loading.acquire(blocking=False):
            threading.Thread(target=_process.load, args=(law, tuple(keep)), name="compiled rules").start()
        return None
    rows: Rows | None = kernels.row_by_row(facts, columns, law, keep) if kernels.is_loaded(law.numbers, keep) else None
    return rows


def _anything_compiled() -> bool:
    """Whether some run has compiled a loop; which ones only the compiler can tell."""
    return next(store.folder().glob("kernels-*/ready"), None) is not None


def settle_rows(
    facts: Facts,
    columns: Mapping[str, Any],
    law: YearLaw,
    keep: Sequence[str],
    threads: int | None = None,
) -> dict[str, Any]:
    """`kernels.settle_rows`, for whoever waits for rules that are still to be compiled."""
    found: dict[str, Any] = importlib.import_module("rules.compiled.kernels").settle_rows(
        facts, columns, law, keep, threads
    )
    return found


def compile_rules(tell: Callable[[int, int], None]) -> None:
    """Compile what is missing for populations, beside this process; `tell` hears how many stages of how many are
    ready.

    It is `python -m rules.compiled` that spawns the processes for it: spawned from here they would run the main script
    of this one once more, which of a server is a page.
    """
    stages = importlib.import_module("rules.compiled.stages")
    if not stages.progress().missing:
        return
    command = [sys.executable, "-m", "rules.compiled", "--beside", str(os.getpid())]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as compiler:
        for _ in compiler.stdout or ():
            now = stages.progress()
            tell(len(now.ready), len(now.ready) + len(now.missing))
    if compiler.returncode:
        raise RuntimeError(f"the rules are not compiled: python -m rules.compiled ended with {compiler.returncode}")
