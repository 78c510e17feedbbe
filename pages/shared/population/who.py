"""Who the commuters are: that they are made up, how, what they cannot tell, what they meet, what is published beside.

For the foot of every page that counts over them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

import streamlit as st

from pages.shared.population import beside, draws, met, who_files
from pages.shared.population.people import People
from pages.shared.visit.languages import Language
from rules import (
    COUNTS,
    SEED,
    Evidence,
    FitRow,
    LookedFor,
    OutsideFit,
    Today,
    Variant,
    evidence,
    fit,
    looked_for,
    outside,
)

CANNOT = ("joint", "places", "trends", "left_out", "reaction", "published")
"""What the commuters cannot tell, by the ids of its words."""


class Known(NamedTuple):
    """What stands behind the commuters of one count."""

    evidence: tuple[Evidence, ...]
    fit: tuple[FitRow, ...]
    outside: tuple[OutsideFit, ...]
    looked_for: tuple[LookedFor, ...]


def draw(people: People, language: Language) -> None:
    """That the commuters are made up stands first; the rest is worked out when somebody opens it."""
    st.header(language.text("people.who"), anchor="who")
    if not people.are_synthetic:
        st.markdown(language.text("people.who_own"))
        return
    st.markdown(f"{language.text('people.who_made_up', seed=SEED)} {language.text('people.who_sizes')}")
    for name, icon, of_section in SECTIONS:
        section = st.expander(
            language.text(f"people.{name}"), icon=f":material/{icon}:", key=f"people.open.{name}", on_change="rerun"
        )
        if section.open:
            with section:
                with st.spinner(language.text("people.who_checking")):
                    known = _known(people.counted, people.today.law_fingerprint, people.today)
                of_section(known, people, language)


@st.cache_resource(max_entries=2 * len(COUNTS), show_spinner=False)
def _known(counted: str, law: str, _today: Today) -> Known:  # noqa: ARG001
    variant = cast(Variant, counted)
    return Known(evidence(variant), fit(variant), outside(variant), looked_for(_today))


def _how(known: Known, _: People, language: Language) -> None:
    """How they were made and from what, then what they cannot tell."""
    numbers = {one.kind: language.number(one.lines) for one in known.evidence}
    numbers |= {f"{one.kind}_assumed": language.number(one.assumed) for one in known.evidence}
    st.markdown(f"{language.text('people.who_drawn')}\n\n{language.text('people.who_grounds', **numbers)}")
    st.subheader(language.text("people.who_cannot"), anchor=False)
    first, last = _years(known.fit)
    said = [language.text(f"people.cannot.{one}", first=first, last=last) for one in CANNOT]
    st.markdown("\n".join(f"- {sentence}" for sentence in said))


def _years(rows: Sequence[FitRow]) -> tuple[int, int]:
    """From when to when what was published was counted."""
    years = [row.margin.year for row in rows if row.margin.year and not row.assumed]
    return min(years), max(years)


def _met(known: Known, people: People, language: Language) -> None:
    met.draw(people.counted, known.fit, language)
    _button(
        "met",
        lambda: who_files.met(known.fit, people.counted, people.today.law_fingerprint, language),
        people,
        language,
    )


def _beside(known: Known, people: People, language: Language) -> None:
    beside.draw(people.counted, known.outside, known.looked_for, language)
    draws.draw(people, known.looked_for, language)
    law = people.today.law_fingerprint
    _button(
        "beside",
        lambda: who_files.beside(known.outside, known.looked_for, people.counted, law, language),
        people,
        language,
    )


def _button(name: str, made: Callable[[], bytes], people: People, language: Language) -> None:
    """A table as a file, made when it is asked for."""
    st.download_button(
        language.text(f"people.{name}_file"),
        made,
        file_name=f"grenskompas-commuters-{name}-{people.counted}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"people.{name}_file",
    )


Section = Callable[[Known, People, Language], None]
SECTIONS: tuple[tuple[str, str, Section], ...] = (
    ("who_how", "casino", _how),
    ("met", "fact_check", _met),
    ("beside", "balance", _beside),
)
"""The parts that open, by the ids of their words, with their icons."""
