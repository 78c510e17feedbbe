"""Where something lies on the map, and over what."""

from __future__ import annotations

from typing import NamedTuple

from rules import Municipality, position


class Place(NamedTuple):
    """A point in degrees, in the order that maps take; tables of places have it the other way round."""

    longitude: float
    latitude: float


def place_of(municipality: Municipality) -> Place | None:
    """Where a municipality lies; none where the table does not say it."""
    where = position(municipality)
    return Place(where[1], where[0]) if where else None


ABOVE = {"depthCompare": "always"}
"""Parameters of a layer that lies over those before it: an arc and a dot would else hide what is drawn after them."""
