"""data/papers, read and checked: the papers that a worker must arrange, the offices, the points that inform, and which
office can tell about a warning. The format is told at the head of each file and in data/README.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, model_validator

from rules.definitions.codes import STATES
from rules.definitions.names import is_address
from rules.errors import BadData
from rules.store.source_files import Confidence, Source, SourceIds, check_cited, check_known
from rules.store.toml_files import M, Strict, records

Text = Annotated[str, Field(min_length=2)]
State = Literal["NL", "BE", "DE"]
OfficeOf = Text | dict[State, Text]
"""One office, or one for each state."""
Unit = Literal["switch", "date", "days", "weeks", "months"]
NUMBERED = ("days", "weeks", "months")
MOMENTS = (
    "before_first_pay",
    "before_first_day",
    "before_first_day_away",
    "first_week",
    "first_month",
    "first_year",
    "from_first_day",
    "after_number",
    "after_insurer",
    "after_policy",
    "after_s1",
    "within",
    "by_date",
    "from_september",
    "with_return",
    "each_year",
    "when_asked",
    "when_wanted",
)
"""When a paper is due; `within` a time of the first working day, `by_date` on a day of its own for each year."""
KINDS = ("number", "insurance", "health", "family", "money", "days", "tax")
SEA = (49.0, 55.5, 2.0, 15.5)
"""Between which latitudes and longitudes the three states lie."""


class Office(Strict):
    """An office or body; only a `person` has no address."""

    name: Text
    url: str | None = None
    confidence: Confidence = "C"
    person: bool = False
    checked: date

    @model_validator(mode="after")
    def has_address(self) -> Office:
        if not self.person and not is_address(self.url or ""):
            raise ValueError("url must be the public address of the office, starting with https:// or http://")
        return self


class PaperValue(Strict):
    """A term in force on the days `[from, to)`, or the last day for the income of a `year`."""

    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    value: int | date
    source: SourceIds
    confidence: Confidence
    checked: date
    note: str | None = None

    @model_validator(mode="after")
    def is_dated(self) -> PaperValue:
        if (self.year is None) == (self.from_ is None):
            raise ValueError("give either year, or from (and to when the end is known)")
        return self


class Paper(Strict):
    """One paper as it is written down."""

    term: Text
    order: Annotated[int, Field(ge=1, le=999)]
    kind: Annotated[str, Field(pattern="|".join(KINDS))]
    by: Literal["you", "employer"]
    office: OfficeOf
    when: Annotated[str, Field(pattern="|".join(f"^{moment}$" for moment in MOMENTS))]
    unit: Unit
    law: Text
    values: Annotated[list[PaperValue], Field(min_length=1)]

    @model_validator(mode="after")
    def fits_its_unit(self) -> Paper:
        if (self.unit == "date") != (self.when == "by_date"):
            raise ValueError("the unit date goes with when = by_date")
        if (self.unit in NUMBERED) != (self.when == "within"):
            raise ValueError(f"one of the units {', '.join(NUMBERED)} goes with when = within")
        for row in self.values:
            if isinstance(row.value, date) != (self.unit == "date"):
                raise ValueError(f"the value {row.value} does not fit the unit {self.unit}")
        return self


class Seat(Strict):
    """A place where a point has a desk, and where it lies in degrees."""

    place: Text
    country: State
    lat: Annotated[float, Field(ge=SEA[0], le=SEA[1])]
    lon: Annotated[float, Field(ge=SEA[2], le=SEA[3])]


class ContactPoint(Strict):
    """A point that informs border workers for free."""

    name: Text
    url: str
    source: SourceIds
    confidence: Confidence
    checked: date
    seats: Annotated[list[Seat], Field(min_length=1)]

    @model_validator(mode="after")
    def has_address(self) -> ContactPoint:
        if not is_address(self.url):
            raise ValueError("url must be the public address of the owner")
        return self


def check_whose(office: OfficeOf, of: str | None) -> None:
    """Offices by state need to say whose state chooses, a single one does not."""
    if isinstance(office, dict) != (of is not None):
        raise ValueError("an office for each state needs of = residence, work or insuring; a single office does not")


class WarningOffice(Strict):
    """Which office can tell about a warning; `of` says whose state chooses among several."""

    office: OfficeOf
    of: Literal["residence", "work", "insuring"] | None = None
    checked: date

    @model_validator(mode="after")
    def says_whose(self) -> WarningOffice:
        check_whose(self.office, self.of)
        return self


class PaperFiles(NamedTuple):
    """All that data/papers holds, by id."""

    offices: dict[str, Office]
    papers: dict[str, Paper]
    points: dict[str, ContactPoint]
    warnings: dict[str, WarningOffice]

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of every table by its name in the store."""
        return {
            "offices": [(i, o.name, o.url, o.confidence, o.checked) for i, o in self.offices.items()],
            "papers": [
                (i, p.term, p.order, p.kind, p.by, *by_state(p.office), p.when, p.unit, p.law)
                for i, p in self.papers.items()
            ],
            "paper_values": [_value(i, row) for i, p in self.papers.items() for row in p.values],
            "contact_points": [
                (i, p.name, p.url, p.source, p.confidence, p.checked, s.place, s.country, s.lat, s.lon)
                for i, p in self.points.items()
                for s in p.seats
            ],
            "warning_offices": [(i, w.of, *by_state(w.office)) for i, w in self.warnings.items()],
        }


