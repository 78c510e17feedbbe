"""Income tax on income from work and home (inkomstenbelasting box 1), before credits."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.brackets import Brackets, part_in_bracket, rows_reached
from rules.netherlands.rounding import bracket_amount


class IncomeTaxLaw(NamedTuple):
    """The tax part of each bracket (belastingdeel), without national insurance; the first bracket is wider for who was
    born before a year."""

    brackets: Brackets
    brackets_born_before_1946: Brackets
    wide_bracket_born_before: float


def income_tax(taxable_income: float, law: IncomeTaxLaw) -> float:
    """Income tax of a year in whole euros: each bracket is rounded down on its own.

    The first bracket holds the tax part only; national insurance is a levy of its own (national_insurance.py), because
    a cross-border worker may owe one without the other.

    Law: Wet IB 2001 art. 2.10
    """
    tax = 0.0
    for row in range(rows_reached(taxable_income, law.brackets)):
        part = part_in_bracket(taxable_income, row, law.brackets)
        tax = tax + bracket_amount(law.brackets[row][1] * part)
    return tax
