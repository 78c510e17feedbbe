"""One sentence for another page: what the way to work would cost, which no amount there counts."""

from __future__ import annotations

import streamlit as st

from pages.shared.months import links
from pages.shared.visit.languages import Language
from rules import USUAL_CENTS, Result, travel_cost

PAGE = "where_it_pays"


def draw(result: Result, language: Language) -> None:
    """The sentence, with the way to the page that counts it."""
    job = result.scenario.job
    if not job.commute_km:
        return
    told = language.text(
        "pays.hint",
        km=language.number(job.commute_km),
        days=job.days.office,
        amount=language.euros(travel_cost(job.commute_km, job.days.office, USUAL_CENTS)),
        cents=language.number(USUAL_CENTS),
    )
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown(f":material/directions_car: {told}", width="content")
        links.to(PAGE, language.text(f"page.{PAGE}"), ":material/arrow_forward:")
