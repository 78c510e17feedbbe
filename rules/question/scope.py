"""What is computed so far. Everything else that a scenario may say is refused by name, never ignored."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rules.errors import NotComputed, shown
from rules.law.year import YEARS, YearLaw
from rules.question.scenario import Child, Scenario


class Limit(NamedTuple):
    """A condition outside which nothing is computed, with the field that breaks it and the sentence for it."""

    field: str
    reason: str
    breaks: Callable[[Scenario, YearLaw], bool]


def care_after_school_age(child: Child, law: YearLaw) -> bool:
    """Dutch childcare of a child that is taken to attend secondary school."""
    return child.childcare is not None and child.age >= law.numbers.nl.childcare_allowance.end_age


LIMITS = (
    Limit("children.childcare", "childcare counts until secondary school; leave it out for a child of 13 or more",
          lambda s, law: "NL" in (s.residence.country, s.work.country)
          and any(care_after_school_age(child, law) for child in s.children)),
    Limit("home.value", "the value of a home that is not owned has no place in the computation; set it to 0",
          lambda s, _: not s.home.owner and s.home.value > 0.0),
    Limit("home.mortgage_interest", "interest for a home that is not owned has no place here; set it to 0",
          lambda s, _: not s.home.owner and s.home.mortgage_interest > 0.0),
)  # fmt: skip


def limits() -> tuple[str, ...]:
    """The fields with an answer that may be right and yet is not computed."""
    return tuple(limit.field for limit in LIMITS)


def year_refusal(year: int) -> NotComputed | None:
    """Why nothing is computed for a year; none for one whose law is in the store."""
    if year in YEARS:
        return None
    years = ", ".join(map(str, YEARS))
    return NotComputed(f"year: the law of {shown(year)} is not in the store; allowed are {years}", "year")


def check_year(scenario: Scenario) -> None:
    """Raise NotComputed for a year whose law is not in the store."""
    if refusal := year_refusal(scenario.year):
        raise refusal


def check_scope(scenario: Scenario, law: YearLaw) -> None:
    """Raise NotComputed with the first field that lies outside what is computed."""
    for limit in LIMITS:
        if limit.breaks(scenario, law):
            raise NotComputed(f"{limit.field}: {limit.reason}", limit.field)
