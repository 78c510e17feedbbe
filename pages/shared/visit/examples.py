"""Examples to start from: one fills in the whole form, and stays an example until an answer changes."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.visit import household
from pages.shared.visit.languages import Language
from pages.shared.visit.restore import answers_of
from rules import Persona, personas

TAKEN = "examples.taken"


def take(persona: Persona, language: Language) -> None:
    """Answer all questions as the example does. For callbacks, before the widgets are drawn."""
    household.forget()
    said = answers_of(persona.scenario, language.locale)
    for field, answer in said.items():
        household.put(field, answer)
    st.session_state[TAKEN] = said


def is_unchanged() -> bool:
    """Whether the answers are still those of an example."""
    return TAKEN in st.session_state and household.answers().said == st.session_state[TAKEN]


def in_order() -> Sequence[Persona]:
    """All examples, those first that live and work where the visitor does."""
    here = tuple(household.answer(f"{side}.country") for side in ("residence", "work"))
    return sorted(personas(), key=lambda one: (one.scenario.residence.country, one.scenario.work.country) != here)


def journey(persona: Persona) -> str:
    """From where to where the example goes to work."""
    ends = (persona.scenario.residence, persona.scenario.work)
    return " → ".join(end.municipality or end.country for end in ends)
