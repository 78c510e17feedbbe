"""Circles that mark places: clusters, and the ends of arcs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pydeck as pdk

from pages.shared.map.colours import Colours, rgba
from pages.shared.map.place import ABOVE, Place

OPACITY = 224
"""Of a filled circle, out of 255: the border shows through it."""


class Circle(NamedTuple):
    """A marked place: its radius in pixels, and a hollow ring where there is no figure to fill it.

    `tip` is shown where the mouse rests, `id` is what a press chooses.
    """

    id: str
    place: Place
    tip: str
    radius: int = 8
    filled: bool = True


def circles(found: Sequence[Circle], tones: Colours, name: str = "circles") -> pdk.Layer:
    """Circles to press; the smaller lie above the larger."""
    rows = [
        circle._asdict() | {"fill": rgba(tones.gain, OPACITY if circle.filled else 0)}
        for circle in sorted(found, key=lambda circle: -circle.radius)
    ]
    return _circles(name, rows, rgba(tones.gain), pickable=True)


def ends(places: Sequence[Place], tones: Colours) -> pdk.Layer:
    """Small dots in ink where arcs begin; they cannot be pressed."""
    rows = [{"place": place, "radius": 3.5, "fill": rgba(tones.ink)} for place in places]
    return _circles("ends", rows, rgba(tones.ink), pickable=False)


def _circles(name: str, rows: Sequence[dict[str, object]], rim: list[int], *, pickable: bool) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        rows,
        id=name,
        get_position="place",
        get_radius="radius",
        radius_units="'pixels'",
        get_fill_color="fill",
        get_line_color=rim,
        stroked=True,
        get_line_width=1.5,
        line_width_units="'pixels'",
        pickable=pickable,
        parameters=ABOVE,
    )
