"""The municipalities round a place of work, each with a dot for what crossing leaves more or less from there."""

from __future__ import annotations

from collections.abc import Callable
from statistics import fmean

import streamlit as st

from pages.shared.clusters.names import id_of, place_name, short_name
from pages.shared.map import classes, deck, dots, labels, rings
from pages.shared.map.apart import set_apart
from pages.shared.map.colours import Colours, colours
from pages.shared.map.deck import View
from pages.shared.map.dots import Dot
from pages.shared.map.labels import Label
from pages.shared.map.place import Place, place_of
from pages.shared.visit.languages import Language
from rules import DETOUR, LONGEST_WAY, Catchment, Municipality, Worth, towns_by_size

RINGS_KM = (25, 50)
"""By road."""
NEAR_ZOOM, NEAR_HEIGHT, NEAR_RADIUS = 8.0, 600, 8
BELT_HEIGHT, BELT_RADIUS = 640, 7
BELT = View(Place(5.4, 52.0), 6.38)
MOST_LABELS = 9


def draw(
    found: Catchment, whole_belt: bool, chosen: Municipality | None, on_pick: Callable[[str], None], language: Language
) -> None:
    """The map with its two lines of legend."""
    tones = colours()
    work = place_of(found.work)
    if work is None:
        return
    radius = BELT_RADIUS if whole_belt else NEAR_RADIUS
    layers = [] if whole_belt else [rings.distance_rings(work, [km / DETOUR for km in RINGS_KM], tones)]
    layers += dots.dots(_dots(found, language), tones, radius)
    layers += [rings.work_ring(work, tones)]
    if whole_belt:
        layers += [labels.country_names(tones)]
    view = view_of(found, whole_belt)
    layers += [labels.labels(_labels(found, view.zoom, radius, chosen, language), tones)]
    deck.draw(
        layers,
        view,
        tones,
        height=BELT_HEIGHT if whole_belt else NEAR_HEIGHT,
        key=f"pays.map {found.work.country} {found.work.name} {whole_belt} {found.cents} {chosen and chosen.name}",
        alt=f"{language.text('map.per_year')}. {language.text('map.same_in_list')}",
        on_pick=on_pick,
    )
    _legend(tones, found.cents, language)


def view_of(found: Catchment, whole_belt: bool) -> View:
    """What the map shows at first: the whole belt, or the work and the middle of those who would cross to it, so that a
    phone shows both."""
    if whole_belt:
        return BELT
    across = [place for one in found.across if (place := place_of(one.crossing.home))]
    work = place_of(found.work) or BELT.middle
    ends = [work, Place(*map(fmean, zip(*across, strict=True)))] if across else [work]
    return View(Place(*map(fmean, zip(*ends, strict=True))), NEAR_ZOOM)


def _dots(found: Catchment, language: Language) -> list[Dot]:
    with_amount = [(one.crossing.home, one.amount, tip(one, language)) for one in found.across]
    beyond = [(one.home, None, _named(one.home, one.km)) for one in (*found.too_far, *found.unknown)]
    here = [(home, None, place_name(home)) for home in found.same_state]
    return [
        Dot(id_of(home), place, amount, words)
        for home, amount, words in (*here, *beyond, *with_amount)
        if (place := place_of(home))
    ]


def tip(one: Worth, language: Language) -> str:
    """What is said where the mouse rests."""
    return f"{_named(one.crossing.home, one.crossing.km)}\n{language.signed_euros(one.amount)}"


def _named(home: Municipality, km: int | None) -> str:
    return place_name(home) if km is None else f"{place_name(home)}, {km} km"


def _labels(found: Catchment, zoom: float, radius: int, chosen: Municipality | None, language: Language) -> list[Label]:
    """The work, and the municipalities that a reader looks for first: the one that is chosen, then the largest."""
    size = {town: place for place, town in enumerate(towns_by_size())}
    homes = {one.crossing.home: one for one in found.across if one.crossing.home[:2] in size}
    first = [one for one in found.across if one.crossing.home == chosen]
    rest = sorted(homes.values(), key=lambda one: size[one.crossing.home[:2]])
    wanted = [Label(short_name(found.work), work)] if (work := place_of(found.work)) else []
    for one in [*first, *(one for one in rest if one.crossing.home != chosen)]:
        if place := place_of(one.crossing.home):
            words = f"{short_name(one.crossing.home)}\n{language.signed_euros(one.amount)}"
            wanted.append(Label(words, place, id=id_of(one.crossing.home)))
    marks = [place for one in found.across if (place := place_of(one.crossing.home))]
    return set_apart(wanted, marks, zoom, radius, MOST_LABELS, always=1 + len(first))


def _legend(tones: Colours, cents: float, language: Language) -> None:
    """The classes of colour, then what else is drawn."""
    ends = [language.signed_euros(sign * classes.LIMITS[-1]) for sign in (-1, 1)]
    st.markdown(classes.legend(ends[0], f"{ends[1]} {language.text('pays.legend_middle')}", tones))
    parts = (
        (tones.loss, "◯", language.text("pays.legend_work")),
        (tones.soft, "○", language.text("pays.legend_no_amount" if cents else "pays.legend_no_border", km=LONGEST_WAY)),
        (tones.soft, "◯", language.text("pays.legend_distance", near=RINGS_KM[0], far=RINGS_KM[1])),
        (tones.border, "━", language.text("map.legend_border")),
    )
    told = [f':color[{mark}]{{foreground="{tone}"}} {words}' for tone, mark, words in parts]
    st.markdown(f":small[{' · '.join([*told, language.text('map.outlines_by')])}]")
