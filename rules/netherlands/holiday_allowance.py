"""The holiday allowance (vakantiebijslag)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.rounding import cent_half_up


class HolidayAllowanceLaw(NamedTuple):
    """`rate`: fraction of the wage of a year."""

    rate: float


def holiday_allowance(wage_of_year: float, law: HolidayAllowanceLaw) -> float:
    """Holiday allowance on twelve months of wage, to the cent; an extra month bears none.

    Law: WML art. 15
    """
    return cent_half_up(law.rate * wage_of_year)
