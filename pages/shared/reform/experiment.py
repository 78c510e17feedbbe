"""A reform in one region only: who gains inside, what it costs, the edge at its own border, and who could allow it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from pages.shared.population.people import People
from pages.shared.reform import draft, trial, words
from pages.shared.reform.amounts import scale_of
from pages.shared.reform.draft import Draft
from pages.shared.result.tables import in_line, sure
from pages.shared.visit.citations import law_in_words, sources
from pages.shared.visit.languages import Language
from rules import (
    NEAR,
    PARTIES,
    Changeable,
    Door,
    Outside,
    ReformEffect,
    cited,
    everyone,
    legal_procedures,
)


def draw(
    reform: Draft, people: People, effect: ReformEffect, keys: Mapping[str, Changeable], language: Language
) -> None:
    """All of it where an area or an end is set; the doors always, as every change needs one."""
    if reform.area.kind != "everywhere" or reform.until is not None:
        st.header(language.text("reform.experiment"), anchor="experiment")
        left, right = st.columns(2, gap="medium")
        with left:
            _inside(people, effect, language)
        with right:
            _edge(people, effect, language)
    st.header(language.text("reform.doors"), anchor="doors")
    _doors(reform, keys, language)


def _inside(people: People, effect: ReformEffect, language: Language) -> None:
    """Who gains inside; what it costs in a year, and in all years."""
    whole = everyone(effect)
    st.markdown(
        language.text(
            "reform.inside",
            heads=language.number(whole.heads),
            winners=language.number(whole.winners),
            losers=language.number(whole.losers),
        )
    )
    scale = scale_of(effect.balance)
    years = trial.whole_years(effect.overlay, draft.year_of(people.today))
    table = {
        language.text("reform.who"): [language.text(f"reform.party.{party}") for party in PARTIES],
        language.text("reform.a_year"): in_line([scale.signed(effect.balance.euros(one), language) for one in PARTIES]),
    }
    if years > 1:
        over = effect.balance.over(years)
        table[language.plural("reform.all_years", years)] = in_line(
            [scale.signed(over.euros(one), language) for one in PARTIES]
        )
    st.table(table, border="horizontal", hide_index=True, alt=language.text("reform.cost_inside"))
    st.caption(language.text("reform.same_each_year", unit=scale.unit(language)))
    if whole.winners and effect.at_most:
        st.caption(language.text("obstacle.at_most"))


def _edge(people: People, effect: ReformEffect, language: Language) -> None:
    """Who stands just outside, and what the reform would have done for them."""
    found = people.edge(effect.overlay)
    if found is None:
        return
    st.subheader(language.text("reform.edge"), anchor=False)
    told = [_outside(who, one, language) for who, one in trial.outside(found, language)]
    st.markdown("\n".join(f"- {line}" for line in told))
    st.caption(language.text("reform.edge_note", km=NEAR))


def _outside(who: str, one: Outside, language: Language) -> str:
    way = "more" if one.euros > 0.0 else "less" if one.euros < 0.0 else "same"
    return language.text(
        f"reform.edge.{way}",
        who=who,
        moved=language.number(one.moved),
        heads=language.number(one.heads),
        amount=language.large_euros(one.euros),
    )


def _doors(reform: Draft, keys: Mapping[str, Changeable], language: Language) -> None:
    """For each change who could allow it and how, in a whole state or in a region; then the procedure for any."""
    doors: dict[str, tuple[Door, list[str]]] = {}
    for line in reform.lines:
        door = keys[line.key].door
        doors.setdefault(door.id, (door, []))[1].append(line.key)
    for door, changed in doors.values():
        st.markdown(
            f"**{language.text(door.who_id)}**{sure(door.confidence, language)}  \n{language.text(door.how_id)}"
        )
        rules = ", ".join(words.key_in_words(key, language) for key in dict.fromkeys(changed))
        st.markdown(f":small[{rules} · {law_in_words(door.law, language)}  \n{sources(cited(door.sources))}]")
        _unchecked(door, language)
    for door in legal_procedures():
        with st.expander(language.text(door.who_id), icon=":material/assignment:"):
            st.markdown(f"{language.text(door.how_id)}{sure(door.confidence, language)}")
            st.markdown(f":small[{law_in_words(door.law, language)}  \n{sources(cited(door.sources))}]")
            _unchecked(door, language)


def _unchecked(door: Door, language: Language) -> None:
    """What nothing has confirmed of it."""
    for name in door.unchecked_ids:
        st.markdown(f":small[:orange-badge[:material/help:] {language.text(name)}]")
