"""The three questions with which this site was asked for, each answered for both published counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from pages.shared.population.people import People
from pages.shared.reform import draft, home_days, sources
from pages.shared.reform.amounts import scale_of
from pages.shared.reform.headline import headline
from pages.shared.reform.sources import Variant
from pages.shared.reform.words import corridor
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from rules import PARTIES, ReformEffect


class Question(NamedTuple):
    """A question: the address of the reform that answers it, and the corridors that it is about."""

    address: str
    corridors: tuple[str, ...]


QUESTIONS = (
    Question("nl_de_days", ("NL-DE", "DE-NL")),
    Question("nl_be_days", ("NL-BE", "BE-NL")),
    Question("municipal_tax", ("BE-NL",)),
)


def draw(counts: Sequence[People], language: Language) -> None:
    """Each question with its answer; the counts stand side by side and are never added or drawn on one scale."""
    st.header(language.text("reform.questions"), anchor="questions")
    st.markdown(f":gray[{language.text('reform.questions_lead')}]")
    variants = [sources.at_address(question.address) for question in QUESTIONS]
    with st.spinner(language.text("reform.working")):
        effects = [[people.effect(one.overlay) for people in counts] for one in variants if one]
    for question, variant, of_counts in zip(QUESTIONS, variants, effects, strict=True):
        assert variant is not None, "a founding question has lost its reform"
        _question(question, variant, counts, of_counts, language)


def _question(
    question: Question, variant: Variant, counts: Sequence[People], effects: Sequence[ReformEffect], language: Language
) -> None:
    st.subheader(language.text(f"reform.question.{question.address}"), anchor=False)
    told = [
        language.colon(language.text(f"reform.count.{people.counted}"), headline(effect, language))
        for people, effect in zip(counts, effects, strict=True)
    ]
    if len(set(map(str, (one.balance for one in effects)))) == 1:
        told = [headline(effects[0], language)]
    st.markdown(f"**{language.text(f'reform.question_if.{question.address}')}**")
    st.markdown("\n".join(f"- {line}" for line in told))
    scale = scale_of(*(effect.balance for effect in effects))
    moving = [party for party in PARTIES if any(effect.balance.cents[party] for effect in effects)]
    rows = [
        language.text("reform.commuters_of", corridors=", ".join(corridor(one) for one in question.corridors)),
        *(f"{language.text(f'reform.party.{party}')}" for party in moving),
        language.text("reform.winners"),
        language.text("reform.losers"),
    ]
    table = {language.text("reform.euros_or_heads", unit=scale.unit(language)): rows}
    for people, effect in zip(counts, effects, strict=True):
        heads = sum(people.today.by_corridor.get(one, 0) for one in question.corridors)
        amounts = [scale.signed(effect.balance.euros(party), language) for party in moving]
        moved = [language.number(effect.winners), language.number(effect.losers)]
        column = in_line([language.number(heads), *amounts, *moved])
        table[language.text(f"reform.count.{people.counted}")] = column
    with st.container(width=760):
        st.table(table, border="horizontal", hide_index=True, alt=language.text(f"reform.question.{question.address}"))
        note = f"reform.question_note.{question.address}"
        st.caption(language.text(note))
        st.caption(home_days.line(counts[0], question.corridors, language))
    st.button(
        language.text("reform.load_question"),
        icon=":material/edit_note:",
        key=f"reform.question {question.address}",
        on_click=lambda: draft.put(draft.of_variant(variant)),
    )
