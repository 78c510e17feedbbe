"""The municipalities in which commuters live, each with its share, in circles of three sizes."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.commuters import words
from pages.shared.map import circles, deck, labels
from pages.shared.map.apart import set_apart
from pages.shared.map.circles import Circle
from pages.shared.map.colours import colours
from pages.shared.map.deck import View
from pages.shared.map.labels import Label
from pages.shared.map.place import Place, place_of
from pages.shared.visit.languages import Language
from rules import ShareRow, municipality

LIMITS = (5.0, 10.0)
"""Percent at which the next larger circle begins."""
RADII = (5, 8, 12)
HEIGHT = 540
VIEWS = {"BE": View(Place(5.33, 51.12), 7.25), "DE": View(Place(6.62, 52.24), 6.45)}
"""Where the municipalities of a state lie that border on the Netherlands."""
COUNTRIES = {
    "BE": (
        Label("NEDERLAND", Place(5.4, 51.45)),
        Label("BELGIË", Place(5.05, 51.0)),
        Label("DEUTSCHLAND", Place(6.4, 51.25)),
    ),
    "DE": (Label("NEDERLAND", Place(6.0, 52.5)), Label("DEUTSCHLAND", Place(7.6, 52.1))),
}
"""The names of the countries where there is room for them."""


def place_of_row(row: ShareRow) -> Place | None:
    """Where the municipality of a share lies."""
    return place_of(municipality(row.municipality, row.home, "municipality"))


def size(percent: float) -> int:
    """The class of a share, from 0."""
    return sum(percent >= limit for limit in LIMITS)


def draw(rows: Sequence[ShareRow], title: str, language: Language) -> None:
    """The map with its legend; the table beside it has the same places and numbers."""
    tones = colours()
    placed = [(row, place) for row in rows if (place := place_of_row(row))]
    marks = [
        Circle(f"{row.home} {row.municipality}", place, _tip(row, language), radius=RADII[size(row.value)])
        for row, place in placed
    ]
    view = VIEWS.get(rows[0].home, deck.BELT)
    wanted = [Label(f"{_short(row)}\n{words.share(row, language)}", place) for row, place in placed]
    named = set_apart(wanted, [place for _, place in placed], view.zoom, RADII[-1], len(placed))
    deck.draw(
        [
            labels.country_names(tones, COUNTRIES.get(rows[0].home, labels.COUNTRIES)),
            circles.circles(marks, tones),
            labels.labels(named, tones),
        ],
        view,
        tones,
        height=HEIGHT,
        key=f"commuters.map {rows[0].home} {rows[0].work}",
        alt=language.text("a11y.chart_alt", title=title.rstrip("."), summary=language.text("commuters.same_beside")),
    )
    legend = " · ".join(
        [language.text("commuters.legend", year=rows[0].year), *_classes(language), language.text("map.outlines_by")]
    )
    st.markdown(f":small[{legend}]")


def _classes(language: Language) -> list[str]:
    low, high = (language.rate(limit / 100.0) for limit in LIMITS)
    return [
        language.text("commuters.class_small", limit=low),
        language.text("commuters.class_middle", low=language.number(LIMITS[0]), high=high),
        language.text("commuters.class_large", limit=high),
    ]


def _tip(row: ShareRow, language: Language) -> str:
    """What is said where the mouse rests: the share of whom, when, by whom."""
    unit = language.text(f"commuters.unit.{row.unit}")
    counted = f"{row.year}, {words.method(row.method, language)}"
    return f"{_short(row)} ({row.home})\n{words.share(row, language)} {unit}\n{counted}"


def _short(row: ShareRow) -> str:
    return row.municipality.partition(" (")[0]
