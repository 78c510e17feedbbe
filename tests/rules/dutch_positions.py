"""Where a Dutch year begins: the position of a resident who works in Belgium."""

from __future__ import annotations

from typing import Any

from rules import Scenario
from rules.netherlands.position import DutchPosition
from rules.question.case import prepared
from rules.settlement.allocation import allocate
from rules.settlement.dutch import dutch_position
from rules.settlement.insurance import insure


def position(pay: float, share_here: float, **changes: Any) -> DutchPosition:
    """A resident of 38, alone, insured in Belgium where the work is, with this pay in Dutch terms."""
    data = {"year": 2025, "residence": {"country": "NL"}, "work": {"country": "BE"}, "worker": {"age": 38}}
    case = prepared(Scenario.from_data(data | {"job": {"gross_monthly": 3000.0}}))
    facts, law = case.facts, case.law.numbers
    allocation = allocate(facts, law)
    usual = dutch_position(facts, allocation, insure(facts, allocation, law), law)
    return usual._replace(taxed_pay=share_here * pay, world_pay=pay, **changes)
