"""The result of a reform: the answer, who pays, the change itself, who wins and loses."""

from __future__ import annotations

import streamlit as st

from pages.shared.population.people import People
from pages.shared.reform import balance, beside, draft, experiment, files, sure, value, winners, words
from pages.shared.reform.draft import Draft
from pages.shared.reform.headline import headline
from pages.shared.reform.obstacle import downloads
from pages.shared.visit.citations import first_act
from pages.shared.visit.languages import Language
from rules import Changeable, ReformEffect, changeable

LONGEST_FINGERPRINT = 16


def head(reform: Draft, people: People, effect: ReformEffect, language: Language) -> None:
    """The answer in two sentences, whose it is, and on which law it rests."""
    st.title(headline(effect, language), anchor=False)
    what = words.in_full(reform, language)
    if reform.area.kind != "everywhere" or reform.until is not None:
        what = f"{what}. {words.area(reform, draft.year_of(people.today), language)}"
    lead = language.text(
        "reform.lead_result",
        reform=what,
        whom=words.whom(people, effect, language),
        year=draft.year_of(people.today),
    )
    st.markdown(f":gray[{lead}]")
    if left_out := effect.not_computed:
        told = language.plural("reform.not_computed", left_out, number=language.number(left_out))
        st.markdown(f":gray[{told}]")


def badges(
    reform: Draft, people: People, effect: ReformEffect, keys: dict[str, Changeable], language: Language
) -> None:
    """That the commuters are made up, each article that changes, and what identifies the law and the reform."""
    shown = [f":gray-badge[:material/groups: {words.whose(people, language)}]"]
    acts = dict.fromkeys(first_act(keys[line.key].law, language) for line in reform.lines if line.key in keys)
    shown += [f":gray-badge[:material/gavel: {act}]" for act in acts]
    shown.append(f":gray-badge[:material/fingerprint: {effect.law_fingerprint[:LONGEST_FINGERPRINT]}]")
    st.markdown(" ".join(shown))


def draw(reform: Draft, people: People, effect: ReformEffect, language: Language) -> None:
    """All below the headline."""
    keys = {one.key: one for one in changeable(draft.year_of(people.today))}
    badges(reform, people, effect, keys, language)
    if effect.at_most and effect.balance.euros("worker") > 0.0:
        st.info(language.text("obstacle.at_most"), icon=":material/vertical_align_top:")
    left, right = st.columns([3, 2], gap="medium")
    with left:
        balance.bars(effect, language)
    with right:
        _card(reform, keys, draft.year_of(people.today), language)
        balance.table(effect, language)
    winners.draw(effect, language)
    experiment.draw(reform, people, effect, keys, language)
    tested = sure.draw(people, effect, language)
    st.header(language.text("reform.take_along"), anchor="files")
    with st.container(horizontal=True):
        files.buttons(reform, people, effect, language)
        downloads.buttons(people, effect, language, tested)
    if people.are_synthetic:
        st.caption(language.text("reform.synthetic_note"))


def _card(reform: Draft, keys: dict[str, Changeable], year: int, language: Language) -> None:
    """What changes, from when where a file says so, where and until when; what begins after the year of the commuters
    is told apart. To be changed again or put beside others."""
    with st.container(border=True):
        st.subheader(language.text("reform.the_change"), anchor=False)
        for line in reform.lines:
            st.markdown(words.key_in_words(line.key, language))
            value.both(keys[line.key], line.value, language)
            if line.since is not None and line.since.year > year:
                st.caption(language.text("reform.begins_later", date=language.date(line.since), year=year))
            elif begins := words.begins(line, language):
                st.caption(begins)
        st.markdown(f":gray[{words.area(reform, year, language)}]")
        with st.container(horizontal=True):
            st.button(
                language.text("reform.change_it"),
                icon=":material/edit:",
                key="reform.change_it",
                on_click=_again,
                args=(reform,),
            )
            beside.button(reform, language)


def _again(reform: Draft) -> None:
    """Back to the form, with this reform in it."""
    draft.put(reform)
    draft.show(None)
