"""What a visitor's own table looks like: an example to download, the columns that must be there and those that may."""

from __future__ import annotations

import streamlit as st

from pages.shared import spreadsheets
from pages.shared.visit import wrong_field
from pages.shared.visit.languages import Language
from rules import REQUIRED_COLUMNS, TABLE_COLUMNS, example_table


def draw(language: Language) -> None:
    """The example, and the names of the columns."""
    st.markdown(language.text("people.own_needed", columns=language.listed(f"`{one}`" for one in REQUIRED_COLUMNS)))
    st.download_button(
        language.text("people.own_example"),
        lambda: example_as_csv(language),
        file_name="grenskompas-example.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )
    with st.expander(language.text("people.own_may")):
        st.markdown(language.text("people.own_may_about"))
        st.markdown("\n".join(f"- {_told(one, language)}" for one in TABLE_COLUMNS))


def example_as_csv(language: Language) -> bytes:
    """A table as a spreadsheet of the language reads and saves it; it can be brought as it is."""
    example = example_table()
    return spreadsheets.as_csv(example.columns, example.rows, language)


def _told(column: str, language: Language) -> str:
    """A column with what it holds, where there is a name for that."""
    text = f"people.column.{column}"
    words = language.text(text) if language.has_text(text) else wrong_field.words_of(column, language)
    return f"`{column}`" if words == column else language.colon(f"`{column}`", words)
