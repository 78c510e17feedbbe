"""Low pay above a minijob: the transition zone (Übergangsbereich, Midijob)."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.rounding import contributory_pay
from rules.germany.social_insurance import ContributoryPay


class MidijobLaw(NamedTuple):
    """The end of the zone in euros a month, and factor F."""

    upper_limit: float
    factor_f: float


def pay_in_transition_zone(pay: float, minijob_limit: float, law: MidijobLaw) -> ContributoryPay:
    """The two bases of a month. The whole rises from F times the minijob limit to the pay itself at the end of the
    zone, that of the employee from nothing; in a month at or below the limit the employee has none.

    Law: SGB IV § 20(2a); BVV § 2(2)
    """
    if pay <= minijob_limit:
        return ContributoryPay(contributory_pay(law.factor_f * pay), 0.0)
    slope = law.upper_limit / (law.upper_limit - minijob_limit)
    part_of_limit = minijob_limit / (law.upper_limit - minijob_limit)
    above = pay - minijob_limit
    whole = contributory_pay(law.factor_f * minijob_limit + (slope - part_of_limit * law.factor_f) * above)
    return ContributoryPay(whole, contributory_pay(slope * above))
