"""The outlines that maps are drawn from: whole, closed, where they belong."""

from __future__ import annotations

import json
from itertools import chain, pairwise
from pathlib import Path

import pytest

from rules import BadData, store
from rules.places.outlines import FOLDER, Line, outlines, read_outlines

EVERY = (*outlines().countries, *outlines().neighbours)
RINGS = [(country.code, ring) for country in EVERY for polygon in country.polygons for ring in polygon]


def inside(point: tuple[float, float], ring: Line) -> bool:
    """Whether a ray to the east leaves the ring once, thrice, ..."""
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


def test_the_three_countries_and_those_that_show_beside_them_each_once() -> None:
    assert sorted(country.code for country in outlines().countries) == ["BE", "DE", "NL"]
    assert {country.code for country in outlines().neighbours} == {"AT", "CH", "CZ", "DK", "FR", "GB", "LU"}
    assert len(EVERY) == 10


def test_every_ring_is_closed_and_lies_in_the_box() -> None:
    assert [code for code, ring in RINGS if ring[0] != ring[-1] or len(set(ring)) < 3] == []
    points = list(chain.from_iterable(ring for _, ring in RINGS))
    assert min(x for x, _ in points) >= -0.5
    assert max(x for x, _ in points) <= 12.5
    assert min(y for _, y in points) >= 47.5
    assert max(y for _, y in points) <= 55.5
    assert [point for point in points if point != (round(point[0], 4), round(point[1], 4))] == []


def test_the_border_runs_along_both_countries_of_each_pair() -> None:
    on_rings: dict[str, set[tuple[float, float]]] = {}
    for code, ring in RINGS:
        on_rings.setdefault(code, set()).update(ring)
    pairs = {frozenset(border.between): border.lines for border in outlines().borders}
    assert set(pairs) == {frozenset(pair) for pair in (("NL", "BE"), ("NL", "DE"), ("BE", "DE"))}
    for pair, lines in pairs.items():
        points = list(chain.from_iterable(lines))
        assert len(points) > 50
        for code in pair:
            assert [point for point in points if point not in on_rings[code]] == []


@pytest.mark.parametrize(
    ("town", "code"),
    [
        ((3.83, 51.33), "NL"),  # Terneuzen, south of the Westerschelde
        ((5.98, 50.89), "NL"),  # Heerlen
        ((3.72, 51.05), "BE"),  # Gent
        ((6.03, 50.63), "BE"),  # Eupen
        ((6.08, 50.78), "DE"),  # Aachen
        ((7.03, 52.21), "DE"),  # Gronau
    ],
)
def test_a_town_lies_in_its_country_alone(town: tuple[float, float], code: str) -> None:
    assert [name for name, ring in RINGS if inside(town, ring)] == [code]


def test_the_files_stay_light_and_say_whose_they_are() -> None:
    folder = store.DATA / FOLDER
    assert (folder / "countries.geojson").stat().st_size < 80_000
    assert (folder / "border.geojson").stat().st_size < 10_000
    assert "Natural Earth" in (folder / "NOTICE.md").read_text(encoding="utf-8")


def test_a_missing_or_broken_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadData, match=r"countries\.geojson"):
        read_outlines(tmp_path)
    for name in ("countries.geojson", "border.geojson"):
        (tmp_path / name).write_bytes((store.DATA / FOLDER / name).read_bytes())
    assert read_outlines(tmp_path) == outlines()
    path = tmp_path / "countries.geojson"
    read = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**read, "features": read["features"][1:]}), encoding="utf-8")
    with pytest.raises(BadData, match="NL, BE, DE"):
        read_outlines(tmp_path)
    read["features"][0]["geometry"]["coordinates"][0][0].pop()
    path.write_text(json.dumps(read), encoding="utf-8")
    with pytest.raises(BadData, match="not closed"):
        read_outlines(tmp_path)
    read["features"][0]["geometry"]["type"] = "Polygon"
    path.write_text(json.dumps(read), encoding="utf-8")
    with pytest.raises(BadData, match="allowed is MultiPolygon"):
        read_outlines(tmp_path)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(BadData, match=r"countries\.geojson"):
        read_outlines(tmp_path)
