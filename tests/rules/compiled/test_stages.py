"""What has to be compiled after an edit, and compiling it beside other work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rules.compiled.kernels import RESULTS

ROOT = Path(__file__).parents[3]
FOLDERS = """
from rules.compiled.kernels import loop_of
from rules.law.year import law_of
from rules.settlement.settle import STAGES
print(*(loop_of(stage, law_of(2026).numbers).folder.name for stage in STAGES))
"""
PROGRESS = "from rules.compiled.stages import progress; print(*progress().ready)"
COMPILING = """
from rules.compiled.kernels import loop_of
from rules.law.year import law_of
from rules.settlement.settle import STAGES
loop = loop_of(next(stage for stage in STAGES if stage.finds == "compensated"), law_of(2026).numbers)
print("ready to compile", flush=True)
input()
print(sum(loop.compiled.stats.cache_misses.values()))
"""
WAITING = """
import sys, threading
from rules.compiled.stages import end_with
end_with(int(sys.argv[1]))
threading.Event().wait(120)
"""
PARENT = f"""
import os, subprocess, sys
subprocess.Popen([sys.executable, "-c", {WAITING!r}, str(os.getpid())])
sys.stdin.read()
"""
"""A process that ends when its input does, and one beside it that would wait for two minutes."""


def environment(store: Path) -> dict[str, str]:
    return os.environ | {"GRENSKOMPAS_STORE": str(store), "PYTHONDONTWRITEBYTECODE": "1"}


def output(arguments: list[str], root: Path, store: Path) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=root, env=environment(store), capture_output=True, text=True, check=True
    )
    return done.stdout


def folders(root: Path) -> dict[str, str]:
    """The folder in which each stage is compiled."""
    return dict(zip(RESULTS, output(["-c", FOLDERS], root, root / "store").split(), strict=True))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the engine that may be edited."""
    for name in ("rules", "data"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new), encoding="utf-8")


def test_an_edit_compiles_only_the_stages_that_read_what_it_changes(copy: Path) -> None:
    before = folders(copy)
    file = copy / "rules" / "netherlands" / "credit_parts.py"
    edit(file, '"""\n', '"""\n\n# A comment that moves every rule of this file.\n')
    assert folders(copy) == before
    edit(file, "return min(labour, tax_and_premium - granted_before)", "return min(labour, 100.0)")
    after = folders(copy)
    assert [name for name in RESULTS if after[name] != before[name]] == ["dutch", "partner", "compensated", "payslip"]


def test_two_processes_that_need_a_stage_at_once_compile_it_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", COMPILING]
    runs = [
        subprocess.Popen(
            command, cwd=ROOT, env=environment(tmp_path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for run in runs:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready to compile\n"
    for run in runs:
        assert run.stdin is not None
        run.stdin.write("\n")
        run.stdin.flush()
    assert sorted(run.communicate()[0] for run in runs) == ["0\n", "1\n"]


def test_a_run_compiles_what_is_missing_and_says_how_far_it_is(tmp_path: Path) -> None:
    wanted = ["totals", "compensated"]
    assert output(["-c", PROGRESS], ROOT, tmp_path) == "\n"
    said = output(["-m", "rules.compiled", *wanted], ROOT, tmp_path)
    assert said.splitlines()[-1] == "2 of 10 stages compiled"
    assert output(["-c", PROGRESS], ROOT, tmp_path) == "compensated totals\n"
    assert output(["-m", "rules.compiled", *wanted], ROOT, tmp_path) == ""


def test_a_stage_that_is_none_is_refused_in_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "rules.compiled", "wages"]
    done = subprocess.run(command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "there is no stage wages; there are allocation, insurance" in done.stderr


def test_what_runs_beside_a_process_ends_with_it(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        cwd=ROOT,
        env=environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    parent.communicate(timeout=60)  # the output of both ends when both have ended
