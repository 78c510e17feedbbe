"""The answer of the page, and both jobs beside each other."""

from __future__ import annotations

import streamlit as st

from pages.shared.offer import words
from pages.shared.result import tables
from pages.shared.result.answer import ICONS
from pages.shared.result.headline import ABOUT_THE_SAME
from pages.shared.visit.languages import Language
from rules import Comparison, Result, left_per_hour


def headline(both: Comparison, language: Language) -> str:
    """What the offer leaves more or less, by what is left for the household."""
    text_id = words.either(f"offer.{_way(both)}")
    return language.text(text_id, amount=language.euros(abs(both.per_month.disposable)))


def draw(both: Comparison, language: Language) -> None:
    """Both jobs, and what an hour means."""
    there, here = words.places(language)
    difference = None
    if _way(both) != "same":
        amount = language.euros(abs(both.per_month.disposable))
        difference = language.text(words.either(f"offer.{_way(both)}_than"), amount=amount)
    offer, other = st.columns(2)
    with offer:
        card("across", language.text("result.offer"), there, both.across, difference, language)
    with other:
        card("home", words.other_job(language), here, both.home, None, language)
    offered, present = (language.number(one.scenario.job.weekly_hours) for one in (both.across, both.home))
    st.caption(language.text("offer.hours", offer=offered, other=present))


def card(side: str, title: str, place: str, result: Result, difference: str | None, language: Language) -> None:
    """One job in figures: the pay and its months, what is left of a month, of the year and of an hour."""
    terms = language.text(
        "offer.pay_times",
        place=place,
        pay=language.euros_exactly(result.scenario.job.gross_monthly),
        months=language.number(result.months_of_pay),
    )
    with st.container(border=True, height="stretch", vertical_alignment="distribute", gap="xsmall"):
        with st.container(gap="xsmall"):
            st.markdown(f"**{ICONS[side]} {title}**  \n:gray[{terms}]")
            st.metric(
                language.text("result.left_per_month"),
                language.euros(result.per_month.disposable),
                delta=difference,
                delta_arrow="off",
                delta_color="off",
            )
        rows = [(language.text("result.net_per_month"), language.euros(result.per_month.net_pay))]
        if result.payslip:
            month = language.text("result.payslip_net", month=language.month(result.payslip.month))
            rows.append((month[:1].upper() + month[1:], language.euros(result.payslip.net)))
        rows.append((language.text("result.left_in_year"), language.euros(result.year.disposable)))
        rows.append((language.text("offer.left_per_hour"), language.euros_exactly(left_per_hour(result))))
        table = {"what": [row[0] for row in rows], "amount": tables.in_line([row[1] for row in rows])}
        st.table(table, border="horizontal", hide_index=True, hide_header=True, alt=title)


def _way(both: Comparison) -> str:
    """The word for the difference, as the ids of the texts have it."""
    difference = both.per_month.disposable
    if abs(difference) < ABOUT_THE_SAME:
        return "same"
    return "more" if difference > 0.0 else "less"
