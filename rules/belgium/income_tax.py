"""Personal income tax (personenbelasting, impôt des personnes physiques): the scale, and who levies it."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment
from rules.definitions.brackets import Brackets, in_brackets
from rules.definitions.codes import BRUSSELS, GERMAN_SPEAKING, WALLONIA


class IncomeTaxLaw(NamedTuple):
    """Brackets on net taxable income in euros a year, and the split between the State and the regions (fractions)."""

    brackets: Brackets
    autonomy_factor: float
    regional_rate_flanders: float
    regional_rate_wallonia: float
    regional_rate_brussels: float


def tax_on_income(net_taxable_income: float, law: IncomeTaxLaw) -> float:
    """The tax by the scale, before the reduction for the tax-free sum, in euros and cents.

    Law: WIB 92 art. 130
    """
    return assessment(in_brackets(net_taxable_income, law.brackets))


def federal_and_regional_tax(principal: float, region: int, law: IncomeTaxLaw) -> float:
    """The final tax of the State and the region together, in euros and cents.

    The State leaves part of the principal (the autonomy factor) to the regions, which charge a rate on what remains.

    Law: Bijzondere Financieringswet 16 januari 1989 art. 5/1-5/2
    """
    federal_tax = principal * (1.0 - law.autonomy_factor)
    regional_tax = federal_tax * regional_rate(region, law)
    return assessment(federal_tax + regional_tax)


def regional_rate(region: int, law: IncomeTaxLaw) -> float:
    """The region's charge on the reduced State tax; the German-speaking Community lies in the Walloon Region.

    Law: Bijzondere Financieringswet 16 januari 1989 art. 5/1
    """
    if region == BRUSSELS:
        return law.regional_rate_brussels
    if region in (WALLONIA, GERMAN_SPEAKING):
        return law.regional_rate_wallonia
    return law.regional_rate_flanders
