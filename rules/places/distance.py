"""How far two places lie apart."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from rules.places.municipalities import municipality
from rules.store.table_files import Municipality

EARTH_DIAMETER_KM = 12_742.0
DETOUR = 1.3
"""A road is about so much longer than the straight line."""
Degrees = tuple[float, float]
"""Latitude and longitude."""


def way_to_work(home: str, home_country: str, work: str, work_country: str) -> int | None:
    """An estimate of the way from one municipality to another by road, in whole kilometres: the straight line between
    their seats times 1.3. None where the table does not say where one of them lies.

    Raises InputError for a municipality that no table holds.
    """
    ends = (
        position(municipality(home, home_country, "residence.municipality")),
        position(municipality(work, work_country, "work.municipality")),
    )
    if ends[0] is None or ends[1] is None:
        return None
    return int(straight_km(ends[0], ends[1]) * DETOUR + 0.5)


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
