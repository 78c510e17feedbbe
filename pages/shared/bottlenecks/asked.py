"""Of which commuters, and in which order: the corridor, the cluster of the work, the household type, the ranking."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from pages.shared.barriers.words import ARROW
from pages.shared.clusters.names import cluster_name
from pages.shared.kept import Kept
from pages.shared.population import groups
from pages.shared.visit.languages import Language
from rules import HOUSEHOLD_TYPES, ORDERS, Subpopulation, Today, clusters

CORRIDOR = Kept("bottlenecks.corridor", "corridor")
CLUSTER = Kept("bottlenecks.cluster", "cluster")
HOUSEHOLD = Kept("bottlenecks.household", "household")
ORDER = Kept("bottlenecks.order", "order")
CLOSER = Kept("bottlenecks.barrier", "barrier")
SECOND = Kept("bottlenecks.second", "with")
"""The barrier that is looked at closer, and the one that goes together with it."""
ALL = "all"


class Wanted(NamedTuple):
    """The commuters that are looked at, and one of ORDERS."""

    part: Subpopulation
    order: str


def ask(today: Today, language: Language) -> Wanted:
    """The four questions in a row; only corridors in which somebody of the population commutes are offered."""
    found = clusters()
    first, second, third, fourth = st.columns([3, 3, 3, 4], gap="medium")
    with first:
        corridor = CORRIDOR.select(
            [ALL, *today.by_corridor],
            lambda one: language.text("filter.all") if one == ALL else one.replace("-", ARROW),
            language.text("filter.corridor"),
            language,
            follows=ALL,
        )
    with second:
        cluster = CLUSTER.select(
            [ALL, *found],
            lambda one: language.text("filter.all") if one == ALL else cluster_name(found[one], language),
            language.text("bottlenecks.cluster"),
            language,
            follows=ALL,
        )
    with third:
        household = HOUSEHOLD.select(
            [ALL, *HOUSEHOLD_TYPES],
            lambda one: language.text("filter.all") if one == ALL else groups.household(one, language),
            language.text("bottlenecks.household"),
            language,
            follows=ALL,
        )
    with fourth:
        order = ORDER.segments(
            ORDERS,
            lambda one: language.text(f"bottlenecks.order.{one}"),
            language.text("bottlenecks.order"),
            language,
            follows=ORDERS[0],
        )
    return Wanted(Subpopulation(_one(corridor), _one(cluster), _one(household)), order)


def _one(chosen: str | None) -> str | None:
    return None if chosen == ALL else chosen
