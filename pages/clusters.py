"""Clusters: where work across the border happens, what it leaves from each side, and which rules hit there most."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.shared import frame
from pages.shared.clusters import (
    asked,
    catchment_map,
    files,
    gains,
    learning,
    occupations,
    overview,
    rules_here,
    sheet,
)
from pages.shared.clusters.asked import Wanted
from pages.shared.clusters.names import cluster_name, place_name
from pages.shared.clusters.notes import badge
from pages.shared.visit import languages, outcome
from pages.shared.visit.languages import Language
from pages.shared.visit.whose import Whose
from rules import Catchment, LawMissing, NotComputed, Scenario, catchment, clusters, moved, nearest_across, way_between

WHERE_IT_PAYS = "where_it_pays"
COMMUTERS = "commuters"
OWN_HOUSEHOLD = "what_do_i_keep"


def page(language: Language) -> None:
    """All clusters, or one. The headline stands first, though it follows from what is asked below it."""
    head = st.container(gap="xxsmall")
    wanted = asked.ask(language)
    if wanted is None:
        _all(head, language)
    elif wanted.whose is None:
        _without_border(head, wanted, language)
    else:
        _one(head, wanted, wanted.whose, language)


def _all(head: st.delta_generator.DeltaGenerator, language: Language) -> None:
    with head:
        st.title(language.text("clusters.headline_all", number=len(clusters())), anchor=False)
        five = [cluster_name(one, language) for one in clusters().values() if one.row.policy]
        lead = f"{language.text('clusters.lead_all')} {language.text('clusters.five', clusters=', '.join(five))}"
        st.markdown(f":gray[{lead}]")
    overview.draw(asked.CLUSTER.put, lambda: _downloads_of_all(language), language)


def _downloads_of_all(language: Language) -> None:
    with st.container(horizontal=True):
        _download("csv", lambda: files.clusters_as_csv(language), "clusters.csv_all", "clusters", language)
        _download("geojson", lambda: files.clusters_as_geojson(language), "clusters.geojson_all", "clusters", language)


def _without_border(head: st.delta_generator.DeltaGenerator, wanted: Wanted, language: Language) -> None:
    """A cluster of one state: why it is here, and how far the border is."""
    with head:
        name = cluster_name(wanted.cluster, language)
        st.title(language.text("clusters.headline_no_border", cluster=name), anchor=False)
        near, km = nearest_across(wanted.work)
        lead = language.text("clusters.reference", place=place_name(near), km=km, work=place_name(wanted.work))
        st.markdown(f":gray[{lead}]")
    left, right = st.columns([5, 3], gap="medium")
    with left:
        catchment_map.draw(wanted, None, None, None, language)
    with right:
        sheet.draw(wanted.cluster, language)
        _link(WHERE_IT_PAYS, language)
    st.header(language.text("clusters.learning"), anchor=False)
    learning.draw(wanted, None, language)
    _download("geojson", lambda: files.arcs_as_geojson(wanted, None), "clusters.places", wanted.cluster.id, language)


def _one(head: st.delta_generator.DeltaGenerator, wanted: Wanted, whose: Whose, language: Language) -> None:
    """What crossing leaves on the map and in the table; beside it the cluster and its rules; then what to learn."""
    try:
        found = catchment(whose.scenario, wanted.work, wanted.homes, 0.0, equal=whose.equal)
    except (NotComputed, LawMissing) as refusal:
        _refused(head, wanted, refusal, language)
        return
    if not found.across:
        _refused(head, wanted, found.unknown[0].refusal, language)
        return
    with head:
        st.title(gains.headline(wanted, found, language), anchor=False)
        st.markdown(f"{badge(whose, language)}:gray[{gains.lead(whose, found, language)}]")
    home = asked.home_of(wanted)
    there = moved(whose.scenario, home, wanted.work, way_between(home, wanted.work))
    left, right = st.columns([5, 3], gap="medium")
    with left:
        catchment_map.draw(wanted, found, home, lambda pressed: asked.pick(pressed, wanted), language)
        gains.table(whose, found, home, language)
        _link(WHERE_IT_PAYS, language)
        _link(COMMUTERS, language)
        if not whose.is_own:
            _link(OWN_HOUSEHOLD, language)
    with right:
        sheet.draw(wanted.cluster, language)
        st.subheader(language.text("cluster.barriers"), anchor=False)
        asked.ask_home(wanted, language)
        rules_here.draw(there, place_name(home), language)
    _what_to_learn(wanted, there, language)
    _downloads(wanted, found, whose, language)


def _what_to_learn(wanted: Wanted, there: Scenario, language: Language) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        st.header(language.text("clusters.recognition"), anchor=False)
        occupations.draw(wanted.cluster, there, language)
    with right:
        st.header(language.text("clusters.learning"), anchor=False)
        learning.draw(wanted, asked.home_of(wanted), language)


def _refused(
    head: st.delta_generator.DeltaGenerator,
    wanted: Wanted,
    refusal: NotComputed | LawMissing | None,
    language: Language,
) -> None:
    """Why nothing can be worked out for this household; what is known of the cluster stands all the same."""
    with head:
        st.title(cluster_name(wanted.cluster, language), anchor=False)
    if refusal:
        st.warning(outcome.refusal_sentence(refusal, language), icon=":material/event_busy:")
    sheet.draw(wanted.cluster, language)


def _downloads(wanted: Wanted, found: Catchment, whose: Whose, language: Language) -> None:
    name = wanted.cluster.id
    with st.container(horizontal=True):
        _download("csv", lambda: files.pairs_as_csv(wanted.cluster, whose, language), "clusters.pairs", name, language)
        _download("geojson", lambda: files.arcs_as_geojson(wanted, found), "clusters.places", name, language)
        rights = partial(files.rights_as_csv, wanted.cluster, language)
        _download("csv", rights, "clusters.rights_csv", f"{name}-training", language)


def _download(kind: str, data: Callable[[], bytes], label: str, name: str, language: Language) -> None:
    """A file that is made when it is asked for."""
    st.download_button(
        language.text(label),
        data,
        file_name=f"grenskompas-{name}.{kind}",
        mime="text/csv" if kind == "csv" else "application/geo+json",
        on_click="ignore",
        icon=":material/table_view:" if kind == "csv" else ":material/map:",
        key=f"download {label}",
    )


def _link(stem: str, language: Language) -> None:
    if found := frame.find(stem):
        frame.link(found, language)


PAGE = "clusters"
frame.require(PAGE)
page(languages.current())
