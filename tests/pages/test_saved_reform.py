"""A reform that was kept: the command over the file brings the very figures that the page showed, in whatever year."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pages.shared.population.people import OWN, People
from pages.shared.reform import draft, files, sources, words
from pages.shared.reform.draft import Area, Draft, Line
from pages.shared.visit.languages import language
from rules import ReformEffect, population_of_file, reform_effect, under_todays_law
from rules.__main__ import main
from tests.rules.population.table_rows import as_table, random_rows

ENGLISH = language("en")
THRESHOLD = "telework.nl_be.tax_threshold_days"
BRACKETS = "nl.income_tax.brackets"
CREDIT = "nl.general_tax_credit.maximum"
AREA = Area("municipalities", ("BE-NL", "BE-DE"), "", ("BE:Gent", "DE:Aachen", "NL:Terneuzen"))
DRAFTS = {
    "whole years": Draft(lines=(Line(1, CREDIT, 2000.0),)),
    "an end": Draft(lines=(Line(1, CREDIT, 2000.0),), until=date(2027, 1, 1)),
    "from a day of a file": Draft(lines=(Line(1, CREDIT, 2000.0, date(2025, 1, 1)),)),
    "one year of three": Draft(lines=(Line(1, CREDIT, 2000.0, date(2025, 1, 1)),), until=date(2026, 1, 1)),
    "an area and an end": Draft(lines=(Line(1, CREDIT, 2000.0),), area=AREA, until=date(2029, 1, 1)),
    "a cluster": Draft(
        lines=(Line(1, THRESHOLD, 89.0),), area=Area("cluster", ("BE-NL",), "north-sea-port", side="work")
    ),
    "brackets and a fraction": Draft(
        lines=(
            Line(1, BRACKETS, ((0.0, 0.1 + 0.2), (50_000.55, 0.4951))),
            Line(2, "nl.qualifying_non_resident.minimum_share", 2.0 / 3.0),
        )
    ),
    **{one.address: draft.of_variant(one) for one in sources.every()},
}


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table of one's own with households of all three years."""
    path = tmp_path_factory.mktemp("mine") / "mine.parquet"
    pq.write_table(as_table(random_rows(600, seed=25)), path)
    return path


@pytest.fixture(scope="module")
def people(table: Path) -> People:
    return People(OWN, "mine", under_todays_law(population_of_file(table, table.name)))


def figures(effect: ReformEffect) -> dict[str, Any]:
    """What the page shows, in the form of the command."""
    balance = effect.balance
    return {
        "worker": balance.euros("worker"),
        "treasury": {state: balance.euros(f"treasury.{state}") for state in ("NL", "BE", "DE")},
        "insurance": {state: balance.euros(f"insurance.{state}") for state in ("NL", "BE", "DE")},
        "other": balance.euros("other"),
        "employer": balance.euros("employer"),
        "winners": effect.winners,
        "losers": effect.losers,
        "unchanged": effect.unchanged,
        "by_corridor": effect.by_corridor,
    }


@pytest.mark.parametrize("name", DRAFTS)
def test_the_command_over_a_kept_reform_brings_the_figures_of_the_page(
    name: str, people: People, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = reform_effect(people.today, words.named(DRAFTS[name], ENGLISH))  # what `People.effect` keeps
    file = tmp_path / "reform.json"
    file.write_bytes(files.file_of(DRAFTS[name], ENGLISH))
    assert main(["reform", str(file), "--population", str(table), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {key: told[key] for key in figures(shown)} == figures(shown)
    assert shown.winners + shown.losers > 0
    again = files.read_file(file.read_bytes(), draft.year_of(people.today), ENGLISH)
    assert again.overlay().fingerprint == shown.overlay.fingerprint


def test_without_a_day_a_change_holds_in_the_year_of_each_household_and_with_that_day_it_is_the_same(
    people: People,
) -> None:
    """So a file need not name the year in which it was tried; a later day would leave the years before it out."""
    alone = Draft(lines=(Line(1, CREDIT, 2000.0),)).overlay()
    from_first, from_last = (
        Draft(lines=(Line(1, CREDIT, 2000.0, date(year, 1, 1)),)).overlay() for year in (2024, 2026)
    )
    shown = figures(reform_effect(people.today, alone))
    assert figures(reform_effect(people.today, from_first)) == shown
    assert figures(reform_effect(people.today, from_last))["unchanged"] > shown["unchanged"]
