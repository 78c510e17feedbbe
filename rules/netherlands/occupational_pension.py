"""The employee's share of an occupational pension (werknemersdeel pensioenpremie)."""

from __future__ import annotations

from rules.definitions.rounding import cent_half_up


def pension_contribution(pay: float, rate: float) -> float:
    """The share that is held back from a pay, in euros and cents; it lowers the wage for tax and premiums.

    Law: Wet LB 1964 art. 11(1)(j)
    """
    return cent_half_up(rate * pay)
