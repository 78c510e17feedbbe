"""What follows from the insuring state: who registers, which form, where to claim, theme by theme."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from pages.shared.languages import Language
from pages.shared.tables import mark
from rules import Consequence, Result, years_and_months

ICONS = {
    "insurance": ":material/shield_person:",
    "health": ":material/medical_services:",
    "unemployment": ":material/work_off:",
    "sickness": ":material/sick:",
    "pension": ":material/elderly:",
    "family": ":material/family_restroom:",
}

REGULATION = "Reg. (EC) "
"""How the store names a regulation of the Union."""


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
    values = {f"in_{n}" if isinstance(v, str) else n: _value(n, v, language) for n, v in one.values.items()}
    law = one.law
    if law.startswith(REGULATION):
        law = language.text("ground.regulation", article=law.removeprefix(REGULATION))
    article = f":gray-badge[:material/gavel: {law}]"
    return f"{language.text(one.text_id, **values)} {article}{mark(one.confidence, language)}"


def _value(name: str, value: float | str, language: Language) -> str:
    """A value as its name says what it is: a state, an amount, a time, a fraction or a number."""
    if isinstance(value, str):
        return language.text(f"country_in.{value}")
    if name.startswith("amount"):
        return language.euros(value)
    if name.startswith("time"):
        return _time(value, language)
    return language.share(value) if 0.0 < value < 1.0 else language.number(value)


def _time(value: float, language: Language) -> str:
    years, months = years_and_months(value)
    parts = {"years": language.plural("duration.years", years), "months": language.plural("duration.months", months)}
    if years and months:
        return language.text("duration.years_and_months", **parts)
    return parts["years"] if years else parts["months"]
