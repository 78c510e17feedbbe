"""National insurance contributions (premies volksverzekeringen: AOW, Anw, Wlz)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.rounding import bracket_amount


class NationalInsuranceLaw(NamedTuple):
    """Contribution rates as fractions, the income up to which they are due (euros a year), the pension age (years)."""

    aow_rate: float
    anw_rate: float
    wlz_rate: float
    premium_cap: float
    premium_cap_born_before_1946: float
    pension_age: float


def national_insurance_rate(law: NationalInsuranceLaw) -> float:
    """The contributions together; from pension age on that for the old-age pension is nil (pension_age.py).

    Law: Wfsv art. 11
    """
    return law.aow_rate + law.anw_rate + law.wlz_rate


def national_insurance(premium_income: float, law: NationalInsuranceLaw) -> float:
    """Contributions of a year in whole euros, before credits, for someone insured the whole year.

    Premium income is the income from work and home by resident rules, wherever it is earned, up to the cap.

    Law: Wfsv art. 8-11
    """
    capped_income = min(max(0.0, premium_income), law.premium_cap)
    rate = national_insurance_rate(law)
    return bracket_amount(rate * capped_income)
