"""Professional expenses of employees (beroepskosten, frais professionnels): the lump sum, or the actual ones."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment


class ProfessionalExpensesLaw(NamedTuple):
    """Fraction of the pay after contributions, and the maximum in euros a year."""

    rate: float
    maximum: float


class ActualExpenses(NamedTuple):
    """Whether actual expenses are declared in place of the lump sum, and which, in euros a year."""

    chosen: bool
    amount: float


class NetIncome(NamedTuple):
    """Income of a year after contributions and expenses, in euros and cents: taxed here, and exempt by treaty."""

    taxed: float
    exempt: float


def net_income(taxed: float, exempt: float, actual: ActualExpenses, law: ProfessionalExpensesLaw) -> NetIncome:
    """Both incomes of a person less professional expenses, shared in proportion, neither of them below zero; amounts in
    euros a year.

    Law: WIB 92 art. 23, 49-51, 155
    """
    together = taxed + exempt
    if together <= 0.0:
        return NetIncome(0.0, 0.0)
    expenses = professional_expenses(together, actual, law)
    expenses_on_exempt = assessment(expenses * exempt / together)
    return NetIncome(max(0.0, taxed - (expenses - expenses_on_exempt)), max(0.0, exempt - expenses_on_exempt))


def professional_expenses(
    pay_after_contributions: float, actual: ActualExpenses, law: ProfessionalExpensesLaw
) -> float:
    """The actual expenses where they are declared, never more than the pay; else the lump sum; euros and cents.

    Law: WIB 92 art. 49, 51
    """
    if actual.chosen:
        return min(assessment(actual.amount), pay_after_contributions)
    return lump_sum_expenses(pay_after_contributions, law)


def lump_sum_expenses(pay_after_contributions: float, law: ProfessionalExpensesLaw) -> float:
    """The lump sum of a year in euros and cents.

    Law: WIB 92 art. 51
    """
    return min(assessment(law.rate * max(0.0, pay_after_contributions)), law.maximum)
