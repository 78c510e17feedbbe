"""The published prices of barriers: what is left of a year under an overlay less what is left today, to the cent."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from rules import Overlay, Scenario, barrier_catalogue, difference, net_pay, obstacles
from rules.barriers.price import barriers_changed_by, overlays, price_of
from rules.errors import LawMissing
from tests.rules.random_scenarios import random_scenarios
from tests.rules.scenarios import scenario

CASES = Path(__file__).parents[2] / "cases" / "barrier_overlays.csv"


class Row(NamedTuple):
    """A published price; `moved` says which law has moved it since."""

    barrier: str
    role: str
    corridor: str
    key: str
    value: float
    euros: float
    what: str
    moved: str
    scenario: Scenario


def rows() -> list[Row]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                **{name: one[name] for name in ("barrier", "role", "corridor", "key", "what", "moved")},
                value=float(one["value"]),
                euros=float(one["euros"]),
                scenario=Scenario.from_data(json.loads(one["scenario"])),
            )
            for one in csv.DictReader(file)
        ]


ROWS = rows()


def of_catalogue(row: Row) -> bool:
    """Whether the row's overlay is the one by which the catalogue prices the barrier in that corridor."""
    overlay = overlays().get((row.barrier, row.corridor))
    return overlay is not None and [(one.key, one.value) for one in overlay.rule.changes] == [(row.key, row.value)]


def shown(row: Row) -> str:
    return f"{row.barrier} {row.role}: {row.what}"


@pytest.mark.parametrize("row", ROWS, ids=shown)
def test_an_overlay_moves_what_is_published(row: Row) -> None:
    overlay = Overlay.from_data({"changes": [{"key": row.key, "value": row.value}]})
    assert difference(net_pay(row.scenario), net_pay(row.scenario, overlay)).disposable == row.euros


@pytest.mark.parametrize("row", ROWS, ids=shown)
def test_the_catalogue_says_who_is_hit_and_by_how_much(row: Row) -> None:
    (found,) = [one for one in obstacles(row.scenario).all if one.barrier.id == row.barrier]
    if of_catalogue(row):
        assert (found.hits, found.euros) == (row.role == "hit", row.euros)
    elif (row.barrier, row.corridor) not in overlays():
        assert not found.hits
        assert found.euros in (0.0, None)


def test_the_first_hit_row_of_each_corridor_is_the_catalogues() -> None:
    first: dict[tuple[str, str], Row] = {}
    for row in ROWS:
        helpful = row.value == 0.0 and row.key.endswith(("compensation", "personal_reliefs_without_status"))
        if row.role == "hit" and not helpful:  # a clause that helps is no barrier: what it is worth is a test
            first.setdefault((row.barrier, row.corridor), row)
    assert len(first) == 22
    assert [key for key, row in first.items() if not of_catalogue(row)] == []


def test_every_price_of_the_catalogue_stands_in_a_row() -> None:
    """A corridor of its own may be priced by the overlay of another, but a barrier has a row that hits and one that
    misses."""
    for barrier in {name for name, _ in overlays()} - {"T19"}:
        assert {row.role for row in ROWS if row.barrier == barrier} == {"hit", "miss"}, barrier


def test_what_does_not_touch_a_household_moves_nothing() -> None:
    """The conditions of touches.py leave no price out."""
    for row in ROWS:
        today = net_pay(row.scenario)
        corridor = f"{row.scenario.residence.country}>{row.scenario.work.country}"
        for one in obstacles(row.scenario).all:
            overlay = overlays().get((one.barrier.id, corridor))
            if overlay and not one.touches:
                assert price_of(overlay, today).euros == 0.0, (one.barrier.id, one.not_touched, row.what)


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_no_condition_leaves_a_price_out_for_anybody(year: int) -> None:
    """Over random households: each has its obstacles, and a rule that does not touch one moves nothing of it."""
    for household in random_scenarios(60, 31, year):
        today = net_pay(household)
        for one in obstacles(household).all:
            taken_away = overlays().get((one.barrier.id, f"{household.residence.country}>{household.work.country}"))
            if taken_away is None or one.touches or (one.barrier.id, year < 2026) == ("T02", True):
                continue  # before 2026 no German-Dutch day limit stood in the way: the other case of T02
            try:
                assert price_of(taken_away, today).euros == 0.0, (one.barrier.id, one.not_touched, household)
            except LawMissing:
                assert one.not_touched == "not_in_force"


def test_prices_rest_on_the_reform_that_is_asked_for() -> None:
    """Under a reform that already takes the rule away it costs nothing; under another one it costs what it costs there,
    and the reform's own change of the same key gives way."""
    surcharge = next(row for row in ROWS if row.barrier == "T17" and row.role == "hit")
    halved = Overlay.from_data({"name": "half", "changes": [{"key": surcharge.key, "value": 0.035}]})
    gone = Overlay.from_data({"changes": [{"key": surcharge.key, "value": 0.0}]})
    (cheaper,) = [one for one in obstacles(surcharge.scenario, halved).all if one.barrier.id == "T17"]
    (nothing,) = [one for one in obstacles(surcharge.scenario, gone).all if one.barrier.id == "T17"]
    assert cheaper.euros == pytest.approx(surcharge.euros / 2, abs=0.01)
    assert (nothing.euros, nothing.hits, nothing.touches) == (0.0, False, True)


