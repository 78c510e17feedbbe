"""Which state insures, who registers the employer, and which certificate proves it."""

from __future__ import annotations

from collections.abc import Iterator

from rules.consequences.sentence import NAMES, Consequence, Situation
from rules.coordination.insurance import insured_as_civil_servant, share_at_home
from rules.settlement.allocation import working_days


def insurance(at: Situation) -> Iterator[Consequence]:
    """The state, the employer, the certificate A1."""
    yield from at.say("insured_one_state", "rights.insurance.one_state", at.insuring, insuring=at.insuring)
    if at.insuring != at.work:
        yield from at.say(
            "employer_registers", "rights.insurance.employer_registers", at.insuring,
            insuring=at.insuring, work=at.work,
        )  # fmt: skip
    yield from certificate(at)


def certificate(at: Situation) -> Iterator[Consequence]:
    """Whether an A1 is needed, and which body is asked for it: that of residence where work is done in two states, that
    of the employer for telework and for civil servants."""
    facts, law = at.case.facts, at.case.law.numbers.insurance
    if insured_as_civil_servant(facts.public_employer, law):
        yield from at.say("a1_civil_servant", "rights.insurance.a1_of_civil_servants", at.work, work=at.work)
    elif facts.home_days + facts.elsewhere_days <= 0.0:
        yield from at.say(
            "a1_not_needed", "rights.insurance.a1_by_residence", at.residence, variant=NAMES[at.residence], work=at.work
        )
    elif at.insuring == at.work and share_at_home(working_days(facts)) >= law.substantial_activity_share:
        yield from at.say(
            "a1_telework", "rights.insurance.a1_of_teleworkers", at.work, variant=NAMES[at.work],
            figures={"years": "rights.insurance.a1_longest", "months": "rights.insurance.a1_back_dating"}, work=at.work,
        )  # fmt: skip
    else:
        yield from at.say(
            "a1_two_states", "rights.insurance.a1_by_residence", at.residence, variant=NAMES[at.residence]
        )
