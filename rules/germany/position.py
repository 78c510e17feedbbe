"""How a year touches Germany."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.person import GermanPerson
from rules.germany.wage_income import WageExpenses


class GermanContributions(NamedTuple):
    """The employee's share of the social insurance contributions of a year, in euros, by branch."""

    pension: float
    unemployment: float
    health: float
    care: float


class Withheld(NamedTuple):
    """What a payroll withholds, in euros and cents."""

    wage_tax: float
    solidarity_surcharge: float
    church_tax: float


class GermanPosition(NamedTuple):
    """Pay of the worker in euros a year, and what was decided before.

    `taxed_pay` is taxed here, a minijob that the employer taxes flat is not in it; `exempt_pay` is taxed elsewhere and
    only raises the rate. `resident`: lives here. `unlimited`: taxed like a resident, by residence or on request.
    `may_be_joint`: spouses who may be assessed jointly. `contributions` are those of whichever state insures, by what
    German law takes them for, on the share of the pay that is taxed here; `partner_contributions` those of a partner
    who works here. `withheld`: by the payslips of the year, where the year rests on it. `expenses` are those for the
    way to work and the days at home. `treaty_reduction`: the fraction that the treaty with Belgium takes off the tax of
    who lives there, else 0.
    """

    person: GermanPerson
    taxed_pay: float
    exempt_pay: float
    resident: bool
    unlimited: bool
    may_be_joint: bool
    contributions: GermanContributions
    partner_contributions: GermanContributions
    withheld: Withheld
    expenses: WageExpenses
    treaty_reduction: float


def contributions_on_taxed_pay(paid: GermanContributions, share: float) -> GermanContributions:
    """The part of the worker's contributions of a year that belongs to the share of the pay taxed here, in euros.

    Law: EStG § 10(2) zin 1 nr. 1
    """
    if share == 1.0:
        return paid
    return GermanContributions(
        pension=share * paid.pension,
        unemployment=share * paid.unemployment,
        health=share * paid.health,
        care=share * paid.care,
    )


def nothing_withheld() -> Withheld:
    """A year without a German payslip, or on which it has no bearing."""
    return Withheld(0.0, 0.0, 0.0)


def no_german_contributions() -> GermanContributions:
    """Nobody insured here."""
    return GermanContributions(0.0, 0.0, 0.0, 0.0)
