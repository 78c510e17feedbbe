"""Up to three reforms side by side, in one table."""

from __future__ import annotations

import streamlit as st

from pages.shared.population.people import People
from pages.shared.reform import draft, faults, words
from pages.shared.reform.amounts import scale_of
from pages.shared.reform.draft import Draft
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import PARTIES, ReformEffect

KEPT = "reform.beside"
MOST = 3


def kept() -> tuple[Draft, ...]:
    """The reforms that stand side by side."""
    found: tuple[Draft, ...] = st.session_state.get(KEPT, ())
    return found


def button(reform: Draft, language: Language) -> None:
    """Put a reform beside the others; told instead where it is there already, or where three are."""
    prints = [one.overlay().fingerprint for one in kept()]
    if reform.overlay().fingerprint in prints:
        st.markdown(f":gray[{language.text('reform.is_beside')}]", width="content")
    elif len(prints) >= MOST:
        st.markdown(f":gray[{language.text('reform.beside_full', most=MOST)}]", width="content")
    else:
        st.button(
            language.text("reform.put_beside"),
            icon=":material/add:",
            key="reform.put_beside",
            on_click=_keep,
            args=(reform,),
        )


def _keep(reform: Draft) -> None:
    st.session_state[KEPT] = (*kept(), reform)


def _remove(place: int) -> None:
    st.session_state[KEPT] = tuple(one for at, one in enumerate(kept()) if at != place)


def _open(reform: Draft) -> None:
    draft.put(reform)
    draft.show(reform)


def draw(people: People, language: Language) -> None:
    """The reforms by number, each to be opened or taken out, and one table of what they do to these commuters."""
    if not kept():
        return
    st.header(language.text("reform.beside"), anchor="side-by-side")
    effects: dict[int, ReformEffect] = {}
    for place, reform in enumerate(kept()):
        fault = next((found for one in people.today.years if (found := faults.of(reform, one))), None)
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            number = place + 1
            where = words.area(reform, draft.year_of(people.today), language)
            st.markdown(f"**{number}** {words.in_full(reform, language)} :gray[{where}]", width="content")
            for act, icon, what in (("open", ":material/open_in_full:", _open), ("remove", ":material/delete:", None)):
                st.button(
                    language.text(f"reform.beside_{act}", number=number),
                    icon=icon,
                    type="tertiary",
                    key=f"reform.beside {act} {place}",
                    on_click=what or _remove,
                    args=(reform,) if what else (place,),
                )
        if fault is not None:
            st.error(faults.sentence(fault, None, language), icon=":material/error:")
        else:
            effects[number] = people.effect(words.named(reform, language))
    if effects:
        _table(effects, language)


def _table(effects: dict[int, ReformEffect], language: Language) -> None:
    """Parties in million, heads below them."""
    scale = scale_of(*(effect.balance for effect in effects.values()))
    heads = [language.text("reform.winners"), language.text("reform.losers")]
    table = {language.text("reform.who"): [*(language.text(f"reform.party.{one}") for one in PARTIES), *heads]}
    for number, effect in effects.items():
        amounts = [scale.signed(effect.balance.euros(party), language) for party in PARTIES]
        counts = [language.number(effect.winners), language.number(effect.losers)]
        table[str(number)] = [*in_line(amounts), *in_line(counts)]
    with st.container(width=READING):
        st.table(table, border="horizontal", hide_index=True, alt=language.text("reform.beside"))
    st.caption(language.text("reform.beside_note", unit=scale.unit(language)))
