"""Where the years of the job count for a pension, at which age each state pays, and what lies between."""

from __future__ import annotations

from collections.abc import Iterator

from rules.consequences.pension_age import age_in, is_pensioner
from rules.consequences.sentence import Consequence, Situation


def pension(at: Situation) -> Iterator[Consequence]:
    """Accrual, ages and the gap."""
    yield from at.say("pension_years", "rights.pension.parts", at.insuring, insuring=at.insuring)
    if "NL" in (at.residence, at.insuring) and not is_pensioner("NL", at):
        yield from dutch_accrual(at)
    if at.insuring != at.residence:
        yield from ages(at)


def dutch_accrual(at: Situation) -> Iterator[Consequence]:
    """What a year in this job does to the Dutch old-age pension."""
    figures = {"share": "nl.workers_rights.state_pension_accrual"}
    rule = "rights.pension.no_dutch_accrual_abroad"
    if at.insuring == "NL":
        yield from at.say("aow", rule, "NL", variant="built_up", figures=figures)
        return
    figures["months"] = "rights.pension.voluntary_within"
    figures["years"] = "rights.pension.voluntary_longest"
    yield from at.say("aow", rule, "NL", variant="missed", figures=figures)


def ages(at: Situation) -> Iterator[Consequence]:
    """The ages of the two states for who has not reached both, and the time between them."""
    home, abroad = age_in(at.residence, at), age_in(at.insuring, at)
    if at.case.facts.age >= max(home.years, abroad.years):
        return
    keys = (home.key, abroad.key)
    yield from at.say(
        "pension_ages", "rights.pension.parts", at.insuring, variant="" if home.settled and abroad.settled else "open",
        also=keys, residence=at.residence, insuring=at.insuring, time_home=home.years, time_abroad=abroad.years,
    )  # fmt: skip
    if home.years != abroad.years:
        first, second = (at.residence, at.insuring) if home.years < abroad.years else (at.insuring, at.residence)
        yield from at.say(
            "pension_gap", "rights.pension.parts", second, also=keys,
            first=first, second=second, time_between=abs(home.years - abroad.years),
        )  # fmt: skip
