"""The municipal surcharge on income tax (aanvullende gemeentebelasting, additionnels communaux)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.professional_expenses import NetIncome
from rules.belgium.rounding import assessment


class Municipality(NamedTuple):
    """What a commune charges: its rate (a fraction), and whether it counts pay that is exempt by treaty, of the worker
    and of the partner."""

    rate: float
    counts_exempt_pay: bool
    counts_exempt_pay_of_partner: bool


class MunicipalTaxLaw(NamedTuple):
    """The average rate of each region, for a commune whose rate is not known; as fractions."""

    average_flanders: float
    average_wallonia: float
    average_german_speaking: float
    average_brussels: float


def income_for_municipality(income: NetIncome, counts_exempt_pay: bool) -> NetIncome:
    """Net income of a year as the commune sees it, in euros: pay exempt by treaty is as if it came from here, where
    that treaty allows it.

    Law: WIB 92 art. 466bis; NL-BE 2001, protocol I point 24(a); BE-DE 1967, final protocol no. 11(1)
    """
    if not counts_exempt_pay:
        return income
    together = income.taxed + income.exempt
    return NetIncome(together, 0.0)


def municipal_tax(tax_on_all_income: float, rate: float) -> float:
    """The surcharge of a resident in euros and cents, on the tax of State and region on all income that the commune
    counts; `rate` (a fraction) is that of the commune where the worker lives on 1 January of the assessment year.

    Law: WIB 92 art. 464-466
    """
    return assessment(rate * tax_on_all_income)
