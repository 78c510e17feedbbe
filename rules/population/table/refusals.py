"""Rows of a table that are refused, with what they tell where they are wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rules.errors import InputError, Refusal, shown
from rules.population.households import Refused
from rules.population.table.children import CHILDREN, raw_children
from rules.population.table.facts import DAYS
from rules.population.table.written import Writing, number_in


def refused_row(row: int, refusal: Refusal, told: Any) -> Refused:
    """A row that is refused so; `told`: what it tells in the field that is named."""
    nearest = refusal.values.get("nearest", ()) if isinstance(refusal, InputError) else ()
    return Refused(
        row=row,
        field=refusal.field,
        message=refusal.message,
        told="" if told is None else shown(told),
        kind=refusal.kind,
        nearest=nearest,
    )


def told_at(field: str, cells: Mapping[str, Any], writing: Writing) -> Any:
    """What the cells of a row, by column, tell in a field; of working days how many they are together."""
    if field in cells:
        return cells[field]
    if field in DAYS:
        inside = [(path, cell) for path, cell in cells.items() if path.startswith(f"{field}.") and cell is not None]
        return sum(number_in(cell, writing.of(path)) if isinstance(cell, str) else cell for path, cell in inside)
    if field.startswith(f"{CHILDREN}."):
        _, place, name = field.split(".")
        return raw_children(cells[CHILDREN])[int(place)][name]
    return None
