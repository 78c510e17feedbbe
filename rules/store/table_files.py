"""The tables of data/tables, read and checked: municipalities, municipal rates, places and villages."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from rules.definitions.codes import BELGIAN_REGIONS, STATES
from rules.definitions.names import is_address, plain_words
from rules.errors import BadData
from rules.store.municipality_names import municipality_names


class Municipality(NamedTuple):
    """A municipality that an input may name, by its name or one of its aliases; latitude and longitude of its seat or
    largest place, in degrees, where they are known."""

    country: str
    name: str
    region: str
    aliases: tuple[str, ...]
    latitude: float | None
    longitude: float | None


class MunicipalRate(NamedTuple):
    """The surcharge of a Belgian commune for one assessment year, as a fraction."""

    name: str
    assessment_year: int
    rate: float
    source_url: str | None
    confidence: str


class Place(NamedTuple):
    """A town or village, and the municipality in which it lies; its inhabitants, undated and not always right, which
    say no more than which towns are named first on a map; and how sure it is where it lies, where the table says it."""

    place: str
    country: str
    municipality: str
    region: str
    population: int | None = None
    confidence: str | None = None


class Line(NamedTuple):
    """A line of a table, by column, with its place in the file."""

    where: str
    cells: dict[str, str]

    def refuse(self, message: str) -> BadData:
        """What is wrong with it, with its place."""
        return BadData(f"{self.where}: {message}")

    def number(self, column: str, low: float, high: float) -> float | None:
        """The number of a cell; none where it is empty."""
        said = self.cells[column]
        if not said:
            return None
        try:
            number = float(said)
        except ValueError:
            number = float("nan")
        if not low <= number <= high:
            raise self.refuse(f"the {column} {said!r} must be a number from {low:g} to {high:g}")
        return number

    def needed(self, column: str, low: float, high: float) -> float:
        """The number of a cell that may not be empty."""
        number = self.number(column, low, high)
        if number is None:
            raise self.refuse(f"the {column} is missing")
        return number

    def one_of(self, column: str, allowed: Sequence[str]) -> str:
        """A cell that holds one of some words, of which nothing may be one."""
        said = self.cells[column]
        if said not in allowed:
            told = ", ".join(one or "nothing" for one in allowed)
            raise self.refuse(f"the {column} {said!r} is unknown; allowed are {told}")
        return said


def read_tables(root: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table by its name in the store; raises BadData with file, line and reason."""
    municipalities = [_municipality(line) for line in lines(root / "municipalities.csv", *MUNICIPALITY)]
    _check_names_once(municipalities)
    known = {(m.country, m.name): m.region for m in municipalities}
    places = _towns_and_villages(root, known)
    return {
        "municipalities": [m._replace(aliases=list(m.aliases)) for m in municipalities],  # type: ignore[arg-type]
        "municipal_rates": _once(root / "be_municipal_surcharge.csv", RATE, 2, _rate, known),
        "places": list(places),
        "municipality_names": municipality_names(municipalities, places),
    }


MUNICIPALITY = ("country", "name", "region", "aliases", "latitude", "longitude")
NEARBY = {"latitude": (47.0, 56.0), "longitude": (2.5, 15.5)}
"""Between which degrees the three countries lie."""
RATE = ("name", "assessment_year", "rate", "source_url", "confidence")
PLACE = ("place", "country", "municipality", "region", "population", "confidence")
VILLAGE = ("place", "country", "municipality")
Known = dict[tuple[str, str], str]
"""The region of every municipality by its country and name."""


def lines(path: Path, *columns: str) -> Iterator[Line]:
    """The lines of a table that has at least these columns, each with its place in the file."""
    where = f"{path.parent.name}/{path.name}"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            if missing:
                raise BadData(f"{where} line 1: the columns {', '.join(missing)} are missing")
            for cells in reader:
                line = Line(f"{where} line {reader.line_num}", cells)
                if None in cells or None in cells.values():
                    raise line.refuse(f"must have the columns of the first line: {', '.join(reader.fieldnames or ())}")
                yield line
    except FileNotFoundError:
        raise BadData(f"{where}: the file is missing") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadData(f"{where}: not readable as CSV in UTF-8: {error}") from None


def _once(
    path: Path, columns: tuple[str, ...], width: int, read: Callable[[Line, Known], tuple[Any, ...]], known: Known
) -> list[tuple[Any, ...]]:
    """The rows of a table in which no two lines begin with the same `width` cells."""
    rows: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for line in lines(path, *columns):
        row = read(line, known)
        mark = tuple(plain_words(cell) if isinstance(cell, str) else cell for cell in row[:width])
        if mark in rows:
            raise line.refuse(f"{', '.join(map(str, row[:width]))} stands above already; keep one line")
        rows[mark] = tuple(row)
    return list(rows.values())


