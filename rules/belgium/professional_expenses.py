"""Lump-sum professional expenses of employees (forfaitaire beroepskosten, frais professionnels forfaitaires)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment


class ProfessionalExpensesLaw(NamedTuple):
    """Fraction of the pay after contributions, and the maximum in euros a year."""

    rate: float
    maximum: float


def lump_sum_expenses(pay_after_contributions: float, law: ProfessionalExpensesLaw) -> float:
    """The lump sum of a year in euros and cents.

    Law: WIB 92 art. 51
    """
    return min(assessment(law.rate * max(0.0, pay_after_contributions)), law.maximum)
