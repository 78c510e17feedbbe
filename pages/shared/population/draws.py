"""Whether other draws of the commuters give the same sums: what of them is chance."""

from __future__ import annotations

from typing import cast

import streamlit as st

from pages.shared.population import beside
from pages.shared.population.people import People
from pages.shared.visit.languages import Language
from rules import COUNTS, SEED, LookedFor, Spread, Variant, commuters_today, looked_for, spread

OTHERS = tuple(range(SEED + 1, SEED + 5))
"""The seeds of the other draws; each takes some seconds."""
ASKED = "people.draws.asked"


def draw(people: People, first: tuple[LookedFor, ...], language: Language) -> None:
    """The sums of some draws that differ by their seed alone, once somebody asks; `first`: those of the commuters."""
    st.subheader(language.text("people.draws"), anchor=False)
    st.markdown(language.text("people.draws_about"))
    asked = f"{ASKED} {people.counted}"
    if not st.session_state.get(asked):
        st.button(
            language.text("people.draws_button", number=len(OTHERS)),
            icon=":material/casino:",
            key="people.draws",
            on_click=lambda: st.session_state.update({asked: True}),
        )
        return
    found = spread([first, *_others(people, language)])
    told = [one for one in found if one.row.id not in beside.PEOPLE_ONLY]
    st.table(
        {
            language.text("people.figure_of"): [beside.named(one, language) for one in told],
            language.text("people.draws_from_to", number=len(OTHERS) + 1): [_from_to(one, language) for one in told],
        },
        border="horizontal",
        hide_index=True,
        alt=language.text("people.draws"),
    )


def _from_to(one: Spread, language: Language) -> str:
    """The least and the most; one amount where both are written alike."""
    low, high = language.large_euros(one.least), language.large_euros(one.most)
    return low if low == high else language.text("commuters.bound.between", low=low, high=high)


def _others(people: People, language: Language) -> list[tuple[LookedFor, ...]]:
    """The sums of the other draws; while they are made, how many are."""
    place, found = st.empty(), []
    for done, seed in enumerate(OTHERS):
        text = language.text("people.draws_progress", done=done, of=len(OTHERS))
        place.progress(done / len(OTHERS), text=text)
        found.append(_drawn(people.counted, seed, people.today.law_fingerprint))
    place.empty()
    return found


@st.cache_resource(max_entries=2 * len(COUNTS) * len(OTHERS), show_spinner=False)
def _drawn(counted: str, seed: int, law: str) -> tuple[LookedFor, ...]:  # noqa: ARG001
    return looked_for(commuters_today(cast(Variant, counted), seed))
