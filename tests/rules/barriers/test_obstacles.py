"""What is told of each barrier beside its price: its office, its months, its place in the list."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Obstacle, Overlay, Scenario, barrier_catalogue, corridor_facts, obstacles
from rules.barriers import corridor_facts as places
from rules.barriers.listing import obstacles_as_data
from tests.rules.scenarios import scenario

TEACHER, OPERATOR = {"job": {"isco08": "2341"}}, {"job": {"isco08": "3133"}}


def offices(data: Scenario) -> dict[str, str]:
    return {one.barrier.id: one.office for one in obstacles(data).all}


def test_the_office_is_that_of_the_state_that_is_asked() -> None:
    dutch, german = offices(scenario("BE", "NL")), offices(scenario("BE", "DE"))
    assert (dutch["E03"], german["E03"]) == ("labour_inspectorate_nl", "customs_de"), "of the state of work"
    assert offices(scenario("NL", "BE"))["E03"] == "labour_inspectorate_be"
    told = {one.id for one in barrier_catalogue().values()}
    assert set(dutch) == told


@pytest.mark.parametrize(
    ("home", "work", "months"),
    [("BE", "NL", (1.5, 2.5)), ("NL", "DE", (3.0, 3.0)), ("NL", "BE", None)],
)
def test_months_of_a_statement_of_an_operator(home: str, work: str, months: tuple[float, float] | None) -> None:
    """IDW takes six to ten weeks, IHK FOSA three months; that of one Belgian Community is not known."""
    found = {one.barrier.id: one for one in obstacles(scenario(home, work, **OPERATOR)).all}
    for name in ("D01", "D10"):
        wait = found[name].months
        assert found[name].touches
        assert (wait and (wait.least, wait.most)) == months


def test_months_of_recognition_are_those_of_the_profession() -> None:
    """A teacher waits one to two months in Flanders; elsewhere in Belgium nobody knows, so that without the place none
    are told. An operator waits for nothing."""
    flemish = in_places(("NL", "Maastricht"), ("BE", "Lanaken"), **TEACHER)
    assert [one.months and one.months[:2] for one in regions(flemish)] == [(1.0, 2.0)]
    assert [(one.touches, one.months) for one in regions(scenario("NL", "BE", **TEACHER))] == [(True, None)]
    assert [(one.touches, one.months) for one in regions(scenario("NL", "BE", **OPERATOR))] == [(False, None)]


def regions(data: Scenario) -> list[Obstacle]:
    return [one for one in obstacles(data).all if one.barrier.id == "D09"]


def in_places(home: tuple[str, str | None], work: tuple[str, str | None], **more: Any) -> Scenario:
    ends = [{"country": country, "municipality": name} for country, name in (home, work)]
    job = {"gross_monthly": 3_000.0} | more.get("job", {})
    return Scenario.from_data({"year": 2026, "worker": {"age": 38}, "residence": ends[0], "work": ends[1], "job": job})


def test_the_list_goes_by_weight() -> None:
    data = obstacles_as_data(obstacles(scenario("NL", "BE", days=(176, 44, 0), **TEACHER)))
    weights = [(not one["hits"], -abs(one["euros_per_year"] or 0.0), -(one["months"] or [0.0, 0.0])[1]) for one in data]
    assert weights == sorted(weights)
    assert len(set(weights)) > 4


def test_a_reform_decides_what_touches() -> None:
    """44 of 220 days are no substantial part today, and are one from a tenth on: then home insures."""
    some = scenario("NL", "BE", days=(176, 44, 0), options={"framework_a1": False})
    lower = Overlay.from_data({"changes": [{"key": "insurance.substantial_activity_share", "value": 0.1}]})
    assert {"S07", "P01"} <= touched(some) ^ touched(some, lower)


def touched(data: Scenario, reform: Overlay | None = None) -> set[str]:
    return {one.barrier.id for one in obstacles(data, reform).all if one.touches}


@pytest.mark.parametrize(
    ("home", "work", "near"),
    [
        (("NL", "Terneuzen"), ("BE", "Gent"), True),
        (("NL", "Terneuzen"), ("BE", "Brugge"), False),
        (("NL", "Goes"), ("BE", "Gent"), False),
        (("NL", "Terneuzen"), ("BE", None), False),
        (("NL", "Terneuzen"), ("BE", "Evergem"), True),
    ],
)
def test_a_fact_of_places_is_true_near_both_its_ends(
    home: tuple[str, str], work: tuple[str, str | None], near: bool
) -> None:
    told = in_places(home, work)
    assert places.is_near(("Terneuzen", "Gent"), told) == near


def test_a_fact_is_told_in_its_corridor_only() -> None:
    for fact in places.facts_of(scenario("NL", "BE")):
        assert "NL>BE" in fact.corridors
    assert len(places.facts_of(scenario("NL", "BE"))) < len(corridor_facts())


def test_both_ends_lie_near_a_single_place() -> None:
    assert not places.is_near(("Terneuzen",), in_places(("NL", "Terneuzen"), ("BE", "Gent")))
    assert places.is_near(("Gent",), in_places(("BE", "Gent"), ("BE", "Evergem")))
