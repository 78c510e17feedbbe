"""A reform by group, beside the same counted household by household."""

from __future__ import annotations

from functools import cache

import pytest

from rules.law.overlay import Overlay
from rules.population.by_group import OfGroup, of_groups
from rules.population.groups import HOUSEHOLD_TYPES, PAY_BANDS, Grouping, by_cluster, by_corridor, by_household, by_pay
from rules.population.reform import ReformEffect, reform_effect
from rules.population.settled import CENTS
from rules.population.today import under_todays_law
from tests.rules.population.some_households import random_population

REFORM = Overlay.from_data({"changes": [{"key": "insurance.substantial_activity_share", "value": 0.05}]})


@cache
def effect() -> ReformEffect:
    return reform_effect(under_todays_law(random_population(600, 47, 2026)[1]), REFORM)


@pytest.mark.parametrize("grouping", [by_corridor, by_household, by_pay, by_cluster])
def test_groups_are_what_their_households_come_to_one_by_one(grouping: Grouping) -> None:
    expected: dict[str, OfGroup] = {}
    for one in effect().effects:
        groups = grouping(one.stratum)
        for place, (heads, change) in enumerate(zip(one.heads.tolist(), one.change.tolist(), strict=True)):
            for name in (name for name, those in groups.items() if those[place] and heads):
                old = expected.get(name, OfGroup(0, 0, 0, 0.0))
                expected[name] = OfGroup(
                    old.heads + heads,
                    old.winners + heads * (change >= 100),
                    old.losers + heads * (change <= -100),
                    old.euros + heads * change,
                )
    assert of_groups(effect(), grouping) == {
        name: group._replace(euros=group.euros / CENTS) for name, group in expected.items()
    }
    assert any(group.losers for group in expected.values())


@pytest.mark.parametrize("grouping", [by_corridor, by_household, by_pay])
def test_groups_that_share_nobody_add_up_to_all(grouping: Grouping) -> None:
    groups = of_groups(effect(), grouping).values()
    assert sum(group.heads for group in groups) == effect().heads
    assert sum(group.winners for group in groups) == effect().winners
    assert sum(group.losers for group in groups) == effect().losers
    assert sum(group.unchanged for group in groups) == effect().unchanged
    assert (
        sum(int(group.euros * 100.0 + (0.5 if group.euros >= 0.0 else -0.5)) for group in groups)
        == (effect().balance.cents["worker"])
    )


def test_groups_stand_in_their_order() -> None:
    assert tuple(of_groups(effect(), by_household)) == HOUSEHOLD_TYPES
    assert tuple(of_groups(effect(), by_pay)) == PAY_BANDS
