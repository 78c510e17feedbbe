"""How far two places lie apart."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from rules import store
from rules.places.municipalities import municipality
from rules.store.table_files import Municipality

EARTH_DIAMETER_KM = 12_742.0
KM_OF_A_DEGREE = 110.0
"""Of latitude, at the least."""
DETOUR = 1.3
"""A road is about so much longer than the straight line."""
Degrees = tuple[float, float]
"""Latitude and longitude."""


def way_between(one: Municipality, other: Municipality) -> int | None:
    """An estimate of the way from one municipality to another by road, in whole kilometres: the straight line between
    their seats times 1.3. None where the table does not say where one of them lies."""
    ends = position(one), position(other)
    if ends[0] is None or ends[1] is None:
        return None
    return int(straight_km(ends[0], ends[1]) * DETOUR + 0.5)


def way_to_work(home: str, home_country: str, work: str, work_country: str) -> int | None:
    """`way_between` two municipalities by name.

    Raises InputError for a municipality that no table holds.
    """
    return way_between(
        municipality(home, home_country, "residence.municipality"),
        municipality(work, work_country, "work.municipality"),
    )


def municipalities_within(place: Municipality, km: int) -> list[Municipality]:
    """The municipalities within so many kilometres by road, by the estimate of `way_between`, the place itself too; in
    order of country and name."""
    where = position(place)
    if where is None:
        return []
    north_south = km / DETOUR / KM_OF_A_DEGREE
    rows = (one for one, (latitude, _) in _all_positions() if abs(latitude - where[0]) <= north_south)
    return [one for one in rows if (way := way_between(place, one)) is not None and way <= km]


@store.once_a_store
def _all_positions(opened: store.Store) -> tuple[tuple[Municipality, Degrees], ...]:
    """Every municipality of which it is known where it lies."""
    return tuple((one, where) for one in opened.municipalities() if (where := position(one)))


def is_approximate(place: Municipality) -> bool:
    """Whether nothing has confirmed where the town lies after which a municipality is named."""
    return (place.country, place.name) in _unconfirmed()


@store.once_a_store
def _unconfirmed(opened: store.Store) -> frozenset[tuple[str, str]]:
    return frozenset((one.country, one.place) for one in opened.places() if one.confidence == "C")


def position(place: Municipality) -> Degrees | None:
    """Where a municipality lies; none where the table does not say it."""
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def straight_km(one: Degrees, other: Degrees) -> float:
    """The distance in a straight line over the globe, in kilometres."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, place)) for place in (one, other))
    half = sin((lat2 - lat1) / 2.0) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2.0) ** 2
    return EARTH_DIAMETER_KM * asin(sqrt(half))
