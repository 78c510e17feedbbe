"""The healthcare allowance (zorgtoeslag)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.rounding import allowance_award


class HealthcareAllowanceLaw(NamedTuple):
    """Threshold income, standard premium and the smallest award in euros a year; norm and phase-out as fractions."""

    threshold_income: float
    norm_rate_single: float
    phase_out_rate: float
    standard_premium: float
    minimum_award: float


def healthcare_allowance_single(income: float, law: HealthcareAllowanceLaw) -> float:
    """The allowance of a year in whole euros for one insured adult without partner; `income` is world income.

    The standard premium less the norm premium: a fraction of the threshold income and a larger one of the income above
    it. An award below the minimum is not paid.

    Law: Wet op de zorgtoeslag art. 2-3; Awir art. 14(5)
    """
    norm_premium = law.norm_rate_single * law.threshold_income
    phase_out = law.phase_out_rate * max(0.0, income - law.threshold_income)
    award = allowance_award(max(0.0, law.standard_premium - norm_premium - phase_out))
    if award < law.minimum_award:
        return 0.0
    return award
