"""Your family: a partner, children and their childcare."""

from __future__ import annotations

import streamlit as st

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.asked import NONE, child_number, choices, of_child
from pages.shared.visit.household import answer, given, matters, of_children
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language


def ask(language: Language, problems: Problems) -> None:
    """The partner, then the children."""
    fields.ask("partner", language, problems, hint=language.text("hint.partner"))
    if answer("partner"):
        _partner(language, problems)
    fields.ask("children", language, problems, hint=language.text("hint.children"))
    _ages(language, problems)
    fields.ask("children.childcare", language, problems, hint=language.text("hint.childcare"))
    for kind in of_children("childcare.kind"):
        _childcare(kind, language, problems)


def in_short(language: Language) -> str:
    """Civil status and the number of children."""
    status = given("worker.civil_status") or ("partner" if answer("partner") else "single")
    children = len(of_children("age"))
    how_many = language.plural("summary.children", children) if children else language.text("summary.no_children")
    return f"{language.text('summary.partner' if status == 'partner' else f'choice.civil_status.{status}')}, {how_many}"


def _partner(language: Language, problems: Problems) -> None:
    fields.ask("worker.civil_status", language, problems)
    fields.choice(
        "partner.country_of_work",
        choices("partner.country_of_work"),
        lambda one: language.text("choice.partner_no_work" if one == NONE else f"country.{one}"),
        language,
        problems,
    )
    fields.ask("partner.gross_annual", language, problems, hint=language.text("hint.partner_pay"))
    optional = f"{label('partner.age', language)} {language.text('hint.optional')}"
    fields.number("partner.age", language, problems, words=optional)


def _ages(language: Language, problems: Problems) -> None:
    """The ages of the children, two on a line."""
    ages = of_children("age")
    for pair in (ages[first : first + 2] for first in range(0, len(ages), 2)):
        for column, age in zip(st.columns(2, gap="small"), pair, strict=False):
            with column:
                fields.number(age, language, problems)


def _childcare(kind: str, language: Language, problems: Problems) -> None:
    """One line for a child, and a second one for hours and price where there is childcare."""
    if not matters(kind):
        return
    options = choices("children.childcare.kind")
    fields.choice(kind, options, lambda one: language.text(f"choice.childcare.{one}"), language, problems)
    child = child_number(kind) - 1
    hours, rate = (of_child(f"children.childcare.{part}", child) for part in ("hours_month", "hourly_rate"))
    if matters(hours):
        left, right = st.columns(2, gap="small")
        with left:
            fields.number(hours, language, problems, step=1.0)
        with right:
            fields.euros(rate, language, problems, words=label(rate, language))
