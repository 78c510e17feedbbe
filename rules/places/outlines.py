"""Outlines of the three countries and their neighbours, and the land border between the three, to draw a map from."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from rules import store
from rules.definitions.codes import STATES
from rules.errors import BadData

T = TypeVar("T")

FOLDER = "geo"
Point = tuple[float, float]
"""Longitude and latitude in degrees, in this order, as maps take them."""
Line = tuple[Point, ...]
Polygon = tuple[Line, ...]
"""Closed rings: the outline, then its holes."""


class Country(NamedTuple):
    """A country by its two letters, and the polygons of its land as far as a map may show it."""

    code: str
    polygons: tuple[Polygon, ...]


class Border(NamedTuple):
    """The land border between two of the three countries, as one line or more."""

    between: tuple[str, str]
    lines: tuple[Line, ...]


class Outlines(NamedTuple):
    """What a map is drawn from: the three countries, the neighbours around them, and the border between the three."""

    countries: tuple[Country, ...]
    neighbours: tuple[Country, ...]
    borders: tuple[Border, ...]


@lru_cache(maxsize=1)
def outlines() -> Outlines:
    """The outlines of Natural Earth under data/geo, read once.

    Raises BadData where a file is missing, is no GeoJSON of the right kind, or lacks one of the three countries.
    """
    return read_outlines(store.DATA / FOLDER)


def read_outlines(folder: Path) -> Outlines:
    """The outlines in a folder; raises BadData with the file and what is wrong."""
    found = _features(folder / "countries.geojson", "MultiPolygon", _country)
    borders = _features(folder / "border.geojson", "MultiLineString", _border)
    ours = tuple(country for country in found if country.code in STATES)
    if sorted(country.code for country in ours) != sorted(STATES):
        raise BadData(f"{folder / 'countries.geojson'}: one feature is needed for each of {', '.join(STATES)}")
    if any(ring[0] != ring[-1] for country in found for polygon in country.polygons for ring in polygon):
        raise BadData(f"{folder / 'countries.geojson'}: a ring is not closed; its last point must be its first")
    return Outlines(ours, tuple(country for country in found if country.code not in STATES), tuple(borders))


def _features(path: Path, kind: str, read: Callable[[dict[str, Any], list[Any]], T]) -> list[T]:
    """What is read from the properties and the coordinates of each feature of a file."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        wrong = [feature["geometry"]["type"] for feature in features if feature["geometry"]["type"] != kind]
        if wrong:
            raise BadData(f"{path}: a feature is a {wrong[0]}; allowed is {kind}")
        return [read(feature["properties"], feature["geometry"]["coordinates"]) for feature in features]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BadData(f"{path}: cannot be read as outlines ({fault}); scripts/build_outlines.py writes it") from fault


def _country(properties: dict[str, Any], shapes: list[Any]) -> Country:
    return Country(str(properties["country"]), tuple(tuple(map(_line, polygon)) for polygon in shapes))


def _border(properties: dict[str, Any], shapes: list[Any]) -> Border:
    one, other = properties["between"]
    return Border((one, other), tuple(map(_line, shapes)))


def _line(points: list[list[float]]) -> Line:
    return tuple((float(longitude), float(latitude)) for longitude, latitude in points)
