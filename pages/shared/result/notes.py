"""What the answer takes for granted, and what behind it is not checked."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.form import form
from pages.shared.result import said
from pages.shared.visit.asked import is_assumed
from pages.shared.visit.household import answer, matters, told
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from pages.shared.visit.topics import term_in_words
from rules import Result, UsedFigure, of_pension_age

WAY = "job.commute_km"
ALWAYS = ("full_year",)
"""What no question can change, by the id of its sentence."""


NOT_COUNTED = ("second_job", "self_employed", "part_year", "company_car", "benefits_other", "other_income", "extras")
"""What nobody is asked, by the ids of the sentences that say so."""


def out_of_scope(result: Result, language: Language) -> None:
    """One plain line on what is not counted, for who has reached pension age another one; the whole list opens."""
    for one in said.uncounted(result):
        sentence = in_words(one.text_id, one.values, language)
        st.markdown(f":material/error_outline: {sentence} **{language.text('answer.not_in_the_amounts')}**")
    if of_pension_age(result.scenario):
        st.markdown(f":material/elderly: {language.text('scope.pension_income')}")
    with st.expander(language.text("scope.line"), icon=":material/remove_selection:", type="compact", key="scope"):
        st.markdown("\n".join(f"- {language.text(f'scope.{one}')}" for one in NOT_COUNTED))


def assumptions(language: Language) -> None:
    """What the visitor did not say and we took."""
    values: dict[str, object] = {
        "age": answer("worker.age"),
        "hours": language.number(answer("job.weekly_hours")),
        "full_time_hours": language.number(answer("job.full_time_hours")),
        "month": language.month(answer("payslip_month")),
        "land": language.text(f"region.{answer('options.de_land')}"),
        "km": language.number(answer("job.commute_km") or 0),
    }
    taken = [_of_the_places(field) for field in untold()]
    other_parent = ("other_parent",) if answer("children") and not answer("partner") else ()
    sentences = [language.text(f"assumption.{name}", **values) for name in (*taken, *other_parent, *ALWAYS)]
    finding = language.plural("assumption.count", len(sentences))
    with st.expander(
        language.colon(f"**{language.text('heading.assumptions')}**", finding),
        icon=":material/rule:",
        key="assumptions",
    ):
        st.markdown("\n".join(f"- {sentence}" for sentence in sentences))


def untold() -> list[str]:
    """The questions that are asked and were not answered, and whose default takes something for granted."""
    return [field for field in form.in_order() if is_assumed(field) and matters(field) and not told(field)]


def _of_the_places(field: str) -> str:
    """Which sentence tells what was taken; a way to work that follows from two places has one of its own."""
    return "commute_from_places" if field == WAY and answer(WAY) else field


def not_checked(figures: Sequence[UsedFigure], language: Language) -> None:
    """The list of figures that nothing has confirmed."""
    if figures:
        finding = language.plural("confidence.figures_behind", len(figures))
        with st.expander(
            language.colon(f"**{language.text('confidence.unverified')}**", finding),
            icon=":material/help:",
            key="not-checked",
        ):
            st.markdown(language.text("confidence.why_not_checked"))
            st.markdown(
                "\n".join(
                    f"- {term_in_words(figure.key, figure.term, language)}, "
                    f"{language.text('explain.since', date=language.date(figure.valid_from))}"
                    for figure in figures
                )
            )
