"""Winners and losers whose spouse has pay too: only the worker's own part of the couple's tax is settled."""

from __future__ import annotations

import pytest

from rules import Scenario, net_pay
from rules.law.overlay import Overlay
from rules.population.reform.couples import losing_of_two, moved_of_two
from rules.population.reform.effect import reform_effect
from rules.population.today import under_todays_law
from tests.rules import scenarios as made
from tests.rules.population.some_households import population_of

DEARER = Overlay.from_data(
    {
        "changes": [
            {"key": "nl.health_insurance.nominal_premium", "value": 9_000.0},
            {"key": "de.unemployment_insurance.rate", "value": 0.06},
        ]
    }
)
NO_MUNICIPAL_TAX = Overlay.from_data({"changes": [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}]})


def couple(home: str, work: str, status: str = "married", pay: float = 20_000.0, at: str | None = None) -> Scenario:
    partner = {"age": 38, "country_of_work": at or home, "gross_annual": pay}
    return made.scenario(home, work, civil_status=status, partner=partner)


CASES = {
    "married, to the Netherlands": (couple("BE", "NL"), True),
    "registered, to the Netherlands": (couple("BE", "NL", "registered"), True),
    "married, to Germany": (couple("NL", "DE"), True),
    "married, at home in Germany": (couple("DE", "DE"), True),
    "cohabiting": (couple("BE", "NL", "cohabiting"), False),
    "spouse without pay": (couple("BE", "NL", pay=0.0), False),
    "each taxed alone": (couple("NL", "NL"), False),
    "single": (made.scenario("BE", "NL"), False),
}


@pytest.mark.parametrize("name", CASES)
def test_who_is_moved_of_two_has_a_spouse_with_pay_who_may_be_assessed_together(name: str) -> None:
    one, counted = CASES[name]
    assert net_pay(one, DEARER).year.disposable < net_pay(one).year.disposable - 1.0
    effect = reform_effect(under_todays_law(population_of([one], [5])), DEARER)
    assert effect.losers == 5
    assert moved_of_two(effect) == (5 if counted else 0)


def test_a_winner_of_two_counts_and_who_is_outside_the_area_does_not() -> None:
    one = couple("BE", "NL")
    today = under_todays_law(population_of([one], [5]))
    assert reform_effect(today, NO_MUNICIPAL_TAX).winners == 5
    assert moved_of_two(reform_effect(today, NO_MUNICIPAL_TAX)) == 5
    elsewhere = DEARER.model_dump(by_alias=True) | {"where": {"corridors": ["NL-DE"]}}
    assert moved_of_two(reform_effect(today, Overlay.from_data(elsewhere))) == 0


def test_whoever_loses_a_part_of_the_bill_that_was_a_refund_is_told_apart() -> None:
    """Two spouses of Gent in the Netherlands with four children: of the municipal tax on exempt pay the one with little
    pay has 548.99 back and the other pays 701.62, so that the couple gains 152.63 without it."""
    small, large = 927.0, 62_484.0
    children = [{"age": age} for age in (2, 4, 6, 8)]
    partner = {"age": 38, "country_of_work": "NL", "gross_annual": large}
    one = made.scenario(
        "BE", "NL", civil_status="married", partner=partner, children=children, job={"gross_monthly": small}
    )
    effect = reform_effect(under_todays_law(population_of([one], [5])), NO_MUNICIPAL_TAX)
    assert (effect.losers, losing_of_two(effect)) == (5, {"be.municipal_tax": 5})
    assert effect.losing_by == {"be.municipal_tax": 5}


def test_whoever_loses_by_a_line_of_his_own_is_not_told_apart() -> None:
    effect = reform_effect(under_todays_law(population_of([couple("BE", "NL")], [5])), DEARER)
    assert effect.losers == 5
    assert losing_of_two(effect) == {}
