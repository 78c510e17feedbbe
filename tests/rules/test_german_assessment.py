"""The German assessment against the published and derived cases: work in Germany, and status of who lives abroad."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Scenario
from rules.codes import CLASS_I, CLASS_II, CLASS_III, CLASS_IV, CLASS_VI, NO_CLASS_GIVEN
from rules.germany.assessment import tax_of_worker_alone, tax_of_worker_jointly
from rules.germany.income_tax import income_tax_of, tariff_tax
from rules.germany.limited_liability import income_with_basic_allowance, tax_class
from rules.germany.position import GermanContributions
from rules.germany.progression import special_rate, tax_with_progression
from rules.germany.year import GermanYear, german_year
from tests.rules.german_positions import assessment_law, liability_of, position_of, scenario_of
from tests.rules.test_cases import read

BRANCHES = {
    "de.pension_insurance": "pension",
    "de.unemployment_insurance": "unemployment",
    "de.health_insurance": "health",
    "de.care_insurance": "care",
}
TAXES = {
    "de.income_tax": "income_tax",
    "de.solidarity_surcharge": "solidarity_surcharge",
    "de.church_tax": "church_tax",
    "de.child_benefit": "child_benefit",
}
CHURCH_TAX_WITHHELD = {
    "de-year-church-2026-5200": 803.64,
    "de-year-church-2025-3600": 473.64,
    "de-year-church-2026-6500-III-2k": 350.52,
}
"""What twelve payslips of these cases withhold."""

WORK_HERE = [
    case for name in ("de", "coordination") for case in read(name) if case["scenario"]["work"]["country"] == "DE"
]
YEARS = [case for case in WORK_HERE if TAXES.keys() & case["expect"].get("year", {}).keys()]
STATUSES = [case for case in WORK_HERE if "de_unlimited_on_request" in case["expect"].get("statuses", {})]


def name(case: dict[str, Any]) -> str:
    return str(case["id"])


def year_of(case: dict[str, Any]) -> GermanYear:
    """The German year of a case, with the contributions that the case itself expects."""
    scenario, lines = scenario_of(case), case["expect"]["year"]
    paid = None
    if lines.keys() >= BRANCHES.keys():
        paid = GermanContributions(**{branch: -lines[line] for line, branch in BRANCHES.items()})
    insured = case["expect"].get("insuring_state", "DE") == "DE"
    position = position_of(scenario, paid, insured, CHURCH_TAX_WITHHELD.get(case["id"], 0.0))
    return german_year(position, assessment_law(scenario.year))


@pytest.mark.parametrize("case", YEARS, ids=name)
def test_a_year(case: dict[str, Any]) -> None:
    found, lines = year_of(case), case["expect"]["year"]
    amounts = {line: getattr(found, field) for line, field in TAXES.items() if line in lines}
    expected = {line: abs(lines[line]) for line in amounts}
    assert amounts == pytest.approx(expected, abs=case["tolerance"])


@pytest.mark.parametrize("case", STATUSES, ids=name)
def test_status_of_who_lives_abroad(case: dict[str, Any]) -> None:
    found = liability_of(scenario_of(case))
    assert found.unlimited == case["expect"]["statuses"]["de_unlimited_on_request"]


@pytest.mark.parametrize(("income", "tax"), [(30_000, 4_217), (48_770, 10_118), (17_348, 928), (12_348, 0)])
def test_tariff_of_2026(income: float, tax: float) -> None:
    assert tariff_tax(income, assessment_law(2026).income_tax) == tax


def test_splitting_of_2026() -> None:
    assert income_tax_of(78_770.0, True, assessment_law(2026).income_tax) == 14_030.0


@pytest.mark.parametrize(("year", "rate", "tax"), [(2026, 20.7463, 4_149), (2025, 21.0313, 4_206)])
def test_exempt_pay_raises_the_rate(year: int, rate: float, tax: float) -> None:
    law = assessment_law(year).income_tax
    assert special_rate(48_770.0, False, law) == pytest.approx(rate, abs=1e-9)
    assert tax_with_progression(20_000.0, 28_770.0, False, law) == tax


def test_exempt_pay_of_a_couple_raises_the_rate() -> None:
    law = assessment_law(2026).income_tax
    assert special_rate(78_770.0, True, law) == pytest.approx(17.8113, abs=1e-9)
    assert tax_with_progression(30_000.0, 48_770.0, True, law) == 5_343.0


def test_exempt_pay_alone_is_not_taxed() -> None:
    assert tax_with_progression(0.0, 60_000.0, False, assessment_law(2026).income_tax) == 0.0


@pytest.mark.parametrize(("wages", "taxed"), [(30_000.0, 30_000.0), (9_000.0, 12_348.0), (-40.0, 12_348.0)])
def test_a_wage_earner_with_limited_liability_keeps_the_basic_allowance(wages: float, taxed: float) -> None:
    assert income_with_basic_allowance(wages, assessment_law(2026).income_tax.basic_allowance) == taxed


def couple(residence: str, partner_pay: float, **job: Any) -> Scenario:
    """Spouses who live in one country, of whom one works in Germany and the other at home."""
    return Scenario.from_data({
        "year": 2026, "residence": {"country": residence}, "work": {"country": "DE"},
        "worker": {"age": 38, "civil_status": "married"},
        "partner": {"age": 38, "country_of_work": residence, "gross_annual": partner_pay},
        "job": {"gross_monthly": 5_000.0} | job,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("residence", "partner_pay", "unlimited", "may_be_joint"),
    [
        ("NL", 90_000.0, True, True),
        ("BE", 90_000.0, True, False),
        ("BE", 25_926.0, True, True),
        ("BE", 25_927.0, True, False),
    ],
)
def test_a_couple_in_the_netherlands_needs_no_joint_test(
    residence: str, partner_pay: float, unlimited: bool, may_be_joint: bool
) -> None:
    """The double allowance is 24,696, the partner's lump sum 1,230."""
    assert liability_of(couple(residence, partner_pay)) == (unlimited, may_be_joint)


