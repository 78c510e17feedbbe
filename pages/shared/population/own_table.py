"""A table of commuters that a visitor brings: read and checked, with the rows that are refused; for this visit only."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import NamedTuple

import streamlit as st

from pages.shared import spreadsheets
from pages.shared.population import own_columns, own_faults
from pages.shared.visit.languages import Language
from rules import DoubtedPay, InputError, Population, Refused, Today, doubted_pay, population_of_file, under_todays_law

TABLE = "people.own"
FILE = "people.file"
FAULT = "people.fault"
SUFFIXES = ["csv", "parquet"]
MOST_ROWS = 200_000
"""What one visitor may ask of a server that others use too; the command line has no limit."""
SHOWN = 50
"""Refused rows that the page lists; the file has all."""
ROWS_NAMED = 5
"""Rows with a pay that is hardly meant, of which the page gives the numbers."""


class OwnTable(NamedTuple):
    """A table by its name, with the rows whose pay is hardly meant; `mark` tells it from others."""

    name: str
    mark: str
    population: Population
    today: Today
    doubted: tuple[DoubtedPay, ...]


def brought() -> OwnTable | None:
    """The table of this visit, if one was brought."""
    table: OwnTable | None = st.session_state.get(TABLE)
    return table


def offer(count: Callable[[], None], count_no_more: Callable[[], None], language: Language) -> None:
    """Where a table is brought, and left out again; `count` and `count_no_more` choose it and leave it."""
    with st.popover(language.text("people.own"), icon=":material/upload_file:"):
        st.markdown(language.text("people.own_about"))
        own_columns.draw(language)
        st.file_uploader(language.text("people.own_file"), type=SUFFIXES, key=FILE, on_change=_arrived, args=(count,))
        if fault := st.session_state.get(FAULT):
            said = own_faults.of_file(fault, language)
            st.error(language.text("people.own_fault", fault=said), icon=":material/error:")
        if brought():
            st.button(
                language.text("people.own_leave"), on_click=_leave, args=(count_no_more,), icon=":material/delete:"
            )


def _arrived(count: Callable[[], None]) -> None:
    """A file has come: read it whole, or keep what is wrong with it."""
    file = st.session_state[FILE]
    if file is None:
        return
    content: bytes = file.getvalue()
    try:
        population = population_of_file(BytesIO(content), file.name, MOST_ROWS)
    except InputError as refusal:
        told = refusal.message, refusal.field, refusal.kind
        st.session_state[FAULT] = InputError(*told, **refusal.values)  # one that does not hold on to the whole file
        return
    st.session_state[FAULT] = None
    mark = f"own {hashlib.sha256(content).hexdigest()[:16]}"
    today, doubted = under_todays_law(population), doubted_pay(population)
    st.session_state[TABLE] = OwnTable(file.name, mark, population, today, doubted)
    count()


def _leave(count_no_more: Callable[[], None]) -> None:
    st.session_state.pop(TABLE, None)
    count_no_more()


def say(own: OwnTable, language: Language) -> None:
    """How many rows count, which of them have a pay that is hardly meant, and which are refused and why."""
    population = own.population
    counted = population.rows - len(population.refused)
    st.markdown(
        language.text(
            "people.own_rows", file=own.name, rows=language.number(counted), heads=language.number(own.today.heads)
        )
    )
    if own.doubted:
        st.warning(_doubted(own.doubted, language), icon=":material/help:")
    if not population.refused:
        return
    count = len(population.refused)
    refused = language.plural("people.own_refused", count, number=language.number(count))
    with st.expander(refused, expanded=not own.today.heads, icon=":material/report:"):
        heads, rows = _heads(language), _refused(population.refused[:SHOWN], language)
        st.dataframe({head: [row[place] for row in rows] for place, head in enumerate(heads)}, hide_index=True)
        if count > SHOWN:
            st.caption(language.text("people.refused_more", shown=SHOWN, all=language.number(count)))
        st.download_button(
            language.text("people.refused_file"),
            lambda: refused_as_csv(own, language),
            file_name="grenskompas-refused-rows.csv",
            mime="text/csv",
            icon=":material/download:",
        )


def _doubted(rows: Sequence[DoubtedPay], language: Language) -> str:
    """How many rows have a pay that is hardly that of a month, and the first of them."""
    named = ", ".join(str(one.row + 1) for one in rows[:ROWS_NAMED])
    return language.plural(
        "people.own_pay",
        len(rows),
        number=language.number(len(rows)),
        rows=named if len(rows) <= ROWS_NAMED else f"{named} …",
        first=rows[0].row + 1,
        amount=language.euros_exactly(rows[0].gross_monthly),
    )


def refused_as_csv(own: OwnTable, language: Language) -> bytes:
    """All rows that are refused, with the reason."""
    return spreadsheets.as_csv(_heads(language), _refused(own.population.refused, language), language)


def _heads(language: Language) -> list[str]:
    return [language.text(f"people.refused_{column}") for column in ("row", "reason", "told", "field")]


def _refused(rows: Sequence[Refused], language: Language) -> list[tuple[str, ...]]:
    """Row, counted from 1, sentence, what stands there and field of each; a phone shows only the first two at once."""
    return [(str(one.row + 1), own_faults.of_row(one, language), one.told, one.field) for one in rows]
