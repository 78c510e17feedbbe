"""What decides how a diploma is recognised: the profession, from where to where, in which region, and for whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from pages.shared.form.questions import profession
from pages.shared.kept import Kept
from pages.shared.visit.asked import COUNTRIES, places
from pages.shared.visit.household import answer
from pages.shared.visit.languages import Language
from rules import REGIONS

EMPLOYEE, SELF_EMPLOYED = "employee", "self_employed"


class Wanted(NamedTuple):
    """What is asked: where the diploma is from, the state and region of work (none: not told), and whether one works
    for oneself."""

    origin: str | None
    state: str | None
    region: str | None
    self_employed: bool


def ask(language: Language) -> Wanted:
    """The questions in one or two rows; those that follow from the household begin with its answers."""
    left, middle, right = st.columns([2, 1, 1], gap="small", vertical_alignment="top")
    with left:
        profession.ask(language, {})
    with middle:
        origin = _choice("where_from", COUNTRIES, answer("residence.country"), _country(language), language)
    with right:
        state = _choice("choose_where", COUNTRIES, answer("work.country"), _country(language), language)
    region, employment = None, EMPLOYEE
    left, right = st.columns(2, gap="small", vertical_alignment="top")
    if state and REGIONS[state]:
        with left:
            label = "choose_community" if state == "BE" else "choose_land"
            region = _choice(label, REGIONS[state], _region_of_work(state), _region(language), language)
    with right if state and REGIONS[state] else left:
        kinds = (EMPLOYEE, SELF_EMPLOYED)
        employment = _choice("employment", kinds, EMPLOYEE, _employment(language), language, required=True)
    return Wanted(origin, state, region, employment == SELF_EMPLOYED)


def _choice(
    name: str,
    options: Sequence[str],
    follows: str | None,
    words: Callable[[str], str],
    language: Language,
    required: bool = False,
) -> Any:
    """A choice that follows from the household until it is made; one that is required cannot be taken back."""
    placeholder = None if required else language.text("diploma.choose")
    label = language.text(f"diploma.{name}")
    return Kept(f"diploma.{name}").select(options, words, label, language, follows, placeholder)


def _region_of_work(state: str) -> str | None:
    """The region of the municipality of work of the household, if it lies in this state."""
    place = places(None).get(answer("work.municipality"))
    if place and place.country == state:
        return place.region
    return answer("options.de_land") if state == "DE" == answer("work.country") else None


def _country(language: Language) -> Callable[[str], str]:
    return lambda country: language.text(f"country.{country}")


def _region(language: Language) -> Callable[[str], str]:
    return lambda region: language.text(f"region.{region}")


def _employment(language: Language) -> Callable[[str], str]:
    return lambda kind: language.text(f"diploma.choice.{kind}")
