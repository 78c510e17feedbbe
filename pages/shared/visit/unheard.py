"""Answers that we gave to a widget and its browser may not have heard of yet.

Every request of a browser holds what all widgets show there. On a slow line the next answer leaves before the browser
has heard what followed from the last one: a widget then says what it showed before, and nobody has chosen that.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, NamedTuple

import streamlit as st

UNHEARD = "unheard"
ON_ITS_WAY = 2.0
"""Seconds after which the old answer is taken for a new one."""


class _Change(NamedTuple):
    before: Any
    at: float
    drawn: bool = False


def follow(key: str, value: Any, take: Callable[[Any], None]) -> Callable[[], None]:
    """Let the widget of this key, which is drawn next, show a value that others may change too; gives the callback with
    which it hands on what is chosen in it."""
    show(key, value)
    drawn(key)

    def chosen() -> None:
        if not is_old(key):
            take(st.session_state[key])

    return chosen


def show(key: str, value: Any) -> None:
    """Let the widget of this key show an answer that did not come from it."""
    if key in st.session_state and st.session_state[key] != value:
        _changes()[key] = _Change(st.session_state[key], time.monotonic())
    st.session_state[key] = value


def is_old(key: str) -> bool:
    """Whether the widget of this key says what it showed before our change. For its callback, which then has to let it
    show the answer in force."""
    change = _changes().get(key)
    if not change or st.session_state[key] != change.before or time.monotonic() > change.at + ON_ITS_WAY:
        return False
    _changes()[key] = change._replace(drawn=False)
    return True


def drawn(key: str) -> None:
    """The widget of this key is drawn: if it was drawn with our change before, and has not said its old answer since,
    its browser has heard."""
    change = _changes().pop(key, None)
    if change and not change.drawn:
        _changes()[key] = change._replace(drawn=True)


def forget() -> None:
    """Take everything for an answer: who starts again may give the old ones at once."""
    _changes().clear()


def _changes() -> dict[str, _Change]:
    changes: dict[str, _Change] = st.session_state.setdefault(UNHEARD, {})
    return changes
