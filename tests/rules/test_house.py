"""The order of the house: what may import what, how long a file may be, what every rule must say."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

import pytest

from rules.settlement.law import Law
from rules.store.law_files import PREFIX_OF_FOLDER

ROOT = Path(__file__).parents[2]
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    if (ROOT / name).exists()
]
RULES = sorted((ROOT / "rules").rglob("*.py"))
SHARED = {"definitions"}
MAY_IMPORT = {folder: SHARED | {folder} for folder in PREFIX_OF_FOLDER}
MAY_IMPORT["settlement"] = SHARED | {"settlement", *PREFIX_OF_FOLDER}
"""The folders with rules of law, and what each may know of the engine."""
STATUTES = [path for path in RULES if path.parent.name in MAY_IMPORT and path.name != "__init__.py"]
PAGES = [*sorted((ROOT / "pages").rglob("*.py")), ROOT / "app.py"]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", RULES, ids=shown)
def test_the_engine_knows_nothing_of_the_pages(path: Path) -> None:
    assert [name for name in imports(path) if name.split(".")[0] in ("streamlit", "pages", "altair", "pydeck")] == []


@pytest.mark.parametrize("path", PAGES, ids=shown)
def test_pages_hold_no_database_and_reach_only_the_doors_of_the_engine(path: Path) -> None:
    assert [n for n in imports(path) if n.split(".")[0] == "duckdb" or n.startswith("rules.")] == []


@pytest.mark.parametrize("path", STATUTES, ids=shown)
def test_no_country_imports_another_and_no_rule_reaches_upward(path: Path) -> None:
    inside = {name.split(".")[1] for name in imports(path) if name.startswith("rules.")}
    assert inside - MAY_IMPORT[path.parent.name] == set()


FLOORS = (
    {"errors"},
    {"definitions"},
    set(PREFIX_OF_FOLDER),
    {"store", "settlement"},
    {"law"},
    {"words", "places"},
    {"compiled", "question", "reforms"},
    {"warnings", "consequences"},
    {"answer"},
    {"calendar", "crossing", "diplomas", "explanation"},
    {"barriers"},
    {"population"},
)
"""The rooms of the engine from the ground up; those of one floor know nothing of each other."""
INSIDE = [path for path in RULES if path.parent.name != "rules"]


@pytest.mark.parametrize("path", INSIDE, ids=shown)
def test_imports_run_downward_from_floor_to_floor(path: Path) -> None:
    room = path.relative_to(ROOT / "rules").parts[0]
    below = {room}
    for floor in FLOORS:
        if room in floor:
            break
        below |= floor
    inside = {name.split(".")[1] for name in imports(path) if name.startswith("rules.")}
    assert inside - below == set()


def test_only_the_store_speaks_to_the_database() -> None:
    assert [shown(path) for path in RULES if "duckdb" in imports(path)] == ["rules/store/database.py"]


@pytest.mark.parametrize("path", [p for p in TRACKED if p.suffix == ".py"], ids=shown)
def test_no_file_passes_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", [p for p in TRACKED if p.suffix in (".md", ".csv", ".toml", ".po")], ids=shown)
def test_no_merge_is_left_open(path: Path) -> None:
    marks = ("<" * 7 + " ", ">" * 7 + " ")
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(marks)] == []


@pytest.mark.parametrize("path", RULES, ids=shown)
def test_no_bare_round(path: Path) -> None:
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
    assert [n.lineno for n in calls if isinstance(n.func, ast.Name) and n.func.id == "round"] == []
    assert "round(" not in path.read_text(encoding="utf-8")


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


HELPERS = (
    "no_assessment",
    "no_dutch_year",
    "no_belgian_year",
    "no_belgian_contributions",
    "no_belgian_payslip",
    "no_german_contributions",
    "no_german_payslip",
    "no_contribution",
    "no_one_off_pay",
    "no_tax_of_worker",
    "nothing_withheld",
    "wage_tax_laws",
    "payroll_law",
    "assessment_law",
    "age_laws",
    "settle",
    "totals",
)
"""Functions among the rules that apply no article."""


@pytest.mark.parametrize("path", STATUTES, ids=shown)
def test_every_rule_names_its_article(path: Path) -> None:
    silent = [f.name for f in functions(path) if "\n    Law: " not in (ast.get_docstring(f, clean=False) or "")]
    assert [name for name in silent if name not in HELPERS] == []


LAW = get_type_hints(Law)
TOPICS = [(folder, topic) for folder, prefix in PREFIX_OF_FOLDER.items() if prefix for topic in LAW[prefix]._fields]
TOPICS += [("coordination", topic) for topic in LAW if topic not in PREFIX_OF_FOLDER.values()]
CLAUSES = {"telework": "treaty"}
"""Topics whose rules are those of another one: the thresholds of telework are clauses of the treaties."""


@pytest.mark.parametrize(("folder", "topic"), TOPICS, ids=lambda name: name)
def test_a_topic_of_law_has_one_name_in_data_and_rules(folder: str, topic: str) -> None:
    assert (ROOT / "data" / "law" / folder / f"{topic}.toml").exists()
    assert (ROOT / "rules" / folder / f"{CLAUSES.get(topic, topic)}.py").exists()


FORBIDDEN = re.compile(r"(registry\.npmjs|pypi\.org|files\.pythonhosted|deb\.debian\.org|/root/|/home/\w+/|/tmp/w/)")


@pytest.mark.parametrize("path", TRACKED, ids=shown)
def test_no_address_of_a_registry_and_no_path_of_a_machine(path: Path) -> None:
    if path.suffix in (".jpg", ".png", ".woff2", ".ico", ".ttf") or path == Path(__file__):
        pytest.skip("a picture, a font, or this list itself")
    assert FORBIDDEN.search(path.read_text(encoding="utf-8")) is None


def test_the_engine_starts_without_the_compiler() -> None:
    program = "import sys, rules; print([name for name in ('numba', 'streamlit') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
