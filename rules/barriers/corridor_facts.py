"""Dated facts about language and the way across that are true where a household lives and works."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.definitions.codes import STATES
from rules.law.register import CitedSource, cited
from rules.places.distance import Degrees, position, straight_km
from rules.places.municipalities import known_municipality, municipality
from rules.question.scenario import Scenario, Where

NEAR_KM = 15.0
"""A municipality is near a place within this distance in a straight line."""


class CorridorFact(NamedTuple):
    """A fact of a barrier: its kind, the year or years of which it is known, its numbers by name (in the sentence
    `text_id`), how sure it is and where it was read."""

    id: str
    barrier: str
    kind: str
    corridors: tuple[str, ...]
    near: tuple[str, ...]
    years: str
    figures: Mapping[str, float]
    confidence: str
    sources: tuple[CitedSource, ...]
    checked: date

    @property
    def text_id(self) -> str:
        return f"corridor_fact.{self.id}"


@store.once_a_store
def corridor_facts(opened: store.Store) -> tuple[CorridorFact, ...]:
    """All facts, in the order in which they are written down."""
    return tuple(
        CorridorFact(
            id=row.id,
            barrier=row.barrier,
            kind=row.kind,
            corridors=row.corridors,
            near=row.near,
            years=row.years,
            figures=row.figures,
            confidence=row.confidence,
            sources=cited(row.sources),
            checked=row.checked,
        )
        for row in opened.catalogue.facts
    )


def facts_of(scenario: Scenario) -> tuple[CorridorFact, ...]:
    """The facts that are true of the corridor of a scenario, and near both its ends where they are bound to places."""
    corridor = f"{scenario.residence.country}>{scenario.work.country}"
    return tuple(
        fact
        for fact in corridor_facts()
        if corridor in fact.corridors and (not fact.near or is_near(fact.near, scenario))
    )


def is_near(names: tuple[str, ...], scenario: Scenario) -> bool:
    """Whether the home lies near one of these municipalities and the work near another; not where either is not told.
    Of a single municipality both must lie near it."""
    home, work = (_near(names, place) for place in (scenario.residence, scenario.work))
    return bool(home and work) and (len(names) == 1 or len(home | work) > 1)


def _near(names: tuple[str, ...], place: Where) -> frozenset[str]:
    """Those of the municipalities near which a place lies."""
    if place.municipality is None:
        return frozenset()
    here = position(municipality(place.municipality, place.country, "municipality"))
    if here is None:
        return frozenset()
    return frozenset(name for name in names if any(straight_km(here, there) <= NEAR_KM for there in _positions(name)))


@lru_cache(maxsize=256)
def _positions(name: str) -> tuple[Degrees, ...]:
    """Where the municipalities of that name lie, in any of the states."""
    places = (known_municipality(name, state) for state in STATES)
    return tuple(where for place in places if place and (where := position(place)))
