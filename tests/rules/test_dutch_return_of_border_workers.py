"""Dutch residents who work in Belgium or Germany: the compensation and the proportional exemption."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Scenario
from rules.law.year import law_of
from rules.netherlands.compensation import ForeignBurden, compensation
from rules.netherlands.double_tax_relief import double_tax_relief
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


def test_contributions_count_on_request_only() -> None:
    law, worker = law_of(2026).numbers.nl, position(40_000.0, 0.0)
    burden = ForeignBurden(4_000.0, 6_000.0)
    tax_only = compensation(worker, 0.0, burden, False, law)
    both = compensation(worker, 0.0, burden, True, law)
    assert tax_only == 0.0
    assert 0.0 < both <= 10_000.0


def test_compensation_never_exceeds_what_was_taken_abroad() -> None:
    law = law_of(2026).numbers.nl
    worker = position(30_000.0, 0.0, mortgage_interest=25_000.0, home_value=200_000.0)
    assert compensation(worker, 0.0, ForeignBurden(900.0, 0.0), False, law) == 900.0


@pytest.mark.parametrize(
    ("tax", "foreign", "income", "relief"),
    [(1000.0, 500.0, 1000.0, 500.0), (1000.0, 2000.0, 1000.0, 1000.0), (1000.0, 0.0, 1000.0, 0.0),
     (0.0, 500.0, 0.0, 0.0), (1000.0, 1.0, 3000.0, 1.0)],
)  # fmt: skip
def test_relief_is_a_share_up_to_whole_euros_and_never_more_than_the_tax(
    tax: float, foreign: float, income: float, relief: float
) -> None:
    assert double_tax_relief(tax, foreign, income) == relief
