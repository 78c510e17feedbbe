"""What the income-dependent allowances (toeslagen) share."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.rounding import allowance_award


class AllowancesLaw(NamedTuple):
    """`minimum_award`: euros a year below which nothing is awarded."""

    minimum_award: float


def awarded(amount: float, law: AllowancesLaw) -> float:
    """The award of a year in whole euros; less than the minimum is not awarded.

    Law: Awir art. 14(5)
    """
    award = allowance_award(max(0.0, amount))
    if award < law.minimum_award:
        return 0.0
    return award
