"""One sentence for another page: what to set aside for a bill that comes later, or what comes back."""

from __future__ import annotations

import streamlit as st

from pages.shared.months import answer, links
from pages.shared.visit.languages import Language
from rules import Result, money_calendar


def sentence(result: Result, language: Language) -> str | None:
    """The answer of the page Month by month; none where it has none."""
    calendar = money_calendar(result)
    return answer.headline(calendar, language) if calendar else None


def draw(result: Result, language: Language) -> None:
    """The sentence, with the way to the page that tells more."""
    told = sentence(result, language)
    if told:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f":material/calendar_month: {told}", width="content")
            links.to("month_by_month", language.text("page.month_by_month"), ":material/arrow_forward:")
