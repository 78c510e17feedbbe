"""The answer of the page, and both jobs beside each other."""

from __future__ import annotations

import streamlit as st

from pages.shared.offer import words
from pages.shared.result.answer import job_card
from pages.shared.result.headline import ABOUT_THE_SAME, way
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
    an_hour = (language.text("offer.left_per_hour"), language.euros_exactly(left_per_hour(result)))
    job_card(side, (title, terms), result, difference, language, [an_hour])


def _way(both: Comparison) -> str:
    """The word for the difference, as the ids of the texts have it."""
    difference = both.per_month.disposable
    return "same" if abs(difference) < ABOUT_THE_SAME else way(difference)
