"""The point nearest to a worker that informs border workers for free."""

from __future__ import annotations

from typing import NamedTuple

from rules import store
from rules.places.distance import position, straight_km
from rules.places.municipalities import municipality
from rules.question.scenario import Scenario, Where
from rules.store.paper_rows import PointSeat

FARTHEST_KM = 100.0
"""Beyond this no point is called near."""


class ContactPoint(NamedTuple):
    """A point: its id, name and address; its desk nearest to the worker, how many whole kilometres that is in a
    straight line and from which municipality; all its desks; and the letter of its source."""

    id: str
    name: str
    url: str
    seat: str
    distance_km: int
    measured_from: str
    seats: tuple[str, ...]
    confidence: str


def nearest_point(scenario: Scenario) -> ContactPoint | None:
    """The point nearest to the home, else to the work; none where no municipality is told or all are too far."""
    if scenario.residence.country == scenario.work.country:
        return None
    for field, where in (("residence", scenario.residence), ("work", scenario.work)):
        if found := _nearest_to(where, f"{field}.municipality"):
            return found
    return None


def _nearest_to(where: Where, field: str) -> ContactPoint | None:
    if where.municipality is None:
        return None
    place = municipality(where.municipality, where.country, field)
    here = position(place)
    if here is None:
        return None
    seat = min(store.current().seats, key=lambda one: straight_km(here, (one.lat, one.lon)))
    distance = straight_km(here, (seat.lat, seat.lon))
    return _point(seat, distance, place.name) if distance <= FARTHEST_KM else None


def _point(seat: PointSeat, distance: float, name: str) -> ContactPoint:
    seats = tuple(one.place for one in store.current().seats if one.id == seat.id)
    return ContactPoint(
        id=seat.id,
        name=seat.name,
        url=seat.url,
        seat=seat.place,
        distance_km=int(distance + 0.5),
        measured_from=name,
        seats=seats,
        confidence=seat.confidence,
    )
