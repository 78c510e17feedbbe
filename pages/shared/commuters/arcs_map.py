"""Regions of one count as arcs from where people live to where they work; the end without a region stands for the
whole country."""

from __future__ import annotations

import streamlit as st

from pages.shared.commuters import words
from pages.shared.map import arcs, circles, deck, labels
from pages.shared.map.apart import set_apart
from pages.shared.map.arcs import Arc
from pages.shared.map.colours import colours
from pages.shared.map.deck import View
from pages.shared.map.labels import Label
from pages.shared.map.place import Place
from pages.shared.visit.languages import Language
from rules import FlowRow, Ranking, flow_regions

HEIGHT, ZOOM = 480, 6.0
MIDDLES = {"NL": Place(5.55, 51.95), "BE": Place(4.75, 50.95), "DE": Place(7.35, 51.55)}
"""A point for a whole country, on the side of its neighbours."""
VIEW = View(Place(5.7, 52.0), ZOOM)
MOST_LABELS = 8
RADIUS = 4


def place_of(slug: str | None, state: str) -> Place | None:
    """The point of a region, or of a whole state; none for a region of which no point is known."""
    if slug is None:
        return MIDDLES[state]
    region = flow_regions()[slug]
    return Place(region.longitude, region.latitude) if region.latitude and region.longitude else None


def can_be_drawn(ranking: Ranking) -> bool:
    """Whether it is known where every region lies."""
    return all(all(ends(flow)) for flow in ranking.flows)


def ends(flow: FlowRow) -> tuple[Place | None, Place | None]:
    """Where a count begins and ends."""
    return place_of(flow.home_region, flow.home), place_of(flow.work_region, flow.work)


def draw(ranking: Ranking, sentence: str, language: Language) -> None:
    """The map with its legend; the table of the ranking has the same regions and numbers."""
    tones = colours()
    drawn, named, marks = [], [], []
    for flow in ranking.flows:
        home, work = ends(flow)
        if home and work:
            region = words.region(flow.home_region or flow.work_region, flow.home, language)
            told = f"{region}\n{words.people(flow, language)}"
            place = home if ranking.by_home else work
            drawn.append(Arc(f"{flow.home_region} {flow.work_region}", home, work, float(flow.value), told))
            named.append(Label(told, place))
            marks.append(place)
    deck.draw(
        [
            labels.country_names(tones),
            arcs.arcs(drawn, tones),
            circles.ends(marks, tones),
            labels.labels(set_apart(named, marks, ZOOM, RADIUS, MOST_LABELS), tones),
        ],
        VIEW,
        tones,
        height=HEIGHT,
        key=f"commuters.arcs {ranking.method} {ranking.year} {named[0].words if named else ''}",
        alt=language.text("a11y.chart_alt", title=sentence.rstrip("."), summary=language.text("commuters.same_below")),
    )
    when = words.when(ranking.year, ranking.month, language)
    parts = (f"**{words.method(ranking.method, language)}, {when}**", language.text("commuters.arcs_legend"),
             language.text("map.outlines_by"))  # fmt: skip
    st.markdown(f":small[{' · '.join(parts)}]")
