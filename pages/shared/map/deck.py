"""The map itself: what is handed in over the common ground, and what a press on it chooses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import pydeck as pdk
import streamlit as st
from pydeck.bindings.json_tools import default_serialize

from pages.shared.map.base import base_layers
from pages.shared.map.colours import Colours
from pages.shared.map.place import Place

CONTROLLER = {
    "scrollZoom": {"speed": 0.005, "smooth": False},
    "dragRotate": False,
    "touchRotate": False,
    "doubleClickZoom": True,
    "keyboard": True,
}
FARTHEST, NEAREST = 5.5, 10.5
"""Zooms between which the outlines look right."""


class View(NamedTuple):
    """What the map shows at first: its middle, and how near. A zoom fits phones and screens alike."""

    middle: Place
    zoom: float


BELT = View(Place(5.55, 51.9), 6.3)
"""The whole border belt on a map of 620 pixels."""


class _Deck(pdk.Deck):  # type: ignore[misc]  # pydeck has no types
    def to_json(self) -> str:
        """The same in one line: the indented form is four times as long, and slow to write and to read."""
        return json.dumps(self, default=default_serialize, separators=(",", ":"), ensure_ascii=False)


def draw(
    layers: Sequence[pdk.Layer],
    view: View,
    tones: Colours,
    *,
    height: int,
    key: str,
    alt: str,
    on_pick: Callable[[str], None] | None = None,
) -> None:
    """Draw layers over the ground, the first lowest. What is pressed is told to `on_pick` by its id.

    Let the key hold what is shown (`f"clusters.map {chosen}"`): where only the data change, the map stays as near as
    the visitor made it. Say beside the map: "Outlines: Natural Earth".
    """
    deck = _Deck(
        [*base_layers(tones), *layers],
        views=[pdk.View(type="MapView", controller=CONTROLLER)],
        map_provider=None,  # map_style=None alone would fetch tiles
        initial_view_state=pdk.ViewState(
            longitude=view.middle.longitude,
            latitude=view.middle.latitude,
            zoom=view.zoom,
            min_zoom=FARTHEST,
            max_zoom=NEAREST,
        ),
        tooltip={
            "text": "{tip}",
            "style": {
                "backgroundColor": tones.plate,
                "color": tones.ink,
                "border": f"1px solid {tones.coast}",
                "borderRadius": "0.375rem",
                "fontSize": "0.875rem",
            },
        },
    )
    if on_pick is None:
        st.pydeck_chart(deck, height=height, key=key, alt=alt)
        return

    pressed = f"{key} pressed"
    name = f"{key} {st.session_state.setdefault(pressed, 0)}"

    def tell() -> None:
        chosen = picked(st.session_state[name])
        st.session_state[pressed] += 1  # a fresh map: Streamlit fades all that is not selected, the ground too
        if chosen:
            on_pick(chosen)

    st.pydeck_chart(deck, height=height, key=name, alt=alt, on_select=tell, selection_mode="single-object")


def picked(state: Mapping[str, Any]) -> str | None:
    """The id of what is pressed, in whichever layer it lies; None where nothing is that has one."""
    found = [one for pressed in state["selection"]["objects"].values() for one in pressed if one.get("id")]
    return str(found[0]["id"]) if found else None
