"""The healthcare allowance (zorgtoeslag)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.allowances import AllowancesLaw, awarded


class HealthcareAllowanceLaw(NamedTuple):
    """Threshold income and standard premium in euros a year; norm and phase-out as fractions."""

    threshold_income: float
    norm_rate_single: float
    norm_rate_couple: float
    phase_out_rate: float
    standard_premium: float


def healthcare_allowance(
    income: float, couple: bool, both_insured: bool, law: HealthcareAllowanceLaw, allowances: AllowancesLaw
) -> float:
    """The allowance of a year in whole euros, for one insured adult or for a couple, by world income; of a couple by
    that of both.

    The standard premium of each less the norm premium: a fraction of the threshold income, and a larger one of the
    income above it. Where one of a couple is insured elsewhere, the other has half.

    Law: Wet op de zorgtoeslag art. 2-3; Awir art. 14(5)
    """
    adults = 2.0 if couple else 1.0
    norm_rate = law.norm_rate_couple if couple else law.norm_rate_single
    norm_premium = norm_rate * law.threshold_income
    phase_out = law.phase_out_rate * max(0.0, income - law.threshold_income)
    whole = max(0.0, adults * law.standard_premium - norm_premium - phase_out)
    return awarded(0.5 * whole if couple and not both_insured else whole, allowances)
