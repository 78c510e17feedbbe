"""Reform laboratory: a change of law or treaty tried over the commuters: who wins, who loses, who pays."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.population import choose, nobody, who
from pages.shared.population.people import People
from pages.shared.reform import beside, draft, faults, files, form, questions, result, words
from pages.shared.reform.draft import Draft
from pages.shared.visit import languages, outcome
from pages.shared.visit.languages import Language
from rules import LawMissing, ReformEffect, changeable

NEIGHBOURS = ("bottlenecks", "catalogue", "law")


def page(language: Language) -> None:
    """The answer stands first, though it follows from the commuters and the change that are chosen below it."""
    head = st.container(gap="xxsmall")
    people = choose.choose(language)
    body = st.container(gap="small")
    draft.follow_address()
    reform = draft.tried()
    effect = _effect(reform, people, body, language) if reform is not None and not people.nobody else None
    if reform is not None and effect is not None:
        with head:
            result.head(reform, people, effect, language)
        with body:
            result.draw(reform, people, effect, language)
    else:
        with head:
            if people.nobody:
                nobody.draw(people, language)
            else:
                _question(language)
        with body:
            year = draft.year_of(people.today)
            form.draw(people.today, language)
            files.ask_for_file(year, language)
            if not draft.current().lines:
                questions.draw(choose.both_counts(language), language)
    beside.draw(people, language)
    who.draw(people, language)
    with st.container(horizontal=True):
        for stem in NEIGHBOURS:
            if found := frame.find(stem):
                frame.link(found, language)


def _question(language: Language) -> None:
    """What the page is for, before there is an answer."""
    st.title(language.text("reform.headline"), anchor=False)
    st.markdown(f":gray[{language.text('reform.lead')}]")


def _effect(
    reform: Draft, people: People, body: st.delta_generator.DeltaGenerator, language: Language
) -> ReformEffect | None:
    """What the reform does to these commuters; nothing where it cannot be worked out, with the reason where the form
    does not tell it."""
    year = draft.year_of(people.today)
    keys = {one.key for one in changeable(year)}
    wrong = next((fault for one in people.today.years if (fault := faults.of(reform, one))), None)
    if wrong is not None and faults.of(reform, year) is None:
        with body:
            st.warning(faults.sentence(wrong, None, language), icon=":material/event_busy:")
    if wrong is None and faults.never_holds(reform, people.today.years):
        with body:
            st.warning(faults.never(people.today.years, language), icon=":material/event_busy:")
        return None
    if wrong is not None or any(line.key not in keys for line in reform.lines):
        return None
    try:
        with body, st.spinner(language.text("reform.working")):
            return people.effect(words.named(reform, language))
    except LawMissing as refusal:
        with body:
            st.warning(outcome.refusal_sentence(refusal, language), icon=":material/event_busy:")
        return None


PAGE = "reform_lab"
frame.require(PAGE)
page(languages.current())
