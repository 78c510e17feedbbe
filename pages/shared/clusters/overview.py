"""All clusters on one map, with a table of their jobs: each counted in its own way, so none is ranked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import streamlit as st

from pages.shared.clusters.names import cluster_name
from pages.shared.clusters.words import jobs_number, jobs_scope
from pages.shared.kept import Kept
from pages.shared.map import circles, deck, labels
from pages.shared.map.apart import set_apart
from pages.shared.map.circles import Circle
from pages.shared.map.colours import colours
from pages.shared.map.labels import Label
from pages.shared.map.place import Place
from pages.shared.result.tables import FIGURE_SPACE, mark
from pages.shared.visit import household
from pages.shared.visit.languages import Language
from rules import Cluster, clusters, profession, sectors

SECTOR = Kept("clusters.sector")
HEIGHT = 620
RADIUS = 8
"""Pixels, the same for all: what is counted differs too much for areas."""
NAME_PART = 0.27
"""Degrees of longitude of a third of the name of a country."""


def draw(on_pick: Callable[[str], None], downloads: Callable[[], None], language: Language) -> None:
    """The map with what to take along, and the same clusters beside it: all, or those with a sector."""
    left, right = st.columns([5, 3], gap="medium")
    with right:
        shown = _with_sector(language)
        _of_own_profession(language)
        _table(shown, language)
    with left:
        _map(shown, on_pick, language)
        st.markdown(language.text("cluster.not_comparable"))
        downloads()


def _with_sector(language: Language) -> list[Cluster]:
    """The clusters that have the sector which is asked for."""
    names = {one.code: language.text(f"sector.{one.code}") for one in sectors()}
    chosen = SECTOR.select(
        sorted(names, key=names.__getitem__),
        names.__getitem__,
        language.text("clusters.with_sector"),
        language,
        placeholder=language.text("filter.all"),
    )
    return [one for one in clusters().values() if chosen is None or chosen in one.row.sectors]


def _of_own_profession(language: Language) -> None:
    """In which clusters the visitor's profession is typical for a sector, once it is told."""
    code = household.answer("job.isco08")
    told = profession(code) if code else None
    if told:
        found = [cluster_name(one, language) for one in clusters().values() if one.employs(told.isco08)]
        text = "clusters.with_profession" if found else "clusters.without_profession"
        words = language.text(text, profession=told.name(language.code), clusters=", ".join(found))
        st.markdown(f"{words}{mark('C', language)}")


def _map(found: list[Cluster], on_pick: Callable[[str], None], language: Language) -> None:
    tones = colours()
    marks = [Circle(one.id, _place(one), _tip(one, language), RADIUS, bool(one.jobs)) for one in found]
    from_the_east = sorted(found, key=lambda one: -one.row.longitude)
    named = [Label(cluster_name(one, language), _place(one), id=one.id) for one in from_the_east]
    taken = [*(mark.place for mark in marks), *(place for name in labels.COUNTRIES for place in _along(name.place))]
    shown = set_apart(named, taken, deck.BELT.zoom, RADIUS, len(named), always=0)
    deck.draw(
        [labels.country_names(tones), circles.circles(marks, tones, "clusters"), labels.labels(shown, tones)],
        deck.BELT,
        tones,
        height=HEIGHT,
        key=f"clusters.all {len(found)}",
        alt=f"{language.text('page.clusters')}. {language.text('map.same_in_list')}",
        on_pick=on_pick,
    )
    parts = [
        f':color[━]{{foreground="{tones.border}"}} {language.text("map.legend_border")}',
        f':color[●]{{foreground="{tones.gain}"}} {language.text("map.legend_cluster_dot")}',
    ]
    if not all(one.jobs for one in found):
        parts.append(f':color[○]{{foreground="{tones.gain}"}} {language.text("map.legend_no_figure")}')
    st.markdown(f":small[{' · '.join([*parts, language.text('map.outlines_by')])}]")


def _along(middle: Place) -> Iterator[Place]:
    """Points on the name of a country, which no label should cover."""
    for part in (-1, 0, 1):
        yield middle._replace(longitude=middle.longitude + part * NAME_PART)


def _place(one: Cluster) -> Place:
    return Place(one.row.longitude, one.row.latitude)


def _tip(one: Cluster, language: Language) -> str:
    """What is said where the mouse rests: the name, and the number with what it counts."""
    if not one.jobs:
        return f"{cluster_name(one, language)}\n{language.text('cluster.no_figure')}"
    first = one.jobs[0]
    return f"{cluster_name(one, language)}\n{jobs_number(first, language)}\n{jobs_scope(one, first, language)}"


def _table(found: list[Cluster], language: Language) -> None:
    names, numbers = [], []
    for one in found:
        name = cluster_name(one, language)
        first = one.jobs[0] if one.jobs else None
        scope = jobs_scope(one, first, language) if first else language.text("cluster.no_figure")
        names.append(f"{name}  \n:gray[{scope}]{mark(first.confidence, language) if first else ''}")
        numbers.append(jobs_number(first, language, linked=True) if first else FIGURE_SPACE)
    st.table(
        {language.text("clusters.name_and_count"): names, language.text("cluster.jobs"): numbers},
        border="horizontal",
        hide_index=True,
        alt=language.text("page.clusters"),
    )
