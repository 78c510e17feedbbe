"""Labels set apart: beside their places, off each other, and off as many other marks as can be, at the first zoom."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pages.shared.map.labels import Anchor, Label
from pages.shared.map.place import Place

TILE = 512.0
"""Pixels of the whole world at zoom 0."""
LETTER, LINE = 7.6, 17.0
"""Pixels of a letter and of a line of a label, at the most."""
PADDING = 6.0


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: _Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


class _Side(NamedTuple):
    """Where a label may stand: which of its ends lies at the place, and in which direction."""

    anchor: Anchor
    right: int
    down: int


SIDES = (_Side("start", 1, 0), _Side("end", -1, 0), _Side("middle", 0, 1), _Side("middle", 0, -1))


def set_apart(
    wanted: Iterable[Label], marks: Sequence[Place], zoom: float, radius: int, most: int, always: int = 1
) -> list[Label]:
    """Of these labels, in their order, those that fit without covering another label, at most so many; each on the side
    of its place where it covers the fewest of the other marks (circles of that radius). The first `always` are shown
    whatever they cover."""
    spots = [pixels(place, zoom) for place in marks]
    around = [_Box(x - radius, y - radius, x + radius, y + radius) for x, y in spots]
    taken: list[_Box] = []
    shown: list[Label] = []
    for label in wanted:
        if len(shown) == most:
            break
        boxes = [(place, side, _box(label, side, zoom, radius)) for place, side in enumerate(SIDES)]
        free = [
            (sum(box.overlaps(mark) for mark in around), place, side, box)
            for place, side, box in boxes
            if not any(box.overlaps(other) for other in taken)
        ]
        if not free and len(shown) >= always:
            continue
        _, _, side, box = min(free) if free else (0, 0, SIDES[0], _box(label, SIDES[0], zoom, radius))
        taken.append(box)
        shown.append(
            label._replace(anchor=side.anchor, right=_offset(side.right, radius), down=_down(label, side, radius))
        )
    return shown


def _offset(direction: int, radius: int) -> int:
    return direction * (radius + int(PADDING))


def _down(label: Label, side: _Side, radius: int) -> int:
    """A label is centred on its middle line."""
    return side.down * (radius + int(PADDING / 2 + _height(label) / 2)) if side.down else 0


def _height(label: Label) -> float:
    return LINE * len(label.words.split("\n")) + 4.0


def _box(label: Label, side: _Side, zoom: float, radius: int) -> _Box:
    """What a label covers on that side of its place."""
    x, y = pixels(label.place, zoom)
    width = LETTER * max(map(len, label.words.split("\n"))) + 2 * PADDING
    x += _offset(side.right, radius)
    y += _down(label, side, radius)
    left = {"start": x - PADDING, "middle": x - width / 2, "end": x + PADDING - width}[side.anchor]
    half = _height(label) / 2
    return _Box(left, y - half, left + width, y + half)


def pixels(place: Place, zoom: float) -> tuple[float, float]:
    """Where a place lies on the flat map (Mercator), in pixels to the east and south."""
    size = TILE * 2.0**zoom
    x = (place.longitude + 180.0) / 360.0 * size
    slope = math.log(math.tan(math.pi / 4.0 + math.radians(place.latitude) / 2.0))
    return x, (1.0 - slope / math.pi) / 2.0 * size
