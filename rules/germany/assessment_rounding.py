"""How German law rounds in the assessment of a year, by article."""

from __future__ import annotations

from rules.rounding import cent_down, euro_down, euro_up, millionth_down, ten_thousandth_down


def taxable_euros(amount: float) -> float:
    """Taxable income: down to whole euros.

    Law: EStG § 32a(1) zin 1
    """
    return euro_down(amount)


def ten_thousands_in_zone(amount: float) -> float:
    """The part of the income in a zone in ten thousands of euros: down to six decimals.

    Law: EStG § 32a(1); Programmablaufplan Lohnsteuer, UPTAB
    """
    return millionth_down(amount)


def tariff_euros(amount: float) -> float:
    """Tax by the tariff: down to whole euros.

    Law: EStG § 32a(1) zin 6
    """
    return euro_down(amount)


def progression_percentage(percentage: float) -> float:
    """The special rate in per cent: down to four decimals.

    Law: EStG § 32b(2); EStH 32b
    """
    return ten_thousandth_down(percentage)


def surcharge_cents(amount: float) -> float:
    """Solidarity surcharge: down to the cent.

    Law: SolzG 1995 § 4 zin 3
    """
    return cent_down(amount)


def church_tax_cents(amount: float) -> float:
    """Church tax: down to the cent.

    Law: Kirchensteuergesetz van het Land
    """
    return cent_down(amount)


def insurance_euros(amount: float) -> float:
    """Insurance contributions as special expenses: up to whole euros, in the taxpayer's favour.

    Law: EStG § 10(1) nr. 2-3a; the practice of the Finanzamt in assessments
    """
    return euro_up(amount)


def whole_kilometres(distance: float) -> float:
    """The distance to work one way: down to whole kilometres.

    Law: EStG § 9(1) zin 3 nr. 4
    """
    return euro_down(distance)


def relieved_cents(amount: float) -> float:
    """German tax less the part that the treaty with Belgium takes off: down to the cent.

    Law: none; the treaty with Belgium asks for no rounding, the wage tax is cut to the cent
    """
    return cent_down(amount)
