"""What follows from a job across a border beside the amounts: who registers, which form, where a right is claimed.

Each sentence rests on rows of the store (`rights.*` and the topics of the countries), which give its numbers, its
article and its letter; the rule is always that of a worker who returns home at least once a week.
"""

from __future__ import annotations

from rules.consequences.employment import dismissal, holiday
from rules.consequences.family import family
from rules.consequences.health import health
from rules.consequences.insurance import insurance
from rules.consequences.pension import pension
from rules.consequences.sentence import Consequence, Situation
from rules.consequences.sickness import sickness
from rules.consequences.unemployment import unemployment
from rules.question.case import Case
from rules.settlement.settle import Settlement

__all__ = ["Consequence", "consequences"]

THEMES = (insurance, health, unemployment, sickness, pension, family, holiday, dismissal)


def consequences(case: Case, settlement: Settlement) -> tuple[Consequence, ...]:
    """The consequences theme by theme; none for a job in the country of residence."""
    if case.facts.residence == case.facts.work:
        return ()
    at = Situation(case, settlement)
    return tuple(one for theme in THEMES for one in theme(at))
