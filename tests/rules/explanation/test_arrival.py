"""Every explanation arrives at its amount, from facts and cited figures of the law, step by step: random households of
all nine pairs and all ages, every line of the payslip and the year."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache

import pytest

from rules.answer.lines import LINES, Block
from rules.definitions.facts import Facts
from rules.definitions.rule_functions import rules_within
from rules.explanation.explain import Explanation, Explanations, Step, explanations
from rules.explanation.formula import Term
from rules.explanation.units import MIXED, SQUARE
from rules.law.year import YEARS, law_of
from rules.question.case import Case
from rules.question.scenario import Scenario
from rules.settlement.settle import STAGES
from tests.rules.random_facts import PAIRS, random_facts
from tests.rules.random_scenarios import in_words
from tests.rules.scenario_cases import OWN

HOUSEHOLDS = 90
EVERY = 8
HALF_A_CENT = 0.005
STEPS_OF_ROUNDING = {"euro": 1.0, "cent": 0.01, "hundredth": 0.01, "ten_thousandth": 1e-4, "hundred_thousandth": 1e-5,
                     "millionth": 1e-6}  # fmt: skip
IN_PYTHON = {"−": "-", "×": "*", "÷": "/", ";": ",", "≤": "<=", "≥": ">=", "=": "==", "≠": "!="}


def explained(facts: Facts, year: int) -> Explanations:
    """The explanations of a household whose commune is known by its rate alone."""
    scenario = Scenario.from_data(in_words(facts, year))
    return Explanations(Case(scenario, law_of(year), facts, None))


@pytest.fixture(scope="module")
def found(deep: bool) -> list[tuple[Facts, Explanation, Block]]:
    """The explanations of every line that each household has, and its facts: random ones, and of the cases that were
    derived for the rare branches of the law every so many."""
    households = random_facts(HOUSEHOLDS * (10 if deep else 1), seed=20261128)
    all_explanations = [explained(facts, YEARS[number % len(YEARS)]) for number, facts in enumerate(households)]
    all_explanations += [explanations(Scenario.from_data(case["scenario"])) for case in OWN[:: 1 if deep else EVERY]]
    return [
        (one.case.facts, one.of(line.id, line.block), line.block)
        for one in all_explanations
        for line in LINES
        if one.has(line.id, line.block)
    ]


def faults(explanation: Explanation, facts: Facts) -> Iterator[str]:
    """What keeps an explanation from arriving at its amount."""
    if not explanation.steps or abs(abs(explanation.steps[-1].value) - abs(explanation.amount)) > HALF_A_CENT:
        yield "the last step is not the amount"
    cited = {figure.key for figure in (*explanation.parameters, *explanation.deciding)}
    beside = _outcomes(explanation.decisions)
    known: dict[str, set[float]] = {}
    used = {(part.name, part.value) for step in explanation.steps for part in step.parts if isinstance(part, Term)}
    yield from (
        f"{step.name} is used by no step" for step in explanation.steps[:-1] if step[:1] + step[3:4] not in used
    )
    for step in (*explanation.decisions, *explanation.steps):
        if step.unit in (MIXED, SQUARE):
            yield f"{step.name}: {step.unit} is no unit"
    for step in explanation.steps:
        for term in (part for part in step.parts if isinstance(part, Term)):
            if term.kind == "step" and term.value not in known.get(term.name, set()) | beside.get(term.name, set()):
                yield f"{step.name}: {term.name} of {term.value} is no earlier step"
            if term.kind == "law" and term.key not in cited:
                yield f"{step.name}: {term.name} is not cited"
            if term.kind == "fact" and term.value != fact(facts, term.name):
                yield f"{step.name}: {term.name} is not {term.value}"
            if term.kind == "rule" and term.value not in numbers_of_rules():
                yield f"{step.name}: {term.value} stands in no rule"
        if abs(computed(step) - step.value) > tolerance(step):
            yield f"{step.name}: {step.numbers} is not {step.value}"
        known.setdefault(step.name, set()).add(step.value)


def _outcomes(steps: tuple[Step, ...]) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for step in steps:
        found.setdefault(step.name, set()).add(step.value)
    return found


def fact(facts: Facts, path: str) -> float:
    value: object = facts
    for name in path.split("."):
        value = getattr(value, name)
    return float(value)  # type: ignore[arg-type]


@cache
def numbers_of_rules() -> frozenset[float]:
    """The numbers that stand in the sources of the rules, and counts of what they go through."""
    constants = (
        one
        for stage in STAGES
        for rule in rules_within(stage.rule)  # type: ignore[arg-type]
        for one in rule.__code__.co_consts
        if isinstance(one, float | int)
    )
    return frozenset({float(one) for one in constants} | {float(one) for one in range(16)})


def computed(step: Step) -> float:
    """The formula as it is written, computed by Python."""
    words = (part if isinstance(part, str) else repr(part.value) for part in step.parts)
    line = " ".join(IN_PYTHON.get(word, word) for word in words).replace(" (", "(")
    return float(eval(line, {"min": min, "max": max, "abs": abs, "floor": math.floor}))


def tolerance(step: Step) -> float:
    """What its way of rounding, or the shortest way of writing a number, may take."""
    written = 1e-9 * max(1.0, abs(step.value))
    return written + next((size for name, size in STEPS_OF_ROUNDING.items() if step.rounding.startswith(name)), 0.0)


def test_all_pairs_ages_and_lines_are_among_them(found: list[tuple[Facts, Explanation, Block]]) -> None:
    assert {(facts.residence, facts.work) for facts, _, _ in found} == set(PAIRS)
    assert {facts.age >= 67.0 for facts, _, _ in found} == {True, False}
    explained_lines = {(explanation.line, block) for _, explanation, block in found}
    rare = {("be.jobbonus", "year")}
    assert {(line.id, line.block) for line in LINES} - explained_lines <= rare


def test_every_explanation_arrives_at_its_amount(found: list[tuple[Facts, Explanation, Block]]) -> None:
    assert [
        (explanation.line, fault, facts) for facts, explanation, _ in found for fault in faults(explanation, facts)
    ] == []


def test_an_explanation_that_is_cut_short_does_not(found: list[tuple[Facts, Explanation, Block]]) -> None:
    for facts, explanation, _ in found:
        *before, last = explanation.steps
        if not before or abs(before[-1].value - last.value) > HALF_A_CENT:
            assert list(faults(explanation._replace(steps=tuple(before)), facts)), explanation.line


def test_what_decided_is_cited_and_nothing_else(found: list[tuple[Facts, Explanation, Block]]) -> None:
    for _, explanation, _ in found:
        read = {part.key for step in (*explanation.steps, *explanation.decisions) for part in step.parts
                if isinstance(part, Term)}  # fmt: skip
        assert {figure.key for figure in explanation.deciding} <= read | {"be.municipal_tax.rate"}, explanation.line


def test_a_number_in_the_text_is_the_number_of_the_formula(found: list[tuple[Facts, Explanation, Block]]) -> None:
    """To the ten digits in which it is written."""
    for explanation in [one for _, one, _ in found[:200]]:
        for step in explanation.steps:
            written = [float(word) for word in re.findall(r"(?<![\w.])-?\d+\.?\d*(?:e[-+]\d+)?", step.numbers)]
            terms = [part.value for part in step.parts if isinstance(part, Term)]
            assert written == pytest.approx(terms, rel=1e-9, abs=1e-9), step
