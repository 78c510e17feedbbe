"""How Dutch law rounds, by article."""

from __future__ import annotations

from rules.definitions.rounding import (
    cent_down,
    cent_half_up,
    euro_down,
    euro_half_up,
    euro_up,
    hundred_thousandth_half_up,
    ten_thousandth_half_up,
)


def assessed_income(amount: float) -> float:
    """Income in an assessment: down to whole euros, in the taxpayer's favour.

    Law: none; the practice of the Belastingdienst in assessments
    """
    return euro_down(amount)


def bracket_amount(amount: float) -> float:
    """Tax or premium of one bracket: down to whole euros, each bracket on its own.

    Law: Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 3
    """
    return euro_down(amount)


def credit(amount: float) -> float:
    """A tax credit, or its tax or premium part: up to whole euros.

    Law: Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 4
    """
    return euro_up(amount)


def relief(amount: float) -> float:
    """Tax that is not collected because another state taxes: up to whole euros, in the taxpayer's favour.

    Law: none; the practice of the Belastingdienst in assessments
    """
    return euro_up(amount)


def credit_product(amount: float) -> float:
    """A product inside the labour credit: to five decimals, half up, before the credit itself is rounded up.

    Law: Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 4b
    """
    return hundred_thousandth_half_up(amount)


def tax_of_month(amount: float) -> float:
    """The twelfth of the tax of a year: to the cent, half up.

    Law: Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 6
    """
    return cent_half_up(amount)


def tax_above_table(amount: float) -> float:
    """Tax on the part of a wage above the end of the table: down to the cent.

    Law: Rekenvoorschriften voor de geautomatiseerde loonadministratie, stap 7
    """
    return cent_down(amount)


def special_table_wage(wage: float) -> float:
    """The yearly wage that chooses a row of the table for special pay: down to whole euros.

    Law: Wet LB 1964 art. 26; tabel bijzondere beloningen, of which every row begins at a whole euro
    """
    return euro_down(wage)


def special_table_row(wage: float) -> float:
    """The yearly wage at which a row of the table for special pay begins: to whole euros, half up.

    Law: Wet LB 1964 art. 26; tabel bijzondere beloningen (every row of 2026 and 2027, those known of 2024 and 2025)
    """
    return euro_half_up(wage)


def special_percentage(rate: float) -> float:
    """The percentage by which the credits are set off in the table for special pay: to two decimals of a per cent, half
    away from zero.

    Law: Handboek Loonheffingen par. 9.3.6; tabel bijzondere beloningen 2024 (8.425 is printed as 8.43)
    """
    return ten_thousandth_half_up(rate)


def special_tax(amount: float) -> float:
    """Tax at the special rate: down to the cent.

    Law: Handboek Loonheffingen par. 9.3.6
    """
    return cent_down(amount)


def allowance_award(amount: float) -> float:
    """The yearly award of an allowance: to whole euros, half up.

    Law: Awir art. 14
    """
    return euro_half_up(amount)


def contribution(amount: float) -> float:
    """Employer contributions of a year: to the cent, half up.

    Law: none; contributions are paid in euros and cents
    """
    return cent_half_up(amount)


def minimum_wage(amount: float) -> float:
    """The minimum wage of an hour or a month: to the cent, half up.

    Law: WML art. 8, 12
    """
    return cent_half_up(amount)


def compensation_paid(amount: float) -> float:
    """The compensation of a year: to the cent, half up.

    Law: none; the return pays euros and cents
    """
    return cent_half_up(amount)
