"""Who pays for a reform and by which lines; who wins and who loses, by groups."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from rules.definitions.codes import MARRIED, REGISTERED
from rules.definitions.rounding import cent_half_up
from rules.law.overlay import Overlay
from rules.population.groups import PAY_BANDS, by_corridor, by_household, by_pay
from rules.population.reform.balance import PARTIES, WORKER, Balance
from rules.population.reform.couples import moved_of_two
from rules.population.reform.effect import ReformEffect, reform_effect
from rules.population.reform.payers import (
    GROSS,
    ON_TOP,
    Party,
    gross_is_kept,
    insurance_gets_less,
    mostly_of_one,
    movements,
    named_payers,
    named_receivers,
    payers,
    receivers,
)
from rules.population.reform.winners import everyone, grouped
from rules.population.settled import LINES
from rules.population.today import Today, under_todays_law
from tests.rules.population.some_households import random_population
from tests.rules.population.test_reform import REFORMS, YEAR, flat_tax_of, in_cents, overlay, results


@pytest.fixture(scope="module")
def today() -> Today:
    return under_todays_law(random_population(600, 47, YEAR)[1])


@pytest.fixture(scope="module", params=REFORMS)
def effect(request: pytest.FixtureRequest, today: Today) -> ReformEffect:
    return reform_effect(today, overlay(request.param))


def test_the_parts_behind_a_party_are_all_that_it_has_more(effect: ReformEffect) -> None:
    for party in PARTIES:
        behind = movements(effect, party)
        assert cent_half_up(sum(part.euros for part in behind)) == effect.balance.euros(party)
        assert [abs(part.euros) for part in behind] == sorted((abs(part.euros) for part in behind), reverse=True)
        assert all(part.euros for part in behind)


def test_a_line_stands_behind_the_one_who_gets_it() -> None:
    today = under_todays_law(random_population(600, 47, YEAR)[1])
    found = reform_effect(today, overlay("no municipal tax on exempt pay"))
    of_worker, of_state = (movements(found, party)[0] for party in (WORKER, "treasury.BE"))
    assert of_worker.of == of_state.of == "be.municipal_tax"
    assert of_worker.euros == -of_state.euros > 0.0
    raised = reform_effect(today, overlay("more gross pay"))
    assert movements(raised, "employer")[0].of == GROSS
    assert movements(raised, "employer")[0].euros == -dict(movements(raised, WORKER))[GROSS]
    assert ON_TOP in dict(movements(raised, "insurance.NL"))


def test_whoever_has_less_pays_and_whoever_has_more_receives(effect: ReformEffect) -> None:
    sums = effect.balance
    told = [(one.name, -one.euros) for one in payers(sums)] + [(one.name, one.euros) for one in receivers(sums)]
    assert dict(told) == {party: sums.euros(party) for party in PARTIES if party != WORKER and sums.cents[party]}
    for found in (payers(sums), receivers(sums)):
        assert [one.euros for one in found] == sorted((one.euros for one in found), reverse=True)


def test_one_pays_it_mostly_from_nine_tenths() -> None:
    assert mostly_of_one((Party("treasury.BE", 90.0), Party("other", 10.0)))
    assert not mostly_of_one((Party("treasury.BE", 89.0), Party("other", 11.0)))
    assert not mostly_of_one(())


def test_some_years_cost_as_many_times_a_year(effect: ReformEffect) -> None:
    assert effect.balance.over(3).cents == {party: 3 * cents for party, cents in effect.balance.cents.items()}


def moved(effect: ReformEffect) -> set[str]:
    """The corridors in which a worker or another party has a cent more or less; all where there are none."""
    found = {
        one.stratum.corridor
        for one in effect.effects
        if np.repeat(one.change, one.heads).any() or any(one.balance.cents.values())
    }
    return found or {one.stratum.corridor for one in effect.effects}


def test_a_reform_touches_the_corridors_in_which_it_moves_anybody(today: Today) -> None:
    days = reform_effect(today, overlay("a day limit between the Netherlands and Belgium"))
    assert set(days.corridors) == moved(days) == {"NL-BE", "BE-NL"}
    assert {one.stratum.corridor for one in days.touched} == {"NL-BE", "BE-NL"}
    assert days.concerned == today.heads
    assert everyone(days).heads == today.by_corridor["NL-BE"] + today.by_corridor["BE-NL"]
    nothing = reform_effect(today, Overlay())
    assert set(nothing.corridors) == set(today.by_corridor)
    assert everyone(nothing).heads == today.heads


def test_a_reform_that_moves_only_an_employer_touches_its_corridors() -> None:
    today = under_todays_law(random_population(600, 47, YEAR)[1])
    change = {"key": "nl.employer_contributions.awf_low_rate", "value": 0.05}
    effect = reform_effect(today, Overlay.from_data({"changes": [change]}))
    assert effect.winners == effect.losers == 0
    assert effect.balance.cents["employer"] < 0
    assert set(effect.corridors) == moved(effect) != set(today.by_corridor)
    assert gross_is_kept(effect)
    assert not insurance_gets_less(effect)


def test_who_moves_a_tenth_of_all_is_named() -> None:
    cents = dict.fromkeys(PARTIES, 0) | {
        "worker": 100_00, "treasury.NL": 900_00, "treasury.BE": -850_00, "other": -100_00, "insurance.DE": -50_00
    }  # fmt: skip
    sums = Balance(cents)
    assert named_receivers(sums) == (Party("treasury.NL", 900.0),)
    assert named_payers(sums) == (Party("treasury.BE", 850.0), Party("other", 100.0))


def test_lower_insurance_and_kept_pay_are_told_only_where_they_move(today: Today) -> None:
    tax = reform_effect(today, overlay("no municipal tax on exempt pay"))
    assert not gross_is_kept(tax)
    assert not insurance_gets_less(tax)
    insured = reform_effect(today, overlay("another insuring state"))
    assert gross_is_kept(insured)
    assert insurance_gets_less(insured)


def test_a_spouse_with_pay_is_counted_among_winners_and_losers(today: Today) -> None:
    effect = reform_effect(today, overlay("another insuring state"))
    more = less = 0
    for one in effect.effects:
        facts = one.stratum.households
        spouse = np.isin(facts.fact("civil_status"), (MARRIED, REGISTERED)) & (facts.fact("partner_pay") > 0.0)
        if one.stratum.corridor != "NL-NL":
            more += int(one.heads[spouse & (one.change >= 100)].sum())
            less += int(one.heads[spouse & (one.change <= -100)].sum())
    assert more > 0
    assert less > 0
    assert moved_of_two(effect) == more + less


def test_groups_add_up_to_everyone(effect: ReformEffect) -> None:
    whole = everyone(effect)
    reached = sum(int(one.heads[one.inside].sum()) for one in effect.effects if one.stratum.corridor in moved(effect))
    assert (whole.heads, whole.winners, whole.losers) == (reached, effect.winners, effect.losers)
    assert whole.euros == effect.balance.euros(WORKER)
    for grouping in (by_pay, by_household, by_corridor):
        groups = grouped(effect, grouping)
        for field in ("heads", "winners", "losers", "gained", "lost", "change", "income", "much_more", "much_less"):
            assert sum(getattr(one, field) for one in groups) == getattr(whole, field)
        assert len({one.name for one in groups}) == len(groups)
        assert all(one.heads for one in groups)
    assert [one.name for one in grouped(effect, by_pay)] == [
        name for name in PAY_BANDS if name in {one.name for one in grouped(effect, by_pay)}
    ]


def test_a_group_holds_what_its_households_have_more(today: Today) -> None:
    effect = reform_effect(today, overlay("another insuring state"))
    found = {one.name: one for one in grouped(effect, by_household)}["couple_with_children"]
    heads = np.concatenate(
        [
            np.repeat(one.change, one.heads * (by_household(one.stratum)["couple_with_children"] & one.inside))
            for one in effect.touched
        ]
    )
    assert found.heads == len(heads)
    assert found.winners == (heads >= 100).sum() > 0
    assert found.losers == (heads <= -100).sum() > 0
    assert found.per_winner == pytest.approx(heads[heads >= 100].mean() / 100)
    assert found.per_loser == pytest.approx(-heads[heads <= -100].mean() / 100)
    assert found.per_head == pytest.approx(heads.mean() / 100)
    before = np.concatenate(
        [
            np.repeat(
                one.stratum.settled.disposable,
                one.heads * (by_household(one.stratum)["couple_with_children"] & one.inside),
            )
            for one in effect.touched
        ]
    )
    assert found.share == pytest.approx(heads.sum() / before.sum())
    assert found.much_more == ((heads >= 100) & (heads >= before / 100)).sum() > 0
    assert found.much_less == ((heads <= -100) & (-heads >= before / 100)).sum() > 0
    assert (found.much_more, found.much_less) != (found.winners, found.losers)


def test_only_those_count_for_whom_the_reform_holds(today: Today) -> None:
    changes = REFORMS["a day limit between the Netherlands and Belgium"]
    limited = Overlay.from_data({"changes": changes, "where": {"corridors": ["NL-BE"]}})
    effect = reform_effect(today, limited)
    assert [one.name for one in grouped(effect, by_corridor)] == ["NL-BE"]
    assert everyone(effect).heads == today.by_corridor["NL-BE"]


PAID_LESS = {
    "child benefit raised": ([("nl.child_benefit.age_6_11", 2_000.0)], False),
    "contributions lowered": ([("de.unemployment_insurance.rate", 0.01)], True),
    "contributions lowered, more child benefit taken": (
        [("de.unemployment_insurance.rate", 0.01), ("de.children.child_benefit", 0.0)],
        True,
    ),
    "contributions raised, more child benefit given": (
        [("de.unemployment_insurance.rate", 0.03), ("de.children.child_benefit", 500.0)],
        False,
    ),
    "contributions lowered by next to nothing": (
        [("de.unemployment_insurance.rate", 0.02599), ("nl.health_insurance.nominal_premium", 3_000.0)],
        False,
    ),
}
"""Whether less is paid to an insurance that matters, whatever it gives."""


@pytest.mark.parametrize("name", PAID_LESS)
def test_rights_may_be_lower_where_less_is_paid_not_where_an_insurance_gives_more(name: str) -> None:
    changes, less = PAID_LESS[name]
    reform = Overlay.from_data({"changes": [{"key": key, "value": value} for key, value in changes]})
    scenarios, population = random_population(300, 47, YEAR)
    effect = reform_effect(under_todays_law(population), reform)
    heads = population.groups[0].heads.tolist()
    paid: Counter[str] = Counter()
    for place, today, then in results(scenarios, reform):
        for result, sign in ((then, heads[place]), (today, -heads[place])):
            year = result.year
            paid[result.insuring_state] += sign * in_cents(year.employer_cost - year.gross) - sign * flat_tax_of(result)
            for line in year.lines:
                if line.receiver.startswith("insurance.") and LINES[line.id].sign < 0:
                    paid[line.receiver.removeprefix("insurance.")] -= sign * in_cents(line.amount)
    moves = sum(cents for cents in effect.balance.cents.values() if cents > 0)
    assert any(-100 * cents >= moves for cents in paid.values() if cents < 0) == less
    assert insurance_gets_less(effect) == less
    if "child benefit" in name:
        state = "NL" if changes[0][0].startswith("nl") else "DE"
        assert effect.balance.cents[f"insurance.{state}"] * paid[state] <= 0
