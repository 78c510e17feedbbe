"""The kinds of questions: an amount, a number, a choice, yes or no, each with what is wrong right below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Literal

import streamlit as st

from pages.shared.visit import unheard
from pages.shared.visit.answers import FOLLOWING
from pages.shared.visit.asked import (
    DAYS_A_WEEK,
    QUESTIONS,
    as_answer,
    choices,
    default_answer,
    general,
    is_amount,
    is_share,
    is_share_of_pay,
)
from pages.shared.visit.household import amount, answer, answers, confirm, follows, matters, put, widget_key
from pages.shared.visit.labels import in_euro, label
from pages.shared.visit.languages import Language
from pages.shared.visit.numbers import decimal_mark
from pages.shared.visit.outcome import Problem
from rules import pay_of_month

Problems = Mapping[str, Problem]
CHANGED = "fields.changed"
COPY: ContextVar[str] = ContextVar("copy", default="")
"""Where on the page the questions stand that are drawn now, if not in their step."""


@contextmanager
def again(where: str) -> Iterator[None]:
    """Draw questions that stand in a step too once more, at a place of this name."""
    token = COPY.set(f" {where}")
    try:
        yield
    finally:
        COPY.reset(token)


def last_changed() -> str:
    """The field that the visitor answered last."""
    return str(st.session_state.get(CHANGED, ""))


def bound(
    field: str, catalogue: str, then: Callable[[], None] | None = None, may_be_emptied: bool = True
) -> dict[str, Any]:
    """What ties a widget to the answer of a field: its key, and a callback that keeps what the visitor gives.

    While an answer follows from others the widget follows too. What a widget says before its browser has heard of the
    answer in force is none: its old answer, or nothing where it cannot be emptied.
    """
    copy = COPY.get()
    key = widget_key(field, catalogue) + copy
    if key not in st.session_state or follows(field):
        unheard.show(key, answer(field))
    unheard.drawn(key)

    def keep() -> None:
        if copy and st.session_state[key] is None:
            return  # a copy that goes away says nothing
        if unheard.is_old(key) or (st.session_state[key] is None and not may_be_emptied):
            st.session_state[key] = answer(field)
            return
        st.session_state[CHANGED] = field
        put(field, st.session_state[key])
        if then:
            then()

    return {"key": key, "on_change": keep}


def euros(
    field: str,
    language: Language,
    problems: Problems,
    words: str | None = None,
    hint: str | None = None,
    placeholder: str | None = None,
) -> None:
    """An amount, typed as people write it where they live; shown back where it could be read in two ways."""
    st.text_input(
        words or in_euro(field, language),
        help=hint,
        placeholder=placeholder,
        max_chars=20,
        **bound(field, language.catalogue),
    )
    problem(field, language, problems)
    reading = amount(field, language.locale)
    if reading and reading.doubtful and field not in problems:
        understood = language.text("hint.understood", amount=language.euros_exactly(reading.value))
        st.caption(f":material/info: {understood}")


def part_of_pay(field: str, language: Language, problems: Problems, hint: str | None = None) -> None:
    """A part of the pay, typed in euros or in per cent; shown back as it was read."""
    st.text_input(
        label(field, language),
        help=hint,
        placeholder=language.text("hint.part_of_pay"),
        max_chars=20,
        **bound(field, language.catalogue),
    )
    problem(field, language, problems)
    part = answers().part_of_pay(field, language.locale)
    if part and field not in problems:
        share = language.rate(part.share)
        if part.euros is None:
            understood = language.text("hint.understood_share", share=share)
        else:
            amount_typed = language.euros_exactly(part.euros)
            understood = language.text("hint.understood_part_of_pay", amount=amount_typed, share=share)
        st.caption(f":material/info: {understood}")


def number(
    field: str,
    language: Language,
    problems: Problems,
    step: float = 1,
    words: str | None = None,
    hint: str | None = None,
    placeholder: str | None = None,
) -> None:
    """A number: whole where the step is an int; the placeholder says what holds while it is left open."""
    st.number_input(
        words or label(field, language),
        value=None,
        step=step,
        format="%d" if isinstance(step, int) else "%g",
        help=hint,
        placeholder=placeholder,
        **bound(field, language.catalogue),
    )
    problem(field, language, problems)


def choice(
    field: str,
    options: Sequence[Any],
    words: Callable[[Any], str],
    language: Language,
    problems: Problems,
    hint: str | None = None,
) -> None:
    """One of a few; nothing is chosen where there is no default."""
    st.selectbox(
        label(field, language),
        options,
        index=None if default_answer(general(field)) is None and field not in FOLLOWING else 0,
        format_func=words,
        help=hint,
        placeholder=language.text("hint.choose"),
        **bound(field, language.catalogue),
    )
    problem(field, language, problems)


def yes_no(field: str, language: Language, problems: Problems, hint: str | None = None) -> None:
    """Yes or no."""
    st.segmented_control(
        label(field, language),
        (True, False),
        format_func=lambda one: language.text("choice.yes" if one else "choice.no"),
        required=True,
        help=hint,
        width="stretch",
        **bound(field, language.catalogue, may_be_emptied=False),
    )
    problem(field, language, problems)


def ask(field: str, language: Language, problems: Problems, hint: str | None = None) -> None:
    """A question in the way that its field has, if it is asked; its words of help are named after the field."""
    path = general(field)
    if not matters(field):
        return
    if hint is None and language.has_text(f"hint.{path}"):
        hint = language.text(f"hint.{path}")
    name = path.rpartition(".")[2]
    if is_amount(path):
        euros(field, language, problems, hint=hint)
    elif is_share_of_pay(path):
        part_of_pay(field, language, problems, hint=hint)
    elif choices(path):
        choice(field, choices(path), lambda one: language.text(f"choice.{name}.{one}"), language, problems, hint=hint)
    elif QUESTIONS[path].kind in ("yes_no", "part"):
        yes_no(field, language, problems, hint=hint)
    elif is_share(path):
        words = language.text("unit.in_percent", field=label(field, language))
        number(field, language, problems, step=0.1, words=words, hint=hint)
    else:
        number(field, language, problems, step=1.0 if QUESTIONS[path].kind == "number" else 1, hint=hint)


def problem(field: str, language: Language, problems: Problems) -> None:
    """What is wrong with the answer to a field, or still missing, or not computed yet."""
    if field not in problems:
        return
    sentence, kind, per = problems[field]
    if kind == "open":
        st.markdown(f":small[:blue[:material/edit: {sentence}]]")
    elif kind == "refused":
        st.warning(sentence, icon=":material/event_busy:")
    elif kind == "doubtful":
        st.warning(sentence, icon=":material/contact_support:")
        _settle_doubt(field, per, language)
    else:
        st.error(sentence, icon=":material/error:")


def _settle_doubt(field: str, per: Literal["", "year", "hour"], language: Language) -> None:
    """What the visitor may say to a question: pay of another time is brought to a month."""
    with st.container(horizontal=True, gap="small"):
        if per:
            label = language.text(f"button.pay_is_{'yearly' if per == 'year' else 'hourly'}")
            st.button(
                label, on_click=_to_a_month, args=(field, per, language.locale), key=f"convert {field}{COPY.get()}"
            )
        label = language.text("button.pay_is_monthly" if per else "button.it_is_right")
        st.button(label, on_click=confirm, args=(field,), key=f"confirm {field}{COPY.get()}")


def _to_a_month(field: str, per: Literal["year", "hour"], locale: str) -> None:
    """Take pay of a year or an hour for what it is of a month."""
    reading = amount(field, locale)
    if reading:
        hours = answer(field.replace("gross_monthly", "weekly_hours"))
        put(field, as_answer(general(field), pay_of_month(reading.value, per, hours), decimal_mark(locale)))


def forget_widgets() -> None:
    """Let every question be drawn from its answer: a widget of another page keeps nothing for this one."""
    for key in list(st.session_state):
        if general(str(key).partition(" ")[0]) in (*QUESTIONS, DAYS_A_WEEK):
            del st.session_state[key]
