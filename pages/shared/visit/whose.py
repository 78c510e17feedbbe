"""For whose household a page is worked out: the visitor's own, once its questions are answered, or an example."""

from __future__ import annotations

from typing import NamedTuple

from pages.shared.kept import Kept
from pages.shared.visit import examples, outcome
from pages.shared.visit.languages import Language
from rules import Scenario, personas

MINE = "mine"
CHOICE = Kept("whose", "household")


class Whose(NamedTuple):
    """A household, and whether it is the visitor's own."""

    scenario: Scenario
    is_own: bool


def choose(language: Language, nearest: tuple[str, str] | None = None) -> Whose:
    """Ask for it. Without a household of one's own an example stands there, of who crosses between `nearest`: the
    states of residence and work; if there is none, the first."""
    own = outcome.work_out(language).comparison
    known = {one.id: one for one in personas()}
    alike = (one.id for one in personas() if (one.scenario.residence.country, one.scenario.work.country) == nearest)
    options = [*([MINE] if own else []), *known]
    chosen = CHOICE.select(
        options,
        lambda one: _words(one, language),
        language.text("pays.worked_out_for"),
        language,
        follows=MINE if own else next(alike, options[0]),
    )
    if own and chosen == MINE:
        return Whose(own.across.scenario, True)
    return Whose(known[chosen or options[0]].scenario, False)


def _words(one: str, language: Language) -> str:
    if one == MINE:
        return language.text("pays.mine")
    persona = next(known for known in personas() if known.id == one)
    return f"{language.text(f'example.{one}')} ({examples.journey(persona)})"
