"""Rights and papers: what to arrange, in which order, who helps, and what the insuring state gives."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.barriers import your_diploma
from pages.shared.form import gate
from pages.shared.result import next_steps, rights
from pages.shared.result import papers as steps
from pages.shared.visit import languages
from pages.shared.visit.languages import Language
from rules import Comparison, contact_point, papers


def page(comparison: Comparison, language: Language) -> None:
    """The papers in order beside the point that helps; then the rights; then what to do first."""
    result = comparison.across
    found = papers(result)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        if not found:
            st.title(language.text("papers.domestic"), anchor=False)
            st.markdown(language.text("papers.domestic_way_out"))
        else:
            with st.container(gap="xxsmall"):
                st.title(language.plural("papers.headline", len(found)), anchor=False)
                st.markdown(f":gray[{language.text('papers.lead')}]")
            your_diploma.draw(result.scenario, language)
            steps.steps(found, result, language)
    with right:
        if found:
            steps.contact(contact_point(result), result, language)
        gate.steps(language)
    if found:
        st.space("small")
        rights.cards(result, language)
        st.space("small")
        next_steps.draw(result, language, on_page=True)


PAGE = "rights_papers"
frame.require(PAGE)
gate.through(PAGE, page, languages.current())
