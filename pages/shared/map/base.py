"""What lies under everything: sea, land with its coast, and the land border between the three countries."""

from __future__ import annotations

from functools import cache
from typing import Any

import pydeck as pdk

from pages.shared.map.colours import Colours, rgba
from rules import outlines

SEA = [[-40.0, 30.0], [60.0, 30.0], [60.0, 70.0], [-40.0, 70.0]]
"""More than anyone can move to."""


@cache
def base_layers(tones: Colours) -> tuple[pdk.Layer, ...]:
    """The layers of the ground in one theme, made once; none of them can be pressed."""
    found = outlines()
    neighbours = [polygon for country in found.neighbours for polygon in country.polygons]
    land = [polygon for country in found.countries for polygon in country.polygons]
    lines = [line for border in found.borders for line in border.lines]
    return (
        pdk.Layer(
            "SolidPolygonLayer",
            [{"shape": SEA}],
            id="sea",
            get_polygon="shape",
            get_fill_color=rgba(tones.sea),
            pickable=False,
        ),
        _land("neighbours", neighbours, tones.neighbours, tones),
        _land("land", land, tones.land, tones),
        pdk.Layer(
            "PathLayer",
            [{"shape": line} for line in lines],
            id="land-border",
            get_path="shape",
            get_color=rgba(tones.border),
            get_width=2.5,
            width_units="'pixels'",
            joint_rounded=True,
            cap_rounded=True,
            pickable=False,
        ),
    )


def _land(name: str, polygons: list[Any], fill: str, tones: Colours) -> pdk.Layer:
    """Countries of one tone with their coast."""
    return pdk.Layer(
        "PolygonLayer",
        [{"shape": polygon} for polygon in polygons],
        id=name,
        get_polygon="shape",
        get_fill_color=rgba(fill),
        get_line_color=rgba(tones.coast),
        get_line_width=1,
        line_width_units="'pixels'",
        pickable=False,
    )
