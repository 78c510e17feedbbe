"""An explanation ends in the amount of its line, and cites the law that it read."""

from __future__ import annotations

from typing import Any

import pytest

from rules import YEARS, Scenario, explain, net_pay
from rules.definitions import rounding
from rules.definitions.rule_functions import is_rounding
from rules.explanation.formula import ROUNDED
from rules.words.texts import english
from tests.rules.scenarios import changed

PAYS = (600.0, 1500.0, 2300.0, 2600.0, 3240.0, 3500.0, 5000.0, 12000.0)
JOBS = (("BE", "Gent", "NL"), ("BE", "Eupen", "BE"), ("BE", "Brussel", "BE"), ("NL", "Terneuzen", "NL"))


@pytest.fixture(params=[(job, pay, year) for job in JOBS for pay in PAYS for year in YEARS], ids=str)
def scenario(request: pytest.FixtureRequest, example: dict[str, Any]) -> Scenario:
    (country, home, work), pay, year = request.param
    example |= {"year": year, "residence": {"country": country, "municipality": home}, "work": {"country": work}}
    return Scenario.from_data(changed(example, "job.gross_monthly", pay))


def test_every_line_is_explained_down_to_its_amount(scenario: Scenario) -> None:
    result = net_pay(scenario)
    assert result.payslip is not None
    for block, lines in (("payslip", result.payslip.lines), ("year", result.year.lines)):
        for line in lines:
            explanation = explain(scenario, line.id, block)  # type: ignore[arg-type]
            assert explanation.amount == line.amount
            assert explanation.steps[-1].value == pytest.approx(abs(line.amount), abs=0.005), line.id
            assert explanation.steps[-1].law
            assert explanation.parameters or line.id == "nl.pension_contribution"


def test_parameters_are_cited_with_value_article_source_and_address(example: dict[str, Any]) -> None:
    explanation = explain(Scenario.from_data(example), "nl.labour_tax_credit")
    figures = {figure.key: figure for figure in explanation.parameters}
    rate = figures["nl.labour_tax_credit.rate_2"]
    assert (rate.value, rate.valid_from, rate.confidence) == (0.31009, "2026-01-01", "A")
    assert rate.law.startswith("Wet IB 2001 art. 8.11")
    assert rate.url.startswith("https://")
    assert "nl.general_tax_credit.maximum" not in figures


def test_a_step_shows_the_rules_own_formula_and_the_same_in_numbers(example: dict[str, Any]) -> None:
    steps = {step.name: step for step in explain(Scenario.from_data(example), "nl.labour_tax_credit").steps}
    third = steps["labour_tax_credit.third_part"]
    assert third.formula.startswith(
        "min(second_part + credit_product(law.rate_3 * max(0.0, labour_income - law.bound_2))"
    )
    assert third.numbers.startswith("min (5300 + 0.0195 × max (0; 45360 − 25845); 5685)")
    assert third.value == pytest.approx(5680.5425)


def test_months_under_one_table_are_counted_and_added_up(example: dict[str, Any]) -> None:
    """2026 has five tables of the work bonus."""
    example["work"] = {"country": "BE"}
    steps = explain(Scenario.from_data(changed(example, "job.gross_monthly", 2600.0)), "be.work_bonus").steps
    sums = [step.numbers for step in steps if step.name == "work_bonus_of_months.bonus_a"]
    assert sums == [
        "0 + 2 × 123",
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


def test_every_line_has_an_english_label(scenario: Scenario) -> None:
    for line in net_pay(scenario).year.lines:
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
