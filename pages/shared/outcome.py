"""From the answers to a result, or to the sentences that say why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from pages.shared import household
from pages.shared.languages import Language
from rules import Comparison, InputError, LawMissing, NotComputed, Scenario, compare

REQUIRED = ("residence.country", "work.country", household.GROSS)
LIMITS = {
    household.GROSS: (0, 1_000_000),
    "worker.age": (15, 100),
    "job.weekly_hours": (1, 60),
    "job.full_time_hours": (1, 60),
}


@dataclass(frozen=True)
class Outcome:
    """A comparison, or a refusal, or problems by field, each in the words of the visitor."""

    comparison: Comparison | None = None
    refusal: NotComputed | LawMissing | None = None
    problems: dict[str, str] = field(default_factory=dict)


def work_out(language: Language) -> Outcome:
    """Put the answers to the engine."""
    problems = missing_answers(language)
    reading = household.gross(language.locale)
    if problems or reading is None:
        return Outcome(problems=problems)
    try:
        return Outcome(comparison=compare(Scenario.from_data(household.scenario(reading.value))))
    except InputError as error:
        return Outcome(problems={error.field: sentence(error.field, language)})
    except (NotComputed, LawMissing) as refusal:
        return Outcome(refusal=refusal)


def missing_answers(language: Language) -> dict[str, str]:
    """A sentence for each answer that is needed and not there, or not to be read as a number."""
    needed = [*REQUIRED, "residence.municipality"] if household.answer("residence.country") == "BE" else REQUIRED
    problems = {name: language.text(f"error.missing.{name}") for name in needed if not household.answer(name)}
    if household.answer(household.GROSS) and household.gross(language.locale) is None:
        problems[household.GROSS] = language.text(
            "error.not_a_number", field=label(household.GROSS, language), example="3500"
        )
    return problems


def sentence(name: str, language: Language) -> str:
    """What is wrong with an answer that the engine does not accept, and what is allowed."""
    if name.endswith(".municipality"):
        return language.text("error.unknown_municipality", value=household.answer(name))
    if name in LIMITS:
        low, high = (language.number(limit) for limit in LIMITS[name])
        return language.text("error.range", field=label(name, language), min=low, max=high)
    return language.text("error.check", field=label(name, language))


def label(name: str, language: Language) -> str:
    """The label of a field; a field that is not on the page by its name in the contract."""
    return language.text(f"field.{name}") if language.has_text(f"field.{name}") else name


def refusal_sentence(refusal: NotComputed | LawMissing, language: Language) -> str:
    """Why there is no answer, in the language of the visitor where there are words for the reason."""
    if isinstance(refusal, LawMissing):
        when = language.date(refusal.when) if isinstance(refusal.when, date) else household.answer("year")
        topic = ".".join(refusal.key.split(".")[:2])
        return language.text(
            "error.law_missing", date=when, key=language.text(topic) if language.has_text(topic) else refusal.key
        )
    ends = [household.answer(f"{side}.country") for side in ("residence", "work")]
    if refusal.field == "work.country":
        name = "reason.not_yet.DE" if "DE" in ends else f"reason.not_yet.{'_'.join(ends)}"
    else:
        name = f"reason.not_yet.{refusal.field}"
    reason = language.text(name) if language.has_text(name) else refusal.message
    return language.text("error.case_not_supported", reason=reason)
