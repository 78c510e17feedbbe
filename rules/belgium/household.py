"""The household as Belgian law sees it."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children


class BelgianPartner(NamedTuple):
    """A partner: age in years (40 where it is not known), gross pay of a year in euros, and whether it is earned in
    Belgium."""

    present: bool
    age: float
    pay: float
    works_here: bool


class BelgianHousehold(NamedTuple):
    """`spouses`: married or registered, so assessed together, also where nothing is known of the spouse (`partner` is
    then absent and without income). `alone`: single, and nobody is named as partner."""

    spouses: bool
    alone: bool
    partner: BelgianPartner
    children: Children


def has_partner_without_pay(household: BelgianHousehold) -> bool:
    """A partner without pay, or a spouse of whom nothing is known, who depends on the worker for care insurance.

    Law: 883/2004 art. 1(i), 17; ZIV-wet art. 32, 17°
    """
    return (household.partner.present or household.spouses) and household.partner.pay <= 0.0


def is_lone_parent(household: BelgianHousehold) -> bool:
    """A child, and no spouse; a partner who is not a spouse makes no difference.

    Law: WIB 92 art. 133(1), 1°
    """
    return not household.spouses and household.children.number > 0
