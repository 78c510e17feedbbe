"""Your job, as far as an answer needs it."""

from __future__ import annotations

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.asked import GROSS
from pages.shared.visit.household import amount, answer
from pages.shared.visit.languages import Language


def ask(language: Language, problems: Problems) -> None:
    """Pay and hours."""
    example = language.text("hint.gross_example")
    fields.euros(GROSS, language, problems, hint=language.text("hint.gross"), placeholder=example)
    fields.number("job.weekly_hours", language, problems, step=1.0)


def in_short(language: Language) -> str:
    """Pay and hours."""
    reading = amount(GROSS, language.locale)
    pay = language.euros(reading.value) if reading else "?"
    return language.text("summary.job", amount=pay, hours=language.number(answer("job.weekly_hours") or 0))
