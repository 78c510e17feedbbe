"""The days of a year on which an employee works, by where."""

from __future__ import annotations

from typing import NamedTuple


class WorkingDays(NamedTuple):
    """Days worked at the workplace, at home, and in third states."""

    office: float
    home: float
    elsewhere: float


def all_days(days: WorkingDays) -> float:
    """All days worked, whose fractions divide the pay.

    Law: HR 23 September 2005, BNB 2006/52; BMF 12 December 2023
    """
    return days.office + days.home + days.elsewhere
