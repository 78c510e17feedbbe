"""Whether a sign hangs on couples of whom only the worker's part of the tax is known, and why losers lose."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest

from rules import Scenario, changeable, net_pay
from rules.law.overlay import Overlay
from rules.population.reform.couples import OfCouples, couples_among, euros_of_others, hangs_on_couples
from rules.population.reform.effect import ReformEffect, reform_effect
from rules.population.reform.losers import losing, most_losers_save, moves_days_only
from rules.population.today import under_todays_law
from tests.rules.population.losses_one_by_one import Household, counted, hangs, households
from tests.rules.population.some_households import population_of, random_population
from tests.rules.scenarios import scenario

YEAR = 2026
DAYS = "telework.be_de.tax_threshold_days"
REFORMS: dict[str, dict[str, Any]] = {
    "a higher rate at the top": {"de.income_tax.zone_5_rate": 0.495},
    "twice the surcharge": {"de.solidarity_surcharge.rate": 0.11},
    "a steeper tariff": {"de.income_tax.zone_3_linear": 2_636.7},
    "a smaller deduction": {"de.insurance_deductions.sick_pay_cut": 0.06},
    "dearer brackets": {"be.income_tax.brackets": "1.1"},
    "lower professional expenses": {"be.professional_expenses.rate": 0.24},
    "more child benefit": {"nl.child_benefit.age_6_11": 543.0},
    "another insuring state": {"insurance.substantial_activity_share": 0.05},
    "a day limit": {DAYS: 35.0},
    "less gross pay": {"nl.holiday_allowance.rate": 0.0},
}


def overlay(changes: dict[str, Any]) -> Overlay:
    told = [{"key": key, "value": _dearer(key) if value == "1.1" else value} for key, value in changes.items()]
    return Overlay.from_data({"changes": told})


def _dearer(key: str) -> list[list[float]]:
    rows = next(one.value for one in changeable(YEAR) if one.key == key)
    assert isinstance(rows, tuple)
    return [[start, 1.1 * rate] for start, rate in rows]


@cache
def effect_of(name: str, seed: int = 47) -> ReformEffect:
    return reform_effect(under_todays_law(random_population(600, seed, YEAR)[1]), overlay(REFORMS[name]))


@cache
def one_by_one(name: str, seed: int = 47) -> list[Household]:
    scenarios, population = random_population(600, seed, YEAR)
    return households(scenarios, population.groups[0].heads.tolist(), overlay(REFORMS[name]))


@pytest.mark.parametrize("name", REFORMS)
def test_what_is_told_of_couples_is_the_sum_of_the_households(name: str) -> None:
    effect, found = effect_of(name), one_by_one(name)
    others = sum(one.heads * one.change for one in found if not one.by_part)
    assert euros_of_others(effect) == others / 100.0
    assert hangs_on_couples(effect) == hangs(found)
    winners, losers = (counted(found, way, by_part=True) for way in (1, -1))
    if not hangs(found):
        told = sum(one.heads for one in found if one.change <= -100 and one.way == "of_two")
        winners = winners if winners > counted(found, 1, by_part=False) / 2 else 0
        losers = losers if losers - told > counted(found, -1, by_part=False) / 2 else 0
    assert couples_among(effect) == OfCouples(winners, losers)


def test_both_kinds_of_reforms_are_among_them() -> None:
    found = [effect_of(name) for name in REFORMS]
    assert {hangs_on_couples(effect) for effect in found} == {True, False}
    assert any(couples_among(effect).winners for effect in found if not hangs_on_couples(effect))


@pytest.mark.parametrize("name", REFORMS)
def test_why_they_lose_is_the_sum_of_the_households(name: str) -> None:
    effect, found = effect_of(name), one_by_one(name)
    heads: Counter[tuple[str, str]] = Counter()
    for one in found:
        if one.change <= -100:
            heads[one.against, one.way] += one.heads
    told = losing(effect)
    assert {(one.line, one.way): one.heads for one in told} == +heads
    assert [one.heads for one in told] == sorted((one.heads for one in told), reverse=True)
    assert sum(one.heads for one in told) == effect.losers
    saving = sum(one.heads for one in found if one.change <= -100 and one.saves)
    assert most_losers_save(effect) == (saving > effect.losers / 2)


def test_each_reason_and_both_kinds_of_losers_are_among_them() -> None:
    assert {one.way for name in REFORMS for one in losing(effect_of(name))} == {"more", "less", "refund", "of_two"}
    assert {most_losers_save(effect_of(name)) for name in REFORMS if effect_of(name).losers} == {True, False}


def spouses(residence: str, work: str, pay: float, partner: float, **more: Any) -> Scenario:
    at = {"age": 38, "country_of_work": residence, "gross_annual": partner}
    return scenario(residence, work, civil_status="married", partner=at, job={"gross_monthly": pay}, **more)


RICH = spouses("DE", "NL", 7_500.0, 330_000.0)
"""Of this couple only the worker's part falls with a higher rate at the top: the partner alone would owe much more."""


