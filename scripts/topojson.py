"""Outlines of countries as a TopoJSON file holds them: arcs that neighbours share, joined, cut and simplified."""

from __future__ import annotations

import math
from typing import Any

Point = tuple[float, float]
Line = list[Point]
Box = tuple[float, float, float, float]
"""West, south, east, north; or left, top, right, bottom of a picture."""


def arcs_of(atlas: dict[str, Any]) -> list[Line]:
    """The arcs of the file in degrees of longitude and latitude."""
    (scale_x, scale_y), (west, south) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    found = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((west + x * scale_x, south + y * scale_y))
        found.append(line)
    return found


def polygons_of(country: dict[str, Any]) -> list[list[list[int]]]:
    """The polygons of a country, each a list of rings (outline, then holes), each ring a list of numbers of arcs."""
    if not country.get("arcs"):
        return []
    polygons: list[list[list[int]]] = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
    return polygons


def owners_of(atlas: dict[str, Any]) -> dict[int, set[str]]:
    """The codes of the countries on whose rings each arc lies: two for a border, one for a coast."""
    owners: dict[int, set[str]] = {}
    for country in atlas["objects"]["countries"]["geometries"]:
        for polygon in polygons_of(country):
            for number in (number for ring in polygon for number in ring):
                owners.setdefault(max(number, ~number), set()).add(str(country.get("id")))
    return owners


def joined(ring: list[int], arcs: list[Line]) -> Line:
    """A ring as one line; a number below zero is an arc the other way round."""
    line: Line = []
    for number in ring:
        part = arcs[number] if number >= 0 else arcs[~number][::-1]
        line += part if not line else part[1:]
    return line


def clipped(ring: Line, box: Box) -> Line:
    """A ring cut to a box, edge by edge (Sutherland and Hodgman)."""
    edges = ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1))
    for axis, bound, side in edges:
        kept: Line = []
        for before, point in zip([ring[-1], *ring[:-1]], ring, strict=True) if ring else ():
            inside, was_inside = ((p[axis] - bound) * side >= 0.0 for p in (point, before))
            if inside != was_inside:
                share = (bound - before[axis]) / (point[axis] - before[axis])
                kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            if inside:
                kept.append(point)
        ring = kept
    return ring


def simplified(line: Line, tolerance: float) -> Line:
    """A line with only the points that it needs to stay within the tolerance (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    (x1, y1), (x2, y2) = line[0], line[-1]
    length = math.hypot(x2 - x1, y2 - y1)

    def distance(point: Point) -> float:
        if length == 0.0:
            return math.hypot(point[0] - x1, point[1] - y1)
        return abs((x2 - x1) * (y1 - point[1]) - (x1 - point[0]) * (y2 - y1)) / length

    far = max(range(1, len(line) - 1), key=lambda i: distance(line[i]))
    if distance(line[far]) <= tolerance:
        return [line[0], line[-1]]
    return simplified(line[: far + 1], tolerance)[:-1] + simplified(line[far:], tolerance)
