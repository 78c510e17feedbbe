"""One barrier: its price or time beside its name and how it works, and everything else that is known of it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pyarrow as pa
import streamlit as st

from pages.shared.barriers import facts, files, words
from pages.shared.result.tables import draw, mark
from pages.shared.visit.citations import link, sources
from pages.shared.visit.languages import Language
from rules import Barrier, CorridorFact, Obstacle, Scenario, barrier_catalogue, office


class Around(NamedTuple):
    """The household of a barrier, and the dated facts that are true where it lives and works."""

    scenario: Scenario
    facts: tuple[CorridorFact, ...]


def card(one: Obstacle, around: Around, language: Language, opened: bool = False) -> None:
    """The price of a barrier beside it."""
    number, about = st.columns([1, 4], gap="small")
    with number:
        label, value = figure(one, language)
        st.metric(label, value)
        letter = one.price.confidence if one.price else one.months.confidence if one.months else "A"
        if letter == "C":
            st.markdown(mark(letter, language))
    with about, st.container(gap="xsmall"):
        st.subheader(language.text(one.barrier.title_id), anchor=one.barrier.id)
        body(one, around, language, opened)


def figure(one: Obstacle, language: Language) -> tuple[str, str]:
    """The large number of a barrier and what it is."""
    if one.price is not None and one.price.euros != 0.0:
        paid = "barrier.price_at_most" if one.barrier.at_most else "barrier.price_year"
        label = paid if one.price.euros > 0.0 else "barrier.gain_year"
        return language.text(label), language.euros(abs(one.price.euros))
    if one.price is not None:
        return language.text("barrier.price_year"), language.euros(0.0)
    if one.months:
        return language.text("barrier.waiting_time"), words.months(one.months, language)
    return language.text("barrier.price"), language.text("barrier.no_number_short")


def folded(one: Obstacle, around: Around, language: Language, opened: bool = False) -> None:
    """A barrier without a number, to be opened."""
    theme = language.text(f"barrier.theme.{one.barrier.theme}")
    label = f"**{language.text(one.barrier.title_id)}** · :small[{theme}]"
    icon = words.THEME_ICONS[one.barrier.theme]
    with st.expander(label, type="compact", icon=icon, key=f"barrier {one.barrier.id}", expanded=opened):
        body(one, around, language, opened)


def body(one: Obstacle, around: Around, language: Language, opened: bool) -> None:
    """How it works, what it would be without, the facts of the corridor, then all the rest folded."""
    barrier = one.barrier
    st.markdown(f"{words.how(one, language)}{words.unchecked('mechanism', barrier, language)}")
    if language.has_text(barrier.only_if_id):
        st.markdown(language.text("barrier.only_if", condition=language.text(barrier.only_if_id)))
    if one.not_touched:
        st.markdown(f":gray[{language.text(f'barrier_not.{one.not_touched}')}]")
    if one.price is not None:
        st.markdown(f"{words.price_sentence(barrier, one.price, language)} {words.in_return(one.price, language)}")
        if one.price.euros == 0.0:
            _who_bears(one, language)
    elif one.computable and one.touches and one.overlay:
        st.markdown(f":gray[{language.text('barrier.not_settled')}]")
    facts.draw([fact for fact in around.facts if fact.barrier == barrier.id], language)
    st.markdown(words.badges(barrier, language, one.corridor))
    with st.expander(language.text("barrier.details"), type="compact", key=f"details {barrier.id}", expanded=opened):
        if one.price is not None and one.price.euros != 0.0:
            _lines(one, language)
            _who_bears(one, language)
        description(one.barrier, one.office, language)
        if one.price is not None:
            st.markdown(f"**{language.text('barrier.cite_price')}**")
            st.code(files.price_citation(one, one.price, around.scenario, language), language=None, wrap_lines=True)


def _lines(one: Obstacle, language: Language) -> None:
    """Which lines of the year the price is made of."""
    if one.price is None:
        return
    change = one.price.change
    rows = [(language.text(line.id), line.amount) for line in change.lines]
    rows.append((language.text("group.disposable"), change.disposable))
    heads = (language.text("barrier.what_changes"), language.text("table.amount"))
    draw(rows, {len(rows) - 1}, heads, language.cents, heads[0])


def _who_bears(one: Obstacle, language: Language) -> None:
    """Who has more or less without the rule; for a rule that moves nothing this says who pays for that."""
    if one.price is None:
        return
    bearers = words.bearers(one.price, language)
    if bearers:
        listed = "\n".join(f"- {bearer}" for bearer in bearers)
        st.markdown(f"{language.text('barrier.bearers')}\n{listed}")


def description(barrier: Barrier, helper: str | None, language: Language) -> None:
    """Who is hit, who helps, who could change it, what is proposed, what became of it, where the founding advice names
    it, and where that was read."""
    alt = language.text(barrier.title_id)
    st.table(
        _description(barrier.id, helper, language), border="horizontal", hide_index=True, hide_header=True, alt=alt
    )


@lru_cache(maxsize=2048)
def _description(name: str, helper: str | None, language: Language) -> pa.Table:
    """The rows as Arrow has them: a page draws dozens of these in every run, and nothing in them is of a household."""
    barrier = barrier_catalogue()[name]
    rows = {
        "barrier.who_is_hit": f"{language.text(barrier.who_id)}{words.unchecked('who', barrier, language)}",
        "barrier.who_causes": words.cause(barrier, language),
        "barrier.who_helps": _office(helper, language) if helper else "",
        "barrier.who_can_change": f"{words.authorities(barrier, language)}"
        f"{words.unchecked('authority', barrier, language)}",
        "barrier.on_the_table": words.proposals(barrier, language),
        "barrier.status": words.status(barrier, language),
        "barrier.corridors": words.corridors(barrier, language),
        "barrier.in_advice": words.in_advice(barrier, language),
        "barrier.sources": f"{sources(barrier.sources)}  \n"
        f":gray[{language.text('confidence.checked_on', date=language.date(barrier.checked))}]",
    }
    told = {language.text(head): cell for head, cell in rows.items() if cell}
    return pa.table({"what": list(told), "is": list(told.values())})


def _office(name: str, language: Language) -> str:
    url = office(name).url
    words_of_it = language.text(f"office.{name}")
    return link(words_of_it, url)
