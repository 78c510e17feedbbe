"""Personal income tax (personenbelasting, impôt des personnes physiques) of one person assessed alone."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment
from rules.brackets import Brackets, in_brackets
from rules.codes import BRUSSELS, GERMAN_SPEAKING, WALLONIA


class IncomeTaxLaw(NamedTuple):
    """Brackets, the tax-free sum (euros a year) with its own scale, and the split between the State and the regions."""

    brackets: Brackets
    tax_free_sum: float
    tax_free_scale: Brackets
    autonomy_factor: float
    regional_rate_flanders: float
    regional_rate_wallonia: float
    regional_rate_brussels: float


class ExemptionWithProgression(NamedTuple):
    """The tax on all income, the part that belongs to income exempt by treaty, and what is left, in euros and cents."""

    tax_on_all_income: float
    relief: float
    principal: float


def tax_before_split(net_taxable_income: float, law: IncomeTaxLaw) -> float:
    """The tax that is split between the State and the region (om te slane belasting), in euros and cents.

    The tax-free sum is not taken off the income: it gives a reduction by a scale of its own.

    Law: WIB 92 art. 130-131, 134
    """
    tax_on_income = assessment(in_brackets(net_taxable_income, law.brackets))
    reduction = assessment(in_brackets(law.tax_free_sum, law.tax_free_scale))
    return max(0.0, assessment(tax_on_income - reduction))


def exemption_with_progression(
    taxed_income: float, exempt_income: float, law: IncomeTaxLaw
) -> ExemptionWithProgression:
    """Tax on all income at the rate of all income, less the share of the income that a treaty exempts.

    Both incomes are net of contributions and expenses, in euros a year.

    Law: WIB 92 art. 155; treaty NL-BE 2001 art. 23(1)
    """
    all_income = taxed_income + exempt_income
    tax_on_all_income = tax_before_split(all_income, law)
    if exempt_income <= 0.0:
        return ExemptionWithProgression(tax_on_all_income, 0.0, tax_on_all_income)
    relief = assessment(tax_on_all_income * exempt_income / all_income)
    return ExemptionWithProgression(tax_on_all_income, relief, assessment(tax_on_all_income - relief))


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
