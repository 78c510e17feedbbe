"""Bottlenecks: which rule takes most from the commuters together, whom it hits, and who could change it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from pages.shared import frame
from pages.shared.bottlenecks import asked, assumptions, closer, files, headline, ranking, together, words, worked_out
from pages.shared.bottlenecks.asked import Wanted
from pages.shared.population import who
from pages.shared.population.choose import choose
from pages.shared.population.people import People
from pages.shared.visit import languages
from pages.shared.visit.languages import Language
from rules import Bottleneck


def page(language: Language) -> None:
    """The headline stands first, though it follows from what is asked below it."""
    head = st.container(gap="xxsmall")
    people = choose(language)
    wanted = asked.ask(people.today, language)
    with head, st.spinner(language.text("bottlenecks.working")):
        found, all_heads = worked_out.narrowed_to(people, wanted.part)
    with head:
        headline.draw(found, all_heads, people, language)
    moving = headline.by_certainty([one for one in found if one.way != "nobody"])
    if wanted.part.cluster:
        st.caption(language.text("bottlenecks.note_cluster"))
    if moving:
        _figures(found, moving, all_heads, wanted, people, language)
    who.draw(people, language)


def _figures(
    found: Sequence[Bottleneck],
    moving: Sequence[Bottleneck],
    all_heads: int,
    wanted: Wanted,
    people: People,
    language: Language,
) -> None:
    """The ranking, one barrier closer, two of them together, and all as a table; `moving`: those that move somebody."""
    by_id = {one.barrier.id: one for one in moving}
    left, right = st.columns([3, 2], gap="medium")
    with right:
        chosen = asked.CLOSER.select(
            list(by_id),
            lambda name: words.name_of(by_id[name].barrier, language),
            language.text("bottlenecks.look_closer"),
            language,
        )
        one = by_id[chosen or moving[0].barrier.id]
        closer.draw(one, worked_out.groups_of(people, wanted.part, one), all_heads, wanted.part, language)
    with left:
        ranking.draw(found, wanted.order, wanted.part, one.barrier.id, people, language)
    together.draw(moving, one, wanted, people, language)
    assumptions.draw(one, wanted.part, people, language)
    st.header(language.text("bottlenecks.table"), anchor="table")
    files.draw(moving, language)
    st.download_button(
        language.text("button.download_table"),
        partial(files.as_csv, found, wanted.part, all_heads, people, language),
        file_name="grenskompas-bottlenecks.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key="bottlenecks.download",
    )


PAGE = "bottlenecks"
frame.require(PAGE)
page(languages.current())
