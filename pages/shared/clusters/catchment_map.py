"""One cluster on the map: an arc from each municipality across the border to the place of work, by gain or loss."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pydeck as pdk
import streamlit as st

from pages.shared.clusters.asked import Wanted
from pages.shared.clusters.names import cluster_name, id_of, place_name, short_name
from pages.shared.clusters.spots import FAR_DOT, Spot, spots
from pages.shared.map import arcs, deck, labels, rings
from pages.shared.map.apart import set_apart
from pages.shared.map.arcs import Arc
from pages.shared.map.colours import Colours, colours
from pages.shared.map.extent import sides, view_of
from pages.shared.map.labels import Label
from pages.shared.map.place import Place, place_of
from pages.shared.visit.languages import Language
from rules import Catchment, Municipality, Worth, is_approximate, towns_by_size

HEIGHT = 560
PHONE = 328.0
"""Pixels of the width of the map on a phone."""
ROOM = (250.0, 430.0)
"""Pixels within which the municipalities lie, so that their labels fit on a phone too."""
NEAREST = 9.2
REACH = 9.0
"""Kilometres of the ring round a cluster: it says no more than about where."""
RADIUS = 6
WORK = 8
MOST_LABELS = 13


def draw(
    wanted: Wanted,
    found: Catchment | None,
    chosen: Municipality | None,
    on_pick: Callable[[str], None] | None,
    language: Language,
) -> None:
    """The map with its line of legend; without arcs, and nothing to choose, where no border is crossed in it."""
    tones = colours()
    cluster = wanted.cluster
    anchor = Place(cluster.row.longitude, cluster.row.latitude)
    places = [place for one in cluster.municipalities if (place := place_of(one))]
    view = view_of([*places, anchor], *ROOM, NEAREST)
    layers: list[pdk.Layer] = [rings.chosen_ring(anchor, REACH, tones)]
    work = place_of(wanted.work)
    if found and work:
        layers.append(arcs.arcs(list(_arcs(found, work, language)), tones))
    layers += spots(list(_spots(wanted, found, language)), cluster.ports, chosen, tones)
    named = _labels(wanted, found, chosen, language)
    taken = [*places, *sides(view, PHONE, HEIGHT, 2 * RADIUS)]
    shown = set_apart(named, taken, view.zoom, RADIUS, MOST_LABELS, 1 + bool(chosen))
    layers.append(labels.labels(shown, tones))
    deck.draw(
        layers,
        view,
        tones,
        height=HEIGHT,
        key=f"clusters.map {cluster.id} {id_of(wanted.work)} {chosen and id_of(chosen)}",
        alt=f"{cluster_name(cluster, language)}. {language.text('map.per_year')}. {language.text('map.same_in_list')}",
        on_pick=on_pick,
    )
    _legend(wanted, found, tones, language)


def _arcs(found: Catchment, work: Place, language: Language) -> Iterator[Arc]:
    for one in found.across:
        home = one.crossing.home
        if place := place_of(home):
            yield Arc(id_of(home), place, work, one.amount, _tip(one, language))


def _tip(one: Worth, language: Language) -> str:
    """What is said where the mouse rests."""
    return f"{place_name(one.crossing.home)}, {one.crossing.km} km\n{language.signed_euros(one.amount)}"


def _spots(wanted: Wanted, found: Catchment | None, language: Language) -> Iterator[Spot]:
    tips = {one.crossing.home: _tip(one, language) for one in found.across} if found else {}
    for one in wanted.cluster.municipalities:
        radius = WORK if one == wanted.work else FAR_DOT if one.country == wanted.work.country else RADIUS
        yield Spot(one, tips.get(one, place_name(one)), radius)


def _labels(wanted: Wanted, found: Catchment | None, chosen: Municipality | None, language: Language) -> list[Label]:
    """The work, what is chosen, then the largest towns: with amounts, where there are any."""
    amounts = {one.crossing.home: one.amount for one in found.across} if found else {}
    size = {town: place for place, town in enumerate(towns_by_size())}
    rest = [one for one in wanted.cluster.municipalities if one in amounts or not found]
    rest.sort(key=lambda one: (one != chosen, size.get(one[:2], len(size)), one.name))
    shown = []
    for one in [wanted.work, *(one for one in rest if one != wanted.work)]:
        if place := place_of(one):
            words = short_name(one)
            if one in amounts:
                words = f"{words}\n{language.signed_euros(amounts[one])}"
            shown.append(Label(words, place, id=id_of(one)))
    return shown


def _legend(wanted: Wanted, found: Catchment | None, tones: Colours, language: Language) -> None:
    """What is drawn, in one line; only what the map of this cluster has."""
    parts = [(tones.border, "━", language.text("map.legend_border"))]
    if found:
        parts += (
            [(tones.gain, "━", language.text("map.legend_gain"))] if any(o.amount >= 0 for o in found.across) else []
        )
        parts += (
            [(tones.loss, "━", language.text("map.legend_loss"))] if any(o.amount < 0 for o in found.across) else []
        )
        parts.append((tones.soft, "", language.text("map.legend_direction")))
    parts.append((tones.loss, "◯", language.text("map.legend_cluster")))
    if wanted.cluster.ports:
        parts.append((tones.soft, "◎", language.text("map.legend_port")))
    if any(map(is_approximate, wanted.cluster.municipalities)):
        parts.append((tones.ink, "○", language.text("map.legend_approximate")))
    told = [f':color[{mark}]{{foreground="{tone}"}} {words}' if mark else words for tone, mark, words in parts]
    st.markdown(f":small[{' · '.join([*told, language.text('map.outlines_by')])}]")
