"""Rows whose municipality is not known: refused with the sentence of a scenario, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from rules.places import municipalities
from rules.population.table import places, reading
from rules.population.table.reading import read
from tests.rules.population.table_rows import EXAMPLE, Row, as_table
from tests.rules.population.test_table import check_rows

ROWS: list[Row] = [
    EXAMPLE | {"residence.municipality": "Gnet"},
    EXAMPLE | {"residence.municipality": "Gent", "work.municipality": "Ternuezen"},
    EXAMPLE | {"residence.municipality": "Gnet", "work.municipality": "Ternuezen"},
    EXAMPLE | {"residence.municipality": " Gnet "},
    EXAMPLE | {"residence.municipality": "Köln", "residence.country": "NL"},
    EXAMPLE | {"residence.municipality": "Qxqxqx"},
    EXAMPLE | {"residence.municipality": "Gnet", "worker.age": 7},
    EXAMPLE | {"residence.municipality": "Gnet", "year": 2023},
    EXAMPLE | {"residence.municipality": "Gnet", "residence.country": "FR"},
    EXAMPLE | {"residence.municipality": "", "work.municipality": "Ternuezen"},
    EXAMPLE | {"residence.municipality": "x" * 201},
    EXAMPLE | {"residence.municipality": "Gnet", "home.value": 1.0},
    EXAMPLE | {"residence.municipality": "Gnet", "job.days.home": 300, "job.days.elsewhere": 100},
    EXAMPLE | {"residence.municipality": None, "work.municipality": "Gnet"},
]


def test_such_a_row_is_refused_with_the_sentence_of_its_scenario() -> None:
    rows = [one for row in ROWS for one in (EXAMPLE | {"residence.municipality": "Gand"}, row)]
    population = read(as_table(rows))
    assert check_rows(rows, population) == len(ROWS)
    assert population.refused[0].message == (
        "residence.municipality: the municipality 'Gnet' is not known in BE; allowed are Gent, Ath, Somme-Leuze"
    )


def test_so_is_one_that_is_not_cleared_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "limits_kept", lambda told: np.zeros(len(told["year"].values), np.bool_))
    rows = [one for row in ROWS for one in (EXAMPLE, row)]
    assert check_rows(rows, read(as_table(rows))) == len(ROWS)


@pytest.fixture
def looked_for(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names for which near ones are looked for."""
    found: list[str] = []

    def near(plain: str, *_: Any, **__: Any) -> list[str]:
        found.append(plain)
        return ["gent"]

    municipalities._near.cache_clear()
    monkeypatch.setattr(municipalities, "get_close_matches", near)
    yield found
    municipalities._near.cache_clear()


def misspelt(count: int, times: int) -> list[Row]:
    """So many names that nobody bears, each so many times: of where one lives, then of where one works, and so on."""
    ends: tuple[Row, Row] = (
        {"residence.country": "BE", "work.country": "NL"},
        {"residence.country": "NL", "work.country": "BE"},
    )
    fields = ("residence.municipality", "work.municipality")
    return [
        EXAMPLE | ends[turn % 2] | {fields[turn % 2]: f"Gnet {chr(97 + one // 26)}{chr(97 + one % 26)}"}
        for turn in range(times)
        for one in range(count)
    ]


def test_near_names_are_looked_for_once_for_each_name(looked_for: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(*told: Any, **more: Any) -> Any:
        asked.append(told)
        return municipalities.unknown_municipality(*told, **more)

    monkeypatch.setattr(places, "unknown_municipality", counted)
    population = read(as_table(misspelt(30, 40)))
    assert len(population.refused) == 1200
    assert len(looked_for) == len(set(looked_for)) == 30
    assert len(asked) == len(set(asked)) == 60
    assert all(one.message.endswith("allowed are Gent") for one in population.refused)


def test_they_are_told_of_some_dozens_of_names_of_a_table_and_the_others_are_refused_alike(
    looked_for: list[str],
) -> None:
    rows = misspelt(500, 2)
    population = read(as_table(rows))
    assert len(population.refused) == 1000
    assert len(looked_for) == places.MOST_NEAR_TOLD == 36
    hinted = [one for one in population.refused if one.message.endswith("allowed are Gent")]
    assert [one.row for one in hinted] == [*range(36), *range(500, 536)]
    others = [one for one in population.refused if one not in hinted]
    for one in others:
        assert one.message == (
            f"{one.field}: the municipality {rows[one.row][one.field]!r} is not known in BE; allowed are the names "
            "that the form, places.csv and villages.csv list"
        )
    assert {one.field for one in others} == {"residence.municipality", "work.municipality"}
    assert read(as_table(rows[40:41])).refused[0].message.endswith("allowed are Gent")
