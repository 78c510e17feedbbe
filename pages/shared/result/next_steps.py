"""How an answer ends: the next three steps, where to find all of them, and whom to ask."""

from __future__ import annotations

import streamlit as st

from pages.shared.result import papers as steps
from pages.shared.result.consequences import ICONS
from pages.shared.result.tables import mark
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import Result, contact_point, papers

PAGE = "rights_papers"
HOW_MANY = 3
BEST = ("unemployment_full", "unemployment_minijob", "sick_pay", "aow", "family_first", "pension_gap", "holiday")
"""What people know least of what follows, by its code: the first page tells the first three that apply."""


def draw(result: Result, language: Language, *, on_page: bool = False) -> None:
    """Three cards; on another page than that of the papers also what changes besides, and the way there."""
    found = papers(result)
    if not found:
        return
    st.header(language.text("next_steps.heading"), anchor="next-steps")
    with st.grid(3, min_column_width=280):
        for place, paper in enumerate(found[:HOW_MANY], 1):
            with st.container(border=True, height="stretch", gap="xsmall", key=f"next step {place}"):
                st.markdown(f"**{place}. {steps.name(paper, language)}**{mark(paper.confidence, language)}")
                st.markdown(f":gray[:small[{steps.when_and_where(paper, language)}]]")
                st.markdown(steps.what_to_do(paper, result, language))
    if not on_page:
        _besides(result, language)
        _ways(len(found), result, language)


def _besides(result: Result, language: Language) -> None:
    """The best lines of what follows from the job."""
    by_code = {one.code: one for one in reversed(result.consequences)}
    best = [by_code[code] for code in BEST if code in by_code][:HOW_MANY]
    st.subheader(language.text("next_steps.rights"), anchor=False)
    lines = [f"- {ICONS[one.theme]} {in_words(one.text_id, one.values, language)}" for one in best]
    st.markdown("\n".join(f"{line}{mark(one.confidence, language)}" for line, one in zip(lines, best, strict=True)))


def _ways(papers_found: int, result: Result, language: Language) -> None:
    """To all papers, and to somebody who can be asked; both stand on the page of the papers."""
    with st.container(horizontal=True):
        if st.button(
            language.plural("next_steps.all", papers_found),
            type="tertiary",
            icon=":material/arrow_forward:",
            key="next_steps.all",
        ):
            st.switch_page(f"pages/{PAGE}.py")
        point = contact_point(result)
        who = point.name if point else language.text("office.gip")
        if st.button(
            language.text("next_steps.contact", point=who),
            type="tertiary",
            icon=":material/support_agent:",
            key="next_steps.contact",
        ):
            st.switch_page(f"pages/{PAGE}.py")
