"""The lines of a year as a table, from gross to disposable."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from pages.shared.languages import Language
from rules import Line, Result


def lines(result: Result, place: str, language: Language) -> None:
    """Every line in legal order between the three totals, with a mark where a figure is not fully checked."""
    year = result.year
    rows = [(language.text("result.gross_year"), year.gross)]
    rows += [_row(line, language) for line in year.lines if line.kind == "pay"]
    net = len(rows)
    rows.append((language.text("result.net_year"), year.net_pay))
    rows += [_row(line, language) for line in year.lines if line.kind == "household"]
    rows.append((language.text("group.disposable"), year.disposable))
    what, amount = language.text("table.euro_per_year", place=place), language.text("table.amount")
    frame = pd.DataFrame(rows, columns=[what, amount])
    styled = frame.style.format({amount: language.cents})
    styled.set_properties(subset=pd.IndexSlice[[0, net, len(rows) - 1], :], **{"font-weight": "600"})
    st.table(styled, border="horizontal", hide_index=True, alt=what)


def mark(confidence: str, language: Language) -> str:
    """A word behind a figure that is not fully checked, with the space before it."""
    if confidence == "B":
        return f" :gray-badge[{language.text('confidence.mark_b')}]"
    if confidence == "C":
        return f" :orange-badge[:material/help: {language.text('confidence.mark_c')}]"
    return ""


def _row(line: Line, language: Language) -> tuple[str, float]:
    return f"{language.text(line.id)}{mark(line.confidence, language)}", line.amount
