"""The solidarity surcharge (Solidaritätszuschlag) on income tax."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.rounding import surcharge_cents


class SolidaritySurchargeLaw(NamedTuple):
    """Limits in euros of tax a year, rates as fractions."""

    exemption_limit_single: float
    exemption_limit_joint: float
    rate: float
    mitigation_rate: float


def solidarity_surcharge(base: float, joint: bool, law: SolidaritySurchargeLaw) -> float:
    """The surcharge of a year on the tax after child allowances, in euros and cents.

    Nothing up to a limit of tax (Freigrenze); above it the rate, but at most a larger fraction of what exceeds the
    limit (Milderungszone).

    Law: SolzG 1995 § 3(3), 4
    """
    limit = law.exemption_limit_joint if joint else law.exemption_limit_single
    if base <= limit:
        return 0.0
    return min(surcharge_cents(law.rate * base), surcharge_cents(law.mitigation_rate * (base - limit)))
