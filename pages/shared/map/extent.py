"""How near a map must be so that some places fit into it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from pages.shared.map.apart import TILE, pixels
from pages.shared.map.deck import FARTHEST, NEAREST, View
from pages.shared.map.place import Place


def view_of(places: Sequence[Place], width: float, height: float, nearest: float = NEAREST) -> View:
    """The middle of these places, at the zoom at which all of them lie within so many pixels."""
    spots = [pixels(place, 0.0) for place in places]
    wide, high = (max(sides) - min(sides) for sides in zip(*spots, strict=True))
    fits = [math.log2(room / taken) for room, taken in ((width, wide), (height, high)) if taken]
    zoom = max(FARTHEST, min([nearest, *fits]))
    longitudes, latitudes = zip(*places, strict=True)
    return View(Place((min(longitudes) + max(longitudes)) / 2.0, (min(latitudes) + max(latitudes)) / 2.0), zoom)


def sides(view: View, width: float, height: float, step: float) -> Iterator[Place]:
    """Points every few pixels down the left and the right side of a map of that size, which labels should not cross."""
    degree = TILE * 2.0**view.zoom / 360.0
    up = degree / math.cos(math.radians(view.middle.latitude))
    rows = int(height / step)
    for row in range(-rows // 2, rows // 2 + 1):
        for right in (-1, 1):
            east, north = right * width / 2.0 / degree, row * step / up
            yield Place(view.middle.longitude + east, view.middle.latitude + north)
