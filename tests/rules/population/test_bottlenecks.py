"""What each barrier costs a population, beside its price for each household."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest

from rules import LawMissing, Scenario, net_pay, obstacles
from rules.barriers.price import overlays, price_of, priced
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.places.clusters import clusters
from rules.population.bottlenecks.prices import (
    ORDERS,
    Bottleneck,
    Hit,
    bottleneck,
    bottlenecks,
    interaction,
    narrowed,
    ranked,
)
from rules.population.groups import Subpopulation, by_corridor, by_household
from rules.population.households import Population
from rules.population.table.places import RATE, with_rates_of
from rules.population.today import Today, under_todays_law
from tests.rules import scenarios as made
from tests.rules.population.some_households import population_of, random_population

YEAR = 2026
COUNT = 700


def prices(scenarios: tuple[Scenario, ...]) -> dict[str, dict[int, float | None]]:
    """The price of each barrier for each household by its place, as `barriers` finds it one by one."""
    found: defaultdict[str, dict[int, float | None]] = defaultdict(dict)
    for place, scenario in enumerate(scenarios):
        if scenario.residence.country == scenario.work.country:
            continue
        try:
            all_of_them = obstacles(scenario).all
        except LawMissing:
            continue
        for one in all_of_them:
            if one.overlay is not None:
                found[one.barrier.id][place] = one.euros
    return found


@pytest.fixture(scope="module")
def known() -> tuple[tuple[Scenario, ...], Population, Today, tuple[Bottleneck, ...]]:
    scenarios, population = random_population(COUNT, 53, YEAR)
    today = under_todays_law(population)
    return scenarios, population, today, bottlenecks(today)


def test_every_barrier_costs_what_it_costs_each_household(known) -> None:  # type: ignore[no-untyped-def]
    scenarios, population, _, found = known
    heads = population.groups[0].heads
    one_by_one = prices(scenarios)
    assert {one.barrier.id for one in found} == set(one_by_one) == set(priced())
    moved = set()
    for one in found:
        told = {
            int(row): (int(change), bool(known_here))
            for hit in one.hits
            for row, change, known_here in zip(hit.stratum.households.rows, hit.change, hit.known, strict=True)
        }
        for place, price in one_by_one[one.barrier.id].items():
            change, is_known = told[place]
            if price is None:
                assert not is_known, (one.barrier.id, scenarios[place])
            else:
                assert (change / 100.0, is_known) == (price, True), (one.barrier.id, scenarios[place])
                moved |= {one.barrier.id} if price else set()
        euros = sum(heads[place] * (price or 0.0) for place, price in one_by_one[one.barrier.id].items())
        assert one.euros == pytest.approx(euros, abs=0.005)
        assert sum(one.by_corridor.values()) == pytest.approx(one.euros, abs=0.005)
        assert one.cost - one.help == pytest.approx(one.euros, abs=0.005)
    assert moved == set(priced()), "a barrier that moves nobody here is not compared"


def test_what_the_same_act_gives_in_return_is_that_of_each_household(known) -> None:  # type: ignore[no-untyped-def]
    scenarios, population, _, found = known
    heads = population.groups[0].heads
    gives = {(barrier, corridor) for (barrier, corridor), taken in overlays().items() if taken.in_return}
    assert gives
    for one in found:
        total, moved = 0.0, 0
        for hit in one.hits:
            corridor = hit.stratum.corridor.replace("-", ">")
            assert (hit.in_return is not None) == ((one.barrier.id, corridor) in gives)
            if hit.in_return is None:
                continue
            for row, cents, counts in zip(hit.stratum.households.rows, hit.in_return, hit.heads, strict=True):
                if counts:
                    price = price_of(overlays()[one.barrier.id, corridor], net_pay(scenarios[row]))
                    assert cents / 100.0 == price.in_return, scenarios[row]
                    total += heads[row] * price.in_return
                    moved += price.in_return != 0.0
        assert one.in_return == pytest.approx(total, abs=0.005)
        assert one.together == pytest.approx(one.in_return - one.euros, abs=0.005)
        assert bool(moved) == any(barrier == one.barrier.id for barrier, _ in gives)


def test_a_couple_that_would_lose_by_what_is_given_in_return_has_no_price() -> None:
    """The worker's part alone would have the wrong sign, as on the page of one household."""
    told = {
        "year": YEAR,
        "residence": {"country": "BE", "municipality": "Eupen"},
        "work": {"country": "DE", "municipality": "Aachen"},
        "worker": {"age": 19, "civil_status": "married"},
        "partner": {"age": 39, "country_of_work": "DE", "gross_annual": 125_105.0},
        "job": {"gross_monthly": 1_343.0, "days": {"office": 176}},
    }
    alone = {**told, "partner": None, "worker": {"age": 19}}
    couple, single = scenarios = [Scenario.from_data(one) for one in (told, alone)]
    (hit,) = bottleneck("T08", under_todays_law(population_of(scenarios))).hits
    assert hit.in_return is not None
    assert hit.change[0] > 0 > hit.in_return[0]
    prices_of_two = [
        next(one.price for one in obstacles(scenario).all if one.barrier.id == "T08") for scenario in (couple, single)
    ]
    assert prices_of_two[0] is None
    assert prices_of_two[1] is not None
    assert hit.known.tolist() == [False, True]
    assert (hit.change[1] / 100.0, hit.in_return[1] / 100.0) == (prices_of_two[1].euros, prices_of_two[1].in_return)


