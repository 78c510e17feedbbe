"""Where does crossing pay: every municipality round a place of work by what is left more or less from there."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.clusters.asked import HOME, own_municipality
from pages.shared.clusters.names import family, id_of, place_name, short_name
from pages.shared.clusters.notes import badge, partner, what_it_rests_on
from pages.shared.pays import asked, belt_map, tables
from pages.shared.pays.asked import Wanted
from pages.shared.visit import languages, outcome
from pages.shared.visit.languages import Language
from rules import (
    ABOUT_THE_SAME,
    LONGEST_WAY,
    Catchment,
    LawMissing,
    Municipality,
    NotComputed,
    Worth,
    border_belt,
    catchment,
    municipalities_within,
    places_of_work,
)

OWN_HOUSEHOLD = "what_do_i_keep"
"""The page that asks for a household."""


def page(language: Language) -> None:
    """The headline stands first, though it follows from what is asked below it."""
    head = st.container(gap="xxsmall")
    wanted = asked.ask(language)
    homes = border_belt() if wanted.whole_belt else municipalities_within(wanted.work, LONGEST_WAY)
    try:
        found = catchment(wanted.whose.scenario, wanted.work, homes, wanted.cents, equal=wanted.whose.equal)
    except (NotComputed, LawMissing) as refusal:
        with head:
            st.title(language.text("page.where_it_pays"), anchor=False)
        st.warning(outcome.refusal_sentence(refusal, language), icon=":material/event_busy:")
        return
    with head:
        _headline(found, wanted, language)
    if not found.across:
        _nothing(found, language)
        return
    _map_and_tables(found, wanted, language)
    st.caption(" ".join(_notes(found, wanted, language)))


def _headline(found: Catchment, wanted: Wanted, language: Language) -> None:
    """From how many it pays, of whom and with which travel; how far it reaches from each country."""
    place, total, cents = short_name(found.work), len(found.across), language.number(found.cents)
    ending = "_travel" if found.cents else ""
    if found.unknown and not total:
        words = language.text("page.where_it_pays")
    elif not total:
        words = language.text("pays.headline_no_border", place=place)
    elif found.pays:
        words = language.plural(
            f"pays.headline{ending}", len(found.pays), number=len(found.pays), place=place, total=total, cents=cents
        )
    else:
        words = language.text(f"pays.headline_none{ending}", place=place, total=total, cents=cents)
    st.title(words, anchor=False)
    scenario = wanted.whose.scenario
    lead = [
        language.text("pays.lead", household=family(scenario, language), pay=language.euros(scenario.job.gross_monthly))
    ]
    if of_partner := partner(wanted.whose, language):
        lead.append(of_partner)
    if found.pays and found.cents:
        lead += [_reach(state, found, language) for state in found.states]
    if found.same:
        lead.append(language.plural("pays.about_the_same", len(found.same), amount=language.euros(ABOUT_THE_SAME)))
    st.markdown(f"{badge(wanted.whose, language)}:gray[{' '.join(lead)}]")


def _reach(state: str, found: Catchment, language: Language) -> str:
    """How far away in a state it still pays."""
    reach, country = found.reach(state), language.text(f"country.{state}")
    if reach is None:
        return language.text("pays.reach_none", country=country)
    return language.text("pays.reach_all" if reach.everywhere else "pays.reach", country=country, km=reach.km)


def _nothing(found: Catchment, language: Language) -> None:
    """Why no municipality has an amount: none lies across a border, or the law for all of them is missing."""
    refusal = next((one.refusal for one in found.unknown if one.refusal), None)
    if refusal:
        st.warning(outcome.refusal_sentence(refusal, language), icon=":material/event_busy:")
    elif found.unknown:
        st.warning(language.text("pays.not_known", place=place_name(found.unknown[0].home)), icon=":material/help:")
    else:
        st.info(language.text("pays.nobody_near", place=place_name(found.work), km=LONGEST_WAY), icon=":material/info:")


def _map_and_tables(found: Catchment, wanted: Wanted, language: Language) -> None:
    names = {id_of(home): home for home in _homes(found)}
    own = own_municipality(wanted.whose)
    follows = id_of(own) if own else None
    chosen = names.get(HOME.value(list(names), follows) or "")
    left, right = st.columns([5, 3], gap="medium")
    with left:
        belt_map.draw(found, wanted.whole_belt, chosen, HOME.put, language)
    with right:
        HOME.select(
            list(names),
            lambda one: place_name(names[one]),
            language.text("pays.find"),
            language,
            follows=follows,
            placeholder=language.text("pays.find_hint"),
        )
        if chosen:
            st.markdown(_told(chosen, found, language))
            tables.from_home(
                chosen, places_of_work(wanted.whose.scenario, chosen, found.cents, equal=wanted.whose.equal), language
            )
        if wanted.whole_belt:
            tables.by_country(found, language)
        if found.cents or not wanted.whole_belt:
            tables.beside(found, language)
        _downloads(found, wanted, language)
    tables.all_rows(found, language)
    for stem in ("clusters", OWN_HOUSEHOLD):
        if page := frame.find(stem):
            frame.link(page, language)


def _homes(found: Catchment) -> list[Municipality]:
    homes = [one.crossing.home for one in found.across]
    homes += [one.home for one in (*found.unknown, *found.too_far)]
    return sorted([*homes, *found.same_state], key=lambda home: home.name)


def _told(home: Municipality, found: Catchment, language: Language) -> str:
    """What crossing leaves from one municipality, or why no amount stands there."""
    place = place_name(home)
    if home.country == found.work.country:
        return language.text("pays.same_state", place=place)
    one = found.of_home(home)
    if one is None:
        too_far = any(far.home == home for far in found.too_far)
        return language.text("pays.too_far" if too_far else "pays.not_known", place=place, km=LONGEST_WAY)
    direction = language.text("pays.more" if one.amount >= 0.0 else "pays.less")
    told = language.text(
        "pays.found" if one.sign else "pays.found_same",
        place=place,
        amount=language.euros(abs(one.amount)),
        month=language.euros(abs(one.a_month)),
        direction=direction,
        km=one.crossing.km,
    )
    return f"**{told}**{_made_of(one, found.cents, language)}"


def _made_of(one: Worth, cents: float, language: Language) -> str:
    """What of it the law does, and what the way takes."""
    change, travel = one.crossing.change, one.crossing.travel(cents)
    if change is None or not travel:
        return ""
    told = language.text(
        "pays.made_of",
        law=language.signed_euros(change),
        travel=language.euros(travel),
        days=language.number(one.crossing.days),
        km=language.number(one.crossing.km_there_and_back),
    )
    return f"  \n:gray[{told}]"


def _downloads(found: Catchment, wanted: Wanted, language: Language) -> None:
    with st.container(horizontal=True):
        st.download_button(
            language.text("pays.csv"),
            lambda: tables.as_csv(found, wanted.whose, language),
            file_name="grenskompas-where-it-pays.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/table_view:",
            key="pays.csv",
        )
        st.download_button(
            language.text("pays.geojson"),
            lambda: tables.as_geojson(found),
            file_name="grenskompas-where-it-pays.geojson",
            mime="application/geo+json",
            on_click="ignore",
            icon=":material/map:",
            key="pays.geojson",
        )


def _notes(found: Catchment, wanted: Wanted, language: Language) -> list[str]:
    """What a number rests on."""
    notes = [*what_it_rests_on(wanted.whose, found, language), language.text("pays.not_counted")]
    if wanted.whole_belt:
        notes.append(language.text("pays.belt_hint", km=LONGEST_WAY))
    return notes


PAGE = "where_it_pays"
frame.require(PAGE)
page(languages.current())
