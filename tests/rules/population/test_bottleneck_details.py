"""Barriers by group, and some of them together, as `python -m rules bottlenecks` tells them, beside each household."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from math import ceil
from typing import Any

from rules import Scenario, clusters, obstacles
from rules.definitions.rounding import cent_half_up
from rules.population import ranges
from rules.population.bottlenecks.listing import Findings, as_data, as_text
from rules.population.bottlenecks.prices import bottlenecks
from rules.population.bottlenecks.together import DEAREST, interactions, sets_of
from rules.population.groups import HOUSEHOLD_TYPES
from rules.population.today import under_todays_law
from tests.rules.population.some_households import population_of, random_population
from tests.rules.population.test_two_barriers import without
from tests.rules.scenarios import scenario

HOME = {"owner": True, "mortgage_interest": 9_000.0, "value": 300_000.0}
FIGURES = {"heads", "euros_per_year", "median", "p90"}


@cache
def commuters() -> list[tuple[Scenario, int, str, str]]:
    """Commuters from Belgium and Germany to the Netherlands: how many each stands for, what household and in which
    municipality of work."""
    found: list[tuple[Scenario, int, str, str]] = []
    heads = iter(range(3, 100))
    for home, place in (("BE", "Terneuzen"), ("BE", "Maastricht"), ("BE", "Utrecht"), ("DE", "Venlo")):
        for kind in HOUSEHOLD_TYPES:
            for days in ((220, 0, 0), (150, 70, 0)):
                changes: dict[str, Any] = {
                    "days": days,
                    "job": {"gross_monthly": 3_000.0 + 100.0 * len(found)},
                    "home": HOME,
                }
                if "couple" in kind:
                    changes |= {"civil_status": "married", "partner": {"age": 40}}
                if kind.endswith(("parent", "children")) and kind != "couple":
                    changes["children"] = [{"age": 8}]
                made = scenario(home, "NL", **changes)
                work = made.work.model_copy(update={"municipality": place})
                found.append((made.model_copy(update={"work": work}), next(heads), kind, place))
    return found


@cache
def findings() -> Findings:
    made = [one for one, *_ in commuters()]
    population = population_of(made, [heads for _, heads, *_ in commuters()])
    today = under_todays_law(population)
    assert not today.not_computed
    found = bottlenecks(today)
    return Findings(population, today, found, interactions(found, today), ranges.OWN_TABLE, "some")


@cache
def told() -> dict[str, Any]:
    return as_data(findings())


@cache
def one_by_one() -> dict[str, list[float | None]]:
    """The price of each barrier for each of them, as `barriers` finds it for one household."""
    found: dict[str, list[float | None]] = {}
    for one, *_ in commuters():
        for each in obstacles(one).all:
            found.setdefault(each.barrier.id, []).append(each.euros)
    return found


def figures(barrier: str, those: list[bool]) -> dict[str, float]:
    """Heads hit, euros, median and ninetieth percentile of some, each head one by one."""
    prices = [
        price
        for price, (_, heads, *_), chosen in zip(one_by_one()[barrier], commuters(), those, strict=True)
        if chosen and price is not None
        for _ in range(heads)
    ]
    hit = sorted(price for price in prices if price >= 1.0)

    def reached(share: float) -> float:
        return hit[ceil(share * len(hit)) - 1] if hit else 0.0

    return {
        "heads": len(hit),
        "euros_per_year": cent_half_up(sum(prices)),
        "median": reached(0.5),
        "p90": reached(0.9),
    }


def test_groups_come_to_what_their_households_come_to_one_by_one() -> None:
    places = {name: {place.name for place in one.municipalities} for name, one in clusters().items()}
    groupings = {
        "by_household": {kind: [one[2] == kind for one in commuters()] for kind in HOUSEHOLD_TYPES},
        "by_cluster": {name: [one[3] in of for one in commuters()] for name, of in places.items()},
        "by_corridor_in_full": {
            f"{home}-NL": [one.residence.country == home for one, *_ in commuters()] for home in ("BE", "DE")
        },
    }
    hit = set()
    for one in told()["bottlenecks"]:
        for grouping, groups in groupings.items():
            for name, of_group in one[grouping].items():
                assert set(of_group) == FIGURES
                assert of_group == figures(one["id"], groups[name]), (one["id"], name)
                hit |= {(grouping, name)} if of_group["heads"] else set()
        assert {name: of["euros_per_year"] for name, of in one["by_corridor_in_full"].items()} == one["by_corridor"]
        assert cent_half_up(sum(of["euros_per_year"] for of in one["by_household"].values())) == one["euros_per_year"]
    assert hit >= {("by_household", kind) for kind in HOUSEHOLD_TYPES}
    assert hit >= {("by_cluster", name) for name in ("north-sea-port", "maastricht-maasvallei", "venlo")}
    assert hit >= {("by_corridor_in_full", corridor) for corridor in ("BE-NL", "DE-NL")}


def test_barriers_together_come_to_the_merged_change_of_every_household() -> None:
    told_apart = set()
    priced_in = {(each["id"], corridor) for each in told()["bottlenecks"] for corridor in each["by_corridor"]}
    for one in told()["interaction"]:
        names = one["barriers"]
        both = each = 0.0
        for place, (made, heads, *_) in enumerate(commuters()):
            corridor = f"{made.residence.country}-NL"
            of = [name for name in names if (name, corridor) in priced_in]
            prices = [one_by_one()[name][place] for name in of]
            if of and None not in prices:
                both += heads * without(made, tuple(of))
                each += heads * sum(price or 0.0 for price in prices)
        assert (one["together"], one["sum_of_each"]) == (cent_half_up(both), cent_half_up(each)), names
        assert one["beyond"] == cent_half_up(both - each)
        assert cent_half_up(sum(one["each"].values())) == one["sum_of_each"]
        told_apart |= {one["beyond"]}
    assert len(told_apart) > 1


def test_the_dearest_firm_barriers_are_paired_and_all_are_looked_at_together() -> None:
    found = bottlenecks(under_todays_law(random_population(700, 53, 2026)[1]))
    firm = [one for one in found if one.way == "takes" and not one.barrier.at_most]
    assert len(firm) > DEAREST
    assert any(one.barrier.at_most and one.euros > firm[0].euros for one in found)
    dearest = [one.barrier.id for one in sorted(firm, key=lambda one: -one.euros)[:4]]
    *pairs, four, every = sets_of(found)
    assert pairs == list(combinations(dearest, 2))
    assert four == tuple(dearest)
    assert set(every) == {one.barrier.id for one in found if one.heads or one.helped}
    assert sets_of(firm[:1]) == ()
    assert sets_of(firm[:2]) == ((firm[0].barrier.id, firm[1].barrier.id),)


def test_text_tells_groups_and_what_goes_together() -> None:
    lines = list(as_text(findings()))
    assert ranges.OWN_TABLE in lines
    for one in told()["bottlenecks"]:
        if one["heads"] or one["helped"]:
            start = next(place for place, line in enumerate(lines) if line.startswith(f"  {one['id']} "))
            about = lines[start : start + 8]
            for name, of_group in one["by_cluster"].items():
                if of_group["euros_per_year"]:
                    written = f"{name} EUR {of_group['euros_per_year']:,.0f} ({of_group['heads']:,})"
                    assert any(line.startswith("      by cluster") and written in line for line in about)
            dearest = max(one["by_cluster"], key=lambda name: abs(one["by_cluster"][name]["euros_per_year"]))
            assert any(
                line.startswith(f"      by cluster, some of which share places, with how many are hit: {dearest} EUR ")
                for line in about
            )
            alone = one["by_household"]["single_parent"]
            if alone["euros_per_year"]:
                written = f"Alone with children EUR {alone['euros_per_year']:,.0f} ({alone['heads']:,})"
                assert any(line.startswith("      by household") and written in line for line in about)
    for both in told()["interaction"]:
        (line,) = [one for one in lines if one.startswith(f"  {', '.join(both['barriers'])}: EUR ")]
        assert f"EUR {both['together']:,.0f}; the sum of each alone EUR {both['sum_of_each']:,.0f}" in line
        way = f"EUR {abs(both['beyond']):,.0f} {'more' if both['beyond'] > 0 else 'less'}"
        assert line.endswith(f"together {way if both['beyond'] else 'the same'}")
