"""The law as it is written down: one TOML file per topic under data/law, read and checked.

A file `data/law/netherlands/labour_tax_credit.toml` holds the keys `nl.labour_tax_credit.*`, one table per key. Every
table carries the statutory term, the unit and the article; every row of `values` carries its dates, source,
confidence, status and the day it was last checked. The format is told in data/README.md.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, Field, model_validator

from rules.errors import BadData
from rules.store.source_files import Confidence, Source, check_cited
from rules.store.toml_files import Strict, load_toml, shown_path, validated

PREFIX_OF_FOLDER = {"netherlands": "nl", "belgium": "be", "germany": "de", "coordination": ""}

UNITS = frozenset(
    [
        "EUR",
        "EUR/year",
        "EUR/quarter",
        "EUR/month",
        "EUR/day",
        "EUR/hour",
        "EUR/km",
        "km",
        "fraction",
        "factor",
        "days",
        "weeks",
        "months",
        "year",
        "years",
        "hours",
        "persons",
        "switch",
    ]
)
# Units that may stand in the first column of a bracket table: from this amount or day on.
BOUND_UNITS = frozenset(["EUR", "EUR/year", "EUR/quarter", "EUR/month", "days", "years"])

LARGEST = 1e9

DUTCH_MONTHS = {
    "January": "januari",
    "February": "februari",
    "March": "maart",
    "May": "mei",
    "June": "juni",
    "July": "juli",
    "August": "augustus",
    "October": "oktober",
}
"""The months whose English name is not the Dutch one."""

Status = Literal["adopted", "bill", "draft", "announced", "estimate", "carried"]
Row = tuple[float, ...]
Finite = Annotated[float, Field(allow_inf_nan=False)]


def _begins_with_a_number(row: list[float]) -> list[float]:
    if row and math.isnan(row[0]):
        raise ValueError("a row must begin with a number; only what applies from there on may be nan")
    return [known_or_nan(cell) for cell in row]


def known_or_nan(cell: float) -> float:
    """The number; for what is not known always the one nan, so that equal tables are equal."""
    return math.nan if math.isnan(cell) else cell


TableRow = Annotated[list[float], AfterValidator(_begins_with_a_number)]


class Value(Strict):
    """One figure, in force on the days `[from, to)`; `year = 2026` is short for that calendar year."""

    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    value: Finite | list[TableRow]
    source: Annotated[list[str], Field(min_length=1)]
    confidence: Confidence
    status: Status | None = None
    checked: date
    note: str | None = None

    @model_validator(mode="after")
    def is_dated(self) -> Value:
        if (self.year is None) == (self.from_ is None):
            raise ValueError("give either year, or from (and to when the end is known)")
        if self.year is not None and self.to is not None:
            raise ValueError("year already says when the value ends: leave out to")
        if self.to is not None and self.from_ is not None and self.to <= self.from_:
            raise ValueError(f"to {self.to} must lie after from {self.from_}")
        if self.status is None and self.valid_from > self.checked:
            raise ValueError(f"begins after it was checked ({self.checked}): say its status (adopted, bill, draft ...)")
        return self

    @property
    def valid_from(self) -> date:
        return self.from_ or date(self.year or 0, 1, 1)

    @property
    def valid_to(self) -> date | None:
        return self.to if self.year is None else date(self.year + 1, 1, 1)


class Parameter(Strict):
    """One key of the law with its values through time."""

    term: Annotated[str, Field(min_length=3)]
    unit: str | Annotated[list[str], Field(min_length=2)]
    law: Annotated[str, Field(min_length=3)]
    values: Annotated[list[Value], Field(min_length=1)]


class DatedValue(NamedTuple):
    """One figure of the law, flat: what the store holds and what is cited."""

    key: str
    term: str
    unit: str
    law: str
    value: float | tuple[Row, ...]
    valid_from: date
    valid_to: date | None
    confidence: Confidence
    status: Status
    sources: tuple[str, ...]
    checked: date
    note: str | None

    def covers(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


def read_law(root: Path) -> list[DatedValue]:
    """Every dated value under `root` (data/law), in order of key and date.

    Raises BadData with the file, the key and the row for anything that is not as data/README.md says.
    """
    values: list[DatedValue] = []
    homes: dict[str, str] = {}
    for path in sorted(root.rglob("*.toml")):
        topic = _read_topic(path, root)
        _check_new_keys({value.key for value in topic}, shown_path(path, root), homes)
        values += topic
    _check_hidden_keys(homes)
    return sorted(values, key=lambda v: (v.key, v.valid_from, v.status != "adopted"))


def check_citations(values: Iterable[DatedValue], sources: Mapping[str, Source]) -> None:
    """Every cited source exists, and the confidence letter is earned, see `check_cited`."""
    for value in values:
        check_cited(value.sources, value.confidence, sources, f"{value.key} from {value.valid_from}")


def _read_topic(path: Path, root: Path) -> list[DatedValue]:
    relative = path.relative_to(root)
    if len(relative.parts) != 2 or relative.parts[0] not in PREFIX_OF_FOLDER:
        raise BadData(f"{shown_path(path, root)}: a topic lies in one of the folders {', '.join(PREFIX_OF_FOLDER)}")
    prefix = ".".join(part for part in (PREFIX_OF_FOLDER[relative.parts[0]], path.stem) if part)
    tables = load_toml(path, root)
    checked = tables.pop("checked", None)
    keys = list(_keys(tables))
    for name, count in Counter(name for name, _ in keys).items():
        if count > 1:
            raise BadData(f"{shown_path(path, root)}: [{name}] stands {count} times; a key has one home")
    return [v for key, table in keys for v in _read_key(prefix, key, table, checked, shown_path(path, root))]


def _keys(tables: dict[str, Any], above: str = "") -> Iterable[tuple[str, Any]]:
    """The tables that hold values; a table may lie inside another (`[nl_de.tax_threshold_days]`)."""
    for name, table in tables.items():
        if isinstance(table, dict) and table and all(isinstance(inner, dict) for inner in table.values()):
            yield from _keys(table, f"{above}{name}.")
        else:
            yield above + name, table


def _read_key(prefix: str, key: str, table: Any, checked: Any, file: str) -> list[DatedValue]:
    place = f"{file}: [{key}]"
    if isinstance(table, dict) and isinstance(table.get("values"), list):
        rows = [_completed(row, checked) for row in table["values"]]
        table = table | {"values": rows}
    parameter = validated(Parameter, table, place)
    _check_months("term", parameter.term, place)
    _check_months("law", parameter.law, place)
    units = [parameter.unit] if isinstance(parameter.unit, str) else parameter.unit
    for unit in units:
        if unit not in UNITS:
            raise BadData(f"{place}: the unit {unit} is unknown; allowed are {', '.join(sorted(UNITS))}")
    flat = [_flat(f"{prefix}.{key}", parameter, value, units, place) for value in parameter.values]
    _check_intervals([v for v in flat if v.status == "adopted"], place, may_have_gaps=False)
    _check_seam(flat, place)
    _check_intervals([v for v in flat if v.status != "adopted"], place, may_have_gaps=True)
    return flat


def _completed(row: Any, checked: Any) -> Any:
    """A row with what may be said once for the file (checked) or without brackets (a single source)."""
    if not isinstance(row, dict):
        return row
    completed = ({} if checked is None else {"checked": checked}) | row
    if isinstance(completed.get("source"), str):
        completed["source"] = [completed["source"]]
    value = completed.get("value")
    if isinstance(value, list):
        completed["value"] = [[_as_float(c) for c in line] if isinstance(line, list) else line for line in value]
    elif "value" in completed:
        completed["value"] = _as_float(value)
    return completed


def _as_float(cell: Any) -> Any:
    """A whole number is a number too; anything else is left to the check."""
    return float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell


def _flat(key: str, parameter: Parameter, value: Value, units: list[str], place: str) -> DatedValue:
    if isinstance(value.value, list):
        amount: float | tuple[Row, ...] = checked_table(value.value, units, f"{place} from {value.valid_from}")
    elif len(units) > 1:
        raise BadData(
            f"{place} from {value.valid_from}: {len(units)} units say that this is a table, but the value is a number"
        )
    else:
        amount = checked_number(value.value, units[0], f"{place} from {value.valid_from}")
    return DatedValue(
        key=key,
        term=parameter.term,
        unit=", ".join(units),
        law=parameter.law,
        value=amount,
        valid_from=value.valid_from,
        valid_to=value.valid_to,
        confidence=value.confidence,
        status=value.status or "adopted",
        sources=tuple(value.source),
        checked=value.checked,
        note=value.note,
    )


class Limits(NamedTuple):
    """What a number of a unit may be: from the lowest to the highest, and above the lowest where `above`; a switch is
    only either of them."""

    lowest: float
    highest: float
    above: bool = False


def limits_of(unit: str) -> Limits:
    """The limits to which a value of a unit is held."""
    if unit in ("switch", "fraction"):
        return Limits(0.0, 1.0)
    return Limits(0.0, LARGEST, above=unit == "factor")


def checked_number(amount: float, unit: str, place: str) -> float:
    """A value that its unit allows: a switch is off or on, a fraction at most 1, an amount not beyond reason."""
    if unit == "switch" and amount not in (0.0, 1.0):
        raise BadData(f"{place}: a switch is 0 or 1, not {amount:g}")
    if unit == "fraction" and not 0.0 <= amount <= 1.0:
        raise BadData(f"{place}: a fraction lies from 0 to 1 (13.07 % is 0.1307), not {amount:g}")
    if unit == "factor" and amount <= 0.0:
        raise BadData(f"{place}: a factor lies above 0, not {amount:g}")
    if not 0.0 <= amount <= LARGEST:
        raise BadData(f"{place}: the value must lie from 0 to {LARGEST:,.0f}, not {amount:g}")
    return amount


def checked_table(rows: Sequence[Sequence[float]], units: list[str], place: str) -> tuple[Row, ...]:
    """A bracket table: its first column says from which amount on a row applies, and rises; nan says that what applies
    there is not known."""
    if len(units) < 2 or units[0] not in BOUND_UNITS:
        raise BadData(
            f"{place}: a table needs one unit per column, the first of them one of {', '.join(sorted(BOUND_UNITS))}"
        )
    if not rows or any(len(row) != len(units) for row in rows):
        raise BadData(f"{place}: every row of the table must have {len(units)} numbers, one per unit")
    for row in rows:
        for column, (cell, unit) in enumerate(zip(row, units, strict=True)):
            if column == 0 or not math.isnan(cell):
                checked_number(cell, unit, place)
    bounds = [row[0] for row in rows]
    if bounds[0] != 0.0:
        raise BadData(f"{place}: the first row must begin at 0, not at {bounds[0]:g}")
    if any(lower >= upper for lower, upper in pairwise(bounds)):
        raise BadData(f"{place}: the brackets are not sorted: {bounds}; each must begin above the one before")
    return tuple(tuple(row) for row in rows)


def _check_months(name: str, text: str, place: str) -> None:
    """A visitor reads term and law in Dutch, the dates of acts too."""
    for month in re.findall(rf"\b(?:{'|'.join(DUTCH_MONTHS)})\b", text):
        raise BadData(f"{place} {name}: the month {month} is English; allowed is the Dutch name, {DUTCH_MONTHS[month]}")


def _check_intervals(layer: list[DatedValue], place: str, *, may_have_gaps: bool) -> None:
    for earlier, later in pairwise(sorted(layer, key=lambda v: v.valid_from)):
        if earlier.valid_to is None or earlier.valid_to > later.valid_from:
            raise BadData(
                f"{place}: the values from {earlier.valid_from} and from {later.valid_from} overlap; "
                f"the first must end on {later.valid_from} or before"
            )
        if earlier.valid_to < later.valid_from and not may_have_gaps:
            raise BadData(f"{place}: no value from {earlier.valid_to} to {later.valid_from}; a key may have no gap")


def _check_seam(values: list[DatedValue], place: str) -> None:
    """Expected law begins where adopted law ends, not later."""
    end = max((v.valid_to or date.max for v in values if v.status == "adopted"), default=date.max)
    later = min((v.valid_from for v in values if v.valid_from >= end), default=end)
    if later > end:
        raise BadData(f"{place}: no value from {end} to {later}; a key may have no gap")


def _check_new_keys(keys: Iterable[str], file: str, homes: dict[str, str]) -> None:
    """No key stands in two files."""
    for key in keys:
        if key in homes:
            raise BadData(f"{file}: {key} stands in {homes[key]} already; a key has one home")
        homes[key] = file


def _check_hidden_keys(keys: Iterable[str]) -> None:
    """A key that another key continues would hide it: `nl.x` beside `nl.x.y`."""
    known = set(keys)
    for longer in sorted(known):
        parts = longer.split(".")
        for length in range(1, len(parts)):
            shorter = ".".join(parts[:length])
            if shorter in known:
                raise BadData(f"{longer}: {shorter} is a value itself, so nothing can lie below it; rename one of them")
