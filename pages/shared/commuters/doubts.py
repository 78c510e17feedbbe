"""Where counts of a direction contradict each other, and what is not known of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from pages.shared.commuters import words
from pages.shared.visit.languages import Language
from rules import FlowRow, counted


class Wanted(NamedTuple):
    """The count of a direction that a sentence names: of the whole of it, or of who works in one region."""

    home: str
    work: str
    method: str
    year: int
    month: int | None = None
    people: str = ""
    work_region: str | None = None


class Differs(NamedTuple):
    """A contradiction: the id of its text, the counts that fill it in, and where it was read if not there."""

    text_id: str
    counts: Mapping[str, Wanted]
    sources: tuple[str, ...] = ()


BOTH_WAYS = Differs(
    "commuters.differ.both_ways",
    {"there": Wanted("DE", "NL", "it_nrw", 2018), "back": Wanted("NL", "DE", "it_nrw", 2018)},
    ("commuters-antenne-niederrhein-2020",),
)
TWO_YEARS_OF_ONE_NAME = Differs("commuters.differ.two_years_of_one_name", {}, ("commuters-hrmagazine-2017",))
GRONINGEN = Differs(
    "commuters.differ.groningen",
    {
        "shares": Wanted("BE", "NL", "cbs", 2016, 12, work_region="groningen"),
        "report": Wanted("BE", "NL", "cbs", 2018, work_region="groningen"),
    },
    ("commuters-cbs-2018-44", "commuters-rtvnoord-2020"),
)
ELEVEN_OR_TWELVE = Differs("commuters.differ.municipalities", {}, ("commuters-cbs-2020-46",))
OF_CORRIDOR: dict[tuple[str, str], tuple[Differs, ...]] = {
    ("BE", "NL"): (
        Differs("flow.why_differ", {}),
        Differs(
            "commuters.differ.year_and_december",
            {"yearly": Wanted("BE", "NL", "cbs", 2016), "december": Wanted("BE", "NL", "cbs", 2016, 12)},
        ),
        GRONINGEN,
        TWO_YEARS_OF_ONE_NAME,
        ELEVEN_OR_TWELVE,
    ),
    ("DE", "NL"): (
        Differs(
            "commuters.differ.two_offices",
            {
                "cbs": Wanted("DE", "NL", "cbs", 2016),
                "december": Wanted("DE", "NL", "cbs", 2016, 12),
                "it_nrw": Wanted("DE", "NL", "it_nrw", 2016),
            },
        ),
        Differs(
            "commuters.differ.dutch_nationals",
            {
                "before": Wanted("DE", "NL", "it_nrw", 2016, people="dutch"),
                "after": Wanted("DE", "NL", "it_nrw", 2018, people="dutch"),
            },
        ),
        BOTH_WAYS,
        Differs("commuters.differ.share_of_whom", {}, ("commuters-antenne-niederrhein-2020",)),
        ELEVEN_OR_TWELVE,
    ),
    ("NL", "BE"): (
        Differs(
            "commuters.differ.register_and_funds",
            {"register": Wanted("NL", "BE", "cbs", 2017), "funds": Wanted("NL", "BE", "inami", 2017, 6)},
        ),
        TWO_YEARS_OF_ONE_NAME,
    ),
    ("NL", "DE"): (BOTH_WAYS,),
    ("BE", "DE"): (
        Differs(
            "commuters.differ.funds_and_agency",
            {"funds": Wanted("BE", "DE", "inami", 2024, 6), "agency": Wanted("BE", "DE", "ba", 2021, 6)},
        ),
    ),
    ("DE", "BE"): (
        Differs(
            "commuters.differ.funds_and_parliament",
            {"funds": Wanted("DE", "BE", "inami", 2024, 6), "parliament": Wanted("DE", "BE", "report", 2020)},
        ),
    ),
}
ANY = ("NL", "BE", "DE")
CONCERNS = {
    "after_2021": (("NL",), ANY),
    "belgian_municipalities": (("BE",), ANY),
    "de_be": (("DE",), ("BE",)),
    "municipalities": (ANY, ("NL",)),
    "pairs": (ANY, ANY),
    "place_of_work": (ANY, ("BE",)),
}
"""What is not known, and from which states to which: the ids of its texts in the order in which they are told."""


def differs(home: str, work: str, language: Language) -> None:
    """The contradictions in plain words, each with the counts that it is about."""
    st.header(language.text("commuters.differ"), anchor="differ")
    st.markdown("\n".join(f"- {_told(one, language)}" for one in OF_CORRIDOR[home, work]))


def gaps(home: str, work: str, language: Language) -> None:
    """What is not known of a direction."""
    st.header(language.text("commuters.gaps"), anchor="gaps")
    names = (name for name, (homes, works) in CONCERNS.items() if home in homes and work in works)
    st.markdown("\n".join(f"- {language.text(f'flow.gap.{name}')}" for name in names))


def _told(one: Differs, language: Language) -> str:
    filled = {name: _number(wanted, language) for name, wanted in one.counts.items()}
    times = {f"{name}_time": words.when(wanted.year, wanted.month, language) for name, wanted in one.counts.items()}
    told = language.text(one.text_id, **filled, **times)
    return f"{told} :small[{words.sources(one.sources)}]" if one.sources else told


def _number(wanted: Wanted, language: Language) -> str:
    return words.people(count(wanted), language)


def count(wanted: Wanted) -> FlowRow:
    """The count that is wanted; it must be in the store."""
    return next(
        flow
        for family in counted(wanted.home, wanted.work)
        for flow in (*family.whole, *family.of_groups, *family.of_parts)
        if flow.home_region is None
        and (flow.method, flow.year, flow.month, flow.people, flow.work_region) == wanted[2:]
    )
