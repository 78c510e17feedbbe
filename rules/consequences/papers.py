"""Which papers a worker across a border must arrange, in which order.

Each theme looks at the settled case and asks for papers of data/papers, where their order, office, moment and source
stand. A paper that could bring or prove nothing here is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from rules.consequences.health import ADULT, CARE_FUND
from rules.consequences.health import MINIJOB as NO_CARE_COVER
from rules.consequences.paper import Paper, Wanted, order_of, paper_of
from rules.consequences.pension_age import is_pensioner
from rules.consequences.sentence import NAMES, Situation
from rules.coordination.family_benefits import NO_RIGHT, right_of
from rules.coordination.insurance import insured_as_civil_servant, share_at_home
from rules.definitions.codes import FLANDERS, STATES
from rules.germany.assessment import taxes_together
from rules.question.case import Case
from rules.settlement.allocation import working_days
from rules.settlement.settle import Settlement

CHEAPER = ("warning.german_assessment_optional.cheaper", "warning.german_assessment_optional.cheaper_in_part")
"""The warnings that a German assessment brings money back."""


def papers_of(case: Case, settlement: Settlement, warned: frozenset[str]) -> tuple[Paper, ...]:
    """The papers in their order; none for a job in the country of residence. `warned`: the ids of the warnings."""
    if case.facts.residence == case.facts.work:
        return ()
    at = Situation(case, settlement)
    wanted = [*numbers(at), *insurance(at), *health(at), *family(at), *money(at), *tax(at, warned)]
    return tuple(paper_of(one, case.scenario.year) for one in sorted(wanted, key=order_of))


def numbers(at: Situation) -> Iterator[Wanted]:
    """The number by which the state of work knows a worker, and what opens its doors."""
    yield Wanted({"NL": "bsn", "BE": "insz", "DE": "steuer_id"}[at.work])
    if at.work == "NL":
        yield Wanted("digid")
    if at.work == "BE":
        yield Wanted("annex_15")


def insurance(at: Situation) -> Iterator[Wanted]:
    """What the employer does where another state insures, and the certificate for days outside the state of work."""
    if at.insuring != at.work:
        yield Wanted("employer_registers", at.insuring)
    facts, law = at.case.facts, at.case.law.numbers.insurance
    if facts.home_days + facts.elsewhere_days <= 0.0:
        return
    if insured_as_civil_servant(facts.public_employer, law):
        yield Wanted("a1", at.work, "civil_servant")
    elif at.insuring == at.work and share_at_home(working_days(facts)) >= law.substantial_activity_share:
        yield Wanted("a1", at.work, "telework")
    else:
        yield Wanted("a1", at.residence, "two_states")


def health(at: Situation) -> Iterator[Wanted]:
    """Care: the insurance of the state that insures, form S1 at home, and what must be ended."""
    if at.uninsured_by_minijob(NO_CARE_COVER):
        yield Wanted("minijob_cover", at.residence)
        return
    if at.insuring == at.residence:
        yield Wanted("ehic", at.residence)
        return
    yield Wanted({"NL": "dutch_policy", "BE": "belgian_fund", "DE": "krankenkasse"}[at.insuring], at.insuring)
    yield Wanted("s1", at.residence, NAMES[at.residence])
    if at.residence == "NL":
        yield Wanted("end_dutch_policy")
    if at.insuring == "NL" and family_to_insure(at):
        yield Wanted("family_cover", at.residence)
    facts = at.case.facts
    if at.insuring == "BE" and facts.region == FLANDERS and facts.age >= at.figure(CARE_FUND["age"]):
        yield Wanted("care_fund")


def family_to_insure(at: Situation) -> bool:
    """Whether a partner without pay, or a child whose other parent does not work at home, is insured with the
    worker."""
    facts = at.case.facts
    if facts.has_partner and not at.partner_has_pay:
        return True
    through_partner = at.partner_has_pay and facts.partner_work == facts.residence
    return not through_partner and any(child.age < at.figure(ADULT) for child in at.case.scenario.children)


def family(at: Situation) -> Iterator[Wanted]:
    """Where to apply for the children, and whom to tell that paid until now."""
    rights = at.settlement.benefits.rights
    for code, state in enumerate(STATES):
        if state != at.residence and right_of(code, rights) != NO_RIGHT:
            yield Wanted(f"child_benefit_{state.lower()}")
    ages = [child.age for child in at.case.scenario.children]
    if at.insuring != at.residence and any(age < end_age(at.residence, at) for age in ages):
        yield Wanted("tell_payer", at.residence)


def end_age(state: str, at: Situation) -> float:
    """Until which age a state pays for a child."""
    law = at.case.law.numbers
    if state == "NL":
        return law.nl.child_benefit[0].end_age
    return law.be.family_allowance.end_age if state == "BE" else law.de.children.end_age


def money(at: Situation) -> Iterator[Wanted]:
    """What is paid only on request."""
    if at.residence != "NL" and at.settlement.dutch.healthcare_allowance > 0.0:
        yield Wanted("healthcare_allowance")
    if at.residence != "NL" and at.settlement.benefits.dutch_child_budget > 0.0:
        yield Wanted("child_budget")
    if at.residence == "NL" and at.insuring != "NL" and not is_pensioner("NL", at):
        yield Wanted("voluntary_aow")
    if at.work != "BE" and at.settlement.belgian.jobbonus > 0.0:
        yield Wanted("jobbonus")


def tax(at: Situation, warned: frozenset[str]) -> Iterator[Wanted]:
    """The days to prove, and the returns in both states."""
    facts, statuses = at.case.facts, at.settlement.allocation.statuses
    if facts.home_days + facts.elsewhere_days > 0.0:
        yield Wanted("day_list")
    if at.work == "NL":
        yield from dutch_return(at)
    elif at.work == "BE":
        yield Wanted("bni_return")
        if statuses.be_personal_benefits:
            yield Wanted("income_proof_be", at.residence)
    else:
        yield from german_return(at, warned)
    if at.residence == "NL":
        yield Wanted("dutch_return", variant="compensation" if at.settlement.compensated.amount > 0.0 else "")
    else:
        yield Wanted("belgian_return" if at.residence == "BE" else "german_resident_return")


def dutch_return(at: Situation) -> Iterator[Wanted]:
    """The return of who is taxed in the Netherlands and lives elsewhere, and what proves the status."""
    yield Wanted("c_form")
    if not at.settlement.allocation.statuses.nl_qualifying:
        return
    yield Wanted("income_statement", at.residence, NAMES[at.residence])
    if at.case.facts.mortgage_interest > 0.0:
        yield Wanted("provisional_bill")


def german_return(at: Situation, warned: frozenset[str]) -> Iterator[Wanted]:
    """What Germany asks of who lives elsewhere; nothing where it takes no tax."""
    withheld = at.settlement.payslip.german.wage_tax
    if withheld <= 0.0 and taxes_together(at.settlement.german) <= 0.0:
        return
    if at.residence == "BE":
        yield Wanted("belgian_reduction")
    if at.settlement.allocation.statuses.de_unlimited:
        yield Wanted("grenzpendler_annex")
        yield Wanted("german_return")
    elif warned.intersection(CHEAPER):
        yield Wanted("german_assessment")
