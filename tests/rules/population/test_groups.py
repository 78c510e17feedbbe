"""The groups of a population, beside what each household says of itself."""

from __future__ import annotations

import numpy as np
import pytest

from rules import Scenario, clusters
from rules.places.municipalities import municipality
from rules.population.groups import HOUSEHOLD_TYPES, PAY_BANDS, by_cluster, by_corridor, by_household, by_pay
from rules.population.settled import in_euros
from rules.population.today import Stratum, under_todays_law
from tests.rules.population.some_households import random_population

YEAR = 2026
COUNT = 400


@pytest.fixture(scope="module")
def told() -> list[tuple[Stratum, list[Scenario]]]:
    scenarios, population = random_population(COUNT, 71, YEAR)
    return [
        (stratum, [scenarios[row] for row in stratum.households.rows])
        for stratum in under_todays_law(population).strata
    ]


def test_corridors_are_state_of_residence_and_of_work(told: list[tuple[Stratum, list[Scenario]]]) -> None:
    for stratum, scenarios in told:
        (corridor,) = by_corridor(stratum)
        assert {f"{one.residence.country}-{one.work.country}" for one in scenarios} == {corridor}


def test_each_household_is_of_one_type_and_in_one_band(told: list[tuple[Stratum, list[Scenario]]]) -> None:
    seen_types, seen_bands = set(), set()
    for stratum, scenarios in told:
        types, bands = by_household(stratum), by_pay(stratum)
        gross = in_euros(stratum.settled.totals["gross"])
        for place, one in enumerate(scenarios):
            kind = HOUSEHOLD_TYPES[2 * (one.partner is not None) + bool(one.children)]
            assert [name for name, those in types.items() if those[place]] == [kind]
            (band,) = (name for name, those in bands.items() if those[place])
            low, high = map(float, band.split("-"))
            assert low <= gross[place] < high
            seen_types.add(kind)
            seen_bands.add(band)
    assert seen_types == set(HOUSEHOLD_TYPES)
    assert seen_bands == set(PAY_BANDS)


def test_somebody_belongs_to_a_cluster_by_the_place_of_work(told: list[tuple[Stratum, list[Scenario]]]) -> None:
    found = 0
    for stratum, scenarios in told:
        for name, those in by_cluster(stratum).items():
            towns = clusters()[name].municipalities
            expected = [
                one.work.municipality is not None
                and municipality(one.work.municipality, one.work.country, "work.municipality") in towns
                for one in scenarios
            ]
            assert those.tolist() == expected
            found += int(np.count_nonzero(those))
    assert found > 0
