"""Counted commuters: in which order they are told, and that two ways of counting never stand on one scale."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest

from rules import store
from rules.definitions.codes import STATES
from rules.places.commuters import (
    FAMILIES,
    counted,
    flow_regions,
    latest_count,
    shares_of_employees,
    shares_of_residents,
)
from rules.words.texts import has_english

CORRIDORS = list(permutations(STATES, 2))
LATEST = {
    ("BE", "NL"): (44_000, 2023, "register"),
    ("DE", "NL"): (45_000, 2023, "register"),
    ("NL", "BE"): (13_000, 2017, "register"),
    ("NL", "DE"): (9_240, 2018, "register"),
    ("BE", "DE"): (6_931, 2024, "inami"),
    ("DE", "BE"): (904, 2024, "inami"),
}
"""The latest number of a whole corridor as the founding file has it: of the statistical offices where they count all of
both states, else of the Belgian sickness funds."""


@pytest.mark.parametrize(("home", "work"), CORRIDORS)
def test_the_latest_number_of_a_corridor_is_that_of_the_founding_file(home: str, work: str) -> None:
    found = latest_count(home, work)
    assert found is not None
    assert (found.value, found.year, found.family) == LATEST[home, work]
    assert (found.home, found.work, found.people) == (home, work, "")
    assert (found.home_region, found.work_region) == (None, None)


def test_nobody_is_counted_within_a_state() -> None:
    assert counted("NL", "NL") == ()
    assert latest_count("NL", "NL") is None


@pytest.mark.parametrize(("home", "work"), CORRIDORS)
def test_every_number_of_a_corridor_is_told_once_and_by_its_way_of_counting(home: str, work: str) -> None:
    found = counted(home, work)
    told = [flow for one in found for flow in (*one.whole, *one.of_parts, *one.of_groups)]
    held = [flow for flow in store.current().commuters.flows if (flow.home, flow.work) == (home, work)]
    assert len(told) == len(held)
    assert all(flow in held for flow in told)
    for one in found:
        assert {flow.family for flow in (*one.whole, *one.of_parts, *one.of_groups)} == {one.family}
    assert [one.family for one in found] == [
        family for family in FAMILIES if family in {flow.family for flow in held}
    ]  # fmt: skip


@pytest.mark.parametrize(("home", "work"), CORRIDORS)
def test_the_latest_and_the_largest_come_first_and_parts_and_groups_stand_apart(home: str, work: str) -> None:
    for one in counted(home, work):
        for flows in (one.whole, one.of_parts, one.of_groups):
            assert all((a.year, a.value) >= (b.year, b.value) for a, b in pairwise(flows))
        assert all(flow.home_region is None and flow.work_region is None and not flow.people for flow in one.whole)
        assert all((flow.home_region or flow.work_region) and not flow.people for flow in one.of_parts)
        assert all(flow.people in ("dutch", "german", "agency") for flow in one.of_groups)


def test_the_two_ways_of_counting_from_belgium_differ_by_a_factor_of_two_and_stand_apart() -> None:
    by_family = {one.family: one for one in counted("BE", "NL")}
    register = {flow.year: flow.value for flow in by_family["register"].whole}
    funds = {flow.year: flow.value for flow in by_family["inami"].whole}
    assert (register[2021], register[2023], funds[2023], funds[2024]) == (42_000, 44_000, 22_584, 21_804)


def test_the_offices_of_three_states_count_the_same_way() -> None:
    methods = {flow.method for flow in store.current().commuters.flows if flow.family == "register"}
    assert methods == {"cbs", "it_nrw", "lsn"}


def test_shares_of_residents_are_those_of_the_corridor_by_unit_the_latest_and_the_largest_first() -> None:
    rows = store.current().commuters.shares
    for home, work in CORRIDORS:
        found = shares_of_residents(home, work)
        assert sorted(found) == sorted(row for row in rows if (row.home, row.work) == (home, work))
        assert all((a.unit, -a.year, -a.value) <= (b.unit, -b.year, -b.value) for a, b in pairwise(found))
    assert [row.municipality for row in shares_of_residents("DE", "NL")][:3] == ["Laar", "Selfkant", "Kranenburg"]


def test_shares_of_employees_are_those_of_one_other_state_and_of_both() -> None:
    rows = store.current().commuters.regional
    found = shares_of_employees("NL", ("BE",))
    assert {row.home for row in found} == {"BE", "both"}
    assert {row.work for row in found} == {"NL"}
    assert len(found) == sum(row.work == "NL" and row.home in ("BE", "both") for row in rows)
    assert all((a.year, a.value) >= (b.year, b.value) for a, b in pairwise(found))
    assert {row.home for row in shares_of_employees("NL", ("BE", "DE"))} == {"BE", "DE", "both"}


def test_every_region_that_is_counted_is_known_by_its_name() -> None:
    tables = store.current().commuters
    named = {region for flow in tables.flows for region in (flow.home_region, flow.work_region) if region}
    named |= {row.work_region for row in tables.regional if row.work_region}
    assert named <= set(flow_regions())
    assert flow_regions()["zeeuws_vlaanderen"].state == "NL"
    assert [slug for slug, one in flow_regions().items() if bool(one.name) == has_english(f"flow.region.{slug}")] == []
