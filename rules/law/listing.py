"""The dated values of the store as `python -m rules law` prints them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase
from itertools import groupby
from typing import Any

from rules.store.law_files import DatedValue
from rules.store.source_files import Source


def listed(values: Iterable[DatedValue], key: str | None, on: date | None) -> list[DatedValue]:
    """The values whose key matches, and that are in force on that day."""
    return [v for v in values if (key is None or fnmatchcase(v.key, key)) and (on is None or v.covers(on))]


def missing(values: Iterable[DatedValue], year: int) -> list[DatedValue]:
    """The last adopted value before that year of each key that has no adopted value on 1 January of it."""
    first = date(year, 1, 1)
    lacking = []
    for _, same in groupby(values, key=lambda v: v.key):
        adopted = [v for v in same if v.status == "adopted"]
        if not any(v.covers(first) for v in adopted):
            lacking += [v for v in adopted if v.valid_from < first][-1:]
    return lacking


def as_data(value: DatedValue, sources: Mapping[str, Source]) -> dict[str, Any]:
    """A value as the contract writes it in JSON."""
    return {
        "key": value.key,
        "term": value.term,
        "value": [[_known(cell) for cell in row] for row in value.value]
        if isinstance(value.value, tuple)
        else value.value,
        "unit": value.unit,
        "from": value.valid_from.isoformat(),
        "to": value.valid_to and value.valid_to.isoformat(),
        "law": value.law,
        "source": value.sources[0],
        "sources": list(value.sources),
        "url": sources[value.sources[0]].url,
        "confidence": value.confidence,
        "status": value.status,
        "checked": value.checked.isoformat(),
        "note": value.note,
    }


def as_text(values: list[DatedValue], sources: Mapping[str, Source]) -> Iterator[str]:
    """The values for people: a key with its article, below it one line per period."""
    for key, same in groupby(values, key=lambda v: v.key):
        periods = list(same)
        yield f"{key}  [{periods[0].unit}]  {periods[0].law}"
        yield f"    {periods[0].term}"
        for value in periods:
            until = value.valid_to.isoformat() if value.valid_to else "open"
            source = sources[value.sources[0]]
            yield (
                f"    {value.valid_from} to {until:<10}  {_amount(value):>14}  {value.confidence} {value.status:<9}  "
                f"{value.sources[0]} {source.url or '(no source)'}  checked {value.checked}"
            )
    letters: list[str] = [value.confidence for value in values]
    counts = ", ".join(f"{letters.count(letter)} {letter}" for letter in "ABC")
    yield f"{len(values)} dated values of {len({v.key for v in values})} keys: {counts}"


def _known(cell: float) -> float | None:
    """JSON has no nan."""
    return None if math.isnan(cell) else cell


def _amount(value: DatedValue) -> str:
    if isinstance(value.value, tuple):
        return " | ".join(" ".join("?" if math.isnan(cell) else f"{cell:.10g}" for cell in row) for row in value.value)
    return f"{value.value:.10g}"
