"""From the answers to a result, or to the sentences that say why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from pages.shared.visit import household
from pages.shared.visit.household import GROSS, child_number, general
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from rules import Comparison, InputError, LawMissing, NotComputed, Scenario, compare

LIMITS: dict[str, tuple[int, int]] = {
    GROSS: (0, 1_000_000),
    "job.weekly_hours": (1, 60),
    "job.full_time_hours": (1, 60),
    "job.employee_pension_rate": (0, 50),
    "worker.age": (15, 100),
    "partner.age": (15, 110),
    "partner.gross_annual": (0, 10_000_000),
    "children": (0, household.MOST_CHILDREN),
    "children.age": (0, 30),
    "children.childcare.hours_month": (0, 744),
    "children.childcare.hourly_rate": (0, 1000),
    "home.value": (0, 10_000_000),
    "home.mortgage_interest": (0, 10_000_000),
    "job.days.home": (0, 366),
    "job.days.elsewhere": (0, 366),
    "job.days.office": (0, 366),
    "options.de_additional_health_rate": (0, 10),
    "job.commute_km": (0, 500),
}
"""From where to where a number may go, as the page asks for it: a share in per cent."""
EXAMPLES = {
    GROSS: "3500",
    "partner.gross_annual": "30000",
    "children.childcare.hourly_rate": "11",
    "home.value": "300000",
    "home.mortgage_interest": "6000",
}


class Problem(NamedTuple):
    """What keeps an answer from counting: it is wrong, still open, or right but not computed yet."""

    sentence: str
    kind: Literal["wrong", "open", "refused"] = "wrong"


@dataclass(frozen=True)
class Outcome:
    """A comparison, or a refusal, or problems by field, each in the words of the visitor."""

    comparison: Comparison | None = None
    refusal: NotComputed | LawMissing | None = None
    problems: dict[str, Problem] = field(default_factory=dict)

    @property
    def only_open(self) -> bool:
        """Whether nothing is wrong and only a question of a later step waits for its answer."""
        return bool(self.problems) and all(problem.kind == "open" for problem in self.problems.values())


def work_out(language: Language) -> Outcome:
    """Put the answers to the engine."""
    problems = open_questions(language) | unreadable_answers(language)
    if problems:
        return Outcome(problems=problems)
    try:
        return Outcome(comparison=compare(Scenario.from_data(household.scenario(language.locale))))
    except InputError as error:
        return Outcome(problems={error.field: Problem(sentence(error.field, language))})
    except (NotComputed, LawMissing) as refusal:
        return Outcome(refusal=refusal)


def open_questions(language: Language) -> dict[str, Problem]:
    """A sentence for each answer that is needed and not there."""
    first_steps = ("residence.", "work.", GROSS)
    return {
        name: Problem(
            language.text(f"error.missing.{general(name)}", n=child_number(name)),
            "wrong" if name.startswith(first_steps) else "open",
        )
        for name in household.needed()
        if household.answer(name) in (None, "")
    }


def unreadable_answers(language: Language) -> dict[str, Problem]:
    """A sentence for each amount that cannot be read, and for a number of children that nobody has."""
    problems = {
        name: Problem(language.text("error.not_a_number", field=label(name, language), example=EXAMPLES[general(name)]))
        for name in household.amounts()
        if household.answer(name) and household.amount(name, language.locale) is None
    }
    low, high = LIMITS["children"]
    children = household.answer("children")
    if children is None or not low <= children <= high:
        problems["children"] = Problem(sentence("children", language))
    return problems


def sentence(name: str, language: Language) -> str:
    """What is wrong with an answer that the engine does not accept, and what is allowed."""
    if name.endswith(".municipality"):
        return language.text("error.unknown_municipality", value=household.answer(name))
    if name == "job.days":
        most = LIMITS["job.days.office"][1]
        return language.text("error.days_too_many", n=household.days_together(), max=most)
    if general(name) in LIMITS:
        low, high = (language.number(limit) for limit in LIMITS[general(name)])
        return language.text("error.range", field=label(name, language), min=low, max=high)
    return language.text("error.check", field=label(name, language))


def at_the_field(found: Outcome, language: Language) -> dict[str, Problem]:
    """The problems by field, and a refusal at the answer that it is about."""
    if not isinstance(found.refusal, NotComputed):
        return found.problems
    reason = refusal_reason(found.refusal, language)
    return {found.refusal.field: Problem(f"{reason[:1].upper()}{reason[1:]}.", "refused")}


def refusal_sentence(refusal: NotComputed | LawMissing, language: Language) -> str:
    """Why there is no answer, in the language of the visitor where there are words for the reason."""
    if isinstance(refusal, LawMissing):
        when = language.date(refusal.when) if isinstance(refusal.when, date) else household.answer("year")
        topic = ".".join(refusal.key.split(".")[:2])
        return language.text(
            "error.law_missing", date=when, key=language.text(topic) if language.has_text(topic) else refusal.key
        )
    return language.text("error.case_not_supported", reason=refusal_reason(refusal, language))


def refusal_reason(refusal: NotComputed, language: Language) -> str:
    """What is not computed yet, as a part of a sentence."""
    name = f"reason.not_yet.{general(refusal.field)}"
    return language.text(name) if language.has_text(name) else refusal.message