def country_of(line: Line) -> str:
    """The state that a line is about; raises BadData for another."""
    if line.cells["country"] not in STATES:
        raise line.refuse(f"the country {line.cells['country']!r} is unknown; allowed are {', '.join(STATES)}")
    return line.cells["country"]


def _municipality(line: Line) -> Municipality:
    country, name, region = country_of(line), line.cells["name"], line.cells["region"]
    if not name or not region:
        raise line.refuse("a municipality needs a name and a region")
    if country == "BE" and region not in BELGIAN_REGIONS:
        raise line.refuse(f"the region {region!r} is unknown; allowed are {', '.join(BELGIAN_REGIONS)}")
    aliases = tuple(a for a in line.cells["aliases"].split(";") if a)
    latitude, longitude = (line.number(column, *NEARBY[column]) for column in ("latitude", "longitude"))
    if (latitude is None) != (longitude is None):
        raise line.refuse("latitude and longitude go together; fill in both or leave both empty")
    return Municipality(country, name, region, aliases, latitude, longitude)


def _check_names_once(municipalities: list[Municipality]) -> None:
    """No name or alias leads to two municipalities of a country, and no municipality stands twice."""
    own = Counter((m.country, m.name) for m in municipalities)
    for (country, name), count in own.items():
        if count > 1:
            raise BadData(f"tables/municipalities.csv: {name!r} ({country}) stands {count} times; keep one")
    names = sorted((m.country, plain_words(name), m.name) for m in municipalities for name in {m.name, *m.aliases})
    for (country, name), same in groupby(names, key=lambda n: n[:2]):
        owners = sorted({owner for _, _, owner in same})
        if len(owners) > 1:
            raise BadData(f"tables/municipalities.csv: {name!r} ({country}) names {' and '.join(owners)}; keep one")


def _rate(line: Line, known: Known) -> MunicipalRate:
    cells = line.cells
    if ("BE", cells["name"]) not in known:
        raise line.refuse(f"{cells['name']!r} is not a Belgian municipality of municipalities.csv")
    try:
        year, rate = int(cells["assessment_year"]), float(cells["rate"])
    except ValueError:
        raise line.refuse("assessment_year must be a year and rate a fraction such as 0.069") from None
    if not 0.0 <= rate <= 0.15:
        raise line.refuse(f"the rate {rate} must be a fraction from 0 to 0.15 (6.9 % is 0.069)")
    if cells["confidence"] not in ("A", "B", "C"):
        raise line.refuse(f"the confidence {cells['confidence']!r} must be A, B or C")
    if cells["confidence"] != "C" and not cells["source_url"]:
        raise line.refuse("a rate without source_url is C")
    if cells["source_url"] and not is_address(cells["source_url"]):
        raise line.refuse("source_url must be a public address that starts with https:// or http://")
    return MunicipalRate(cells["name"], year, rate, cells["source_url"] or None, cells["confidence"])


def _place(line: Line, known: Known) -> Place:
    place = Place(
        place=line.cells["place"],
        country=country_of(line),
        municipality=line.cells["municipality"],
        region=line.cells["region"],
        population=_inhabitants(line),
        confidence=_how_sure(line),
    )
    if (place.country, place.municipality) not in known:
        raise line.refuse(f"{place.municipality!r} ({place.country}) is not in municipalities.csv")
    return place


def _inhabitants(line: Line) -> int | None:
    """None where the table has no such column, or an empty cell."""
    typed = line.cells.get("population")
    if not typed:
        return None
    if not typed.isdecimal():
        raise line.refuse(f"the population {typed!r} must be a whole number, or empty")
    return int(typed)


def _how_sure(line: Line) -> str | None:
    """The letter of where a place lies; none in a table without such a column."""
    letter = line.cells.get("confidence")
    if letter not in (None, "A", "B", "C"):
        raise line.refuse(f"the confidence {letter!r} must be A, B or C")
    return letter


def _village(line: Line, known: Known) -> Place:
    return _place(Line(line.where, line.cells | {"region": known.get(_incountry_of(line), "")}), known)


def _incountry_of(line: Line) -> tuple[str, str]:
    return line.cells["country"], line.cells["municipality"]


def _towns_and_villages(root: Path, known: Known) -> list[Place]:
    """The rows of places.csv and villages.csv; none stands in both."""
    towns = [Place(*row) for row in _once(root / "places.csv", PLACE, 2, _place, known)]
    villages = [Place(*row) for row in _once(root / "villages.csv", VILLAGE, 2, _village, known)]
    above = {(town.country, plain_words(town.place)) for town in towns}
    for place, country, *_ in villages:
        if (country, plain_words(place)) in above:
            raise BadData(f"tables/villages.csv: {place!r} ({country}) stands in places.csv already; keep one line")
    return [*towns, *villages]
