"""Which office can tell about a warning."""

from __future__ import annotations

from rules import store
from rules.question.case import Case
from rules.settlement.settle import Settlement


def office_of(code: str, case: Case, settlement: Settlement) -> str:
    """The id of the office for a code: one for all, or that of the state of residence, of work or that insures."""
    told = store.current().warning_offices[code]
    return told.of(case.facts.residence, case.facts.work, settlement.allocation.insuring_state)
