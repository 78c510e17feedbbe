"""Where you live and work."""

from __future__ import annotations

from functools import cache, partial

import streamlit as st

from pages.shared.form.fields import Problems, bound, problem
from pages.shared.visit import journeys
from pages.shared.visit.asked import COUNTRIES, UNLISTED, other_names, place_chosen, places
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
        **bound(field, language.code, partial(_drop_foreign_municipality, side), may_be_emptied=False),
    )
    problem(field, language, problems)


def _municipality(side: str, language: Language, problems: Problems) -> None:
    """The list begins with the municipalities; villages and other names stand behind them, to be found by typing."""
    field = f"{side}.municipality"
    country = answer(f"{side}.country")
    optional = "" if side == "residence" else f" {language.text('hint.optional')}"
    st.selectbox(
        f"{label(field, language)}{optional}",
        [UNLISTED, *places(country), *other_names(country)],
        index=None,
        format_func=_place_words(language, country).__getitem__,
        placeholder=language.text(f"hint.{side}_municipality"),
        **bound(field, language.code, partial(_take_place, side)),
    )
    problem(field, language, problems)


def _drop_foreign_municipality(side: str) -> None:
    """A municipality of the country that was chosen before is no answer any more."""
    if answer(f"{side}.municipality") not in (*places(answer(f"{side}.country")), UNLISTED):
        put(f"{side}.municipality", None)


def _take_place(side: str) -> None:
    """Another name stands for its municipality. Who chooses one first has answered the country too."""
    field, country = f"{side}.municipality", answer(f"{side}.country")
    put(field, place_chosen(answer(field), country))
    chosen = places(None).get(answer(field))
    if chosen:
        put(f"{side}.country", chosen.country)


@cache
def _place_words(language: Language, country: str | None) -> dict[str, str]:
    """Every municipality with its country and region, because names occur on both sides of a border; every other name
    with the municipality that it means."""
    words = {UNLISTED: language.text("choice.municipality.unlisted")}
    for key, place in places(country).items():
        region = f"region.{place.region}"
        where = language.text(region) if language.has_text(region) else place.region
        words[key] = f"{place.name} ({place.country}, {where})"
    return words | {
        option: f"{other.name} → {other.municipality} ({country})" for option, other in other_names(country).items()
    }
