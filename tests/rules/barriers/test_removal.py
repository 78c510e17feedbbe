"""A barrier taken away in all its corridors at once."""

from __future__ import annotations

from typing import Any

import pytest

from rules.barriers.price import overlays
from rules.barriers.removal import is_upper_limit, removals
from rules.law.overlay import Overlay


def test_the_changes_of_all_corridors_make_one_reform() -> None:
    (found,) = removals()["T08"]
    assert found.corridors == ("BE>DE", "BE>NL")
    assert {change.key: change.value for change in found.overlay.changes} == {
        "treaty.municipal_tax_on_exempt_dutch_pay": 0.0,
        "treaty.municipal_tax_on_exempt_german_pay": 0.0,
    }


def test_corridors_that_change_a_key_to_different_values_stay_apart() -> None:
    assert [(one.corridors, one.overlay.changes[0].value) for one in removals()["T01"]] == [
        (("BE>NL",), 35.0), (("NL>BE",), 56.0)
    ]  # fmt: skip


def test_each_corridor_of_each_barrier_is_in_one_reform_that_holds_its_changes() -> None:
    found = {
        (one.barrier, corridor): one for several in removals().values() for one in several for corridor in one.corridors
    }
    assert set(found) == set(overlays())
    for of, taken in overlays().items():
        assert set(taken.rule.changes) <= set(found[of].overlay.changes)


def claimed(**more: Any) -> Overlay:
    """The contributions count in the Dutch compensation for Belgian pay: what offices do not grant."""
    change = {"key": "treaty.nl_be.contributions_in_compensation", "value": 1.0} | more.pop("change", {})
    return Overlay.from_data({"changes": [change], **more})


@pytest.mark.parametrize(
    ("reform", "limit"),
    [
        (claimed(), True),
        (claimed(where={"corridors": ["NL-BE", "DE-NL"]}), True),
        (claimed(where={"corridors": ["DE-NL"]}), False),
        (claimed(change={"from": "2028-01-01"}), False),
        (claimed(change={"from": "2026-01-01"}, where={"until": "2029-01-01"}), True),
        (claimed(change={"value": 0.0}), False),
    ],
)
def test_a_gain_is_an_upper_limit_where_such_a_barrier_goes_in_the_year_and_on_the_way(
    reform: Overlay, limit: bool
) -> None:
    assert is_upper_limit(reform, 2026) == limit
