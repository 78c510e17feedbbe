"""More about the job, and for which year and month: all with a default."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.household import COUNTRIES, answer, matters
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from rules import YEARS

SECTORS = ("private", "public")
WORKER_TYPES = ("white_collar", "blue_collar")
HOLIDAY_PAY = ("statutory", "none")
NATIONALITIES = (*COUNTRIES, "other")


def ask(language: Language, problems: Problems) -> None:
    """Year and month, employer, hours, and what comes on top of the pay or goes off it."""
    left, right = st.columns(2, gap="small")
    with left:
        fields.choice("year", YEARS[::-1], str, language, problems)
    with right:
        fields.choice("payslip_month", range(1, 13), language.month, language, problems)
    _of_a_few("job.sector", SECTORS, language, problems)
    if matters("worker.nationality"):
        _of_a_few("worker.nationality", NATIONALITIES, language, problems, hint=language.text("hint.nationality"))
    if matters("job.worker_type"):
        _of_a_few("job.worker_type", WORKER_TYPES, language, problems)
    left, right = st.columns(2, gap="small")
    with left:
        fields.number("job.full_time_hours", language, problems, step=1.0)
    with right:
        _of_a_few("job.holiday_pay", HOLIDAY_PAY, language, problems)
    fields.yes_no("job.extra_month", language, problems)
    share = language.text("unit.in_percent_of_gross", field=label("job.employee_pension_rate", language))
    hint = language.text("hint.pension_rate")
    fields.number("job.employee_pension_rate", language, problems, step=0.5, words=share, hint=hint)
    if matters("options.nl_contributions_in_compensation"):
        hint = language.text("hint.nl_contributions_in_compensation")
        fields.yes_no("options.nl_contributions_in_compensation", language, problems, hint=hint)


def in_short(language: Language) -> str:
    """Year, month and employer."""
    return language.text(
        "summary.more",
        year=answer("year"),
        month=language.month(answer("payslip_month")),
        employer=language.text(f"choice.sector.{answer('job.sector')}"),
    )


def _of_a_few(
    field: str, options: Sequence[str], language: Language, problems: Problems, hint: str | None = None
) -> None:
    """A choice whose words are named after its field."""
    name = field.partition(".")[2]
    fields.choice(field, options, lambda one: language.text(f"choice.{name}.{one}"), language, problems, hint=hint)
