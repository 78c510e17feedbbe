"""How far a figure hangs on what is assumed of the commuters: each assumption moved alone, and the other count."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.bottlenecks import words, worked_out
from pages.shared.population.people import People
from pages.shared.progress import one_by_one
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import Assumed, Bottleneck, Size, Subpopulation, moves_most

ASKED = "bottlenecks.assumptions asked"


def draw(one: Bottleneck, part: Subpopulation, people: People, language: Language) -> None:
    """For commuters that are made up; first a button, since it takes half a minute once."""
    if not people.are_synthetic:
        return
    st.header(language.text("bottlenecks.assumptions"), anchor="assumptions")
    st.markdown(f":gray[{language.text('bottlenecks.assumptions_lead')}]")
    if not st.session_state.get(ASKED):
        st.button(language.text("bottlenecks.work_out"), on_click=_ask, icon=":material/calculate:", key=ASKED + " now")
        return
    stated, *others, other_count = one_by_one(worked_out.assumptions(people), language)
    _told(one, part, stated, others, other_count, language)


def _ask() -> None:
    st.session_state[ASKED] = True


def _told(
    one: Bottleneck,
    part: Subpopulation,
    stated: Assumed,
    others: Sequence[Assumed],
    other_count: Assumed,
    language: Language,
) -> None:
    """What moves the figure most, the figure under each assumption, and by the other count apart."""
    barrier, corridor = one.barrier.id, part.corridor
    if stated.size(barrier, corridor) is None:
        return
    with st.container(width=READING):
        st.markdown(f"**{sentence(stated, others, one, corridor, language)}**")
        if part.cluster or part.household:
            st.caption(language.text("bottlenecks.assumptions_whole"))
        limited = one.barrier.at_most
        rows = [(row, size) for row in (stated, *others) if (size := row.size(barrier, corridor))]
        head, amounts = words.column([size.euros for _, size in rows], language, limited)
        st.table(
            {
                words.name_of(one.barrier, language): [
                    f"{language.text(row.text)}  \n"
                    f":gray[{language.plural('bottlenecks.hits', size.heads, number=language.number(size.heads))}]"
                    for row, size in rows
                ],
                head: in_line(amounts),
                language.text("bottlenecks.place"): in_line([language.number(size.place) for _, size in rows]),
            },
            border="horizontal",
            hide_index=True,
            alt=language.text("bottlenecks.assumptions"),
        )
        if size := other_count.size(barrier, corridor):
            st.markdown(by_other_count(other_count.text, size, language, limited))


def by_other_count(text_id: str, size: Size, language: Language, limited: bool) -> str:
    """What the figure is by the other count, which counts other people and stands in no table with this one."""
    return language.text(
        "bottlenecks.by_other_count",
        assumed=language.text(text_id),
        amount=words.more_or_less(size.euros, language, limited),
        place=language.number(size.place),
        hits=language.plural("bottlenecks.hits", size.heads, number=language.number(size.heads)),
    )


def sentence(
    stated: Assumed, others: Sequence[Assumed], one: Bottleneck, corridor: str | None, language: Language
) -> str:
    """Which assumption moves a figure most, from how much to how much."""
    barrier, limited = one.barrier.id, one.barrier.at_most
    most = moves_most(stated, others, barrier, corridor)
    before = stated.size(barrier, corridor)
    after = most.size(barrier, corridor) if most else None
    if most is None or before is None or after is None:
        return language.text("bottlenecks.nothing_moves")
    return language.text(
        "bottlenecks.moves_most",
        assumption=language.text(most.text),
        before=words.more_or_less(before.euros, language, limited),
        after=words.more_or_less(after.euros, language, limited),
    )
