"""Who is inside the area of a reform: by corridor, by municipality of residence and of work."""

from __future__ import annotations

from typing import Any

import pytest

from rules import InputError, Overlay, Scenario, compare, net_pay
from rules.law.where import Where
from rules.places.area import is_inside, members
from rules.places.municipalities import known_municipality
from tests.rules.scenarios import scenario

CHANGE = {"changes": [{"key": "nl.general_tax_credit.maximum", "value": 4000}]}


def named(*names: str) -> set[str]:
    return {f"{one.country}:{one.name}" for one in members(Where(municipalities=names))}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Gent", "BE:Gent"),  # before the village Gendt in Lingewaard, which may be written so too
        ("NL:Gent", "NL:Lingewaard"),
        ("gand", "BE:Gent"),
        ("Aix-la-Chapelle", "DE:Aachen"),
        ("BE:Essen", "BE:Essen"),
        ("DE:Essen", "DE:Essen"),
        ("Bergen (L.)", "NL:Bergen (L.)"),
    ],
)
def test_a_name_means_what_it_means_in_a_scenario(name: str, meant: str) -> None:
    assert named(name) == {meant}


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Essen", "'Essen' is known in more than one state; write BE:Essen or DE:Essen"),
        ("Gnet", "the municipality 'Gnet' is not known in NL, BE, DE; allowed are the names that a scenario may write"),
        ("FR:Lille", "the municipality 'FR:Lille' is not known in NL, BE, DE; allowed are the names that"),
        ("DE:Gent", "the municipality 'DE:Gent' is not known in NL, BE, DE"),
    ],
)
def test_a_name_that_means_no_one_municipality_is_refused_whoever_asks(name: str, fault: str) -> None:
    reform = Overlay.from_data(CHANGE | {"where": {"municipalities": ["Venlo", name]}})
    for household in (scenario("DE", "NL"), scenario("BE", "BE")):
        with pytest.raises(InputError) as refused:
            net_pay(household, reform)
        assert str(refused.value).startswith(f"reform.where.municipalities: {fault}")


HOME, WORK = ("BE", known_municipality("Gent", "BE")), ("NL", known_municipality("Terneuzen", "NL"))
AREAS: list[tuple[dict[str, Any], bool]] = [
    ({"corridors": ["BE-NL"]}, True),
    ({"corridors": ["NL-BE"]}, False),
    ({"municipalities": ["Gent"]}, True),
    ({"municipalities": ["Terneuzen"]}, True),
    ({"municipalities": ["Gent"], "side": "home"}, True),
    ({"municipalities": ["Terneuzen"], "side": "home"}, False),
    ({"municipalities": ["Gent"], "side": "work"}, False),
    ({"municipalities": ["Terneuzen"], "side": "work"}, True),
    ({"municipalities": ["Venlo"]}, False),
    ({"municipalities": ["Gent"], "corridors": ["NL-BE"]}, False),
    ({"municipalities": ["Gent"], "corridors": ["BE-NL", "NL-BE"], "until": "2030-01-01"}, True),
]


@pytest.mark.parametrize(("where", "inside"), AREAS, ids=str)
def test_all_that_is_given_must_hold(where: dict[str, Any], inside: bool) -> None:
    assert is_inside(Where.model_validate(where), HOME, WORK) is inside


def test_a_municipality_that_is_not_told_is_in_no_list() -> None:
    listed = Where(municipalities=("Gent",))
    assert not is_inside(listed, ("BE", None), ("NL", None))
    assert is_inside(Where(corridors=("BE-NL",)), ("BE", None), ("NL", None))


def ghent() -> Scenario:
    data = scenario("BE", "NL").model_dump(mode="json")
    places = (("residence", "BE", "Gent"), ("work", "NL", "Terneuzen"))
    told = {field: {"country": state, "municipality": name} for field, state, name in places}
    return Scenario.from_data(data | told)


def test_outside_a_result_is_that_of_today_and_rests_on_no_reform() -> None:
    outside = net_pay(ghent(), Overlay.from_data(CHANGE | {"where": {"corridors": ["DE-NL"]}}))
    inside = net_pay(ghent(), Overlay.from_data(CHANGE | {"where": {"municipalities": ["Gent"]}}))
    everywhere = net_pay(ghent(), Overlay.from_data(CHANGE))
    assert outside.as_data() == net_pay(ghent()).as_data()
    assert inside.year == everywhere.year != outside.year
    assert inside.reform is not None
    assert inside.reform.where is not None


def test_a_reform_that_could_hold_for_nobody_is_refused_outside_too() -> None:
    reform = Overlay.from_data({"changes": [{"key": "nl.nothing", "value": 1}], "where": {"corridors": ["DE-NL"]}})
    with pytest.raises(InputError, match=r"nl\.nothing is not a key of the law in force"):
        net_pay(ghent(), reform)


@pytest.mark.parametrize(
    ("where", "home", "across"),
    [
        ({"corridors": ["BE-NL"]}, False, True),
        ({"municipalities": ["Gent"]}, True, True),
        ({"municipalities": ["Gent"], "side": "work"}, True, False),
        ({"municipalities": ["Terneuzen"]}, False, True),
    ],
    ids=str,
)
@pytest.mark.parametrize("basis", ["month", "year", "employer_cost", "net"])
def test_the_job_at_home_is_judged_by_itself(where: dict[str, Any], home: bool, across: bool, basis: Any) -> None:
    reform = Overlay.from_data({"changes": [{"key": "be.tax_free_sum.base", "value": 20_000}], "where": where})
    found = compare(ghent(), reform, basis)
    assert (found.home.reform is not None, found.across.reform is not None) == (home, across)


def test_a_name_that_is_written_so_goes_before_one_with_other_accents() -> None:
    """Brugge in Belgium, Brügge in Germany."""
    (found,) = members(Where(municipalities=("Brugge",)))
    assert (found.country, found.name) == ("BE", "Brugge")
