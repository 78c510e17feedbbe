"""The double holiday pay of white-collar workers (dubbel vakantiegeld, double pécule de vacances)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.rounding import cent_half_up


class HolidayPayLaw(NamedTuple):
    """`double_holiday_pay`: fraction of a month's pay for a full year of work."""

    double_holiday_pay: float


def double_holiday_pay(monthly_pay: float, law: HolidayPayLaw) -> float:
    """Holiday pay on top of the pay that goes on during leave, for a full year of work, in euros and cents.

    Law: KB 30 maart 1967 art. 38
    """
    return cent_half_up(law.double_holiday_pay * monthly_pay)
