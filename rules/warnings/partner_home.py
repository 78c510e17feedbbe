"""What a couple gains when the partner, and not the worker across the border, declares the own home."""

from __future__ import annotations

from rules.definitions.codes import NL
from rules.definitions.rounding import cent_half_up
from rules.netherlands.assessment import assessment_of_own_levy, tax_and_premium_due
from rules.question.case import Case
from rules.settlement.partner import partner_in_netherlands
from rules.settlement.settle import Settlement, settle
from rules.settlement.totals import change


def gain_if_partner_declares_home(case: Case, settlement: Settlement) -> float:
    """Euros a year, for who lives in the Netherlands with a partner who works there; 0 where nothing is gained.

    The partner's tax falls, and the worker loses what the home brings in his return: tax here, or compensation.

    Law: Wet IB 2001 art. 2.17
    """
    facts, law = case.facts, case.law.numbers
    has_home = facts.home_value > 0.0 or facts.mortgage_interest > 0.0
    if facts.residence != NL or facts.partner_work != NL or facts.partner_pay <= 0.0 or not has_home:
        return 0.0
    without_home = settle(facts._replace(home_value=0.0, mortgage_interest=0.0), law)
    lost_by_worker = change(without_home.totals, settlement.totals).net_pay
    alone = partner_in_netherlands(facts, 0.0, 0.0)
    with_home = partner_in_netherlands(facts, facts.home_value, facts.mortgage_interest)
    gained_by_partner = tax_and_premium_due(assessment_of_own_levy(alone, law.nl)) - tax_and_premium_due(
        assessment_of_own_levy(with_home, law.nl)
    )
    return cent_half_up(max(0.0, gained_by_partner - lost_by_worker))
