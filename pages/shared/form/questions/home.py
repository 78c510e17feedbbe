"""Your home: rented or your own."""

from __future__ import annotations

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.household import amount, answer, matters
from pages.shared.visit.languages import Language


def ask(language: Language, problems: Problems) -> None:
    """Whether it is your own, and then what it is worth and what it costs."""
    fields.ask("home.owner", language, problems)
    fields.ask("home.value", language, problems, hint=language.text("hint.home_value"))
    fields.ask("home.mortgage_interest", language, problems, hint=language.text("hint.mortgage_interest"))


def in_short(language: Language) -> str:
    """Rented, or an own home with its value."""
    if not answer("home.owner"):
        return language.text("summary.home_rented")
    reading = amount("home.value", language.locale) if matters("home.value") else None
    if reading is None:
        return language.text("summary.home_owned")
    return language.text("summary.home_worth", amount=language.euros(reading.value))
