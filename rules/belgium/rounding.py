"""How Belgian law rounds, by article."""

from __future__ import annotations

from rules.definitions.rounding import cent_half_up, hundredth_half_up


def contribution(amount: float) -> float:
    """Social security contributions and their reductions: to the cent, half a cent up.

    Law: KB 17 januari 2000 art. 1; ONSS, administrative instructions
    """
    return cent_half_up(amount)


def withholding(amount: float) -> float:
    """Every intermediate result of the key formula: to the cent, half a cent up.

    Law: KB/WIB 92 bijlage III, nr. 2
    """
    return cent_half_up(amount)


def assessment(amount: float) -> float:
    """Amounts of the yearly assessment: to the cent, half a cent up.

    Law: none; the practice of the assessment notice
    """
    return cent_half_up(amount)


def working_fraction(fraction: float) -> float:
    """The working fraction: to two decimals, half a hundredth up.

    Law: KB 17 januari 2000 art. 1; KB 16 mei 2003 art. 2
    """
    return hundredth_half_up(fraction)


def minimum_wage(amount: float) -> float:
    """The minimum income for part of full time: to the cent, half a cent up.

    Law: cao nr. 43
    """
    return cent_half_up(amount)
