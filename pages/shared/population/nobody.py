"""What stands above a page when no row of a visitor's table counts."""

from __future__ import annotations

import streamlit as st

from pages.shared.population.people import People
from pages.shared.visit.languages import Language


def draw(people: People, language: Language) -> None:
    """That none counts, and why."""
    st.title(language.text("people.own_none"), anchor=False)
    st.markdown(f":gray[{language.text(people.nobody)}]")
