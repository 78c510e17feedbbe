"""A reform in one area: what it does inside, and what those outside would have had."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from rules.crossing.elsewhere import moved
from rules.law.overlay import Overlay
from rules.places.area import members
from rules.places.distance import municipalities_within, way_between
from rules.places.municipalities import municipality
from rules.population.households import Population
from rules.population.reform.effect import reform_effect
from rules.population.reform.experiment import NEAR, Edge, Outside, edge
from rules.population.today import Today, under_todays_law
from tests.rules.population.some_households import population_of
from tests.rules.scenarios import scenario

CHANGES = [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}]
HOMES = ("Gent", "Evergem", "Brugge", "Hasselt")
WORKS = ("Terneuzen", "Hulst", "Vlissingen", "Maastricht")
PAIRS = [(home, work) for home in HOMES for work in WORKS]


def reform(where: dict[str, Any] | None) -> Overlay:
    return Overlay.from_data({"changes": CHANGES, "where": where or {}})


@pytest.fixture(scope="module")
def commuters() -> tuple[Population, Today]:
    scenarios = [
        moved(scenario("BE", "NL"), municipality(home, "BE", "home"), municipality(work, "NL", "work"), 30)
        for home, work in PAIRS
    ]
    population = population_of(scenarios, range(1, len(scenarios) + 1))
    return population, under_todays_law(population)


def by_hand(today: Today, where: dict[str, Any]) -> Edge:
    """The edge as each commuter tells it."""
    (effect,) = reform_effect(today, reform(None)).effects
    area = reform(where).where
    assert area is not None
    listed = {one.name for one in members(area)}
    found: dict[str, list[int]] = {"beside": [], "near": [], "elsewhere": []}
    for place, (home, work) in enumerate(PAIRS):
        ends = {"home": [home], "work": [work], "either": [home, work]}[area.side]
        if listed & set(ends):
            continue
        near = any(one.name in ends for town in members(area) for one in municipalities_within(town, NEAR))
        found["beside" if listed & {home, work} else "near" if near else "elsewhere"].append(place)
    heads = effect.heads
    return Edge(
        *(
            Outside(
                int(heads[places].sum()),
                int(heads[places][np.abs(effect.change[places]) >= 100].sum()),
                int(np.dot(effect.change[places], heads[places])) / 100.0,
            )
            for places in found.values()
        )
    )


@pytest.mark.parametrize("side", ["home", "work", "either"])
@pytest.mark.parametrize("towns", [["Terneuzen"], ["Gent", "Evergem"], ["Hulst", "Brugge"], ["Stekene"]])
def test_the_edge_is_what_each_commuter_outside_would_have(
    side: str, towns: list[str], commuters: tuple[Population, Today]
) -> None:
    where = {"municipalities": towns, "side": side}
    found = edge(commuters[1], reform(where))
    assert found == by_hand(commuters[1], where)


def test_every_kind_of_outside_occurs(commuters: tuple[Population, Today]) -> None:
    found = edge(commuters[1], reform({"municipalities": ["Gent"], "side": "home"}))
    assert found is not None
    assert found.beside.heads == 0
    assert found.near.heads > 0
    assert found.elsewhere.heads > 0
    colleagues = edge(commuters[1], reform({"municipalities": ["Gent", "Terneuzen"], "side": "home"}))
    assert colleagues is not None
    assert colleagues.beside.heads > 0
    assert colleagues.beside.euros > 0.0
    gent, evergem = (municipality(name, "BE", "") for name in ("Gent", "Evergem"))
    assert (way_between(gent, evergem) or 0) <= NEAR


def test_inside_and_outside_together_are_the_reform_everywhere(commuters: tuple[Population, Today]) -> None:
    where = {"municipalities": ["Terneuzen", "Gent"]}
    today = commuters[1]
    everywhere, here = reform_effect(today, reform(None)), reform_effect(today, reform(where))
    out = edge(today, reform(where))
    assert out is not None
    outside = sum(kind.euros for kind in out)
    assert here.balance.euros("worker") + outside == pytest.approx(everywhere.balance.euros("worker"), abs=0.005)
    assert here.concerned + sum(kind.heads for kind in out) == everywhere.heads == here.heads
    assert 0 < here.concerned < here.heads


def test_without_an_area_there_is_no_edge(commuters: tuple[Population, Today]) -> None:
    assert edge(commuters[1], reform(None)) is None
    assert edge(commuters[1], reform({"until": "2030-01-01"})) is None


def test_an_area_by_corridor_has_nobody_beside_it(commuters: tuple[Population, Today]) -> None:
    out = edge(commuters[1], reform({"corridors": ["NL-BE"]}))
    assert out is not None
    assert (out.beside.heads, out.near.heads) == (0, 0)
    assert out.elsewhere.heads == commuters[0].heads
