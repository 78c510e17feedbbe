"""The premium of the Flemish care insurance (zorgpremie, Vlaamse sociale bescherming)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import FLANDERS
from rules.definitions.rounding import cent_half_up


class CarePremiumLaw(NamedTuple):
    """The ordinary premium in euros a year, and the age from which it is due."""

    ordinary: float
    minimum_age: float


def care_premium(age: float, region: int, law: CarePremiumLaw) -> float:
    """The premium of one adult who is insured in Belgium and belongs to Flanders (`region`), in euros a year.

    Law: Decreet Vlaamse sociale bescherming van 18 mei 2018 art. 45-47
    """
    if region != FLANDERS or age < law.minimum_age:
        return 0.0
    return cent_half_up(law.ordinary)
