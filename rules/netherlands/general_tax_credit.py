"""The general tax credit (algemene heffingskorting)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.rounding import credit


class GeneralTaxCreditLaw(NamedTuple):
    """Maximum and bounds in euros a year, the phase-out as a fraction of income above its start; the year before which
    one must be born to have it paid out."""

    maximum: float
    phase_out_start: float
    phase_out_end: float
    phase_out_rate: float
    maximum_from_pension_age: float
    phase_out_rate_from_pension_age: float
    paid_out_born_before: float


def general_tax_credit(income: float, law: GeneralTaxCreditLaw) -> float:
    """The credit of a year in whole euros, by world income (verzamelinkomen).

    The full amount up to the start of the phase-out, then less by a fraction of the income above it, nothing from its
    end on; rounded up.

    Law: Wet IB 2001 art. 8.10
    """
    return credit(general_credit_before_rounding(income, law))


def general_credit_before_rounding(income: float, law: GeneralTaxCreditLaw) -> float:
    """The credit of a year in euros, not rounded.

    Law: Wet IB 2001 art. 8.10
    """
    if income >= law.phase_out_end:
        return 0.0
    phase_out = law.phase_out_rate * max(0.0, income - law.phase_out_start)
    return max(0.0, law.maximum - phase_out)
