"""Figures that move the payslip alone, and those of childcare: refused where no answer can follow them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

from rules import Overlay, Scenario, net_pay
from rules.__main__ import main
from rules.law.tracking import Tracked
from rules.law.year import YEARS, law_of
from rules.netherlands.law import NetherlandsLaw
from rules.netherlands.wage_tax import WageTaxLaw
from rules.population.table.names import FIELD_OF_COLUMN
from rules.question.case import prepared
from rules.reforms.laboratory import OF_CHILDCARE, changeable
from rules.reforms.payslip_figures import Read, payslip_figures, read_in
from rules.settlement.settle import settle
from tests.rules.population.table_rows import as_data, as_row
from tests.rules.random_scenarios import random_scenarios
from tests.rules.reforms.test_no_amount_follows import SCENARIO

OF_PAYSLIP = "nl.wage_tax.table_step"
CHILDCARE = "nl.childcare_allowance.maximum_hours"
REFUSALS = {
    OF_PAYSLIP: f"reform.changes.key: {OF_PAYSLIP} moves the payslip, not the year; `net-pay --reform` shows it\n",
    CHILDCARE: (
        f"reform.changes.key: {CHILDCARE} moves nothing here: no table tells of childcare; `net-pay --reform` shows "
        "what it does for one household\n"
    ),
}


def halved(keys: Iterable[str]) -> Overlay:
    """A reform that halves these figures, those of them that are single numbers."""
    values = law_of(2026).on_last_day
    held = {key: values[key].value for key in keys}
    changes = [{"key": key, "value": value / 2.0} for key, value in held.items() if isinstance(value, float)]
    return Overlay.from_data({"changes": changes})


def read_by_stage(year: int, count: int) -> dict[str, set[str]]:
    """The keys that each stage read over random households."""
    law = law_of(year)
    reads: defaultdict[str, set[str]] = defaultdict(set)

    def noting(rule: Callable[..., Any]) -> Callable[..., Any]:
        seen = reads[rule.__name__]
        return lambda *given: rule(*(Tracked(one, "", seen) if one is law.numbers else one for one in given))

    for scenario in random_scenarios(count, 16, year):
        settle(prepared(scenario).facts, law.numbers, noting)
    return {stage: {law.values[path].key for path in paths if path in law.values} for stage, paths in reads.items()}


@pytest.mark.parametrize("year", YEARS)
def test_no_stage_of_the_year_reads_them(year: int) -> None:
    reads = read_by_stage(year, 400)
    of_payslip = reads.pop("payslip")
    assert set().union(*reads.values()) & payslip_figures() == set()
    assert len(of_payslip & payslip_figures()) > 20


def test_they_are_those_of_the_withholding_but_for_what_counts_in_the_year_too() -> None:
    """The net income of a dependant decides a contribution; German wage tax is final, or its church tax deducted."""
    law = law_of(2026)
    withholding = {one.key for one in law.values.values() if ".withholding_tax." in one.key or ".wage_tax." in one.key}
    assert {one for one in withholding - payslip_figures() if not one.startswith("de.")} == {
        "be.withholding_tax.dependant_net_factor"
    }
    assert payslip_figures() - withholding == {"be.fiscal_work_bonus.rate_b", "nl.elderly_tax_credit.phase_out_end"}


def plain_rule(law: NetherlandsLaw, other: Any) -> Any:
    """Reads by its parameters, one of which it knows."""
    return law.wage_tax.table_end + other.pick(law)[0].rate


def rebinding_rule(law: NetherlandsLaw, other: Any) -> Any:
    """The same, and gives a parameter another value."""
    end = law.wage_tax.table_end + other.pick(law)[0].rate
    law = other.law
    return end + law.own_home


def test_what_a_rule_reads_is_told_with_its_tuple_where_that_is_certain() -> None:
    assert isinstance(plain_rule, FunctionType)
    assert isinstance(rebinding_rule, FunctionType)
    unsure = {Read(None, name) for name in ("pick", "rate")}
    assert read_in(plain_rule) == {
        Read(NetherlandsLaw, "wage_tax"), Read(WageTaxLaw, "table_end"), *unsure
    }  # fmt: skip
    assert (
        read_in(rebinding_rule) == {Read(None, name) for name in ("wage_tax", "table_end", "law", "own_home")} | unsure
    )


def test_a_reform_of_all_of_them_moves_payslips_and_no_year() -> None:
    values = law_of(2026).on_last_day
    reform = halved(key for key in payslip_figures() if values[key].unit != "switch")
    assert len(reform.changes) > 35
    moved = 0
    for scenario in random_scenarios(120, 3, 2026):
        before, after = net_pay(scenario), net_pay(scenario, reform)
        assert after.year == before.year
        moved += after.payslip != before.payslip
    assert moved > 30


def test_german_wage_tax_moves_the_year_of_a_member_of_a_church() -> None:
    worker = Scenario.from_data(
        {
            "year": 2026,
            "residence": {"country": "DE"},
            "work": {"country": "DE"},
            "worker": {"age": 38, "civil_status": "married"},
            "partner": {"age": 38, "country_of_work": "DE", "gross_annual": 60000.0},
            "job": {"gross_monthly": 5500.0},
            "options": {"de_tax_class": "V", "de_church_tax": True},
        }
    )
    reform = Overlay.from_data({"changes": [{"key": "de.wage_tax.middle_rate_class_5_6", "value": 0.3}]})
    assert net_pay(worker, reform).year != net_pay(worker).year
    assert "de.wage_tax.middle_rate_class_5_6" in {one.key for one in changeable(2026)}


@pytest.mark.parametrize("year", YEARS)
def test_neither_is_offered(year: int) -> None:
    offered = {one.key for one in changeable(year)}
    assert offered & payslip_figures() == set()
    assert not [key for key in offered if key.startswith(OF_CHILDCARE.rstrip("*"))]
    assert "nl.child_budget.single_parent_supplement" in offered


def test_no_table_tells_of_childcare_without_which_no_amount_follows_its_figures() -> None:
    assert not [path for path in FIELD_OF_COLUMN if path.startswith("children.")]
    figures = {key for key in law_of(2026).on_last_day if key.startswith(OF_CHILDCARE.rstrip("*"))}
    reform = halved(figures - {"nl.childcare_allowance.end_age"})  # half of it would refuse the scenario
    assert len(reform.changes) > 3
    moved = 0
    for scenario in random_scenarios(120, 3, 2026):
        moved += net_pay(scenario, reform).year != net_pay(scenario).year
        of_table = Scenario.from_data(as_data(as_row(scenario)))
        assert net_pay(of_table, reform).year == net_pay(of_table).year
    assert moved > 0


def test_how_many_figures_can_be_changed_is_what_the_changelog_says() -> None:
    newest = Path("CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    assert f"any of {len(changeable(2026))} figures of the law changed" in " ".join(newest.split())


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize(
    ("command", "refused"),
    [
        (("net-pay", "scenario.json"), ()),
        (("compare", "scenario.json"), ()),
        (("explain", "scenario.json", "--line", "nl.income_tax"), ()),
        (("barriers", "scenario.json"), (OF_PAYSLIP,)),
        (("batch", "table.csv", "out.csv"), (CHILDCARE,)),
        (("reform", "--population", "table.csv"), (OF_PAYSLIP, CHILDCARE)),
    ],
    ids=lambda told: told[0] if told else "",
)
def test_a_command_refuses_what_none_of_its_answers_follows(
    command: tuple[str, ...],
    refused: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("scenario.json").write_text(json.dumps(SCENARIO))
    Path("table.csv").write_text(
        "year,residence.country,work.country,worker.age,job.gross_monthly\n2026,BE,NL,38,3500\n"
    )
    for key, sentence in REFUSALS.items():
        Path("reform.json").write_text(json.dumps({"changes": [{"key": key, "value": 60.0}]}))
        given = ["reform.json"] if command[0] == "reform" else ["--reform", "reform.json"]
        status = main([*command, *given])
        printed = capsys.readouterr()
        if key in refused:
            assert (status, printed.out, printed.err) == (2, "", sentence)
        else:
            assert status == 0
