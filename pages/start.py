"""The start: what this is, two ways in, and examples."""

from __future__ import annotations

import streamlit as st

from pages.shared import buttons, frame
from pages.shared.form import gate
from pages.shared.frame import Page
from pages.shared.visit import examples, languages
from pages.shared.visit.languages import Language
from rules import Persona, confidence_counts, law_state, law_values

KEEP = "what_do_i_keep"
LAW = "law"
PAPERS = "rights_papers"
GO = "start.go"
ALL = "start.all"
FIRST = 3  # so many examples are shown at once


def title(language: Language) -> None:
    """What this is and how sure, beside the picture of the border."""
    words, picture = st.columns([6, 5], gap="medium", vertical_alignment="center")
    with words, st.container(gap="small"):
        st.title(language.text("start.title"), anchor=False)
        st.markdown(language.text("start.lead"))
        badges(language)
    with picture:
        theme = "dark" if st.context.theme.type == "dark" else "light"
        alt = language.text("start.picture")
        st.image(str(frame.IMAGES / f"border_{theme}.svg"), width="stretch", alt=alt)


def badges(language: Language) -> None:
    """Three facts: nothing is stored, how many figures are checked, of which day the law is."""
    counts = confidence_counts(law_values())
    checked = language.text("confidence.checked", a=language.number(counts["A"]), n=language.number(counts.total()))
    law_day = language.text("result.law_of", date=language.date(law_state().checked))
    marks = (("lock", language.text("start.nothing_stored")), ("verified", checked), ("event", law_day))
    st.markdown(" ".join(f":gray-badge[:material/{icon}: {words}]" for icon, words in marks))


def doors(language: Language) -> None:
    """One way in for workers, one for advisers."""
    of_advisers = [page for page in (*frame.pages_of(frame.FOR_ADVISERS), frame.find(PAPERS)) if page]
    workers, advisers = st.columns(2, gap="medium")
    with workers:
        door(":material/badge:", "start.workers", KEEP, frame.pages_of(frame.FOR_WORKERS), language)
    with advisers:
        door(":material/account_balance:", "start.advisers", LAW, of_advisers, language)


def door(icon: str, words: str, main: str, pages: list[Page], language: Language) -> None:
    """A card with its main question as a button and links to the other pages."""
    with st.container(border=True, height="stretch", gap="small"):
        st.subheader(f"{icon} {language.text(words)}", anchor=False)
        st.markdown(language.text(f"{words}_who"))
        label = language.text(f"page_question.{main}")
        buttons.primary(label, lambda: leave_for(main), key=f"start.{main}", width="stretch")
        with st.container(gap="xxsmall"):
            for page in pages:
                if page.stem != main:
                    frame.link(page, language)


def shown_examples(language: Language) -> None:
    """Examples as cards, the closest first."""
    st.subheader(language.text("start.examples"), anchor=False)
    found = examples.in_order()
    shown = found if st.session_state.get(ALL) else found[:FIRST]
    with st.grid(FIRST, min_column_width=260, border=True):
        for persona in shown:
            card(persona, language)
    if len(shown) < len(found):
        label = language.text("start.all_examples", n=len(found))
        st.button(label, on_click=show_all, key="start.show_all", type="tertiary", icon=":material/unfold_more:")
    st.caption(language.text("start.examples_invented"))


def card(persona: Persona, language: Language) -> None:
    """One example: from where to where, who, and the button that fills it in."""
    with st.container(gap="xsmall", height="stretch", vertical_alignment="distribute"):
        described = language.text(f"example.{persona.id}")
        st.markdown(f"**{examples.journey(persona)}**  \n:gray[{described}]")
        st.button(
            language.text("start.use_example"),
            key=f"start.example {persona.id}",
            on_click=start_from,
            args=(persona, language),
            type="tertiary",
            icon=":material/play_arrow:",
        )


def start_from(persona: Persona, language: Language) -> None:
    """Fill in the example and show what it keeps."""
    examples.take(persona, language)
    gate.show_answer()
    leave_for(KEEP)


def leave_for(stem: str) -> None:
    """Note where the visitor goes: no page can be left while the click is dealt with."""
    st.session_state[GO] = stem


def show_all() -> None:
    """Show every example."""
    st.session_state[ALL] = True


PAGE = "start"
frame.require(PAGE)
if GO in st.session_state:
    frame.go(st.session_state.pop(GO))
LANGUAGE = languages.current()
title(LANGUAGE)
st.space("small")
doors(LANGUAGE)
st.space("small")
shown_examples(LANGUAGE)
