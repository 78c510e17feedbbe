"""Rings round a place: so many kilometres away, what is chosen, where the work lies."""

from __future__ import annotations

from collections.abc import Sequence

import pydeck as pdk

from pages.shared.map.colours import Colours, rgba
from pages.shared.map.place import ABOVE, Place

WORK = 10
"""Pixels of the ring that marks the work."""


def distance_rings(place: Place, kilometres: Sequence[float], tones: Colours) -> pdk.Layer:
    """Thin rings in a straight line from a place."""
    return _rings("distances", place, [1000.0 * km for km in kilometres], tones.coast, 1)


def chosen_ring(place: Place, kilometres: float, tones: Colours) -> pdk.Layer:
    """A copper ring round what is chosen, of which the reach is indicative."""
    return _rings("chosen", place, [1000.0 * kilometres], tones.loss, 3)


def work_ring(place: Place, tones: Colours) -> pdk.Layer:
    """A small copper ring where the work lies."""
    return _rings("work", place, [WORK], tones.loss, 3, units="pixels", fill=tones.plate)


def _rings(
    name: str, place: Place, radii: Sequence[float], colour: str, width: int, units: str = "meters", fill: str = ""
) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        [{"place": place, "radius": radius} for radius in radii],
        id=name,
        get_position="place",
        get_radius="radius",
        radius_units=repr(units),
        filled=bool(fill),
        get_fill_color=rgba(fill or colour),
        stroked=True,
        get_line_color=rgba(colour),
        get_line_width=width,
        line_width_units="'pixels'",
        pickable=False,
        parameters=ABOVE,
    )
