"""What both jobs are called, and why there may be no number."""

from __future__ import annotations

from pages.shared.visit import household, journeys, outcome
from pages.shared.visit.asked import GROSS
from pages.shared.visit.languages import Language
from rules import Comparison, LawMissing, NotComputed

NO_NUMBER = "–"
"""What stands for a number that there is not."""


def is_told() -> bool:
    """Whether the visitor has told the job that they have now; else the other side is the same job at home."""
    return bool(household.given("present_job"))


def either(text_id: str) -> str:
    """The id of a text that differs with what the offer is compared with."""
    return f"{text_id}_{'now' if is_told() else 'home'}"


def other_job(language: Language) -> str:
    """What the offer is compared with."""
    return language.text("result.present" if is_told() else "result.here")


def places(language: Language) -> tuple[str, str]:
    """Where the offer is, and where the other job."""
    return journeys.place("work", language), journeys.place("residence", language)


def in_country(both: Comparison, language: Language) -> str:
    """In the country of the offer."""
    return language.text(f"country_in.{both.across.scenario.work.country}")


def no_number(refusal: NotComputed | LawMissing, both: Comparison, language: Language) -> str:
    """Why there is none: no pay does it, or it is not computed, or law is missing."""
    if isinstance(refusal, NotComputed) and refusal.field == GROSS:
        return language.text("offer.no_pay", in_country=in_country(both, language))
    return outcome.refusal_sentence(refusal, language)
