"""What crossing leaves between many municipalities in one run, beside the comparison of each pair by itself."""

from __future__ import annotations

import random
from typing import Any

import pytest

from rules import YEARS, Scenario, compare, personas
from rules.answer import curves
from rules.answer.curves import KEEP
from rules.compiled import at_hand, kernels
from rules.crossing.elsewhere import moved
from rules.crossing.pairs import Crossing, Equal, Pair, crossings
from rules.definitions.rounding import cent_half_up
from rules.errors import NotComputed
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.places.clusters import cluster
from rules.places.distance import way_between
from rules.places.municipalities import municipality
from rules.question.personas import Persona
from rules.store.table_files import Municipality

SPREAD = ("north-sea-port", "chemelot", "aachen-heerlen-liege", "groningen-oldenburg", "kempen-tilburg-turnhout")
"""Clusters that hold all six corridors and four regions with law of their own."""
OF_EACH = 5
GENT = Municipality("BE", "Gent", "flanders", (), 51.05, 3.717)
TERNEUZEN = Municipality("NL", "Terneuzen", "Zeeland", (), 51.33, 3.83)


def some_pairs(seed: int) -> list[Pair]:
    """A few pairs of each of these clusters, others for each seed."""
    chance = random.Random(seed)
    return [pair for name in SPREAD for pair in chance.sample(list(cluster(name).pairs()), OF_EACH)]


def by_comparison(scenario: Scenario, pair: Pair, reform: Overlay | None = None) -> float:
    """What the pages of one household would say of a pair."""
    both = compare(moved(scenario, *pair, way_between(*pair)), reform)
    return cent_half_up(both.across.year.disposable - both.home.year.disposable)


PERSONAS = list(enumerate(personas()))
IDS = [persona.id for _, persona in PERSONAS]


@pytest.mark.parametrize(("seed", "persona"), PERSONAS, ids=IDS)
def test_each_pair_is_the_comparison_of_the_moved_household_to_the_cent(seed: int, persona: Persona) -> None:
    pairs = some_pairs(seed)
    found = crossings(persona.scenario, pairs)
    assert [(one.home, one.work) for one in found] == pairs
    assert [one.change for one in found] == [by_comparison(persona.scenario, pair) for pair in pairs]
    assert [one.km for one in found] == [way_between(*pair) for pair in pairs]


@pytest.mark.parametrize(("seed", "persona"), PERSONAS, ids=IDS)
def test_a_pair_is_the_same_alone_and_among_others(seed: int, persona: Persona) -> None:
    """From one home people cross to two states, and a partner who works across may work in either."""
    home, chance = municipality("Verviers", "BE", "residence.municipality"), random.Random(seed)
    works = chance.sample([one for one in cluster("aachen-heerlen-liege").municipalities if one.country != "BE"], 6)
    pairs = [(home, work) for work in works]
    assert crossings(persona.scenario, pairs) == [crossings(persona.scenario, [pair])[0] for pair in pairs]


