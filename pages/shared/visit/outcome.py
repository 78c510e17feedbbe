"""From the answers to a result, or to the sentences that say why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from pages.shared.visit import basis, household
from pages.shared.visit.asked import (
    GROSS,
    MOST_CHILDREN,
    QUESTIONS,
    child_number,
    general,
    is_share_of_pay,
    limits,
)
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import Comparison, InputError, LawMissing, NotComputed, Scenario, doubts


class Problem(NamedTuple):
    """What keeps an answer from counting: it is wrong, still open, right but not computed yet, or hardly meant."""

    sentence: str
    kind: Literal["wrong", "open", "refused", "doubtful"] = "wrong"
    per: Literal["", "year", "hour"] = ""
    """Of what time pay was told that hardly is that of a month."""


PER: dict[str, Literal["year", "hour"]] = {"question.pay_yearly": "year", "question.pay_hourly": "hour"}


@dataclass(frozen=True)
class Outcome:
    """A comparison, or a refusal, or problems by field, each in the words of the visitor. Doubts do not keep a
    comparison from being made."""

    comparison: Comparison | None = None
    refusal: NotComputed | LawMissing | None = None
    problems: dict[str, Problem] = field(default_factory=dict)
    doubts: dict[str, Problem] = field(default_factory=dict)

    @property
    def only_open(self) -> bool:
        """Whether nothing is wrong and only a question of a later step waits for its answer."""
        return bool(self.problems) and all(problem.kind == "open" for problem in self.problems.values())

    @property
    def not_right(self) -> int:
        """How many answers are wrong, refused, or missing in the first steps."""
        return sum(problem.kind != "open" for problem in self.problems.values())


def work_out(language: Language) -> Outcome:
    """Put the answers to the engine."""
    problems = open_questions(language) | unreadable_answers(language)
    if problems:
        return Outcome(problems=problems)
    try:
        scenario = Scenario.from_data(household.answers().scenario(language.locale))
        comparison = basis.compared(scenario)
        return Outcome(comparison=comparison, doubts=asked_back(comparison, language))
    except InputError as error:
        return Outcome(problems={error.field: Problem(sentence(error.field, language))})
    except (NotComputed, LawMissing) as refusal:
        return Outcome(refusal=refusal)


def asked_back(comparison: Comparison, language: Language) -> dict[str, Problem]:
    """A question for each answer that is hardly meant and that the visitor has not confirmed."""
    return {
        doubt.field: Problem(in_words(doubt.text_id, doubt.values, language), "doubtful", PER.get(doubt.text_id, ""))
        for doubt in doubts(comparison)
        if not household.confirmed(doubt.field)
    }


def open_questions(language: Language) -> dict[str, Problem]:
    """A sentence for each answer that is needed and not there."""
    first_steps = ("residence.", "work.", GROSS)
    return {
        name: Problem(
            language.text(f"error.missing.{general(name)}", n=child_number(name)),
            "wrong" if name.startswith(first_steps) else "open",
        )
        for name in household.answers().open()
    }


def unreadable_answers(language: Language) -> dict[str, Problem]:
    """A sentence for each amount that cannot be read, and for a number of children that nobody has."""
    problems = {
        name: Problem(_unreadable(name, language))
        for name in household.answers().typed()
        if household.answer(name) and not _is_read(name, language.locale)
    }
    children = household.answer("children")
    if children is None or not 0 <= children <= MOST_CHILDREN:
        problems["children"] = Problem(sentence("children", language))
    return problems


def _is_read(name: str, locale: str) -> bool:
    """Whether a number is found in what was typed; a part of a pay that is not known yet waits for it."""
    if not is_share_of_pay(general(name)):
        return household.amount(name, locale) is not None
    return household.answers().part_of_pay(name, locale) is not None or household.amount(GROSS, locale) is None


def _unreadable(name: str, language: Language) -> str:
    """What may be typed instead."""
    if is_share_of_pay(general(name)):
        return language.text("error.not_a_part_of_pay", field=label(name, language))
    example = f"{QUESTIONS[general(name)].meaning.example:g}"
    return language.text("error.not_a_number", field=label(name, language), example=example)


def sentence(name: str, language: Language) -> str:
    """What is wrong with an answer that the engine does not accept, and what is allowed."""
    if name.endswith(".municipality"):
        return language.text("error.unknown_municipality", value=household.answer(name))
    if name == "job.days":
        most = language.number(QUESTIONS["job.days.office"].high or 0.0)
        return language.text("error.days_too_many", n=household.days_together(), max=most)
    if general(name) in QUESTIONS and (bounds := limits(general(name))):
        low, high = (language.number(bound) for bound in bounds)
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
        return law_missing(refusal.key, when, language)
    return language.text("error.case_not_supported", reason=refusal_reason(refusal, language))


def law_missing(key: str, when: object, language: Language) -> str:
    """That the law of a time is not known: by the name of its topic, where that has one."""
    topic = ".".join(key.split(".")[:2])
    return language.text("error.law_missing", date=when, key=language.text(topic) if language.has_text(topic) else key)


def refusal_reason(refusal: NotComputed, language: Language) -> str:
    """What is not computed yet, as a part of a sentence."""
    name = f"reason.not_yet.{general(refusal.field)}"
    return language.text(name) if language.has_text(name) else refusal.message
