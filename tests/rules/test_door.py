"""The public door of the engine: every name that it offers is there, and nothing is loaded before it is asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import rules

ROOT = Path(__file__).parents[2]
OFFERED = ast.parse((ROOT / "rules" / "__init__.pyi").read_text(encoding="utf-8"))
NAMES = [alias.name for node in OFFERED.body if isinstance(node, ast.ImportFrom) for alias in node.names]
HEAVY = {"numba", "pandas", "pyarrow", "scipy", "streamlit"}
"""What only populations and pages need."""


def loaded(program: str) -> set[str]:
    """The modules that a process holds after this."""
    printed = "\nimport sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program + printed], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_where_the_door_says(name: str) -> None:
    assert getattr(rules, name) is not None


def test_the_door_names_each_thing_once_and_all_that_it_offers() -> None:
    (offered,) = [ast.literal_eval(node.value) for node in OFFERED.body if isinstance(node, ast.Assign)]
    assert sorted(NAMES) == sorted(set(NAMES)) == sorted(offered) == sorted(rules.__all__)


def test_what_is_not_asked_for_is_not_loaded() -> None:
    held = {name for name in loaded("import rules") if name.startswith("rules.")}
    assert held == set()
    assert "rules.answer.net_pay" in loaded("from rules import net_pay")
    assert "rules.population.today" not in loaded("from rules import net_pay")


def test_nothing_that_it_offers_needs_what_is_heavy_to_begin_with() -> None:
    assert loaded("import rules\nfor name in rules.__all__: getattr(rules, name)") & HEAVY == set()
