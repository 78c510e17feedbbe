"""Names of municipalities as people type them, and the surcharge rate that follows (CONVENTIONS 37)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from rules import FIELDS
from rules.definitions.codes import FLANDERS, GERMAN_SPEAKING, WALLONIA
from rules.definitions.names import plain_name
from rules.errors import InputError
from rules.law.year import YearLaw, law_of
from rules.places.municipalities import municipality, municipality_choices, region_code
from rules.places.surcharge import SurchargeRate, surcharge_rate
from tests.rules.data_folder import MUNICIPALITIES, PLACES, SmallHouse, forget

FIELD = "residence.municipality"


class Averages(NamedTuple):
    average_flanders: float
    average_wallonia: float
    average_german_speaking: float
    average_brussels: float


class Belgium(NamedTuple):
    municipal_tax: Averages


class SmallLaw(NamedTuple):
    be: Belgium


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallHouse]:
    forget()
    with monkeypatch.context() as patch:
        yield SmallHouse(tmp_path, patch)
    forget()


def rate(house: SmallHouse, name: str | None, year: int) -> SurchargeRate:
    law: YearLaw = house.year_law(SmallLaw, year)
    return surcharge_rate(None if name is None else municipality(name, "BE", FIELD), law)


@pytest.mark.parametrize(
    ("typed", "country", "name"),
    [
        ("Gent", "BE", "Gent"),
        ("gENT", "BE", "Gent"),
        ("  Gent ", "BE", "Gent"),
        ("Liège", "BE", "Liège"),
        ("Liege", "BE", "Liège"),
        ("LIÈGE", "BE", "Liège"),
        ("Lie\u0300ge", "BE", "Liège"),
        ("Luttich", "BE", "Liège"),
        ("Gand", "BE", "Gent"),
        ("Gent (Oost-Vlaanderen)", "BE", "Gent"),
        ("Mesen", "BE", "Mesen (Messines)"),
        ("Sankt-Vith", "BE", "Sankt Vith"),
        ("Sankt Vith/Saint-Vith", "BE", "Sankt Vith"),
        ("St.-Vith / saint vith", "BE", "Sankt Vith"),
        ("Luik/Liège/Lüttich", "BE", "Liège"),
        ("Kruibeke", "BE", "Beveren-Kruibeke"),
        ("beveren", "BE", "Beveren-Kruibeke"),
        ("Beveren Kruibeke", "BE", "Beveren-Kruibeke"),
        ("Melsele", "BE", "Beveren-Kruibeke"),
        ("Beveren (t/m 2024)", "BE", "Beveren-Kruibeke"),
        ("Kruibeke (t/m 2024) / Beveren-Kruibeke (vanaf 2025)", "BE", "Beveren-Kruibeke"),
        ("oostburg (Zeeland)", "NL", "Sluis"),
        ("drongen", "BE", "Gent"),
        ("Luettich", "BE", "Liège"),
    ],
)
def test_a_municipality_is_found_however_it_is_typed(house: SmallHouse, typed: str, country: str, name: str) -> None:
    found = municipality(typed, country, FIELD)

    assert (found.name, found.country) == (name, country)


@pytest.mark.parametrize(("country", "region"), [("BE", "flanders"), ("DE", "NW")])
def test_a_name_in_two_countries_means_that_of_the_country(house: SmallHouse, country: str, region: str) -> None:
    assert municipality("Essen", country, FIELD).region == region


def test_the_name_of_a_municipality_goes_before_a_place_of_that_name(house: SmallHouse) -> None:
    house.data.add(PLACES, "Gent,BE,Sankt Vith,german_speaking,,A\nLuik,BE,Gent,flanders,,A\n")
    house.build()

    assert municipality("Gent", "BE", FIELD).name == "Gent"
    assert municipality("Luik", "BE", FIELD).name == "Liège"


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Halle (Saale)", "Halle (Saale)"), ("halle westf", "Halle (Westf.)"), ("Sluis (NL)", "Sluis")],
)
def test_text_in_brackets_tells_two_municipalities_apart(house: SmallHouse, typed: str, name: str) -> None:
    house.data.add(MUNICIPALITIES, "NL,Halle (Saale),ST,,,,\nNL,Halle (Westf.),NW,,,,\n")
    house.build()

    assert municipality(typed, "NL", FIELD).name == name
    with pytest.raises(InputError, match=r"allowed are Halle \(Saale\), Halle \(Westf\.\)$"):
        municipality("Halle", "NL", FIELD)


@pytest.mark.parametrize(
    ("typed", "country", "near"),
    [
        ("Gentt", "BE", "Gent"),
        ("Sankt Vieth", "BE", "Sankt Vith"),
        ("Lüttisch", "BE", "Liège"),
        ("Ostburg", "NL", "Sluis"),
    ],
)
def test_a_name_that_is_not_known_is_refused_with_those_near_it(
    house: SmallHouse, typed: str, country: str, near: str
) -> None:
    with pytest.raises(InputError) as refused:
        municipality(typed, country, FIELD)
    assert str(refused.value) == (f"{FIELD}: the municipality {typed!r} is not known in {country}; allowed are {near}")
    assert (refused.value.field, refused.value.status) == (FIELD, 2)


@pytest.mark.parametrize("typed", ["Xyzzyx", "", "()", "/", "''", "7"])
def test_a_name_that_is_near_to_none_is_refused_with_where_to_look(house: SmallHouse, typed: str) -> None:
    with pytest.raises(
        InputError,
        match=r"is not known in BE; allowed are the names that the form, places\.csv and villages\.csv list$",
    ):
        municipality(typed, "BE", FIELD)


def test_a_municipality_of_another_country_is_refused(house: SmallHouse) -> None:
    with pytest.raises(InputError, match="'Sluis' is not known in BE"):
        municipality("Sluis", "BE", FIELD)


def test_a_long_name_is_cut_in_the_message(house: SmallHouse) -> None:
    with pytest.raises(InputError) as refused:
        municipality("x" * 5000, "BE", FIELD)
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("'s-Hertogenbosch", "s hertogenbosch"),
        ("Straße", "strasse"),
        ("Bergen (L.) aan Zee", "bergen aan zee"),
        ("Sankt  Vith", "sankt vith"),
        ("(Gent)", ""),
        ("Belœil", "beloeil"),
    ],
)
def test_a_plain_name_keeps_what_tells_a_place_apart(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def told(found: SurchargeRate) -> tuple[float, int, str, str, bool, bool]:
    """What a row says, without its name."""
    return found.rate, found.assessment_year, found.confidence, found.url, found.carried, found.average


def test_the_row_of_the_next_assessment_year_is_the_rate_of_a_year(house: SmallHouse) -> None:
    assert told(rate(house, "Gent", 2026)) == (0.069, 2027, "A", "https://gent.example", False, False)
    assert told(rate(house, "Gent", 2024)) == (0.065, 2025, "B", "https://gent.example", False, False)


def test_a_place_and_an_alias_take_the_row_of_their_municipality(house: SmallHouse) -> None:
    assert rate(house, "Melsele", 2024) == rate(house, "Kruibeke", 2024)
    assert told(rate(house, "Melsele", 2024)) == (0.05, 2025, "C", "", False, False)


@pytest.mark.parametrize(("year", "years_old"), [(2025, 1), (2026, 2)])
def test_an_older_row_is_carried_over_two_years_at_most(house: SmallHouse, year: int, years_old: int) -> None:
    carried = rate(house, "Beveren-Kruibeke", year)

    assert told(carried) == (0.05, 2025, "C", "", True, False)
    assert carried.assessment_year == year + 1 - years_old


def test_a_row_that_is_three_years_old_gives_way_to_the_average_of_the_region(house: SmallHouse) -> None:
    average = rate(house, "Liège", 2026)
    assert (average.rate, average.key, average.average) == (0.079, "be.municipal_tax.average_wallonia", True)


def test_a_later_row_says_nothing_about_a_year_before(house: SmallHouse) -> None:
    """The rows of 2027 and 2028 do not count for assessment year 2026."""
    assert told(rate(house, "Gent", 2025)) == (0.065, 2025, "C", "https://gent.example", True, False)


@pytest.mark.parametrize(
    ("name", "region", "average"),
    [("Essen", "flanders", 0.071), ("Sankt Vith", "german_speaking", 0.068), (None, "flanders", 0.071)],
    ids=["Flanders", "the German-speaking Community", "no municipality"],
)
def test_a_municipality_without_rows_takes_the_average_of_its_region(
    house: SmallHouse, name: str | None, region: str, average: float
) -> None:
    found = rate(house, name, 2026)
    assert (found.rate, found.key, found.average) == (average, f"be.municipal_tax.average_{region}", True)
    assert (found.carried, found.confidence) == (False, "A")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Gent", FLANDERS),
        ("Liège", WALLONIA),
        ("Sankt Vith", GERMAN_SPEAKING),
    ],
)
def test_the_region_is_that_of_the_municipality(house: SmallHouse, name: str, code: int) -> None:
    assert region_code(municipality(name, "BE", FIELD)) == code


def test_no_municipality_means_flanders() -> None:
    assert region_code(None) == FLANDERS


def test_the_choices_of_a_form_are_the_municipalities_of_one_country_by_name(house: SmallHouse) -> None:
    assert [choice.name for choice in municipality_choices("BE")] == [
        "Beveren-Kruibeke",
        "Essen",
        "Gent",
        "Liège",
        "Mesen (Messines)",
        "Sankt Vith",
    ]
    assert {choice.country for choice in municipality_choices("DE")} == {"DE"}


@pytest.mark.parametrize(
    ("typed", "country", "name"),
    [
        ("Borgloon", "BE", "Tongeren-Borgloon"),
        ("Zwijndrecht (t/m 2024)", "BE", "Beveren-Kruibeke-Zwijndrecht"),
        ("Hasselt (vanaf 2025)", "BE", "Hasselt"),
        ("Hasselt (incl. former Kortessem)", "BE", "Hasselt"),
        ("Gooik", "BE", "Pajottegem"),
        ("De Pinte", "BE", "Nazareth-De Pinte"),
        ("Bertogne", "BE", "Bastogne"),
        ("Knesselare", "BE", "Aalter"),
        ("Brussel / Bruxelles", "BE", "Brussel"),
        ("Kelmis / La Calamine", "BE", "Kelmis"),
        ("Ixelles", "BE", "Elsene"),
        ("Saint-Gilles", "BE", "Sint-Gillis"),
        ("Saint-Nicolas", "BE", "Saint-Nicolas"),
        ("Louvain", "BE", "Leuven"),
        ("Bergen", "BE", "Mons"),
        ("Braine-l’Alleud", "BE", "Braine-l'Alleud"),
        ("Écaussinnes", "BE", "Ecaussinnes"),
        ("Le Rœulx", "BE", "Le Roeulx"),
        ("Kruibeke", "BE", "Beveren-Kruibeke-Zwijndrecht"),
        ("Borsbeek", "BE", "Antwerpen"),
        ("LIEGE", "BE", "Liège"),
        ("St. Vith/Saint-Vith", "BE", "Sankt Vith"),
        ("Sas van Gent", "NL", "Terneuzen"),
        ("Den Bosch", "NL", "'s-Hertogenbosch"),
        ("Gronau", "DE", "Gronau (Westf.)"),
        ("Aken", "DE", "Aachen"),
    ],
)
def test_the_real_tables_know_merged_communes_and_names_in_other_languages(typed: str, country: str, name: str) -> None:
    assert municipality(typed, country, FIELD).name == name


@pytest.mark.parametrize(
    ("typed", "country", "name"),
    [
        ("Anvers", "BE", "Antwerpen"),
        ("Fourons", "BE", "Voeren"),
        ("Dusseldorf", "DE", "Düsseldorf"),
        ("Duesseldorf", "DE", "Düsseldorf"),
        ("sint niklaas", "BE", "Sint-Niklaas"),
        ("Den Haag", "NL", "Den Haag"),
        ("'s-Gravenhage", "NL", "Den Haag"),
        ("Axel", "NL", "Terneuzen"),
        ("Sas van Gent", "NL", "Terneuzen"),
        ("Glanerbrug", "NL", "Enschede"),
        ("Aken", "DE", "Aachen"),
        ("Liege", "BE", "Liège"),
        ("Luik", "BE", "Liège"),
        ("Keulen", "DE", "Köln"),
        ("Aalst", "BE", "Aalst"),
        ("Leuven", "BE", "Leuven"),
        ("Deinze", "BE", "Deinze"),
        ("Kortrijk", "BE", "Kortrijk"),
        ("Mechelen", "BE", "Mechelen"),
        ("Frankfurt", "DE", "Frankfurt am Main"),
        ("Halle", "DE", "Halle (Saale)"),
        ("Halle (Westf.)", "DE", "Halle (bei Steinhagen)"),
        ("Essen", "DE", "Essen"),
        ("Essen (Oldenburg)", "DE", "Essen (bei Cloppenburg)"),
        ("Bergen (NH.)", "NL", "Bergen (NH.)"),
    ],
)
def test_every_name_that_people_type_finds_its_municipality(typed: str, country: str, name: str) -> None:
    assert municipality(typed, country, FIELD).name == name


def test_the_real_tables_hold_every_dutch_municipality_of_2026() -> None:
    of_province = Counter(choice.region for choice in municipality_choices("NL"))
    assert len(of_province) == 12
    assert of_province.total() == 342


def test_the_real_tables_hold_every_land_of_germany() -> None:
    of_land = Counter(choice.region for choice in municipality_choices("DE"))
    assert set(of_land) == set(FIELDS["options.de_land"].words)
    assert of_land.total() > 10_000


def test_every_average_of_a_region_that_the_real_tables_name_is_in_the_law() -> None:
    for choice in municipality_choices("BE"):
        found = surcharge_rate(municipality(choice.name, "BE", FIELD), law_of(2026))
        assert 0.0 <= found.rate <= 0.15
        assert not found.average or found.key == f"be.municipal_tax.average_{choice.region}"


def test_the_real_tables_hold_every_belgian_commune() -> None:
    """565 since the mergers of 1 January 2025."""
    of_region = Counter(choice.region for choice in municipality_choices("BE"))
    assert of_region == {"flanders": 285, "wallonia": 252, "german_speaking": 9, "brussels": 19}


def test_every_belgian_commune_has_its_own_rate_for_assessment_year_2026() -> None:
    for choice in municipality_choices("BE"):
        found = surcharge_rate(municipality(choice.name, "BE", FIELD), law_of(2025))
        assert (found.average, found.carried, found.assessment_year) == (False, False, 2026), choice.name


@pytest.mark.parametrize("year", [2024, 2025, 2026])
@pytest.mark.parametrize(
    ("former", "successor"), [("Kortessem", "Hasselt"), ("Herne", "Pajottegem"), ("Ruiselede", "Wingene")]
)
def test_a_commune_that_has_merged_takes_the_rate_of_its_successor(former: str, successor: str, year: int) -> None:
    rates = [surcharge_rate(municipality(name, "BE", FIELD), law_of(year)) for name in (former, successor)]
    assert rates[0] == rates[1]
    assert not rates[0].average


@pytest.mark.parametrize(
    ("name", "year", "percent"),
    [
        ("Middelkerke", 2024, 3.0),
        ("Middelkerke", 2025, 3.0),
        ("Kruibeke", 2024, 5.0),
        ("Tessenderlo", 2024, 7.0),
        ("Bastogne", 2025, 7.0),
        ("Koekelberg", 2025, 7.0),
    ],
)
def test_rates_of_the_real_table(name: str, year: int, percent: float) -> None:
    found = surcharge_rate(municipality(name, "BE", FIELD), law_of(year))
    assert found.rate == pytest.approx(percent / 100.0)


def test_choices_are_sorted_as_a_reader_sorts_them() -> None:
    names = [choice.name for choice in municipality_choices("BE")]
    near = names.index("Büllingen")
    assert names[near - 1 : near + 2] == ["Buggenhout", "Büllingen", "Burdinne"]
