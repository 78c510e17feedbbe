"""What decides from where crossing pays: the cluster, the place of work in it, the household, the price of travel, and
how much of the belt is shown."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from pages.shared.clusters.asked import CLUSTER, STATE, nearest_pair, state_of_work
from pages.shared.clusters.names import cluster_name, place_name
from pages.shared.kept import Kept
from pages.shared.visit import household, whose
from pages.shared.visit.languages import Language
from pages.shared.visit.whose import Whose
from rules import LONGEST_WAY, USUAL_CENTS, Cluster, Municipality, clusters

AREA = Kept("pays.area")
NEAR, BELT = "near", "belt"
CENTS = "pays.cents"
MOST_CENTS = 200


class Wanted(NamedTuple):
    """What is asked for; `cents` is the price of a kilometre."""

    cluster: Cluster
    work: Municipality
    whose: Whose
    cents: float
    whole_belt: bool


def ask(language: Language) -> Wanted:
    """The questions in two rows."""
    found = clusters()
    left, middle, right = st.columns([3, 3, 2], gap="small", vertical_alignment="bottom")
    with left:
        chosen = CLUSTER.select(
            list(found),
            lambda one: cluster_name(found[one], language),
            language.text("map.choose_cluster"),
            language,
            follows=_nearest(),
        )
    cluster = found[chosen or next(iter(found))]
    with middle:
        states = list(cluster.work)
        state = STATE.segments(
            states,
            lambda one: place_name(cluster.work[one]),
            language.text("pays.work_in"),
            language,
            follows=state_of_work(states),
        )
    with right:
        cents = st.number_input(
            language.text("pays.travel"),
            min_value=0,
            max_value=MOST_CENTS,
            value=st.session_state.setdefault(f"{CENTS} kept", int(USUAL_CENTS)),
            step=5,
            key=f"{CENTS} {language.catalogue}",
            help=language.text("pays.travel_hint"),
            on_change=lambda: _keep_cents(language),
        )
    left, middle, right = st.columns([4, 3, 3], gap="small", vertical_alignment="bottom")
    with left:
        chosen_case = whose.choose(language, nearest_pair(cluster, state))
    with middle:
        chosen_case = chosen_case._replace(equal=whose.equal_pay(language))
    with right:
        area = AREA.segments(
            (NEAR, BELT),
            lambda one: language.text(f"pays.area_{one}", km=LONGEST_WAY),
            language.text("pays.area"),
            language,
            follows=NEAR,
        )
    return Wanted(cluster, cluster.work[state], chosen_case, float(cents), area == BELT)


def _keep_cents(language: Language) -> None:
    st.session_state[f"{CENTS} kept"] = st.session_state[f"{CENTS} {language.catalogue}"]


def _nearest() -> str | None:
    """The first cluster that holds the municipality of work of the visitor, else that of residence."""
    for side in ("work", "residence"):
        name, country = household.municipality(side), household.answer(f"{side}.country")
        for one in clusters().values():
            if any((place.name, place.country) == (name, country) for place in one.municipalities):
                return one.id
    return None
