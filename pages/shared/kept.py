"""A choice that stays for the visit once it is made, in every language, and may stand in the address of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from pages.shared.visit import unheard
from pages.shared.visit.languages import Language


class Kept(NamedTuple):
    """Where a choice is kept: its name in the visit, and in the address if it stands there."""

    name: str
    address: str = ""

    @property
    def _slot(self) -> str:
        return f"kept.{self.name}"

    @property
    def _seen(self) -> str:
        """Where it is kept what stood in the address last: another value there is a link, or a step back in the
        browser, and counts."""
        return f"kept.{self.name} seen"

    def value(self, options: Sequence[str], follows: str | None = None) -> str | None:
        """What is chosen of these options: by the address where it has changed, else in this visit, else what follows
        from elsewhere. What came by the address stays for the visit too."""
        asked = st.query_params.get(self.address) if self.address else None
        if asked in options and asked != st.session_state.get(self._seen):
            st.session_state[self._slot] = st.session_state[self._seen] = asked
        for one in (st.session_state.get(self._slot), follows):
            if one in options:
                return one
        return None

    def put(self, value: str | None) -> None:
        """Choose. For callbacks, before the widgets are drawn."""
        st.session_state[self._slot] = value
        if self.address and value:
            st.query_params[self.address] = st.session_state[self._seen] = value
        elif self.address:
            st.query_params.pop(self.address, None)

    def select(
        self,
        options: Sequence[str],
        words: Callable[[str], str],
        label: str,
        language: Language,
        follows: str | None = None,
        placeholder: str | None = None,
        **looks: Any,
    ) -> str | None:
        """A list to choose from; without a placeholder the choice cannot be taken back."""
        first = options[0] if options and placeholder is None else None
        key, changed = self._widget(options, follows if follows in options else first, language)
        chosen: str | None = st.selectbox(
            label,
            options,
            index=0 if placeholder is None else None,
            format_func=words,
            placeholder=placeholder,
            key=key,
            on_change=changed,
            **looks,
        )
        return chosen

    def segments(
        self, options: Sequence[str], words: Callable[[str], str], label: str, language: Language, follows: str
    ) -> str:
        """A few options side by side, of which one is always chosen."""
        key, changed = self._widget(options, follows, language)
        chosen = st.segmented_control(
            label,
            options,
            format_func=words,
            required=True,
            width="stretch",
            key=key,
            on_change=changed,
        )
        return chosen or follows

    def _widget(
        self, options: Sequence[str], follows: str | None, language: Language
    ) -> tuple[str, Callable[[], None]]:
        """The key of the widget, which shows what is chosen, and its callback. A widget keeps the words of its choice:
        it has a key for each language and each set of options."""
        key = f"{self.name} {language.catalogue} {','.join(options)}"
        return key, unheard.follow(key, self.value(options, follows), self.put)
