"""The occupations of the sectors of a cluster, and what a diploma from across the border is worth in them there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import streamlit as st

from pages.shared import frame
from pages.shared.diploma import words
from pages.shared.result.tables import mark
from pages.shared.visit.languages import Language
from rules import (
    Cluster,
    Profession,
    Recognition,
    Scenario,
    profession,
    recognitions,
    region_of_work,
    sector,
)

SHOWN = 8
PAGE = "diploma"


def draw(cluster: Cluster, scenario: Scenario, language: Language) -> None:
    """The household's own first, then those in which one may not start at once, then the most typical of each sector;
    the others to be opened."""
    own = scenario.job.isco08
    home, work = scenario.residence.country, scenario.work.country
    region = region_of_work(scenario)
    rows = [(told, code, recognitions(told, home, work, region)) for told, code in _typical(cluster)]
    rows.sort(key=lambda row: (row[0].isco08 != own, _is_open(row[2])))
    st.markdown(
        language.text(
            "clusters.recognition_lead",
            home=language.text(f"country_in.{home}"),
            work=language.text(f"country_in.{work}"),
            number=sum(_is_open(found) for _, _, found in rows),
            total=len(rows),
        )
    )
    _table(rows[:SHOWN], language)
    if len(rows) > SHOWN:
        label = language.plural("clusters.more_professions", len(rows) - SHOWN)
        with st.expander(label, icon=":material/table_rows:", key=f"clusters.professions {cluster.id}"):
            _table(rows[SHOWN:], language)
    st.caption(f"{language.text('clusters.own_reading')}{mark('C', language)}")
    if page := frame.find(PAGE):
        frame.link(page, language)


def _is_open(found: tuple[Recognition, ...]) -> bool:
    """Whether one may start at once, in whichever region."""
    return all(one.verdict == "none" for one in found)


def _typical(cluster: Cluster) -> Iterator[tuple[Profession, str]]:
    """Each occupation once, with the first of its sectors: the most typical of each sector, then the next."""
    told = set()
    for rank in zip_longest(*(sector(code).professions for code in cluster.row.sectors)):
        for code, isco in zip(cluster.row.sectors, rank, strict=True):
            known = profession(isco) if isco else None
            if known and known.isco08 not in told:
                told.add(known.isco08)
                yield known, code


Row = tuple[Profession, str, tuple[Recognition, ...]]


def _table(rows: list[Row], language: Language) -> None:
    st.table(
        {
            language.text("clusters.profession"): [_named(told, code, language) for told, code, _ in rows],
            language.text("clusters.diploma_there"): [_verdict(found, language) for _, _, found in rows],
            language.text("clusters.months"): [_months(found, language) for _, _, found in rows],
        },
        border="horizontal",
        hide_index=True,
        alt=language.text("clusters.recognition"),
    )


def _named(told: Profession, code: str, language: Language) -> str:
    name = told.name(language.code)
    return f"{name[:1].upper()}{name[1:]}  \n:gray[{language.text(f'sector.{code}')}]"


def _verdict(found: tuple[Recognition, ...], language: Language) -> str:
    """The verdict in a word, for each group of regions if they differ."""
    return "  \n".join(
        dict.fromkeys(f"{language.text(words.word_id(one))}{mark(one.confidence.overall, language)}" for one in found)
    )


def _months(found: tuple[Recognition, ...], language: Language) -> str:
    return "  \n".join(dict.fromkeys(words.months(one.waiting_months, language) for one in found))
