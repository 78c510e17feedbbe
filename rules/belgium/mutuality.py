"""The yearly membership fee of a health fund (ziekenfonds, mutualité, Krankenkasse)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.rounding import cent_half_up


class MutualityLaw(NamedTuple):
    """The fee that is taken as typical, in euros a year."""

    yearly_contribution: float


def mutuality(law: MutualityLaw) -> float:
    """The fee of one adult with an own insurance, in euros a year; funds differ, so this is an estimate.

    Law: Wet 6 augustus 1990 art. 3
    """
    return cent_half_up(law.yearly_contribution)
