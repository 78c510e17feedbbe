"""What is a municipality in Germany, and to which one a village or a district leads."""

from __future__ import annotations

from collections import Counter

import pytest

from rules import municipality, municipality_choices, way_between


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Pfalzdorf", "Goch"),
        ("Kapellen", "Geldern"),
        ("Dingden", "Hamminkeln"),
        ("Saeffelen (bei Heinsberg)", "Selfkant"),
        ("Kaldenkirchen (bei Nettetal)", "Nettetal"),
        ("Walheim - Hahn", "Aachen"),
        ("Elmpt", "Niederkrüchten"),
        ("Jüngersdorf", "Langerwehe"),
        ("Dalheim", "Wegberg"),
        ("Greetsiel", "Krummhörn"),
    ],
)
def test_a_village_is_no_municipality_and_leads_to_its_own(typed: str, name: str) -> None:
    assert municipality(typed, "DE", "municipality").name == name
    assert typed not in {choice.name for choice in municipality_choices("DE")}


def test_the_municipalities_of_a_land_are_those_of_the_official_list() -> None:
    counted = Counter(choice.region for choice in municipality_choices("DE"))

    # Niedersachsen has 939; nothing tells where Mitte lies.
    assert [counted[land] for land in ("NW", "RP", "NI", "SL", "HE")] == [396, 2300, 940, 52, 421]


@pytest.mark.parametrize(("typed", "name"), [("Gronau", "Gronau (Westf.)"), ("Laer", "Laer"), ("Kerken", "Kerken")])
def test_a_municipality_near_the_border_is_meant_by_its_name(typed: str, name: str) -> None:
    found = municipality(typed, "DE", "municipality")

    assert (found.name, found.region) == (name, "NW")
    assert found.latitude is not None


@pytest.mark.parametrize(
    ("name", "neighbour", "state"),
    [("Celles", "Mont-de-l'Enclus", "BE"), ("Vorst", "Ukkel", "BE"), ("Bloemendaal", "Haarlem", "NL")],
)
def test_a_municipality_lies_beside_its_neighbour(name: str, neighbour: str, state: str) -> None:
    one, other = (municipality(typed, state, "municipality") for typed in (name, neighbour))

    assert (way_between(one, other) or 99) < 15
