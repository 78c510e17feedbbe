"""What lies nearest across the border, and which places are drawn roughly."""

from __future__ import annotations

import pytest

from rules import border_belt, clusters, is_approximate, municipality, nearest_across, way_between


@pytest.mark.parametrize("name", ["noordzeekanaalgebied", "rotterdam-moerdijk"])
def test_no_municipality_of_another_state_lies_nearer(name: str) -> None:
    (work,) = clusters()[name].work.values()
    found, km = nearest_across(work)
    assert found.country != work.country
    ways = [way_between(work, one) for one in border_belt() if one.country != work.country]
    assert km == way_between(work, found) == min(way for way in ways if way is not None)


@pytest.mark.parametrize(
    ("name", "state", "roughly"),
    [("Bedburg-Hau", "DE", True), ("Landgraaf", "NL", True), ("Kleve", "DE", False), ("Bedburg", "DE", False)],
)
def test_a_place_whose_position_nothing_confirms_is_drawn_roughly(name: str, state: str, roughly: bool) -> None:
    assert is_approximate(municipality(name, state, "municipality")) == roughly
