"""What an explanation shows: steps with their numbers, units, articles and figures of the law. That every one arrives
at its amount: test_arrival.py."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Overlay, Scenario, explain, net_pay
from rules.definitions import rounding
from rules.definitions.rule_functions import is_rounding
from rules.explanation.formula import ROUNDED, Term
from rules.words.texts import english
from tests.rules.scenarios import changed, scenario

PAYS = (600.0, 2300.0, 3240.0, 12000.0)


def test_parameters_are_cited_with_value_article_source_and_address(example: dict[str, Any]) -> None:
    explanation = explain(Scenario.from_data(example), "nl.labour_tax_credit")
    figures = {figure.key: figure for figure in explanation.parameters}
    rate = figures["nl.labour_tax_credit.rate_3"]
    assert (rate.value, rate.valid_from, rate.confidence) == (0.0195, "2026-01-01", "A")
    assert rate.law.startswith("Wet IB 2001 art. 8.11")
    assert rate.url.startswith("https://")
    assert "nl.general_tax_credit.maximum" not in figures


def test_a_step_shows_the_rules_own_formula_and_the_same_in_numbers(example: dict[str, Any]) -> None:
    steps = {step.name: step for step in explain(Scenario.from_data(example), "nl.labour_tax_credit").steps}
    third = steps["labour_tax_credit.third_part"]
    assert third.formula == "min (second_part + rate_3 × max (0; labour_income − bound_2); cap_3)"
    assert third.numbers.startswith("min (5300 + 0.0195 × max (0; 45360 − 25845); 5685)")
    assert third.value == pytest.approx(5680.5425)


def test_months_under_one_table_are_counted_and_added_up(example: dict[str, Any]) -> None:
    """2026 has five tables of the work bonus."""
    example["work"] = {"country": "BE"}
    steps = explain(Scenario.from_data(changed(example, "job.gross_monthly", 2600.0)), "be.work_bonus").steps
    sums = [step.numbers for step in steps if step.name == "work_bonus_of_months.bonus_a"]
    assert sums == [
        "2 × 123",
        "246 + 1 × 123",
        "369 + 3 × 125.04",
        "744.12 + 2 × 127.54",
        "999.2 + 4 × 127.54",
    ]


def test_the_rate_of_the_commune_is_cited(example: dict[str, Any]) -> None:
    figures = {figure.key: figure for figure in explain(Scenario.from_data(example), "be.municipal_tax").parameters}
    assert figures["be.municipal_tax.rate"].value == 0.065


def test_brackets_follow_the_order_of_operations(example: dict[str, Any]) -> None:
    steps = explain(Scenario.from_data(example), "be.municipal_tax").steps
    numbers = {step.name: step.numbers for step in steps}
    assert numbers["federal_and_regional_tax.federal_tax"].endswith("× (1 − 0.24957)")


@pytest.mark.parametrize("pay", PAYS)
def test_every_line_has_an_english_label(example: dict[str, Any], pay: float) -> None:
    for line in net_pay(Scenario.from_data(changed(example, "job.gross_monthly", pay))).year.lines:
        assert line.label == english(line.id) != line.id


def test_every_way_of_rounding_has_its_words() -> None:
    helpers = {name for name, thing in vars(rounding).items() if is_rounding(thing)}
    assert helpers == set(ROUNDED)


@pytest.mark.parametrize(("line", "block"), [("nl.wage_tax", "payslip"), ("nl.pension_contribution", "payslip")])
def test_a_december_payslip_is_explained_down_to_its_amount(example: dict[str, Any], line: str, block: Any) -> None:
    example |= {"payslip_month": 12}
    changed(changed(example, "job.extra_month", True), "job.employee_pension_rate", 0.05)
    explanation = explain(Scenario.from_data(example), line, block)
    assert explanation.steps[-1].value == pytest.approx(-explanation.amount, abs=0.005)


@pytest.mark.parametrize("line", ["nl.elderly_tax_credit", "nl.single_elderly_tax_credit", "nl.general_tax_credit"])
def test_the_credits_of_pension_age_are_explained_down_to_their_amount(example: dict[str, Any], line: str) -> None:
    explanation = explain(Scenario.from_data(changed(example, "worker.age", 70)), line)
    assert explanation.steps[-1].value == explanation.amount > 0.0
    assert "nl.national_insurance.aow_rate" not in {figure.key for figure in explanation.parameters}


def test_a_step_has_the_unit_of_what_it_counts(example: dict[str, Any]) -> None:
    changed(example, "job.days", {"office": 180, "home": 40, "elsewhere": 0})
    scenario = Scenario.from_data(example | {"children": [{"age": 7}, {"age": 9}]})
    units = {step.name: (step.value, step.unit) for step in explain(scenario, "nl.income_tax").steps}
    assert units["all_days"] == (220.0, "days")
    assert units["share_of_days"] == (180 / 220, "fraction")
    assert units["part_in_bracket"][1] == "EUR"


def test_a_year_of_german_pension_insurance_is_twelve_months() -> None:
    """The employee's half of 18.6 % of 3,500 euros, in each of twelve months."""
    steps = {step.name: step for step in explain(german_worker(), "de.pension_insurance").steps}
    assert steps["shared.of_employee"].numbers == "3500 × 0.093, rounded to the cent"
    assert steps["shares_of_year.of_employee"].numbers.startswith("10 × 325.5 + 325.5 + 325.5")
    assert steps["shares_of_year.of_employee"].value == 3906.0


