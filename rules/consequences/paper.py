"""One paper that a worker must arrange, and the wish for it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from rules import store
from rules.definitions.codes import STATES
from rules.store.paper_rows import PaperOfYear


class Wanted(NamedTuple):
    """A paper that a situation asks for: its id, the state whose office is asked, and which of its sentences fits."""

    paper: str
    state: str = ""
    variant: str = ""


class Paper(NamedTuple):
    """A paper: its id and kind; who arranges it ("you" or "employer"), at which office and when (a moment; with the
    moment `within` a number of a unit, with `by_date` the last day if it is known); its article and the weakest letter
    behind it; the source that is cited and when it was last looked at; the ids of its sentences, in which `state` may
    stand."""

    id: str
    kind: str
    by: str
    office: str
    moment: str
    number: int | None
    unit: str
    day: date | None
    law: str
    confidence: str
    source: str
    url: str | None
    checked: date
    state: str
    text_id: str
    name_id: str

    def as_data(self) -> dict[str, Any]:
        left_out = ("text_id", "name_id")
        data = {name: value for name, value in self._asdict().items() if name not in left_out}
        return data | {"day": self.day and self.day.isoformat(), "checked": self.checked.isoformat()}


def order_of(wanted: Wanted) -> int:
    """The place of a paper in the order in which to arrange them."""
    return _places()[wanted.paper]


def paper_of(wanted: Wanted, year: int) -> Paper:
    """The paper as it stands for the income of a year; without a day where none is known."""
    rows = [row for row in store.current().papers if row.id == wanted.paper]
    found = next((row for row in rows if row.covers(date(year, 12, 31))), None)
    row = found or rows[-1]
    return Paper(
        id=row.id,
        kind=row.kind,
        by=row.by,
        office=_office(row, wanted.state),
        moment=row.moment,
        number=row.number if row.moment == "within" else None,
        unit=row.unit,
        day=found.day if found else None,
        law=row.law,
        confidence=row.confidence,
        source=store.current().sources[row.sources[0]].title,
        url=store.current().sources[row.sources[0]].url,
        checked=row.checked,
        state=wanted.state,
        text_id=f"paper_do.{row.id}.{wanted.variant}" if wanted.variant else f"paper_do.{row.id}",
        name_id=f"paper.{row.id}",
    )


def _office(row: PaperOfYear, state: str) -> str:
    """The office of a state; any where they are all the same."""
    office = row.offices[STATES.index(state)] if state else row.offices[0]
    if office is None:
        raise KeyError(f"{row.id} has no office in {state}")
    return office


def _places() -> dict[str, int]:
    return {row.id: place for place, row in enumerate(store.current().papers)}
