"""The new value of a rule: a number with its unit, yes or no, or brackets; beside what the law says today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd
import streamlit as st

from pages.shared.reform import draft, words
from pages.shared.reform.draft import Line, Value
from pages.shared.result import figures
from pages.shared.visit import unheard
from pages.shared.visit.languages import Language
from rules import Changeable, day_limit_of, free_days

WHOLE = ("days", "persons", "years", "year", "months", "weeks")
"""Units of which there are no parts."""
STEP_OF_BRACKET = 10_000.0
"""How far above the last bracket a new one begins, until it is told otherwise."""
YES, NO = 1.0, 0.0


def first(about: Changeable) -> Value:
    """With what a new change begins: the value of today, of a switch the other way."""
    if about.is_switch:
        return NO if about.value == YES else YES
    return about.value


def ask(line: Line, about: Changeable, language: Language) -> None:
    """The value today and the value then, and the field in which it is changed."""
    both(about, line.value, language)
    if isinstance(line.value, tuple):
        _ask_table(line, line.value, about, language)
    elif about.is_switch:
        _ask_switch(line, language)
    else:
        _ask_number(line, line.value, about, language)


def both(about: Changeable, new: Value, language: Language) -> None:
    """The law of today and the change as two numbers, or as two tables of brackets."""
    heads = language.text("reform.today"), language.text("reform.after")
    values = (about.value, new)
    with st.container(horizontal=True, gap="medium"):
        for head, value in zip(heads, values, strict=True):
            if isinstance(value, tuple):
                with st.container(width=260, gap="xxsmall"):
                    st.markdown(f":gray[{head}]  \n{figures.in_words(value, about.unit, language)}")
            else:
                st.metric(head, words.value(about.key, value, about.unit, language), width="content")
    if about.is_day_limit:
        st.caption(language.text("reform.threshold_note"))


def _ask_switch(line: Line, language: Language) -> None:
    key = f"reform.value {line.number} {language.catalogue}"
    changed = unheard.follow(key, line.value, lambda new: _take(line, new))
    st.segmented_control(
        language.text("reform.new_value"),
        [YES, NO],
        format_func=lambda one: language.text("answer.yes" if one == YES else "answer.no"),
        required=True,
        key=key,
        on_change=changed,
    )


def _ask_number(line: Line, value: float, about: Changeable, language: Language) -> None:
    """A fraction is asked for in per cent, a day limit as days that stay free. The field takes any number: what the
    law's unit does not allow is told below it, in the language of the visitor."""
    key = f"reform.value {line.number} {language.catalogue}"
    shown_of, taken = _ways(about)
    unit = language.text("reform.unit.free_days") if about.is_day_limit else unit_in_words(about.unit, language)
    shown: dict[str, Any] = {"step": 1}
    if about.unit in WHOLE:
        in_field: float = int(shown_of(value))
    else:
        decimals = max(_decimals(shown_of(value)), _decimals(shown_of(about.value)))  # type: ignore[arg-type]
        in_ones = about.unit == "fraction" or decimals == 0
        shown = {"step": 1.0 if in_ones else 10.0**-decimals, "format": f"%.{decimals}f"}
        in_field = shown_of(value)
    changed = unheard.follow(key, in_field, lambda new: _take(line, taken(float(new))))
    st.number_input(
        language.text("reform.new_value_unit", unit=unit),
        key=key,
        on_change=changed,
        width=300,
        **shown,
    )


def allowed(about: Changeable, language: Language) -> str:
    """What a number may be, as it is asked for; empty of tables and of switches."""
    if about.limits is None or about.is_switch:
        return ""
    shown_of, _ = _ways(about)
    low, high = (language.number(shown_of(end)) for end in about.limits[:2])
    if about.unit == "fraction":
        low, high = (language.rate(end) for end in about.limits[:2])
    return language.text("reform.fault.number", low=low, high=high)


def _ways(about: Changeable) -> tuple[Callable[[float], float], Callable[[float], float]]:
    """From the law's value to the number that is asked for, and back."""
    if about.is_day_limit:
        return free_days, day_limit_of
    return (_times_100, _over_100) if about.unit == "fraction" else (float, float)


def unit_in_words(unit: str, language: Language) -> str:
    """What a number counts: euro a year, %, days."""
    kind, _, period = unit.partition("/")
    if kind == "fraction":
        return "%"
    own = {"EUR": "reform.euro", "year": "reform.unit.year"}
    named = language.text(own.get(kind, f"unit.{kind}"))
    return f"{named} {language.text(f'unit.per_{period}')}" if period else named


def _ask_table(line: Line, rows: tuple[tuple[float, ...], ...], about: Changeable, language: Language) -> None:
    """The brackets in a table to write in; the first column says from where each one applies. The table starts from
    what the draft held when it was drawn first, since it keeps what is written in it by itself."""
    units = about.unit.split(", ")
    heads = [language.text("reform.from", unit=unit_in_words(units[0], language))]
    heads += [f"{unit_in_words(unit, language)}{' ' * place}" for place, unit in enumerate(units[1:])]
    key = f"reform.table {line.number} {language.catalogue}"
    if key not in st.session_state:  # drawn first, or again after another page
        st.session_state[f"{key} start"] = rows
    start: tuple[tuple[float, ...], ...] = st.session_state[f"{key} start"]
    written = st.data_editor(
        pd.DataFrame([_to_table(row, units) for row in start], columns=heads),
        num_rows="dynamic",
        hide_index=True,
        key=key,
        column_config={head: st.column_config.NumberColumn(required=True, format="%.10g") for head in heads},
    )
    now = tuple(_from_table(row, units) for row in written.itertuples(index=False) if not any(map(pd.isna, row)))
    if now != rows:
        draft.put(draft.current().with_line(line._replace(value=now)))
        st.rerun()
    st.button(
        language.text("reform.add_bracket"),
        icon=":material/add:",
        key=f"reform.bracket {line.number}",
        on_click=_add_bracket,
        args=(line, now, key),
    )


def _add_bracket(line: Line, rows: tuple[tuple[float, ...], ...], key: str) -> None:
    """One bracket more, above the last and like it; the table begins anew from there."""
    last = rows[-1] if rows else (0.0,)
    more = (*rows, (last[0] + STEP_OF_BRACKET, *last[1:]))
    st.session_state.pop(key, None)
    _take(line, more)


def _to_table(row: Sequence[float], units: Sequence[str]) -> list[float]:
    return [_times_100(cell) if unit == "fraction" else cell for cell, unit in zip(row, units, strict=True)]


def _from_table(row: Sequence[float], units: Sequence[str]) -> tuple[float, ...]:
    return tuple(_over_100(cell) if unit == "fraction" else float(cell) for cell, unit in zip(row, units, strict=True))


def _take(line: Line, value: Value) -> None:
    """A new value from a widget."""
    draft.put(draft.current().with_line(line._replace(value=value)))


def _times_100(fraction: float) -> float:
    """A fraction in per cent, without the dust of floating numbers."""
    return float(Decimal(repr(fraction)) * 100)


def _over_100(percent: float) -> float:
    """The same back."""
    return float(Decimal(repr(float(percent))) / 100)


def _decimals(value: float) -> int:
    """How many decimals a number needs."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
