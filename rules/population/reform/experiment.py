"""A reform that holds in one area only: what it does inside, and the edge that it makes at its own border."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from rules.law.overlay import Overlay
from rules.places.area import members
from rules.places.distance import municipalities_within
from rules.population.area import counted, inside
from rules.population.households import Chosen
from rules.population.reform.effect import Effect, reform_effect
from rules.population.settled import CENTS, FELT, weighted
from rules.population.today import Progress, Today, silent

NEAR = 15
"""Kilometres by road from a municipality of the area: our own limit of what lies just outside."""


class Outside(NamedTuple):
    """Commuters for whom the reform does not hold: how many, how many of them it would move by a euro a year or more,
    and what they all would have more in a year, in euros."""

    heads: int
    moved: int
    euros: float


class Edge(NamedTuple):
    """The edge of an experiment. `beside`: who lives or works in one of its municipalities and yet is not inside, such
    as a colleague from elsewhere or a neighbour who works elsewhere; `near`: who lives or works, as the area counts,
    at most so far from it; `elsewhere`: all others whom the reform without an area would concern."""

    beside: Outside
    near: Outside
    elsewhere: Outside


def edge(today: Today, overlay: Overlay, tell: Progress = silent) -> Edge | None:
    """What the reform would do to those for whom it does not hold since they are outside its area; None where it has
    no area.

    Raises what `reform_effect` raises.
    """
    where = overlay.where
    if where is None or where.is_everywhere:
        return None
    everywhere = reform_effect(today, overlay.model_copy(update={"where": where.everywhere()}), tell)
    listed = members(where)
    around = {near for one in listed for near in municipalities_within(one, NEAR)} - listed
    kinds: dict[str, list[tuple[Effect, Chosen]]] = {"beside": [], "near": [], "elsewhere": []}
    for effect in everywhere.effects:
        households = effect.stratum.households
        out = ~inside(households, where)
        beside = out & (households.lives_in(listed) | households.works_in(listed))
        near = out & ~beside & counted(households, around, where.side)
        for kind, those in (("beside", beside), ("near", near), ("elsewhere", out & ~beside & ~near)):
            kinds[kind].append((effect, those))
    return Edge(**{kind: _outside(of_kind) for kind, of_kind in kinds.items()})


def _outside(found: list[tuple[Effect, Chosen]]) -> Outside:
    heads = moved = cents = 0
    for effect, those in found:
        outside = np.where(those, effect.heads, 0)
        heads += int(outside.sum())
        moved += int(outside[np.abs(effect.change) >= FELT].sum())
        cents += weighted(effect.change, outside)
    return Outside(heads, moved, cents / CENTS)
