"""Municipalities as dots in ink: which is chosen or has a port, and which lies only roughly there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pydeck as pdk

from pages.shared.clusters.names import id_of, place_name
from pages.shared.map.colours import Colours, rgba
from pages.shared.map.place import ABOVE, place_of
from rules import Municipality, is_approximate

DOT, PORT, CHOSEN = 5, 8, 11
"""Pixels of a municipality, of the thin ring of one with a port, of the ring of the chosen one."""
FAR_DOT = 3.5
"""Pixels of a municipality in the state of work."""


class Spot(NamedTuple):
    """A municipality on the map: what is said of it where the mouse rests, and its radius in pixels."""

    municipality: Municipality
    tip: str
    radius: float = DOT


def spots(
    found: Sequence[Spot], ports: Sequence[Municipality], chosen: Municipality | None, tones: Colours
) -> list[pdk.Layer]:
    """The dots to press; under them the rings of ports and of what is chosen."""
    rows = [
        {
            "id": id_of(one.municipality),
            "place": place,
            "tip": one.tip or place_name(one.municipality),
            "radius": one.radius,
            "fill": rgba(tones.plate if is_approximate(one.municipality) else tones.ink),
        }
        for one in found
        if (place := place_of(one.municipality))
    ]
    rings = [(one, PORT, tones.soft, 1) for one in ports]
    rings += [(chosen, CHOSEN, tones.ink, 2)] if chosen else []
    under = [
        {"place": place, "radius": radius, "rim": rgba(colour), "width": width}
        for one, radius, colour, width in rings
        if (place := place_of(one))
    ]
    return [
        pdk.Layer(
            "ScatterplotLayer",
            under,
            id="rings",
            get_position="place",
            get_radius="radius",
            radius_units="'pixels'",
            filled=False,
            stroked=True,
            get_line_color="rim",
            get_line_width="width",
            line_width_units="'pixels'",
            pickable=False,
            parameters=ABOVE,
        ),
        pdk.Layer(
            "ScatterplotLayer",
            rows,
            id="municipalities",
            get_position="place",
            get_radius="radius",
            radius_units="'pixels'",
            get_fill_color="fill",
            get_line_color=rgba(tones.ink),
            stroked=True,
            get_line_width=1.5,
            line_width_units="'pixels'",
            pickable=True,
            parameters=ABOVE,
        ),
    ]
