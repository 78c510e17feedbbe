"""How many days at home are assumed, in words: what answers on days at home hang on."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from pages.shared.population.people import People
from pages.shared.reform.words import corridor
from pages.shared.visit.languages import Language
from rules import FitRow, Variant, fit

DIMENSION = "home_days"
NEVER, TO, OR_MORE = "0", "-", "+"
"""How the data write the classes of days: 0, 1-34, 110+."""
PERCENT = 100.0


def line(people: People, corridors: Iterable[str], language: Language) -> str:
    """The shares of some corridors; the commuters must be made up."""
    counted: Variant = "inami" if people.counted == "inami" else "cbs"
    rows = _rows(people.today.law_fingerprint, counted)
    told = []
    for name in corridors:
        shares = (
            one_class(row.margin.category, row.margin.value, language) for row in rows if row.margin.corridor == name
        )
        told.append(language.colon(corridor(name), ", ".join(shares)))
    return language.text("reform.home_days", told=language.listed(told))


def one_class(category: str, percent: float, language: Language) -> str:
    """The share of one class of days."""
    share = language.rate(percent / PERCENT)
    if category == NEVER:
        return language.text("reform.home_days_class.never", share=share)
    if category.endswith(OR_MORE):
        return language.text("reform.home_days_class.more", share=share, low=category.removesuffix(OR_MORE))
    low, _, high = category.partition(TO)
    return language.text("reform.home_days_class.between", share=share, low=low, high=high)


@st.cache_resource(max_entries=4, show_spinner=False)
def _rows(law: str, counted: Variant) -> tuple[FitRow, ...]:  # noqa: ARG001
    return tuple(row for row in fit(counted) if row.margin.dimension == DIMENSION)
