"""Shares: of the employees of a region, who lives across the border; of the residents of a municipality, who works
there. Each unit in a table of its own, the one that covers most municipalities as a map layer."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.commuters import residence_map, words
from pages.shared.result.tables import mark
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import RegionalShareRow, ShareRow, shares_of_employees, shares_of_residents

MAPPED = ("percent_of_residents_15", 2018)
"""The unit and the year of the map: no other is published for more than one municipality."""


def of_employees(home: str, work: str, language: Language) -> None:
    """By region of work, the share of employees who live across the border."""
    st.header(language.text("commuters.shares"), anchor="shares")
    rows = shares_of_employees(work, (home,))
    if not rows:
        st.caption(language.text("commuters.no_shares"))
        return
    countries = {"home": language.text(f"country_in.{home}"), "work": language.text(f"country_in.{work}")}
    st.markdown(language.text("commuters.shares_lead", **countries))
    with st.container(width=READING):
        st.table(
            {
                language.text("flow.region_of_work"): [_place(row, work, language) for row in rows],
                language.text("flow.share_of_jobs"): [
                    f"{words.percent(row, language)}{mark(row.confidence, language)}{words.below(row.remark, language)}"
                    for row in rows
                ],
                language.text("flow.year"): [str(row.year) for row in rows],
            },
            border="horizontal",
            hide_index=True,
            alt=language.text("commuters.shares"),
        )


def _place(row: RegionalShareRow, work: str, language: Language) -> str:
    """Where they work, of whom a share is that covers both neighbours, and the sources."""
    both = f" :gray[{language.text('commuters.both')}]" if row.home == "both" else ""
    place = words.region(row.work_region, work, language)
    return f"{place}{both}  \n:small[{words.sources(row.sources)}]"


def of_residents(home: str, work: str, language: Language) -> None:
    """By municipality of residence: the map with its table, then what is counted in other units."""
    st.header(language.text("commuters.by_municipality"), anchor="municipalities")
    rows = shares_of_residents(home, work)
    if not rows:
        st.caption(language.text("commuters.none"))
        return
    mapped = [row for row in rows if (row.unit, row.year) == MAPPED]
    if mapped:
        _mapped(mapped, language)
    others = [row for row in rows if row not in mapped]
    if others:
        _others(others, language)


def _mapped(rows: Sequence[ShareRow], language: Language) -> None:
    top = rows[0]
    country = language.text(f"country_in.{top.work}")
    sentence = language.text(
        "commuters.most_residents", place=top.municipality, share=words.share(top, language), work=country,
        method=words.method(top.method, language), year=top.year,
    )  # fmt: skip
    st.markdown(f"**{sentence}**")
    left, right = st.columns([5, 3], gap="medium")
    with left:
        residence_map.draw(rows, sentence, language)
    with right:
        st.table(
            {
                language.text("flow.municipality_of_residence"): [_municipality(row) for row in rows],
                language.text("commuters.share"): [
                    f"{words.share(row, language)}{mark(row.confidence, language)}{words.below(row.remark, language)}"
                    for row in rows
                ],
            },
            border="horizontal",
            hide_index=True,
            alt=sentence,
        )
        st.caption(language.text("commuters.unit_of_map", year=top.year, method=words.method(top.method, language)))


def _municipality(row: ShareRow) -> str:
    return f"{row.municipality}  \n:small[{words.sources(row.sources)}]"


def _others(rows: Sequence[ShareRow], language: Language) -> None:
    """Other units, other years, other methods: never on the map, and not to be compared with it."""
    with st.container(width=READING):
        st.markdown(f"**{language.text('commuters.other_units')}**")
        st.table(
            {
                language.text("flow.municipality_of_residence"): [_municipality(row) for row in rows],
                language.text("commuters.counted"): [
                    f"{words.share(row, language)} {language.text(f'commuters.unit.{row.unit}')}"
                    f"{mark(row.confidence, language)}{words.below(row.remark, language)}"
                    for row in rows
                ],
                language.text("flow.year"): [
                    f"{row.year}  \n:gray[{words.method(row.method, language)}]" for row in rows
                ],
            },
            border="horizontal",
            hide_index=True,
            alt=language.text("commuters.other_units"),
        )
