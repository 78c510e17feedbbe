"""The papers that a job across the border asks for, step by step, and the point that helps with them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.result.tables import mark
from pages.shared.visit.citations import link, names_in_words
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import ContactPoint, Paper, Result, office

ICONS = {
    "number": ":material/pin:",
    "insurance": ":material/shield_person:",
    "health": ":material/medical_services:",
    "family": ":material/family_restroom:",
    "money": ":material/savings:",
    "days": ":material/edit_calendar:",
    "tax": ":material/description:",
}
BEHIND = ("bbz_bdz", "team_gwo")
"""Whom the points ask in hard cases, about insurance and about tax; only where the Netherlands are involved."""
OPENED = "paper"
"""The name in the address that opens one paper: `?paper=s1`."""


def steps(found: Sequence[Paper], result: Result, language: Language) -> None:
    """Each paper as a step; the one that the address names is open, else the first."""
    asked = st.query_params.get(OPENED, "")
    opened = asked if asked in {paper.id for paper in found} else found[0].id
    for paper in found:
        label = (
            f"**{name(paper, language)}**{mark(paper.confidence, language)}  \n:gray[{when_and_where(paper, language)}]"
        )
        with st.expander(
            label, type="step", icon=ICONS[paper.kind], key=f"paper {paper.id}", expanded=paper.id == opened
        ):
            st.markdown(what_to_do(paper, result, language))
            st.markdown(who_and_where(paper, language))
            st.markdown(f":small[:gray[{proof(paper, language)}]]")


def name(paper: Paper, language: Language) -> str:
    """What the paper is called, with its official word."""
    return language.text(paper.name_id)


def when(paper: Paper, language: Language) -> str:
    """By when it is due."""
    if paper.number is not None:
        return language.plural(f"paper_when.within_{paper.unit}", paper.number)
    if paper.moment != "by_date":
        return language.text(f"paper_when.{paper.moment}")
    if paper.day is None:
        return language.text("paper_when.date_unknown")
    return language.text("paper_when.by_date", date=language.date(paper.day))


def when_and_where(paper: Paper, language: Language) -> str:
    """By when and at which office."""
    return f"{when(paper, language)} · {language.text(f'office.{paper.office}')}"


def what_to_do(paper: Paper, result: Result, language: Language) -> str:
    """What to do, what is needed for it, and why."""
    states = {
        "residence": result.scenario.residence.country,
        "work": result.scenario.work.country,
        "insuring": result.insuring_state,
    }
    return in_words(paper.text_id, states, language)


def who_and_where(paper: Paper, language: Language) -> str:
    """Who does it, and the office with its own page where there is one."""
    who = language.text(f"papers.by.{paper.by}")
    url = office(paper.office).url
    if not url:
        return who
    where = language.text("papers.office", office=f"[{language.text(f'office.{paper.office}')}]({url})")
    return f"{who}  \n{where}"


def proof(paper: Paper, language: Language) -> str:
    """The article, the source and the day on which it was looked at. No caption: links in it are too pale to read."""
    source = link(paper.source, paper.url)
    looked_at = language.text("papers.source", source=source, date=language.date(paper.checked))
    return f"{names_in_words(paper.law, language)} · {looked_at}"


def contact(point: ContactPoint | None, result: Result, language: Language) -> None:
    """The card of the nearest point: how far it is, and its own page."""
    with st.container(border=True, key="contact"):
        st.subheader(language.text("papers.contact.heading"), anchor="contact")
        if point is None:
            st.markdown(language.text("papers.contact.none"))
        else:
            st.markdown(f"**{point.name}**{mark(point.confidence, language)}  \n{_distance(point, language)}")
            st.markdown(language.text("papers.contact.free", point=point.name))
            if len(point.seats) > 1:
                st.markdown(language.text("papers.contact.seats", seats=", ".join(point.seats)))
            st.caption(language.text("papers.contact.check"))
        st.link_button(
            language.text("papers.contact.link"),
            point.url if point else office("gip").url or "",
            icon=":material/open_in_new:",
        )
        if "NL" in (result.scenario.residence.country, result.scenario.work.country):
            insurance, tax = (language.text(f"office.{one}") for one in BEHIND)
            st.caption(language.text("papers.contact.behind", insurance=insurance, tax=tax))


def _distance(point: ContactPoint, language: Language) -> str:
    """How far the nearest desk is, in whole kilometres."""
    if point.distance_km == 0:
        return language.text("papers.contact.here", seat=point.seat)
    return language.text(
        "papers.contact.distance",
        seat=point.seat,
        km=language.number(point.distance_km),
        place=point.measured_from,
    )
