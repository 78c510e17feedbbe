"""No warning is given where it cannot move anything, and each names the office that can tell."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from rules import Result, Scenario, net_pay, office
from rules import store as data
from rules.definitions.facts import Facts
from rules.question.case import Case, prepared
from rules.settlement.settle import Settlement, settle
from tests.rules.consequences_of import PAIRS
from tests.rules.scenarios import scenario

ROOT = Path(__file__).resolve().parents[3]
ALL_PAIRS = [*PAIRS, ("NL", "NL"), ("BE", "BE"), ("DE", "DE")]
PAY = (400.0, 1_200.0, 2_600.0, 10_000.0)
DAYS = ((220, 0, 0), (190, 30, 0), (170, 50, 0), (150, 70, 0), (140, 60, 20), (90, 130, 0))
FAMILIES: tuple[dict[str, Any], ...] = (
    {},
    {"civil_status": "married", "partner": {"age": 40, "gross_annual": 0.0}, "children": [{"age": 7}, {"age": 19}]},
    {"civil_status": "married", "partner": {"age": 40, "gross_annual": 30_000.0}, "home": {"owner": True}},
)


def codes() -> set[str]:
    """The codes of all warnings that the engine can give."""
    found: set[str] = set()
    for path in (ROOT / "rules" / "warnings").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("warning", "_missed")
            ):
                found |= {str(one.value) for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)}
    return found - {""}


def test_every_warning_has_an_office_and_every_row_a_warning() -> None:
    assert codes()
    assert set(data.current().warning_offices) == codes()


def grid(home: str, work: str) -> Iterator[tuple[Result, Case, Settlement]]:
    for pay, days, family in product(PAY, DAYS, FAMILIES):
        worker = scenario(home, work, days=days, job={"gross_monthly": pay}, **dict(family))
        case = prepared(worker)
        yield net_pay(worker), case, settle(case.facts, case.law.numbers)


def without_days(facts: Facts) -> Facts:
    together = facts.office_days + facts.home_days + facts.elsewhere_days
    return facts._replace(office_days=together, home_days=0.0, elsewhere_days=0.0)


def cannot_matter(result: Result, case: Case, settled: Settlement) -> set[str]:
    """The warnings of which this case proves, by the year and the payslip, that nothing hangs on them."""
    law, facts = case.law.numbers, case.facts
    undivided = settle(without_days(facts), law)
    idle = {
        "jobbonus_may_move": settled.belgian.jobbonus == 0.0,
        "jobbonus_application": settled.belgian.jobbonus == 0.0,
        "average_municipal_rate": settled.belgian.municipal_tax == 0.0,
        "municipal_rate_carried": settled.belgian.municipal_tax == 0.0,
        "mutuality_estimate": settled.belgian.mutuality == 0.0,
        "family_allowance_estimate": settled.benefits.belgian_allowance == 0.0,
        "home_value_missing": settle(facts._replace(home_value=1_000_000.0), law).totals == settled.totals,
        "split_payslip": undivided.payslip.net == settled.payslip.net,
        "day_count": undivided.totals == settled.totals,
        "near_day_threshold": all(
            settle(facts._replace(home_days=facts.home_days + more), law).totals.disposable == settled.totals.disposable
            for more in (5.0, 6.0)
        ),
        "a1_assumed": settle(facts._replace(framework_a1=False), law).totals == settled.totals,
        "compensation_claim": settled.compensated.amount == 0.0,
    }
    return {code for code, nothing in idle.items() if nothing}


@pytest.mark.parametrize(("home", "work"), ALL_PAIRS)
def test_no_warning_is_given_where_nothing_hangs_on_it(home: str, work: str) -> None:
    for result, case, settled in grid(home, work):
        told = {one.code for one in result.warnings}
        assert told.isdisjoint(cannot_matter(result, case, settled)), result.scenario
        for one in result.warnings:
            assert one.euros is None or one.euros > 0.0, (one.code, result.scenario)
            assert office(one.office).name


@pytest.mark.parametrize(("home", "work"), ALL_PAIRS)
def test_the_most_euros_stand_first(home: str, work: str) -> None:
    for result, _, _ in grid(home, work):
        euros = [one.euros or 0.0 for one in result.warnings]
        assert euros == sorted(euros, reverse=True)


def told(worker: Scenario) -> dict[str, Any]:
    return {one.code: one for one in net_pay(worker).warnings}


@pytest.mark.parametrize("work", ["NL", "DE", "BE"])
def test_no_job_bonus_at_ten_thousand_a_month(work: str) -> None:
    assert not [code for code in told(scenario("BE", work, job={"gross_monthly": 10_000.0})) if "jobbonus" in code]
    assert "jobbonus_may_move" in told(scenario("BE", work, job={"gross_monthly": 2_300.0}))


def test_a_proof_of_foreign_tax_is_worth_the_german_tax_on_the_pay() -> None:
    """58,320 euros taxed in the Netherlands; below the basic allowance Germany would take nothing anyway."""
    proof = told(scenario("DE", "NL"))["proof_of_foreign_tax"]
    assert 8_000.0 < proof.euros < 13_000.0
    assert "proof_of_foreign_tax" not in told(scenario("DE", "NL", job={"gross_monthly": 950.0}))


def test_a_grown_child_in_training_is_worth_what_belgium_does_not_pay_already() -> None:
    """12 times 259, in Belgium less the 1,708.50 that end with it; a lone parent has the German relief besides."""
    couple: dict[str, Any] = {"civil_status": "married", "partner": {"age": 40, "gross_annual": 0.0}}
    for home, expected in (("NL", 3_108.0), ("BE", 1_399.5)):
        grown = told(scenario(home, "DE", children=[{"age": 20}], **couple))["german_training"]
        alone = told(scenario(home, "DE", children=[{"age": 20}]))["german_training"]
        assert grown.euros == pytest.approx(expected)
        assert alone.euros > expected


def test_a_tax_class_that_does_not_fit_is_told_where_wage_tax_is_withheld() -> None:
    options: dict[str, Any] = {"options": {"de_tax_class": "III"}}
    assert "tax_class_unlikely" in told(scenario("NL", "DE", **options))
    assert "tax_class_unlikely" not in told(scenario("NL", "DE", job={"gross_monthly": 400.0}, **options))


def test_pay_of_a_partner_without_a_country_is_told_where_it_would_count() -> None:
    partner = {"age": 40, "gross_annual": 30_000.0}
    assert "partner_pay_ignored" in told(scenario("NL", "BE", civil_status="married", partner=partner))


@pytest.mark.parametrize(
    ("home", "work", "changes", "code", "asked"),
    [
        ("DE", "NL", {"days": (190, 30, 0)}, "near_day_threshold", "finanzamt"),
        ("NL", "DE", {"days": (190, 30, 0)}, "near_day_threshold", "belastingdienst"),
        ("BE", "NL", {"days": (150, 70, 0)}, "a1_assumed", "svb"),
        ("NL", "BE", {"days": (150, 70, 0)}, "a1_assumed", "rsz"),
        ("BE", "DE", {"days": (170, 50, 0)}, "near_25_percent", "rsz"),
        ("NL", "DE", {"job": {"gross_monthly": 700.0}}, "minimum_wage", "customs_de"),
        ("BE", "NL", {"job": {"gross_monthly": 2_300.0}}, "jobbonus_application", "wse"),
    ],
)
def test_the_office_follows_the_state_that_decides(
    home: str, work: str, changes: dict[str, Any], code: str, asked: str
) -> None:
    result = net_pay(scenario(home, work, **changes))
    assert {one.code: one.office for one in result.warnings}[code] == asked
    assert {one["code"]: one["office"] for one in result.as_data()["warnings"]}[code] == asked
