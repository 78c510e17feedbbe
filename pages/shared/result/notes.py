"""What the answer takes for granted, and what behind it is not checked."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.form import form
from pages.shared.visit.asked import is_assumed
from pages.shared.visit.household import answer, matters, told
from pages.shared.visit.languages import Language
from rules import UsedFigure

ALWAYS = ("full_year",)
"""What no question can change, by the id of its sentence."""


def assumptions(language: Language) -> None:
    """What the visitor did not say and we took."""
    values = {
        "age": answer("worker.age"),
        "hours": language.number(answer("job.weekly_hours")),
        "full_time_hours": language.number(answer("job.full_time_hours")),
        "month": language.month(answer("payslip_month")),
        "land": language.text(f"region.{answer('options.de_land')}"),
    }
    taken = [field for field in form.in_order() if is_assumed(field) and matters(field) and not told(field)]
    sentences = [language.text(f"assumption.{name}", **values) for name in (*taken, *ALWAYS)]
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
