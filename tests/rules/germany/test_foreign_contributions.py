"""Belgian and Dutch contributions of someone taxed in Germany: the branch they count as, and what is deducted."""

from __future__ import annotations

import pytest

from rules.germany.foreign_contributions import (
    ForeignContributionsLaw,
    contributions_paid_in_belgium,
    contributions_paid_in_netherlands,
)
from rules.germany.insurance_deductions import insurance_deduction
from rules.germany.law import GermanyLaw
from rules.law.year import YEARS, law_of


def german_law(year: int) -> GermanyLaw:
    return law_of(year).numbers.de


def shares(year: int) -> ForeignContributionsLaw:
    return german_law(year).foreign_contributions


def test_a_belgian_contribution_of_1000_euros_is_split_as_in_the_example_of_the_ministry() -> None:
    split = contributions_paid_in_belgium(1000.0, shares(2024))

    assert split == pytest.approx((519.60, 89.40, 0.0, 391.10))


@pytest.mark.parametrize("year", YEARS)
def test_the_belgian_shares_are_the_whole_contribution_but_for_rounding(year: int) -> None:
    assert sum(shares(year)) == pytest.approx(1.0, abs=0.0002)


@pytest.mark.parametrize("year", YEARS)
def test_nothing_paid_in_belgium_is_nothing_in_germany(year: int) -> None:
    assert contributions_paid_in_belgium(0.0, shares(year)) == (0.0, 0.0, 0.0, 0.0)


def test_a_belgian_contribution_is_deducted_for_pension_and_for_care_up_to_the_maximum_of_other_insurance() -> None:
    paid = contributions_paid_in_belgium(4000.0, shares(2025))

    # 51.96 % for pension; the other two parts (1,564.40 and 357.60) together pass the maximum of 1,900
    assert insurance_deduction(paid, 1.0, german_law(2025).insurance_deductions) == 3979.0


def test_belgian_health_care_counts_whole_above_the_maximum_of_other_insurance() -> None:
    paid = contributions_paid_in_belgium(7842.0, shares(2025))

    # 13.07 % of 60,000: 4,074.70 for pension and 3,067.01 for health care, none of it cut by 4 %, nothing for the rest
    assert insurance_deduction(paid, 1.0, german_law(2025).insurance_deductions) == 7142.0


def test_dutch_national_insurance_and_the_health_premium_are_pension_and_care() -> None:
    split = contributions_paid_in_netherlands(6900.0, 3700.0, 1900.0)

    assert split == (6900.0, 0.0, 0.0, 5600.0)


@pytest.mark.parametrize("year", YEARS)
def test_dutch_contributions_are_deducted_whole(year: int) -> None:
    paid = contributions_paid_in_netherlands(6900.0, 3700.0, 1900.0)

    assert insurance_deduction(paid, 1.0, german_law(year).insurance_deductions) == 12500.0
