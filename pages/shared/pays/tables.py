"""The same places and amounts as the map, in tables and files."""

from __future__ import annotations

import json
from collections.abc import Sequence

import streamlit as st

from pages.shared import spreadsheets
from pages.shared.clusters.names import place_name
from pages.shared.clusters.notes import FILE_HEADS, for_a_file
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from pages.shared.visit.whose import Whose
from rules import Catchment, Crossing, Municipality, Worth, position

SHOWN = 6


def beside(found: Catchment, language: Language) -> None:
    """Where there is most to gain, or least to lose where it pays from nowhere; and where it turns."""
    if found.pays:
        _table("pays.most_to_gain", found.pays[:SHOWN], language)
    else:
        _table("pays.least_to_lose", found.across[:SHOWN], language)
    if found.pays and len(found.pays) < len(found.across):
        _table("pays.where_it_turns", found.where_it_turns(SHOWN), language)


def from_home(home: Municipality, found: Sequence[Worth], language: Language) -> None:
    """From one municipality to each place of work of the clusters that is near enough."""
    if not found:
        return
    heading = language.text("pays.from_home", place=place_name(home))
    st.subheader(heading, anchor=False)
    _rows("pays.work_in", [place_name(one.crossing.work) for one in found], found, heading, language)


def by_country(found: Catchment, language: Language) -> None:
    """From each state of residence how many municipalities, and the least and the most that it leaves."""
    st.subheader(language.text("pays.by_country"), anchor=False)
    rows = []
    for state in found.states:
        of_state = found.of_state(state)
        count = language.plural("pays.municipalities", len(of_state))
        rows.append((f"{language.text(f'country.{state}')}  \n:gray[{count}]", of_state[-1].amount, of_state[0].amount))
    st.table(
        {
            language.text("pays.live_in"): [words for words, _, _ in rows],
            language.text("pays.least"): in_line([language.signed_number(least) for _, least, _ in rows]),
            language.text("pays.most"): in_line([language.signed_number(most) for _, _, most in rows]),
        },
        border="horizontal",
        hide_index=True,
        alt=language.text("pays.by_country"),
    )


def _table(heading: str, shown: Sequence[Worth], language: Language) -> None:
    st.subheader(language.text(heading), anchor=False)
    _rows("pays.live_in", [place_name(one.crossing.home) for one in shown], shown, language.text(heading), language)


def _rows(head: str, places: list[str], shown: Sequence[Worth], alt: str, language: Language) -> None:
    """A place, how far it is, and what crossing leaves more or less in a year."""
    st.table(
        {
            language.text(head): places,
            language.text("pays.km_short"): in_line([language.number(one.crossing.km or 0) for one in shown]),
            language.text("pays.euros_a_year"): in_line([language.signed_number(one.amount) for one in shown]),
        },
        border="horizontal",
        hide_index=True,
        alt=alt,
    )


def all_rows(found: Catchment, language: Language) -> None:
    """Every municipality in a table that sorts and scrolls, and as files."""
    with st.expander(language.text("pays.all_places", n=len(found.across)), icon=":material/table_rows:"):
        st.dataframe(
            {
                language.text("pays.live_in"): [place_name(one.crossing.home) for one in found.across],
                language.text("pays.euros_a_year"): [one.amount for one in found.across],
                language.text("pays.km_short"): [one.crossing.km for one in found.across],
            },
            column_config={language.text("pays.live_in"): st.column_config.TextColumn(width="small")},
            hide_index=True,
            alt=language.text("map.per_year"),
        )


def as_csv(found: Catchment, whose: Whose, language: Language) -> bytes:
    """Every municipality: what crossing leaves by law alone, and after travel, empty where it is not known; and for
    whom it was worked out."""
    heads = (
        "pays.live_in", "file.country", "file.latitude", "file.longitude", "pays.work_in", "pays.km",
        "file.law_alone", "file.after_travel", "file.cents", *FILE_HEADS,
    )  # fmt: skip
    about = (found.cents, *for_a_file(whose, language))
    return spreadsheets.as_csv(
        [language.text(head) for head in heads], [(*_row(one, found.cents), *about) for one in _all(found)], language
    )


def _row(one: Crossing, cents: float) -> tuple[object, ...]:
    where = position(one.home) or ("", "")
    amounts = (one.change, one.after_travel(cents))
    return (
        one.home.name, one.home.country, *where, one.work.name, "" if one.km is None else one.km,
        *("" if amount is None else amount for amount in amounts),
    )  # fmt: skip


def _all(found: Catchment) -> list[Crossing]:
    return [*(one.crossing for one in found.across), *found.unknown, *found.too_far]


def as_geojson(found: Catchment) -> bytes:
    """The same as points for a map, in degrees of WGS84 (RFC 7946)."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [where[1], where[0]]},
            "properties": {
                "municipality": one.home.name,
                "country": one.home.country,
                "work": one.work.name,
                "work_country": one.work.country,
                "km_by_road_estimate": one.km,
                "euros_a_year_law_alone": one.change,
                "euros_a_year_after_travel": one.after_travel(found.cents),
                "cents_per_km": found.cents,
            },
        }
        for one in _all(found)
        if (where := position(one.home))
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()
