"""Labels on the map that is seen first: none covers another, and none stands without its place."""

from __future__ import annotations

import math
from itertools import combinations
from typing import NamedTuple

import pytest

from pages.shared.map.apart import set_apart
from pages.shared.map.labels import Label
from pages.shared.map.place import Place
from tests.pages.test_where_it_pays import choose, drawn, show, view

NARROW, LOW = 6.4, 15.0
"""Pixels of a usual letter and of a line at the size of labels."""
PLATE = 5.0
"""Pixels of the plate around the words, on either side."""


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def pixels(longitude: float, latitude: float, zoom: float) -> tuple[float, float]:
    """East and south on the web's flat map of 512 pixels at zoom 0."""
    size = 512.0 * 2.0**zoom
    north = math.asinh(math.tan(math.radians(latitude)))
    return (longitude + 180.0) / 360.0 * size, (math.pi - north) / math.tau * size


def box(words: str, place: tuple[float, float], offset: tuple[float, float], anchor: str, zoom: float) -> Box:
    """What a label covers: at its anchor on its place, moved, and centred on its middle line."""
    lines = words.split("\n")
    width, height = NARROW * max(map(len, lines)), LOW * len(lines)
    x, y = pixels(*place, zoom)
    left = x + offset[0] - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    return Box(left - PLATE, y + offset[1] - height / 2, left + width + PLATE, y + offset[1] + height / 2)


def of_label(label: Label, zoom: float) -> Box:
    return box(label.words, label.place, (label.right, label.down), label.anchor, zoom)


@pytest.mark.parametrize("area", ["near", "belt"])
@pytest.mark.parametrize(
    ("cluster", "work", "home"),
    [
        ("north-sea-port", "NL", "BE Gent"),
        ("north-sea-port", "BE", "NL Hulst"),
        ("aachen-heerlen-liege", "DE", "NL Heerlen"),
        ("maastricht-maasvallei", "NL", "BE Lanaken"),
        ("enschede-gronau", "NL", "DE Gronau (Westf.)"),
        ("groningen-oldenburg", "NL", "DE Leer (Ostfriesland)"),
        ("antwerpen-zuidwest", "BE", "NL Breda"),
    ],
)
def test_no_label_of_the_page_covers_another(cluster: str, work: str, home: str, area: str) -> None:
    page = choose(show(cluster=cluster, work=work, home=home), "pays.area", area)
    zoom = view(page)["zoom"]
    rows = drawn(page, "labels")
    boxes = [box(one["words"], one["place"][:2], one["offset"], one["anchor"], zoom) for one in rows]
    assert 2 <= len(rows) <= 9
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []
    assert rows[0]["id"] == ""
    assert home in [one["id"] for one in rows]


ZOOM, RADIUS = 8.0, 8
MIDDLE = Place(5.0, 51.0)


def named(*places: Place) -> list[Label]:
    return [Label(f"Place {number}\n+€1,000", place, id=str(number)) for number, place in enumerate(places)]


def test_a_label_alone_stands_to_the_right_of_its_place() -> None:
    (found,) = set_apart(named(MIDDLE), [MIDDLE], ZOOM, RADIUS, 9)
    assert (found.anchor, found.down) == ("start", 0)
    assert found.right > RADIUS
    assert found.words == "Place 0\n+€1,000"


def test_it_goes_to_the_side_where_fewer_marks_lie() -> None:
    east = [MIDDLE, Place(5.15, 51.0), Place(5.2, 51.0)]
    (found,) = set_apart(named(MIDDLE), east, ZOOM, RADIUS, 9)
    assert found.anchor == "end"
    assert found.right < -RADIUS
    both = [*east, Place(4.85, 51.0), Place(4.8, 51.0)]
    (found,) = set_apart(named(MIDDLE), both, ZOOM, RADIUS, 9)
    assert (found.anchor, found.right) == ("middle", 0)
    assert abs(found.down) > RADIUS


def test_of_labels_at_one_place_only_those_that_cover_no_other_are_shown() -> None:
    found = set_apart(named(*[MIDDLE] * 7), [MIDDLE], ZOOM, RADIUS, 9)
    assert [(one.id, one.anchor) for one in found] == [("0", "start"), ("1", "end")]
    assert not of_label(found[0], ZOOM).overlaps(of_label(found[1], ZOOM))


def test_those_that_are_always_shown_are_shown_though_they_cover_another() -> None:
    assert len(set_apart(named(*[MIDDLE] * 7), [], ZOOM, RADIUS, 9, always=6)) == 6


def test_no_more_are_shown_than_are_wanted_the_first_first() -> None:
    far_apart = [Place(3.0 + number, 51.0) for number in range(8)]
    assert [one.id for one in set_apart(named(*far_apart), [], ZOOM, RADIUS, 3)] == ["0", "1", "2"]
    assert set_apart([], [MIDDLE], ZOOM, RADIUS, 3) == []
