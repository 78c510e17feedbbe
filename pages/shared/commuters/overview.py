"""All six directions at a glance: the latest number by each way of counting, never added up nor drawn together."""

from __future__ import annotations

import streamlit as st

from pages.shared.commuters import words
from pages.shared.result.tables import mark
from pages.shared.visit.citations import link
from pages.shared.visit.languages import Language
from rules import CORRIDORS, FlowRow, cited, latest_of

SHOWN = ("register", "inami", "ba")
"""The ways of counting that cover several directions or years."""


def draw(language: Language) -> None:
    """The table, in which each number leads to its source."""
    st.header(language.text("commuters.overview"), anchor="overview")
    pairs = [one.split(">") for one in CORRIDORS]
    columns = {language.text("commuters.direction"): [words.corridor(home, work) for home, work in pairs]}
    for family in SHOWN:
        latest = (latest_of(home, work, family) for home, work in pairs)
        columns[words.family(family, language)] = [_cell(flow, language) for flow in latest]
    st.table(columns, border="horizontal", hide_index=True, alt=language.text("commuters.overview"))
    st.caption(language.text("commuters.overview_note"))


def _cell(flow: FlowRow | None, language: Language) -> str:
    if flow is None:
        return f":gray[{language.text('commuters.no_number')}]"
    number = link(language.number(flow.value), cited(flow.sources)[0].url)
    meant = words.meant(flow.bound, language)
    told = words.who_and_when(flow)
    return f"{number}{meant}{mark(flow.confidence, language)}  \n:gray[{told}]"
