"""How German law rounds in payroll and in the assessment of a year, by article."""

from __future__ import annotations

from rules.definitions.rounding import cent_down, cent_half_up, euro_down, euro_up, millionth_down


def contribution(amount: float) -> float:
    """A share of a contribution: to the cent, half a cent up, each share on its own.

    Law: BVV § 1(2), 2
    """
    return cent_half_up(amount)


def contributory_pay(amount: float) -> float:
    """The pay on which a job in the transition zone pays contributions: to the cent, half a cent up.

    Law: BVV § 1(2), 2(2)
    """
    return cent_half_up(amount)


def wage_tax_of_year(amount: float) -> float:
    """Wage tax of a year: down to whole euros.

    Law: EStG § 32a(1) zin 6, 39b(2) zin 7
    """
    return euro_down(amount)


def taxed_wage(amount: float) -> float:
    """The wage of a year after all allowances: down to whole euros.

    Law: EStG § 32a(1) zin 1
    """
    return euro_down(amount)


def multiple_in_euros(amount: float) -> float:
    """A multiple of the wage in classes V and VI from 2026: down to whole euros.

    Law: EStG § 39b(2) zin 7, 39b(6); Programmablaufplan 2026
    """
    return euro_down(amount)


def multiple_in_cents(amount: float) -> float:
    """A multiple of the wage in classes V and VI until 2025: down to whole cents.

    Law: EStG § 39b(2) zin 7, 39b(6); Programmablaufplan 2025
    """
    return cent_down(amount)


def part_of_payroll_allowance(amount: float) -> float:
    """A part of the insurance allowance of payroll: down to the cent.

    Law: EStG § 39b(2) zin 5 nr. 3, 39b(6)
    """
    return cent_down(amount)


def payroll_allowance(amount: float) -> float:
    """The insurance allowance of payroll: up to whole euros.

    Law: EStG § 39b(2) zin 5 nr. 3
    """
    return euro_up(amount)


def wage_as_expenses(amount: float) -> float:
    """A wage below the allowance for expenses, which it takes the place of: up to whole euros.

    Law: EStG § 9a zin 2, 39b(6)
    """
    return euro_up(amount)


def child_allowances(amount: float) -> float:
    """Child allowances by the counter of a payroll: down to whole euros.

    Law: EStG § 51a(2a), 39b(6)
    """
    return euro_down(amount)


def tax_of_month(amount: float) -> float:
    """A twelfth of a yearly tax: down to the cent.

    Law: EStG § 39b(2) zin 9, 39b(6)
    """
    return cent_down(amount)


def tax_of_days(amount: float) -> float:
    """The part of a month's tax for the days that Germany taxes: to the cent, half a cent up.

    Law: none; the day table (LStR R 39b.5(2) zin 4) counts calendar days, of which the working days are not told
    """
    return cent_half_up(amount)


def tax_on_one_off(amount: float) -> float:
    """Tax on pay that is given once: down to the cent.

    Law: EStG § 39b(3), 39b(6)
    """
    return cent_down(amount)


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


def progression_rate(rate: float) -> float:
    """The special rate: four decimals of its per cent. That the others are cut off no source says.

    Law: EStG § 32b(2); EStH 32b
    """
    return millionth_down(rate)


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


def minimum_wage(amount: float) -> float:
    """The minimum wage of a month: to the cent, half a cent up.

    Law: none; MiLoG § 1(2) only lays down the wage of an hour
    """
    return cent_half_up(amount)
