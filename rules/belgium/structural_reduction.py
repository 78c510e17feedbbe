"""The structural reduction of the employer's contributions (structurele vermindering, réduction structurelle)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import contribution, working_fraction


class StructuralReductionLaw(NamedTuple):
    """The reduction of a quarter in category 1: bounds on the full-time pay of a quarter (euros), rates below them,
    and the factors for part-time work by working fraction."""

    low_wage_bound: float
    low_wage_rate: float
    very_low_wage_bound: float
    very_low_wage_rate: float
    working_fraction_minimum: float
    working_fraction_middle: float
    working_fraction_upper: float
    multiplication_factor: float
    multiplication_slope: float


def structural_reduction(quarter_pay: float, fraction: float, law: StructuralReductionLaw) -> float:
    """The reduction of a complete quarter in euros and cents, by the pay that full time would give.

    Law: Programmawet (I) 24 december 2002 art. 331; KB 16 mei 2003 art. 2
    """
    reference_pay = contribution(quarter_pay / fraction)
    low_wage = law.low_wage_rate * max(0.0, law.low_wage_bound - reference_pay)
    very_low_wage = law.very_low_wage_rate * max(0.0, law.very_low_wage_bound - reference_pay)
    full_time_reduction = contribution(low_wage) + contribution(very_low_wage)
    share = working_fraction(fraction)
    return contribution(full_time_reduction * share * part_time_correction(share, law))


def part_time_correction(share: float, law: StructuralReductionLaw) -> float:
    """The factor that makes part-time reductions more than proportional (vaste factor beta).

    Law: KB 16 mei 2003 art. 2
    """
    if share < law.working_fraction_minimum:
        return 0.0
    if share <= law.working_fraction_middle:
        return law.multiplication_factor
    if share <= law.working_fraction_upper:
        return law.multiplication_factor + law.multiplication_slope * (share - law.working_fraction_middle)
    return 1.0 / share
