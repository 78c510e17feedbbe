"""What a worker may claim for training, and what money there is for it, by the place of work and by the home; at the
end what a works council may do about it."""

from __future__ import annotations

import streamlit as st

from pages.shared.clusters.asked import Wanted
from pages.shared.clusters.names import place_name
from pages.shared.result.tables import mark
from pages.shared.visit.citations import link, sources
from pages.shared.visit.languages import Language
from rules import LearningRow, Municipality, cited, law_of_equal_access, learning_rights

FLANDERS = "flanders"
COUNCIL = "council"


def draw(wanted: Wanted, home: Municipality | None, language: Language) -> None:
    """What crossing changes, then each right to be opened: those of the place of work, those of the home, those of a
    works council."""
    st.markdown(f":gray[{language.text('clusters.learning_lead')}]")
    if home:
        pair = f"{home.country}_{wanted.work.country}".lower()
        told = [language.text(f"learning.lead.{pair}")]
        if FLANDERS in (home.region, wanted.work.region):
            told.append(language.text("cluster.training_leave_one_way"))
        read = ", ".join(link(one.title, one.url) for one in law_of_equal_access())
        told.append(f"{language.text('learning.frame.eu')} :small[{read}]")
        st.markdown("\n".join(f"- {sentence}" for sentence in told))
    every = learning_rights(home or wanted.work, wanted.work)
    rights = [one for one in every if one.kind != COUNCIL]
    _rights([one for one in rights if one.state == wanted.work.country], language)
    if home and (of_home := [one for one in rights if one.state == home.country]):
        st.markdown(f"**{language.text('clusters.learning_home', place=place_name(home))}**")
        _rights(of_home, language)
    if of_council := [one for one in every if one.kind == COUNCIL]:
        st.markdown(f"**{language.text('clusters.learning_council')}**")
        _rights(of_council, language)


def _rights(rights: list[LearningRow], language: Language) -> None:
    for one in rights:
        label = f"**{language.text(f'learning.{one.id}')}**{mark(one.confidence, language)}"
        with st.expander(label, type="compact", key=f"clusters.learning {one.id}"):
            _right(one, language)


def _right(one: LearningRow, language: Language) -> None:
    """How one gets it, whether it crosses the border, its law and year, and where that was read."""
    st.markdown(how(one, language))
    st.markdown(language.text(f"learning_across.{one.id}"))
    if one.unchecked:
        st.markdown(f":orange-badge[:material/help: {language.text('confidence.mark_c')}]")
        st.markdown(language.text(f"learning_open.{one.id}"))
    st.markdown(f":small[:gray[*{one.term}* · *{one.law}* · {one.year}]]")
    st.markdown(link(language.text("clusters.office"), one.office))
    st.markdown(f":small[{sources(cited(one.sources))}]")


def how(one: LearningRow, language: Language) -> str:
    """Who has a right and how one gets it, with its figures."""
    figures = {name: _figure(name, value, language) for name, value in one.figures.items()}
    return language.text(f"learning_how.{one.id}", **figures)


def _figure(name: str, value: float, language: Language) -> str:
    """A number as its name says what it is: a part, an amount, or a count."""
    if name.startswith("share"):
        return language.share(value)
    return language.euros_exactly(value) if name.startswith("euros") else language.number(value)
