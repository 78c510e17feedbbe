"""The clusters as JSON and in lines of text, in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rules.law.register import CitedSource, cited
from rules.places.clusters import Cluster
from rules.store.cluster_rows import EmployerRow, JobsRow
from rules.words.texts import english, has_english

NO_FIGURE = "no figure"


def name_of(cluster: Cluster) -> str:
    """The name of a cluster in English."""
    return cluster.row.name or english(f"cluster.name.{cluster.slug}")


def as_data(found: Iterable[Cluster]) -> list[dict[str, Any]]:
    """The clusters in the form of the contract; of several published numbers of jobs the first is `jobs`."""
    return [_as_data(one) for one in found]


def _as_data(one: Cluster) -> dict[str, Any]:
    first = one.jobs[0] if one.jobs else None
    return {
        "id": one.id,
        "name": name_of(one),
        "policy": one.row.policy,
        "about": english(f"cluster.about.{one.slug}"),
        "countries": list(one.work),
        "land_border": one.row.land_border,
        "corridors": list(one.row.corridors),
        "lat": one.row.latitude,
        "lon": one.row.longitude,
        "sectors": list(one.row.sectors),
        "sector_names": [english(f"sector.{code}") for code in one.row.sectors],
        "jobs": first.value if first else None,
        "jobs_year": str(first.year) if first else None,
        "jobs_published": [_jobs(jobs, one) for jobs in one.jobs],
        "source": first.sources and cited(first.sources)[0].url if first else None,
        "places": [place.name for place in one.municipalities],
        "municipalities": [
            {"country": place.country, "name": place.name, "lat": place.latitude, "lon": place.longitude}
            for place in one.municipalities
        ],
        "employers": [_employer(employer) for employer in one.employers],
        "governance": _governance(one),
        "governance_sources": _sources(cited(one.row.governance_sources)),
        "checked": one.row.checked.isoformat(),
    }  # fmt: skip


def _number(jobs: JobsRow) -> str:
    """A number of jobs with its year; one that the source rounds says so."""
    return f"{'about ' if jobs.about else ''}{jobs.value:,}, {jobs.year}"


def _jobs(jobs: JobsRow, one: Cluster) -> dict[str, Any]:
    return {
        "value": jobs.value,
        "unit": jobs.unit,
        "year": jobs.year,
        "about": jobs.about,
        "counts": english(f"cluster.jobs.{one.slug}.{jobs.id}"),
        "confidence": jobs.confidence,
        "sources": _sources(cited(jobs.sources)),
    }


def _employer(employer: EmployerRow) -> dict[str, Any]:
    return {
        "name": employer.name,
        "municipality": employer.municipality,
        "confidence": employer.confidence,
        "sources": _sources(cited(employer.sources)),
    }


def _governance(one: Cluster) -> str | None:
    text = f"cluster.governance.{one.slug}"
    return english(text) if has_english(text) else None


def _sources(sources: Iterable[CitedSource]) -> list[dict[str, Any]]:
    return [{"title": source.title, "url": source.url} for source in sources]


def as_text(found: Iterable[Cluster]) -> Iterator[str]:
    """A line for each cluster."""
    for one in found:
        yield f"{one.id}: {name_of(one)} ({', '.join(one.work)}), jobs: {_first_jobs(one)}"


def in_full(one: Cluster) -> Iterator[str]:
    """All that is known of a cluster."""
    yield f"{name_of(one)} ({one.id})"
    yield english(f"cluster.about.{one.slug}")
    if not one.row.land_border:
        yield f"{english('cluster.no_land_border')}."
    for state in one.work:
        yield f"{state}: {', '.join(place.name for place in one.in_state(state))}"
    sectors = (english(f"sector.{code}") + f" ({code})" for code in one.row.sectors)
    yield f"sectors: {', '.join(sectors)}"
    for jobs in one.jobs:
        counts = english(f"cluster.jobs.{one.slug}.{jobs.id}")
        yield f"jobs: {_number(jobs)}: {counts} ({jobs.confidence}; {_addresses(jobs.sources)})"
    if not one.jobs:
        yield f"jobs: {NO_FIGURE}"
    for employer in one.employers:
        where = f", {employer.municipality}" if employer.municipality else ""
        yield f"employer: {employer.name}{where} ({employer.confidence}; {_addresses(employer.sources)})"
    if governance := _governance(one):
        yield f"{governance} ({one.row.governance_confidence}; {_addresses(one.row.governance_sources)})"


def _first_jobs(one: Cluster) -> str:
    return _number(one.jobs[0]) if one.jobs else NO_FIGURE


def _addresses(names: Iterable[str]) -> str:
    return ", ".join(source.url or source.title for source in cited(names))
