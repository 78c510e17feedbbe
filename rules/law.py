"""The law of one year as frozen tuples of numbers, each with its provenance; and overlays, which change some of it.

The tuples are the ones that the rules declare: the path of a field is its key, so `law.nl.labour_tax_credit.rate_1`
is the value of `nl.labour_tax_credit.rate_1` in force. A value of a year must hold the whole year; one that changes
within a year is declared Monthly or Quarterly where the rule uses it (law_types.py).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from rules import store
from rules.errors import LawMissing
from rules.law_files import DatedValue
from rules.law_types import MayLapse, Periods
from rules.overlay import Overlay, applied
from rules.settlement import Law

T = TypeVar("T", bound=tuple[Any, ...])

YEARS = (2024, 2025, 2026)
"""The years whose law is complete for the cases that are computed."""


class YearLaw(NamedTuple):
    """The law of one year, the value behind every number of it (by path), and what identifies the data."""

    year: int
    numbers: Law
    values: Mapping[str, DatedValue]
    fingerprint: str
    checked: date


@lru_cache(maxsize=32)
def law_of(year: int, overlay: Overlay | None = None, expected: bool = False) -> YearLaw:
    """The law of `year`; `expected` admits values that are not adopted where no adopted one exists.

    Raises LawMissing with the first key that the store does not hold for that year.
    """
    opened = store.current()
    values = [v for v in opened.values() if expected or in_force(v, year)]
    if overlay is not None:
        values = applied(overlay, values, year)
    reader = _Reader(year, _by_key(values))
    return YearLaw(year, reader.read(Law, ""), reader.used, opened.fingerprint, opened.last_checked())


def in_force(value: DatedValue, year: int) -> bool:
    """Adopted law, and estimates of amounts that are already being paid but that no law fixes (a membership fee)."""
    already_paid = value.valid_from <= value.checked and year <= value.checked.year
    return value.status == "adopted" or (value.status == "estimate" and already_paid)


def _by_key(values: Iterable[DatedValue]) -> dict[str, list[DatedValue]]:
    """The values of each key, adopted ones first."""
    found: dict[str, list[DatedValue]] = {}
    for value in sorted(values, key=lambda v: v.status != "adopted"):
        found.setdefault(value.key, []).append(value)
    return found


class _Reader:
    """Fills law tuples for one year and remembers which value stands behind which path."""

    def __init__(self, year: int, values: dict[str, list[DatedValue]]) -> None:
        self._year = year
        self._values = values
        self.used: dict[str, DatedValue] = {}

    def read(self, shape: type[T], key: str, day: date | None = None, path: str = "") -> T:
        """A tuple of the given shape with the values in force on `day`, or all through the year without one."""
        fields = {}
        for name, hint in get_type_hints(shape, include_extras=True).items():
            inner = f"{key}.{name}" if key else name
            fields[name] = self._field(hint, inner, day, f"{path}.{name}" if path else name)
        return shape(**fields)

    def _field(self, hint: Any, key: str, day: date | None, path: str) -> Any:
        marks = getattr(hint, "__metadata__", ())
        shape = get_args(hint)[0] if marks else hint
        for mark in marks:
            if isinstance(mark, Periods):
                topic = get_args(shape)[0]
                firsts = [date(self._year, 1 + period * (12 // mark.count), 1) for period in range(mark.count)]
                return tuple(self.read(topic, key, first, f"{path}[{i}]") for i, first in enumerate(firsts))
        if isinstance(shape, type) and hasattr(shape, "_fields"):
            return self.read(shape, key, day, path)
        value = self._value(key, day)
        if value is None:
            if any(isinstance(mark, MayLapse) or mark is MayLapse for mark in marks):
                return math.nan
            raise LawMissing(key, day or self._year)
        self.used[path] = value
        if get_origin(shape) is tuple:
            return value.value
        return float(value.value)  # type: ignore[arg-type]

    def _value(self, key: str, day: date | None) -> DatedValue | None:
        first, next_year = day or date(self._year, 1, 1), date(self._year + 1, 1, 1)
        values = self._values.get(key, ())
        if day is None:
            changes = [d for v in values for d in (v.valid_from, v.valid_to) if d and first < d < next_year]
            if changes:
                raise LawMissing(
                    key, f"the whole of {self._year} (it changes on {changes[0]}, and is read once a year)"
                )
        return next((v for v in values if v.covers(first)), None)
