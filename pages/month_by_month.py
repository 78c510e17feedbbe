"""Month by month: what each month brings, which bill or refund comes after the year, and what to set aside."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.form import gate
from pages.shared.months import after, answer, differs, links, schedule, statement
from pages.shared.visit import languages
from pages.shared.visit.languages import Language
from rules import Comparison, Result, causes, money_calendar


def months(comparison: Comparison, language: Language) -> None:
    """The calendar of the job across the border, or of a job at home where there is no border."""
    result = comparison.across
    calendar = money_calendar(result)
    if calendar is None:
        _not_known(result, language)
        return
    with st.container(gap="xsmall"):
        st.title(answer.headline(calendar, language), anchor=False)
        st.markdown(answer.lead(calendar, language))
        answer.badges(result, calendar, language)
        links.to("what_do_i_keep", language.text("button.change_answers"), ":material/edit:")
    answer.figures(calendar, language)
    st.space("small")
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.header(language.text("month.heading.months", year=calendar.year), anchor="months")
        statement.draw(calendar, language)
    with right:
        st.header(language.text("month.heading.after"), anchor="after-the-year")
        after.cards(calendar, language)
        after.from_payslip_to_year(result, calendar, language)
    st.space("small")
    differs.draw(calendar, causes(result, calendar), language)
    st.space("small")
    schedule.draw(calendar, language)


def _not_known(result: Result, language: Language) -> None:
    """Why there is no calendar, and what is known all the same."""
    st.title(language.text("month.headline.unknown"), anchor=False)
    st.warning(language.text("month.unknown_why"), icon=":material/event_busy:")
    st.metric(language.text("result.left_in_year"), language.euros(result.year.disposable))
    links.to("what_do_i_keep", language.text("month.button.back"), ":material/arrow_back:")


PAGE = "month_by_month"
frame.require(PAGE)
gate.through(PAGE, months, languages.current())
