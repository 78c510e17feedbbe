"""Your pay, as far as an answer needs it."""

from __future__ import annotations

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.form.questions.pension import ask_share, share_in_short
from pages.shared.visit.asked import GROSS
from pages.shared.visit.household import amount
from pages.shared.visit.languages import Language


def ask(language: Language, problems: Problems) -> None:
    """Pay, and the own share of a Dutch pension."""
    example = language.text("hint.gross_example")
    fields.euros(GROSS, language, problems, hint=language.text("hint.gross"), placeholder=example)
    ask_share("job.employee_pension_rate", language, problems)


def in_short(language: Language) -> str:
    """Pay and pension share."""
    reading = amount(GROSS, language.locale)
    pay = language.euros(reading.value) if reading else "?"
    parts = [language.text("summary.pay", amount=pay), share_in_short("job.employee_pension_rate", language)]
    return ", ".join(part for part in parts if part)
