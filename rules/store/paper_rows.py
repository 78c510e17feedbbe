"""What the store holds of papers, offices and contact points, row by row."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from rules.definitions.codes import STATES


class Office(NamedTuple):
    """An office or body: its id, own name and public address; without one a person, as the employer."""

    id: str
    name: str
    url: str | None
    confidence: str
    checked: date


class PaperOfYear(NamedTuple):
    """A paper with one of its dated values: a number of days, weeks or months, or a last day."""

    id: str
    term: str
    kind: str
    by: str
    offices: tuple[str | None, ...]
    moment: str
    unit: str
    law: str
    valid_from: date
    valid_to: date | None
    number: int | None
    day: date | None
    confidence: str
    sources: tuple[str, ...]
    checked: date

    def covers(self, when: date) -> bool:
        """Whether the value is in force on a day."""
        return self.valid_from <= when and (self.valid_to is None or when < self.valid_to)


class PointSeat(NamedTuple):
    """A desk of a contact point, and where it lies in degrees."""

    id: str
    name: str
    url: str
    confidence: str
    checked: date
    place: str
    country: str
    lat: float
    lon: float


class OfficeByState(NamedTuple):
    """The office of each state that can help with something, and whose state chooses (residence, work, insuring; None:
    it is one for all)."""

    whose: str | None
    offices: tuple[str | None, ...]

    def of(self, residence: int, work: int, insuring: int) -> str:
        """The office for a household with these states; KeyError where the one that is asked has none."""
        state = {"residence": residence, "work": work, "insuring": insuring}[self.whose] if self.whose else 0
        office = self.offices[state]
        if office is None:
            raise KeyError(f"no office in {STATES[state]} can help; those of others: {self.offices}")
        return office
