"""What a reader must know of the insuring state: what it rests on, and whether it could be judged otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from rules.coordination.insurance import framework_agreement_applies, insured_as_civil_servant, share_at_home
from rules.coordination.working_days import all_days
from rules.definitions.codes import BE, STATES
from rules.question.case import Case
from rules.settlement.allocation import working_days
from rules.settlement.settle import Settlement, settle
from rules.settlement.totals import change
from rules.warnings.effect import disposable_moved, with_home_days
from rules.warnings.warning import ResultWarning, warning

NEAR_SUBSTANTIAL = 0.8
"""From this part of the limit on, a case may be judged either way: a court took 22 % where the law says 25 %."""


def insurance_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What the insuring state rests on, whether it could be judged otherwise, what the employer's cost leaves out."""
    facts, law = case.facts, case.law.numbers.insurance
    home, limit = share_at_home(working_days(facts)), law.substantial_activity_share
    if not insured_as_civil_servant(facts.public_employer, law):
        if NEAR_SUBSTANTIAL * limit <= home < limit and (moved := insurance_moves(case, limit)):
            yield warning("near_25_percent", share=home, limit=limit, amount=moved)
        if home >= limit and settlement.allocation.insuring_state == facts.work:
            without = disposable_moved(case, settlement, facts._replace(framework_a1=False))
            if without:
                yield warning("a1_assumed", country=STATES[facts.residence], amount=without)
        if home >= law.framework_agreement_share:
            yield warning("over_50_percent")
        elif home >= limit and facts.framework_a1 and not framework_agreement_applies(working_days(facts), law):
            yield from barred_warning(case, settlement)
    if settlement.allocation.insuring_state == BE != facts.work:
        yield warning("employer_abroad")


def insurance_moves(case: Case, limit: float) -> float:
    """By how many euros a year what is left would differ with the other insurance, at the limit of days at home."""
    facts, law = case.facts, case.law.numbers
    at_limit = with_home_days(facts, ceil(limit * all_days(working_days(facts))))
    insured = [settle(at_limit._replace(framework_a1=asked), law).totals for asked in (True, False)]
    return abs(change(*insured).disposable)


def barred_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What the limit of days in third states changes, which is not confirmed."""
    facts, law = case.facts, case.law.numbers
    unlimited = law._replace(insurance=law.insurance._replace(framework_agreement_third_state_share=1.0))
    moved = abs(change(settlement.totals, settle(facts, unlimited).totals).disposable)
    if moved:
        elsewhere = facts.elsewhere_days / all_days(working_days(facts))
        limit = law.insurance.framework_agreement_third_state_share
        yield warning("a1_barred_by_days_elsewhere", share=elsewhere, limit=limit, amount=moved)
