"""One result less another, and where the euros of its lines go."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Overlay, Scenario, compare, difference, lost_status, net_pay
from rules.answer.lines import LINES
from rules.definitions.rounding import cent_half_up
from tests.rules.random_scenarios import random_scenarios
from tests.rules.scenarios import changed, scenario

RECEIVERS = {
    "treasury": {
        "nl.wage_tax", "nl.income_tax", "nl.double_tax_relief", "nl.general_tax_credit", "nl.labour_tax_credit",
        "nl.combination_tax_credit", "nl.elderly_tax_credit", "nl.single_elderly_tax_credit", "nl.compensation",
        "nl.healthcare_allowance", "nl.child_budget", "nl.childcare_allowance", "be.withholding_tax", "be.income_tax",
        "be.municipal_tax", "be.non_resident_surcharge", "be.fiscal_work_bonus", "be.jobbonus", "de.wage_tax",
        "de.income_tax", "de.solidarity_surcharge",
    },
    "insurance": {
        "nl.national_insurance", "nl.child_benefit", "be.social_contributions", "be.work_bonus",
        "be.special_social_contribution", "be.family_allowance", "be.care_premium", "de.pension_insurance",
        "de.unemployment_insurance", "de.health_insurance", "de.care_insurance", "de.child_benefit",
    },
    "other": {"nl.health_insurance_premium", "nl.pension_contribution", "be.mutuality", "de.church_tax"},
}  # fmt: skip
"""The contract's list."""


def test_every_line_goes_to_the_receiver_of_the_contract() -> None:
    found: dict[str, set[str]] = {}
    for line in LINES:
        found.setdefault(line.receiver, set()).add(line.id)
    assert found == RECEIVERS


def test_a_line_names_its_receiver_and_state(example: dict[str, Any]) -> None:
    receivers = {
        line["id"]: line["receiver"] for line in net_pay(Scenario.from_data(example)).as_data()["year"]["lines"]
    }
    assert receivers["nl.income_tax"] == "treasury.NL"
    assert receivers["nl.national_insurance"] == "insurance.NL"
    assert receivers["be.municipal_tax"] == "treasury.BE"
    assert receivers["nl.health_insurance_premium"] == "other.NL"


@pytest.mark.parametrize("one", [*random_scenarios(25, seed=12, year=2026)], ids=lambda _: "")
def test_the_lines_of_a_difference_make_its_sums(one: Scenario) -> None:
    """Gross pay and what the lines differ are together what disposable income differs."""
    found = compare(one).difference
    pay = cent_half_up(found.gross + sum(found.of_group(group) for group in ("social_insurance", "tax", "credits")))
    assert pay == found.net_pay
    assert cent_half_up(pay + found.of_group("household")) == found.disposable


def test_a_difference_is_after_less_before_and_turns_its_sign(example: dict[str, Any]) -> None:
    less = net_pay(Scenario.from_data(example))
    more = net_pay(Scenario.from_data(changed(example, "job.gross_monthly", 3600.0)))
    there, back = difference(less, more), difference(more, less)
    assert there.gross == cent_half_up(more.year.gross - less.year.gross) > 0.0
    assert there.employer_cost == cent_half_up(more.year.employer_cost - less.year.employer_cost) > there.gross
    assert less.payslip is not None
    assert more.payslip is not None
    assert there.payslip_net == cent_half_up(more.payslip.net - less.payslip.net) > 0.0
    receivers = {line.id: line.receiver for line in more.year.lines}
    assert {line.id: line.receiver for line in there.lines} == {line.id: receivers[line.id] for line in there.lines}
    assert [-amount for amount in there[:5]] == list(back[:5])  # type: ignore[operator]
    assert {line.id: line.amount for line in there.lines} == {line.id: -line.amount for line in back.lines}
    assert difference(less, less).lines == ()


def test_a_payslip_that_is_not_known_has_no_difference() -> None:
    spouse = {"age": 40, "country_of_work": "BE", "gross_annual": 3000.0}
    result = net_pay(scenario("BE", "BE", civil_status="married", partner=spouse, year=2024))
    assert result.payslip is None
    assert difference(result, result).payslip_net is None


def test_a_missed_status_is_weighed_under_the_reform_of_the_result() -> None:
    """Interest that is deducted at a lower rate is worth less to who would qualify."""
    reform = Overlay.from_data({"changes": [{"key": "nl.own_home.deduction_rate_cap", "value": 0.1}]})
    worker = missing_the_dutch_status()
    plain, reformed = lost_status(net_pay(worker)), lost_status(net_pay(worker, reform))
    assert plain is not None
    assert reformed is not None
    assert plain.status == reformed.status == "nl_qualifying"
    assert reformed.gain.net_pay < plain.gain.net_pay


def test_a_warning_says_what_it_could_change_in_a_year() -> None:
    result = net_pay(missing_the_dutch_status())
    warnings = {one["code"]: one for one in result.as_data()["warnings"]}
    lost = lost_status(result)
    assert lost is not None
    assert warnings["status_missed_nl"]["euros"] == lost.gain.net_pay > 0.0
    assert warnings["ninety_percent_before_court"]["euros"] is None


def test_warnings_come_by_what_they_could_change() -> None:
    found = [one.euros for one in net_pay(missing_the_dutch_status()).warnings]
    amounts = [euros for euros in found if euros is not None]
    assert len(amounts) >= 2
    assert found == sorted(amounts, reverse=True) + [None] * (len(found) - len(amounts))


def test_the_court_is_spoken_of_only_where_the_status_is_worth_something() -> None:
    """Without a home and a partner there is nothing to gain by it at this pay."""
    renter = scenario("BE", "NL", days=(130, 90, 0), job={"gross_monthly": 9000.0})
    result = net_pay(renter)
    assert result.statuses == {"nl_qualifying": False}
    codes = {one.code for one in result.warnings}
    assert codes & {"status_missed_nl", "ninety_percent_before_court"} == set()


def missing_the_dutch_status() -> Scenario:
    """Works 90 days at home in Belgium, in a home of his own with a mortgage."""
    home = {"owner": True, "value": 300_000.0, "mortgage_interest": 9_000.0}
    return scenario("BE", "NL", days=(130, 90, 0), job={"gross_monthly": 9000.0}, home=home)
