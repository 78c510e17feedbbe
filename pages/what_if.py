"""What if? Days at home, pay and family changed one at a time, and a case kept to compare with."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.form import gate
from pages.shared.visit import languages
from pages.shared.visit.languages import Language
from pages.shared.what_if import days, family, pay, pinned
from rules import Comparison


def answer(comparison: Comparison, language: Language) -> None:
    """The first jump by days at home, then pay, family and the kept case."""
    days.draw(comparison.across, language)
    st.space("small")
    pay.draw(comparison.across, language)
    st.space("small")
    family.draw(comparison.across, language)
    st.space("small")
    left, right = st.columns([2, 1], gap="medium")
    with left:
        pinned.draw(comparison.across, language)
    with right:
        gate.steps(language)


PAGE = "what_if"
frame.require(PAGE)
gate.through(PAGE, answer, languages.current())
