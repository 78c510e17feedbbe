"""The proposal for an experiment that an obstacle file makes where its reform has an area or an end."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pages.shared.population.people import People
from pages.shared.reform import draft, trial
from pages.shared.reform.obstacle.model import Cost, Experiment, Standing
from pages.shared.visit.languages import Language
from rules import NEAR, PARTIES, Balance, Edge, ReformEffect


def experiment(
    people: People, effect: ReformEffect, edge: Edge | None, party: Callable[[str, Language], str], language: Language
) -> Experiment | None:
    """All of it; none for a reform that holds everywhere and without an end. `party`: what a party is called."""
    overlay = effect.overlay
    if not trial.is_one(overlay):
        return None
    year = draft.year_of(people.today)
    years = trial.whole_years(overlay, year)
    over = effect.balance.over(years) if years > 1 else None
    return Experiment(
        about=tuple(trial.about(overlay, year, language)),
        years=years,
        costs=tuple(
            Cost(party(one, language), effect.balance.euros(one), over.euros(one) if over else None) for one in PARTIES
        ),
        together=Cost(language.text("obstacle.together"), effect.balance.together, over.together if over else None),
        outside=tuple(Standing(who, one.heads, one.moved, one.euros) for who, one in trial.outside(edge, language)),
        notes=tuple(_notes(over, edge, effect, language)),
    )


def _notes(over: Balance | None, edge: Edge | None, effect: ReformEffect, language: Language) -> Iterable[str]:
    """What the amounts take for granted, and for whom the old rule stays."""
    if over is not None:
        yield language.text("obstacle.trial.like_the_first")
    elif effect.overlay.until is not None:
        yield language.text("obstacle.trial.one_year")
    if edge is not None:
        yield language.text("obstacle.trial.outside_note", km=NEAR)
