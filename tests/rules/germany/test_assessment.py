"""The German assessment: tariff, progression, status of who lives abroad, spouses, church tax, minijobs."""

from __future__ import annotations

from typing import Any

import pytest

from rules.definitions.codes import CLASS_I, CLASS_II, CLASS_III, CLASS_IV, CLASS_VI, NO_CLASS_GIVEN
from rules.germany.assessment import TaxOfWorker, tax_of_worker_alone, tax_of_worker_jointly
from rules.germany.income_tax import income_tax_of, tariff_tax
from rules.germany.limited_liability import tax_class, unused_basic_allowance
from rules.germany.progression import special_rate, tax_with_progression
from rules.settlement.allocation import allocate
from rules.settlement.settle import settle
from tests.rules.german_positions import assessment_law_of, facts_and_law, position_of


@pytest.mark.parametrize(("income", "tax"), [(30_000, 4_217), (48_770, 10_118), (17_348, 928), (12_348, 0)])
def test_tariff_of_2026(income: float, tax: float) -> None:
    assert tariff_tax(income, assessment_law_of(2026).income_tax) == tax


def test_splitting_of_2026() -> None:
    assert income_tax_of(78_770.0, True, assessment_law_of(2026).income_tax) == 14_030.0


@pytest.mark.parametrize(("year", "rate", "tax"), [(2026, 0.207463, 4_149), (2025, 0.210313, 4_206)])
def test_exempt_pay_raises_the_rate(year: int, rate: float, tax: float) -> None:
    law = assessment_law_of(year).income_tax
    assert special_rate(48_770.0, False, law) == pytest.approx(rate, abs=1e-12)
    assert tax_with_progression(20_000.0, 28_770.0, False, law) == tax


def test_exempt_pay_of_a_couple_raises_the_rate() -> None:
    law = assessment_law_of(2026).income_tax
    assert special_rate(78_770.0, True, law) == pytest.approx(0.178113, abs=1e-12)
    assert tax_with_progression(30_000.0, 48_770.0, True, law) == 5_343.0


def test_exempt_pay_alone_is_not_taxed() -> None:
    assert tax_with_progression(0.0, 60_000.0, False, assessment_law_of(2026).income_tax) == 0.0


@pytest.mark.parametrize(("wages", "unused"), [(30_000.0, 0.0), (9_000.0, 3_348.0), (-40.0, 12_348.0)])
def test_a_wage_earner_with_limited_liability_keeps_the_basic_allowance(wages: float, unused: float) -> None:
    assert unused_basic_allowance(wages, assessment_law_of(2026).income_tax.basic_allowance) == unused


def test_a_few_days_in_germany_are_never_taxed_above_their_pay() -> None:
    """20 of 220 days of 60,000 euros: 5,454 are taxed at the rate of all income, those of no day not at all."""
    few = {
        "year": 2026, "residence": {"country": "NL"}, "work": {"country": "DE"}, "worker": {"age": 38},
        "job": {"gross_monthly": 5_000.0, "days": {"office": 20, "home": 200}},
    }  # fmt: skip
    facts, law = facts_and_law(few)
    assert 0.1 * 5_454.55 < settle(facts, law).german.income_tax < 0.2 * 5_454.55
    nowhere = facts._replace(office_days=0.0, home_days=220.0)
    assert settle(nowhere, law).german.income_tax == 0.0


def test_the_way_to_a_workplace_abroad_lowers_the_income_that_raises_the_rate() -> None:
    """DE to NL, half of the days at home: 110 days of 60 and 150 km."""
    data = {
        "year": 2026, "residence": {"country": "DE"}, "work": {"country": "NL"}, "worker": {"age": 38},
        "job": {"gross_monthly": 4_500.0, "days": {"office": 110, "home": 110}},
    }  # fmt: skip
    facts, law = facts_and_law(data)
    taxes = [settle(facts._replace(commute_km=way), law).german.income_tax for way in (0.0, 60.0, 150.0)]
    assert taxes == pytest.approx([4_720.0, 4_601.0, 4_358.0], abs=2.0)


