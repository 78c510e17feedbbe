"""What a worker has a right to, theme by theme, as cards."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from pages.shared.result.consequences import ICONS
from pages.shared.result.tables import mark
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import Consequence, Result

FIRST = ("sickness", "health", "unemployment", "pension", "family", "holiday", "dismissal", "insurance")
"""The order of the cards: what is asked most comes first."""


def cards(result: Result, language: Language) -> None:
    """A card for each theme of which something follows."""
    st.header(
        language.text("papers.rights", in_country=language.text(f"country_in.{result.insuring_state}")),
        anchor="rights",
    )
    st.markdown(f":gray[{language.text('papers.rights_lead')}]")
    themes = {theme: list(found) for theme, found in groupby(result.consequences, key=lambda one: one.theme)}
    with st.grid(3, min_column_width=280):
        for theme in FIRST:
            if theme in themes:
                _card(theme, themes[theme], language)


def _card(theme: str, found: Sequence[Consequence], language: Language) -> None:
    """The sentences of a theme, and below them their articles, each once."""
    with st.container(border=True, height="stretch", gap="xsmall", key=f"right {theme}"):
        title = language.text(f"consequence_theme.{theme}")
        st.subheader(f"{ICONS[theme]} {title}", anchor=f"right-{theme}")
        for one in found:
            st.markdown(f"{in_words(one.text_id, one.values, language)}{mark(one.confidence, language)}")
        articles = dict.fromkeys(law_in_words(one.law, language) for one in found)
        st.caption(language.text("papers.law", articles=language.listed(articles)))
