"""Dated facts about language and the way across, each with its year and source."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.result.tables import mark
from pages.shared.visit.citations import link
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import CorridorFact


def draw(found: Sequence[CorridorFact], language: Language) -> None:
    """A line a fact; nothing without any."""
    if found:
        st.markdown("\n".join(f"- {line(fact, language)}" for fact in found))


def line(fact: CorridorFact, language: Language) -> str:
    """What is true there, of which year, by which source."""
    source = fact.sources[0]
    cited = link(source.title, source.url)
    sentence = in_words(fact.text_id, fact.figures, language)
    return f"{sentence} :small[:gray[{fact.years} · {cited}]]{mark(fact.confidence, language)}"
