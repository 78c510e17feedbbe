"""The way from one municipality to another, beside what maps say."""

from __future__ import annotations

import pytest

from rules import store
from rules.places.distance import municipalities_within, position, way_between, way_to_work
from rules.places.municipalities import municipality


@pytest.mark.parametrize(
    ("home", "work", "low", "high"),
    [
        (("Gent", "BE"), ("Terneuzen", "NL"), 36, 46),  # by road about 40
        (("Kleve", "DE"), ("Nijmegen", "NL"), 24, 32),  # about 27
        (("Heerlen", "NL"), ("Aachen", "DE"), 17, 27),  # about 20
        (("Gronau", "DE"), ("Enschede", "NL"), 10, 16),  # about 12
        (("Maastricht", "NL"), ("Luik", "BE"), 30, 40),  # about 33
    ],
)
def test_an_estimate_lies_near_the_road(home: tuple[str, str], work: tuple[str, str], low: int, high: int) -> None:
    there = way_to_work(*home, *work)
    assert there is not None
    assert low <= there <= high
    assert way_to_work(*work, *home) == there


def test_within_a_municipality_there_is_no_way() -> None:
    assert way_to_work("Gent", "BE", "Gand", "BE") == 0


def test_a_place_without_a_position_gives_none() -> None:
    assert way_to_work("Herstappe", "BE", "Aachen", "DE") is None


@pytest.mark.parametrize(
    ("name", "country", "km"),
    [
        ("Terneuzen", "NL", 80),
        ("Gent", "BE", 25),
        ("Aachen", "DE", 0),
        ("Aachen", "DE", 80),
        ("Eemsdelta", "NL", 60),
        ("Kelmis", "BE", 1),
    ],
)
def test_all_municipalities_so_near_are_found_as_by_a_look_at_each(name: str, country: str, km: int) -> None:
    place = municipality(name, country, "work.municipality")
    each = [
        one for one in store.current().municipalities() if (way := way_between(place, one)) is not None and way <= km
    ]
    found = municipalities_within(place, km)
    assert found == each
    assert place in found
    assert found == sorted(found, key=lambda one: one[:2])


def test_from_a_place_without_a_position_nothing_is_near() -> None:
    place = municipality("Herstappe", "BE", "work.municipality")
    assert position(place) is None
    assert municipalities_within(place, 80) == []
