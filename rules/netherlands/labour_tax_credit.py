"""The labour tax credit (arbeidskorting)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.rounding import credit, credit_product


class LabourTaxCreditLaw(NamedTuple):
    """Three build-up parts (rate as a fraction, the bound where the next begins, the cap so far), then a phase-out up
    to where nothing is left (euros a year)."""

    rate_1: float
    bound_1: float
    cap_1: float
    rate_2: float
    bound_2: float
    cap_2: float
    rate_3: float
    bound_3: float
    cap_3: float
    phase_out_rate: float
    phase_out_end: float
    rate_1_from_pension_age: float
    cap_1_from_pension_age: float
    rate_2_from_pension_age: float
    cap_2_from_pension_age: float
    rate_3_from_pension_age: float
    cap_3_from_pension_age: float
    phase_out_rate_from_pension_age: float


def labour_tax_credit(labour_income: float, law: LabourTaxCreditLaw) -> float:
    """The credit of a year in whole euros, by Dutch-taxed labour income.

    It grows in three parts, each up to a cap on the sum so far, and falls above the third bound; rounded up.

    Law: Wet IB 2001 art. 8.11
    """
    first_part = min(credit_product(law.rate_1 * labour_income), law.cap_1)
    second_part = min(first_part + credit_product(law.rate_2 * max(0.0, labour_income - law.bound_1)), law.cap_2)
    third_part = min(second_part + credit_product(law.rate_3 * max(0.0, labour_income - law.bound_2)), law.cap_3)
    phase_out = credit_product(law.phase_out_rate * max(0.0, labour_income - law.bound_3))
    return max(0.0, credit(third_part - phase_out))
