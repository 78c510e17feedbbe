"""Which health insurance the insuring state asks for, the form for care at home, and who of the family is covered; and
what a German minijob leaves open, which insures nobody for care."""

from __future__ import annotations

from collections.abc import Iterator

from rules.belgium.household import has_partner_without_pay
from rules.consequences.sentence import MINIJOB_LIMIT, NAMES, Consequence, Situation
from rules.definitions.codes import BRUSSELS, FLANDERS
from rules.germany.minijob import is_minijob
from rules.netherlands.treaty_contribution import treaty_contribution
from rules.settlement.belgian_household import belgian_household

MONTHS = 12.0
ADULT = "nl.health_insurance.adult_age"
LONGEST = "rights.health.children_longest"
MINIJOB = "rights.health.minijob_uninsured"
CARE_FUND = {"amount": "be.care_premium.ordinary", "age": "be.care_premium.minimum_age"}


def health(at: Situation) -> Iterator[Consequence]:
    """Care insurance of the worker and of the family."""
    if at.uninsured_by_minijob(MINIJOB):
        yield from with_minijob(at)
        return
    if at.insuring == at.residence:
        yield from at.say(
            "health_at_home", "rights.health.card_for_care_abroad", at.residence, residence=at.residence, work=at.work
        )
        return
    yield from policy(at)
    yield from at.say(
        "form_s1", "rights.health.form_s1", at.residence, variant=NAMES[at.residence], insuring=at.insuring
    )
    if at.residence == "NL":
        yield from at.say("dutch_policy_ends", "rights.health.dutch_policy_ends", "NL")
    if at.insuring == "NL":
        yield from dutch_allowance(at)
    yield from partner(at)
    yield from children(at)
    yield from care_fund(at)


def with_minijob(at: Situation) -> Iterator[Consequence]:
    """That the job insures nobody for care; for who lives abroad what becomes of the cover at home, whom to ask before
    it is given up, and how to insure in Germany by choice."""
    figures = {"amount": MINIJOB_LIMIT}
    if at.residence == at.insuring:
        yield from at.say("health_at_home", MINIJOB, at.insuring, variant="minijob", figures=figures)
        return
    yield from at.say("health_policy", MINIJOB, at.insuring, variant="germany_minijob", figures=figures)
    if at.residence == "NL":
        yield from at.say("dutch_policy_ends", "rights.health.minijob_ends_dutch_cover", "NL", variant="minijob")
    else:
        yield from at.say("minijob_belgian_cover", "rights.health.minijob_and_belgian_cover", at.residence)
    voluntary = "rights.health.minijob_voluntary"
    yield from at.say("minijob_voluntary_insurance", voluntary, at.insuring)
    yield from at.say(
        "form_s1", "rights.health.form_s1", at.residence, variant=f"{NAMES[at.residence]}_minijob", also=(voluntary,)
    )
    yield from children(at)
    yield from care_fund(at)


def policy(at: Situation) -> Iterator[Consequence]:
    """Where the worker takes out insurance, and who pays for it."""
    if at.insuring == "NL":
        figures = {
            "amount": "nl.health_insurance.nominal_premium",
            "amount_excess": "nl.health_insurance.compulsory_excess",
        }
        variant = "netherlands"
        if pays_no_premium(at):
            figures, variant = {"age": ADULT}, "netherlands_minor"
        yield from at.say("health_policy", "rights.health.dutch_policy", "NL", variant=variant, figures=figures)
    elif at.insuring == "BE":
        yield from at.say("health_policy", "rights.health.belgian_fund", "BE", variant="belgium")
    else:
        limit = "de.social_insurance.compulsory_health_limit_year"
        above = at.settlement.allocation.gross > at.figure(limit)
        yield from at.say(
            "health_policy", "rights.health.german_fund", "DE",
            variant="germany_by_choice" if above else "germany", figures={"amount": limit},
        )  # fmt: skip


def pays_no_premium(at: Situation) -> bool:
    """Whether the worker is too young for the premium of the Dutch policy, and so for the allowance."""
    return at.insuring == "NL" and at.settlement.dutch.health_insurance_premium == 0.0


