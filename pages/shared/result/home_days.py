"""On the first page: what the first jump by days at home means, in one sentence, and the way to the whole curve."""

from __future__ import annotations

import streamlit as st

from pages.shared.visit.languages import Language
from pages.shared.what_if import worked_out
from rules import Comparison

PAGE = "pages/what_if.py"


def draw(comparison: Comparison, language: Language) -> None:
    """The sentence and the link; nothing where days at home make no jump."""
    words = sentence(comparison, language)
    if words:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f":material/laptop_mac: {words}", width="content")
            # not a page link: that needs the frame around the page, which a page alone does not have
            more = language.text("whatif.first_page.link")
            if st.button(more, type="tertiary", icon=":material/tune:", key="to_what_if"):
                st.switch_page(PAGE)


def sentence(comparison: Comparison, language: Language) -> str:
    """The days just below the first jump and those from it on, each with what a month leaves; empty without a jump."""
    step = worked_out.first_step(comparison.across.scenario)
    if step is None:
        return ""
    difference = step.per_month.disposable
    return language.text(
        f"whatif.first_page.{'gain' if difference > 0.0 else 'loss'}",
        before=step.at - 1,
        at=step.at,
        amount_before=language.euros(step.before.per_month.disposable),
        amount_after=language.euros(step.after.per_month.disposable),
        difference=language.euros(abs(difference)),
    )
