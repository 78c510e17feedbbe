"""One row of many: chosen in a table or in a list, with the choice in the address."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from pages.shared.visit.languages import Language

HEIGHT = 460
ROW_HEIGHT = 35
"""Pixels of a table that scrolls, and of one of its rows."""


class Choice(NamedTuple):
    """Where a choice is held: its name in the address, its key in the visit, and how an id is spelt (None: there is no
    such one)."""

    name: str
    key: str
    spelt: Callable[[str], str | None]

    @property
    def typed(self) -> str:
        """What the address asks for, as it stands there; empty without any."""
        return st.query_params.get(self.name, "")

    @property
    def asked(self) -> str | None:
        """The id that the address asks for; None where it asks for none, or for one that is unknown."""
        return self.spelt(self.typed)

    def is_first(self) -> bool:
        """Take over what the address asks for, unless it was chosen here. Whether this visit came for one: who did
        reads it before the others, and goes on so."""
        asked = self.asked
        if asked and st.session_state.get(self.key) != asked:
            st.session_state[self.key] = asked
            st.session_state[f"{self.key} first"] = True
        return bool(self.typed and not asked) or bool(st.session_state.get(f"{self.key} first"))

    def table(
        self, columns: Mapping[str, Sequence[object]], ids: Sequence[str], alt: str, key: str, **layout: Any
    ) -> None:
        """Rows to choose from, one id each."""

        def choose() -> None:
            rows = st.session_state[key]["selection"]["rows"]
            if rows:
                st.session_state[self.key] = st.query_params[self.name] = ids[rows[0]]

        st.dataframe(
            pd.DataFrame(columns),
            height=HEIGHT if len(ids) > HEIGHT // ROW_HEIGHT else "auto",
            hide_index=True,
            key=key,
            on_select=choose,
            selection_mode="single-row",
            alt=alt,
            **layout,
        )

    def list_of(
        self, ids: Collection[str], named: Callable[[str], str], label: str, hint: str, language: Language
    ) -> str | None:
        """What is chosen from these and the one in the address; that nothing was found is told."""
        options = sorted({*ids, *filter(None, [self.asked])})
        if not options:
            st.caption(language.text("filter.none_found"))
            return None

        def write_address() -> None:
            if st.session_state[self.key]:
                st.query_params[self.name] = st.session_state[self.key]
            else:
                st.query_params.pop(self.name, None)

        chosen: str | None = st.selectbox(
            label, options, index=None, format_func=named, placeholder=hint, key=self.key, on_change=write_address
        )
        return chosen
