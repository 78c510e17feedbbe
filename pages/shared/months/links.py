"""The way from one page of the visit to another, with the answers kept."""

from __future__ import annotations

import streamlit as st


def to(stem: str, label: str, icon: str) -> None:
    """A quiet button that leads to the page with this stem."""
    if st.button(label, type="tertiary", icon=icon, key=f"to {stem} {label}"):
        st.switch_page(f"pages/{stem}.py")
