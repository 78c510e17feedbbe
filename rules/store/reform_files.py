"""data/reforms, read and checked: reforms that are ready to be tried, and who could allow a change of which rule, in
the whole state or in a region. The format is told in data/README.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, model_validator

from rules.definitions.codes import STATES
from rules.errors import BadData
from rules.store.barrier_files import Name, OneChange
from rules.store.cells import frozen
from rules.store.law_files import DatedValue, checked_number
from rules.store.paper_files import Text
from rules.store.source_files import Confidence, Source, SourceIds, check_cited, check_known
from rules.store.toml_files import Strict, records

READY, DOORS = "ready.toml", "doors.toml"
CROSSING = tuple(f"{home}-{work}" for home in STATES for work in STATES if home != work)
"""From which state of residence to which state of work."""
Crossing = Annotated[str, Field(pattern="|".join(f"^{one}$" for one in CROSSING))]
Kind = Literal["agreement", "treaty", "union", "act", "decree", "clause", "collective", "procedure"]
"""An agreement of the authorities of states; a treaty of two; an act of the Union, of a state, of a region, Land or
municipality; a clause by which a region may try other rules; a collective agreement of employers and unions; a
procedure that may lead to one of these."""

REFORM_SCHEMA = """
CREATE TABLE ready_reforms (
    id VARCHAR PRIMARY KEY, corridors VARCHAR[] NOT NULL, law VARCHAR NOT NULL, authorities VARCHAR[] NOT NULL,
    confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL, checked DATE NOT NULL);
CREATE TABLE ready_changes (
    reform VARCHAR NOT NULL REFERENCES ready_reforms, variant VARCHAR NOT NULL,
    key VARCHAR NOT NULL REFERENCES parameters, value DOUBLE NOT NULL, PRIMARY KEY (reform, variant, key));
CREATE TABLE doors (
    id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, patterns VARCHAR[] NOT NULL, law VARCHAR NOT NULL,
    authorities VARCHAR[] NOT NULL, confidence VARCHAR NOT NULL, unchecked VARCHAR[] NOT NULL,
    sources VARCHAR[] NOT NULL, checked DATE NOT NULL);
