"""Whom a reform can touch: the corridors in which it moves anybody, inside its area."""

from __future__ import annotations

from rules.law.overlay import Overlay
from rules.population.reach import reached
from rules.population.reform import ReformEffect, reform_effect
from rules.population.today import Today, under_todays_law
from tests.rules.population.some_households import random_population

NO_TAX = {"changes": [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}]}


def today() -> Today:
    return under_todays_law(random_population(500, 61, 2026)[1])


def corridors(effect: ReformEffect) -> set[str]:
    return {one.stratum.corridor for one in effect.effects}


def test_only_corridors_in_which_somebody_moves_are_reached() -> None:
    effect = reform_effect(today(), Overlay.from_data(NO_TAX))
    found = reached(effect)
    assert "BE-NL" in corridors(found)
    assert all(one.startswith("BE-") for one in corridors(found))
    assert found.heads == sum(today().by_corridor[one] for one in corridors(found)) < effect.heads
    assert (found.winners, found.losers, found.balance) == (effect.winners, effect.losers, effect.balance)
    assert 0 < found.unchanged < effect.unchanged


def test_whom_the_area_leaves_out_cannot_be_touched() -> None:
    where = {"municipalities": ["Gent", "Antwerpen", "Hasselt"], "side": "home"}
    effect = reform_effect(today(), Overlay.from_data(NO_TAX | {"where": where}))
    found = reached(effect)
    assert "BE-NL" in corridors(found)
    assert 0 < found.winners <= found.concerned < found.heads
    assert found.concerned < reached(reform_effect(today(), Overlay.from_data(NO_TAX))).concerned


def test_what_moves_nobody_reaches_nobody() -> None:
    found = reached(reform_effect(today(), Overlay.from_data({"changes": []})))
    assert not found.effects
    assert found.concerned == 0
