"""Which office can tell about a warning."""

from __future__ import annotations

from rules import store
from rules.definitions.codes import STATES
from rules.question.case import Case
from rules.settlement.settle import Settlement


def office_of(code: str, case: Case, settlement: Settlement) -> str:
    """The id of the office for a code: one for all, or that of the state of residence, of work or that insures."""
    told = store.current().warning_offices[code]
    states = {
        "residence": case.facts.residence,
        "work": case.facts.work,
        "insuring": settlement.allocation.insuring_state,
    }
    office = told.offices[states[told.whose] if told.whose else 0]
    if office is None:
        raise KeyError(f"no office in {STATES[states[told.whose or 'work']]} can tell about {code}")
    return office
