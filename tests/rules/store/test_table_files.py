"""What the tables of data/ may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from rules.errors import BadData
from rules.store.table_files import read_tables
from tests.rules.data_folder import FILES, MUNICIPALITIES, PLACES, RATES, VILLAGES, DataFolder


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        read_tables(data.path / "tables")
    return str(refused.value)


def last_line(name: str) -> int:
    return len(FILES[name].splitlines()) + 1


def test_the_tables_are_read_as_they_stand(data: DataFolder) -> None:
    tables = read_tables(data.path / "tables")

    assert tables["municipalities"][1] == ("BE", "Gent", "flanders", ["Ghent", "Gand"], 51.05, 3.717)
    assert tables["municipalities"][-1] == ("NL", "Sluis", "Zeeland", [], None, None)
    assert tables["municipal_rates"][3:5] == [
        ("Beveren-Kruibeke", 2024, 0.051, "https://beveren.example", "B"),
        ("Beveren-Kruibeke", 2025, 0.05, None, "C"),
    ]
    assert tables["places"][:2] == [
        ("Oostburg", "NL", "Sluis", "Zeeland", 4690, "A"),
        ("Melsele", "BE", "Beveren-Kruibeke", "flanders", None, "C"),
    ]


def test_text_in_quotes_may_hold_a_comma(data: DataFolder) -> None:
    data.add(MUNICIPALITIES, 'NL,"Aa, Hunze",Drenthe,,,,\n')

    assert read_tables(data.path / "tables")["municipalities"][-1][1] == "Aa, Hunze"


@pytest.mark.parametrize("rate", ["0", "0.15"], ids=["nothing", "the highest"])
def test_rates_at_the_bounds_are_accepted(data: DataFolder, rate: str) -> None:
    data.add(RATES, f"Gent,2024,{rate},https://x.example,B\n")

    assert read_tables(data.path / "tables")["municipal_rates"][-1][2] == float(rate)


COLUMNS = {
    MUNICIPALITIES: "country, name, region, nis_code, aliases, latitude, longitude",
    RATES: "name, assessment_year, rate, source_url, confidence",
    PLACES: "place, country, municipality, region, population, confidence",
    VILLAGES: "place, country, municipality",
}
LINES = {
    "municipality of an unknown country": (
        MUNICIPALITIES,
        "FR,Lille,flanders,,,,",
        "the country 'FR' is unknown; allowed are NL, BE, DE",
    ),
    "municipality of an unknown region": (
        MUNICIPALITIES,
        "BE,Namur,namur,92094,,,",
        "the region 'namur' is unknown; allowed are flanders, wallonia, german_speaking, brussels",
    ),
    "municipality without a region": (MUNICIPALITIES, "NL,Hulst,,,,,", "a municipality needs a name and a region"),
    "municipality without a name": (MUNICIPALITIES, "NL,,Zeeland,,,,", "a municipality needs a name and a region"),
    "municipality far away": (
        MUNICIPALITIES,
        "NL,Hulst,Zeeland,,,43.1,4.0",
        "the latitude '43.1' must be a number from 47 to 56",
    ),
    "municipality at no number": (
        MUNICIPALITIES,
        "NL,Hulst,Zeeland,,,51.3,east",
        "the longitude 'east' must be a number from 2.5 to 15.5",
    ),
    "municipality with half a position": (
        MUNICIPALITIES,
        "NL,Hulst,Zeeland,,,51.3,",
        "latitude and longitude go together; fill in both or leave both empty",
    ),
    "rate of an unknown municipality": (
        RATES,
        "Namur,2026,0.08,https://x.example,B",
        "'Namur' is not a Belgian municipality of municipalities.csv",
    ),
    "rate of a Dutch municipality": (
        RATES,
        "Sluis,2026,0.08,https://x.example,B",
        "'Sluis' is not a Belgian municipality of municipalities.csv",
    ),
    "rate of an alias": (
        RATES,
        "Gand,2026,0.08,https://x.example,B",
        "'Gand' is not a Belgian municipality of municipalities.csv",
    ),
    "rate in per cent": (
        RATES,
        "Gent,2026,6.9,https://x.example,B",
        "the rate 6.9 must be a fraction from 0 to 0.15 (6.9 % is 0.069)",
    ),
    "rate above the highest": (
        RATES,
        "Gent,2026,0.151,https://x.example,B",
        "the rate 0.151 must be a fraction from 0 to 0.15 (6.9 % is 0.069)",
    ),
    "rate below nothing": (
        RATES,
        "Gent,2026,-0.01,https://x.example,B",
        "the rate -0.01 must be a fraction from 0 to 0.15 (6.9 % is 0.069)",
    ),
    "rate that is no number": (
        RATES,
        "Gent,2026,nan,https://x.example,B",
        "the rate nan must be a fraction from 0 to 0.15 (6.9 % is 0.069)",
    ),
    "rate in words": (
        RATES,
        "Gent,2026,low,https://x.example,B",
        "assessment_year must be a year and rate a fraction such as 0.069",
    ),
    "rate without a year": (
        RATES,
        "Gent,,0.069,https://x.example,B",
        "assessment_year must be a year and rate a fraction such as 0.069",
    ),
    "rate A without an address": (RATES, "Gent,2026,0.069,,A", "a rate without source_url is C"),
    "rate B without an address": (RATES, "Gent,2026,0.069,,B", "a rate without source_url is C"),
    "rate of an unknown confidence": (
        RATES,
        "Gent,2026,0.069,https://x.example,D",
        "the confidence 'D' must be A, B or C",
    ),
    "place of an unknown country": (
        PLACES,
        "Lille,FR,Lille,Nord,,A",
        "the country 'FR' is unknown; allowed are NL, BE, DE",
    ),
    "place of an unknown municipality": (
        PLACES,
        "Jambes,BE,Namur,wallonia,,A",
        "'Namur' (BE) is not in municipalities.csv",
    ),
    "place of a municipality of another country": (
        PLACES,
        "Retranchement,BE,Sluis,Zeeland,,A",
        "'Sluis' (BE) is not in municipalities.csv",
    ),
    "village of an unknown municipality": (VILLAGES, "Jambes,BE,Namur", "'Namur' (BE) is not in municipalities.csv"),
    "place with people in words": (
        PLACES,
        "Cadzand,NL,Sluis,Zeeland,few,A",
        "the population 'few' must be a whole number, or empty",
    ),
    "place with half a person": (
        PLACES,
        "Cadzand,NL,Sluis,Zeeland,800.5,A",
        "the population '800.5' must be a whole number, or empty",
    ),
    "place of a letter that there is not": (
        PLACES,
        "Cadzand,NL,Sluis,Zeeland,800,D",
        "the confidence 'D' must be A, B or C",
    ),
    "place with fewer than nobody": (
        PLACES,
        "Cadzand,NL,Sluis,Zeeland,-5,A",
        "the population '-5' must be a whole number, or empty",
    ),
} | {
    f"{Path(name).stem}: {fault}": (name, line, f"must have the columns of the first line: {columns}")
    for name, columns in COLUMNS.items()
    for fault, line in {"a cell too few": "NL", "a cell too many": "NL" + "," * (columns.count(",") + 1)}.items()
}


@pytest.mark.parametrize(("name", "line", "fault"), LINES.values(), ids=LINES)
def test_a_line_that_is_wrong_is_refused(data: DataFolder, name: str, line: str, fault: str) -> None:
    data.add(name, line + "\n")

    assert refusal(data) == f"{name} line {last_line(name)}: {fault}"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("BE,Gand,wallonia,,,,", "'gand' (BE) names Gand and Gent; keep one"),
        ("BE,Namur,wallonia,,GAND,,", "'gand' (BE) names Gent and Namur; keep one"),
        ("BE,Liege,wallonia,,,,", "'liege' (BE) names Liege and Liège; keep one"),
    ],
    ids=["as a name and an alias", "as two aliases", "with and without accents"],
)
def test_a_name_that_two_municipalities_bear_is_refused(data: DataFolder, line: str, fault: str) -> None:
    data.add(MUNICIPALITIES, line + "\n")

    assert refusal(data) == f"{MUNICIPALITIES}: {fault}"


def test_a_name_may_be_borne_in_two_countries(data: DataFolder) -> None:
    read = read_tables(data.path / "tables")["municipalities"]

    assert [m[0] for m in read if m[1] == "Essen"] == ["BE", "DE"]


def test_a_municipality_that_stands_twice_is_refused(data: DataFolder) -> None:
    data.add(MUNICIPALITIES, "BE,Gent,wallonia,,,,\n")

    assert refusal(data) == f"{MUNICIPALITIES}: 'Gent' (BE) stands 2 times; keep one"


@pytest.mark.parametrize(
    ("name", "line", "twice"),
    [
        (RATES, "Gent,2025,0.07,https://x.example,B", "Gent, 2025"),
        (PLACES, "Melsele,BE,Gent,flanders,,A", "Melsele, BE"),
        (VILLAGES, "DRONGEN,BE,Essen", "DRONGEN, BE"),
    ],
    ids=[
        "a rate of one year",
        "a place in two municipalities",
        "a village in two municipalities",
    ],
)
def test_what_stands_twice_is_refused(data: DataFolder, name: str, line: str, twice: str) -> None:
    data.add(name, line + "\n")

    assert refusal(data) == f"{name} line {last_line(name)}: {twice} stands above already; keep one line"


def test_a_village_that_is_a_place_already_is_refused(data: DataFolder) -> None:
    data.add(VILLAGES, "Melsele,BE,Gent\n")

    assert refusal(data) == f"{VILLAGES}: 'Melsele' (BE) stands in places.csv already; keep one line"


def test_a_village_lies_in_the_region_of_its_municipality(data: DataFolder) -> None:
    assert read_tables(data.path / "tables")["places"][-1] == ("Drongen", "BE", "Gent", "flanders", None, None)


def test_a_rate_whose_address_nobody_can_open_is_refused(data: DataFolder) -> None:
    data.add(RATES, "Gent,2026,0.069,shelf 3,A\n")

    assert refusal(data) == (
        f"{RATES} line {last_line(RATES)}: source_url must be a public address that starts with https:// or http://"
    )


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_that_is_missing_is_refused(data: DataFolder, name: str) -> None:
    (data.path / name).unlink()

    assert refusal(data) == f"{name}: the file is missing"


@pytest.mark.parametrize(
    ("name", "column"),
    [
        *((MUNICIPALITIES, column) for column in ("country", "name", "region", "aliases", "latitude", "longitude")),
        *((RATES, column) for column in ("name", "assessment_year", "rate", "source_url", "confidence")),
        *((PLACES, column) for column in ("place", "country", "municipality", "region", "population", "confidence")),
        *((VILLAGES, column) for column in ("place", "country", "municipality")),
    ],
)
def test_a_table_without_a_column_is_refused(data: DataFolder, name: str, column: str) -> None:
    data.change(name, column, f"old_{column}")

    assert refusal(data) == f"{name} line 1: the columns {column} are missing"


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_without_a_first_line_is_refused(data: DataFolder, name: str) -> None:
    data.write(name, "")

    assert refusal(data).startswith(f"{name} line 1: the columns ")


@pytest.mark.parametrize(
    "text",
    [
        "country,name,region,aliases,latitude,longitude\nBE,Liège,wallonia,,,\n".encode("latin-1"),
        b'country,name,region,aliases,latitude,longitude\nBE,"Gent"x,flanders,,,\n',
    ],
    ids=["not UTF-8", "text after a quote"],
)
def test_a_table_that_cannot_be_read_is_refused(data: DataFolder, text: bytes) -> None:
    data.write(MUNICIPALITIES, text)

    assert refusal(data).startswith(f"{MUNICIPALITIES}: not readable as CSV in UTF-8: ")


def test_the_line_that_is_named_is_the_line_of_the_file(data: DataFolder) -> None:
    data.add(VILLAGES, "\n\nx,FR,Lille\n")

    assert refusal(data).startswith(f"{VILLAGES} line {last_line(VILLAGES) + 2}: ")