def test_the_dearest_comes_first_and_corridors_are_those_of_the_catalogue(known) -> None:  # type: ignore[no-untyped-def]
    *_, found = known
    assert [one.euros for one in found] == sorted((one.euros for one in found), reverse=True)
    for one in found:
        assert {corridor.replace("-", ">") for corridor in one.by_corridor} == {
            corridor for barrier, corridor in overlays() if barrier == one.barrier.id
        }


def test_heads_and_quantiles_count_commuters_who_feel_it(known) -> None:  # type: ignore[no-untyped-def]
    scenarios, population, _, found = known
    heads = population.groups[0].heads
    one_by_one = prices(scenarios)
    for one in found:
        each = [
            price
            for place, price in one_by_one[one.barrier.id].items()
            if price is not None
            for _ in range(heads[place])
        ]
        hit = sorted(price for price in each if price >= 1.0)
        assert one.heads == len(hit)
        assert one.helped == sum(price <= -1.0 for price in each)
        if hit:
            assert one.median == hit[-(-len(hit) // 2) - 1]
            assert one.ninetieth == hit[int(np.ceil(0.9 * len(hit) - 1e-9)) - 1]
        else:
            assert (one.median, one.ninetieth) == (0.0, 0.0)


def test_groups_together_are_the_whole(known) -> None:  # type: ignore[no-untyped-def]
    *_, found = known
    kinds = ("single", "single_parent", "couple", "couple_with_children")
    of_kind = [{one.barrier.id: one for one in narrowed(found, _of(kind))} for kind in kinds]
    for one in found:
        assert sum(group[one.barrier.id].heads for group in of_kind) == one.heads
        assert sum(group[one.barrier.id].euros for group in of_kind) == pytest.approx(one.euros, abs=0.005)


def test_groups_of_one_barrier_are_its_parts(known) -> None:  # type: ignore[no-untyped-def]
    *_, found = known
    for one in found:
        corridors = one.of_groups(by_corridor)
        assert {name: group.euros for name, group in corridors.items()} == one.by_corridor
        households = one.of_groups(by_household).values()
        assert sum(group.heads for group in households) == one.heads
        assert sum(group.helped for group in households) == one.helped
        assert sum(group.not_known for group in households) == one.not_known


def test_a_subpopulation_is_of_its_corridor_cluster_and_household(known) -> None:  # type: ignore[no-untyped-def]
    scenarios, _, today, found = known
    part = Subpopulation("BE-NL", "north-sea-port", "couple")
    places = {(place.country, place.name) for place in clusters()["north-sea-port"].municipalities}
    for stratum in today.strata:
        told = [
            f"{one.residence.country}-{one.work.country}" == "BE-NL"
            and (one.work.country, one.work.municipality) in places
            and one.partner is not None
            and not one.children
            for one in (scenarios[row] for row in stratum.households.rows)
        ]
        assert part(stratum).tolist() == told
    everybody = Subpopulation()
    assert today.heads_of(everybody) == today.heads > 0
    assert [one.euros for one in narrowed(found, everybody)] == [one.euros for one in found]
    of_corridor = narrowed(found, Subpopulation("BE-NL"))
    assert {name for one in of_corridor for name in one.by_corridor} == {"BE-NL"}
    assert today.heads_of(Subpopulation("BE-NL")) == today.by_corridor["BE-NL"]
    assert max(one.heads + one.helped + one.not_known for one in of_corridor) <= today.by_corridor["BE-NL"]


@pytest.mark.parametrize(
    ("changes", "way"),
    [
        ([100, -100], "level"),
        ([300, -100], "takes"),
        ([100, -300], "helps"),
        ([99, 99], "nobody"),
        ([99, -100], "level"),
        ([99, 99, 99, -100], "level"),
        ([-99, -99, -99, 100], "level"),
        ([0, 0], "nobody"),
        ([600, -400], "takes"),
        ([599, -400], "level"),
        ([400, -600], "helps"),
        ([400, -599], "level"),
        ([100_000, -99_000], "level"),
    ],
)
def test_the_way_of_a_rule_is_that_of_its_sum_where_somebody_feels_it(changes: list[int], way: str, known) -> None:  # type: ignore[no-untyped-def]
    _, _, today, found = known
    stratum = next(one for one in today.strata if (one.heads == 1).sum() >= len(changes))
    those = np.flatnonzero(stratum.heads == 1)[: len(changes)]
    change = np.zeros(stratum.households.size, np.int64)
    change[those] = changes
    everybody = np.ones(stratum.households.size, bool)
    one = Bottleneck(found[0].barrier, (Hit(stratum, change, everybody, everybody),))
    assert one.way == way
    assert Bottleneck(found[0].barrier, ()).way == "nobody"


def test_barriers_are_ranked_by_euros_heads_or_median(known) -> None:  # type: ignore[no-untyped-def]
    *_, found = known
    for order in ORDERS:
        sizes = [getattr(one, order) for one in ranked(found, order)]
        assert sizes == sorted(sizes, reverse=True)


def _of(kind: str):  # type: ignore[no-untyped-def]
    return lambda stratum: by_household(stratum)[kind]


def test_two_rules_gone_are_not_the_sum_of_two(known) -> None:  # type: ignore[no-untyped-def]
    _, _, today, found = known
    both = interaction(("T18", "T17"), found, today)
    assert both.barriers == ("T18", "T17")
    assert both.together != pytest.approx(both.sum_of_each, abs=1.0)
    assert both.beyond == pytest.approx(both.together - both.sum_of_each, abs=0.001)
    alone = {one.barrier.id: one for one in found}
    assert both.each[0] == alone["T18"].euros
    assert sum(both.each) == pytest.approx(both.sum_of_each, abs=0.001)


@pytest.mark.parametrize("barrier", sorted(priced()))
def test_one_rule_gone_is_that_rule(barrier: str, known) -> None:  # type: ignore[no-untyped-def]
    _, _, today, found = known
    (alone,) = (one for one in found if one.barrier.id == barrier)
    single = interaction((barrier,), found, today)
    assert single.together == single.sum_of_each == alone.euros


def test_a_rule_that_was_no_law_in_a_year_has_no_price_there() -> None:
    """The limit of days between the Netherlands and Germany holds from 2026 on."""
    one = made.scenario("DE", "NL", days=(120, 100, 0))
    for year, priced_then in ((2025, False), (2026, True)):
        today = under_todays_law(population_of([one.model_copy(update={"year": year})]))
        assert bool(bottleneck("T02", today).hits) is priced_then
        (found,) = (each for each in bottlenecks(today) if each.barrier.id == "T02")
        assert bool(found.euros) is priced_then


def test_with_two_rules_gone_who_would_lose_by_asking_for_one_does_not_ask() -> None:
    """With 54 days at home, treatment as a resident of Germany costs more than it brings, and nobody asks for it."""
    one = made.scenario("BE", "DE", days=(166, 54, 0), job={"gross_monthly": 6903.0, "extra_month": True})
    asked = net_pay(one, overlays()["T07", "BE>DE"].rule).year.disposable - net_pay(one).year.disposable
    today = under_todays_law(population_of([one]))
    alone = bottlenecks(today)
    t07, t08 = (next(each for each in alone if each.barrier.id == name) for name in ("T07", "T08"))
    assert asked < 0.0 == t07.euros < t08.euros
    assert interaction(("T07", "T08"), alone, today).together == t08.euros


def test_no_barrier_moves_the_rate_of_a_commune() -> None:
    """The rates of today's law stand in the columns of the households, and are not looked up anew for a barrier."""
    (households,) = population_of([made.scenario("BE", "NL"), made.scenario("BE", "DE")]).groups

    def moves_rates(overlay: Overlay) -> bool:
        return bool((with_rates_of(households, law_of(YEAR, overlay)).fact(RATE) != households.fact(RATE)).any())

    averages = [key for key in law_of(YEAR).by_key if key.startswith("be.municipal_tax.average_")]
    higher = Overlay.from_data({"changes": [{"key": key, "value": 0.11} for key in averages]})
    assert moves_rates(higher)
    for name, taken in overlays().items():
        for rule in (taken.rule, taken.in_return or taken.rule):
            assert not moves_rates(rule), name
            assert not {change.key for change in rule.changes} & set(averages), name


def test_upper_limits_are_told_of_the_sum_of_several_rules(known) -> None:  # type: ignore[no-untyped-def]
    _, _, today, found = known
    alone = {one.barrier.id: one for one in found}
    assert [alone[name].barrier.at_most for name in ("T18", "T17", "T05")] == [False, True, True]
    three = interaction(("T18", "T17", "T05"), found, today)
    each = dict(zip(three.barriers, three.each, strict=True))
    assert three.at_most == pytest.approx(each["T17"] + each["T05"], abs=0.005)
    assert each["T05"] > 1.0 < each["T17"]
    assert interaction(("T18", "T04"), found, today).at_most == 0.0
