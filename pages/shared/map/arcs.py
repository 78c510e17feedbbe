"""Arcs from homes to a work: in the colour of gain or loss, wider for a larger amount."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pydeck as pdk

from pages.shared.map.colours import Colours, rgba
from pages.shared.map.place import Place

NARROWEST, WIDEST = 2.0, 5.0
"""Pixels of nothing and of the largest amount on the map."""
FAINT, FULL = 120, 255
"""Opacity at home and at work: it shows the direction."""


class Arc(NamedTuple):
    """A way to work, with what it is about: an amount that may be a loss, or a number of people."""

    id: str
    home: Place
    work: Place
    amount: float
    tip: str


def arcs(ways: Sequence[Arc], tones: Colours) -> pdk.Layer:
    """The arcs of one direction; show one direction at a time."""
    largest = max((abs(way.amount) for way in ways), default=0.0) or 1.0
    rows = []
    for way in ways:
        colour = tones.gain if way.amount >= 0.0 else tones.loss
        rows.append(
            {
                "id": way.id,
                "tip": way.tip,
                "home": way.home,
                "work": way.work,
                "width": NARROWEST + (WIDEST - NARROWEST) * abs(way.amount) / largest,
                "faint": rgba(colour, FAINT),
                "full": rgba(colour, FULL),
            }
        )
    return pdk.Layer(
        "ArcLayer",
        rows,
        id="arcs",
        get_source_position="home",
        get_target_position="work",
        get_source_color="faint",
        get_target_color="full",
        get_width="width",
        width_units="'pixels'",
        get_height=0.25,
        get_tilt=20,
        pickable=True,
    )
