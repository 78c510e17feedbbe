"""The marital quotient (huwelijksquotiënt, quotient conjugal): income ascribed to the spouse who earns least."""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias

from rules.definitions.periods import NeededWhile

WithPensionAge: TypeAlias = Annotated[float, NeededWhile("has_pension_age_cap", 1.0)]


class MaritalQuotientLaw(NamedTuple):
    """The fraction of both incomes that the lower one is raised to, its maximum in euros a year, and, from income year
    2026, the maximum of spouses who both have the age in years."""

    share: float
    cap: float
    has_pension_age_cap: float
    cap_pension_age: WithPensionAge
    pension_age: WithPensionAge


def marital_quotient(higher_income: float, lower_income: float, youngest_age: float, law: MaritalQuotientLaw) -> float:
    """What of the higher income is ascribed to the spouse with the lower one, who reaches the share of both with it,
    and never passes the maximum; net incomes in euros a year.

    Law: WIB 92 art. 87-88
    """
    target = min(law.share * (higher_income + lower_income), maximum_quotient(youngest_age, law))
    return max(0.0, target - lower_income)


def maximum_quotient(youngest_age: float, law: MaritalQuotientLaw) -> float:
    """The maximum by the age of the younger spouse on 31 December, in euros a year.

    Law: WIB 92 art. 87 § 2; wet van 15 juli 2026 art. 27
    """
    if law.has_pension_age_cap == 1.0 and youngest_age >= law.pension_age:
        return law.cap_pension_age
    return law.cap
