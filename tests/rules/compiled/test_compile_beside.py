"""Compiling beside a process whose main script must not run twice, as that of a server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = """
import sys
from rules import compile_rules
from rules.compiled import stages

if __name__ != "__main__":
    raise SystemExit("the main script ran once more")
whole = stages.progress
answers = iter([stages.Progress((), ("payslip",))])
stages.progress = lambda: next(answers, None) or whole()  # the first look finds something missing
compile_rules(lambda done, of: print(done, of))
print("went on")
"""


def test_the_main_script_is_not_run_again_to_compile(tmp_path: Path) -> None:
    script = tmp_path / "server.py"
    script.write_text(SCRIPT)
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "went on"
