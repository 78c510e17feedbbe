"""The three questions with which this site was asked for, each answered for both published counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

import streamlit as st

from pages.shared.population.people import People
from pages.shared.reform import draft, home_days, sources
from pages.shared.reform.amounts import scale_of
from pages.shared.reform.headline import headline
from pages.shared.reform.sources import Variant
from pages.shared.reform.words import corridor
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import PARTIES, ReformEffect, moved_of_two, year_counted
from rules import Variant as Count


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
    st.caption(" ".join(language.text(f"reform.{one}") for one in ("couples", "taken.nobody_acts", "taken.all_claim")))
    variants = [sources.at_address(question.address) for question in QUESTIONS]
    with st.spinner(language.text("reform.working")):
        effects = [[people.effect(one.overlay) for people in counts] for one in variants if one]
    for question, variant, of_counts in zip(QUESTIONS, variants, effects, strict=True):
        assert variant is not None, "a founding question has lost its reform"
        _question(question, variant, counts, of_counts, language)


def _question(
    question: Question, variant: Variant, counts: Sequence[People], effects: Sequence[ReformEffect], language: Language
) -> None:
    """The answer in a sentence and a table: a column for each count, one alone where both count the same people."""
    st.subheader(language.text(f"reform.question.{question.address}"), anchor=False)
    if _are_same(question, counts, effects):
        counts, effects = counts[:1], effects[:1]
    told = [headline(effect, language) for effect in effects]
    if len(told) > 1:
        names = (counted_in(question, people, language) for people in counts)
        told = [language.colon(name, sentence) for name, sentence in zip(names, told, strict=True)]
    st.markdown(f"**{language.text(f'reform.question_if.{question.address}')}**")
    st.markdown("\n".join(f"- {line}" for line in told))
    scale = scale_of(*(effect.balance for effect in effects))
    moving = [party for party in PARTIES if any(effect.balance.cents[party] for effect in effects)]
    rows = [
        language.text("reform.commuters_of", corridors=", ".join(corridor(one) for one in question.corridors)),
        *(f"{language.text(f'reform.party.{party}')}" for party in moving),
        language.text("reform.winners"),
        language.text("reform.losers"),
        language.text("reform.with_spouse"),
    ]
    table = {language.text("reform.euros_or_heads", unit=scale.unit(language)): rows}
    for people, effect in zip(counts, effects, strict=True):
        heads = _heads(question, people)
        amounts = [scale.signed(effect.balance.euros(party), language) for party in moving]
        moved = [language.number(one) for one in (effect.winners, effect.losers, moved_of_two(effect))]
        column = in_line([language.number(heads), *amounts, *moved])
        table[counted_in(question, people, language)] = column
    with st.container(width=READING):
        st.table(table, border="horizontal", hide_index=True, alt=language.text(f"reform.question.{question.address}"))
        notes = [_years(question, counts, language), language.text(f"reform.question_note.{question.address}")]
        st.caption(" ".join(note for note in notes if note))
        st.caption(home_days.line(counts[0], question.corridors, language))
    st.button(
        language.text("reform.load_question"),
        icon=":material/edit_note:",
        key=f"reform.question {question.address}",
        on_click=lambda: draft.put(draft.of_variant(variant)),
    )


def _are_same(question: Question, counts: Sequence[People], effects: Sequence[ReformEffect]) -> bool:
    """Whether all counts have the same people on these ways, and so the same answer."""
    found = [
        (_heads(question, people), effect.winners, effect.losers, *effect.balance.cents.values())
        for people, effect in zip(counts, effects, strict=True)
    ]
    return len(set(found)) == 1


def _heads(question: Question, people: People) -> int:
    return sum(people.today.by_corridor.get(one, 0) for one in question.corridors)


def counted_in(question: Question, people: People, language: Language) -> str:
    """A count with the years in which the corridors of the question were counted."""
    years = sorted({_year(one, people) for one in question.corridors})
    return language.text(f"reform.count.{people.counted}", years=", ".join(map(str, years)))


def _years(question: Question, counts: Sequence[People], language: Language) -> str:
    """Which corridor was counted in which year, where a count has more than one; else nothing."""
    told = []
    for people in counts:
        years = {one: _year(one, people) for one in question.corridors}
        if len(set(years.values())) > 1:
            ways = ", ".join(f"{corridor(one)} {year}" for one, year in years.items())
            told.append(language.text(f"reform.count.{people.counted}", years=ways))
    return f"{language.listed(told)}." if told else ""


def _year(way: str, people: People) -> int:
    return year_counted(way, cast(Count, people.counted))
