"""What data/population may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

import csv
from collections.abc import Sequence

import pytest

from rules import store
from rules.definitions.codes import CROSSINGS
from rules.errors import BadData
from rules.store.database import DATA, build, opened
from rules.store.population_rows import ASSUMPTION, AmountRow, AssociationRow, MarginRow, OutsideRow, TownRow, is_of
from tests.rules.data_folder import DataFolder
from tests.rules.population_folder import OUTSIDE, POPULATION, TOWNS

Row = MarginRow | AssociationRow | AmountRow | TownRow | OutsideRow


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        build(data.path, data.path / "built")
    return str(refused.value)


def test_the_population_comes_back_from_the_store_as_it_stands(data: DataFolder) -> None:
    held = opened(build(data.path).fingerprint, data.path).population
    assert held.towns[0] == TownRow("NL", "zeeland", "work", "Sluis", "", 2.0, "C", ("assumption",), "")
    assert held.towns[-1] == TownRow("DE", "ruhr", "home", "", "NW", 1.0, "C", ("assumption",), "nothing known")
    assert held.outside == [
        OutsideRow("women", "women among all", ("*",), "about", 40.0, "percent", "percent", "sex", ("women",), 2021,
                   "meet", "A", ("gazette",), ""),
        OutsideRow("gent", "at work in Gent", ("NL-BE", "DE-BE"), "over", 200.0, "persons", "heads",
                   "work_municipality", ("Gent",), 2020, "explain", "B", ("newspaper",), ""),
        OutsideRow("wages", "mean wages", ("BE-NL",), "", None, "", "", "", (), None, "not_found", "C", (),
                   "looked for"),
    ]  # fmt: skip


GENT = "BE,flanders,home,Gent,,2,C,assumption,"
WOMEN = "women,women among all,*,about,40,percent,percent,sex,women,2021,A,gazette,meet,"

SPOILED = {
    "unknown town": (TOWNS, GENT, GENT.replace("Gent", "Namur"), "'Namur' (BE) is not in municipalities.csv of tables"),
    "no Belgian town": (
        TOWNS,
        GENT,
        GENT.replace("Gent", ""),
        "the municipality is missing; Belgian municipal tax needs one",
    ),
    "Land outside of Germany": (
        TOWNS,
        GENT,
        GENT.replace("Gent,,", "Gent,NW,"),
        "a Land goes with a German region without a municipality, and only with it",
    ),
    "no weight": (TOWNS, GENT, GENT.replace(",2,", ",0,"), "the weight '0' must be a number from 1e-06 to 1e+06"),
    "no side": (TOWNS, GENT, GENT.replace("home", "bed"), "the side 'bed' is unknown; allowed are work, home"),
    "unknown measure": (
        OUTSIDE,
        WOMEN,
        WOMEN.replace("percent,percent", "percent,share"),
        "the measure 'share' is unknown",
    ),
    "measured without a value": (
        OUTSIDE,
        WOMEN,
        WOMEN.replace("40", ""),
        "what is set beside the population needs a value",
    ),
    "found nowhere with a source": (
        OUTSIDE,
        WOMEN,
        WOMEN.replace("meet", "not_found"),
        "what was not found has no source, and everything else has one",
    ),
    "unknown use": (OUTSIDE, WOMEN, WOMEN.replace("meet", "like"), "the use 'like' is unknown; allowed are meet"),
    "unknown bound": (
        OUTSIDE,
        WOMEN,
        WOMEN.replace("about", "near"),
        "the bound 'near' is unknown; allowed are nothing",
    ),
    "figure without a name": (
        OUTSIDE,
        WOMEN,
        WOMEN.replace("women among all", ""),
        "an outside figure needs an id and a name",
    ),
}


@pytest.mark.parametrize(("name", "line", "spoiled", "fault"), SPOILED.values(), ids=SPOILED)
def test_a_line_that_is_wrong_is_refused(data: DataFolder, name: str, line: str, spoiled: str, fault: str) -> None:
    place = POPULATION[name].partition(line)[0].count("\n") + 1
    data.change(name, line, spoiled)
    assert refusal(data).startswith(f"{name} line {place}: {fault}")


@pytest.mark.parametrize(
    ("name", "line", "spoiled", "sentence"),
    [
        (TOWNS, GENT, f"{GENT}\n{GENT}", f"{TOWNS}: flanders, home, Gent stands 2 times; keep one line"),
        (OUTSIDE, WOMEN, f"{WOMEN}\n{WOMEN}", f"{OUTSIDE}: women stands 2 times; keep one line"),
    ],
)
def test_what_does_not_make_a_whole_is_refused(
    data: DataFolder, name: str, line: str, spoiled: str, sentence: str
) -> None:
    data.change(name, line, spoiled)
    assert sentence in refusal(data)


@pytest.mark.parametrize("name", POPULATION)
def test_a_table_that_is_missing_is_refused(data: DataFolder, name: str) -> None:
    (data.path / name).unlink()
    assert refusal(data) == f"{name}: the file is missing"


@pytest.mark.parametrize(
    ("pattern", "means"),
    [
        ("*", set(CROSSINGS)),
        ("*-NL", {"BE-NL", "DE-NL"}),
        ("BE-*", {"BE-NL", "BE-DE"}),
        ("NL-DE", {"NL-DE"}),
    ],
)
def test_a_pattern_means_corridors(pattern: str, means: set[str]) -> None:
    assert {corridor for corridor in CROSSINGS if is_of(corridor, pattern)} == means


def written(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_line_of_the_project_is_read_from_the_store() -> None:
    real = store.current().population
    tables: list[tuple[Sequence[Row], str]] = [(real.towns, TOWNS), (real.outside, OUTSIDE)]
    for rows, name in tables:
        lines = written(name)
        assert len(rows) == len(lines) > 50
        for row, line in zip(rows, lines, strict=True):
            assert ";".join(row.sources) == line["sources"]
            assert (row.confidence, row.note) == (line["confidence"], line["note"])


def test_whatever_is_not_read_somewhere_is_called_an_assumption_and_is_c() -> None:
    real = store.current().population
    found = [row for row in real.outside if row.use != "not_found"]
    rows: list[Row] = [*real.margins, *real.associations, *real.amounts, *real.towns, *found]
    assert all(row.sources for row in rows)
    assumed = [row for row in rows if ASSUMPTION in row.sources]
    assert len(assumed) > 500
    assert {row.confidence for row in assumed} == {"C"}
    assert all(row.confidence in "AB" for row in rows if ASSUMPTION not in row.sources)
