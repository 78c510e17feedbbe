"""Whether other draws of the commuters give the same sums: what of them is chance."""

from __future__ import annotations

from functools import partial
from typing import cast

import streamlit as st

from pages.shared.population import beside
from pages.shared.population.people import People
from pages.shared.progress import one_by_one
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
    others = [partial(_drawn, people.counted, seed, people.today.law_fingerprint) for seed in OTHERS]
    found = spread([first, *one_by_one(others, language)])
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


@st.cache_resource(max_entries=2 * len(COUNTS) * len(OTHERS), show_spinner=False)
def _drawn(counted: str, seed: int, law: str) -> tuple[LookedFor, ...]:  # noqa: ARG001
    return looked_for(commuters_today(cast(Variant, counted), seed))
