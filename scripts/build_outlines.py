"""Make the outlines under data/geo that the maps are drawn from: countries and the land borders between the three.

usage: python -m scripts.build_outlines countries-10m.json

The file is the 1:10 million outlines of Natural Earth (public domain) as the npm package world-atlas 2.0.2 ships them
(`npm pack world-atlas@2.0.2`, then unpack). Writes data/geo/countries.geojson and data/geo/border.geojson, the same
bytes each time. Run it again only when the outlines change. data/geo/NOTICE.md says what is done to them.
"""

from __future__ import annotations

import json
import sys
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from scripts.topojson import Box, Line, arcs_of, clipped, joined, owners_of, polygons_of, simplified

GEO = Path(__file__).resolve().parent.parent / "data" / "geo"
BOX: Box = (-0.5, 47.5, 12.5, 55.5)
"""What is kept: more than any map shows at first, so that a cut edge comes into sight only to who goes far."""
OURS = {"528": "NL", "056": "BE", "276": "DE"}
NEIGHBOURS = {
    "250": "FR",
    "442": "LU",
    "826": "GB",
    "208": "DK",
    "756": "CH",
    "040": "AT",
    "203": "CZ",
}
TOLERANCES = (0.008, 0.0015, 0.001)
"""How far a kept line may lie from the outline, in degrees: of neighbours, of the three, of the border between them."""
DECIMALS = 4
SMALLEST = 0.0003
"""A ring of less than so many square degrees, about 2 square kilometres, is left out."""


def rounded(line: Line) -> Line:
    """A line with its points rounded, each once in a row."""
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in line]
    return points[:1] + [after for before, after in pairwise(points) if after != before]


def doubled_area(ring: Line) -> float:
    """Twice the area of a closed ring in square degrees, above zero where it runs against the clock."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


def closed(ring: Line, *, hole: bool) -> Line | None:
    """A cut ring as GeoJSON wants it: closed, outlines against the clock, holes with it; none where little is left."""
    if len(ring) < 3:
        return None
    line = rounded(ring)
    if line[0] != line[-1]:
        line.append(line[0])
    area = doubled_area(line)
    if abs(area) < 2 * SMALLEST:
        return None
    return line[::-1] if (area > 0) == hole else line


def polygons(country: dict[str, Any], arcs: list[Line]) -> list[list[Line]]:
    """The polygons of a country as far as they lie in the box."""
    found = []
    for polygon in polygons_of(country):
        rings = [closed(clipped(joined(ring, arcs), BOX), hole=i > 0) for i, ring in enumerate(polygon)]
        if rings[0]:
            found.append([ring for ring in rings if ring])
    return found


def tolerance(owners: set[str]) -> float:
    """How exactly an arc is kept, by the countries on which it lies."""
    return TOLERANCES[len(owners & set(OURS))]


def countries(atlas: dict[str, Any], owners: dict[int, set[str]]) -> list[dict[str, Any]]:
    """A feature for each country with land in the box, the three first.

    Arcs are simplified before they are joined, so that neighbours keep one line between them.
    """
    arcs = [simplified(arc, tolerance(owners.get(number, set()))) for number, arc in enumerate(arcs_of(atlas))]
    codes = {**OURS, **NEIGHBOURS}
    found = {}
    for country in atlas["objects"]["countries"]["geometries"]:
        if kept := polygons(country, arcs):
            found[str(country.get("id"))] = {
                "type": "Feature",
                "properties": {"country": codes[str(country.get("id"))]},
                "geometry": {"type": "MultiPolygon", "coordinates": kept},
            }
    return [found[code] for code in codes if code in found]


def borders(atlas: dict[str, Any], owners: dict[int, set[str]]) -> list[dict[str, Any]]:
    """A feature for each pair of the three with the lines on which they meet."""
    arcs, found = arcs_of(atlas), []
    for pair in combinations(OURS, 2):
        shared = sorted(number for number, of in owners.items() if of >= set(pair))
        lines = [rounded(simplified(arcs[number], TOLERANCES[2])) for number in shared]
        found.append(
            {
                "type": "Feature",
                "properties": {"between": [OURS[code] for code in pair]},
                "geometry": {"type": "MultiLineString", "coordinates": lines},
            }
        )
    return found


def write(name: str, features: list[dict[str, Any]]) -> None:
    """A collection with one feature a line, so that a difference can be read."""
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    (GEO / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    read = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    of_arcs = owners_of(read)
    GEO.mkdir(parents=True, exist_ok=True)
    write("countries.geojson", countries(read, of_arcs))
    write("border.geojson", borders(read, of_arcs))
