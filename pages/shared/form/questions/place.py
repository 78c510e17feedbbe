"""Where you live and work."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.shared.form.fields import Problems, bound, problem
from pages.shared.visit import journeys
from pages.shared.visit.asked import COUNTRIES, places
from pages.shared.visit.household import answer, put
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language


def ask(language: Language, problems: Problems) -> None:
    """Country and municipality, of home and of work.

    Dutch and Belgian Dutch share these widgets, so that the focus stays when the choice of a country changes the words.
    """
    for side in ("residence", "work"):
        _country(side, language, problems)
        _municipality(side, language, problems)


def in_short(language: Language) -> str:
    """From where to where."""
    return journeys.with_countries(language)


def _country(side: str, language: Language, problems: Problems) -> None:
    field = f"{side}.country"
    st.segmented_control(
        label(field, language),
        COUNTRIES,
        format_func=lambda country: language.text(f"country.{country}"),
        required=True,
        width="stretch",
        **bound(field, language.code, partial(_drop_foreign_municipality, side)),
    )
    problem(field, problems)


def _municipality(side: str, language: Language, problems: Problems) -> None:
    field = f"{side}.municipality"
    optional = "" if side == "residence" else f" {language.text('hint.optional')}"
    st.selectbox(
        f"{label(field, language)}{optional}",
        list(places(answer(f"{side}.country"))),
        index=None,
        format_func=partial(_place_words, language=language),
        placeholder=language.text(f"hint.{side}_municipality"),
        **bound(field, language.code, partial(_take_country, side)),
    )
    problem(field, problems)


def _drop_foreign_municipality(side: str) -> None:
    """A municipality of the country that was chosen before is no answer any more."""
    if answer(f"{side}.municipality") not in places(answer(f"{side}.country")):
        put(f"{side}.municipality", None)


def _take_country(side: str) -> None:
    """Who chooses a municipality first has answered the country too."""
    chosen = places(None).get(answer(f"{side}.municipality"))
    if chosen:
        put(f"{side}.country", chosen.country)


def _place_words(option: str, language: Language) -> str:
    """A municipality with its country and region, because names occur on both sides of a border."""
    place = places(None)[option]
    region = language.text(f"region.{place.region}") if language.has_text(f"region.{place.region}") else place.region
    return f"{place.name} ({place.country}, {region})"
