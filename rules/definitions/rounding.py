"""The ways in which the statutes round; each country names the article that asks for one in its own rounding.py.

Amounts are float64. A product that is exactly on a step in decimals may lie a hair beside it in binary, so every helper
allows a tolerance: far above the error of float64 at the amounts that occur here (1e-9), far below a step of law.
"""

from __future__ import annotations

import math

TOLERANCE = 1e-6
"""Of the unit that is rounded to. A number below zero is taken from nought, since compiled rules have a floating nought
with a sign."""


def euro_down(amount: float) -> float:
    """Down to whole euros."""
    return float(math.floor(amount + TOLERANCE))


def euro_up(amount: float) -> float:
    """Up to whole euros."""
    return float(math.ceil(amount - TOLERANCE))


def euro_half_up(amount: float) -> float:
    """To whole euros, half a euro up."""
    return float(math.floor(amount + 0.5 + TOLERANCE))


def cent_down(amount: float) -> float:
    """Down to whole cents."""
    return math.floor(amount * 100.0 + TOLERANCE) / 100.0


def cent_half_up(amount: float) -> float:
    """To whole cents, half a cent up (away from zero for an amount below zero)."""
    if amount < 0.0:
        return (0.0 - math.floor(-amount * 100.0 + 0.5 + TOLERANCE)) / 100.0
    return math.floor(amount * 100.0 + 0.5 + TOLERANCE) / 100.0


def hundredth_half_up(fraction: float) -> float:
    """A fraction to two decimals, half a hundredth up."""
    return math.floor(fraction * 100.0 + 0.5 + TOLERANCE) / 100.0


def ten_thousandth_half_up(fraction: float) -> float:
    """A fraction to four decimals, two of its per cent, half up (away from zero for a fraction below zero)."""
    if fraction < 0.0:
        return -math.floor(-fraction * 10000.0 + 0.5 + TOLERANCE) / 10000.0
    return math.floor(fraction * 10000.0 + 0.5 + TOLERANCE) / 10000.0


def hundred_thousandth_half_up(amount: float) -> float:
    """To five decimals, half up."""
    return math.floor(amount * 100000.0 + 0.5 + TOLERANCE) / 100000.0


def millionth_down(amount: float) -> float:
    """Down to six decimals."""
    return math.floor(amount * 1000000.0 + TOLERANCE) / 1000000.0
