"""The guaranteed average minimum monthly income (GGMMI, RMMMG), as a check of the pay that was typed."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import minimum_wage


class MinimumWageLaw(NamedTuple):
    """The least average income of a month at full time, in euros, and the age from which it is due."""

    monthly: float
    minimum_age: float


def minimum_wage_of_month(age: float, fraction: float, law: MinimumWageLaw) -> float:
    """The least average income of a month at this working fraction, in euros and cents. Another agreement rules
    below its age; nothing is checked there. `age`: years on 31 December.

    Law: cao nr. 43
    """
    if age < law.minimum_age:
        return 0.0
    return minimum_wage(law.monthly * fraction)


def average_income_of_month(monthly_pay: float, extra_month: bool) -> float:
    """The income that is set beside it, in euros and cents: an extra month counts, holiday pay does not.

    Law: cao nr. 43
    """
    if extra_month:
        return minimum_wage(monthly_pay * 13.0 / 12.0)
    return monthly_pay
