"""What an employer pays on top of the pay: contributions less the structural reduction."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from rules.belgium.rounding import contribution
from rules.belgium.structural_reduction import StructuralReductionLaw, structural_reduction
from rules.definitions.periods import NeededWhile


class EmployerContributionsLaw(NamedTuple):
    """Rate of the private sector with wage moderation, rate for the holiday pay of manual workers (fractions), and the
    pay of a quarter above which, from July 2025, nothing more is due (euros)."""

    rate: float
    blue_collar_holiday_rate: float
    has_quarter_wage_cap: float
    quarter_wage_cap: Annotated[float, NeededWhile("has_quarter_wage_cap", 1.0)]


def employer_contribution_of_quarter(
    base: float, quarter_pay: float, fraction: float, law: EmployerContributionsLaw, reduction: StructuralReductionLaw
) -> float:
    """Contribution of one quarter less the structural reduction, in euros and cents, never below nil.

    `base` is all pay of the quarter as contributions count it, `quarter_pay` that of the three ordinary months.

    Law: Wet 29 juni 1981 art. 38 § 3; Programmawet (I) 24 december 2002 art. 324-331
    """
    capped = base
    if law.has_quarter_wage_cap == 1.0 and base > law.quarter_wage_cap:
        capped = law.quarter_wage_cap
    due = contribution(law.rate * capped)
    return max(0.0, due - structural_reduction(quarter_pay, fraction, reduction))


def holiday_contribution_of_quarter(base: float, law: EmployerContributionsLaw) -> float:
    """What the employer of a manual worker pays into the holiday fund on the pay of one quarter, at 108 %, in euros and
    cents: the part due each quarter and that due once a year. Neither cap nor reduction touches it.

    Law: Wet 29 juni 1981 art. 38 § 3; Vakantiewetten 28 juni 1971
    """
    return contribution(law.blue_collar_holiday_rate * base)