def couple(residence: str, partner_pay: float, **others: Any) -> dict[str, Any]:
    """Spouses who live in one country, of whom one works in Germany and the other at home."""
    return {
        "year": 2026, "residence": {"country": residence}, "work": {"country": "DE"},
        "worker": {"age": 38, "civil_status": "married"}, "job": {"gross_monthly": 5_000.0},
        "partner": {"age": 38, "country_of_work": residence, "gross_annual": partner_pay},
    } | others  # fmt: skip


def statuses(data: dict[str, Any]) -> tuple[bool, bool]:
    """Whether the worker has unlimited liability, and whether the spouses may be assessed jointly."""
    found = allocate(*facts_and_law(data)).statuses
    return found.de_unlimited, found.de_may_be_joint


def taxes(data: dict[str, Any]) -> TaxOfWorker:
    return settle(*facts_and_law(data)).german


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
    assert statuses(couple(residence, partner_pay)) == (unlimited, may_be_joint)


def test_asked_for_status_of_a_couple_in_belgium_still_needs_the_joint_test() -> None:
    half = couple("BE", 60_000.0, job={"gross_monthly": 5_000.0, "days": {"office": 110, "home": 110}})
    assert statuses(half) == (False, False)
    assert statuses(half | {"options": {"de_unlimited_on_request": "yes"}}) == (True, False)


@pytest.mark.parametrize(("partner_pay", "joint"), [(20_000.0, True), (90_000.0, False)])
def test_joint_assessment_is_dropped_when_pay_abroad_makes_it_dearer(partner_pay: float, joint: bool) -> None:
    position, law = position_of(*facts_and_law(couple("NL", partner_pay))), assessment_law_of(2026)
    alone, together = tax_of_worker_alone(position, law), tax_of_worker_jointly(position, law)
    tax = taxes(couple("NL", partner_pay))
    assert tax.joint == joint == (together.income_tax <= alone.income_tax)
    assert tax.income_tax == min(alone.income_tax, together.income_tax)


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
    member = {"options": {"de_church_tax": True}}
    assert taxes(couple("NL", 0.0) | member).church_tax == 0.0
    at_home = taxes(couple("DE", 0.0) | member)
    assert at_home.church_tax == pytest.approx(0.09 * at_home.income_tax, abs=0.01)


def test_the_church_taxes_the_part_of_the_one_member() -> None:
    both = taxes(couple("DE", 60_000.0, options={"de_church_tax": True}))
    assert both.church_tax == pytest.approx(0.09 * both.income_tax, abs=2.0)


def test_the_church_taxes_the_member_alone_where_spouses_are_assessed_one_by_one() -> None:
    """For lack of children the surcharge is 5.5 % of the same tax of which the church takes 9 %."""
    apart = taxes(couple("DE", 100_000.0, job={"gross_monthly": 20_000.0}, options={"de_church_tax": True}))
    assert not apart.joint
    assert apart.church_tax == pytest.approx(0.09 * apart.solidarity_surcharge / 0.055, abs=0.1)


def test_a_partner_with_german_pay_does_not_pay_for_exempt_pay() -> None:
    """Jointly the exempt pay would raise the rate of the partner's pay; each alone there is nothing to tax."""
    across = couple("DE", 30_000.0, work={"country": "NL"})
    assert tax_of_worker_jointly(position_of(*facts_and_law(across)), assessment_law_of(2026)).income_tax > 0.0
    assert taxes(across).income_tax == 0.0


def test_a_minijob_is_not_assessed() -> None:
    """The employer bears its flat tax; beside a spouse with 42,000 euros it costs no tax, and the pension share of the
    employee is deducted."""
    paid, unpaid = (settle(*facts_and_law(couple("DE", 42_000.0, job={"gross_monthly": pay}))) for pay in (600.0, 0.0))
    assert unpaid.german.income_tax - 0.45 * 259.20 < paid.german.income_tax < unpaid.german.income_tax
    assert paid.insurance.german.employee.pension == pytest.approx(12 * 21.60, abs=0.001)


def test_a_minijob_of_the_partner_is_not_assessed() -> None:
    """2026: 603 euros a month is the limit; one euro a year more, and the pay joins the assessment."""
    without = taxes(couple("DE", 0.0)).income_tax
    assert taxes(couple("DE", 12 * 603.0)).income_tax == without
    assert taxes(couple("DE", 12 * 603.0 + 1.0)).income_tax > without
