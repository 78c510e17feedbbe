"""Three figures for the talk with the employer: from which pay on the offer is as good, what is left of a raise, what
the offer costs."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.shared.offer import words, worked_out
from pages.shared.offer.words import NO_NUMBER
from pages.shared.visit.languages import Language
from rules import Comparison

MORE = 100.0
"""Euros of gross pay more a month, of which is told what is left."""
FUND = ("BE", "blue_collar")
"""Who gets holiday pay from a fund: it is no cost of the employer."""


def draw(both: Comparison, language: Language) -> Callable[[], None]:
    """The figures that are at hand. What is given back fills in the one that has to be looked for, which takes a moment
    and is therefore to be called last."""
    st.header(language.text("offer.talk"), anchor="talk")
    with st.grid(3, min_column_width=260, border=True):
        place = st.container(height="stretch", gap="xsmall").empty()
        with st.container(height="stretch", gap="xsmall"):
            _raise(both, language)
        with st.container(height="stretch", gap="xsmall"):
            _cost(both, language)
    st.caption(" ".join(_what_costs(both, language)))
    if worked_out.is_known(both, "net"):
        _same_from(both, place, language)
        return lambda: None
    place.skeleton(height=110)
    return lambda: _same_from(both, place, language)


def _same_from(both: Comparison, place: DeltaGenerator, language: Language) -> None:
    """The lowest pay with which the offer leaves what the other job leaves."""
    found = worked_out.equal(both, "net")
    label = language.text(words.either("offer.same_from"))
    with place.container(gap="xsmall"):
        if isinstance(found, worked_out.NotFound):
            _figure(label, NO_NUMBER, words.no_number(found, both, language))
            return
        pay = found.across.scenario.job.gross_monthly
        sentences = [language.text(words.either("offer.lowest_pay"), in_country=words.in_country(both, language))]
        if pay <= both.across.scenario.job.gross_monthly and both.difference.disposable < 0.0:
            sentences.append(language.text("offer.beyond_a_limit"))
        _figure(label, language.euros(pay), " ".join(sentences))


def _raise(both: Comparison, language: Language) -> None:
    """What the household keeps of a raise."""
    label = language.text("offer.raise", amount=language.euros(MORE))
    kept = worked_out.kept_of(both, MORE)
    if isinstance(kept, worked_out.NotFound):
        _figure(label, NO_NUMBER, words.no_number(kept, both, language))
        return
    _figure(label, language.signed_euros(kept), language.text("offer.raise_lost" if kept < 0.0 else "offer.raise_kept"))


def _cost(both: Comparison, language: Language) -> None:
    """What the offer costs its employer, beside the other job."""
    now = language.text(words.either("offer.cost_other"), amount=language.euros(both.home.year.employer_cost))
    _figure(language.text("offer.cost"), language.euros(both.across.year.employer_cost), now)


def _what_costs(both: Comparison, language: Language) -> list[str]:
    """What is counted as cost, and what is not."""
    jobs = [(one.scenario.work.country, one.scenario.job.worker_type) for one in (both.across, both.home)]
    return [language.text("offer.cost_note"), *([language.text("offer.cost_fund")] if FUND in jobs else [])]


def _figure(label: str, value: str, caption: str) -> None:
    st.metric(label, value)
    st.caption(caption)
