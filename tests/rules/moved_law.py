"""A law with one of its values moved, wherever its numbers stand in the tuples of the year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rules.law.year import YearLaw
from rules.settlement.law import Law
from rules.store.law_files import DatedValue

PART = re.compile(r"(\w+)|\[(\d+)\]")
COUNTED = ("year", "years", "months", "days", "persons", "hours", "weeks")

Change = Callable[[Any], Any]


def values_of(law: YearLaw) -> Mapping[tuple[str, str], list[str]]:
    """The places of each dated value, by its key and first day."""
    places: dict[tuple[str, str], list[str]] = {}
    for path, value in law.values.items():
        places.setdefault((value.key, value.valid_from.isoformat()), []).append(path)
    return places


def moved(law: Law, places: list[str], change: Change) -> Law:
    """The law with the number, or the table, at these places changed."""
    for path in places:
        law = _put(law, [int(place) if place else name for name, place in PART.findall(path)], change)
    return law


def _put(node: Any, parts: list[str | int], change: Change) -> Any:
    if not parts:
        return change(node)
    first, rest = parts[0], parts[1:]
    if isinstance(first, str):
        return node._replace(**{first: _put(getattr(node, first), rest, change)})
    return (*node[:first], _put(node[first], rest, change), *node[first + 1 :])


def small_moves(value: DatedValue) -> Iterator[Change]:
    """One per cent up and down, one more or less of what is counted, a switch the other way; each cell of a table."""
    if value.unit == "switch":
        yield lambda number: 1.0 - number
    elif isinstance(value.value, tuple):
        yield from _cells(value.value, 1.01, 0.99)
    elif value.unit in COUNTED:
        yield from (lambda number: number + 1.0, lambda number: number - 1.0)
    else:
        yield from (_times(1.01), _times(0.99))


def large_moves(value: DatedValue) -> Iterator[Change]:
    """Moves that rounding cannot swallow."""
    if value.unit == "switch":
        yield lambda number: 1.0 - number
    elif isinstance(value.value, tuple):
        yield from _cells(value.value, 0.5, 1.5)
    else:
        yield from (lambda number: number + 1.0, lambda number: number - 1.0)
        yield from map(_times, (0.9, 1.1, 0.5, 1.5, 0.01, 3.0, 10.0))


def _times(factor: float) -> Change:
    return lambda number: number * factor


def _cells(table: tuple[tuple[float, ...], ...], *factors: float) -> Iterator[Change]:
    for row, cells in enumerate(table):
        for column in range(len(cells)):
            yield from (_times_cell(row, column, factor) for factor in factors)


def _times_cell(row: int, column: int, factor: float) -> Change:
    return lambda table: tuple(
        tuple(cell * factor if (i, j) == (row, column) else cell for j, cell in enumerate(cells))
        for i, cells in enumerate(table)
    )
