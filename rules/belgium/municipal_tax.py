"""The municipal surcharge on income tax (aanvullende gemeentebelasting, additionnels communaux)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment


class MunicipalTaxLaw(NamedTuple):
    """The average rate of each region, for a commune whose rate is not known; as fractions."""

    average_flanders: float
    average_wallonia: float
    average_german_speaking: float
    average_brussels: float


def municipal_tax(tax_on_all_income: float, rate: float) -> float:
    """The surcharge of a resident in euros and cents: on the tax of State and region as if no treaty exempted any
    income, since the treaties with NL and DE allow it to count.

    `rate` (a fraction) is that of the commune where the worker lives on 1 January of the assessment year.

    Law: WIB 92 art. 464-466bis; treaty NL-BE 2001, Protocol I point 24
    """
    return assessment(rate * tax_on_all_income)
