"""What takes long is done piece by piece, and the page says how much of it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from pages.shared.visit.languages import Language

T = TypeVar("T")


def one_by_one(pieces: Sequence[Callable[[], T]], language: Language) -> list[T]:
    """What each piece gives; until the last is done a bar says how many are."""
    bar, found = st.empty(), []
    for done, piece in enumerate(pieces):
        text = language.text("offer.working", done=language.number(done), total=language.number(len(pieces)))
        bar.progress(done / len(pieces), text=text)
        found.append(piece())
    bar.empty()
    return found
