"""Church tax (Kirchensteuer): a fraction of the income tax of a member, by the Land of residence."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.rounding import church_tax_cents


class ChurchTaxLaw(NamedTuple):
    """The rate of each Land, as a fraction of the income tax; in the order of LAENDER in codes.py."""

    rate_baden_wuerttemberg: float
    rate_bavaria: float
    rate_berlin: float
    rate_brandenburg: float
    rate_bremen: float
    rate_hamburg: float
    rate_hesse: float
    rate_mecklenburg_western_pomerania: float
    rate_lower_saxony: float
    rate_north_rhine_westphalia: float
    rate_rhineland_palatinate: float
    rate_saarland: float
    rate_saxony: float
    rate_saxony_anhalt: float
    rate_schleswig_holstein: float
    rate_thuringia: float


def church_tax(base: float, rate: float) -> float:
    """Church tax of a member on the income tax after child allowances, in euros and cents; `rate` as a fraction.

    Only members who live in Germany owe it.

    Law: Kirchensteuergesetz van het Land; EStG § 51a
    """
    return church_tax_cents(rate * base)


def church_tax_rate(land: int, law: ChurchTaxLaw) -> float:
    """The rate of a Land, by its code.

    Law: Kirchensteuergesetz van het Land
    """
    return law[land]


def part_of_member(joint_base: float, tax_of_member_alone: float, tax_of_partner_alone: float) -> float:
    """The part of a couple's tax that counts for the one spouse who is a member (glaubensverschiedene Ehe), in euros:
    by the ratio of the taxes that each would owe alone by the tariff. Without such tax of the other it is all.

    Law: KiStG NRW § 7
    """
    together = tax_of_member_alone + tax_of_partner_alone
    if tax_of_partner_alone <= 0.0 or together <= 0.0:
        return joint_base
    return joint_base * tax_of_member_alone / together
