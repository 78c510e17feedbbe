"""The economic clusters of the border belt: where they are, who works there, what is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rules import store
from rules.definitions.codes import STATES
from rules.errors import InputError, shown
from rules.places.distance import way_between
from rules.store.cluster_rows import ClusterRow, EmployerRow, JobsRow, SectorRow
from rules.store.table_files import Municipality


class Cluster(NamedTuple):
    """A cluster with its municipalities, of which one in each of its states stands for the work there (`work`); the
    published numbers of jobs, of which the first stands in lists; and large employers."""

    row: ClusterRow
    municipalities: tuple[Municipality, ...]
    work: Mapping[str, Municipality]
    ports: tuple[Municipality, ...]
    jobs: tuple[JobsRow, ...]
    employers: tuple[EmployerRow, ...]

    @property
    def id(self) -> str:
        return self.row.id

    @property
    def slug(self) -> str:
        """The id as texts have it: `cluster.about.<slug>` says what the cluster is, `cluster.governance.<slug>` who
        governs it across the border, `cluster.name.<slug>` its name where languages differ."""
        return self.row.id.replace("-", "_")

    def in_state(self, state: str) -> tuple[Municipality, ...]:
        """Its municipalities in a state."""
        return tuple(one for one in self.municipalities if one.country == state)

    def employs(self, isco08: str) -> bool:
        """Whether an occupation is typical for one of its sectors."""
        return any(isco08 in sector(code).professions for code in self.row.sectors)

    def directions(self) -> tuple[str, ...]:
        """The states into which one can cross within the cluster."""
        return tuple(state for state in STATES if state in self.work and len(self.work) > 1)

    def pairs(self) -> Iterator[tuple[Municipality, Municipality]]:
        """A municipality of residence and one of work in another state: all of them, in both directions."""
        for home in self.municipalities:
            for work in self.municipalities:
                if home.country != work.country:
                    yield home, work


@store.once_a_store
def clusters(opened: store.Store) -> Mapping[str, Cluster]:
    """All clusters by id, the five Dutch industrial ones first, then along the border."""
    tables = opened.clusters
    known = {(one.country, one.name): one for one in opened.municipalities()}
    found = {}
    for row in tables.clusters:
        members = [one for one in tables.members if one.cluster == row.id]
        places = [known[one.country, one.municipality] for one in members]
        found[row.id] = Cluster(
            row,
            tuple(places),
            {place.country: place for one, place in zip(members, places, strict=True) if one.stands_for_work},
            tuple(place for one, place in zip(members, places, strict=True) if one.has_port),
            tuple(one for one in tables.jobs if one.cluster == row.id),
            tuple(one for one in tables.employers if one.cluster == row.id),
        )
    return found


def cluster(name: str) -> Cluster:
    """The cluster of that id; raises InputError with the ids that there are."""
    if name not in clusters():
        raise InputError(f"id: the cluster {shown(name)!r} is unknown; allowed are {', '.join(clusters())}", "id")
    return clusters()[name]


@store.once_a_store
def border_belt(_: store.Store) -> Sequence[Municipality]:
    """Every municipality of every cluster, once, by country and name."""
    return sorted({one for each in clusters().values() for one in each.municipalities}, key=lambda one: one[:2])


def nearest_across(place: Municipality) -> tuple[Municipality, int]:
    """The municipality of the border belt in another state that lies nearest by road to a place, and the way to it in
    whole kilometres, an estimate."""
    ways = ((one, way_between(place, one)) for one in border_belt() if one.country != place.country)
    return min(((one, way) for one, way in ways if way is not None), key=lambda found: found[1])


@store.once_a_store
def towns_by_size(opened: store.Store) -> Sequence[tuple[str, str]]:
    """Country and name of the municipalities with the largest towns of the border regions, the largest first: those
    that a reader looks for on a map."""
    towns = sorted((one for one in opened.places() if one.population), key=lambda one: -(one.population or 0))
    return list(dict.fromkeys((one.country, one.municipality) for one in towns))


def sector(code: str) -> SectorRow:
    """A division of NACE rev. 2 with its occupations."""
    return store.current().clusters.sectors[code]


@store.once_a_store
def sectors(opened: store.Store) -> Sequence[SectorRow]:
    """The divisions that some cluster has, by code."""
    used = {code for row in opened.clusters.clusters for code in row.sectors}
    return [row for code, row in opened.clusters.sectors.items() if code in used]
