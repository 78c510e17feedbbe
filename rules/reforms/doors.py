"""The legal door of each rule: who could allow another rule, in a whole state or in a region, by which article."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

from rules import store
from rules.errors import InputError, shown
from rules.store.reform_files import DoorRow, Kind

PROCEDURE = "procedure"


class Door(NamedTuple):
    """Who could allow a change, how and by which article; `unchecked`: what of it nothing has confirmed, by name."""

    id: str
    kind: Kind
    law: str
    authorities: tuple[str, ...]
    confidence: str
    unchecked: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def who_id(self) -> str:
        """The id of the sentence in the glossary that tells who could allow it."""
        return f"door.{self.id}.who"

    @property
    def how_id(self) -> str:
        """The id of the sentence that tells how, and whether for a region alone."""
        return f"door.{self.id}.how"

    @property
    def unchecked_ids(self) -> tuple[str, ...]:
        """The ids of what nothing has confirmed."""
        return tuple(f"door.unchecked.{name}" for name in self.unchecked)


def door_of(key: str) -> Door:
    """The door of a key of the law that a result follows.

    Raises InputError for a key that has none, as no reform moves a result by it.
    """
    for row in store.current().reforms.doors:
        if any(fnmatchcase(key, pattern) for pattern in row.patterns):
            return _door(row)
    raise InputError(
        f"reform.changes.key: {shown(key)} has no legal door; allowed are the keys that a result follows", "reform"
    )


def legal_procedures() -> tuple[Door, ...]:
    """The procedures by which an authority may put an obstacle of any rule forward."""
    return tuple(_door(row) for row in store.current().reforms.doors if row.kind == PROCEDURE)


def _door(row: DoorRow) -> Door:
    return Door(row.id, row.kind, row.law, row.authorities, row.confidence, row.unchecked, row.sources)
