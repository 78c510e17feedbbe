"""Where a reform holds and until when: everywhere, or as a regional experiment."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages.shared.clusters.names import cluster_name
from pages.shared.reform import draft, words
from pages.shared.reform.draft import KINDS, Area, Draft
from pages.shared.visit import unheard
from pages.shared.visit.languages import Language
from rules import CROSSINGS, clusters, municipality_choices

SIDES = ("either", "home", "work")
STATES = ("NL", "BE", "DE")
YEARS = 10
"""So many years an experiment may last that is chosen here."""
OPEN = "open"
SIDE_OF = {"cluster": "work", "municipalities": "either"}
"""Which place counts to begin with: of a cluster that of work, as on the page of bottlenecks."""


def ask_where(reform: Draft, language: Language) -> None:
    """The kind of area, then what it consists of, and whether one lives or works there."""
    chosen = reform.area
    key = f"reform.area {language.catalogue}"
    changed = unheard.follow(
        key, chosen.kind, lambda kind: _put(chosen._replace(kind=kind, side=SIDE_OF.get(kind, chosen.side)))
    )
    st.selectbox(
        language.text("reform.area"),
        KINDS,
        format_func=lambda one: language.text(f"reform.area.{one}"),
        key=key,
        on_change=changed,
    )
    if chosen.kind == "cluster":
        _cluster(chosen, language)
    if chosen.kind == "municipalities":
        _municipalities(chosen, language)
    if chosen.kind in ("cluster", "municipalities"):
        _side(chosen, language)
    if chosen.kind != "everywhere":
        _corridors(chosen, language)


def _put(area: Area) -> None:
    draft.put(draft.current()._replace(area=area))


def _cluster(chosen: Area, language: Language) -> None:
    found = clusters()
    key = f"reform.cluster {language.catalogue}"
    changed = unheard.follow(key, chosen.cluster or None, lambda one: _put(chosen._replace(cluster=one or "")))
    st.selectbox(
        language.text("map.choose_cluster"),
        list(found),
        format_func=lambda one: cluster_name(found[one], language),
        index=None,
        placeholder=language.text("hint.choose"),
        key=key,
        on_change=changed,
    )
    if chosen.cluster:
        st.caption(", ".join(one.name for one in found[chosen.cluster].municipalities))


def _municipalities(chosen: Area, language: Language) -> None:
    """Added one by one, so that no key takes all that a few letters match; those that a file has named stay."""
    known = [f"{state}:{one.name}" for state in STATES for one in municipality_choices(state)]
    adding = f"reform.add_municipality {language.catalogue}"
    added = unheard.follow(adding, None, lambda name: _add(chosen, name))
    st.selectbox(
        language.text("reform.add_municipality"),
        [one for one in known if one not in chosen.municipalities],
        format_func=_named,
        index=None,
        placeholder=language.text("hint.choose"),
        key=adding,
        on_change=added,
    )
    if not chosen.municipalities:
        return
    key = f"reform.municipalities {language.catalogue}"
    st.session_state[key] = list(chosen.municipalities)
    st.multiselect(
        language.text("reform.municipalities"),
        chosen.municipalities,
        format_func=_named,
        placeholder=language.text("hint.choose"),
        key=key,
        on_change=lambda: _put(chosen._replace(municipalities=tuple(st.session_state[key]))),
    )


def _add(area: Area, name: str | None) -> None:
    if name is not None:
        _put(area._replace(municipalities=(*area.municipalities, name)))


def _named(name: str) -> str:
    state, colon, rest = name.partition(":")
    return f"{words.plain(rest)} ({state})" if colon else words.plain(name)


def _side(chosen: Area, language: Language) -> None:
    key = f"reform.side {language.catalogue}"
    changed = unheard.follow(key, chosen.side, lambda side: _put(chosen._replace(side=side)))
    st.segmented_control(
        language.text("reform.who_counts"),
        SIDES,
        format_func=lambda one: language.text(f"reform.counts.{one}"),
        required=True,
        width="stretch",
        key=key,
        on_change=changed,
    )


def _corridors(chosen: Area, language: Language) -> None:
    options = list(CROSSINGS)
    key = f"reform.corridors {language.catalogue}"
    changed = unheard.follow(key, list(chosen.corridors), lambda some: _put(chosen._replace(corridors=tuple(some))))
    st.multiselect(
        language.text("reform.corridors" if chosen.kind == "corridors" else "reform.only_corridors"),
        options,
        format_func=words.corridor,
        placeholder=language.text("hint.choose" if chosen.kind == "corridors" else "filter.all"),
        key=key,
        on_change=changed,
    )


def ask_until(reform: Draft, year: int, language: Language) -> None:
    """Open, or until the end of a year; a day that a file has named stays among them."""
    days = [date(year + more, 1, 1) for more in range(1, YEARS + 1)]
    if reform.until is not None and reform.until not in days:
        days = sorted([*days, reform.until])
    options = [OPEN, *(day.isoformat() for day in days)]
    key = f"reform.until {language.catalogue} {len(options)}"
    changed = unheard.follow(key, reform.until.isoformat() if reform.until else OPEN, _put_until)
    st.selectbox(
        language.text("reform.duration"),
        options,
        format_func=lambda one: (
            language.text("reform.no_end") if one == OPEN else words.end(date.fromisoformat(one), year, language)
        ),
        key=key,
        on_change=changed,
    )
    st.caption(language.text("reform.as_if", year=year))


def _put_until(chosen: str) -> None:
    draft.put(draft.current()._replace(until=None if chosen == OPEN else date.fromisoformat(chosen)))
