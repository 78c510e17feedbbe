"""The statutory minimum wage (Mindestlohn), as a check of the pay that was typed."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.rounding import minimum_wage


class MinimumWageLaw(NamedTuple):
    """The wage of an hour in euros, and the age in years from which it is due."""

    hourly: float
    minimum_age: float


def minimum_wage_of_month(age: float, weekly_hours: float, law: MinimumWageLaw) -> float:
    """The least pay of a month for these hours a week, in euros and cents: a quarter of a year has 13 weeks and three
    months. Nothing is due below the age, unless a vocational training is finished, which is not asked. `age`: years on
    31 December.

    Law: MiLoG § 1-2, 22(2)
    """
    if age < law.minimum_age:
        return 0.0
    return minimum_wage(law.hourly * weekly_hours * 13.0 / 3.0)
