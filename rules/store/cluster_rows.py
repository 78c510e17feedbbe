"""What the store holds of the economic clusters of the border belt, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from rules.store.cells import frozen

UNITS_OF_JOBS = ("jobs", "persons", "fte", "unstated")
"""What a number of jobs counts: jobs, employed persons, full-time equivalents, or what the source does not say."""

CLUSTER_SCHEMA = """
CREATE TABLE clusters (
    id VARCHAR PRIMARY KEY, place INTEGER NOT NULL UNIQUE, name VARCHAR, policy VARCHAR, latitude DOUBLE NOT NULL,
    longitude DOUBLE NOT NULL, land_border BOOLEAN NOT NULL, corridors VARCHAR[] NOT NULL, sectors VARCHAR[] NOT NULL,
    sectors_confidence VARCHAR NOT NULL, governance_confidence VARCHAR, governance_sources VARCHAR[] NOT NULL,
    checked DATE NOT NULL);
CREATE TABLE cluster_municipalities (
    cluster_id VARCHAR NOT NULL REFERENCES clusters, country VARCHAR NOT NULL, municipality VARCHAR NOT NULL,
    stands_for_work BOOLEAN NOT NULL, has_port BOOLEAN NOT NULL, PRIMARY KEY (cluster_id, country, municipality),
    FOREIGN KEY (country, municipality) REFERENCES municipalities);
CREATE TABLE cluster_jobs (
    cluster_id VARCHAR NOT NULL REFERENCES clusters, id VARCHAR NOT NULL, value INTEGER NOT NULL, unit VARCHAR NOT NULL,
    year INTEGER NOT NULL, about BOOLEAN NOT NULL, confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL,
    PRIMARY KEY (cluster_id, id));
CREATE TABLE cluster_employers (
    cluster_id VARCHAR NOT NULL REFERENCES clusters, name VARCHAR NOT NULL, municipality VARCHAR,
    confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL, PRIMARY KEY (cluster_id, name));
CREATE TABLE sectors (
    code VARCHAR PRIMARY KEY, professions VARCHAR[] NOT NULL, confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL,
    checked DATE NOT NULL);
"""
CLUSTER_TABLES = (
    """SELECT id, name, policy, latitude, longitude, land_border, corridors, sectors, sectors_confidence,
              governance_confidence, governance_sources, checked
       FROM clusters ORDER BY place""",
    """SELECT cluster_id, country, municipality, stands_for_work, has_port
       FROM cluster_municipalities ORDER BY rowid""",
    "SELECT cluster_id, id, value, unit, year, about, confidence, sources FROM cluster_jobs ORDER BY rowid",
    "SELECT cluster_id, name, municipality, confidence, sources FROM cluster_employers ORDER BY rowid",
    "SELECT code, professions, confidence, sources, checked FROM sectors ORDER BY code",
)
"""What is read of clusters, in the order of ClusterTables."""


class ClusterRow(NamedTuple):
    """A cluster as it is written down: `name` is empty where the languages differ; `policy`, its name in the Dutch
    policy on industrial clusters, which counts five; its point on the map in degrees."""

    id: str
    name: str | None
    policy: str | None
    latitude: float
    longitude: float
    land_border: bool
    corridors: tuple[str, ...]
    sectors: tuple[str, ...]
    sectors_confidence: str
    governance_confidence: str | None
    governance_sources: tuple[str, ...]
    checked: date


class MemberRow(NamedTuple):
    """A municipality of a cluster; one for each state stands for the work there."""

    cluster: str
    country: str
    municipality: str
    stands_for_work: bool
    has_port: bool


class JobsRow(NamedTuple):
    """A published number of jobs: what it counts says the text `cluster.jobs.<cluster>.<id>`; `about`: rounded by the
    source."""

    cluster: str
    id: str
    value: int
    unit: str
    year: int
    about: bool
    confidence: str
    sources: tuple[str, ...]


class EmployerRow(NamedTuple):
    """A large employer of a cluster, and where it is if a source says it."""

    cluster: str
    name: str
    municipality: str | None
    confidence: str
    sources: tuple[str, ...]


class SectorRow(NamedTuple):
    """A division of NACE rev. 2 with the occupations (ISCO-08) that are typical for it, the most typical first."""

    code: str
    professions: tuple[str, ...]
    confidence: str
    sources: tuple[str, ...]
    checked: date


class ClusterTables(NamedTuple):
    """All that the store holds of clusters, in their order, and the sectors by code."""

    clusters: Sequence[ClusterRow]
    members: Sequence[MemberRow]
    jobs: Sequence[JobsRow]
    employers: Sequence[EmployerRow]
    sectors: Mapping[str, SectorRow]


def cluster_tables(rows: Iterable[Iterable[tuple[Any, ...]]]) -> ClusterTables:
    """The tables from their rows, in the order of CLUSTER_TABLES."""
    clusters, members, jobs, employers, sectors = ([frozen(row) for row in table] for table in rows)
    return ClusterTables(
        [ClusterRow(*row) for row in clusters],
        [MemberRow(*row) for row in members],
        [JobsRow(*row) for row in jobs],
        [EmployerRow(*row) for row in employers],
        {row[0]: SectorRow(*row) for row in sectors},
    )
