"""How long a barrier makes one wait."""

from __future__ import annotations

from rules.barriers.catalogue import Barrier
from rules.barriers.touches import recognition_of
from rules.consequences.pension_age import age_in
from rules.consequences.sentence import Situation

MONTHS_OF_YEAR = 12.0
Range = tuple[float, float]
"""At least and at most."""


def months_of(barrier: Barrier, at: Situation) -> Range | None:
    """The months one waits; None where the barrier takes no time or nobody knows how long."""
    if barrier.months == "pension_gap":
        gap = MONTHS_OF_YEAR * (age_in(at.work, at).years - age_in(at.residence, at).years)
        return (gap, gap) if gap > 0.0 else None
    if barrier.months == "recognition":
        return _together([one.waiting_months for one in recognition_of(at)])
    if barrier.months == "statement":
        return _together([said.months for one in recognition_of(at) for said in one.statements])
    return None


def _together(found: list[Range | None]) -> Range | None:
    """From the least to the most of all; None where one is not known, or none makes one wait."""
    known = [one for one in found if one is not None]
    if len(known) < len(found) or not known or not any(most for _, most in known):
        return None
    return min(least for least, _ in known), max(most for _, most in known)
