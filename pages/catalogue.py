"""All barriers for advisers: searched, each with its law, authority, proposals and sources, to be cited and taken
along; and the obstacles of the founding advice, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from pages.shared import frame
from pages.shared.barriers import card, facts, files, search, words
from pages.shared.choice import Choice
from pages.shared.visit import languages
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import CORRIDORS, Advice, Barrier, barrier_catalogue, corridor_facts


def _spelt(typed: str) -> str | None:
    """The number of a barrier, whose letter may be typed small."""
    return typed.upper() if typed.upper() in barrier_catalogue() else None


CHOICE = Choice("barrier", "catalogue.one", _spelt)


class Filter(NamedTuple):
    """What is looked for."""

    words: str
    theme: str | None
    corridor: str | None
    state: str | None


def filters(language: Language) -> Filter:
    """Words, theme, corridor, and what became of it."""
    typed = st.text_input(
        language.text("filter.search"), placeholder=language.text("barrier.search_hint"), key="catalogue.words"
    )
    theme = st.pills(
        language.text("filter.theme"),
        list(dict.fromkeys(one.theme for one in barrier_catalogue().values())),
        format_func=lambda one: language.text(f"barrier.theme.{one}"),
        key=f"catalogue.theme {language.catalogue}",
        wrap=True,
    )
    left, right = st.columns(2, gap="medium")
    with left:
        corridor = st.selectbox(
            language.text("filter.corridor"),
            CORRIDORS,
            index=None,
            format_func=lambda one: one.replace(">", words.ARROW),
            placeholder=language.text("filter.all"),
            key="catalogue.corridor",
        )
    with right:
        state = st.selectbox(
            language.text("barrier.status"),
            list(dict.fromkeys(one.state for one in barrier_catalogue().values())),
            index=None,
            format_func=lambda one: language.text(f"barrier.status.{one}"),
            placeholder=language.text("filter.all"),
            key=f"catalogue.state {language.catalogue}",
        )
    return Filter(typed, theme, corridor, state)


def found_barriers(wanted: Filter, language: Language) -> list[Barrier]:
    """The barriers that are looked for, in the order of the catalogue."""
    named = search.matching(wanted.words, language)
    return [
        one
        for one in barrier_catalogue().values()
        if one.id in named
        and wanted.theme in (None, one.theme)
        and (wanted.corridor is None or wanted.corridor in one.corridors)
        and wanted.state in (None, one.state)
    ]


def table(found: list[Barrier], wanted: Filter, language: Language) -> None:
    """The barriers as a table to choose from, and as a file."""
    count = language.plural("catalogue.found", len(found))
    st.markdown(f"**{count}**")
    if not found:
        st.caption(language.text("filter.none_found"))
        return
    CHOICE.table(
        _columns(found, language),
        [one.id for one in found],
        count,
        f"catalogue.table {hash((wanted, language))}",
        column_config={language.text("catalogue.barrier"): st.column_config.TextColumn(width=430)},
    )
    st.download_button(
        language.text("button.download_table"),
        lambda: files.as_csv(found, language),
        file_name="grenskompas-barriers.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key="catalogue.download",
    )


def _columns(found: list[Barrier], language: Language) -> dict[str, list[str]]:
    return {
        language.text("catalogue.id"): [one.id for one in found],
        language.text("catalogue.barrier"): [language.text(one.title_id) for one in found],
        language.text("filter.theme"): [language.text(f"barrier.theme.{one.theme}") for one in found],
        language.text("barrier.corridors"): [words.corridors(one, language) for one in found],
        language.text("barrier.status"): [language.text(f"barrier.status.{one.state}") for one in found],
        language.text("law.confidence"): [one.confidence for one in found],
        language.text("barrier.who_causes"): [law_in_words(one.law, language) for one in found],
    }


def one_barrier(found: list[Barrier], language: Language) -> None:
    """Choose a barrier and read all of it; the choice is part of the address."""
    st.header(language.text("catalogue.one"), anchor="one")
    if CHOICE.typed and not CHOICE.asked:
        unknown = f"`{CHOICE.typed[:20].replace('`', '')}`"
        st.warning(language.text("catalogue.no_such_barrier", id=unknown), icon=":material/help:")
    chosen = CHOICE.list_of(
        [one.id for one in found],
        lambda name: f"{name} {language.text(barrier_catalogue()[name].title_id)}",
        language.text("catalogue.choose"),
        language.text("hint.choose"),
        language,
    )
    if chosen:
        _whole(barrier_catalogue()[chosen], language)


def _whole(one: Barrier, language: Language) -> None:
    """Everything that is known of a barrier, and how to cite it."""
    st.subheader(f"{one.id} · {language.text(one.title_id)}", anchor=False)
    st.markdown(f"{words.mechanism(one, language)}{words.unchecked('mechanism', one, language)}")
    if one.reach == "adviser":
        st.markdown(f":gray[{language.text('barrier.for_advisers_only')}]")
    facts.draw([fact for fact in corridor_facts() if fact.barrier == one.id], language)
    st.markdown(words.badges(one, language))
    card.description(one, None, language)
    st.markdown(f"**{language.text('barrier.cite')}**")
    st.code(files.citation(one, language), language=None, wrap_lines=True)


def founding_advice(wanted: Filter, language: Language) -> None:
    """What the founding advice names, where it stands there, and which barriers hold it."""
    st.header(language.text("catalogue.advice"), anchor="advice")
    st.markdown(f":gray[{language.text('catalogue.advice_lead')}]")
    shown = search.advice_matching(wanted.words, language)
    if not shown:
        st.caption(language.text("filter.none_found"))
        return
    heads = ("catalogue.obstacle", "catalogue.barriers")
    rows = [_advice_row(one, language) for one in shown]
    columns = zip(*rows, strict=True)
    st.table(
        {language.text(head): list(column) for head, column in zip(heads, columns, strict=True)},
        border="horizontal",
        hide_index=True,
        alt=language.text("catalogue.advice"),
    )


def _advice_row(one: Advice, language: Language) -> Sequence[str]:
    """What it names and where, with how far it stands at the border and is counted in euros; its barriers."""
    extents = (("catalogue.at_the_border", one.border), ("catalogue.in_euros", one.priced))
    told = " · ".join(
        language.colon(language.text(head), language.text(f"catalogue.extent.{extent}")) for head, extent in extents
    )
    place = language.text(one.place_id)
    return f"{language.text(one.text_id)}  \n:gray[{place}]  \n:gray[{told}]", ", ".join(one.barriers)


PAGE = "catalogue"
frame.require(PAGE)
LANGUAGE = languages.current()
st.title(LANGUAGE.text("catalogue.title", n=len(barrier_catalogue())), anchor=False)
st.markdown(LANGUAGE.text("catalogue.lead"))
WANTED = filters(LANGUAGE)
FOUND = found_barriers(WANTED, LANGUAGE)
if CHOICE.is_first():
    one_barrier(FOUND, LANGUAGE)
    table(FOUND, WANTED, LANGUAGE)
else:
    table(FOUND, WANTED, LANGUAGE)
    one_barrier(FOUND, LANGUAGE)
founding_advice(WANTED, LANGUAGE)
