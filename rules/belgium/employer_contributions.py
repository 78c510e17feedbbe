"""What an employer pays on top of the pay: contributions less the structural reduction."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from rules.belgium.rounding import contribution
from rules.belgium.structural_reduction import StructuralReductionLaw, structural_reduction
from rules.law_types import NeededWhile


class EmployerContributionsLaw(NamedTuple):
    """Rate of the private sector with wage moderation (fraction), and the pay of a quarter above which,
    from July 2025, nothing more is due (euros)."""

    rate: float
    has_quarter_wage_cap: float
    quarter_wage_cap: Annotated[float, NeededWhile("has_quarter_wage_cap", 1.0)]


def employer_contribution_of_quarter(
    quarter_pay: float, fraction: float, law: EmployerContributionsLaw, reduction: StructuralReductionLaw
) -> float:
    """Contribution of one quarter less the structural reduction, in euros and cents, never below nil.

    Law: Wet 29 juni 1981 art. 38 § 3; Programmawet (I) 24 december 2002 art. 324-331
    """
    base = quarter_pay
    if law.has_quarter_wage_cap == 1.0 and quarter_pay > law.quarter_wage_cap:
        base = law.quarter_wage_cap
    due = contribution(law.rate * base)
    return max(0.0, due - structural_reduction(quarter_pay, fraction, reduction))
