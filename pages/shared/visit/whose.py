"""For whose household a page is worked out: the visitor's own, once its questions are answered, or an example."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from pages.shared.kept import Kept
from pages.shared.visit import basis, outcome
from pages.shared.visit.languages import Language
from rules import Equal, Scenario, personas

MINE = "mine"
CHOICE = Kept("whose", "household")
EQUAL = ("month", "year")
EQUAL_PAY = Kept("whose.equal", "equal")
FIRST = "whose.first"
"""The example that was shown first: it stays while the visitor turns to other places."""


class Whose(NamedTuple):
    """A household, and which example it is; none where it is the visitor's own."""

    scenario: Scenario
    persona: str | None
    equal: Equal = "month"
    """What is equal on both sides: the gross pay of a month, or of the year."""

    @property
    def is_own(self) -> bool:
        return self.persona is None


def choose(language: Language, nearest: tuple[str, str] | None = None) -> Whose:
    """Ask for it. Without a household of one's own an example stands there, at first of who crosses between `nearest`:
    the states of residence and work; if there is none, the first."""
    own = outcome.work_out(language).comparison
    known = {one.id: one for one in personas()}
    alike = (one.id for one in personas() if (one.scenario.residence.country, one.scenario.work.country) == nearest)
    options = [*([MINE] if own else []), *known]
    first = st.session_state.setdefault(FIRST, next(alike, next(iter(known))))
    chosen = CHOICE.select(
        options,
        lambda one: _words(one, language),
        language.text("pays.worked_out_for"),
        language,
        follows=MINE if own else first,
    )
    if own and chosen == MINE:
        return Whose(own.across.scenario, None)
    persona = chosen if chosen in known else first
    return Whose(known[persona].scenario, persona)


def equal_pay(language: Language) -> Equal:
    """Ask what is equal on both sides; at first what the visitor has chosen for the answer, as far as it is one of the
    two."""
    follows = basis.chosen() if basis.chosen() in EQUAL else EQUAL[0]
    label, words = language.text("pays.equal"), lambda one: language.text(f"choice.basis.{one}")
    return "year" if EQUAL_PAY.select(EQUAL, words, label, language, follows) == "year" else "month"


def _words(one: str, language: Language) -> str:
    return language.text("pays.mine" if one == MINE else f"example.{one}")
