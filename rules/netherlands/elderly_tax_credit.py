"""The credits from pension age on (ouderenkorting), and of who is alone then (alleenstaande-ouderenkorting)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.rounding import credit


class ElderlyTaxCreditLaw(NamedTuple):
    """Maximum, start and end of the phase-out and the credit of who is alone in euros a year; the phase-out as a
    fraction."""

    maximum: float
    phase_out_start: float
    phase_out_end: float
    phase_out_rate: float
    single_maximum: float


def elderly_tax_credit(income: float, law: ElderlyTaxCreditLaw) -> float:
    """The credit of a year in whole euros, by world income.

    Law: Wet IB 2001 art. 8.17
    """
    return credit(elderly_credit_before_rounding(income, law))


def elderly_credit_before_rounding(income: float, law: ElderlyTaxCreditLaw) -> float:
    """The credit of a year in euros, not rounded.

    Law: Wet IB 2001 art. 8.17
    """
    phase_out = law.phase_out_rate * max(0.0, income - law.phase_out_start)
    return max(0.0, law.maximum - phase_out)
