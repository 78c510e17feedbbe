"""Draw the picture of the start page: the border belt between Gent and Gronau with arcs between towns and a compass.

usage: python -m scripts.draw_border countries-10m.json

The file is the 1:10 million outlines of Natural Earth (public domain) as the npm package world-atlas 2.0.2 ships them
(`npm pack world-atlas@2.0.2`, then unpack). Writes pages/images/border_light.svg and border_dark.svg, which bring their
own sea and land. Run it again only when the picture changes.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from scripts.topojson import Line, Point, arcs_of, clipped, joined, owners_of, polygons_of, simplified

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "pages" / "images"
PLACES = ROOT / "data" / "tables" / "places.csv"
WIDTH, HEIGHT = 520.0, 330.0
WEST, EAST, NORTH = 3.1, 7.75, 52.42
MARGIN = 12.0
TOLERANCE = 0.35
"""How far a drawn line may lie from the outline, in units of the picture."""
OURS = {"528": "NL", "056": "BE", "276": "DE"}
"""The three countries by the codes of the file."""
JOURNEYS = (
    ("Gent", "Terneuzen"),
    ("Antwerpen", "Bergen op Zoom"),
    ("Genk", "Maastricht"),
    ("Heerlen", "Aachen"),
    ("Venlo", "Krefeld"),
    ("Nijmegen", "Kleve"),
    ("Enschede", "Gronau (Westf.)"),
)
COLOURS = {
    "light": {
        "sea": "#D9E7EE",
        "land": "#FAF8F3",
        "neighbours": "#ECEEEC",
        "coast": "#B0BEC5",
        "border": "#B24A1B",
        "water": "#0B5A6E",
    },
    "dark": {
        "sea": "#10222D",
        "land": "#28353D",
        "neighbours": "#1F2B32",
        "coast": "#4A5C66",
        "border": "#F0935E",
        "water": "#5FB8CC",
    },
}
COMPASS, RADIUS, TILT = (64.0, 62.0), 42.0, 38.0


def projected(longitude: float, latitude: float) -> Point:
    """Where a place lies in the picture: Mercator, so that shapes near each other keep their form."""

    def northing(degrees: float) -> float:
        return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(degrees) / 2)))

    scale = WIDTH / (EAST - WEST)
    return (longitude - WEST) * scale, (northing(NORTH) - northing(latitude)) * scale


def clipped_to_picture(ring: Line) -> Line:
    """A ring cut to the picture with its margin."""
    return clipped(ring, (-MARGIN, -MARGIN, WIDTH + MARGIN, HEIGHT + MARGIN))


def path(lines: list[Line], *, closed: bool) -> str:
    """Lines as the data of one SVG path."""
    written = []
    for line in lines:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in simplified(line, TOLERANCE))
        written.append(f"M{points}{'Z' if closed else ''}")
    return "".join(written)


def is_seen(line: Line) -> bool:
    """Whether any of a line lies in the picture."""
    return any(-MARGIN <= x <= WIDTH + MARGIN and -MARGIN <= y <= HEIGHT + MARGIN for x, y in line)


def outlines(atlas: dict[str, Any]) -> dict[str, str]:
    """The land of the three, that of their neighbours, the coast, and the border between the three as paths."""
    arcs = [[projected(x, min(max(y, -80.0), 80.0)) for x, y in arc] for arc in arcs_of(atlas)]
    land: dict[str, list[Line]] = {"land": [], "neighbours": []}
    uses: Counter[int] = Counter()
    for country in atlas["objects"]["countries"]["geometries"]:
        for ring in (ring for polygon in polygons_of(country) for ring in polygon):
            uses.update(max(number, ~number) for number in ring)
            line = clipped_to_picture(joined(ring, arcs))
            if len(line) > 2:
                land["land" if str(country.get("id")) in OURS else "neighbours"].append(line)
    owners = owners_of(atlas)
    seen = [number for number in owners if is_seen(arcs[number])]
    border = [arcs[number] for number in seen if len(owners[number] & set(OURS)) == 2]
    coast = [arcs[number] for number in seen if uses[number] == 1 or len(owners[number] & set(OURS)) < 2]
    return {name: path(lines, closed=True) for name, lines in land.items()} | {
        "border": path(border, closed=False),
        "coast": path(coast, closed=False),
    }


def places() -> dict[str, Point]:
    """Where the towns lie in the picture."""
    with PLACES.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {row["place"]: projected(float(row["lon"]), float(row["lat"])) for row in rows}


def journeys(colour: str) -> str:
    """An arc from each town to the one across the border, with a dot at both ends."""
    where, drawn = places(), []
    for start, end in JOURNEYS:
        (x1, y1), (x2, y2) = where[start], where[end]
        bend = 0.28
        middle = (x1 + x2) / 2 + bend * (y2 - y1), (y1 + y2) / 2 - bend * (x2 - x1)
        drawn.append(
            f'<path d="M{x1:.1f},{y1:.1f}Q{middle[0]:.1f},{middle[1]:.1f} {x2:.1f},{y2:.1f}" fill="none"'
            f' stroke="{colour}" stroke-width="2.5" stroke-linecap="round"/>'
        )
        drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.6" fill="{colour}"/>' for x, y in ((x1, y1), (x2, y2))]
    return "\n".join(drawn)


def compass(colours: dict[str, str]) -> str:
    """Ring, eight ticks and a tilted needle."""
    x, y = COMPASS
    ticks = []
    for eighth in range(8):
        sine, cosine = math.sin(math.pi * eighth / 4), math.cos(math.pi * eighth / 4)
        inner, outer = RADIUS - (9 if eighth % 2 == 0 else 6), RADIUS - 3
        ticks.append(
            f"M{x + inner * sine:.1f},{y - inner * cosine:.1f}L{x + outer * sine:.1f},{y - outer * cosine:.1f}"
        )
    north, south = f"M{x},{y - 32}L{x + 9},{y}L{x - 9},{y}Z", f"M{x},{y + 32}L{x + 9},{y}L{x - 9},{y}Z"
    return (
        f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="{colours["sea"]}" stroke="{colours["water"]}"'
        f' stroke-width="3"/>\n<path d="{"".join(ticks)}" stroke="{colours["water"]}" stroke-width="1.5"/>\n'
        f'<g transform="rotate({TILT} {x} {y})"><path d="{north}" fill="{colours["border"]}"/>'
        f'<path d="{south}" fill="{colours["water"]}"/></g>'
    )


def svg(paths: dict[str, str], colours: dict[str, str]) -> str:
    """The picture in one theme."""
    coast = f'fill="none" stroke="{colours["coast"]}" stroke-width="1"'
    border = f'fill="none" stroke="{colours["border"]}" stroke-width="2.5" stroke-linejoin="round"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}" height="{HEIGHT:g}"'
        f' viewBox="0 0 {WIDTH:g} {HEIGHT:g}">\n'
        f'<clipPath id="frame"><rect width="{WIDTH:g}" height="{HEIGHT:g}" rx="6"/></clipPath>\n'
        f'<g clip-path="url(#frame)">\n<rect width="{WIDTH:g}" height="{HEIGHT:g}" fill="{colours["sea"]}"/>\n'
        f'<path d="{paths["neighbours"]}" fill="{colours["neighbours"]}"/>\n'
        f'<path d="{paths["land"]}" fill="{colours["land"]}"/>\n'
        f'<path d="{paths["coast"]}" {coast}/>\n<path d="{paths["border"]}" {border}/>\n'
        f"{journeys(colours['water'])}\n{compass(colours)}\n</g>\n</svg>\n"
    )


if __name__ == "__main__":
    drawn = outlines(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    for theme, tones in COLOURS.items():
        (IMAGES / f"border_{theme}.svg").write_text(svg(drawn, tones), encoding="utf-8")
