"""How far two municipalities lie apart."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from rules.places.municipalities import municipality
from rules.store.table_files import Municipality

EARTH = 6371.0
"""Mean radius in kilometres."""
DETOUR = 1.3
"""A road is about so much longer than the straight line."""


def way_to_work(home: str, home_country: str, work: str, work_country: str) -> int | None:
    """An estimate of the way from one municipality to another by road, in whole kilometres: the straight line between
    their seats times 1.3. None where the table does not say where one of them lies.

    Raises InputError for a municipality that no table holds.
    """
    first = municipality(home, home_country, "residence.municipality")
    second = municipality(work, work_country, "work.municipality")
    line = straight_line(first, second)
    return None if line is None else int(line * DETOUR + 0.5)


def straight_line(first: Municipality, second: Municipality) -> float | None:
    """The great circle between the seats of two municipalities, in kilometres; none where one is not known."""
    if first.latitude is None or first.longitude is None or second.latitude is None or second.longitude is None:
        return None
    north, south = radians(first.latitude), radians(second.latitude)
    east = radians(second.longitude - first.longitude)
    half = sin((south - north) / 2.0) ** 2 + cos(north) * cos(south) * sin(east / 2.0) ** 2
    return 2.0 * EARTH * asin(sqrt(half))
