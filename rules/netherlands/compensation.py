"""The compensation for residents who work in Belgium or Germany (compensatieregeling grensarbeiders)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.assessment import assessment, tax_and_premium_due
from rules.netherlands.law import NetherlandsLaw
from rules.netherlands.position import DutchPosition
from rules.netherlands.rounding import compensation_paid


class ForeignBurden(NamedTuple):
    """What the state of work takes from the pay of a year, in euros: income tax, and contributions comparable to Dutch
    national insurance."""

    tax: float
    contributions: float


def compensation(
    position: DutchPosition, due_here: float, foreign: ForeignBurden, with_contributions: bool, law: NetherlandsLaw
) -> float:
    """What the Dutch return gives back for a year, in euros and cents.

    The burden as it is (`due_here`, and in the state of work) is set against that of the same person with the same
    deductions and credits, had the pay been earned and insured here; the excess is paid, never more than the foreign
    burden. Both treaties name foreign contributions that are comparable to Dutch national insurance and leave it to the
    two states to say which: with Germany none, with Belgium none in practice.

    Law: NL-BE 2001 art. 27(1); NL-DE 2012, protocol art. XII
    """
    burden_abroad = foreign.tax + foreign.contributions if with_contributions else foreign.tax
    actual_burden = due_here + burden_abroad
    domestic = as_if_earned_here(position)
    hypothetical_burden = tax_and_premium_due(assessment(domestic, law))
    return compensation_paid(min(max(0.0, actual_burden - hypothetical_burden), burden_abroad))


def as_if_earned_here(position: DutchPosition) -> DutchPosition:
    """The same household with all its pay earned, taxed and insured in the Netherlands.

    Law: NL-BE 2001 art. 27(1); NL-DE 2012, protocol art. XII
    """
    return DutchPosition(
        taxed_pay=position.world_pay,
        world_pay=position.world_pay,
        pension_contribution=position.pension_contribution,
        home_value=position.home_value,
        mortgage_interest=position.mortgage_interest,
        home_share=position.home_share,
        resident=position.resident,
        qualifying=position.qualifying,
        insured=True,
        general_credit_tax_part=True,
        labour_credit_tax_part=True,
        public_employer=position.public_employer,
        age=position.age,
        partner=position.partner,
        children=position.children,
    )
