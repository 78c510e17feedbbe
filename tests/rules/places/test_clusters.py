"""The clusters of the border belt: which there are, who can cross within them, and the belt that they make up."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rules import store
from rules.errors import InputError
from rules.places.clusters import border_belt, cluster, clusters, sector, towns_by_size
from rules.places.distance import position
from rules.words.texts import english, has_english

BY_STATE = {
    "north-sea-port": {"NL": 7, "BE": 8},
    "chemelot": {"NL": 6, "BE": 6, "DE": 4},
    "delfzijl-eemshaven": {"NL": 5, "DE": 6},
    "rotterdam-moerdijk": {"NL": 7},
    "noordzeekanaalgebied": {"NL": 4},
    "antwerpen-zuidwest": {"NL": 7, "BE": 8},
    "kempen-tilburg-turnhout": {"NL": 6, "BE": 7},
    "brainport": {"NL": 10, "BE": 8},
    "maastricht-maasvallei": {"NL": 4, "BE": 8},
    "aachen-heerlen-liege": {"NL": 8, "BE": 11, "DE": 8},
    "roermond-heinsberg": {"NL": 4, "DE": 7},
    "venlo": {"NL": 7, "DE": 9},
    "nijmegen-kleve": {"NL": 8, "DE": 9},
    "achterhoek-bocholt": {"NL": 5, "DE": 7},
    "enschede-gronau": {"NL": 7, "DE": 8},
    "emmen-meppen": {"NL": 5, "DE": 9},
    "groningen-oldenburg": {"NL": 6, "DE": 8},
}
"""Every cluster of the founding file, in the order of the list, with its municipalities by state."""
FIVE = ["north-sea-port", "chemelot", "delfzijl-eemshaven", "rotterdam-moerdijk", "noordzeekanaalgebied"]


def test_all_seventeen_are_there_the_five_of_dutch_policy_first() -> None:
    assert list(clusters()) == list(BY_STATE)
    assert [name for name, one in clusters().items() if one.row.policy] == FIVE


@pytest.mark.parametrize("name", BY_STATE)
def test_a_cluster_holds_its_municipalities_by_state(name: str) -> None:
    one = cluster(name)
    assert {state: len(one.in_state(state)) for state in one.work} == BY_STATE[name]
    assert len(one.municipalities) == sum(BY_STATE[name].values())
    assert all(place in one.in_state(state) for state, place in one.work.items())
    assert {*one.ports, *one.work.values()} <= {*one.municipalities}


@pytest.mark.parametrize("name", BY_STATE)
def test_pairs_are_every_home_with_every_work_in_another_state_once(name: str) -> None:
    counts = BY_STATE[name].values()
    pairs = list(cluster(name).pairs())
    assert len(pairs) == len(set(pairs)) == sum(counts) ** 2 - sum(count**2 for count in counts)
    assert all(home.country != work.country for home, work in pairs)
    assert {(work, home) for home, work in pairs} == set(pairs)


def test_the_pairs_of_north_sea_port_go_both_ways() -> None:
    assert len(list(cluster("north-sea-port").pairs())) == 7 * 8 * 2


def test_one_crosses_into_each_state_of_a_cluster_unless_it_has_only_one() -> None:
    assert cluster("aachen-heerlen-liege").directions() == ("NL", "BE", "DE")
    assert cluster("north-sea-port").directions() == ("NL", "BE")
    assert [name for name, one in clusters().items() if not one.directions()] == [
        "rotterdam-moerdijk", "noordzeekanaalgebied",
    ]  # fmt: skip
    assert [name for name, one in clusters().items() if not one.row.land_border] == [
        "rotterdam-moerdijk", "noordzeekanaalgebied",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["", "North-Sea-Port", "ruhr", "x" * 400])
def test_an_unknown_cluster_is_refused_with_those_that_there_are(name: str) -> None:
    with pytest.raises(InputError) as refused:
        cluster(name)
    assert refused.value.field == "id"
    assert str(refused.value).startswith("id: the cluster '")
    assert str(refused.value).endswith(f" is unknown; allowed are {', '.join(BY_STATE)}")
    assert len(str(refused.value)) <= 500


@pytest.mark.parametrize("name", BY_STATE)
def test_a_cluster_has_words_for_all_that_is_told_of_it(name: str) -> None:
    one = cluster(name)
    assert one.row.name or english(f"cluster.name.{one.slug}")
    assert english(f"cluster.about.{one.slug}")
    assert all(english(f"cluster.jobs.{one.slug}.{jobs.id}") for jobs in one.jobs)
    assert has_english(f"cluster.governance.{one.slug}") == (one.row.governance_confidence is not None)
    assert all(english(f"sector.{code}") and sector(code).professions for code in one.row.sectors)


def test_the_belt_has_each_municipality_of_the_clusters_once_by_country_and_name() -> None:
    belt = border_belt()
    everywhere = {place for one in clusters().values() for place in one.municipalities}
    assert set(belt) == everywhere
    assert len(belt) == len(everywhere) < sum(len(one.municipalities) for one in clusters().values())
    assert all(one[:2] < other[:2] for one, other in pairwise(belt))


def test_it_is_known_where_each_municipality_of_the_belt_lies() -> None:
    assert [place.name for place in border_belt() if position(place) is None] == []


def test_towns_come_by_the_size_of_their_largest_place_each_municipality_once() -> None:
    places = [place for place in store.current().places() if place.population]
    largest: dict[tuple[str, str], int] = {}
    for place in places:
        town = place.country, place.municipality
        largest[town] = max(largest.get(town, 0), place.population or 0)
    towns = towns_by_size()
    assert len(towns) == len(set(towns))
    assert set(towns) == set(largest)
    assert [largest[town] for town in towns] == sorted(largest.values(), reverse=True)
    assert len(places) > len(towns) > 100
    assert towns.index(("BE", "Antwerpen")) < towns.index(("DE", "Aachen")) < towns.index(("NL", "Terneuzen"))