def test_a_tax_rise_by_which_a_worker_gains_hangs_on_couples() -> None:
    rise = overlay(REFORMS["a higher rate at the top"])
    assert net_pay(RICH, rise).year.disposable > net_pay(RICH).year.disposable + 1_000.0
    effect = reform_effect(under_todays_law(population_of([RICH, scenario("DE", "NL")], [3, 50])), rise)
    assert (effect.winners, effect.losers, euros_of_others(effect)) == (3, 0, 0.0)
    assert hangs_on_couples(effect)
    assert couples_among(effect) == OfCouples(3, 0)


def test_a_single_who_loses_as_much_takes_the_doubt_away() -> None:
    rise = overlay(REFORMS["a higher rate at the top"])
    single = scenario("DE", "DE", job={"gross_monthly": 40_000.0})
    gain, loss = (net_pay(one, rise).year.disposable - net_pay(one).year.disposable for one in (RICH, single))
    assert gain > 1_000.0
    assert loss < -1_000.0

    def effect(heads: int) -> ReformEffect:
        return reform_effect(under_todays_law(population_of([RICH, single], [1_000, heads])), rise)

    many = int(1_000.0 * gain / -loss)
    told = {part: hangs_on_couples(effect(int(many * part))) for part in (0.1, 0.9, 1.1, 3.0)}
    assert told == {0.1: True, 0.9: True, 1.1: False, 3.0: False}
    assert couples_among(effect(3 * many)) == OfCouples(1_000, 0)


def test_others_who_gain_little_of_it_leave_the_doubt() -> None:
    """By a lower rate at the top a single gains as couples do: from a quarter of the whole on the sign is sure."""
    cut = overlay({"de.income_tax.zone_5_rate": 0.42})
    couple, single = spouses("DE", "DE", 70_000.0, 60_000.0), scenario("DE", "DE", job={"gross_monthly": 40_000.0})
    first, second = (net_pay(one, cut).year.disposable - net_pay(one).year.disposable for one in (couple, single))
    assert first > 1_000.0
    assert second > 1_000.0

    def doubtful(part: float) -> bool:
        heads = int(10_000.0 * first / second * part / (1.0 - part))
        return hangs_on_couples(reform_effect(under_todays_law(population_of([couple, single], [10_000, heads])), cut))

    assert {part: doubtful(part) for part in (0.1, 0.24, 0.26, 0.5)} == {0.1: True, 0.24: True, 0.26: False, 0.5: False}


def test_a_couple_of_which_no_tax_moves_leaves_no_doubt() -> None:
    parents = spouses("NL", "DE", 4_500.0, 20_000.0, children=[{"age": 8}, {"age": 10}])
    effect = reform_effect(under_todays_law(population_of([parents], [5])), overlay(REFORMS["more child benefit"]))
    assert effect.winners == 5
    assert not hangs_on_couples(effect)
    assert couples_among(effect) == OfCouples(0, 0)


def test_a_day_limit_beside_another_change_in_force_moves_more_than_days() -> None:
    today = under_todays_law(random_population(600, 47, YEAR)[1])

    def days_only(*changes: dict[str, Any], **where: Any) -> bool:
        told = {"changes": list(changes)} | ({"where": where} if where else {})
        return moves_days_only(reform_effect(today, Overlay.from_data(told)))

    days = {"key": DAYS, "value": 35.0}
    rate = {"key": "de.solidarity_surcharge.rate", "value": 0.11}
    assert days_only(days)
    assert days_only(days, rate | {"from": "2027-01-01"})
    assert not days_only(days, rate)
    assert not days_only(rate)
    assert not days_only()
    assert not days_only(days | {"from": "2027-01-01"})
    assert not days_only(days | {"from": "2025-01-01"}, until="2026-01-01")