def test_asked_for_status_of_a_couple_in_belgium_still_needs_the_joint_test() -> None:
    asked = couple("BE", 60_000.0, days={"office": 110, "home": 110}).model_dump(mode="json")
    assert liability_of(Scenario.from_data(asked)) == (False, False)
    asked["options"] = {"de_unlimited_on_request": "yes"}
    assert liability_of(Scenario.from_data(asked)) == (True, False)


@pytest.mark.parametrize(("partner_pay", "joint"), [(20_000.0, True), (90_000.0, False)])
def test_joint_assessment_is_dropped_when_pay_abroad_makes_it_dearer(partner_pay: float, joint: bool) -> None:
    position, law = position_of(couple("NL", partner_pay)), assessment_law(2026)
    alone, together = tax_of_worker_alone(position, law), tax_of_worker_jointly(position, law)
    year = german_year(position, law)
    assert year.joint_assessment == joint == (together.income_tax <= alone.income_tax)
    assert year.income_tax == min(alone.income_tax, together.income_tax)


@pytest.mark.parametrize(
    ("given", "joint", "lone_parent", "resident", "unlimited", "follows"),
    [
        (NO_CLASS_GIVEN, True, False, False, True, CLASS_IV),
        (NO_CLASS_GIVEN, False, True, False, True, CLASS_II),
        (NO_CLASS_GIVEN, False, True, False, False, CLASS_I),
        (CLASS_III, True, False, False, True, CLASS_III),
        (CLASS_III, False, False, False, True, CLASS_I),
        (CLASS_III, False, False, True, True, CLASS_III),
        (CLASS_II, False, True, False, False, CLASS_I),
        (CLASS_VI, False, False, False, False, CLASS_VI),
    ],
)
def test_class_of_who_lives_abroad(
    given: int, joint: bool, lone_parent: bool, resident: bool, unlimited: bool, follows: int
) -> None:
    assert tax_class(given, joint, lone_parent, resident, unlimited) == follows


def test_church_tax_is_for_members_who_live_in_germany() -> None:
    member = couple("NL", 0.0).model_dump(mode="json")
    member["options"] = {"de_church_tax": True}
    assert german_year(position_of(Scenario.from_data(member)), assessment_law(2026)).church_tax == 0.0
    member["residence"] = {"country": "DE"}
    member["partner"]["country_of_work"] = None
    year = german_year(position_of(Scenario.from_data(member)), assessment_law(2026))
    assert year.church_tax == pytest.approx(0.09 * year.income_tax, abs=0.01)


def test_the_church_taxes_the_part_of_the_one_member() -> None:
    both = couple("DE", 60_000.0).model_dump(mode="json")
    both["options"] = {"de_church_tax": True}
    year = german_year(position_of(Scenario.from_data(both)), assessment_law(2026))
    assert year.church_tax == pytest.approx(0.09 * year.income_tax, abs=2.0)


ALL_PAY_EXEMPT = [
    case
    for case in read("coordination")
    if case["scenario"]["residence"]["country"] == "DE"
    and case["scenario"]["work"]["country"] != "DE"
    and "net_pay" in case["expect"].get("year", {})
    and not case["scenario"]["job"]["days"]["home"] + case["scenario"]["job"]["days"]["elsewhere"]
]


@pytest.mark.parametrize("case", ALL_PAY_EXEMPT, ids=name)
def test_exempt_pay_without_other_income_bears_no_german_tax(case: dict[str, Any]) -> None:
    scenario = scenario_of(case)
    year = german_year(position_of(scenario, insured=False), assessment_law(scenario.year))
    assert year.income_tax == year.solidarity_surcharge == year.church_tax == year.child_benefit == 0.0


def test_a_partner_with_german_pay_does_not_pay_for_exempt_pay() -> None:
    """Jointly the exempt pay would raise the rate of the partner's pay; each alone there is nothing to tax."""
    scenario = Scenario.from_data({
        "year": 2025, "residence": {"country": "DE"}, "work": {"country": "NL"},
        "worker": {"age": 38, "civil_status": "married"},
        "partner": {"age": 38, "country_of_work": "DE", "gross_annual": 30_000.0},
        "job": {"gross_monthly": 5_200.0},
    })  # fmt: skip
    position, law = position_of(scenario, insured=False), assessment_law(2025)
    assert tax_of_worker_jointly(position, law).income_tax > 0.0
    assert german_year(position, law).income_tax == 0.0
