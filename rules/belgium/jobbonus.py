"""The Flemish job bonus (Vlaamse jobbonus): a yearly sum for low pay, paid the year after."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import FLANDERS
from rules.definitions.rounding import cent_half_up


class JobbonusLaw(NamedTuple):
    """Bounds on full-time monthly pay and amounts of a year in euros; the age (years) from which there is no bonus."""

    maximum: float
    minimum: float
    full_up_to: float
    zero_from: float
    fixed_supplement: float
    smallest_paid_part_time: float
    pension_age: float


def jobbonus(monthly_pay: float, fraction: float, age: float, region: int, law: JobbonusLaw) -> float:
    """The bonus for a full year of work by someone under pension age who lives in Flanders, wherever the work is.

    By the pay that full time would give: the maximum up to the first bound, falling to the minimum at the second,
    nothing from there on; then by working fraction, and in some years a fixed supplement on top of any bonus that is
    paid. A very small part-time bonus is not paid. Euros and cents.

    Law: Decreet Vlaamse jobbonus van 20 mei 2022 art. 3-5; Uitvoeringsbesluit Vlaamse jobbonus art. 2-2/2
    """
    if region != FLANDERS or age >= law.pension_age:
        return 0.0
    reference_pay = cent_half_up(monthly_pay / fraction)
    if monthly_pay <= 0.0 or reference_pay >= law.zero_from:
        return 0.0
    above = max(0.0, reference_pay - law.full_up_to)
    full_bonus = law.maximum - (law.maximum - law.minimum) * above / (law.zero_from - law.full_up_to)
    bonus = full_bonus * fraction
    if fraction < 1.0 and bonus < law.smallest_paid_part_time:
        return 0.0
    return cent_half_up(bonus + law.fixed_supplement)