"""
REFORM_TABLES = (
    "SELECT id, corridors, law, authorities, confidence, sources, checked FROM ready_reforms ORDER BY rowid",
    "SELECT reform, variant, key, value FROM ready_changes ORDER BY rowid",
    "SELECT id, kind, patterns, law, authorities, confidence, unchecked, sources, checked FROM doors ORDER BY rowid",
)


class ReadyRow(NamedTuple):
    """A reform that was proposed or asked about: in which corridors it is looked at, the law that it changes, who could
    do so, and where it was read."""

    id: str
    corridors: tuple[str, ...]
    law: str
    authorities: tuple[str, ...]
    confidence: str
    sources: tuple[str, ...]
    checked: date


class ReadyChangeRow(NamedTuple):
    """One change of one variant of a reform."""

    reform: str
    variant: str
    key: str
    value: float


class DoorRow(NamedTuple):
    """Who could allow a change of the keys that match the patterns, by which article; `unchecked`: what of it nothing
    has confirmed."""

    id: str
    kind: Kind
    patterns: tuple[str, ...]
    law: str
    authorities: tuple[str, ...]
    confidence: str
    unchecked: tuple[str, ...]
    sources: tuple[str, ...]
    checked: date


class ReformTables(NamedTuple):
    """All that data/reforms holds."""

    ready: tuple[ReadyRow, ...]
    changes: tuple[ReadyChangeRow, ...]
    doors: tuple[DoorRow, ...]


class Cited(Strict):
    """What is cited of a reform or a door."""

    law: Text
    authority: Annotated[list[Name], Field(min_length=1)]
    confidence: Confidence
    source: SourceIds
    checked: date


class Ready(Cited):
    """A reform as it is written down, its variants by name."""

    corridors: Annotated[list[Crossing], Field(min_length=1)]
    variants: Annotated[dict[Name, Annotated[list[OneChange], Field(min_length=1)]], Field(min_length=1)]


class Door(Cited):
    """A door as it is written down; only a procedure is one for no keys in particular."""

    kind: Kind
    keys: list[Text] = Field(default_factory=list)
    unchecked: list[Text] = Field(default_factory=list)

    @model_validator(mode="after")
    def opens_something(self) -> Door:
        if (self.kind == "procedure") == bool(self.keys):
            raise ValueError("keys: say which keys it opens; a procedure alone is for no keys in particular")
        return self


def read_reforms(
    root: Path, sources: Mapping[str, Source], authorities: Collection[str], values: Iterable[DatedValue]
) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of `root` (data/reforms), of whose files none must be there, by the name of their table in the store.

    Raises BadData with file, id and reason. What it names must exist: `sources`, `authorities`, and the keys of the law
    of which `values` are the values.
    """
    for path in root.glob("*"):
        if path.name not in (READY, DOORS):
            raise BadData(f"reforms/{path.name}: no such file is read; allowed are {READY} and {DOORS}")
    ready = records(root / READY, root, Ready, r"[a-z0-9_]+")
    doors = records(root / DOORS, root, Door, r"[a-z0-9_]+")
    cited: list[tuple[str, Cited]] = [(f"reforms/{READY}: [{name}]", one) for name, one in ready.items()]
    cited += [(f"reforms/{DOORS}: [{name}]", one) for name, one in doors.items()]
    for place, about in cited:
        check_known(about.authority, authorities, "authority", "barriers/authorities.toml", place)
        check_cited(about.source, about.confidence, sources, place)
    units = {value.key: value.unit for value in values}
    _check_changes(ready, units)
    _check_patterns(doors, units)
    return {
        "ready_reforms": [
            (name, r.corridors, r.law, r.authority, r.confidence, r.source, r.checked) for name, r in ready.items()
        ],
        "ready_changes": [
            (name, variant, change.key, change.value)
            for name, reform in ready.items()
            for variant, changes in reform.variants.items()
            for change in changes
        ],
        "doors": [
            (name, d.kind, d.keys, d.law, d.authority, d.confidence, d.unchecked, d.source, d.checked)
            for name, d in doors.items()
        ],
    }


def _check_changes(ready: Mapping[str, Ready], units: Mapping[str, str]) -> None:
    """Every change is of a key of the law, once in a variant, with a value that its unit allows."""
    for name, reform in ready.items():
        for variant, changes in reform.variants.items():
            place = f"reforms/{READY}: [{name}] {variant}"
            check_known([one.key for one in changes], units, "key", "data/law", place)
            for key, count in Counter(one.key for one in changes).items():
                if count > 1:
                    raise BadData(f"{place}: {key} changes {count} times; leave one of them")
            for one in changes:
                checked_number(one.value, units[one.key], f"{place}: {one.key}")


def _check_patterns(doors: Mapping[str, Door], keys: Iterable[str]) -> None:
    """Every pattern opens a key of the law, and no key has two doors."""
    known = list(keys)
    opened: dict[str, str] = {}
    for name, door in doors.items():
        for pattern in door.keys:
            place = f"reforms/{DOORS}: [{name}]: {pattern}"
            found = [key for key in known if fnmatchcase(key, pattern)]
            if not found:
                raise BadData(f"{place} is no key of data/law; name a key, or keys by *")
            for key in found:
                if key in opened:
                    raise BadData(f"{place}: {key} has the door [{opened[key]}] already; a key has one door")
                opened[key] = name


def reform_tables(tables: Sequence[Sequence[tuple[Any, ...]]]) -> ReformTables:
    """The rows of REFORM_TABLES."""
    ready, changes, doors = tables
    return ReformTables(
        tuple(ReadyRow(*frozen(row)) for row in ready),
        tuple(ReadyChangeRow(*row) for row in changes),
        tuple(DoorRow(*frozen(row)) for row in doors),
    )
