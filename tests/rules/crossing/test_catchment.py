"""From where a job pays: more, less or about the same, how far it reaches, and what has no amount."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import personas
from rules.crossing.catchment import ABOUT_THE_SAME, LONGEST_WAY, Catchment, Reach, Worth, catchment, places_of_work
from rules.crossing.pairs import Crossing, crossings
from rules.errors import NotComputed
from rules.places.clusters import border_belt, cluster
from rules.places.distance import municipalities_within
from rules.places.municipalities import municipality
from rules.store.table_files import Municipality

WORK = Municipality("NL", "Terneuzen", "Zeeland", (), 51.33, 3.83)
REFUSAL = NotComputed("children.childcare", "leave it out")
CENTS = 25.0


def home(name: str, country: str = "BE") -> Municipality:
    return Municipality(country, name, "somewhere", (), 51.0, 3.5)


def crossing(name: str, change: float | None, km: int | None = 0, country: str = "BE") -> Crossing:
    """From a place of that name; with no days at the workplace, so that travel takes nothing away."""
    return Crossing(home(name, country), WORK, km, 0.0, change, REFUSAL if change is None else None)


def around(*found: Crossing, cents: float = CENTS) -> Catchment:
    return Catchment(WORK, cents, found, [home("Hulst", "NL")])


def names(found: tuple[Worth, ...] | tuple[Crossing, ...]) -> list[str]:
    crossings = [one.crossing if isinstance(one, Worth) else one for one in found]
    return [one.home.name for one in crossings]


def test_with_500_euros_either_way_it_is_about_the_same_and_a_cent_more_is_more() -> None:
    found = around(
        crossing("exactly more", ABOUT_THE_SAME),
        crossing("more", ABOUT_THE_SAME + 0.01),
        crossing("nothing", 0.0),
        crossing("exactly less", -ABOUT_THE_SAME),
        crossing("less", -ABOUT_THE_SAME - 0.01),
    )
    assert names(found.across) == ["more", "exactly more", "nothing", "exactly less", "less"]
    assert [one.sign for one in found.across] == [1, 0, 0, 0, -1]
    assert names(found.pays) == ["more"]
    assert names(found.same) == ["exactly more", "nothing", "exactly less"]


def test_80_kilometres_are_gone_and_81_are_not_unless_travel_costs_nothing() -> None:
    rows = (crossing("near", 900.0, LONGEST_WAY), crossing("far", 800.0, LONGEST_WAY + 1))
    found = around(*rows)
    assert (names(found.across), names(found.too_far), found.unknown) == (["near"], ["far"], ())
    found = around(*rows, cents=0.0)
    assert (names(found.across), found.too_far, found.unknown) == (["near", "far"], (), ())


@pytest.mark.parametrize("cents", [0.0, CENTS])
def test_what_is_refused_or_of_unknown_way_is_not_known_and_not_too_far(cents: float) -> None:
    found = around(crossing("refused", None), crossing("nowhere", 900.0, None), crossing("known", 900.0), cents=cents)
    assert names(found.unknown) == ["refused", "nowhere"]
    assert (names(found.across), found.too_far) == (["known"], ())
    assert found.unknown[0].refusal is REFUSAL


def test_travel_is_taken_off_before_anything_is_counted() -> None:
    one = Crossing(home("Gent"), WORK, 40, 200.0, 5000.0)
    assert [(w.amount, w.sign) for w in around(one).across] == [(1000.0, 1)]
    assert [(w.amount, w.sign) for w in around(one, cents=40.0).across] == [(-1400.0, -1)]
    assert [(w.amount, w.sign) for w in around(one, cents=0.0).across] == [(5000.0, 1)]


def test_a_tie_goes_to_the_nearer_and_then_by_name() -> None:
    found = around(crossing("B", 700.0, 10), crossing("C", 700.0, 5), crossing("A", 700.0, 10))
    assert names(found.across) == ["C", "A", "B"]


def test_how_far_it_reaches_is_told_by_state_of_residence() -> None:
    found = around(
        crossing("Gent", 900.0, 30),
        crossing("Eeklo", 501.0, 41),
        crossing("Brugge", 499.0, 60),
        crossing("Aachen", -900.0, 79, "DE"),
        crossing("Bonn", 2000.0, 200, "DE"),
    )
    assert found.states == ("BE", "DE")
    assert found.reach("BE") == Reach(51, everywhere=False)
    assert (found.reach("DE"), found.reach("NL")) == (None, None)
    assert around(crossing("Gent", 900.0, 30), crossing("Brugge", 700.0, 60)).reach("BE") == Reach(60, everywhere=True)
    assert around(crossing("Gent", 0.0, 30), crossing("Brugge", 700.0, 60)).reach("BE") == Reach(60, everywhere=False)
    assert names(found.of_state("DE")) == ["Aachen"]
    assert names(found.too_far) == ["Bonn"]


def test_it_turns_where_the_amounts_are_nearest_to_nothing_the_most_first() -> None:
    found = around(*(crossing(str(n), float(n)) for n in (-3000, -200, 100, 250, 4000, -700)))
    assert [one.amount for one in found.where_it_turns(3)] == [250.0, 100.0, -200.0]
    assert len(found.where_it_turns(60)) == 6


def test_a_municipality_is_found_by_itself() -> None:
    found = around(crossing("Gent", 900.0), crossing("Brugge", None))
    gent = found.of_home(home("Gent"))
    assert gent is not None
    assert gent.amount == 900.0
    assert found.of_home(home("Brugge")) is None
    assert found.of_home(home("Hulst", "NL")) is None
    assert found.same_state == (home("Hulst", "NL"),)


AMOUNTS = st.none() | st.floats(-20_000, 20_000).map(lambda euros: round(euros, 2)) | st.sampled_from([500.0, -500.0])
CROSSINGS = st.lists(
    st.builds(
        lambda number, country, change, km: crossing(f"{number}", change, km, country),
        st.integers(0, 10**6),
        st.sampled_from(["BE", "DE"]),
        AMOUNTS,
        st.none() | st.integers(0, 160),
    ),
    max_size=30,
    unique_by=lambda one: one.home,
)


@given(CROSSINGS, st.sampled_from([0.0, 1.0, CENTS]))
def test_the_counts_add_up_to_all(rows: list[Crossing], cents: float) -> None:
    found = around(*rows, cents=cents)
    less = [one for one in found.across if one.sign < 0]
    assert len(found.pays) + len(found.same) + len(less) == len(found.across)
    homes = names(found.across) + names(found.unknown) + names(found.too_far)
    assert sorted(homes) == sorted(one.home.name for one in rows)
    assert sum(len(found.of_state(state)) for state in found.states) == len(found.across)
    assert all(one.amount >= other.amount for one, other in pairwise(found.across))
    for state in found.states:
        reach, of_state = found.reach(state), found.of_state(state)
        ways = [one.crossing.km or 0 for one in of_state if one.sign > 0]
        assert (reach is None) == (not ways)
        if reach:
            beyond = [km for one in of_state if (km := one.crossing.km or 0) > max(ways)]
            assert max(ways) <= reach.km <= min(beyond, default=max(ways))
            assert reach.everywhere == (len(ways) == len(of_state))


def test_the_places_of_work_near_a_home_have_the_amounts_of_their_catchments() -> None:
    scenario, kleve = personas()[1].scenario, municipality("Kleve", "DE", "residence.municipality")
    found = places_of_work(scenario, kleve, CENTS)
    assert {"Nijmegen", "Venlo"} <= {one.crossing.work.name for one in found}
    assert {one.crossing.work.country for one in found} == {"NL"}
    assert all(one.crossing.km is not None and one.crossing.km <= LONGEST_WAY for one in found)
    assert [one.amount for one in found] == sorted((one.amount for one in found), reverse=True)
    for one in found:
        assert catchment(scenario, one.crossing.work, [kleve], CENTS).of_home(kleve) == one


def test_the_catchment_of_a_place_holds_all_that_are_near_and_each_on_its_side() -> None:
    scenario, work = personas()[0].scenario, municipality("Terneuzen", "NL", "work.municipality")
    homes = municipalities_within(work, LONGEST_WAY)
    found = catchment(scenario, work, homes, CENTS)
    assert len(found.across) + len(found.unknown) + len(found.same_state) + 1 == len(homes)
    assert (found.too_far, found.unknown) == ((), ())
    assert {one.country for one in found.same_state} == {"NL"}
    assert work not in found.same_state
    assert {one.crossing.home.country for one in found.across} == {"BE"}
    pairs = [(one.crossing.home, work) for one in found.across]
    assert [one.after_travel(CENTS) for one in crossings(scenario, pairs)] == [one.amount for one in found.across]


def test_of_the_whole_belt_the_far_ones_have_an_amount_only_without_travel() -> None:
    scenario, work = personas()[0].scenario, cluster("north-sea-port").work["NL"]
    near, all_of_them = (catchment(scenario, work, border_belt(), cents) for cents in (CENTS, 0.0))
    assert len(near.too_far) > len(near.across) > 0
    assert all_of_them.too_far == ()
    assert len(all_of_them.across) == len(near.across) + len(near.too_far)
    assert all(one.amount == one.crossing.change for one in all_of_them.across)
