"""All bottlenecks as a table to be sorted, and as a file that says whose figures they are and by which law."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages.shared import spreadsheets
from pages.shared.barriers.words import ARROW
from pages.shared.bottlenecks import words
from pages.shared.clusters.names import cluster_name
from pages.shared.population.groups import household
from pages.shared.population.people import People
from pages.shared.visit import formatting
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import SEED, Bottleneck, Subpopulation, clusters

NAME_WIDTH = 330
COUNTED, OF_ONE = ("heads", "helped"), ("median", "ninetieth")
FIGURES = {
    "bottlenecks.hit": "heads",
    "bottlenecks.head.balance": "euros",
    "bottlenecks.head.median": "median",
    "bottlenecks.head.ninetieth": "ninetieth",
    "bottlenecks.head.takes": "cost",
    "bottlenecks.helped": "helped",
    "bottlenecks.head.leaves": "help",
}
"""The figures of a bottleneck by the id of their head."""


def draw(found: Sequence[Bottleneck], language: Language) -> None:
    """Every barrier that is at work here; the heads sort it."""
    columns: dict[str, list[object]] = {
        language.text("bottlenecks.rule"): [words.name_of(one.barrier, language) for one in found],
    }
    for head, figure in FIGURES.items():
        if figure == "euros":
            columns[language.text("bottlenecks.head.upper_limit")] = [
                language.text("bottlenecks.is_up_to") if one.barrier.at_most else "" for one in found
            ]
        columns[language.text(head)] = [_about(getattr(one, figure), figure) for one in found]
    columns[language.text("barrier.corridors")] = [_corridors(one) for one in found]
    number = {language.text(head): st.column_config.NumberColumn(format="localized") for head in FIGURES}
    st.dataframe(
        pd.DataFrame(columns),
        hide_index=True,
        height="content",
        column_config={language.text("bottlenecks.rule"): st.column_config.TextColumn(width=NAME_WIDTH)} | number,
        alt=language.text("bottlenecks.table"),
    )
    st.caption(language.text("bottlenecks.fewer"))


def _about(value: float, figure: str) -> float:
    """A figure as exact as made-up commuters have it: amounts in thousands, what one person pays to two digits."""
    if figure in COUNTED:
        return value
    return formatting.to_two_digits(value) if figure in OF_ONE else formatting.to_thousands(value)


def as_csv(
    found: Sequence[Bottleneck], part: Subpopulation, all_heads: int, people: People, language: Language
) -> bytes:
    """A row a barrier, each with the commuters that it is about and the law that it rests on."""
    heads = (
        "bottlenecks.head.id", "bottlenecks.rule", *FIGURES, "bottlenecks.head.in_return", "bottlenecks.head.not_known",
        "bottlenecks.head.upper_limit", "bottlenecks.head.worker_alone", "barrier.corridors", "barrier.who_causes",
        "barrier.who_can_change", "bottlenecks.supposed", "filter.corridor", "bottlenecks.cluster",
        "bottlenecks.household", "bottlenecks.head.all", "bottlenecks.head.population", "bottlenecks.head.seed",
        "bottlenecks.head.year", "bottlenecks.head.mark",
    )  # fmt: skip
    whose = (*_choice(part, language), all_heads, *_population(people, language))
    rows = [(*_row(one, language), *whose) for one in found]
    return spreadsheets.as_csv([language.text(head) for head in heads], rows, language)


def _row(one: Bottleneck, language: Language) -> tuple[object, ...]:
    barrier = one.barrier
    return (
        barrier.id, words.name_of(barrier, language), *(getattr(one, figure) for figure in FIGURES.values()),
        one.in_return, one.not_known, _yes(barrier.at_most, language), _yes(barrier.of_worker_alone, language),
        "; ".join(f"{corridor}: {euros:.2f}" for corridor, euros in one.by_corridor.items()),
        law_in_words(barrier.law, language), "; ".join(language.text(who.text_id) for who in barrier.authorities),
        words.supposed(one, language),
    )  # fmt: skip


def _choice(part: Subpopulation, language: Language) -> tuple[str, str, str]:
    """Corridor, cluster and household type that were chosen."""
    everybody = language.text("filter.all")
    return (
        part.corridor or everybody,
        cluster_name(clusters()[part.cluster], language) if part.cluster else everybody,
        household(part.household, language) if part.household else everybody,
    )


def _population(people: People, language: Language) -> tuple[str, object, str, str]:
    """Whether they are synthetic and by which count, the seed, the years and the fingerprint of the law."""
    told = [language.text("bottlenecks.synthetic")] if people.are_synthetic else []
    told.append(language.text(f"bottlenecks.count.{people.counted}"))
    years = ", ".join(str(year) for year in people.today.years)
    seed = SEED if people.are_synthetic else ""
    return ", ".join(told), seed, years, people.today.law_fingerprint


def _yes(holds: bool, language: Language) -> str:
    return language.text("choice.yes") if holds else ""


def _corridors(one: Bottleneck) -> str:
    return ", ".join(corridor.replace("-", ARROW) for corridor in one.by_corridor)
