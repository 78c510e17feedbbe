"""What docs/ shows: the table of fields is the program's, every example runs and moves somebody, no link is dead."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from rules.__main__ import main
from scripts import list_fields

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "docs" / "examples"
REFORMS = ("days.json", "bracket.toml", "experiment.json")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def printed(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    assert main(list(command)) == 0
    return capsys.readouterr().out


def test_the_table_of_fields_is_that_of_the_program() -> None:
    assert list_fields.FILE.read_text(encoding="utf-8") == list_fields.table(), "run python -m scripts.list_fields"


@pytest.mark.parametrize("reform", REFORMS)
def test_every_reform_moves_some_of_the_example_table(reform: str, capsys: pytest.CaptureFixture[str]) -> None:
    table = str(EXAMPLES / "commuters.csv")
    found = json.loads(printed(capsys, "reform", str(EXAMPLES / reform), "--population", table, "--json"))
    assert found["winners"] + found["losers"] > 0
    assert found["population"]["refused"] == []
    assert found["in_force"]


def test_the_household_is_settled_and_34_free_days_change_what_it_keeps(capsys: pytest.CaptureFixture[str]) -> None:
    household, days = str(EXAMPLES / "household.json"), str(EXAMPLES / "days.json")
    today, then = (json.loads(printed(capsys, "net-pay", household, *more)) for more in ([], ["--reform", days]))
    assert today["year"]["disposable"] != then["year"]["disposable"]


@pytest.mark.parametrize("file", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/*.md")]))
def test_every_link_leads_to_a_file(file: Path) -> None:
    links = LINK.findall(file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []
