"""The answers of this visit: they live in the session only, by field, and become one scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import streamlit as st

from pages.shared.visit import unheard
from pages.shared.visit.answers import Answers
from pages.shared.visit.asked import default_answer, general, places
from pages.shared.visit.numbers import Reading
from rules import YEARS

ANSWERS = "household.answers"
CONFIRMED = "household.confirmed"
EARLIER: ContextVar[Mapping[str, Any] | None] = ContextVar("earlier", default=None)
"""The answers that count while what they gave is drawn once more; none: those of now."""


def answers() -> Answers:
    """All that the visitor has said so far."""
    earlier = EARLIER.get()
    return Answers(st.session_state.get(ANSWERS, {}) if earlier is None else earlier)


@contextmanager
def of(said: Mapping[str, Any] | None) -> Iterator[None]:
    """Take these answers for those of the visitor, None for the last ones."""
    token = EARLIER.set(said)
    try:
        yield
    finally:
        EARLIER.reset(token)


def answer(field: str) -> Any:
    """The answer in force: the visitor's, or what follows from other answers, or the default."""
    return answers().answer(field)


def follows(field: str) -> bool:
    """Whether an answer that was not given follows from others, and changes with them."""
    return answers().follows(field)


def told(field: str) -> bool:
    """Whether the visitor has given this answer, be it the same as the default."""
    return answers().told(field)


def matters(field: str) -> bool:
    """Whether a question is asked, after the answers so far. One that is not asked counts with its default."""
    return answers().matters(field)


def given(field: str) -> Any:
    """The answer that counts: none to a question that is not asked."""
    return answers().given(field)


def of_children(part: str) -> list[str]:
    """The fields of all children for one part of the answer, such as `age`."""
    return answers().of_children(part)


def amount(field: str, locale: str) -> Reading | None:
    """The amount that was typed, read as a number."""
    return answers().amount(field, locale)


def put(field: str, value: Any) -> None:
    """Take an answer; every widget that asks for it shows it. For callbacks, before the widgets are drawn."""
    st.session_state.setdefault(ANSWERS, {})[field] = value
    for key in st.session_state:
        if str(key).startswith(widget_key(field, "")):
            unheard.show(str(key), value)


def widget_key(field: str, catalogue: str) -> str:
    """The key of the widget of a field in one catalogue of texts.

    A widget keeps the words of its choice, not the choice: a key for each language keeps it from the words of another.
    """
    return f"{field} {catalogue}"


def forget() -> None:
    """Start again."""
    for field in list(st.session_state.get(ANSWERS, {})):
        put(field, default_answer(general(field)))
    unheard.forget()
    st.session_state[ANSWERS] = {}
    st.session_state[CONFIRMED] = {}


def confirm(field: str) -> None:
    """The visitor means what was asked back."""
    st.session_state.setdefault(CONFIRMED, {})[field] = answer(field)


def confirmed(field: str) -> bool:
    """Whether the visitor has said that this answer is meant, as it stands."""
    given_then = st.session_state.get(CONFIRMED, {})
    return field in given_then and given_then[field] == answer(field)


def take_latest_year() -> None:
    """Choose the last year whose law is known."""
    put("year", YEARS[-1])


def is_domestic() -> bool:
    """Whether the job is in the country of residence."""
    return bool(answer("work.country") == answer("residence.country"))


def crosses_border() -> bool:
    """Whether the job is in another country than the home."""
    return not is_domestic() and None not in (answer("residence.country"), answer("work.country"))


def days_together() -> int:
    """The working days of the year that were typed."""
    return sum(given(f"job.days.{where}") or 0 for where in ("office", "home", "elsewhere"))


def municipality(side: str) -> str | None:
    """The name of the municipality of `residence` or `work`, if one is chosen."""
    place = places(None).get(answer(f"{side}.municipality"))
    return place.name if place else None
