"""Which steps of an explanation the page shows."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from pages.shared.result.explanation import decision_words, formula, quantity, step_words, without_echoes
from pages.shared.visit.languages import language
from rules import Scenario, explain


def test_a_number_that_is_only_handed_on_is_shown_once(example: dict[str, Any]) -> None:
    steps = explain(Scenario.from_data(example), "be.municipal_tax").steps
    shown = without_echoes(steps)
    assert len(shown) < len(steps)
    assert shown[-1] is steps[-1]
    assert [step for step in shown[:-1] if step.value == 0.0] == []
    echoes = [b for a, b in pairwise(shown) if a.value == b.value and len(b.parts) == 1]
    assert echoes in ([], [steps[-1]])
    assert [b for a, b in pairwise(steps[:-1]) if a.value == b.value and len(b.parts) == 1]


def test_a_number_is_written_by_its_unit() -> None:
    dutch = language("nl")
    assert quantity(1234.5, "EUR", dutch) == "1.234,50"
    assert quantity(0.0765, "fraction", dutch) == "7,65%"
    assert quantity(2.0, "persons", dutch) == "2 personen"
    assert quantity(1.4493, "factor", dutch) == "1,4493"
    assert quantity(2019.0, "year", dutch) == "2019"
    assert quantity(1.0, "switch", dutch) == "ja"


def test_a_formula_is_written_in_words_and_numbers_of_the_language(example: dict[str, Any]) -> None:
    steps = {step.name: step for step in explain(Scenario.from_data(example), "nl.labour_tax_credit").steps}
    third = formula(steps["labour_tax_credit.third_part"].parts, language("nl"))
    assert third == "de laagste van (5.300 + 1,95% × de hoogste van (0; 45.360 − 25.845); 5.685)"
    payslip = explain(Scenario.from_data(example), "nl.wage_tax", "payslip").steps
    table = next(step for step in payslip if step.name == "whole_table_steps")
    assert formula(table.parts, language("en")) == "54 × the whole number in (42,000 ÷ 54)"


def test_a_distance_is_not_rounded_to_euros(example: dict[str, Any]) -> None:
    example["job"]["commute_km"] = 35.5
    german = example | {"residence": {"country": "NL"}, "work": {"country": "DE"}}
    steps = explain(Scenario.from_data(german), "de.income_tax").steps
    distance = next(step for step in steps if step.unit == "km" and step.rounding)
    assert "35,5, naar beneden afgerond op een geheel getal" in step_words(1, distance, language("nl")).replace(
        "\n", ""
    )


def test_a_limit_that_decided_stands_in_the_words_of_its_statute(example: dict[str, Any]) -> None:
    explanation = explain(Scenario.from_data(example), "nl.general_tax_credit")
    figures = {figure.key: figure for figure in (*explanation.parameters, *explanation.deciding)}
    told = [decision_words(step, figures, language("nl")) for step in explanation.limits]
    (qualifying,) = [outcome for limit, outcome in told if limit.startswith("kwalificerende buitenlandse")]
    assert qualifying == "45.360 ≥ 90% × 45.360: ja"