def test_german_care_insurance_cites_its_rate_and_the_surcharge_without_children() -> None:
    """Half of 3.6 %, and 0.6 % more from 23 years on without a child: 2.4 % of 3,500 euros."""
    explanation = explain(german_worker(), "de.care_insurance", "payslip")
    figures = {figure.key: figure.value for figure in explanation.parameters}
    assert figures["de.care_insurance.rate"] == 0.036
    assert figures["de.care_insurance.childless_surcharge"] == 0.006
    assert {figure.key for figure in explanation.deciding} >= {"de.care_insurance.childless_age"}
    assert explanation.steps[-1].value == 84.0


def test_the_surcharge_of_a_non_resident_is_a_part_of_the_tax() -> None:
    explanation = explain(scenario("NL", "BE", days=(120, 100, 0)), "be.non_resident_surcharge")
    *before, last = explanation.steps
    tax = before[-1].value
    assert last.value == pytest.approx(0.07 * tax, abs=0.005)
    assert "be.non_resident.surcharge_rate" in {figure.key for figure in explanation.parameters}


def test_what_decided_is_told_apart_from_the_formulas(example: dict[str, Any]) -> None:
    explanation = explain(Scenario.from_data(example), "nl.general_tax_credit")
    told = {step.name: (step.numbers, step.value) for step in explanation.decisions if step.unit == "switch"}
    assert told["qualifies"] == ("45360 ≥ 0.9 × 45360", 1.0)
    assert "nl.qualifying_non_resident.minimum_share" in {figure.key for figure in explanation.deciding}
    assert "nl.qualifying_non_resident.minimum_share" not in {figure.key for figure in explanation.parameters}


def test_the_explanation_of_a_reforms_result_is_of_the_reform(example: dict[str, Any]) -> None:
    reform = Overlay.from_data({"name": "higher", "changes": [{"key": "nl.labour_tax_credit.cap_3", "value": 5700.0}]})
    result = net_pay(Scenario.from_data(changed(example, "job.gross_monthly", 3600.0)), reform)
    explanation = explain(result.scenario, "nl.labour_tax_credit", reform=result.reform)
    assert explanation.amount == result.amount("nl.labour_tax_credit")
    assert {figure.value for figure in (*explanation.parameters, *explanation.deciding)} >= {5700.0}
    assert result.as_data()["reform"] == {"name": "higher", "fingerprint": reform.fingerprint}
    assert net_pay(result.scenario).as_data()["reform"] is None


def german_worker() -> Scenario:
    return scenario("DE", "DE", job={"gross_monthly": 3500.0})


def test_the_steps_closest_to_the_amount_come_first(example: dict[str, Any]) -> None:
    """The amounts in the formula of the last step, then those in theirs; in the order in which they were taken."""
    explanation = explain(Scenario.from_data(example), "be.municipal_tax")
    assert [step.name for step in explanation.nearest(1)] == [explanation.steps[-1].name]
    closest = explanation.nearest(4)
    in_last = {part.name for part in explanation.steps[-1].parts if isinstance(part, Term) and part.kind == "step"}
    assert in_last <= {step.name for step in closest}
    assert [step for step in explanation.steps if step in closest] == list(closest)
    assert explanation.nearest(10**6) == explanation.steps


def test_an_amount_that_was_weighed_has_its_steps(example: dict[str, Any]) -> None:
    """A pensioner's labour credit is more than what is left of the levy, which is granted."""
    pensioner = changed(example, "worker.age", 68) | {"residence": {"country": "NL"}, "work": {"country": "NL"}}
    explanation = explain(Scenario.from_data(changed(pensioner, "job.gross_monthly", 2300.0)), "nl.labour_tax_credit")
    last = explanation.steps[-1]
    (credit,) = [part for part in last.parts if isinstance(part, Term) and part.name == "labour_tax_credit"]
    assert credit.value > last.value
    assert {(step.name, step.value) for step in explanation.weighed} >= {("labour_tax_credit", credit.value)}
    assert "labour_tax_credit.first_part" in {step.name for step in explanation.weighed}
