"""The general credit that is paid out to the one of a couple who earns least (minstverdienende partner)."""

from __future__ import annotations

from rules.netherlands.general_tax_credit import GeneralTaxCreditLaw
from rules.netherlands.position import DutchPartner, DutchPosition


def may_be_paid_out(position: DutchPosition, law: GeneralTaxCreditLaw) -> bool:
    """Whether the worker was born early enough and has a partner who owes tax and premium here on pay of his own.

    Law: Wet IB 2001 art. 8.9(1)
    """
    partner = position.partner
    partner_pays_here = partner.present and partner.insured and partner.pay > 0.0
    return partner_pays_here and position.resident and position.age.birth_year < law.paid_out_born_before


def general_credit_of_lower_earner(
    granted_general: float, general: float, granted_together: float, owed_by_partner: float, relief: float
) -> float:
    """The general credit of a year in euros: where all credits together stay below it because the own tax and premium
    end, they are raised to it, never by more than the partner still owes; relief from double taxation is taken off.

    Law: Wet IB 2001 art. 8.9(1)-(2)
    """
    missing = max(0.0, general - granted_together)
    raised = max(0.0, min(missing, owed_by_partner) - relief)
    return granted_general + raised


def position_of_partner(position: DutchPosition) -> DutchPosition:
    """The partner as a taxpayer: pay earned here, without the home, which the worker declares.

    Law: Wet IB 2001 art. 2.17
    """
    return DutchPosition(
        taxed_pay=position.partner.pay,
        world_pay=position.partner.pay,
        pension_contribution=0.0,
        home_value=0.0,
        mortgage_interest=0.0,
        home_share=1.0,
        resident=True,
        qualifying=True,
        insured=True,
        general_credit_tax_part=True,
        labour_credit_tax_part=True,
        public_employer=False,
        age=position.partner.age,
        partner=DutchPartner(True, position.age, position.world_pay, position.insured),
        children=position.children,
    )
