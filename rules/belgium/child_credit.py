"""The credit for an unused tax-free sum (terugbetaalbaar belastingkrediet voor kinderen ten laste)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.tax_free_sum import TaxFreeSum, TaxFreeSumLaw, tax_on_tax_free_sum


class ChildCreditLaw(NamedTuple):
    """The most that is paid out, in euros a year for each child."""

    cap_per_child: float


class UnusedSupplements(NamedTuple):
    """The tax on the supplements that the tax on income was too low to use, in euros and cents."""

    for_children: float
    low_income_extra: float


def unused_supplements(
    income: float, tax_on_income: float, reduction: float, tax_free: TaxFreeSum, law: TaxFreeSumLaw
) -> UnusedSupplements:
    """The part of `reduction`, the tax on the tax-free sum, that cannot be taken off the tax on income, as far as it
    concerns the supplements for children and for a lone parent of low income.

    They stand on the rest of the sum, which counts as used first; what of that rest is above the income is left out, so
    that the supplements begin where the income ends. Net income in euros a year.

    Law: WIB 92 art. 134 § 3(1), § 3(4), § 3(5)
    """
    if reduction <= tax_on_income or tax_free.for_children + tax_free.low_income_extra <= 0.0:
        return UnusedSupplements(0.0, 0.0)
    rest = min(income, tax_free.whole - tax_free.for_children - tax_free.low_income_extra)
    used = max(tax_on_income, tax_on_tax_free_sum(rest, law))
    with_children = tax_on_tax_free_sum(rest + tax_free.for_children, law)
    with_extra = tax_on_tax_free_sum(rest + tax_free.for_children + tax_free.low_income_extra, law)
    unused_for_children = max(0.0, with_children - used)
    unused_extra = max(0.0, with_extra - max(used, with_children))
    return UnusedSupplements(unused_for_children, unused_extra)


def child_credit(unused_for_children: float, number: int, law: ChildCreditLaw) -> float:
    """What is paid out for unused supplements for `number` children, in euros and cents; spouses share one maximum.

    Law: WIB 92 art. 134 § 3(2), § 4(1), 6°
    """
    return min(unused_for_children, number * law.cap_per_child)
