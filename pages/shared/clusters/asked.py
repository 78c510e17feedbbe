"""What is looked at: the cluster, into which of its states one crosses, where the work is, and for whom it is worked
out. What is chosen here stays chosen on every page about clusters."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from pages.shared.clusters.names import cluster_name, id_of, place_name
from pages.shared.kept import Kept
from pages.shared.visit import household, whose
from pages.shared.visit.languages import Language
from pages.shared.visit.whose import Whose
from rules import LONGEST_WAY, Cluster, Municipality, clusters, municipality, way_between

CLUSTER = Kept("cluster", "cluster")
STATE = Kept("pays.state", "work")
"""Of the work."""
HOME = Kept("pays.home", "home")
WORK = Kept("clusters.work", "place")
"""A municipality of residence, and one of work."""
ALL = "all"
"""No cluster is chosen."""


class Wanted(NamedTuple):
    """A cluster with a place of work in it and a household. A cluster of one state has no `whose`: there is no border
    to cross within it. `own_home`: the visitor's own municipality, where it is none of the cluster but near it."""

    cluster: Cluster
    work: Municipality
    whose: Whose | None
    own_home: Municipality | None = None

    @property
    def homes(self) -> list[Municipality]:
        """The municipalities from which one crosses to the work, one's own among them."""
        known = self.cluster.municipalities
        own = [self.own_home] if self.own_home and self.own_home not in known else []
        return [one for one in (*known, *own) if one.country != self.work.country]


def ask(language: Language) -> Wanted | None:
    """The questions in two rows; nothing where all clusters are shown."""
    found = clusters()
    left, right = st.columns([5, 3], gap="medium", vertical_alignment="bottom")
    with left:
        chosen = CLUSTER.select(
            [ALL, *found],
            lambda one: language.text("cluster.all") if one == ALL else cluster_name(found[one], language),
            language.text("map.choose_cluster"),
            language,
            follows=ALL,
        )
    if chosen is None or chosen == ALL:
        return None
    cluster = found[chosen]
    states = list(cluster.directions())
    if not states:
        return Wanted(cluster, next(iter(cluster.work.values())), None)
    with right:
        state = STATE.segments(
            states,
            lambda one: language.text(f"{'country_to' if len(states) == 2 else 'country'}.{one}"),
            language.text("clusters.crossing"),
            language,
            follows=state_of_work(states),
        )
    left, middle, right = st.columns([3, 2, 3], gap="medium", vertical_alignment="bottom")
    with left:
        chosen_case = whose.choose(language, nearest_pair(cluster, state))
    with middle:
        chosen_case = chosen_case._replace(equal=whose.equal_pay(language))
    with right:
        work = _work(cluster, state, language)
    return Wanted(cluster, work, chosen_case, _own_home(chosen_case, work))


def own_municipality(case: Whose) -> Municipality | None:
    """The municipality of residence of a household of the visitor's own, if it is told."""
    home = case.scenario.residence
    if not case.is_own or home.municipality is None:
        return None
    return municipality(home.municipality, home.country, "residence.municipality")


def _own_home(case: Whose, work: Municipality) -> Municipality | None:
    """The same, if one can go from there to work and back each day."""
    home = own_municipality(case)
    km = way_between(home, work) if home else None
    return home if km is not None and km <= LONGEST_WAY else None


def home_of(wanted: Wanted) -> Municipality:
    """The municipality of residence that is looked at more closely."""
    places = _homes(wanted)
    chosen = HOME.value(list(places))
    return places[chosen] if chosen else _first_home(wanted)


def ask_home(wanted: Wanted, language: Language) -> None:
    """Choose it from a list."""
    places = _homes(wanted)
    HOME.select(
        list(places),
        lambda one: place_name(places[one]),
        language.text("pays.live_in"),
        language,
        follows=id_of(_first_home(wanted)),
    )


def _homes(wanted: Wanted) -> dict[str, Municipality]:
    return {id_of(one): one for one in sorted(wanted.homes, key=lambda one: one.name)}


def _first_home(wanted: Wanted) -> Municipality:
    """Before one is chosen: one's own, else that which stands for the work in the state from which most cross."""
    if wanted.own_home and wanted.own_home in wanted.homes:
        return wanted.own_home
    pair = nearest_pair(wanted.cluster, wanted.work.country)
    others = [one for one in wanted.cluster.work.values() if one.country != wanted.work.country]
    return next((one for one in others if pair and one.country == pair[0]), others[0])


def _work(cluster: Cluster, state: str, language: Language) -> Municipality:
    places = {id_of(one): one for one in sorted(cluster.in_state(state), key=lambda one: one.name)}
    chosen = WORK.select(
        list(places),
        lambda one: place_name(places[one]),
        language.text("pays.work_in"),
        language,
        follows=id_of(cluster.work[state]),
    )
    return places[chosen] if chosen else cluster.work[state]


def pick(pressed: str, wanted: Wanted) -> None:
    """A press on a municipality: it becomes the place of work where it lies in that state, else the residence."""
    in_state = {id_of(one) for one in wanted.cluster.in_state(wanted.work.country)}
    (WORK if pressed in in_state else HOME).put(pressed)


def state_of_work(states: list[str]) -> str:
    """The state of work of the visitor, if the cluster lies in it too."""
    work = household.answer("work.country")
    return work if work in states else states[0]


def nearest_pair(cluster: Cluster, state: str) -> tuple[str, str] | None:
    """From which state to which most cross to work there: the first corridor of the cluster into it."""
    into = (one.split(">") for one in cluster.row.corridors)
    return next(((home, work) for home, work in into if work == state), None)
