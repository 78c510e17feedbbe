"""Scenarios as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from rules import Scenario
from rules.population.table.names import FIELD_OF_COLUMN, REQUIRED_COLUMNS
from rules.question.fields import value_at
from tests.rules.random_scenarios import random_scenarios

Row = dict[str, Any]
PLACES = {
    "NL": ("Terneuzen", "terneuzen ", "Sas van Gent", "Den Haag", "'s-Gravenhage"),
    "BE": ("Gent", "GENT", "Gand", "Lüttich", "Eupen", "Bruxelles/Brussel", "Mechelen"),
    "DE": ("Köln", "Koeln", "Aachen", "Kerken", "Pfalzdorf"),
}
EXAMPLE: Row = {
    "year": 2026,
    "residence.country": "BE",
    "work.country": "NL",
    "worker.age": 38,
    "job.gross_monthly": 3500.0,
}


def as_row(scenario: Scenario) -> Row:
    """A scenario as a row of a table; childcare has no column."""
    row = {path: value_at(scenario, path) for path in FIELD_OF_COLUMN}
    return row | {"children": [child.age for child in scenario.children]}


def as_data(row: Row) -> dict[str, Any]:
    """A row as the scenario that it tells, the reverse of what the engine does: nothing told is nothing there."""
    data: dict[str, Any] = {"residence": {}, "work": {}, "worker": {}, "job": {}}
    for path, value in row.items():
        if path == "children":
            data[path] = [{"age": age} for age in value or ()]
        elif value is not None:
            inner = data
            *parts, last = path.split(".")
            for part in parts:
                inner = inner.setdefault(part, {})
            inner[last] = value
    return data


def random_rows(count: int, seed: int) -> list[Row]:
    """Random households of all years and pairs, by all names of places, with much left out and children unsorted."""
    dice = np.random.default_rng(seed)
    rows = []
    for scenario in random_scenarios(count, seed, 2026):
        row = as_row(scenario) | {"year": 2024 + int(dice.integers(3))}
        for field in ("residence", "work"):
            names = PLACES[row[f"{field}.country"]]
            row[f"{field}.municipality"] = names[dice.integers(len(names))]
        dice.shuffle(row["children"])
        row["present_job.gross_monthly"] = 3000.0
        row["options.expected_law"] = bool(dice.integers(2))
        for path in row:
            if path not in REQUIRED_COLUMNS and dice.integers(4) == 0:
                row[path] = None
        if dice.integers(4) == 0:
            row |= {path: None for path in row if path.startswith("partner.")}
        rows.append(row)
    return rows


def as_table(rows: Sequence[Row]) -> pa.Table:
    return pa.table({name: [row.get(name) for row in rows] for name in dict.fromkeys(n for row in rows for n in row)})
