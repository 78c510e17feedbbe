"""What crossing leaves from each municipality of a cluster: as the headline, and as the table under the map."""

from __future__ import annotations

import streamlit as st

from pages.shared.clusters.asked import Wanted
from pages.shared.clusters.names import cluster_name, family, place_name, short_name
from pages.shared.clusters.notes import partner, what_it_rests_on
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from pages.shared.visit.whose import Whose
from rules import ABOUT_THE_SAME, Catchment, Municipality, Worth


def headline(wanted: Wanted, found: Catchment, language: Language) -> str:
    """Whether it pays from all, from some, from none, or leaves about the same."""
    total = len(found.across)
    told = {
        "gains": found.pays,
        "loses": found.costs,
        "same": found.same,
    }
    whole = next((ending for ending, part in told.items() if len(part) == total), None)
    return language.text(
        f"clusters.headline_{whole or ('mixed' if found.pays else 'none')}",
        cluster=cluster_name(wanted.cluster, language),
        place=short_name(found.work),
        number=len(found.pays),
        total=total,
    )


def lead(whose: Whose, found: Catchment, language: Language) -> str:
    """Whose household, what is counted, and from how many it is about the same."""
    scenario = whose.scenario
    parts = [
        language.text(
            "clusters.lead",
            household=family(scenario, language),
            pay=language.euros(scenario.job.gross_monthly),
            year=str(scenario.year),
        )
    ]
    if of_partner := partner(whose, language):
        parts.append(of_partner)
    if len(found.states) > 1 and 0 < len(found.pays) < len(found.across):
        parts += [_of_state(state, found, language) for state in found.states]
    if found.same and len(found.same) < len(found.across):
        parts.append(language.plural("pays.about_the_same", len(found.same), amount=language.euros(ABOUT_THE_SAME)))
    return " ".join(parts)


def _of_state(state: str, found: Catchment, language: Language) -> str:
    """From how many municipalities of one state of residence it pays."""
    of_state = found.of_state(state)
    return language.text(
        "clusters.by_state",
        country=language.text(f"country.{state}"),
        number=sum(one.sign > 0 for one in of_state),
        total=len(of_state),
    )


def table(whose: Whose, found: Catchment, chosen: Municipality, language: Language) -> None:
    """By gain, the largest first; what is chosen in bold; then what the numbers rest on."""
    st.subheader(language.text("clusters.table"), anchor=False)
    homes = [_named(one, one.crossing.home == chosen, language) for one in found.across]
    st.table(
        {
            language.text("pays.live_in"): homes,
            language.text("pays.euros_a_year"): in_line([language.signed_number(one.amount) for one in found.across]),
            language.text("clusters.than_at_home"): [_in_words(one, language) for one in found.across],
        },
        border="horizontal",
        hide_index=True,
        alt=language.text("clusters.table"),
    )
    for one in found.unknown:
        st.caption(language.text("pays.not_known", place=place_name(one.home)))
    st.caption(" ".join([language.text("clusters.why_alike"), *what_it_rests_on(whose, found, language)]))


def _named(one: Worth, chosen: bool, language: Language) -> str:
    name = place_name(one.crossing.home)
    return f"{f'**{name}**' if chosen else name}  \n:gray[{language.number(one.crossing.km or 0)} km]"


def _in_words(one: Worth, language: Language) -> str:
    return language.text({1: "pays.more", 0: "clusters.same", -1: "pays.less"}[one.sign])
