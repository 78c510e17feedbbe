"""What was worked out for the offer in force, kept in the session until an answer changes."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from pages.shared.visit import household
from rules import Basis, Comparison, LawMissing, NotComputed, Scenario, compare, equal_offer, raised

KEPT = "offer.worked_out"
NotFound = NotComputed | LawMissing
"""Why there is no number."""


class WorkedOut(NamedTuple):
    """Both contracts, and what was looked for so far with them."""

    contracts: Comparison
    equal: dict[Basis, Comparison | NotFound]


def contracts(comparison: Comparison, locale: str) -> Comparison:
    """Both jobs with the terms that were told. The answer before a change that is not complete may have been made on
    another page, with a pay that was looked for."""
    told = Scenario.from_data(household.answers().scenario(locale))
    if (comparison.across.scenario, comparison.home.scenario) == (told, told.at_home()):
        return comparison
    return compare(told)


def is_known(both: Comparison, basis: Basis) -> bool:
    """Whether it need not be looked for any more."""
    return basis in _kept(both).equal


def equal(both: Comparison, basis: Basis) -> Comparison | NotFound:
    """The offer that equals the other job by a measure; asked the same again, the one that was found."""
    known = _kept(both).equal
    if basis not in known:
        try:
            known[basis] = equal_offer(both, basis)
        except (NotComputed, LawMissing) as refusal:
            known[basis] = refusal
    return known[basis]


def kept_of(both: Comparison, more: float) -> float | NotFound:
    """What so much more gross pay a month in the offer leaves a month, in whole euros, or why it is not known."""
    try:
        return raised(both.across, more).per_month.disposable
    except (NotComputed, LawMissing) as refusal:
        return refusal


def _kept(both: Comparison) -> WorkedOut:
    kept: WorkedOut | None = st.session_state.get(KEPT)
    if kept is None or kept.contracts.across.scenario != both.across.scenario:
        kept = WorkedOut(both, {})
        st.session_state[KEPT] = kept
    return kept
