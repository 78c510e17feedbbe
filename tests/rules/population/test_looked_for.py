"""Sums that nobody publishes, as commuters give them."""

from __future__ import annotations

import pytest

from rules import LawMissing, net_pay
from rules.population.bottlenecks.prices import Bottleneck, bottleneck, bottlenecks
from rules.population.made.looked_for import LookedFor, looked_for, spread
from rules.population.today import Today, under_todays_law
from tests.rules.population.some_households import random_population

YEAR = 2026
COUNT = 500


@pytest.fixture(scope="module")
def today() -> Today:
    return under_todays_law(random_population(COUNT, 5, YEAR)[1])


@pytest.fixture(scope="module")
def given(today: Today) -> dict[str, LookedFor]:
    return {one.row.id: one for one in looked_for(today)}


def test_the_compensation_is_the_sum_of_the_same_line_of_each_commuter(given: dict[str, LookedFor]) -> None:
    scenarios, population = random_population(COUNT, 5, YEAR)
    of_row = {
        int(row): int(heads) for group in population.groups for row, heads in zip(group.rows, group.heads, strict=True)
    }
    heads, euros = dict.fromkeys(("BE", "DE"), 0), dict.fromkeys(("BE", "DE"), 0.0)
    for row, scenario in enumerate(scenarios):
        if scenario.residence.country != "NL" or scenario.work.country == "NL":
            continue
        try:
            lines = net_pay(scenario).year.lines
        except LawMissing:
            continue
        amount = next((line.amount for line in lines if line.id == "nl.compensation"), 0.0)
        heads[scenario.work.country] += of_row[row] if amount > 0 else 0
        euros[scenario.work.country] += of_row[row] * amount
    assert heads["BE"] > 0
    states = {"compensation-be-euros": "BE", "compensation-be-claimants": "BE", "compensation-de": "DE"}
    for name, state in states.items():
        assert given[name].heads == heads[state]
        assert given[name].euros == pytest.approx(euros[state], abs=0.001)


def test_municipal_tax_is_what_its_barrier_takes_by_corridor(given: dict[str, LookedFor], today: Today) -> None:
    of_barrier = next(one for one in bottlenecks(today) if one.barrier.id == "T08").by_corridor
    assert min(of_barrier["BE-NL"], of_barrier["BE-DE"]) > 0.0
    assert given["municipal-tax-nl-yield"].euros == of_barrier["BE-NL"]
    assert given["municipal-tax-de-yield"].euros == of_barrier["BE-DE"]
    assert 0 < given["municipal-tax-nl-yield"].heads <= today.by_corridor["BE-NL"]


def test_every_figure_with_a_sum_was_looked_for_in_vain(given: dict[str, LookedFor]) -> None:
    assert len(given) == 5
    assert {one.row.use for one in given.values()} == {"not_found"}
    assert all(one.row.value is None for one in given.values())


def test_one_barrier_alone_is_as_among_all(today: Today) -> None:
    def figures(one: Bottleneck) -> tuple[object, ...]:
        return one.euros, one.heads, one.helped, one.median, one.by_corridor

    for one in bottlenecks(today)[:5]:
        assert figures(bottleneck(one.barrier.id, today)) == figures(one)


def test_draws_lie_between_the_least_and_the_most(given: dict[str, LookedFor]) -> None:
    draws = [[one._replace(euros=one.euros * times) for one in given.values()] for times in (1.0, 0.5, 3.0)]
    for one, first in zip(spread(draws), given.values(), strict=True):
        assert (one.row, one.least, one.most) == (first.row, first.euros * 0.5, first.euros * 3.0)
