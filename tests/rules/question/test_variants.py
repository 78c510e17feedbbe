"""One thing of the family changed: a scenario that the contract accepts, and nothing else moved."""

from __future__ import annotations

from typing import Any

import pytest

from rules import (
    FIELDS,
    Scenario,
    value_at,
    with_home,
    with_one_more_child,
    with_partner,
    without_home,
    without_partner,
)
from tests.rules.explanation.test_switch_points import scenario

COUPLE: dict[str, Any] = {
    "worker": {"age": 38, "civil_status": "cohabiting"},
    "partner": {"age": 41, "country_of_work": "NL", "gross_annual": 24_000},
}


def changed(before: Scenario, after: Scenario) -> set[str]:
    assert Scenario.from_data(after.model_dump(mode="json")) == after
    return {path for path in FIELDS if value_at(before, path) != value_at(after, path)}


def test_a_single_worker_gets_a_spouse_of_the_same_age() -> None:
    single = scenario("BE", "NL", 3500)
    married = with_partner(single, "BE", 30_000.0)

    assert married.partner is not None
    assert (married.partner.age, married.partner.country_of_work, married.partner.gross_annual) == (38, "BE", 30_000.0)
    assert married.worker.civil_status == "married"
    assert changed(single, married) == {
        "partner", "partner.age", "partner.country_of_work", "partner.gross_annual", "worker.civil_status",
    }  # fmt: skip
    assert without_partner(married) == single


def test_a_couple_stays_what_it_is() -> None:
    couple = scenario("BE", "NL", 3500, **COUPLE)
    idle = with_partner(couple, None, 24_000.0)

    assert changed(couple, idle) == {"partner", "partner.country_of_work", "partner.gross_annual"}
    assert idle.partner is not None
    assert (idle.partner.gross_annual, idle.worker.civil_status) == (0.0, "cohabiting")
    assert with_partner(idle, "NL", 24_000.0) == couple


@pytest.mark.parametrize("extra", [{}, {"children": [{"age": 9}]}])
def test_one_more_child_and_an_own_home(extra: dict[str, Any]) -> None:
    before = scenario("BE", "NL", 3500, **extra)
    more, owner = with_one_more_child(before, 4), with_home(before, 300_000.0, 6_000.0)

    assert [child.age for child in more.children] == [*(child.age for child in before.children), 4]
    assert changed(before, more) == {"children", "children.age"}
    assert changed(before, owner) == {"home.owner", "home.value", "home.mortgage_interest"}
    assert without_home(owner) == before
