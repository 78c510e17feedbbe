"""Where the years of the job count for a pension, at which age each state pays, and what lies between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rules.consequences.sentence import Consequence, Situation
from rules.law_files import DatedValue

AGES = {
    "NL": "nl.national_insurance.pension_age",
    "BE": "be.workers_rights.pension_age",
    "DE": "de.pension_insurance.pension_age",
}
GERMAN_TABLE = "de.pension_insurance.pension_age_born_before_1964"
MIDDLE_OF_YEAR = 0.5


class Age(NamedTuple):
    """The age in years at which a state pays the worker, the key that says so, and whether it is settled already."""

    years: float
    key: str
    settled: bool


def pension(at: Situation) -> Iterator[Consequence]:
    """Accrual, ages and the gap."""
    yield from at.say("pension_years", "rights.pension.parts", at.insuring, insuring=at.insuring)
    if "NL" in (at.residence, at.insuring):
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


def age_in(state: str, at: Situation) -> Age:
    """The age of a state for the worker's year of birth: the first value in whose time it is reached, in Germany by the
    table of the year of birth; the last value where the law has not settled it yet."""
    born = at.case.facts.birth_year
    if state == "DE":
        table: tuple[tuple[float, ...], ...] = at.case.law.figure(GERMAN_TABLE).value  # type: ignore[assignment]
        if born <= table[-1][0]:
            months = max(row for row in table if row[0] <= born)[1]
            return Age(months / 12.0, GERMAN_TABLE, True)
    key = AGES[state]
    values = sorted(at.case.law.by_key[key], key=lambda value: value.valid_from)
    for value in values:
        if reached_in_time(born + MIDDLE_OF_YEAR, value):
            return Age(float(value.value), key, True)  # type: ignore[arg-type]
    return Age(float(values[-1].value), key, False)  # type: ignore[arg-type]


def reached_in_time(born: float, value: DatedValue) -> bool:
    """Whether who is born then reaches the age before the value ends."""
    end = value.valid_to or date.max
    return born + float(value.value) < end.year + (end.month - 1) / 12.0  # type: ignore[arg-type]
