"""The job that you have now, where it is not the same as the one across the border."""

from __future__ import annotations

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.form.questions.pension import ask_share, share_in_short
from pages.shared.visit.household import amount, answer
from pages.shared.visit.languages import Language

PAY = "present_job.gross_monthly"
PENSION = "present_job.employee_pension_rate"
HOURS = "job.weekly_hours"
TERMS = ("weekly_hours", "extra_month", "sector", "worker_type", "commute_km")


def ask(language: Language, problems: Problems) -> None:
    """Whether there is one; then its pay, and its terms, each as in the other job until it is told."""
    fields.ask("present_job", language, problems)
    fields.ask(PAY, language, problems)
    ask_share(PENSION, language, problems)
    for term in TERMS:
        fields.ask(f"present_job.{term}", language, problems)
    if answer("present_job"):
        with fields.again("present"):  # who tells the hours of one job should see those of the other
            fields.ask(HOURS, language, problems)


def in_short(language: Language) -> str:
    """Its pay, or that the same job is taken."""
    if not answer("present_job"):
        return language.text("summary.same_job")
    reading = amount(PAY, language.locale)
    pay = language.text("summary.pay", amount=language.euros(reading.value) if reading else "?")
    return ", ".join(part for part in (pay, share_in_short(PENSION, language)) if part)