def read_papers(root: Path, sources: Mapping[str, Source]) -> PaperFiles:
    """Everything under `root` (data/papers); raises BadData with file, id and reason."""
    files = PaperFiles(
        _read(root, "offices", Office),
        _read(root, "papers", Paper),
        _read(root, "contact_points", ContactPoint),
        _read(root, "warnings", WarningOffice),
    )
    for paper, about in files.papers.items():
        check_offices(by_state(about.office), files.offices, f"papers/papers.toml: [{paper}]")
        _check_rows(about, f"papers/papers.toml: [{paper}]")
        for row in about.values:
            check_cited(row.source, row.confidence, sources, f"papers/papers.toml: [{paper}]")
    for point, seen in files.points.items():
        check_cited(seen.source, seen.confidence, sources, f"papers/contact_points.toml: [{point}]")
    for code, told in files.warnings.items():
        check_offices(by_state(told.office), files.offices, f"papers/warnings.toml: [{code}]")
    return files


def by_state(office: OfficeOf) -> tuple[str | None, ...]:
    """The office of each state, in the order of the states."""
    return tuple(office if isinstance(office, str) else office.get(state) for state in STATES)  # type: ignore[call-overload]


def _read(root: Path, file: str, model: type[M]) -> dict[str, M]:
    """The tables of a file of data/papers, which must be there."""
    if not (root / f"{file}.toml").exists():
        raise BadData(f"papers/{file}.toml: the file is missing")
    return records(root / f"{file}.toml", root, model, r"[a-z0-9_]+")


def check_offices(names: Iterable[str | None], known: Collection[str], place: str) -> None:
    """Raise BadData for an office that is not listed."""
    check_known(filter(None, names), known, "office", "papers/offices.toml", place, " with its address")


def _check_rows(paper: Paper, place: str) -> None:
    """Each year stands once; a term that is no date holds from its first row on without a gap."""
    years = [row.year for row in paper.values if row.year]
    if len(years) != len(set(years)):
        raise BadData(f"{place}: a year stands twice; keep one row")
    dated = sorted((row for row in paper.values if row.from_), key=lambda row: row.from_ or date.min)
    for earlier, later in pairwise(dated):
        if earlier.to != later.from_:
            raise BadData(f"{place}: the row from {earlier.from_} must end on {later.from_}, where the next one begins")


def _value(name: str, row: PaperValue) -> tuple[Any, ...]:
    first = row.from_ or date(row.year or 0, 1, 1)
    end = row.to if row.year is None else date(row.year + 1, 1, 1)
    number, day = (None, row.value) if isinstance(row.value, date) else (row.value, None)
    return name, first, end, number, day, row.confidence, row.source, row.checked, row.note
