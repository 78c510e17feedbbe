"""Two barriers gone at once, beside the merged change settled for each household."""

from __future__ import annotations

from functools import cache

import pytest

from rules import LawMissing, Scenario, net_pay
from rules.barriers.price import overlays
from rules.definitions.rounding import cent_half_up
from rules.law.overlay import Overlay
from rules.population.bottlenecks.prices import bottleneck, interaction
from rules.population.today import under_todays_law
from tests.rules import scenarios as made
from tests.rules.population.some_households import population_of
from tests.rules.random_scenarios import random_scenarios

YEAR = 2026
COUNT = 700
ASKS = "de_unlimited_on_request"
PAIRS = (("T18", "T17"), ("T01", "T04"), ("T08", "T07"))
"""Two of who works in Belgium, two of who works in the Netherlands, and two of which the second holds on request."""
LOSES_BY_ASKING = made.scenario("BE", "DE", days=(166, 54, 0), job={"gross_monthly": 6903.0, "extra_month": True})


@cache
def households(pair: tuple[str, str]) -> tuple[Scenario, ...]:
    """Random households of the corridors in which both barriers have a price, and one that would lose by asking."""
    both = set.intersection(*({corridor for one, corridor in overlays() if one == barrier} for barrier in pair))
    drawn = (*random_scenarios(COUNT, 53, YEAR), LOSES_BY_ASKING)
    return tuple(one for one in drawn if f"{one.residence.country}>{one.work.country}" in both)


def without(one: Scenario, barriers: tuple[str, ...], then: Scenario | None = None) -> float:
    """What is left of a year without these barriers more than with them, in euros and cents; `then`: the household as
    it would be without them."""
    taken = [overlays()[barrier, f"{one.residence.country}>{one.work.country}"].rule for barrier in barriers]
    merged = Overlay(name="merged", changes=tuple(change for rule in taken for change in rule.changes))
    return cent_half_up(net_pay(then or one, merged).year.disposable - net_pay(one).year.disposable)


def expected(one: Scenario, pair: tuple[str, str]) -> float:
    """The same for two barriers, where who loses by asking for one alone asks only if that leaves more."""
    found = without(one, pair)
    if "T07" in pair and without(one, ("T07",)) < 0.0 and getattr(one.options, ASKS) == "auto":
        silent = one.model_copy(update={"options": one.options.model_copy(update={ASKS: "no"})})
        return max(found, without(one, pair, silent))
    return found


@pytest.mark.parametrize("pair", PAIRS)
def test_two_rules_gone_leave_what_the_merged_change_leaves_each_household(pair: tuple[str, str]) -> None:
    beyond_one = set()
    for one in households(pair):
        today = under_todays_law(population_of([one]))
        alone = [bottleneck(barrier, today) for barrier in pair]
        if today.not_computed or any(each.not_known for each in alone):
            continue
        together = interaction(pair, alone, today).together
        try:
            assert together == expected(one, pair), one
        except LawMissing:
            assert together == 0.0, one
        for each in alone:
            beyond_one |= {each.barrier.id} if together != each.euros else set()
    assert beyond_one == set(pair), "no household tells both gone from one gone"


def test_somebody_does_not_ask_for_the_second() -> None:
    pair = PAIRS[2]
    assert without(LOSES_BY_ASKING, pair) < expected(LOSES_BY_ASKING, pair)
