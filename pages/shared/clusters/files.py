"""Clusters to take along: all of them, or what crossing leaves between all municipalities of one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pages.shared import spreadsheets
from pages.shared.clusters import learning
from pages.shared.clusters.asked import Wanted
from pages.shared.clusters.names import cluster_name
from pages.shared.clusters.notes import FILE_HEADS, for_a_file
from pages.shared.clusters.words import jobs_counted
from pages.shared.visit.languages import Language
from pages.shared.visit.whose import Whose
from rules import (
    Catchment,
    Cluster,
    Crossing,
    LearningRow,
    Municipality,
    cited,
    clusters,
    crossings,
    is_approximate,
    position,
    rights_in,
)


def clusters_as_csv(language: Language) -> bytes:
    """Every cluster with each published number of its jobs."""
    heads = (
        "clusters.name", "clusters.policy", "cluster.jobs", "file.rounded", "clusters.unit", "clusters.year",
        "clusters.counts",
        "law.confidence", "law.address", "file.latitude", "file.longitude", "barrier.corridors",
    )  # fmt: skip
    rows = [row for one in clusters().values() for row in _cluster_rows(one, language)]
    return spreadsheets.as_csv([language.text(head) for head in heads], rows, language)


def _cluster_rows(one: Cluster, language: Language) -> list[tuple[object, ...]]:
    name, where = cluster_name(one, language), (one.row.latitude, one.row.longitude, ", ".join(one.row.corridors))
    if not one.jobs:
        return [(name, one.row.policy or "", *[""] * 7, *where)]
    return [
        (
            name, one.row.policy or "", jobs.value, language.text("clusters.about_figure") if jobs.about else "",
            language.text(f"cluster.unit.{jobs.unit}"), jobs.year,
            jobs_counted(one, jobs, language), jobs.confidence,
            " | ".join(source.url or source.title for source in cited(jobs.sources)), *where,
        )
        for jobs in one.jobs
    ]  # fmt: skip


def clusters_as_geojson(language: Language) -> bytes:
    """The clusters as points, in degrees of WGS84 (RFC 7946)."""
    return _collection(_cluster_feature(one, language) for one in clusters().values())


def _cluster_feature(one: Cluster, language: Language) -> dict[str, Any]:
    first = one.jobs[0] if one.jobs else None
    return _feature(
        {"type": "Point", "coordinates": [one.row.longitude, one.row.latitude]},
        id=one.id,
        cluster=cluster_name(one, language),
        land_border=one.row.land_border,
        jobs=first and first.value,
        about=first and first.about,
        unit=first and first.unit,
        year=first and first.year,
        counts=first and jobs_counted(one, first, language),
        confidence=first and first.confidence,
        source=first and cited(first.sources)[0].url,
    )


def pairs_as_csv(cluster: Cluster, whose: Whose, language: Language) -> bytes:
    """What crossing leaves from every municipality to every one in another state, both ways, by law alone, empty where
    it is not known; and for whom it was worked out."""
    heads = (
        "pays.live_in",
        "clusters.home_country",
        "pays.work_in",
        "clusters.work_country",
        "pays.km",
        "file.law_alone",
        *FILE_HEADS,
    )
    found = crossings(whose.scenario, list(cluster.pairs()), equal=whose.equal)
    about = for_a_file(whose, language)
    return spreadsheets.as_csv(
        [language.text(head) for head in heads], ((*_pair(one), *about) for one in found), language
    )


def _pair(one: Crossing) -> tuple[object, ...]:
    km, change = ("" if value is None else value for value in (one.km, one.change))
    return one.home.name, one.home.country, one.work.name, one.work.country, km, change


def rights_as_csv(cluster: Cluster, language: Language) -> bytes:
    """Every right to training, or money for it, that a worker of the cluster may have on either side."""
    heads = (
        "file.country", "file.right", "file.official_word", "file.how", "file.across", "file.law", "file.year_seen",
        "law.confidence", "file.open_points", "law.address", "commuters.file.addresses",
    )  # fmt: skip
    rows = [_right(one, language) for one in rights_in(cluster)]
    return spreadsheets.as_csv([language.text(head) for head in heads], rows, language)


def _right(one: LearningRow, language: Language) -> tuple[object, ...]:
    return (
        one.state, language.text(f"learning.{one.id}").replace("*", ""), one.term, learning.how(one, language),
        language.text(f"learning_across.{one.id}"), one.law, one.year, one.confidence,
        language.text(f"learning_open.{one.id}") if one.unchecked else "", one.office,
        " ".join(source.url or source.title for source in cited(one.sources)),
    )  # fmt: skip


def arcs_as_geojson(wanted: Wanted, found: Catchment | None) -> bytes:
    """The municipalities of a cluster as points, and the ways to the place of work as lines with their amounts."""
    points = (_point(wanted, one) for one in wanted.cluster.municipalities)
    lines = (_line(one.crossing) for one in found.across) if found else ()
    return _collection(one for one in (*points, *lines) if one)


def _point(wanted: Wanted, one: Municipality) -> dict[str, Any] | None:
    where = _coordinates(one)
    if where is None:
        return None
    return _feature(
        {"type": "Point", "coordinates": where},
        municipality=one.name,
        country=one.country,
        port=one in wanted.cluster.ports,
        approximate=is_approximate(one),
    )


def _line(one: Crossing) -> dict[str, Any] | None:
    ends = [_coordinates(one.home), _coordinates(one.work)]
    if None in ends:
        return None
    return _feature(
        {"type": "LineString", "coordinates": ends},
        home=one.home.name,
        home_country=one.home.country,
        work=one.work.name,
        work_country=one.work.country,
        km_by_road_estimate=one.km,
        euros_a_year_law_alone=one.change,
    )


def _coordinates(one: Municipality) -> list[float] | None:
    where = position(one)
    return [where[1], where[0]] if where else None


def _feature(geometry: dict[str, Any], **properties: object) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _collection(features: Iterable[dict[str, Any]]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}, ensure_ascii=False).encode()
