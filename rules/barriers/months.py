"""How long a barrier makes one wait."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rules.barriers.catalogue import Barrier
from rules.barriers.touches import recognition_of
from rules.consequences.pension_age import age_in
from rules.consequences.sentence import Situation
from rules.diplomas.recognition import Recognition
from rules.diplomas.waiting import MONTHS_PER_YEAR
from rules.words.sentences import years_and_months


class Wait(NamedTuple):
    """Months, at least and at most, and the weakest letter behind them."""

    least: float
    most: float
    confidence: str


def months_of(barrier: Barrier, at: Situation) -> Wait | None:
    """The months one waits; None where the barrier takes no time or nobody knows how long."""
    if barrier.months == "pension_gap":
        gap = whole_months(age_in(at.work, at).years - age_in(at.residence, at).years)
        return Wait(gap, gap, barrier.confidence) if gap > 0.0 else None
    if barrier.months == "recognition":
        return wait_of(recognition_of(at))
    if barrier.months == "statement":
        said = [said for one in recognition_of(at) for said in one.statements]
        return _together([(one.months, one.confidence) for one in said])
    return None


def wait_of(found: Sequence[Recognition]) -> Wait | None:
    """The months that recognition takes, over the answers of all regions; None where one is not known, or none makes
    one wait."""
    return _together([(one.waiting_months, one.confidence.months) for one in found])


def whole_months(time: float) -> float:
    """A time in years, of which the law fixes whole months, in months; none of a time that is over."""
    years, months = years_and_months(max(0.0, time))
    return float(MONTHS_PER_YEAR * years + months)


def _together(found: list[tuple[tuple[float, float] | None, str]]) -> Wait | None:
    """From the least to the most of all; None where one is not known, or none makes one wait."""
    known = [(months, letter) for months, letter in found if months is not None]
    if len(known) < len(found) or not any(most for (_, most), _ in known):
        return None
    return Wait(
        least=min(least for (least, _), _ in known),
        most=max(most for (_, most), _ in known),
        confidence=max(letter for _, letter in known),
    )
