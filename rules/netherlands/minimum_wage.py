"""The statutory minimum wage (wettelijk minimumloon), as a check of the pay that was typed."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.rounding import minimum_wage


class MinimumWageLaw(NamedTuple):
    """The wage of an hour in euros from the adult age on, and the share of it that is due at each younger age
    (fractions)."""

    hourly: float
    youth_share_age_20: float
    youth_share_age_19: float
    youth_share_age_18: float
    youth_share_age_17: float
    youth_share_age_16: float
    youth_share_age_15: float


def minimum_wage_of_month(age: float, weekly_hours: float, law: MinimumWageLaw) -> float:
    """The least pay of a month for these hours a week, in euros and cents: the wage of an hour for the hours of a year
    of 52 weeks, divided by twelve. `age`: years on 31 December.

    Law: WML art. 7-8, 12; Besluit minimumjeugdloonregeling art. 2
    """
    hourly = minimum_wage(youth_share(age, law) * law.hourly)
    return minimum_wage(hourly * weekly_hours * 52.0 / 12.0)


def youth_share(age: float, law: MinimumWageLaw) -> float:
    """The share of the adult wage that is due at this age, as a fraction; nothing is laid down below fifteen.

    Law: Besluit minimumjeugdloonregeling art. 2
    """
    shares = (
        law.youth_share_age_15, law.youth_share_age_16, law.youth_share_age_17, law.youth_share_age_18,
        law.youth_share_age_19, law.youth_share_age_20,
    )  # fmt: skip
    place = int(age) - 15
    if place < 0:
        return 0.0
    return shares[place] if place < len(shares) else 1.0
