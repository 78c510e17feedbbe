"""The tax part and the premium part of a credit, and the limit that credits share."""

from __future__ import annotations

from rules.netherlands.income_tax import IncomeTaxLaw
from rules.netherlands.national_insurance import NationalInsuranceLaw, national_insurance_rate
from rules.netherlands.rounding import credit


def part_of_credit(
    whole: float, tax_part: bool, premium_part: bool, tax: IncomeTaxLaw, insurance: NationalInsuranceLaw
) -> float:
    """The part of a credit that this person may use, in whole euros.

    A credit is the sum of a tax part and a premium part, in proportion to the two parts of the first-bracket rate. Who
    may use both has the whole; a single part is rounded up.

    Law: Wet IB 2001 art. 8.2-8.3; Wfsv art. 12
    """
    if tax_part and premium_part:
        return whole
    return credit(whole * part_share(tax_part, premium_part, tax, insurance))


def part_share(tax_part: bool, premium_part: bool, tax: IncomeTaxLaw, insurance: NationalInsuranceLaw) -> float:
    """The share of a credit that its tax part and premium part make up, in proportion to the first-bracket rate.

    Law: Wet IB 2001 art. 8.2-8.3; Wfsv art. 12
    """
    tax_rate = tax.brackets[0][1]
    premium_rate = national_insurance_rate(insurance)
    tax_share = tax_rate / (tax_rate + premium_rate) if tax_part else 0.0
    premium_share = premium_rate / (tax_rate + premium_rate) if premium_part else 0.0
    if tax_part and premium_part:
        return 1.0
    return tax_share + premium_share


def limited_general_credit(general: float, tax_and_premium: float) -> float:
    """The general credit as granted: credits never exceed the tax and premium they reduce.

    Law: Wet IB 2001 art. 8.8
    """
    return min(general, tax_and_premium)


def limited_elderly_credit(elderly: float, granted_before: float, tax_and_premium: float) -> float:
    """The elderly credit as granted, after the general credit.

    Law: Wet IB 2001 art. 8.8; Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 5
    """
    return min(elderly, tax_and_premium - granted_before)


def limited_single_elderly_credit(alone: float, granted_before: float, tax_and_premium: float) -> float:
    """The credit of an elderly person who is alone, as granted: where the credits exceed tax and premium, it is cut
    first of all.

    Law: Wet IB 2001 art. 8.8; Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 5
    """
    return min(alone, tax_and_premium - granted_before)


def limited_labour_credit(labour: float, granted_before: float, tax_and_premium: float) -> float:
    """The labour credit as granted, after the general and the elderly credit.

    Law: Wet IB 2001 art. 8.8; Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 5
    """
    return min(labour, tax_and_premium - granted_before)


def limited_combination_credit(combination: float, granted_before: float, tax_and_premium: float) -> float:
    """The combination credit as granted, after the general, the elderly and the labour credit.

    Law: Wet IB 2001 art. 8.8
    """
    return min(combination, tax_and_premium - granted_before)