def test_under_a_reform_that_ends_within_the_year_a_price_is_that_of_the_whole_year() -> None:
    """The work bonus may end in June; the rule that the barrier takes away is read once a year, and stays away."""
    surcharge = next(row for row in ROWS if row.barrier == "T17" and row.role == "hit")
    bonus = {"key": "be.work_bonus.maximum_a", "value": 0.0}
    until_june = Overlay.from_data({"changes": [bonus], "where": {"corridors": ["DE-BE"], "until": "2026-06-01"}})
    (today,) = [one for one in obstacles(surcharge.scenario).all if one.barrier.id == "T17"]
    under = obstacles(surcharge.scenario, until_june)
    (priced,) = [one for one in under.all if one.barrier.id == "T17"]
    assert under.today.reform == until_june
    assert priced.euros == today.euros == surcharge.euros


def test_outside_the_area_of_a_reform_prices_are_those_of_today() -> None:
    surcharge = next(row for row in ROWS if row.barrier == "T17" and row.role == "hit")
    told = {"changes": [{"key": surcharge.key, "value": 0.035}]}
    inside, outside = (Overlay.from_data(told | {"where": {"corridors": [one]}}) for one in ("DE-BE", "BE-DE"))
    today, there = (obstacles(surcharge.scenario, one) for one in (None, outside))
    assert [one.price for one in there.all] == [one.price for one in today.all]
    (half,) = [one for one in obstacles(surcharge.scenario, inside).all if one.barrier.id == "T17"]
    assert half.euros == pytest.approx(surcharge.euros / 2, abs=0.01)


def test_a_job_at_home_meets_nothing() -> None:
    at_home = ROWS[0].scenario.at_home()
    found = obstacles(at_home)
    assert len(found.all) == len(barrier_catalogue()) == 96
    assert not [one.barrier.id for one in found.all if one.touches or one.hits]


def test_what_the_same_act_gives_in_return_is_told_beside_the_price() -> None:
    """T08 between Belgium and Germany: 390.54 of municipal tax, and 8 % of 6,099.37 (487.95) less German tax."""
    (row,) = [row for row in ROWS if row.barrier == "T08" and row.corridor == "BE>DE"]
    (found,) = [one for one in obstacles(row.scenario).all if one.barrier.id == "T08"]
    assert found.price is not None
    assert (found.price.euros, found.price.in_return) == (390.54, 487.95)


def test_a_price_is_as_sure_as_the_lines_that_it_is_made_of() -> None:
    """The surcharge rests on checked figures; the municipal tax of Eupen on a rate that nothing has confirmed."""
    letters = {}
    for row in ROWS:
        for one in obstacles(row.scenario).all:
            if one.price and one.price.change.lines:
                moved = {line.id for line in one.price.change.lines}
                behind = {line.confidence for line in net_pay(row.scenario).year.lines if line.id in moved}
                assert one.price.confidence >= max(behind, default="A")
                letters[one.barrier.id] = one.price.confidence
    assert letters["T17"] == "A"


def test_nobody_asks_for_a_treatment_by_which_less_is_left() -> None:
    """Nijmegen to Kleve, 80 of 230 days at home: with a share of a half the request would be open, and cost 416.16."""
    single = scenario("NL", "DE", days=(150, 80, 0), job={"gross_monthly": 7_000.0})
    assert price_of(overlays()["T07", "NL>DE"], net_pay(single)).euros == -416.16
    (free,) = [one for one in obstacles(single).all if one.barrier.id == "T07"]
    assert (free.touches, free.euros, free.hits) == (True, 0.0, False)


def test_a_part_of_the_worker_alone_is_not_told_where_its_sign_is_wrong() -> None:
    """Knokke-Heist to Kleve with a spouse of larger German pay: the worker's part of one assessment is a refund, and
    8 % less of it would count as taken."""
    spouse = {"age": 60, "country_of_work": "DE", "gross_annual": 40_000.0}
    home = {"owner": True, "mortgage_interest": 8_000.0, "value": 300_000.0}
    two = scenario(
        "BE", "DE", days=(230, 0, 0), partner=spouse, civil_status="married", home=home,
        job={"gross_monthly": 1_200.0, "sector": "public"},
    )  # fmt: skip
    (found,) = [one for one in obstacles(two).all if one.barrier.id == "T08"]
    assert (found.touches, found.price) == (True, None)


def test_what_the_worker_gains_others_pay_and_the_dearest_stands_first() -> None:
    for row in ROWS:
        found = obstacles(row.scenario)
        for one in (*found.costs, *found.helps, *found.moves_nothing):
            assert one.price is not None
            assert sum(one.price.by_receiver.values()) + one.price.euros == pytest.approx(0.0, abs=0.02), row.what
        costs, helps = ([one.euros or 0.0 for one in group] for group in (found.costs, found.helps))
        assert costs == sorted(costs, reverse=True)
        assert helps == sorted(helps)


def test_an_overlay_tells_of_which_barriers_it_changes_the_rule() -> None:
    for (barrier, _), taken_away in overlays().items():
        assert barrier in barriers_changed_by(taken_away.rule)
    chosen = [taken_away.rule for (barrier, _), taken_away in overlays().items() if barrier in ("T01", "T05")]
    both = Overlay(name="both", changes=tuple(change for rule in chosen for change in rule.changes))
    assert barriers_changed_by(both) == ("T01", "T05")
    assert barriers_changed_by(Overlay()) == ()
    (change, *_) = overlays()["T01", "BE>NL"].rule.changes
    assert barriers_changed_by(Overlay(changes=(change.model_copy(update={"value": 89.0}),))) == ("T01",)
