"""The figures that an explanation cites decide its amount, and no others do: each is moved, in random households of all
nine pairs, and every line is settled again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from rules.answer.lines import LINES, Block, LineRule
from rules.definitions.facts import Facts
from rules.explanation.explain import Explanation, Explanations
from rules.law.tracking import Tracked
from rules.law.year import YEARS, YearLaw, law_of
from rules.question.case import Case
from rules.settlement.settle import Settlement, settle
from tests.rules.explanation.test_arrival import explained
from tests.rules.moved_law import Change, large_moves, moved, small_moves, values_of
from tests.rules.random_facts import random_facts

HOUSEHOLDS = 18

Figure = tuple[str, str]
"""A value of the law by its key and first day."""


class Household(NamedTuple):
    """A household, the law of its year, and its lines with their explanations."""

    facts: Facts
    law: YearLaw
    settlement: Settlement
    lines: list[LineRule]
    explanations: dict[tuple[str, Block], Explanation]

    def under(self, figure: Figure, change: Change) -> Settlement | None:
        """The same household with a figure moved; nothing where a switch asks for figures that are not in force."""
        try:
            return settle(self.facts, moved(self.law.numbers, values_of(self.law)[figure], change))
        except ValueError:
            return None

    def moved_lines(self, figure: Figure, changes: Iterator[Change]) -> set[tuple[str, Block]]:
        """The lines that one of these changes moves."""
        others = [other for change in changes if (other := self.under(figure, change)) is not None]
        return {
            (line.id, line.block)
            for line in self.lines
            if any(line.amount(other) != line.amount(self.settlement) for other in others)
        }


@pytest.fixture(scope="module")
def households(deep: bool) -> list[Household]:
    found = []
    for number, facts in enumerate(random_facts(HOUSEHOLDS * (15 if deep else 1), seed=7)):
        law = law_of(YEARS[number % len(YEARS)])
        settlement = settle(facts, law.numbers)
        lines = [line for line in LINES if line.amount(settlement) != 0.0]
        explanations = explained(facts, law.year)
        of_lines = {(line.id, line.block): explanations.of(line.id, line.block) for line in lines}
        found.append(Household(facts, law, settlement, lines, of_lines))
    return found


def cited(explanation: Explanation) -> set[Figure]:
    return {(figure.key, figure.valid_from) for figure in explanation.parameters}


def deciding(explanation: Explanation) -> set[Figure]:
    return {(figure.key, figure.valid_from) for figure in explanation.deciding}


def read(household: Household) -> list[Figure]:
    """The figures that the settlement read; another cannot move it."""
    paths: set[str] = set()
    settle(household.facts, Tracked(household.law.numbers, "", paths))  # type: ignore[arg-type]
    values = household.law.values
    return sorted({(values[path].key, values[path].valid_from.isoformat()) for path in paths if path in values})


def test_no_figure_moves_an_amount_that_does_not_cite_it(households: list[Household]) -> None:
    silent = []
    for household in households:
        for figure in read(household):
            value = household.law.values[values_of(household.law)[figure][0]]
            for line in household.moved_lines(figure, small_moves(value)):
                explanation = household.explanations[line]
                if figure not in cited(explanation) | deciding(explanation):
                    silent.append((figure, line, household.facts))
    assert silent == []


def test_every_figure_in_a_formula_moves_the_amount_or_a_step_before_it(households: list[Household]) -> None:
    """An amount may stay where a later step takes back what an earlier one gave, or rounds it away; the steps show
    that."""
    idle, moving, count = [], 0, 0
    for household in households:
        places = values_of(household.law)
        for figure in sorted(set().union(*map(cited, household.explanations.values()))):
            if figure not in places:
                continue
            value = household.law.values[places[figure][0]]
            lines = household.moved_lines(figure, large_moves(value))
            for line, explanation in household.explanations.items():
                if figure in cited(explanation):
                    count += 1
                    moving += line in lines
                    if line not in lines and not shows_move(household, figure, line):
                        idle.append((figure, line, household.facts))
    assert idle == []
    assert moving > 0.97 * count


def shows_move(household: Household, figure: Figure, line: tuple[str, Block]) -> bool:
    """Whether the steps of a line show other outcomes when a figure is moved."""
    law = household.law
    value = law.values[values_of(law)[figure][0]]
    before = [(step.name, step.value) for step in household.explanations[line].steps]
    for change in large_moves(value):
        numbers = moved(law.numbers, values_of(law)[figure], change)
        case = Case(explained(household.facts, law.year).case.scenario, law._replace(numbers=numbers),
                    household.facts, None)  # fmt: skip
        try:
            after = Explanations(case).of(*line).steps
        except ValueError:
            continue
        if before != [(step.name, step.value) for step in after]:
            return True
    return False
