"""More about the job, and for which year and month: all with a default."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.asked import choices
from pages.shared.visit.household import answer
from pages.shared.visit.languages import Language

PLACED = (
    "year",
    "payslip_month",
    "worker.age",
    "job.weekly_hours",
    "job.sector",
    "worker.nationality",
    "job.worker_type",
    "job.full_time_hours",
    "job.holiday_pay",
    "job.extra_month",
    "options.nl_contributions_in_compensation",
)
"""The questions of this step that have a place of their own, in order."""


def ask(others: Sequence[str], language: Language, problems: Problems) -> None:
    """Year and month, employer, hours, and what comes on top of the pay or goes off it; then what no step places."""
    left, right = st.columns(2, gap="small")
    with left:
        fields.choice("year", choices("year"), str, language, problems)
    with right:
        fields.choice("payslip_month", choices("payslip_month"), language.month, language, problems)
    left, right = st.columns(2, gap="small", vertical_alignment="bottom")
    with left:
        fields.ask("worker.age", language, problems)
    with right:
        fields.ask("job.weekly_hours", language, problems)
    fields.ask("job.sector", language, problems)
    fields.ask("worker.nationality", language, problems, hint=language.text("hint.nationality"))
    fields.ask("job.worker_type", language, problems)
    left, right = st.columns(2, gap="small")
    with left:
        fields.ask("job.full_time_hours", language, problems)
    with right:
        fields.ask("job.holiday_pay", language, problems)
    fields.ask("job.extra_month", language, problems)
    hint = language.text("hint.nl_contributions_in_compensation")
    fields.ask("options.nl_contributions_in_compensation", language, problems, hint=hint)
    for field in others:
        fields.ask(field, language, problems)


def in_short(language: Language) -> str:
    """Age, hours, employer, year and month."""
    return language.text(
        "summary.more",
        age=answer("worker.age") or "?",
        hours=language.number(answer("job.weekly_hours") or 0),
        year=answer("year"),
        month=language.month(answer("payslip_month")),
        employer=language.text(f"choice.sector.{answer('job.sector')}"),
    )
