"""Whom a barrier touches: each condition has a household for which it holds and one for which it does not."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Obstacle, Scenario, barrier_catalogue, obstacles
from rules.barriers.touches import CONDITIONS
from rules.consequences.sentence import Situation
from rules.question.case import prepared
from rules.settlement.settle import settle
from rules.store.barrier_rows import THEMES
from tests.rules.scenarios import scenario

HOME = (176, 44, 0)
MOST_AT_HOME = (132, 88, 0)
CHILD = {"children": [{"age": 7}]}
PARTNER = {"age": 40, "country_of_work": None, "gross_annual": 0.0}
OWNER = {"home": {"owner": True, "mortgage_interest": 8_000.0, "value": 390_000.0}}
GENT, TERNEUZEN = ({"country": "BE", "municipality": "Gent"}, {"country": "NL", "municipality": "Terneuzen"})
MAASTRICHT, LANAKEN = ({"country": "NL", "municipality": "Maastricht"}, {"country": "BE", "municipality": "Lanaken"})


def pay(gross: float) -> dict[str, Any]:
    return {"job": {"gross_monthly": gross}}


def working(partner: str) -> dict[str, Any]:
    return {"partner": PARTNER | {"country_of_work": partner, "gross_annual": 30_000.0}, "civil_status": "married"}


def aged(data: Scenario, age: int) -> Scenario:
    return data.model_copy(update={"worker": data.worker.model_copy(update={"age": age})})


HOLDS: dict[str, tuple[Scenario, Scenario]] = {
    "home_days": (scenario("BE", "NL", days=HOME), scenario("BE", "NL", days=(210, 0, 10))),
    "days_away": (scenario("BE", "NL", days=(210, 0, 10)), scenario("BE", "NL")),
    "day_limit": (scenario("DE", "NL"), scenario("DE", "NL", year=2025)),
    "quarter_at_home": (scenario("BE", "NL", days=(165, 55, 0)), scenario("BE", "NL", days=(166, 54, 0))),
    "private": (scenario("BE", "NL"), scenario("BE", "NL", job={"sector": "public"})),
    "public": (scenario("BE", "NL", job={"sector": "public"}), scenario("BE", "NL")),
    "children": (scenario("BE", "NL", **CHILD), scenario("BE", "NL")),
    "child_from_18": (scenario("BE", "NL", children=[{"age": 24}]), scenario("BE", "NL", children=[{"age": 25}])),
    "several_children": (scenario("BE", "NL", children=[{"age": 7}] * 2), scenario("BE", "NL", **CHILD)),
    "partner_without_pay": (scenario("BE", "NL", partner=PARTNER), scenario("BE", "NL", **working("BE"))),
    "couple": (
        scenario("NL", "DE", civil_status="registered", partner=PARTNER),
        scenario("NL", "DE", civil_status="cohabiting", partner=PARTNER),
    ),
    "two_family_benefits": (scenario("BE", "NL", **CHILD, **working("BE")), scenario("NL", "DE", **CHILD)),
    "no_dutch_supplement": (scenario("NL", "DE", **CHILD), scenario("NL", "DE", **CHILD, partner=PARTNER)),
    "interest_without_income": (scenario("NL", "BE", days=HOME, **OWNER), scenario("BE", "NL", **OWNER)),
    "dutch_family_right": (scenario("BE", "NL", **CHILD), scenario("NL", "DE", **CHILD)),
    "insured_in_work_state": (scenario("BE", "NL"), scenario("BE", "NL", days=(100, 120, 0))),
    "insured_in_residence": (scenario("BE", "NL", days=(100, 120, 0)), scenario("BE", "NL")),
    "tax_and_insurance_apart": (scenario("BE", "NL", days=HOME), scenario("BE", "NL")),
    "split_tax": (scenario("BE", "NL", days=HOME), scenario("DE", "NL", days=(186, 34, 0))),
    "reliefs_cut": (scenario("DE", "NL", **working("DE"), **OWNER), scenario("DE", "NL", **working("DE"))),
    "german_test": (scenario("NL", "DE", days=MOST_AT_HOME), scenario("NL", "DE")),
    "missed_seventy_five": (scenario("NL", "BE", days=MOST_AT_HOME), scenario("NL", "BE", days=HOME)),
    "missed_status": (scenario("DE", "BE", days=MOST_AT_HOME), scenario("DE", "BE")),
    "exempt_above_ten_thousand": (scenario("DE", "NL", **pay(900.0)), scenario("DE", "NL", **pay(770.0))),
    "no_joint_assessment": (scenario("BE", "DE", **working("BE")), scenario("NL", "DE", **working("NL"))),
    "minijob": (scenario("NL", "DE", **pay(603.0)), scenario("NL", "DE", **pay(604.0))),
    "near_pension": (aged(scenario("BE", "NL"), 60), aged(scenario("BE", "NL"), 59)),
    "not_yet_pensioner": (aged(scenario("BE", "NL"), 65), aged(scenario("BE", "NL"), 66)),
    "can_claim_unemployment": (scenario("NL", "DE", **pay(604.0)), scenario("NL", "DE", **pay(603.0))),
    "pension_comes_later_there": (aged(scenario("BE", "NL"), 64), aged(scenario("NL", "BE"), 64)),
    "not_dutch": (scenario("BE", "NL", nationality="other"), scenario("BE", "NL", nationality="NL")),
    "papers_to_translate": (scenario("NL", "DE"), scenario("DE", "NL")),
    "profession_given": (scenario("BE", "NL", job={"isco08": "2221"}), scenario("BE", "NL")),
    "level_statement": (
        scenario("NL", "DE", job={"isco08": "2310"}), scenario("NL", "BE", job={"isco08": "2221"}),
    ),
    "vocational_profession": (
        scenario("BE", "NL", job={"isco08": "3133"}), scenario("BE", "NL", job={"isco08": "2142"}),
    ),
    "degree_profession": (
        scenario("BE", "NL", job={"isco08": "2142"}), scenario("BE", "NL", job={"isco08": "3133"}),
    ),
    "regulated_profession": (
        scenario("BE", "NL", job={"isco08": "2221"}), scenario("BE", "NL", job={"isco08": "3133"}),
    ),
    "other_language": (scenario("NL", "DE"), scenario("NL", "BE")),
    "same_language": (
        Scenario.from_data({"year": 2026, "worker": {"age": 38}, "residence": GENT, "work": TERNEUZEN, **pay(4_000.0)}),
        scenario("BE", "NL"),
    ),
}  # fmt: skip


def towns(home: tuple[str, str], work: tuple[str, str]) -> Scenario:
    places = [{"country": country, "municipality": name} for country, name in (home, work)]
    data = {"year": 2026, "worker": {"age": 38}, "residence": places[0], "work": places[1], **pay(4_000.0)}
    return Scenario.from_data(data)


PARTS: list[tuple[str, Scenario, bool]] = [
    ("no_joint_assessment", scenario("BE", "DE"), False),
    ("no_dutch_supplement", scenario("NL", "DE", **CHILD, days=(100, 120, 0)), False),
    ("can_claim_unemployment", aged(scenario("NL", "DE"), 70), False),
    ("can_claim_unemployment", scenario("NL", "DE", days=(100, 120, 0)), False),
    ("child_from_18", scenario("BE", "NL", children=[{"age": 17}]), False),
    ("vocational_profession", scenario("BE", "NL", job={"isco08": "7512"}), True),
    ("papers_to_translate", towns(("BE", "Verviers"), ("NL", "Maastricht")), True),
    ("papers_to_translate", towns(("BE", "Gent"), ("NL", "Terneuzen")), False),
    ("other_language", towns(("BE", "Eupen"), ("DE", "Aachen")), False),
    ("other_language", towns(("BE", "Verviers"), ("DE", "Aachen")), True),
    ("other_language", towns(("BE", "Brussel"), ("NL", "Breda")), False),
]  # fmt: skip
"""A condition of several parts, each of which decides by itself."""


@pytest.mark.parametrize(("name", "data", "holds"), PARTS)
def test_each_part_of_a_condition_decides(name: str, data: Scenario, holds: bool) -> None:
    assert CONDITIONS[name](situation(data)) == holds


def situation(data: Scenario) -> Situation:
    case = prepared(data)
    return Situation(case, settle(case.facts, case.law.numbers))


def test_the_catalogue_names_these_conditions_and_no_others() -> None:
    named = {name for barrier in barrier_catalogue().values() for name in barrier.touches}
    parts = {"missed_german_unlimited", "missed_ninety"}  # of other conditions
    assert set(HOLDS) == set(CONDITIONS) - parts == named


@pytest.mark.parametrize("name", HOLDS)
def test_a_condition_holds_for_one_household_and_not_for_another(name: str) -> None:
    yes, no = HOLDS[name]
    assert (CONDITIONS[name](situation(yes)), CONDITIONS[name](situation(no))) == (True, False)


def found(barrier: str, data: Scenario) -> Obstacle:
    (one,) = [one for one in obstacles(data).all if one.barrier.id == barrier]
    return one


def test_a_barrier_says_why_it_does_not_touch() -> None:
    at_work = scenario("BE", "NL")
    assert found("T01", at_work).not_touched == "split_tax"
    assert found("T02", at_work).not_touched == "other_corridor"
    assert found("T16", scenario("NL", "BE")).not_touched == "not_asked"
    assert found("G01", at_work).not_touched == "adviser"
    assert found("D08", scenario("NL", "BE")).not_touched == "other_profession"
    assert not found("D08", scenario("NL", "BE", job={"isco08": "1324"})).not_touched
    assert found("V02", at_work).not_touched == "other_places"


def test_law_that_was_not_in_force_touches_nobody() -> None:
    """S14: the Belgian benefit has an end date since 1 March 2026."""
    assert not found("S14", scenario("BE", "NL")).not_touched
    assert found("S14", scenario("BE", "NL", year=2025)).not_touched == "not_in_force"


def test_facts_of_a_place_are_told_near_both_ends() -> None:
    data = {"year": 2026, "worker": {"age": 38}, **pay(4_000.0)}
    port = Scenario.from_data(data | {"residence": GENT, "work": TERNEUZEN})
    limburg = Scenario.from_data(data | {"residence": MAASTRICHT, "work": LANAKEN})
    assert not found("V02", port).not_touched
    assert found("V02", limburg).not_touched == "other_places"


def test_the_months_of_a_pension_gap_follow_from_the_two_ages() -> None:
    """Born in 1962, Belgium pays at 66 (67 only from 2030 on), the Netherlands at 67 years and 3 months: 15 months."""
    assert found("S05", aged(scenario("BE", "NL"), 64)).months == (15.0, 15.0, "A")
    assert found("S05", aged(scenario("NL", "BE"), 64)).months is None


def test_the_catalogue_is_whole() -> None:
    """96 barriers of thirteen themes; each with a price has it in a corridor of its own."""
    count = [sum(one.theme == theme for one in barrier_catalogue().values()) for theme in THEMES]
    assert count == [22, 14, 8, 3, 10, 3, 6, 4, 4, 7, 4, 3, 8]
    assert sum(count) == 96
