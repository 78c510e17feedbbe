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


def municipal_tax(tax_as_if_all_were_belgian: float, rate: float) -> float:
    """The surcharge of a resident in euros and cents.

    `rate` (a fraction) is that of the commune where the worker lives on 1 January of the assessment year. Pay that a
    treaty exempts counts as if it were Belgian where the treaty allows it, as those with NL and DE do.

    Law: WIB 92 art. 464-466bis; treaty NL-BE 2001, Protocol I point 24
    """
    return assessment(tax_as_if_all_were_belgian * rate)
