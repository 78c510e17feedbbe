"""Wage tax of a year by tax class (Lohnsteuer, Jahreslohnsteuer)."""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias

from rules.definitions.codes import CLASS_III, CLASS_V, CLASS_VI
from rules.definitions.periods import NeededWhile
from rules.germany.income_tax import IncomeTaxLaw, tariff_tax
from rules.germany.rounding import multiple_in_cents, multiple_in_euros, taxed_wage, wage_tax_of_year

WithCorrection: TypeAlias = Annotated[float, NeededWhile("has_correction_in_december", 1.0)]


class WageTaxLaw(NamedTuple):
    """Bounds (euros a year), factors and rates (fractions) of classes V and VI, and whether multiples of the wage are
    cut to whole euros. 2024: whether December makes up for the months before, how many months these are, and the
    figures by which they were taxed."""

    bound_1_class_5_6: float
    bound_2_class_5_6: float
    bound_3_class_5_6: float
    upper_factor_class_5_6: float
    lower_factor_class_5_6: float
    minimum_rate_class_5_6: float
    middle_rate_class_5_6: float
    top_rate_class_5_6: float
    whole_euros_class_5_6: float
    has_correction_in_december: float
    corrected_months: WithCorrection
    early_basic_allowance: WithCorrection
    early_zone_2_quadratic: WithCorrection
    early_zone_3_constant: WithCorrection
    early_zone_4_constant: WithCorrection
    early_zone_5_constant: WithCorrection
    early_bound_1_class_5_6: WithCorrection
    early_child_allowance: WithCorrection


class PayrollTariff(NamedTuple):
    """What a payroll taxes by: the tariff, the first bound of classes V and VI, the child allowance of one parent (both
    in euros a year)."""

    income_tax: IncomeTaxLaw
    bound_1_class_5_6: float
    child_allowance: float


def early_income_tax(tariff: IncomeTaxLaw, law: WageTaxLaw) -> IncomeTaxLaw:
    """The tariff by which payrolls taxed before the law of the year was changed in December.

    Law: EStG § 32a(1), as in force until November 2024
    """
    return IncomeTaxLaw(
        basic_allowance=law.early_basic_allowance,
        zone_2_upper=tariff.zone_2_upper,
        zone_3_upper=tariff.zone_3_upper,
        zone_4_upper=tariff.zone_4_upper,
        zone_2_quadratic=law.early_zone_2_quadratic,
        zone_2_linear=tariff.zone_2_linear,
        zone_3_quadratic=tariff.zone_3_quadratic,
        zone_3_linear=tariff.zone_3_linear,
        zone_3_constant=law.early_zone_3_constant,
        zone_4_rate=tariff.zone_4_rate,
        zone_4_constant=law.early_zone_4_constant,
        zone_5_rate=tariff.zone_5_rate,
        zone_5_constant=law.early_zone_5_constant,
        has_zone_6=tariff.has_zone_6,
        zone_5_upper=tariff.zone_5_upper,
        zone_6_rate=tariff.zone_6_rate,
        zone_6_constant=tariff.zone_6_constant,
    )


def wage_tax(taxable_wage: float, tax_class: int, tariff: PayrollTariff, law: WageTaxLaw) -> float:
    """Wage tax of a year on the wage after all allowances, in whole euros: by the tariff in classes I, II and IV, by
    splitting in class III, by its own steps in classes V and VI.

    Law: EStG § 39b(2) zin 6-7
    """
    if taxable_wage < 1.0:
        return 0.0
    if tax_class == CLASS_III:
        half = taxed_wage(taxable_wage / 2.0)
        return 2.0 * tariff_tax(half, tariff.income_tax)
    if tax_class in (CLASS_V, CLASS_VI):
        return wage_tax_in_classes_5_6(taxed_wage(taxable_wage), tariff, law)
    return tariff_tax(taxed_wage(taxable_wage), tariff.income_tax)


def wage_tax_in_classes_5_6(wage: float, tariff: PayrollTariff, law: WageTaxLaw) -> float:
    """Wage tax of a year in classes V and VI, in whole euros: twice the difference of two tariff taxes up to the first
    bound, above it at most the middle rate, above the second the middle rate, above the third the top rate.

    Law: EStG § 39b(2) zin 7
    """
    below_second_bound = min(wage, law.bound_2_class_5_6)
    tax = difference_tax(below_second_bound, tariff.income_tax, law)
    if wage <= tariff.bound_1_class_5_6:
        return tax
    if wage <= law.bound_2_class_5_6:
        at_bound = difference_tax(tariff.bound_1_class_5_6, tariff.income_tax, law)
        at_most = wage_tax_of_year(at_bound + law.middle_rate_class_5_6 * (wage - tariff.bound_1_class_5_6))
        return min(tax, at_most)
    in_middle = min(wage, law.bound_3_class_5_6) - law.bound_2_class_5_6
    up_to_third_bound = wage_tax_of_year(tax + law.middle_rate_class_5_6 * in_middle)
    above = max(0.0, wage - law.bound_3_class_5_6)
    return wage_tax_of_year(up_to_third_bound + law.top_rate_class_5_6 * above)


def difference_tax(wage: float, tariff: IncomeTaxLaw, law: WageTaxLaw) -> float:
    """Twice the difference between the tariff tax on a higher and on a lower multiple of the wage, at least the minimum
    rate; in whole euros.

    Law: EStG § 39b(2) zin 7
    """
    higher = tariff_tax(cut_multiple(law.upper_factor_class_5_6 * wage, law), tariff)
    lower = tariff_tax(cut_multiple(law.lower_factor_class_5_6 * wage, law), tariff)
    at_least = wage_tax_of_year(law.minimum_rate_class_5_6 * wage)
    return max(2.0 * (higher - lower), at_least)


def cut_multiple(wage: float, law: WageTaxLaw) -> float:
    """A multiple of the wage as the tariff reads it.

    Law: EStG § 39b(2) zin 7, 39b(6)
    """
    if law.whole_euros_class_5_6 == 1.0:
        return multiple_in_euros(wage)
    return multiple_in_cents(wage)
