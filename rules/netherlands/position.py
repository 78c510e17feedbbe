"""How a year touches the Netherlands."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children
from rules.netherlands.pension_age import Age


class DutchPartner(NamedTuple):
    """The partner, if there is one: age, gross pay of a year in euros, and whether insured here."""

    present: bool
    age: Age
    pay: float
    insured: bool


class DutchPosition(NamedTuple):
    """Pay in euros, and what law of other states has decided before.

    `taxed_pay` is taxed here, `world_pay` is all pay, both in the terms of Dutch law and before `pension_contribution`;
    the rest of a resident's pay is taxed elsewhere and exempt here. The home may stand anywhere; `home_share` of it (a
    fraction) is this person's, the rest the partner's. `qualifying`: who lives elsewhere has the deductions of a
    resident. `insured`: this is the one insuring state. The tax part of the general credit is for residents of the
    Netherlands and of Belgium and for who qualifies, the tax part of the other credits for all residents of the Union.
    """

    taxed_pay: float
    world_pay: float
    pension_contribution: float
    home_value: float
    mortgage_interest: float
    home_share: float
    resident: bool
    qualifying: bool
    insured: bool
    general_credit_tax_part: bool
    labour_credit_tax_part: bool
    public_employer: bool
    age: Age
    partner: DutchPartner
    children: Children
