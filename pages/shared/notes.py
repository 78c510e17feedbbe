"""What the answer takes for granted, and what behind it is not checked."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.household import DEFAULTS, answer
from pages.shared.languages import Language
from rules import UsedFigure

ALWAYS = ("single", "no_children", "rented", "no_home_days", "private", "white_collar", "full_year", "no_extras")
"""Facts that the form does not ask for yet, by the id of their sentence."""


def assumptions(language: Language) -> None:
    """What the visitor did not say and we took."""
    sentences = [language.text(f"assumption.{name}") for name in ALWAYS] + _untouched_defaults(language)
    finding = language.plural("assumption.count", len(sentences))
    with st.expander(
        f"**{language.text('heading.assumptions')}:** {finding}", icon=":material/rule:", key="assumptions"
    ):
        st.markdown("\n".join(f"- {sentence}" for sentence in sentences))


def not_checked(figures: Sequence[UsedFigure], language: Language) -> None:
    """The list of figures that nothing has confirmed."""
    if figures:
        finding = language.plural("confidence.figures_behind", len(figures))
        with st.expander(
            f"**{language.text('confidence.unverified')}:** {finding}", icon=":material/help:", key="not-checked"
        ):
            st.markdown(language.text("confidence.why_not_checked"))
            st.markdown(
                "\n".join(
                    f"- {figure.term}, {language.text('explain.since', date=language.date(figure.valid_from))}"
                    for figure in figures
                )
            )


def _untouched_defaults(language: Language) -> list[str]:
    """The defaults of the form that are still in force."""
    spoken = {
        "worker.age": {"age": answer("worker.age")},
        "job.weekly_hours": {"hours": language.number(answer("job.weekly_hours"))},
        "job.full_time_hours": {"hours": language.number(answer("job.full_time_hours"))},
        "job.holiday_pay": {},
        "payslip_month": {"month": language.month(answer("payslip_month"))},
    }
    return [
        language.text(f"assumption.{field}", **values)
        for field, values in spoken.items()
        if answer(field) == DEFAULTS[field]
    ]
