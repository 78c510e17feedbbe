"""The children of many households: lists of ages, or texts of ages joined with a semicolon."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from rules.definitions.children import ChildList
from rules.errors import InputError
from rules.population.households import Chosen, Column
from rules.population.table.arrow import pa, pc
from rules.population.table.columns import as_floats, distinct, is_number, is_text
from rules.population.table.written import number_in
from rules.question.scenario import FIELDS

CHILDREN = "children"
BETWEEN_AGES = ";"
AGE = FIELDS["children.age"]
MOST = len(ChildList._fields)


class ChildrenTold(NamedTuple):
    """The children as facts by path, oldest first, and where all ages are right."""

    columns: dict[str, Column]
    right: Chosen


def children_told(column: pa.Array | None, rows: int) -> ChildrenTold:
    """The children that a plain column tells of; raises InputError for a column of another kind."""
    if column is None or pa.types.is_null(column.type):
        return ChildrenTold({"children.number": np.zeros(rows)}, np.ones(rows, np.bool_))
    if is_text(column.type):
        return _of_lists(_lists_in(column), rows)
    if _is_list(column.type) and (is_number(column.type.value_type) or pa.types.is_null(column.type.value_type)):
        return _of_lists(column, rows)
    raise InputError(
        f"{CHILDREN}: the column holds {column.type}; it must hold lists of ages, or text of ages joined with "
        f"{BETWEEN_AGES!r}",
        CHILDREN,
    )


def raw_children(value: Any) -> list[dict[str, Any]]:
    """The children of one row as a scenario takes them."""
    ages = _ages_in(value) if isinstance(value, str) else value or []
    return [{"age": age} for age in ages]


def _ages_in(text: str) -> list[Any]:
    return [number_in(age) for age in text.split(BETWEEN_AGES)] if text.strip() else []


def _lists_in(texts: pa.Array) -> pa.Array:
    """Lists of the ages in texts; an age that is no number is null."""
    different, places = distinct(texts)
    lists = [[None if isinstance(age, str) else age for age in _ages_in(text)] for text in different]
    return pa.array([*lists, []], pa.list_(pa.float64())).take(pa.array(np.where(places < 0, len(lists), places)))


def _is_list(kind: pa.DataType) -> bool:
    return bool(pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind))


def _of_lists(lists: pa.Array, rows: int) -> ChildrenTold:
    ages = as_floats(pc.list_flatten(lists))
    counts = pc.list_value_length(lists).fill_null(0).to_numpy(zero_copy_only=False).astype(np.int64)
    of_row = np.repeat(np.arange(rows), counts)
    low, high = int(AGE.low or 0.0), int(AGE.high or 0.0)
    allowed = (ages >= low) & (ages <= high) & (ages == np.floor(ages))
    right = counts <= MOST
    right[of_row[~allowed]] = False
    return ChildrenTold(_columns(np.where(allowed, ages, low), of_row, np.where(right, counts, 0), high), right)


def _columns(ages: Column, of_row: Any, counts: Any, high: int) -> dict[str, Column]:
    """The ages of each row from the oldest on, in one sort of all: by row, then by how far below the highest age."""
    kept = counts[of_row] > 0
    of_row, ages = of_row[kept], ages[kept]
    width = high + 1
    in_order = np.sort(of_row * width + (high - ages.astype(np.int64)))
    sorted_ages = (high - in_order % width).astype(np.float64)
    nth = np.arange(len(in_order)) - np.repeat(np.cumsum(counts) - counts, counts)
    columns = {"children.number": counts.astype(np.float64)}
    for place, name in enumerate(ChildList._fields[: int(counts.max(initial=0))]):
        age = np.zeros(len(counts))
        age[of_row[nth == place]] = sorted_ages[nth == place]
        columns[f"children.each.{name}.age"] = age
    return columns
