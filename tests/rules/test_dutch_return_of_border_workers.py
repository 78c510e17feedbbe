"""Dutch residents who work in Belgium or Germany: the restated pay, the proportional exemption and the compensation."""

from __future__ import annotations

from typing import Any

import pytest

from rules.children import Children
from rules.law import law_of
from rules.netherlands.assessment import assessment
from rules.netherlands.compensation import ForeignBurden, compensation
from rules.netherlands.double_tax_relief import double_tax_relief
from rules.netherlands.foreign_contributions import pay_insured_in_belgium, pay_insured_in_germany
from rules.netherlands.pension_age import Age
from rules.netherlands.position import DutchPartner, DutchPosition


def position(pay: float, share_here: float, **changes: Any) -> DutchPosition:
    """A resident of 38, alone, insured where the work is, with this pay in Dutch terms."""
    age = Age(38.0, 1987.0)
    usual: dict[str, Any] = {
        "taxed_pay": share_here * pay,
        "world_pay": pay,
        "pension_contribution": 0.0,
        "home_value": 0.0,
        "mortgage_interest": 0.0,
        "resident": True,
        "insured": False,
        "general_credit_tax_part": True,
        "labour_credit_tax_part": True,
        "public_employer": False,
        "age": age,
        "partner": DutchPartner(False, age, 0.0, False),
        "children": Children(),
    }
    return DutchPosition(**usual | changes)


def insured_in_belgium(year: int, gross: float, contributions: float, special: float) -> float:
    return pay_insured_in_belgium(gross, contributions, special, law_of(year).numbers.nl.foreign_contributions)


# The pay, contributions and expected lines are those of the published coordination cases that the tests are named by.
SPLITS = {
    "co-NL-BE-single-034": (2026, insured_in_belgium(2026, 80104.0, 10412.87, 731.28), 186 / 220, 15582.0, 13174.0),
    "co-NL-BE-single-060": (2026, insured_in_belgium(2026, 59432.0, 7725.68, 538.0), 160 / 220, 8604.0, 6258.0),
    "co-NL-DE-single-020": (
        2024, pay_insured_in_germany(39600.0, 3682.80, 514.80, 0.017 * 39600.0), 200 / 220, 3362.0, 3057.0,
    ),
    "co-NL-DE-single-035": (
        2026, pay_insured_in_germany(74400.0, 6919.20, 967.20, 0.018 * 69750.0), 185 / 220, 13998.0, 11772.0,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("year", "pay", "abroad", "tax", "relief"), SPLITS.values(), ids=SPLITS)
def test_tax_on_all_pay_less_the_part_of_the_foreign_pay(
    year: int, pay: float, abroad: float, tax: float, relief: float
) -> None:
    found = assessment(position(pay, 1.0 - abroad), law_of(year).numbers.nl)
    assert found.income_tax == pytest.approx(tax, abs=1.0)
    assert found.double_tax_relief == pytest.approx(relief, abs=1.0)
    assert found.national_insurance == 0.0


HOMES = {
    "co-NL-BE-home-2025": (
        2025, insured_in_belgium(2025, 67184.0, 8733.37, 12 * 51.71), 12000.0, 340_000.0, 17152.83 + 1200.70, 6619.53,
    ),
    "co-NL-BE-home-2026": (
        2026, insured_in_belgium(2026, 90440.0, 11756.47, 731.28), 16000.0, 450_000.0, 26882.28 + 1881.76, 7894.04,
    ),
    "co-NL-BE-home-2024": (
        2024, insured_in_belgium(2024, 122740.0, 15955.20, 731.28), 20000.0, 600_000.0, 41689.92 + 2918.29, 6622.21,
    ),
    "co-NL-DE-home-2025": (
        2025, pay_insured_in_germany(62400.0, 5803.20, 811.20, 0.018 * 62400.0), 12000.0, 340_000.0, 10237.0, 246.0,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("year", "pay", "interest", "value", "foreign_tax", "expected"), HOMES.values(), ids=HOMES)
def test_compensation_is_the_burden_above_that_of_the_same_pay_earned_here(
    year: int, pay: float, interest: float, value: float, foreign_tax: float, expected: float
) -> None:
    worker = position(pay, 0.0, mortgage_interest=interest, home_value=value)
    found = compensation(worker, ForeignBurden(foreign_tax, 0.0), False, law_of(year).numbers.nl)
    assert found == pytest.approx(expected, abs=1.0)


def test_contributions_count_on_request_only() -> None:
    law, worker = law_of(2026).numbers.nl, position(40_000.0, 0.0)
    burden = ForeignBurden(4_000.0, 6_000.0)
    tax_only = compensation(worker, burden, False, law)
    both = compensation(worker, burden, True, law)
    assert tax_only == 0.0
    assert 0.0 < both <= 10_000.0


def test_compensation_never_exceeds_what_was_taken_abroad() -> None:
    law = law_of(2026).numbers.nl
    worker = position(30_000.0, 0.0, mortgage_interest=25_000.0, home_value=200_000.0)
    assert compensation(worker, ForeignBurden(900.0, 0.0), False, law) == 900.0


@pytest.mark.parametrize(
    ("tax", "foreign", "income", "relief"),
    [(1000.0, 500.0, 1000.0, 500.0), (1000.0, 2000.0, 1000.0, 1000.0), (1000.0, 0.0, 1000.0, 0.0),
     (0.0, 500.0, 0.0, 0.0), (1000.0, 1.0, 3000.0, 1.0)],
)  # fmt: skip
def test_relief_is_a_share_up_to_whole_euros_and_never_more_than_the_tax(
    tax: float, foreign: float, income: float, relief: float
) -> None:
    assert double_tax_relief(tax, foreign, income) == relief
