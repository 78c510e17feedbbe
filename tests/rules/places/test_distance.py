"""The way from one municipality to another, beside what maps say."""

from __future__ import annotations

import pytest

from rules.places.distance import way_to_work


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
