"""Why a job across the border leaves more or less: the reasons hold every line of the year and make the headline."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, permutations, product
from typing import Any

import pytest

from rules import Comparison, Scenario, compare
from rules.answer.lines import HOUSEHOLD, YEAR
from rules.answer.reasons import GROSS, LINES_OF_THEME, REST, THEMES
from rules.definitions.rounding import euro_half_up
from tests.rules.random_scenarios import random_scenarios

PAIRS = tuple(permutations(("NL", "BE", "DE"), 2))
PAYS = (250.0, 900.0, 1800.0, 3500.0, 6000.0, 15000.0)
TOWN = {"NL": "Terneuzen", "BE": "Gent", "DE": None}
SPOUSE = {"worker": {"age": 38, "civil_status": "married"}}
FAMILIES: dict[str, dict[str, Any]] = {
    "single": {},
    "single parent": {"children": [{"age": 7}]},
    "one income": SPOUSE | {"partner": {"age": 38}, "children": [{"age": 4}, {"age": 7}]},
    "spouse with pay at home": SPOUSE | {"partner": {"age": 38, "gross_annual": 24000.0}, "children": [{"age": 12}]},
}


@cache
def of(residence: str, work: str, family: str, pay: float) -> Comparison:
    told = FAMILIES[family] | {
        "year": 2026,
        "residence": {"country": residence, "municipality": TOWN[residence]},
        "work": {"country": work, "municipality": TOWN[work]},
        "job": {"gross_monthly": pay},
    }
    told = {"worker": {"age": 38}} | told
    if told.get("partner", {}).get("gross_annual"):
        told["partner"] = told["partner"] | {"country_of_work": residence}
    return compare(Scenario.from_data(told))


def checked(found: Comparison) -> None:
    """The headline says which household has more, and the reasons are what it is made of."""
    shown, exact = found.per_month.disposable, found.difference.disposable / 12.0
    assert shown * exact >= 0.0
    assert abs(shown - exact) < 1.0
    assert shown == found.across.per_month.disposable - found.home.per_month.disposable
    assert found.per_month.net_pay + found.per_month.household == shown
    reasons = found.reasons
    assert reasons.sum_in_favour + reasons.sum_against == shown
    assert all(one.amount > 0.0 and one.amount.is_integer() for one in reasons.in_favour)
    assert all(one.amount < 0.0 and one.amount.is_integer() for one in reasons.against)
    for one in (*reasons.in_favour, *reasons.against):
        parts = one.parts or (one.theme,)
        assert abs(one.amount - sum(in_exact_euros(theme, found) for theme in parts)) < 1.0


def in_exact_euros(theme: str, found: Comparison) -> float:
    """What a theme leaves more a month, line by line from both results."""
    if theme == GROSS:
        return (found.across.year.gross - found.home.year.gross) / 12.0
    lines = LINES_OF_THEME[theme]
    return sum(found.across.amount(line) - found.home.amount(line) for line in lines) / 12.0


@pytest.mark.parametrize(("pair", "family"), [*product(PAIRS, FAMILIES)])
def test_the_headline_has_the_sign_of_what_is_left_and_its_reasons_add_up(pair: tuple[str, str], family: str) -> None:
    for pay in PAYS:
        checked(of(*pair, family, pay))


@pytest.mark.parametrize("one", [*random_scenarios(60, seed=13, year=2026)], ids=lambda _: "")
def test_the_reasons_of_any_household_add_up(one: Scenario) -> None:
    checked(compare(one))


def test_every_line_of_the_year_belongs_to_one_theme() -> None:
    lines = [line for lines in LINES_OF_THEME.values() for line in lines]
    assert sorted(lines) == sorted(rule.id for rule in YEAR + HOUSEHOLD)


def test_a_theme_of_one_state_holds_lines_of_that_state_only() -> None:
    for theme, lines in LINES_OF_THEME.items():
        _, _, state = theme.partition(".")
        assert {line[:2].upper() for line in lines} == {state} or not state


def test_net_pay_says_more_where_the_household_has_less() -> None:
    """A single parent who earns little leaves Dutch credits and child budget behind."""
    found = of("NL", "BE", "single parent", 1800.0)
    assert found.per_month.net_pay > 0.0 > found.per_month.disposable
    assert (found.reasons.against[0].theme, found.reasons.against[0].way) == ("credits.NL", "gone")
    assert ("family.NL", "gone") in [(one.theme, one.way) for one in found.reasons.against]
    assert ("family.BE", "new") in [(one.theme, one.way) for one in found.reasons.in_favour]


def test_the_sign_of_net_pay_is_not_that_of_the_household_for_some_of_the_grid() -> None:
    found = [of(*pair, family, pay) for pair, family, pay in product(PAIRS, FAMILIES, PAYS)]
    assert sum(one.difference.net_pay * one.difference.disposable < 0.0 for one in found) >= 5


def test_what_is_under_a_euro_a_month_is_named_among_the_rest() -> None:
    found = [of(*pair, family, pay) for pair, family, pay in product(PAIRS, FAMILIES, PAYS)]
    rests = [one for each in found for side in each.reasons for one in side if one.theme == REST]
    assert rests
    assert all(set(one.parts) <= set(THEMES) and abs(one.amount) <= len(one.parts) for one in rests)
    named = [one.theme for each in found for side in each.reasons for one in side]
    assert set(named) - {REST} <= set(THEMES)


def test_the_largest_reason_comes_first_and_the_rest_last() -> None:
    for pair, family, pay in product(PAIRS, FAMILIES, PAYS):
        for side in of(*pair, family, pay).reasons:
            amounts = [abs(one.amount) for one in side if one.theme != REST]
            assert all(former >= later - 1.0 for former, later in pairwise(amounts))
            assert REST not in [one.theme for one in side[:-1]]


def test_no_difference_has_no_reasons() -> None:
    found = compare(Scenario.from_data({
        "year": 2026, "residence": {"country": "NL"}, "work": {"country": "NL"}, "worker": {"age": 38},
        "job": {"gross_monthly": 3500.0},
    }))  # fmt: skip
    assert found.reasons == ((), ())
    assert found.per_month == (0.0, 0.0)


def test_a_month_is_a_twelfth_in_whole_euros() -> None:
    result = of("BE", "NL", "single", 3500.0).across
    assert result.per_month.net_pay == euro_half_up(result.year.net_pay / 12.0)
    assert result.per_month.disposable == euro_half_up(result.year.disposable / 12.0)
