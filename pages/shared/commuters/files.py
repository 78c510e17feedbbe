"""The same numbers as files: all counts and shares of a direction or of all, and the municipalities as points."""

from __future__ import annotations

import json
from collections.abc import Iterable

from pages.shared import spreadsheets
from pages.shared.commuters import words
from pages.shared.commuters.residence_map import place_of_row
from pages.shared.visit.languages import Language
from rules import (
    FlowRow,
    RegionalShareRow,
    ShareRow,
    cited,
    counted,
    shares_of_employees,
    shares_of_residents,
)

HEADS = (
    "file.country_of_home", "file.place_of_home", "file.country_of_work", "file.place_of_work", "file.who",
    "file.year", "file.month", "file.method", "file.value", "file.upper_value", "file.unit", "file.bound",
    "file.remark", "law.confidence", "law.source", "file.addresses",
)  # fmt: skip
Row = tuple[object, ...]


def as_csv(corridors: Iterable[tuple[str, str]], language: Language) -> bytes:
    """Every count and every share of these directions, a row each; a share that covers both neighbours once."""
    rows: dict[Row, None] = {}
    for home, work in corridors:
        for family in counted(home, work):
            rows |= dict.fromkeys(
                _flow(flow, language) for flow in (*family.whole, *family.of_groups, *family.of_parts)
            )
        rows |= dict.fromkeys(_share(row, language) for row in shares_of_residents(home, work))
        rows |= dict.fromkeys(_regional(row, language) for row in shares_of_employees(work, (home,)))
    return spreadsheets.as_csv([language.text(f"commuters.{head}" if head.startswith("file") else head)
                                for head in HEADS], list(rows), language)  # fmt: skip


def _flow(flow: FlowRow, language: Language) -> Row:
    who = language.text(f"commuters.who.{flow.people or 'all'}")
    return (
        flow.home, words.region(flow.home_region, flow.home, language),
        flow.work, words.region(flow.work_region, flow.work, language),
        who, flow.year, flow.month or "", words.method(flow.method, language), flow.value, "",
        language.text("commuters.unit.persons"), *_end(flow, language),
    )  # fmt: skip


def _share(row: ShareRow, language: Language) -> Row:
    return (
        row.home, row.municipality, row.work, language.text(f"country.{row.work}"),
        language.text("commuters.who.all"), row.year, "", words.method(row.method, language), row.value, "",
        language.text(f"commuters.unit.{row.unit}"), *_end(row, language),
    )  # fmt: skip


def _regional(row: RegionalShareRow, language: Language) -> Row:
    both = row.home == "both"
    home = language.text("commuters.both") if both else language.text(f"country.{row.home}")
    return (
        "" if both else row.home, home, row.work, words.region(row.work_region, row.work, language),
        language.text("commuters.who.all"), row.year, "", words.family("register", language), row.value,
        "" if row.upper is None else row.upper, language.text("commuters.unit.percent_of_employees"),
        *_end(row, language),
    )  # fmt: skip


def _end(row: FlowRow | ShareRow | RegionalShareRow, language: Language) -> Row:
    """How a number is meant, what must be known of it, how sure it is, and where it was read."""
    read = cited(row.sources)
    meant = language.text(f"commuters.meant.{row.bound}") if row.bound else ""
    return (
        meant,
        words.remark(row.remark, language),
        row.confidence,
        "; ".join(one.title for one in read),
        " ".join(one.url or "" for one in read),
    )


def as_geojson(rows: Iterable[ShareRow]) -> bytes:
    """What is published by municipality of residence as points, in degrees of WGS84 (RFC 7946); a number stands under
    its unit, so that no two are taken for one scale."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": list(place)},
            "properties": {
                "municipality": row.municipality,
                "country": row.home,
                "country_of_work": row.work,
                row.unit: row.value,
                "year": row.year,
                "method": row.method,
                "bound": row.bound,
                "confidence": row.confidence,
                "sources": [one.url for one in cited(row.sources)],
            },
        }
        for row in rows
        if (place := place_of_row(row))
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()
