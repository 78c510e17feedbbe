"""Which households are inside the area of a reform: each as the rule of one household says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from rules import InputError
from rules.definitions.codes import CROSSINGS, STATES
from rules.law.where import Where
from rules.places.area import is_inside
from rules.places.municipalities import known_municipality
from rules.population.area import inside
from rules.population.households import Households
from tests.rules.random_facts import random_facts

PLACES = tuple(
    place
    for name, state in (("Gent", "BE"), ("Eupen", "BE"), ("Terneuzen", "NL"), ("Venlo", "NL"), ("Aachen", "DE"))
    if (place := known_municipality(name, state))
)
COUNT = 400


@pytest.fixture(scope="module")
def households() -> Households:
    """All nine pairs of states; the municipality of residence and of work is told for some."""
    dice = np.random.default_rng(16)
    residence, work = (dice.integers(len(STATES), size=COUNT) for _ in range(2))
    told = []
    for states in (residence, work):
        of_state = [[-1, *(i for i, place in enumerate(PLACES) if place.country == state)] for state in STATES]
        told.append(np.array([dice.choice(of_state[state]) for state in states], dtype=np.int64))
    columns = {"residence": residence.astype(float), "work": work.astype(float)}
    rows = np.arange(COUNT, dtype=np.int64)
    return Households(
        year=2026,
        expected_law=False,
        rows=rows,
        facts=next(random_facts(1, 1)),
        columns=columns,
        heads=rows,
        weekly_hours=np.full(COUNT, 38.0),
        home=told[0],
        work=told[1],
        municipalities=PLACES,
    )


AREAS: list[dict[str, Any]] = [
    {"until": "2030-01-01"},
    {"corridors": ["BE-NL"]},
    {"corridors": list(CROSSINGS)},
    {"municipalities": ["Gent", "Venlo"]},
    {"municipalities": ["Gent", "Venlo"], "side": "home"},
    {"municipalities": ["Gent", "Venlo"], "side": "work"},
    {"municipalities": ["Aachen", "Maastricht"], "corridors": ["DE-NL", "DE-BE"]},
]


@pytest.mark.parametrize("area", AREAS, ids=str)
def test_each_household_is_where_the_rule_of_one_household_puts_it(
    area: dict[str, Any], households: Households
) -> None:
    where = Where.model_validate(area)
    found = inside(households, where)

    def end(states: np.ndarray[Any, Any], places: np.ndarray[Any, Any], row: int) -> tuple[str, Any]:
        place = int(places[row])
        return STATES[int(states[row])], PLACES[place] if place >= 0 else None

    by_one = [
        is_inside(
            where,
            end(households.columns["residence"], households.home, row),
            end(households.columns["work"], households.work, row),
        )
        for row in range(COUNT)
    ]
    assert found.dtype == np.bool_
    assert found.tolist() == by_one
    assert set(by_one) == ({True} if set(area) == {"until"} else {True, False})


def test_without_an_area_everybody_is_inside(households: Households) -> None:
    assert inside(households, None).all()


def test_an_unknown_municipality_is_refused(households: Households) -> None:
    with pytest.raises(InputError, match=r"reform\.where\.municipalities: the municipality 'Gnet' is not known"):
        inside(households, Where(municipalities=("Gnet",)))
