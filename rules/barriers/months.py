"""How long a barrier makes one wait."""

from __future__ import annotations

from rules.barriers.catalogue import Barrier
from rules.consequences.pension_age import age_in
from rules.consequences.sentence import Situation

MONTHS_OF_YEAR = 12.0


def months_of(barrier: Barrier, at: Situation) -> tuple[float, float] | None:
    """The months one waits, at least and at most; None where the barrier takes no time or nobody knows how long."""
    if barrier.months == "pension_gap":
        gap = MONTHS_OF_YEAR * (age_in(at.work, at).years - age_in(at.residence, at).years)
        return (gap, gap) if gap > 0.0 else None
    return None
