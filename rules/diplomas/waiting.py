"""What waiting for the recognition of a diploma costs: pay of the job across the border that is missed meanwhile."""

from __future__ import annotations

from typing import NamedTuple

from rules.answer.compare import Comparison
from rules.definitions.rounding import cent_half_up
from rules.diplomas.recognition import Recognition

MONTHS_PER_YEAR = 12.0


class LostPay(NamedTuple):
    """The months to wait, from the least to the most; what the household has more of a month across the border than at
    home; and what is missed, in euros and cents. `sign` is 1 where the job across leaves more, 0 where both leave the
    same and -1 where it leaves less: then waiting loses no pay, and the amounts are 0."""

    months_low: float
    months_high: float
    gap_of_month: float
    sign: int
    low: float
    high: float


def lost_pay(recognition: Recognition, comparison: Comparison) -> LostPay | None:
    """Months times the gap: a twelfth of the year's disposable income across the border less that at home. None where
    the months are not known."""
    months = recognition.waiting_months
    if months is None:
        return None
    return missed(months, comparison.difference.disposable)


def missed(months: tuple[float, float], gap_of_year: float) -> LostPay:
    """What is missed in so many months: each amount is the months times the gap as it is shown."""
    least, most = months
    gap = cent_half_up(gap_of_year / MONTHS_PER_YEAR)
    lost = max(0.0, gap)
    return LostPay(
        months_low=least,
        months_high=most,
        gap_of_month=gap,
        sign=(gap > 0.0) - (gap < 0.0),
        low=cent_half_up(least * lost),
        high=cent_half_up(most * lost),
    )
