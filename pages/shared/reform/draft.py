"""The reform that a visitor is writing: its changes, its area and its end; kept in the visit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Any, Literal, NamedTuple

import streamlit as st

from pages.shared.clusters.names import id_of
from pages.shared.reform import sources
from pages.shared.reform.sources import Variant
from rules import CROSSINGS, YEARS, InputError, Overlay, Today, Where, clusters, members

CHANGE = "change"
"""What the address calls the ready reform that it asks for."""
CLUSTER, CORRIDOR = "cluster", "corridor"
"""What it calls the area that it asks for beside the reform."""
DRAFT, TRIED, SEEN = "reform.draft", "reform.tried", "reform.address seen"
LONGEST_NAME = 80

Kind = Literal["everywhere", "corridors", "cluster", "municipalities"]
KINDS: tuple[Kind, ...] = ("everywhere", "corridors", "cluster", "municipalities")
Value = float | tuple[tuple[float, ...], ...]
NUMBERS = count(1)


class Line(NamedTuple):
    """One change: a number by which its widgets are told apart, the key, the new value, and from which day it holds
    where a file says so."""

    number: int
    key: str
    value: Value
    since: date | None = None


class Area(NamedTuple):
    """Where the reform holds, with what is chosen for each kind."""

    kind: Kind = "everywhere"
    corridors: tuple[str, ...] = ()
    cluster: str = ""
    municipalities: tuple[str, ...] = ()
    side: str = "either"

    def where(self) -> dict[str, Any]:
        """The same as a reform file has it."""
        if self.kind == "everywhere":
            return {}
        found: dict[str, Any] = {"corridors": list(self.corridors)} if self.corridors else {}
        listed: Sequence[str] = ()
        if self.kind == "municipalities":
            listed = self.municipalities
        elif self.kind == "cluster" and self.cluster:
            listed = [id_of(one).replace(" ", ":", 1) for one in clusters()[self.cluster].municipalities]
        return found | ({"municipalities": list(listed), "side": self.side} if listed else {})

    @property
    def is_open(self) -> bool:
        """Whether an area is wanted but not chosen yet."""
        needed = "corridors" if self.kind == "corridors" else "municipalities"
        return self.kind != "everywhere" and needed not in self.where()


class Draft(NamedTuple):
    """A reform in the making. `source`: the address of the ready reform from which it began, if it began with one;
    `name`: what the visitor calls it."""

    source: str = ""
    name: str = ""
    lines: tuple[Line, ...] = ()
    area: Area = Area()
    until: date | None = None

    def overlay(self) -> Overlay:
        """The reform. Raises InputError for what is wrong in its form."""
        where: dict[str, Any] = self.area.where()
        if self.until is not None:
            where["until"] = self.until
        changes = [
            {"key": line.key, "value": line.value} | ({"from": line.since} if line.since else {}) for line in self.lines
        ]
        return Overlay.from_data({"name": self.name, "changes": changes, "where": where})

    @property
    def is_ready_made(self) -> bool:
        """Whether it still is the ready reform from which it began, everywhere and without an end."""
        found = sources.at_address(self.source) if self.source else None
        return found is not None and self.overlay().fingerprint == found.overlay.fingerprint

    def with_line(self, changed: Line) -> Draft:
        """The same with one change in the place of the one of its number."""
        return self._replace(lines=tuple(changed if one.number == changed.number else one for one in self.lines))

    def without_line(self, number: int) -> Draft:
        """The same without a change."""
        left = tuple(one for one in self.lines if one.number != number)
        return self._replace(lines=left, source=self.source if left else "")

    def and_change(self, key: str, value: Value) -> Draft:
        """The same with one change more."""
        return self._replace(lines=(*self.lines, Line(next(NUMBERS), key, value)))


def of_variant(variant: Variant, holding_in: Draft | None = None) -> Draft:
    """A draft that begins as a ready reform, everywhere or where another one holds."""
    like = holding_in or Draft()
    return of_overlay(variant.overlay)._replace(source=variant.address, name="", area=like.area, until=like.until)


def of_overlay(overlay: Overlay) -> Draft:
    """A draft that begins as a reform in a file."""
    lines = tuple(Line(next(NUMBERS), change.key, change.value, change.from_) for change in overlay.changes)
    where = overlay.where
    area = Area()
    if where is not None and (cluster := cluster_of(where)):
        area = Area("cluster", where.corridors, cluster, side=where.side)
    elif where is not None and where.municipalities:
        area = Area("municipalities", where.corridors, "", where.municipalities, where.side)
    elif where is not None and where.corridors:
        area = Area("corridors", where.corridors)
    return Draft(name=overlay.name[:LONGEST_NAME], lines=lines, area=area, until=where.until if where else None)


def cluster_of(where: Where) -> str:
    """The cluster whose municipalities are exactly those of an area; empty where none has them."""
    try:
        listed = members(where)
    except InputError:  # a name that no state knows, in no cluster; the faults of the reform tell it
        return ""
    return next((name for name, one in clusters().items() if listed == set(one.municipalities)), "")


def current() -> Draft:
    """The reform that is being written; an empty one before the first change."""
    found: Draft = st.session_state.get(DRAFT, Draft())
    return found


def tried() -> Draft | None:
    """The reform whose result is shown, if one is."""
    found: Draft | None = st.session_state.get(TRIED)
    return found


def put(draft: Draft) -> None:
    """Go on with this reform; the address names it as long as it is a ready one. For callbacks and before the widgets
    are drawn."""
    st.session_state[DRAFT] = draft
    if draft.is_ready_made:
        st.query_params[CHANGE] = st.session_state[SEEN] = draft.source
    else:
        st.session_state[SEEN] = ""
        st.query_params.pop(CHANGE, None)


def show(draft: Draft | None) -> None:
    """Show the result of this reform, or none."""
    st.session_state[TRIED] = draft


def follow_address() -> None:
    """Take over the ready reform that the address asks for, with its result, unless it was taken over already: another
    one there is a link, or a step back in the browser."""
    asked = st.query_params.get(CHANGE, "")
    if not asked or asked == st.session_state.get(SEEN):
        return
    st.session_state[SEEN] = asked
    if found := sources.at_address(asked):
        draft = of_variant(found)._replace(area=_asked_for())
        put(draft)
        show(draft)


def _asked_for() -> Area:
    """The area that a link names beside the reform: who works in a cluster, and a corridor."""
    cluster, corridor = (st.query_params.get(name, "") for name in (CLUSTER, CORRIDOR))
    ways = (corridor,) if corridor in CROSSINGS else ()
    if cluster in clusters():
        return Area("cluster", ways, cluster, side="work")
    return Area("corridors", ways) if ways else Area()


def year_of(today: Today) -> int:
    """The last year of the law under which the commuters are settled."""
    return max((one.households.year for one in today.strata), default=YEARS[-1])
