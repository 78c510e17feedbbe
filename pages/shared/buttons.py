"""The one primary button of a view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

DARK_INK = "#0B181F"
"""Primary buttons carry white words in both themes; on the light petrol of the dark one only dark words can be read."""


def primary(
    label: str,
    on_click: Callable[[], None],
    key: str,
    width: Literal["content", "stretch"] = "content",
    disabled: bool = False,
) -> None:
    """A primary button that leads on, readable in both themes; a disabled one has no petrol below its words."""
    words = f"{label} :material/arrow_forward:"
    if not disabled and st.context.theme.type == "dark":
        words = f':color[{words}]{{foreground="{DARK_INK}"}}'
    st.button(words, on_click=on_click, type="primary", key=key, width=width, disabled=disabled)
