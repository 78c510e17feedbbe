"""Words on the map: plates beside what they name, and the countries in quiet capitals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

import pydeck as pdk

from pages.shared.map.colours import Colours, rgba
from pages.shared.map.place import ABOVE, Place

FONT = '"Source Sans", sans-serif'
"""The font of the page, which Streamlit brings along."""
WORD_JOINER = "\u2060"
Anchor = Literal["start", "middle", "end"]


class Label(NamedTuple):
    """Words at a place, moved by so many pixels to the right and down, with that side of the words at the place.

    Keep them narrow: a name and its amount on two lines. `id` is what a press on the words chooses, if anything.
    """

    words: str
    place: Place
    right: int = 0
    down: int = 0
    anchor: Anchor = "middle"
    id: str = ""


COUNTRIES = (
    Label("NEDERLAND", Place(5.62, 52.48)),
    Label("BELGIË · BELGIQUE", Place(4.55, 50.55)),
    Label("DEUTSCHLAND", Place(7.75, 51.65)),
)
"""Each by the name that it gives itself."""


def labels(named: Sequence[Label], tones: Colours, name: str = "labels") -> pdk.Layer:
    """Words on plates; those with an id can be pressed like what they name."""
    return _words(
        name,
        named,
        tones.ink,
        14,
        background=True,
        get_background_color=rgba(tones.plate, 224),
        background_padding=[5, 2, 5, 2],
        background_border_radius=3,
        pickable=any(label.id for label in named),
    )


def country_names(tones: Colours, named: Sequence[Label] = COUNTRIES) -> pdk.Layer:
    """The names of the countries, for a map on which all of them are seen."""
    spaced = [label._replace(words="\u200a".join(label.words)) for label in named]
    return _words("country-names", spaced, tones.soft, 12, pickable=False)


def _words(name: str, named: Sequence[Label], colour: str, size: int, **look: Any) -> pdk.Layer:
    rows = [
        {
            "id": label.id,
            "tip": label.words,
            "words": label.words.replace(WORD_JOINER, ""),
            "place": label.place,
            "offset": (label.right, label.down),
            "anchor": label.anchor,
        }
        for label in named
    ]
    return pdk.Layer(
        "TextLayer",
        rows,
        id=name,
        get_text="words",
        get_position="place",
        get_pixel_offset="offset",
        get_text_anchor="anchor",
        get_alignment_baseline="'center'",
        get_color=rgba(colour),
        character_set="'auto'",
        font_family=repr(FONT),
        font_settings={"fontSize": 2 * size},
        get_size=size,
        font_weight=600,
        parameters=ABOVE,
        **look,
    )
