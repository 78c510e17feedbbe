"""Dutch residents who work in Belgium or Germany: the compensation and the proportional exemption."""

from __future__ import annotations

import pytest

from rules.law.year import law_of
from rules.netherlands.compensation import ForeignBurden, compensation
from rules.netherlands.double_tax_relief import double_tax_relief
from tests.rules.dutch_positions import position


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
