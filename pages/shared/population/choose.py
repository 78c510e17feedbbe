"""Whose commuters: made up after one of the two published counts, or a table that somebody brings."""

from __future__ import annotations

from typing import cast

import streamlit as st

from pages.shared.kept import Kept
from pages.shared.population import own_table
from pages.shared.population.people import OWN, People
from pages.shared.visit.languages import Language
from rules import COUNTS, Today, Variant, commuters_today, compile_rules, law_state

COUNTED = Kept("people.counted", address="count")
READY = "people.ready"
"""Which commuters were made ready in this visit, so that progress is shown once."""


def choose(language: Language) -> People:
    """Ask for the commuters, and make them ready; while that takes time, the page says how far it is."""
    own = own_table.brought()
    options = [*COUNTS, OWN] if own else list(COUNTS)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        counted = COUNTED.segments(
            options,
            lambda one: language.text(f"people.count.{one}"),
            language.text("people.whose"),
            language,
            COUNTS[0],
        )
        own_table.offer(lambda: COUNTED.put(OWN), lambda: COUNTED.put(None), language)
    if counted != OWN or own is None:
        st.caption(language.text(f"people.counts.{counted}"))
        return synthetic(cast(Variant, counted), language)
    own_table.say(own, language)
    return People(OWN, own.mark, own.today)


def both_counts(language: Language) -> tuple[People, ...]:
    """The commuters of each published count."""
    return tuple(synthetic(counted, language) for counted in COUNTS)


def synthetic(counted: Variant, language: Language) -> People:
    """The commuters of one published count. What takes longer than a moment, once on a server, shows how far it is."""
    law = law_state().fingerprint
    key = f"{READY} {counted} {law}"
    if key not in st.session_state:
        _compile(language)
        with st.spinner(language.text("people.made")):
            today = _todays(counted, law)
        st.session_state[key] = True
    else:
        today = _todays(counted, law)
    return People(counted, counted, today)


@st.cache_resource(max_entries=2 * len(COUNTS), show_spinner=False)
def _todays(counted: Variant, law: str) -> Today:  # noqa: ARG001
    return commuters_today(counted)


def _compile(language: Language) -> None:
    """Wait for the rules that are compiled for populations, where they are not yet."""
    place = st.empty()

    def tell(done: int, of: int) -> None:
        place.progress(done / of, text=language.text("people.compiling", done=done, of=of))

    compile_rules(tell)
    place.empty()