def test_the_job_at_home_hangs_on_where_the_partner_works() -> None:
    """A partner who worked where the job across is works in the new state of work, also beside the job at home."""
    scenario = next(persona for persona in personas() if persona.id == "p16-de-nl-accounts").scenario
    home = municipality("Verviers", "BE", "residence.municipality")
    works = [municipality(*one, "work.municipality") for one in (("Heerlen", "NL"), ("Aachen", "DE"))]
    at_home = [moved(scenario, home, work, 10).at_home() for work in works]
    assert [one.partner and one.partner.country_of_work for one in at_home] == ["NL", "DE"]
    pairs = [(home, work) for work in works]
    for order in (pairs, pairs[::-1]):
        assert [one.change for one in crossings(scenario, order)] == [by_comparison(scenario, pair) for pair in order]


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize(("seed", "persona"), PERSONAS, ids=IDS)
def test_the_compiled_rules_find_the_same_to_the_bit(
    seed: int, persona: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = some_pairs(100 + seed)
    process = at_hand._AtHand()
    monkeypatch.setattr(at_hand, "_process", process)
    process.loading.acquire()  # so that nobody loads them beside this test
    plain = crossings(persona.scenario, pairs)
    assert process.kernels is None

    process.load(law_of(persona.scenario.year), KEEP)
    assert process.kernels is kernels
    monkeypatch.setattr(curves, "settle", lambda *_: pytest.fail("settled one by one"))
    assert crossings(persona.scenario, pairs) == plain


def with_childcare(age: int) -> Scenario:
    data = personas()[0].scenario.model_dump(mode="json")
    care = {"kind": "daycare", "hours_month": 50, "hourly_rate": 9.0}
    return Scenario.from_data(data | {"children": [{"age": age, "childcare": care}]})


def test_a_pair_that_cannot_be_computed_says_why_and_the_others_have_amounts() -> None:
    pairs = list(cluster("chemelot").pairs())
    found = crossings(with_childcare(13), pairs)
    assert {one.change is None for one in found} == {True, False}
    for one in found:
        if "NL" in (one.home.country, one.work.country):
            assert isinstance(one.refusal, NotComputed)
            assert "leave it out for a child of 13 or more" in str(one.refusal)
            assert (one.change, one.after_travel(0.0), one.after_travel(25.0)) == (None, None, None)
        else:
            assert one.refusal is None
            assert one.change == by_comparison(with_childcare(13), (one.home, one.work))
    assert all(one.refusal is None and one.change is not None for one in crossings(with_childcare(12), pairs))


def test_a_year_whose_law_is_not_there_is_refused() -> None:
    scenario = personas()[0].scenario.model_copy(update={"year": YEARS[-1] + 5})
    with pytest.raises(NotComputed):
        crossings(scenario, some_pairs(1))


def test_without_pairs_there_is_nothing_to_compute() -> None:
    assert crossings(personas()[0].scenario, []) == []


def reform(*changes: dict[str, Any]) -> Overlay:
    return Overlay.from_data({"name": "test", "changes": list(changes)})


def test_a_reform_changes_the_amounts_and_an_empty_one_does_not() -> None:
    scenario = next(persona for persona in personas() if persona.id == "p04-nl-be-forklift").scenario
    pairs = list(cluster("north-sea-port").pairs())[:6]
    today = crossings(scenario, pairs)
    assert crossings(scenario, pairs, Overlay.from_data({})) == today
    higher = reform({"key": "nl.general_tax_credit.maximum", "value": 9000})
    changed = crossings(scenario, pairs, higher)
    assert all(one.change != before.change for one, before in zip(changed, today, strict=True))
    assert [one.change for one in changed] == [by_comparison(scenario, pair, higher) for pair in pairs]


@pytest.mark.parametrize("equal", ["month", "year"])
@pytest.mark.parametrize(
    "where",
    [
        {"corridors": ["BE-NL"]},
        {"municipalities": ["Terneuzen", "Gent"]},
        {"municipalities": ["Gent"], "side": "work"},
        {"municipalities": ["Gent", "Terneuzen"], "corridors": ["NL-BE"], "side": "home", "until": "2027-01-01"},
    ],
    ids=str,
)
def test_a_reform_with_an_area_holds_for_each_place_by_itself(where: dict[str, Any], equal: Equal) -> None:
    """The higher holiday allowance moves the gross pay of the year too, and so the pay of the job at home."""
    scenario = next(persona for persona in personas() if persona.id == "p04-nl-be-forklift").scenario
    pairs = list(cluster("north-sea-port").pairs())[::7]
    pairs += [pair for pair in cluster("north-sea-port").pairs() if "Gent" in (pair[0].name, pair[1].name)][:6]
    keys = ("be.tax_free_sum.base", 20_000), ("nl.holiday_allowance.rate", 0.2)
    limited = Overlay.from_data({"changes": [{"key": key, "value": value} for key, value in keys], "where": where})
    by_one = [compare(living(scenario, pair, equal), limited, equal) for pair in pairs]
    assert len({both.across.reform for both in by_one}) == 2
    assert [one.change for one in crossings(scenario, pairs, limited, equal)] == [
        both.difference.disposable for both in by_one
    ]


def living(scenario: Scenario, pair: Pair, equal: Equal) -> Scenario:
    """The household moved; without a job at home where its pay is looked for."""
    there = moved(scenario, *pair, way_between(*pair))
    return there if equal == "month" else there.model_copy(update={"present_job": None})


def test_days_at_home_and_elsewhere_are_not_travelled() -> None:
    pair = some_pairs(3)[0]
    for persona in personas():
        (found,) = crossings(persona.scenario, [pair])
        assert found.days == float(persona.scenario.job.days.office)


def crossing(change: float | None, km: int | None, days: float = 200.0) -> Crossing:
    return Crossing(GENT, TERNEUZEN, km, days, change)


@pytest.mark.parametrize(
    ("change", "km", "days", "cents", "left"),
    [
        (5000.0, 40, 200.0, 25.0, 1000.0),  # 2 x 40 km x 200 days = 16,000 km, at 25 cents 4,000 euros
        (5000.0, 40, 200.0, 0.0, 5000.0),
        (-120.0, 10, 220.0, 19.0, -956.0),  # 4,400 km, 836 euros
        (100.10, 1, 1.0, 0.5, 100.09),  # 2 km at half a cent are one cent
        (100.0, 1, 1.0, 0.25, 99.99),  # half a cent of travel is a whole one
        (100.0, 0, 220.0, 25.0, 100.0),
        (0.0, 33, 176.0, 200.0, -23_232.0),
    ],
)
def test_travel_costs_there_and_back_on_each_day_at_the_workplace(
    change: float, km: int, days: float, cents: float, left: float
) -> None:
    assert crossing(change, km, days).after_travel(cents) == left


def test_without_a_distance_only_the_law_can_be_told() -> None:
    assert crossing(100.0, None).after_travel(25.0) is None
    assert crossing(100.0, None).after_travel(0.0) == 100.0
    assert crossing(None, 40).after_travel(0.0) is None


@pytest.mark.parametrize("persona", personas()[:8], ids=lambda one: one.id)
def test_by_equal_pay_of_the_year_it_is_what_compare_finds_by_that_basis(persona: Persona) -> None:
    pairs = list(cluster("north-sea-port").pairs())[::29]
    for found in crossings(persona.scenario, pairs, equal="year"):
        there = moved(persona.scenario, found.home, found.work, 0).model_copy(update={"present_job": None})
        assert found.change == compare(there, basis="year").difference.disposable
