"""How many people live in one country and work in another, as it was counted: each way of counting by itself."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.shared import frame
from pages.shared.commuters import blocks, doubts, files, overview, residence, words
from pages.shared.kept import Kept
from pages.shared.result.tables import sure
from pages.shared.visit import household, languages
from pages.shared.visit.languages import Language
from rules import CROSSINGS, FlowRow, counted, latest_count, latest_of, rankings, shares_of_residents

CORRIDOR = Kept("commuters.corridor", "corridor")
FIRST = "BE-NL"  # best counted, for a visitor who has not said where to live and work
NEIGHBOURS = ("clusters", "where_it_pays")


def page(language: Language) -> None:
    """The headline stands first, though it follows from the direction that is chosen below it."""
    head = st.container(gap="xxsmall")
    overview.draw(language)
    options = list(CROSSINGS)
    chosen = CORRIDOR.select(
        options,
        lambda one: words.corridor_in_full(*_pair(one), language),
        language.text("commuters.corridor"),
        language,
        follows=_of_visitor() or FIRST,
        width=380,
    )
    home, work = _pair(chosen or FIRST)
    with head:
        _headline(home, work, language)
    found = counted(home, work)
    with_regions = next((one for one in found if rankings(one)), None)
    for one in found:
        blocks.draw(one, language, with_map=one is with_regions)
    doubts.differs(home, work, language)
    residence.of_employees(home, work, language)
    residence.of_residents(home, work, language)
    doubts.gaps(home, work, language)
    _downloads(home, work, language)
    _neighbours(language)


def _pair(corridor: str) -> tuple[str, str]:
    home, _, work = corridor.partition("-")
    return home, work


def _of_visitor() -> str | None:
    """The direction in which the visitor crosses, if that is known."""
    home, work = (household.answer(f"{side}.country") for side in ("residence", "work"))
    return f"{home}-{work}" if home and work and home != work else None


def _headline(home: str, work: str, language: Language) -> None:
    """The latest number of the whole direction, with its year, its method and its source."""
    latest = latest_count(home, work)
    if latest is None:
        st.title(words.corridor_in_full(home, work, language), anchor=False)
        return
    st.title(
        language.text(
            f"commuters.headline{f'_{latest.bound}' if latest.bound else ''}",
            number=language.number(latest.value),
            home=language.text(f"country_in.{home}"),
            work=language.text(f"country_in.{work}"),
        ),
        anchor=False,
    )
    lead = [
        language.text(
            "commuters.lead",
            method=words.family(latest.family, language),
            year=words.when(latest.year, latest.month, language),
        )
    ]
    if latest.remark:
        lead.append(words.remark(latest.remark, language))
    lead += _later(latest, language)
    st.markdown(f":gray[{' '.join(lead)}]")
    st.markdown(f":small[{words.sources(latest.sources)}]{sure(latest.confidence, language)}")


def _later(latest: FlowRow, language: Language) -> list[str]:
    """That a newer number exists which is not in the headline: by another method, or of some regions only."""
    told = []
    for family in overview.SHOWN:
        other = latest_of(latest.home, latest.work, family)
        if other and other.year > latest.year:
            told.append(language.text("commuters.later", method=words.family(family, language), year=other.year))
    same = next(one for one in counted(latest.home, latest.work) if one.family == latest.family)
    years = [flow.year for flow in same.of_parts]
    if years and max(years) > latest.year:
        told.append(language.text("commuters.later_parts", year=max(years)))
    return told


def _downloads(home: str, work: str, language: Language) -> None:
    st.header(language.text("commuters.files"), anchor="files")
    corridor = f"{home}-{work}".lower()
    shares = shares_of_residents(home, work)
    every = [_pair(one) for one in CROSSINGS]
    with st.container(horizontal=True):
        for label, corridors, name in (
            ("commuters.csv_one", [(home, work)], corridor), ("commuters.csv_all", every, "all")
        ):  # fmt: skip
            st.download_button(
                language.text(label),
                partial(files.as_csv, corridors, language),
                file_name=f"grenskompas-commuters-{name}.csv",
                mime="text/csv",
                on_click="ignore",
                icon=":material/table_view:",
                key=label,
            )
        if shares:
            st.download_button(
                language.text("commuters.geojson"),
                lambda: files.as_geojson(shares),
                file_name=f"grenskompas-commuters-{corridor}.geojson",
                mime="application/geo+json",
                on_click="ignore",
                icon=":material/map:",
                key="commuters.geojson",
            )


def _neighbours(language: Language) -> None:
    """Where the same border is told from the side of work, and of pay."""
    with st.container(horizontal=True):
        for stem in NEIGHBOURS:
            if found := frame.find(stem):
                frame.link(found, language)


PAGE = "commuters"
frame.require(PAGE)
page(languages.current())