def dutch_allowance(at: Situation) -> Iterator[Consequence]:
    """The healthcare allowance of who lives abroad: what it is here, or that the income is too high."""
    facts, allowance = at.case.facts, at.settlement.dutch.healthcare_allowance
    rule = "rights.health.dutch_allowance_abroad"
    if pays_no_premium(at):
        return
    if allowance <= 0.0:
        yield from at.say("healthcare_allowance", rule, "NL", variant="income_too_high")
        return
    half = facts.has_partner and not (at.partner_has_pay and facts.partner_work == facts.work)
    yield from at.say("healthcare_allowance", rule, "NL", variant="half" if half else "", amount=allowance)


def partner(at: Situation) -> Iterator[Consequence]:
    """A partner without pay is insured with the worker; through the Netherlands for a contribution, and not with a
    German minijob."""
    facts = at.case.facts
    if not facts.has_partner:
        return
    if not at.partner_has_pay:
        if at.insuring == "NL":
            yield from dutch_contribution_for_partner(at)
        else:
            yield from at.say("partner_insured_too", "rights.health.co_insured", at.residence, residence=at.residence)
    if at.insuring == "NL" and at.residence == "DE":
        works_little = is_minijob(facts.partner_pay / MONTHS, at.case.law.numbers.de.minijob)
        if facts.partner_work == facts.residence and works_little:
            rule = "rights.health.minijob_ends_co_insurance"
            yield from at.say("partner_minijob", rule, "DE", figures={"amount": MINIJOB_LIMIT})


def dutch_contribution_for_partner(at: Situation) -> Iterator[Consequence]:
    """What is due to the Netherlands for a partner who is cared for abroad."""
    law = at.case.law.numbers.nl
    amount = treaty_contribution(
        0.0, 1.0, 0.0, at.case.facts.residence, law.treaty_contribution, law.health_insurance, law.national_insurance
    )
    factor = {"BE": "belgium", "DE": "germany"}[at.residence]
    yield from at.say(
        "partner_insured_too", "rights.health.treaty_contribution", "NL", variant="netherlands", residence=at.residence,
        amount=amount,
        also=(f"nl.treaty_contribution.country_factor_{factor}", "nl.health_insurance.nominal_premium"),
    )  # fmt: skip


def children(at: Situation) -> Iterator[Consequence]:
    """Children are insured through a parent who works where they live, else with the worker, unless a minijob insures
    nobody; in the Netherlands until they are adults, in Belgium and Germany longer."""
    facts = at.case.facts
    ages = [child.age for child in at.case.scenario.children]
    longer = {at.residence, at.insuring} == {"BE", "DE"}
    if not any(age < at.figure(LONGEST if longer else ADULT) for age in ages):
        return
    also = () if any(age < at.figure(ADULT) for age in ages) else (LONGEST,)
    if at.partner_has_pay and facts.partner_work == facts.residence:
        rule = "rights.health.children_by_residence"
        yield from at.say(
            "children_insured", rule, at.residence, variant="with_partner", also=also, residence=at.residence
        )
    elif at.uninsured_by_minijob(MINIJOB):
        return
    elif at.insuring == "NL":
        figures = {"age": ADULT}
        yield from at.say("children_insured", "rights.health.co_insured", "NL", variant="netherlands", figures=figures)
    else:
        yield from at.say("children_insured", "rights.health.co_insured", at.residence, also=also)


def care_fund(at: Situation) -> Iterator[Consequence]:
    """The Flemish care insurance: by the region of the workplace for who is insured in Belgium, with a partner who is
    insured too, as the premium of the year has it; free to join for a resident of Flanders who is insured elsewhere."""
    region = at.case.facts.region
    if at.insuring == "BE" and region in (FLANDERS, BRUSSELS):
        with_partner = "with_partner" if has_partner_without_pay(belgian_household(at.case.facts)) else ""
        variant = with_partner if region == FLANDERS else "brussels"
        yield from at.say("care_fund", "rights.health.care_fund_inbound", "BE", variant=variant, figures=CARE_FUND)
    elif at.residence == "BE" and region == FLANDERS:
        yield from at.say("care_fund", "rights.health.care_fund_outbound", "BE", variant="resident")
