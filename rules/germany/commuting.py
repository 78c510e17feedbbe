"""Actual employment expenses: the way to work, and working days at home."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.rounding import whole_kilometres


class CommutingLaw(NamedTuple):
    """Rates per day: euros for each kilometre one way, near and beyond the kilometres that count as near; euros for a
    day at home; days of a year that count."""

    rate_to_20_km: float
    rate_from_21_km: float
    near_kilometres: float
    home_office_day: float
    home_office_days: float


def commuting_allowance(days: float, distance: float, law: CommutingLaw) -> float:
    """The commuting allowance of a year (Entfernungspauschale) by own car, in euros: `days` of work at the workplace,
    whole kilometres one way.

    Law: EStG § 9(1) zin 3 nr. 4
    """
    kilometres = whole_kilometres(distance)
    near = min(kilometres, law.near_kilometres)
    return days * (law.rate_to_20_km * near + law.rate_from_21_km * (kilometres - near))


def home_office_allowance(days: float, law: CommutingLaw) -> float:
    """The lump sum of a year for days worked at home (Homeoffice-Pauschale), in euros, for so many days at most.

    Law: EStG § 4(5) zin 1 nr. 6c, § 9(5)
    """
    return law.home_office_day * min(days, law.home_office_days)
