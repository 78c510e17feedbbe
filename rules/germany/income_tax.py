"""Income tax by the tariff (Einkommensteuertarif): one person, and a couple by splitting."""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias

from rules.definitions.periods import NeededWhile
from rules.germany.rounding import tariff_euros, taxable_euros, ten_thousands_in_zone

IfSixZones: TypeAlias = Annotated[float, NeededWhile("has_zone_6", 1.0)]

TEN_THOUSAND = 10000.0
"""The unit in which the formulas of § 32a take the income of a zone."""


class IncomeTaxLaw(NamedTuple):
    """Ends of the zones (euros of taxable income a year, the last euro of each), the factors of their formulas."""

    basic_allowance: float
    zone_2_upper: float
    zone_3_upper: float
    zone_4_upper: float
    zone_2_quadratic: float
    zone_2_linear: float
    zone_3_quadratic: float
    zone_3_linear: float
    zone_3_constant: float
    zone_4_rate: float
    zone_4_constant: float
    zone_5_rate: float
    zone_5_constant: float
    has_zone_6: float
    zone_5_upper: IfSixZones
    zone_6_rate: IfSixZones
    zone_6_constant: IfSixZones


def tariff_tax(taxable_income: float, law: IncomeTaxLaw) -> float:
    """Tax of a year on a taxable income (zu versteuerndes Einkommen) in euros, in whole euros.

    Nothing up to the basic allowance (Grundfreibetrag), two zones in which the rate rises evenly, then flat rates.

    Law: EStG § 32a(1)
    """
    if taxable_income <= law.basic_allowance:
        return 0.0
    if taxable_income < law.zone_2_upper + 1.0:
        return tax_in_zone_2(taxable_income, law)
    if taxable_income < law.zone_3_upper + 1.0:
        return tax_in_zone_3(taxable_income, law)
    if taxable_income < law.zone_4_upper + 1.0:
        return tariff_euros(law.zone_4_rate * taxable_income - law.zone_4_constant)
    if law.has_zone_6 > 0.0 and taxable_income >= law.zone_5_upper + 1.0:
        return tariff_euros(law.zone_6_rate * taxable_income - law.zone_6_constant)
    return tariff_euros(law.zone_5_rate * taxable_income - law.zone_5_constant)


def tax_in_zone_2(taxable_income: float, law: IncomeTaxLaw) -> float:
    """Tax just above the basic allowance, in whole euros.

    Law: EStG § 32a(1) nr. 2
    """
    above_allowance = ten_thousands_in_zone((taxable_income - law.basic_allowance) / TEN_THOUSAND)
    return tariff_euros((law.zone_2_quadratic * above_allowance + law.zone_2_linear) * above_allowance)


def tax_in_zone_3(taxable_income: float, law: IncomeTaxLaw) -> float:
    """Tax in the long zone of the rising rate, in whole euros.

    Law: EStG § 32a(1) nr. 3
    """
    above_zone_2 = ten_thousands_in_zone((taxable_income - law.zone_2_upper) / TEN_THOUSAND)
    return tariff_euros((law.zone_3_quadratic * above_zone_2 + law.zone_3_linear) * above_zone_2 + law.zone_3_constant)


def income_tax_of(taxable_income: float, joint: bool, law: IncomeTaxLaw) -> float:
    """Tax of a year on the taxable income of one person, or of a couple assessed jointly, in whole euros: the tax on
    the part of each, times their number.

    Law: EStG § 32a(1), (5)
    """
    persons = 2.0 if joint else 1.0
    part_of_each = taxable_euros(taxable_income / persons)
    return persons * tariff_tax(part_of_each, law)
