"""The law of one year as frozen tuples of numbers, each with its provenance; and overlays, which change some of it.

The tuples are the ones that the rules declare: the path of a field is its key, so `law.nl.labour_tax_credit.rate_1`
is the value of `nl.labour_tax_credit.rate_1` in force. A value of a year must hold the whole year; one that changes
within a year is declared Monthly, Quarterly or MonthRuns where the rule uses it (periods.py).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache, partial
from itertools import groupby, pairwise
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from rules import store
from rules.definitions.periods import NeededWhile, Periods, Run, RunLength, RunsOfMonths
from rules.errors import InputError, LawMissing
from rules.law.overlay import Overlay, applied
from rules.settlement.law import Law
from rules.store.law_files import DatedValue

T = TypeVar("T", bound=tuple[Any, ...])

YEARS = (2024, 2025, 2026)
"""The years whose law is complete for the cases that are computed."""


class Span(NamedTuple):
    """The days `[first, end)` for which a value is read once."""

    first: date
    end: date


class YearLaw(NamedTuple):
    """The law of one year, the value behind every number of it (by path), all values by key and those in force on the
    last day, what identifies the data, and the reform that changed it."""

    year: int
    numbers: Law
    values: Mapping[str, DatedValue]
    by_key: Mapping[str, Sequence[DatedValue]]
    on_last_day: Mapping[str, DatedValue]
    fingerprint: str
    checked: date
    reform: Overlay | None

    def figure(self, key: str) -> DatedValue:
        """The value that is in force on the last day of the year, for what is told and not reckoned.

        Raises LawMissing for a key without one.
        """
        if key not in self.on_last_day:
            raise LawMissing(key, date(self.year, 12, 31))
        return self.on_last_day[key]


@lru_cache(maxsize=128)
def law_of(year: int, overlay: Overlay | None = None, expected: bool = False) -> YearLaw:
    """The law of `year`, under an overlay that holds for whom it is asked (`question/case.py` knows for whom);
    `expected` admits values that are not adopted where no adopted one exists.

    Raises LawMissing with the first key that the store does not hold for that year.
    """
    values = [v for v in store.current().values() if expected or in_force(v, year)]
    for layer in overlay.layers if overlay is not None else ():
        reformed = applied(layer, values, year)
        values = values if layer.is_over(year) else reformed
    return law_from(values, year, overlay if overlay is not None and overlay.touches(year) else None)


def law_from(values: Iterable[DatedValue], year: int, reform: Overlay | None = None) -> YearLaw:
    """The law of `year` as these values have it, after a reform.

    Raises LawMissing with the first key that they do not hold for that year, InputError for a change of the reform that
    begins or ends within a time for which its key is read once.
    """
    opened = store.current()
    by_key = _by_key(values)
    reader = _Reader(year, by_key, reform)
    last_day = date(year, 12, 31)
    in_force_then = {
        key: next(value for value in of_key if value.covers(last_day))
        for key, of_key in by_key.items()
        if any(value.covers(last_day) for value in of_key)
    }
    return YearLaw(
        year=year,
        numbers=reader.read(Law, ""),
        values=reader.used,
        by_key=by_key,
        on_last_day=in_force_then,
        fingerprint=opened.fingerprint,
        checked=opened.last_checked,
        reform=reform,
    )


_hints: Callable[[Any], dict[str, Any]] = cache(partial(get_type_hints, include_extras=True))
"""What each field of a law tuple is; looked up once, as every reform reads the law anew."""


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

    def __init__(self, year: int, values: dict[str, list[DatedValue]], reform: Overlay | None) -> None:
        self._year = year
        self._values = values
        self._reform = reform
        self.used: dict[str, DatedValue] = {}

    def read(self, shape: type[T], key: str, span: Span | None = None, path: str = "") -> T:
        """A tuple of the given shape with the values in force all through the span, or the year without one."""
        hints = _hints(shape)
        fields = {
            name: self._field(hint, f"{key}.{name}" if key else name, span, f"{path}.{name}" if path else name)
            for name, hint in hints.items()
        }
        for name, hint in hints.items():
            for mark in getattr(hint, "__metadata__", ()):
                needed = isinstance(mark, NeededWhile) and fields[mark.switch] == mark.value
                if needed and math.isnan(fields[name]):
                    raise LawMissing(f"{key}.{name}", span.first if span else self._year)
        return shape(**fields)

    def _field(self, hint: Any, key: str, span: Span | None, path: str) -> Any:
        marks = getattr(hint, "__metadata__", ())
        shape = get_args(hint)[0] if marks else hint
        for mark in marks:
            if isinstance(mark, Periods):
                return self._periods(mark.count, get_args(shape)[0], key, path)
            if isinstance(mark, RunsOfMonths):
                return self._runs_of_months(mark.places, get_args(shape)[0], key, path)
            if isinstance(mark, RunLength):
                return 0.0
        if isinstance(shape, type) and hasattr(shape, "_fields"):
            return self.read(shape, key, span, path)
        value = self._value(key, span)
        if value is None:
            if any(isinstance(mark, NeededWhile) for mark in marks):
                return math.nan
            raise LawMissing(key, span.first if span else self._year)
        self.used[path] = value
        if get_origin(shape) is tuple:
            return value.value
        return float(value.value)  # type: ignore[arg-type]

    def _periods(self, count: int, topic: type[Any], key: str, path: str) -> tuple[Any, ...]:
        """The law of each period of the year; a topic that counts runs knows how many periods it holds."""
        firsts = [date(self._year, 1 + period * (12 // count), 1) for period in range(count)]
        spans = [Span(*edges) for edges in pairwise([*firsts, date(self._year + 1, 1, 1)])]
        law = [self.read(topic, key, span, f"{path}[{i}]") for i, span in enumerate(spans)]
        counting = [n for n, hint in _hints(topic).items() if hint == Run]
        for name in counting:
            start = 0
            for _, run in groupby(list(law), key=repr):
                length = len(list(run))
                law[start] = law[start]._replace(**{name: float(length)})
                start += length
        return tuple(law)

    def _runs_of_months(self, places: int, topic: type[Any], key: str, path: str) -> tuple[Any, ...]:
        """The law of each run of months in which no value of the topic changes, with its length."""
        of_topic = (v for name, values in self._values.items() if name.startswith(f"{key}.") for v in values)
        changes = {day for v in of_topic for day in (v.valid_from, v.valid_to)}
        firsts = [date(self._year, month, 1) for month in range(1, 13)]
        starts = [first for first in firsts if first in changes or first == firsts[0]]
        if len(starts) > places:
            raise LawMissing(key, f"{self._year} in at most {places} runs of months")
        spans = [Span(*edges) for edges in pairwise([*starts, date(self._year + 1, 1, 1)])]
        law = [self.read(topic, key, span, f"{path}[{i}]") for i, span in enumerate(spans)]
        (counting,) = [n for n, hint in _hints(topic).items() if hint == Run]
        runs = [
            of_run._replace(**{counting: float(sum(span.first <= first < span.end for first in firsts))})
            for of_run, span in zip(law, spans, strict=True)
        ]
        return (*runs, *[law[-1]] * (places - len(runs)))

    def _value(self, key: str, span: Span | None) -> DatedValue | None:
        """The value in force, which must not change before the span is over."""
        first, end = span or (date(self._year, 1, 1), date(self._year + 1, 1, 1))
        values = self._values.get(key, ())
        changes = [day for v in values for day in (v.valid_from, v.valid_to) if day and first < day < end]
        self._check_reform(key, first, end)
        if changes:
            raise LawMissing(key, f"the whole time from {first} to {end} (it changes on {changes[0]})")
        return next((v for v in values if v.covers(first)), None)

    def _check_reform(self, key: str, first: date, end: date) -> None:
        """Raise InputError for a reform by which a key changes within a time for which it is read once."""
        for reform in self._reform.layers if self._reform is not None else ():
            if reform.begins_within(key, first, end, self._year):
                raise InputError(
                    f"reform.changes.from: {key} is read once from {first} to {end}; let the change begin on one of "
                    "these",
                    "reform",
                )
            if reform.ends_within(key, first, end):
                raise InputError(
                    f"reform.where.until: {key} is read once from {first} to {end}; let the change end on one of these",
                    "reform.where.until",
                )
