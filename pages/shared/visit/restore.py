"""A scenario as the answers of a visitor who means it, and what of it the form cannot say."""

from __future__ import annotations

from typing import Any

from pages.shared.visit.answers import PARTS, Answers
from pages.shared.visit.asked import UNLISTED, as_answer, child_number, choices, general, place_key
from pages.shared.visit.numbers import decimal_mark
from rules import FIELDS, Scenario, WorkDays, value_at


def answers_of(scenario: Scenario, locale: str) -> dict[str, Any]:
    """The answers that make this scenario, as far as the form can say it: those that differ from what holds without
    them, to questions that are asked."""
    said = {"partner": scenario.partner is not None, "children": len(scenario.children)}
    said["present_job"] = scenario.present_job is not None
    said["children.childcare"] = any(child.childcare is not None for child in scenario.children)
    every = Answers(said | {"residence.country": scenario.residence.country, "work.country": scenario.work.country})
    told = dict(every.said) | {
        field: _answer(scenario, field, locale) for field in every.everywhere() if general(field) not in PARTS
    }
    whole = Answers(told)
    return {
        field: answer
        for field, answer in told.items()
        if answer is not None and whole.matters(field) and _counts(told, field)
    }


def not_expressed(scenario: Scenario, locale: str) -> list[str]:
    """The fields that the form cannot say: it would change them, or leave the question open."""
    answers = Answers(answers_of(scenario, locale))
    still_open = {general(field) for field in answers.open()}
    again = Scenario.from_data(answers.scenario(locale))
    return [path for path in FIELDS if path in still_open or _said(again, path) != _said(scenario, path)]


def _said(scenario: Scenario, path: str) -> Any:
    """What the scenario holds at a path: a place is the same by each of its names, and of what has fields of its own
    only counts how much of it is there."""
    value = value_at(scenario, path)
    if path.endswith(".municipality"):
        return place_key(value, value_at(scenario, path.replace("municipality", "country"))) or value
    if FIELDS[path].kind in ("part", "list"):
        return len(value) if isinstance(value, list) else value is not None
    return value


def _answer(scenario: Scenario, field: str, locale: str) -> Any:
    """The answer that says what the scenario holds in a field; none where the form has no such answer."""
    path = general(field)
    if path.endswith(".municipality"):
        country = value_at(scenario, path.replace("municipality", "country"))
        unsaid = UNLISTED if path == "residence.municipality" and country == "BE" else None
        name = value_at(scenario, path)
        return unsaid if name is None else place_key(name, country)
    if path == "job.days.office" and _is_usual(scenario.job.days):
        return None
    if child_number(field):
        child = scenario.children[child_number(field) - 1]
        value = value_at(child, path.removeprefix("children."))
    else:
        value = value_at(scenario, path)
    answer = as_answer(path, value, decimal_mark(locale))
    return answer if not choices(path) or answer in choices(path) else None


def _is_usual(days: WorkDays) -> bool:
    """Whether the days at the workplace are those that hold where nothing is said about them."""
    return days == WorkDays.model_validate({"home": days.home, "elsewhere": days.elsewhere})


def _counts(told: dict[str, Any], field: str) -> bool:
    """Whether an answer says what would not hold without it; one on the present job is a term of its own."""
    return field.startswith("present_job.") or Answers(_without(told, field)).answer(field) != told[field]


def _without(told: dict[str, Any], field: str) -> dict[str, Any]:
    return {name: answer for name, answer in told.items() if name != field}
