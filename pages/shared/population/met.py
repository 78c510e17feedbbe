"""What the commuters were made to meet, what of it is assumed, and how near they come."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.kept import Kept
from pages.shared.population import who_words as words
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from rules import FitRow

CORRIDOR, TOPIC = Kept("people.corridor"), Kept("people.topic")


def draw(counted: str, rows: Sequence[FitRow], language: Language) -> None:
    """One corridor at a time: how many figures are published and assumed, each topic, one topic closer."""
    st.markdown(language.text("people.met_only_this", count=language.text(f"people.count.{counted}")))
    corridors = list(dict.fromkeys(row.margin.corridor for row in rows))
    chosen = CORRIDOR.segments(
        corridors, words.corridor, language.text("commuters.corridor"), language, follows=corridors[0]
    )
    here = [row for row in rows if row.margin.corridor == chosen]
    st.markdown(_sentences(chosen, here, language))
    topics: dict[str, list[FitRow]] = {}
    for row in here:
        topics.setdefault(row.margin.dimension, []).append(row)
    _topics(topics, language)
    closer = TOPIC.select(
        list(topics), lambda one: words.topic(one, language), language.text("people.look_at"), language
    )
    _closer(topics[closer or words.HEADS], language)


def _sentences(corridor: str, rows: Sequence[FitRow], language: Language) -> str:
    """How much is published, how near the commuters come, and what that does not say."""
    assumed, worst = sum(row.assumed for row in rows), farthest(rows)
    counts = language.text(
        "people.met_counts", corridor=words.corridor(corridor), all=len(rows), published=len(rows) - assumed,
        assumed=assumed,
    )  # fmt: skip
    miss = language.text(
        "people.met_miss",
        miss=_points(worst, language),
        topic=words.topic(worst.margin.dimension, language),
        category=words.category(worst, language),
        value=words.wanted(worst, language),
        has=words.has(worst, language),
    )
    return f"{counts} {miss} {language.text('people.met_small')}"


def farthest(rows: Sequence[FitRow]) -> FitRow:
    """The share that the commuters miss most; heads are met exactly."""
    return max(rows, key=lambda row: abs(row.missed_by))


def _points(row: FitRow, language: Language) -> str:
    """By how much a share is missed, in percentage points with two decimals."""
    return language.cents(abs(row.missed_by))


def _topics(topics: dict[str, list[FitRow]], language: Language) -> None:
    assumed = [sum(row.assumed for row in rows) for rows in topics.values()]
    published = [len(rows) - count for rows, count in zip(topics.values(), assumed, strict=True)]
    st.table(
        {
            language.text("people.topic"): [words.topic(one, language) for one in topics],
            language.text("people.published"): in_line([str(count) for count in published]),
            language.text("people.assumed"): in_line([str(count) for count in assumed]),
        },
        border="horizontal",
        hide_index=True,
        alt=language.text("people.met"),
    )


def _closer(rows: Sequence[FitRow], language: Language) -> None:
    """Each category of a topic: what was published or assumed, with its year and where from, and what they have."""
    if note := words.of_whom(rows, language):
        st.caption(note)
    st.table(
        {
            language.text("people.category_of"): [
                f"{words.category(row, language)}  \n:small[{words.known_from(row, language)}]" for row in rows
            ],
            language.text("people.wanted"): in_line([words.wanted(row, language) for row in rows]),
            language.text("people.have"): in_line([words.has(row, language) for row in rows]),
        },
        border="horizontal",
        hide_index=True,
        alt=words.topic(rows[0].margin.dimension, language),
    )
