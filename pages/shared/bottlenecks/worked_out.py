"""What was worked out for a choice of commuters, kept by the population, its law and the choice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st

from pages.shared.population.people import People
from rules import (
    STATED,
    Assumed,
    Bottleneck,
    Draw,
    Interaction,
    Subpopulation,
    Today,
    Variant,
    assumed_in,
    by_corridor,
    by_household,
    draw_of_other_count,
    interaction,
    narrowed,
    other_draws,
    sizes_of,
)

NARROWED_KEPT, TOGETHER_KEPT = 8, 64
"""Choices, and barriers together, that are kept for each visitor."""
ASSUMED_KEPT = 64
"""Assumptions that the server keeps, for all visitors together."""
Mark = tuple[str, str]


class Narrowed(NamedTuple):
    """What each barrier costs some of the commuters, the dearest first, and how many they are."""

    found: tuple[Bottleneck, ...]
    heads: int


class Groups(NamedTuple):
    """A barrier in the groups of these commuters: by corridor, and by household type."""

    corridors: dict[str, Bottleneck]
    households: dict[str, Bottleneck]


def narrowed_to(people: People, part: Subpopulation) -> Narrowed:
    """What each barrier costs some of the commuters."""
    return _narrowed(_mark(people), part, people.bottlenecks(), people.today)


def groups_of(people: People, part: Subpopulation, one: Bottleneck) -> Groups:
    """One of these barriers, group by group."""
    return _groups(_mark(people), part, one.barrier.id, one)


def interaction_of(
    people: People, part: Subpopulation, barriers: Sequence[Bottleneck], alone: Sequence[Bottleneck]
) -> Interaction:
    """What some of the barriers cost these commuters together; `alone`: what each costs them alone."""
    return _together(_mark(people), part, tuple(one.barrier.id for one in barriers), alone, people.today)


def assumptions(people: People) -> list[partial[Assumed]]:
    """What works out the size of every barrier: as the assumptions are stated, with each moved alone, with other seeds,
    and last by the other count."""
    count: Variant = "inami" if people.counted == "inami" else "cbs"
    draws = (*other_draws(count), draw_of_other_count(count))
    others = [partial(_assumed, _mark(people), one) for one in draws]
    return [partial(_stated, _mark(people), people), *others]


def _mark(people: People) -> Mark:
    return people.mark, people.today.law_fingerprint


@st.cache_resource(max_entries=2, show_spinner=False)
def _stated(mark: Mark, _people: People) -> Assumed:  # noqa: ARG001
    return sizes_of(STATED.text, _people.bottlenecks())


@st.cache_resource(max_entries=ASSUMED_KEPT, show_spinner=False)
def _assumed(mark: Mark, draw: Draw) -> Assumed:  # noqa: ARG001
    return assumed_in(draw)


@st.cache_resource(scope="session", max_entries=NARROWED_KEPT, show_spinner=False)
def _narrowed(mark: Mark, part: Subpopulation, _all: Sequence[Bottleneck], _today: Today) -> Narrowed:  # noqa: ARG001
    return Narrowed(narrowed(_all, part), _today.heads_of(part))


@st.cache_resource(scope="session", max_entries=TOGETHER_KEPT, show_spinner=False)
def _groups(mark: Mark, part: Subpopulation, barrier: str, _one: Bottleneck) -> Groups:  # noqa: ARG001
    return Groups(_one.of_groups(by_corridor), _one.of_groups(by_household))


@st.cache_resource(scope="session", max_entries=TOGETHER_KEPT, show_spinner=False)
def _together(
    mark: Mark,  # noqa: ARG001
    part: Subpopulation,  # noqa: ARG001
    barriers: tuple[str, ...],
    _alone: Sequence[Bottleneck],
    _today: Today,
) -> Interaction:
    return interaction(barriers, _alone, _today)
