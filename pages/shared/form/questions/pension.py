"""Your own share of a Dutch occupational pension, in a job across the border or at home."""

from __future__ import annotations

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.household import answers, matters
from pages.shared.visit.languages import Language
from rules import pension_example


def ask_share(field: str, language: Language, problems: Problems) -> None:
    """What the payslip says, in euros or as a share; a large fund as an example of its size."""
    if not matters(field):
        return
    example = pension_example()
    hint = language.text("hint.pension_rate", rate=language.rate(example.rate), year=example.year)
    fields.ask(field, language, problems, hint=hint)


def share_in_short(field: str, language: Language) -> str:
    """The share, or that none is counted; nothing where it is not asked."""
    if not matters(field):
        return ""
    part = answers().part_of_pay(field, language.locale)
    if part is None or part.share == 0.0:
        return language.text("summary.no_pension_share")
    return language.text("summary.pension_share", share=language.rate(part.share))
