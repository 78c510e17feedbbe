"""The colours of the map, which no theme can swap in the browser: one set for light, one for dark."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st


class Colours(NamedTuple):
    """One theme: grounds, lines, words, and the seven classes of an amount with the sign inside each."""

    sea: str
    land: str
    neighbours: str
    coast: str
    border: str
    plate: str
    ink: str
    soft: str
    gain: str
    loss: str
    classes: tuple[str, ...]
    signs: tuple[str, ...]


LIGHT = Colours(
    sea="#D9E7EE",
    land="#FAF8F3",
    neighbours="#ECEEEC",
    coast="#B0BEC5",
    border="#3E535D",
    plate="#FFFFFF",
    ink="#0B181F",
    soft="#51636C",
    gain="#0B5A6E",
    loss="#B24A1B",
    classes=("#8A3412", "#C4683F", "#E7B79C", "#E9EDEE", "#9CC6D0", "#3F8FA3", "#0B5A6E"),
    signs=("#FFFFFF", *["#0B181F"] * 5, "#FFFFFF"),
)
DARK = Colours(
    sea="#10222D",
    land="#28353D",
    neighbours="#1F2B32",
    coast="#4A5C66",
    border="#A8BAC3",
    plate="#0F1A20",
    ink="#E6EEF0",
    soft="#B4C3CA",
    gain="#5FB8CC",
    loss="#F0935E",
    classes=("#F7A878", "#C9714A", "#7A4630", "#5D6A72", "#1F6172", "#3F93A8", "#86D3E4"),
    signs=(*["#0B181F"] * 2, *["#FFFFFF"] * 3, *["#0B181F"] * 2),
)


def colours() -> Colours:
    """The set of the theme that the visitor sees, as of this run."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def rgba(colour: str, alpha: int = 255) -> list[int]:
    """A colour as the layers take it: red, green, blue and opacity, each up to 255."""
    return [*bytes.fromhex(colour.removeprefix("#")), alpha]
