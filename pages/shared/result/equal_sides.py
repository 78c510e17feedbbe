"""What is equal on both sides, to be changed where it is named."""

from __future__ import annotations

import streamlit as st

from pages.shared.visit import basis
from pages.shared.visit.languages import Language

KEY, AMOUNT = "equal.choice", "equal.amount"


def draw(language: Language) -> None:
    """The choice in force, which opens to be changed; nothing where there is only one."""
    if len(basis.offered()) < 2:
        return
    chosen = basis.marked()
    label = language.text("basis.equal", what=language.text(f"choice.basis.{chosen}"))
    with st.popover(label, type="tertiary", icon=":material/balance:", key="equal"):
        st.session_state[KEY] = chosen
        st.radio(
            language.text("field.basis"),
            basis.offered(),
            format_func=lambda one: language.text(f"choice.basis.{one}"),
            captions=[language.text(f"hint.basis.{one}") for one in basis.offered()],
            key=KEY,
            on_change=_take,
        )
        if chosen == basis.WANTED:
            st.session_state[AMOUNT] = basis.typed()
            label = language.text("unit.in_euro", field=language.text("field.basis_target"))
            st.text_input(label, key=AMOUNT, max_chars=20, on_change=_take)
            if basis.typed() and basis.target() is None:
                st.error(language.text("error.not_a_number", field=language.text("field.basis_target"), example="2500"))


def _take() -> None:
    basis.put(st.session_state[KEY], st.session_state.get(AMOUNT, ""))
