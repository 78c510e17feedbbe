"""Which state pays who loses the job or a part of it, by when to report, and which form to bring."""

from __future__ import annotations

from collections.abc import Iterator

from rules.consequences.pension_age import is_pensioner
from rules.consequences.sentence import MINIJOB_LIMIT, NAMES, Consequence, Situation

MINIJOB = "rights.unemployment.minijob_uninsured"
REGISTER = {
    "NL": {"days": "rights.unemployment.apply_before.nl"},
    "BE": {"days": "rights.unemployment.register_within.be"},
    "DE": {"days": "rights.unemployment.register_within.de", "months": "rights.unemployment.register_before.de"},
}
"""The terms within which each state wants to hear of it."""


def unemployment(at: Situation) -> Iterator[Consequence]:
    """Full unemployment is for the state of residence, partial unemployment for the one that insures; neither pays from
    its pension age on."""
    by_residence = "rights.unemployment.full_by_residence"
    payer = at.residence if at.figure(by_residence) == 1.0 else at.insuring
    if at.uninsured_by_minijob(MINIJOB):
        yield from with_minijob(payer, at)
        return
    if not is_pensioner(payer, at):
        yield from full(payer, "rights.unemployment.by_insuring" if payer == at.insuring else by_residence, at)
    if at.residence != at.insuring and not is_pensioner(at.insuring, at):
        partial = "rights.unemployment.partial_by_insuring"
        yield from at.say("unemployment_partial", partial, at.insuring, insuring=at.insuring)
    if not is_pensioner(payer, at):
        yield from at.say(
            "unemployment_export", "rights.unemployment.export", payer,
            figures={"months": "rights.unemployment.export", "months_longest": "rights.unemployment.export_longest"},
        )  # fmt: skip


def with_minijob(payer: str, at: Situation) -> Iterator[Consequence]:
    """That Germany pays nothing after a minijob, and whom to ask whether another state does."""
    if not is_pensioner(at.insuring, at):
        figures = {"amount": MINIJOB_LIMIT}
        yield from at.say("unemployment_minijob", MINIJOB, at.insuring, figures=figures)
    if payer != at.insuring and not is_pensioner(payer, at):
        rule = "rights.unemployment.minijob_time_counts"
        yield from at.say("unemployment_full", rule, payer, variant=f"{NAMES[payer]}_minijob")
        yield from register(payer, at)


def register(payer: str, at: Situation) -> Iterator[Consequence]:
    """By when the state that pays wants to hear of it."""
    figures = REGISTER[payer]
    yield from at.say("unemployment_register", figures["days"], payer, variant=NAMES[payer], figures=figures)


def full(payer: str, rule: str, at: Situation) -> Iterator[Consequence]:
    """Where the whole benefit is claimed, by when, and with which form."""
    yield from at.say("unemployment_full", rule, payer, variant=NAMES[payer])
    yield from register(payer, at)
    if payer != at.insuring:
        yield from at.say(
            "unemployment_form", "rights.unemployment.form_u1", at.insuring, variant=NAMES[at.insuring],
            insuring=at.insuring,
        )  # fmt: skip
        yield from at.say(
            "unemployment_pay", "rights.unemployment.pay_abroad_counts", payer, insuring=at.insuring, payer=payer
        )
