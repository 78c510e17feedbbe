"""What follows from the insuring state: who registers, which form, where to claim, theme by theme."""

from __future__ import annotations

import re
from itertools import groupby

import streamlit as st

from pages.shared.result.tables import mark
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import Consequence, Result

ICONS = {
    "insurance": ":material/shield_person:",
    "health": ":material/medical_services:",
    "unemployment": ":material/work_off:",
    "sickness": ":material/sick:",
    "pension": ":material/elderly:",
    "family": ":material/family_restroom:",
    "holiday": ":material/beach_access:",
    "dismissal": ":material/waving_hand:",
}

REGULATION = re.compile(r"\d+/\d{4} ")
"""How the store names a regulation of the Union: by its number."""


def draw(result: Result, language: Language) -> None:
    """A closed section; nothing for a job in the country of residence."""
    if not result.consequences:
        return
    title = f"**{language.text('heading.consequences')}:** {language.text('hint.consequences')}"
    with st.expander(title, icon=":material/checklist:", key="consequences"):
        for theme, found in groupby(result.consequences, key=lambda one: one.theme):
            with st.container(gap="xxsmall"):
                st.markdown(f"**{ICONS[theme]} {language.text(f'consequence_theme.{theme}')}**")
                st.markdown("\n".join(f"- {line(one, language)}" for one in found))


def line(one: Consequence, language: Language) -> str:
    """The sentence, its article, and a mark where it is not fully checked."""
    article = f":gray-badge[:material/gavel: {cited(one, language)}]"
    return f"{in_words(one.text_id, one.values, language)} {article}{mark(one.confidence, language)}"


def cited(one: Consequence, language: Language) -> str:
    """The article; a regulation of the Union is called one."""
    return language.text("ground.regulation", article=one.law) if REGULATION.match(one.law) else one.law
