"""Where the commuters of a corridor live and work: municipalities of their regions, near each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rules import store
from rules.definitions.codes import CROSSINGS
from rules.places.distance import way_between
from rules.population.households import Column, Whole
from rules.population.made.amounts import amount
from rules.population.made.margins import Margins
from rules.population.made.seed_table import Codes
from rules.store.population_rows import REGIONS, TownRow
from rules.store.table_files import Municipality

Words = NDArray[np.object_]
GERMANY = "DE"


class Towns(NamedTuple):
    """For each commuter the municipality of home and of work (none where nothing is known of where), the way between
    them in km, and the German Land that counts: that of the home, else that of the work."""

    home: Words
    work: Words
    km: Column
    land: Words


class _Pairs(NamedTuple):
    """Every home in one region with every place of work in another: the chance up to each, and what it makes."""

    upper: Column
    towns: Towns


def towns(margins: Margins, codes: Codes, rng: Generator) -> Towns:
    """Municipalities for all commuters of a corridor, drawn by weight and by the way between them."""
    homes, works = margins.categories("region_of_home"), margins.categories("region_of_work")
    pair = codes["region_of_home"] * len(works) + codes["region_of_work"]
    size = len(pair)
    found = Towns(np.empty(size, object), np.empty(size, object), np.empty(size), np.empty(size, object))
    chance = rng.random(size)
    for one in np.unique(pair):
        home, work = divmod(int(one), len(works))
        pairs = _pairs()[margins.corridor, homes[home], works[work]]
        here = np.flatnonzero(pair == one)
        place: Whole = np.minimum(np.searchsorted(pairs.upper, chance[here], side="right"), len(pairs.upper) - 1)
        for column, told in zip(found, pairs.towns, strict=True):
            column[here] = told[place]
    return found


@store.once_a_store
def _pairs(opened: store.Store) -> Mapping[tuple[str, str, str], _Pairs]:
    """The pairs of municipalities of every two regions of a corridor."""
    regions: dict[tuple[str, str], set[str]] = {}
    for row in opened.population.margins:
        if row.dimension in REGIONS:
            regions.setdefault((row.corridor, REGIONS[row.dimension]), set()).add(row.category)
    towns_of: dict[tuple[str, str], list[TownRow]] = {}
    for town in opened.population.towns:
        towns_of.setdefault((town.region, town.side), []).append(town)
    return {
        (corridor, home, work): _paired(corridor, towns_of[home, "home"], towns_of[work, "work"])
        for corridor in CROSSINGS
        for home in regions[corridor, "home"]
        for work in regions[corridor, "work"]
    }


def _paired(corridor: str, homes: Sequence[TownRow], works: Sequence[TownRow]) -> _Pairs:
    unknown, decay = amount("commute_unknown", corridor), amount("distance_decay", corridor)
    rows = [(one, other, _way(one, other, unknown)) for one in homes for other in works]
    km = np.array([way for *_, way in rows])
    weights = np.array([one.weight * other.weight for one, other, _ in rows]) * np.exp(-km / decay)
    return _Pairs(
        np.cumsum(weights) / weights.sum(),
        Towns(
            np.array([one.municipality or None for one, *_ in rows], object),
            np.array([other.municipality or None for _, other, _ in rows], object),
            np.minimum(km, amount("commute_most", corridor)),
            np.array([_land(one) or _land(other) for one, other, _ in rows], object),
        ),
    )


def _way(home: TownRow, work: TownRow, unknown: float) -> float:
    """The way between two municipalities in km, or the one that is assumed where it is not known."""
    known = _municipalities()
    ends = known.get((home.country, home.municipality)), known.get((work.country, work.municipality))
    way = way_between(ends[0], ends[1]) if ends[0] and ends[1] else None
    return unknown if way is None else float(way)


def _land(town: TownRow) -> str | None:
    """The Land of a German municipality, or of the region of one that is not told."""
    if town.country != GERMANY:
        return None
    return town.land or _municipalities()[town.country, town.municipality].region


@store.once_a_store
def _municipalities(opened: store.Store) -> Mapping[tuple[str, str], Municipality]:
    return {(one.country, one.name): one for one in opened.municipalities()}
