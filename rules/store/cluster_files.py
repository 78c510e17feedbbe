"""data/clusters, read and checked: the economic clusters of the border belt, and the occupations of their sectors. The
format is told in data/README.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import Field, model_validator

from rules.errors import BadData
from rules.store.barrier_files import Corridor
from rules.store.cluster_rows import UNITS_OF_JOBS
from rules.store.paper_files import State, Text
from rules.store.source_files import Confidence, Source, SourceIds, check_cited, check_known
from rules.store.table_files import NEARBY
from rules.store.toml_files import Strict, records, shown_path

SECTORS = "sectors.toml"
Code = Annotated[str, Field(pattern=r"^[A-S]\d\d$")]
Year = Annotated[int, Field(ge=1990, le=2100)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]


class Jobs(Strict):
    """A published number of jobs."""

    id: Name
    value: Annotated[int, Field(gt=0)]
    unit: Annotated[str, Field(pattern="|".join(f"^{unit}$" for unit in UNITS_OF_JOBS))]
    year: Year
    about: bool = False
    confidence: Confidence
    source: SourceIds


class Employer(Strict):
    """A large employer."""

    name: Text
    municipality: Text | None = None
    confidence: Confidence
    source: SourceIds


class Governance(Strict):
    """Who governs the cluster across the border; the words are texts."""

    confidence: Confidence
    source: SourceIds


class Cluster(Strict):
    """A cluster as it is written down."""

    place: Annotated[int, Field(ge=1)]
    name: Annotated[str, Field(min_length=2, max_length=26)] | None = None
    policy: Text | None = None
    anchor: Annotated[list[float], Field(min_length=2, max_length=2)]
    land_border: bool
    corridors: list[Corridor]
    work: Annotated[dict[State, Text], Field(min_length=1)]
    ports: list[Text] = Field(default_factory=list)
    municipalities: dict[State, Annotated[list[Text], Field(min_length=1)]]
    sectors: Annotated[list[Code], Field(min_length=1)]
    sectors_confidence: Confidence
    jobs: list[Jobs] = Field(default_factory=list)
    employers: list[Employer] = Field(default_factory=list)
    governance: Governance | None = None
    checked: date

    @model_validator(mode="after")
    def fits_together(self) -> Cluster:
        bounds = (NEARBY["latitude"], NEARBY["longitude"])
        if not all(low <= degrees <= high for degrees, (low, high) in zip(self.anchor, bounds, strict=True)):
            raise ValueError("anchor: give latitude and longitude of a point in the three states")
        if set(self.work) != set(self.municipalities):
            raise ValueError("work: name one municipality for each state of the cluster")
        for state, municipality in self.work.items():
            if municipality not in self.municipalities[state]:
                raise ValueError(f"work: {municipality} is not among the municipalities of {state}")
        for names in (*self.municipalities.values(), [j.id for j in self.jobs], [e.name for e in self.employers]):
            if twice := next((one for one in names if names.count(one) > 1), None):
                raise ValueError(f"{twice} stands twice; keep one")
        everywhere = {one for of_state in self.municipalities.values() for one in of_state}
        for named in (*self.ports, *(one.municipality for one in self.employers if one.municipality)):
            if named not in everywhere:
                raise ValueError(f"{named} is not among the municipalities of the cluster")
        return self

    def members(self) -> list[tuple[str, str, bool, bool]]:
        """Country and name of every municipality, whether it stands for the work in its state, and whether it has a
        port."""
        return [
            (state, name, self.work[state] == name, name in self.ports)
            for state, names in self.municipalities.items()
            for name in names
        ]


class Sector(Strict):
    """The occupations of a division of NACE rev. 2."""

    professions: Annotated[list[Annotated[str, Field(pattern=r"^\d{4}$")]], Field(min_length=1)]
    confidence: Confidence
    source: list[str] = Field(default_factory=list)
    checked: date


class ClusterFiles(NamedTuple):
    """All that data/clusters holds, by id."""

    clusters: dict[str, Cluster]
    sectors: dict[str, Sector]

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of every table by its name in the store, those first to which others refer."""
        clusters = self.clusters.items()
        return {
            "clusters": [_cluster(name, c) for name, c in clusters],
            "cluster_municipalities": [(name, *member) for name, c in clusters for member in c.members()],
            "cluster_jobs": [
                (name, j.id, j.value, j.unit, j.year, j.about, j.confidence, j.source)
                for name, c in clusters
                for j in c.jobs
            ],
            "cluster_employers": [
                (name, e.name, e.municipality, e.confidence, e.source) for name, c in clusters for e in c.employers
            ],
            "sectors": [(code, s.professions, s.confidence, s.source, s.checked) for code, s in self.sectors.items()],
        }


def read_clusters(
    root: Path,
    sources: Mapping[str, Source],
    municipalities: Collection[tuple[str, str]],
    professions: Collection[str],
) -> ClusterFiles:
    """Everything under `root` (data/clusters); raises BadData with file, id and reason.

    What it names must exist: `sources`, `municipalities` by country and name, `professions` by code.
    """
    sectors = records(root / SECTORS, root, Sector, r"[A-S]\d\d")
    for code, sector in sectors.items():
        place = f"clusters/{SECTORS}: [{code}]"
        check_known(sector.professions, professions, "profession", "data/professions", place)
        check_cited(sector.source, sector.confidence, sources, place)
    clusters: dict[str, Cluster] = {}
    places: dict[int, str] = {}
    for path in sorted(root.glob("*.toml")):
        if path.name == SECTORS:
            continue
        for name, cluster in records(path, root, Cluster, r"[a-z0-9-]+").items():
            place = f"{shown_path(path, root)}: [{name}]"
            if name in clusters:
                raise BadData(f"{place}: the cluster stands in another file already; keep one table")
            if cluster.place in places:
                raise BadData(
                    f"{place}: place {cluster.place} is that of {places[cluster.place]} already; give another"
                )
            places[cluster.place] = name
            _check(cluster, place, sources, municipalities, sectors)
            clusters[name] = cluster
    return ClusterFiles(dict(sorted(clusters.items(), key=lambda one: one[1].place)), sectors)


def _check(
    cluster: Cluster,
    place: str,
    sources: Mapping[str, Source],
    municipalities: Collection[tuple[str, str]],
    sectors: Collection[str],
) -> None:
    for state, name, *_ in cluster.members():
        if (state, name) not in municipalities:
            raise BadData(f"{place}: {name!r} ({state}) is not in tables/municipalities.csv; add it there")
    check_known(cluster.sectors, sectors, "sector", f"clusters/{SECTORS}", place)
    cited: list[Jobs | Employer | Governance] = [*cluster.jobs, *cluster.employers]
    for one in [*cited, cluster.governance] if cluster.governance else cited:
        check_cited(one.source, one.confidence, sources, place)


def _cluster(name: str, c: Cluster) -> tuple[Any, ...]:
    governed = c.governance
    return (
        name, c.place, c.name, c.policy, *c.anchor, c.land_border, c.corridors, c.sectors, c.sectors_confidence,
        governed.confidence if governed else None, governed.source if governed else [], c.checked,
    )  # fmt: skip
