"""What crossing gains or loses, municipality by municipality: a dot whose sign tells it, and whose colour how much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pydeck as pdk

from pages.shared.map.classes import class_of, sign_of
from pages.shared.map.colours import Colours, rgba
from pages.shared.map.labels import FONT
from pages.shared.map.place import Place

RADIUS = 9
"""Pixels; on a map of the whole belt 7."""
SMALL = 4
"""Pixels of a ring that has no amount."""


class Dot(NamedTuple):
    """A municipality with its amount a year; None where there is none, which is drawn as a small ring.

    `tip` is shown where the mouse rests, `id` is what a press chooses.
    """

    id: str
    place: Place
    amount: float | None
    tip: str


def dots(found: Sequence[Dot], tones: Colours, radius: int = RADIUS) -> list[pdk.Layer]:
    """The dots with their signs; small rings lie below, and of the others the larger amount lies above.

    Each lies a metre higher than the one before it, so that a dot also hides the sign of a dot below it.
    """
    in_order = sorted(found, key=lambda dot: -1.0 if dot.amount is None else abs(dot.amount))
    rows = [_row(dot, height, tones, radius) for height, dot in enumerate(in_order)]
    return [
        pdk.Layer(
            "ScatterplotLayer",
            rows,
            id="dots",
            get_position="place",
            get_radius="radius",
            radius_units="'pixels'",
            get_fill_color="fill",
            get_line_color="rim",
            stroked=True,
            get_line_width=1,
            line_width_units="'pixels'",
            pickable=True,
        ),
        pdk.Layer(
            "TextLayer",
            [row for row in rows if row["sign"]],
            id="signs",
            get_text="sign",
            get_position="above",
            get_size=2 * radius - 1,
            get_color="ink",
            get_text_anchor="'middle'",
            get_alignment_baseline="'center'",
            character_set="'+−='",
            font_family=repr(FONT),
            font_settings={"fontSize": 2 * (2 * radius - 1)},
            font_weight=700,
            pickable=False,
        ),
    ]


def _row(dot: Dot, height: int, tones: Colours, radius: int) -> dict[str, object]:
    row: dict[str, object] = {"id": dot.id, "place": (*dot.place, height), "tip": dot.tip}
    if dot.amount is None:
        return row | {"radius": SMALL, "fill": rgba(tones.plate), "rim": rgba(tones.soft), "sign": ""}
    number = class_of(dot.amount)
    return row | {
        "radius": radius,
        "fill": rgba(tones.classes[number]),
        "rim": rgba(tones.ink),
        "sign": sign_of(dot.amount),
        "ink": rgba(tones.signs[number]),
        "above": (*dot.place, height + 0.5),
    }
