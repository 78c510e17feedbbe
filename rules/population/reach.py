"""Whom a reform can touch."""

from __future__ import annotations

from rules.population.reform import ReformEffect


def reached(effect: ReformEffect) -> ReformEffect:
    """The effect on the corridors in which the reform moves anybody or any party, alone: whom it concerns there can be
    touched by it, and nobody elsewhere."""
    corridors = {one.stratum.corridor for one in effect.effects if one.change.any() or any(one.balance.cents.values())}
    return effect._replace(effects=tuple(one for one in effect.effects if one.stratum.corridor in corridors))
