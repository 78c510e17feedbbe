"""Published figures beside what the commuters give, and figures that were looked for and not found."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.commuters.words import bounded, sources
from pages.shared.population import who_words as words
from pages.shared.result.tables import mark
from pages.shared.visit.languages import Language
from rules import LookedFor, OutsideFit, Spread

NOT_FOUND = "not_found"
CBS = "cbs"
FAMILIES = ("child-be-nl-children", "child-be-nl-claimants", "child-be-de-claimants")
"""Figures that share the words of why the commuters give another number; the others have their own."""
SHAPED = ("industry", "work_municipality", "age")
"""What the commuters have of these was chosen with the published figures in view, so that they test nothing."""
PEOPLE_ONLY = ("compensation-be-claimants",)
"""Figures that ask how many people, not how much."""


def draw(counted: str, figures: Sequence[OutsideFit], looked_for: Sequence[LookedFor], language: Language) -> None:
    """What tests the commuters, what shaped them, then what nobody publishes."""
    measured = [one for one in figures if one.has is not None]
    shaped = [one for one in measured if one.row.dimension in SHAPED]
    st.markdown(language.text("people.beside_about"))
    _table([one for one in measured if one not in shaped], "people.beside", language)
    st.subheader(language.text("people.shaped"), anchor=False)
    told = [language.text("people.shaped_about")]
    told += [] if counted == CBS else [language.text("people.other_count")]
    st.markdown(" ".join(told))
    _table(shaped, "people.shaped", language)
    missing = [one for one in figures if one.row.use == NOT_FOUND]
    _not_found(missing, {one.row.id: one for one in looked_for}, language)
    st.caption(language.text("people.beside_more", number=len(figures) - len(measured) - len(missing)))


def _table(figures: Sequence[OutsideFit], named: str, language: Language) -> None:
    st.table(
        {
            language.text("people.figure_of"): [_named(one, language) for one in figures],
            language.text("people.published"): [_published(one, language) for one in figures],
            language.text("people.have"): [_amount(one.has or 0.0, one.row.unit, language) for one in figures],
        },
        border="horizontal",
        hide_index=True,
        alt=language.text(named),
    )


def _name(one: OutsideFit | LookedFor | Spread, language: Language) -> str:
    """What a figure is about."""
    return language.text(f"people.figure.{one.row.id.replace('-', '_')}")


def _named(one: OutsideFit, language: Language) -> str:
    """A figure with its corridors, why the commuters give another number, and where it was read."""
    lines = [named(one, language)]
    if one.row.dimension not in SHAPED:
        why = "all_families" if one.row.id in FAMILIES else one.row.id.replace("-", "_")
        lines.append(f":small[:gray[{language.text(f'people.why.{why}')}]]")
    return "  \n".join([*lines, f":small[{_read(one, language)}]"])


def _read(one: OutsideFit, language: Language) -> str:
    """Where and for which year a figure was read, with its letter; raised by an assumption, it says so."""
    row = one.row
    if words.ASSUMPTION in row.sources:
        letter = f" :orange-badge[{language.text('people.is_assumed')}]"
    else:
        letter = mark(row.confidence, language)
    return f"{sources(words.published(row.sources))} {row.year}{letter}"


def named(one: OutsideFit | LookedFor | Spread, language: Language) -> str:
    """A figure and the corridors that it is about; what is about all of them names none."""
    told = ", ".join(words.corridor(corridor) for corridor in one.row.corridors if "*" not in corridor)
    return f"{_name(one, language)} ({told})" if told else _name(one, language)


def _published(one: OutsideFit, language: Language) -> str:
    """A published value as it is meant."""
    return bounded(_amount(one.row.value or 0.0, one.row.unit, language), one.row.bound, language)


def _amount(value: float, unit: str, language: Language) -> str:
    if unit == "percent":
        return language.rounded_rate(value / 100.0)
    return language.euros(value) if unit.startswith("EUR") else language.number(value)


def _not_found(missing: Sequence[OutsideFit], given: dict[str, LookedFor], language: Language) -> None:
    st.subheader(language.text("people.not_found"), anchor=False)
    st.markdown(language.text("people.not_found_about"))
    st.table(
        {
            language.text("people.figure_of"): [named(one, language) for one in missing],
            language.text("people.have"): [_given(given.get(one.row.id), language) for one in missing],
        },
        border="horizontal",
        hide_index=True,
        alt=language.text("people.not_found"),
    )


def _given(one: LookedFor | None, language: Language) -> str:
    """What the commuters give for what nobody publishes, if anything: no more than its size."""
    if one is None:
        return f":gray[{language.text('people.nothing')}]"
    people = language.number(hundreds(one.heads))
    if one.row.id in PEOPLE_ONLY:
        return language.text("people.people_only", people=people)
    return language.text("people.sum_for", amount=language.large_euros(one.euros), people=people)


def hundreds(heads: int) -> int:
    """Heads to the hundred, as nothing finer is known."""
    return round(heads, -2)
