"""What the tables of commuters may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from rules import store
from rules.errors import BadData
from rules.store.commuter_files import REMARKS, FlowRow, RegionalShareRow, RegionRow, ShareRow
from rules.store.database import DATA, build, opened
from tests.rules.belt_folder import COMMUTERS, FLOWS, REGIONAL, REGIONS, SHARES
from tests.rules.data_folder import DataFolder


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        build(data.path, data.path / "built")
    return str(refused.value)


def last_line(name: str) -> int:
    return len(COMMUTERS[name].splitlines()) + 1


def test_commuters_come_back_from_the_store_as_they_stand(data: DataFolder) -> None:
    held = opened(build(data.path).fingerprint, data.path).commuters
    assert held.regions == {
        "zeeland": RegionRow("zeeland", "NL", "Zeeland", 51.5, 3.8, "province"),
        "flanders": RegionRow("flanders", "BE", None, 51.05, 4.3, "part"),
        "wales": RegionRow("wales", "NL", "Nowhere", None, None, "nuts3"),
    }
    assert held.flows == [
        FlowRow("BE", "NL", None, None, "", 2023, 12, "cbs", 37000, "about", "A", ("gazette",)),
        FlowRow(
            "BE",
            "NL",
            "flanders",
            "zeeland",
            "",
            2021,
            None,
            "inami",
            2040,
            "",
            "B",
            ("newspaper", "memory"),
            "place_of_work_anew",
        ),
        FlowRow("BE", "NL", None, None, "dutch", 2020, None, "inami", 9000, "over", "C", ("memory",)),
    ]
    assert [flow.family for flow in held.flows] == ["register", "inami", "inami"]
    assert held.shares == [
        ShareRow("BE", "Gent", "NL", 3.5, "percent_of_employed", 2018, "cbs", "", "B", ("newspaper",)),
        ShareRow(
            "DE",
            "Essen",
            "NL",
            410.0,
            "persons",
            2012,
            "cbs",
            "under",
            "A",
            ("newspaper", "handbook"),
            "computed_share",
        ),
    ]
    assert held.regional == [
        RegionalShareRow("NL", "zeeland", "BE", 3.0, "between", 5.0, 2021, "A", ("gazette",), "not_in_release"),
        RegionalShareRow("NL", None, "both", 1.1, "", None, 2021, "B", ("newspaper",)),
    ]


FLOW_LINE = "BE,NL,flanders,zeeland,,2021,6,inami,2040,,B,newspaper,,"
SHARE_LINE = "BE,Gent,NL,3.5,percent_of_employed,2018,cbs,,B,newspaper,,"
REGIONAL_LINE = "NL,zeeland,BE,3,between,5,2021,A,gazette,,"
SPOILED = {
    "region of an unknown state": (
        REGIONS,
        "kent,UK,Kent,51.2,3.0,part",
        "the state 'UK' is unknown; allowed are NL, BE, DE",
    ),
    "region far away": (REGIONS, "kent,BE,Kent,43.1,4.0,part", "the lat '43.1' must be a number from 47 to 56"),
    "region at no number": (REGIONS, "kent,BE,Kent,51.2,east,part", "the lon 'east' must be a number from 2.5 to 15.5"),
    "region with half a position": (
        REGIONS,
        "kent,BE,Kent,51.2,,part",
        "lat and lon go together; fill in both or leave both empty",
    ),
    "region of an unknown kind": (
        REGIONS,
        "kent,BE,Kent,51.2,3.0,county",
        "the level 'county' is unknown; allowed are be_region, nuts3, land, province, district, municipality, part",
    ),
    "region without a slug": (REGIONS, ",BE,Kent,51.2,3.0,part", "the slug is missing"),
    "region that stands twice": (REGIONS, "zeeland,BE,,,,part", "zeeland stands above already; keep one line"),
    "flow from an unknown state": (
        FLOWS,
        FLOW_LINE.replace("BE,NL,flanders", "FR,NL,"),
        "the home 'FR' is unknown; allowed are NL, BE, DE",
    ),
    "flow to an unknown state": (
        FLOWS,
        FLOW_LINE.replace("NL,flanders,zeeland", "LU,flanders,"),
        "the work 'LU' is unknown; allowed are NL, BE, DE",
    ),
    "flow within a state": (
        FLOWS,
        FLOW_LINE.replace("BE,NL,flanders,zeeland", "BE,BE,flanders,"),
        "home and work both lie in BE; who commutes here crosses a border",
    ),
    "flow from an unknown region": (
        FLOWS,
        FLOW_LINE.replace("flanders", "kent"),
        "the home_region 'kent' is not in flow_regions.csv; add it there",
    ),
    "flow to a region of the other state": (
        FLOWS,
        FLOW_LINE.replace("zeeland", "flanders"),
        "the work_region 'flanders' lies in BE",
    ),
    "flow of an unknown group": (
        FLOWS,
        FLOW_LINE.replace("zeeland,,", "zeeland,women,"),
        "the group 'women' is unknown; allowed are nothing, dutch, german, agency",
    ),
    "flow by an unknown method": (
        FLOWS,
        FLOW_LINE.replace("inami", "guess"),
        "the method 'guess' is unknown; allowed are cbs, it_nrw, lsn, inami, ba, onss, census, report",
    ),
    "flow of an unknown bound": (
        FLOWS,
        FLOW_LINE.replace("2040,", "2040,roughly"),
        "the bound 'roughly' is unknown; allowed are nothing, about, under, over",
    ),
    "flow between two numbers": (
        FLOWS,
        FLOW_LINE.replace("2040,", "2040,between"),
        "the bound 'between' is unknown; allowed are nothing, about, under, over",
    ),
    "flow of nobody": (FLOWS, FLOW_LINE.replace("2040", "0"), "the value '0' must be a number from 1 to 1e+06"),
    "flow of half a person": (FLOWS, FLOW_LINE.replace("2040", "20.5"), "the value '20.5' must be a whole number"),
    "flow without a number": (FLOWS, FLOW_LINE.replace("2040", ""), "the value is missing"),
    "flow of no number": (FLOWS, FLOW_LINE.replace("2040", "nan"), "the value 'nan' must be a number from 1 to 1e+06"),
    "flow without a year": (FLOWS, FLOW_LINE.replace("2021", ""), "the year is missing"),
    "flow of long ago": (
        FLOWS,
        FLOW_LINE.replace("2021", "1989"),
        "the year '1989' must be a number from 1990 to 2100",
    ),
    "flow of half a year": (FLOWS, FLOW_LINE.replace("2021", "2021.5"), "the year '2021.5' must be a whole number"),
    "flow of a thirteenth month": (
        FLOWS,
        FLOW_LINE.replace(",6,", ",13,"),
        "the month '13' must be a number from 1 to 12",
    ),
    "flow of an unknown confidence": (
        FLOWS,
        FLOW_LINE.replace(",B,", ",D,"),
        "the confidence 'D' is unknown; allowed are A, B, C",
    ),
    "flow of an unknown source": (
        FLOWS,
        FLOW_LINE.replace("newspaper", "newspaper;gossip"),
        "the source gossip is not in data/sources; add it there with its address",
    ),
    "flow without a source": (
        FLOWS,
        FLOW_LINE.replace("newspaper", ""),
        "the source  is not in data/sources; add it there with its address",
    ),
    "flow whose letter is not earned": (
        FLOWS,
        FLOW_LINE.replace(",B,", ",A,"),
        "confidence A needs an official source or two at different addresses, not ['secondary']",
    ),
    "flow from memory alone": (
        FLOWS,
        FLOW_LINE.replace("newspaper", "memory"),
        "confidence B needs a source with an address; without one it is C",
    ),
    "flow with an unknown remark": (
        FLOWS,
        FLOW_LINE.removesuffix(",") + "odd,",
        f"the remark 'odd' is unknown; allowed are {', '.join(one or 'nothing' for one in REMARKS)}",
    ),
    "share with an unknown remark": (
        SHARES,
        SHARE_LINE.removesuffix(",") + "odd,",
        f"the remark 'odd' is unknown; allowed are {', '.join(one or 'nothing' for one in REMARKS)}",
    ),
    "regional share with an unknown remark": (
        REGIONAL,
        REGIONAL_LINE.removesuffix(",") + "odd,",
        f"the remark 'odd' is unknown; allowed are {', '.join(one or 'nothing' for one in REMARKS)}",
    ),
    "flow with a cell too few": (
        FLOWS,
        FLOW_LINE.removesuffix(","),
        f"must have the columns of the first line: {COMMUTERS[FLOWS].partition(chr(10))[0].replace(',', ', ')}",
    ),
    "share of an unknown municipality": (
        SHARES,
        SHARE_LINE.replace("Gent", "Namur"),
        "'Namur' (BE) is not in municipalities.csv",
    ),
    "share of a municipality of another state": (
        SHARES,
        SHARE_LINE.replace("BE,Gent,NL", "DE,Gent,NL"),
        "'Gent' (DE) is not in municipalities.csv",
    ),
    "share of an unknown unit": (
        SHARES,
        SHARE_LINE.replace("percent_of_employed", "percent"),
        "the unit 'percent' is unknown; allowed are percent_of_residents_15, percent_of_employed, persons",
    ),
    "share above the whole": (
        SHARES,
        SHARE_LINE.replace("3.5", "100.5"),
        "the value '100.5' must be a number from 0 to 100",
    ),
    "share below nothing": (SHARES, SHARE_LINE.replace("3.5", "-1"), "the value '-1' must be a number from 0 to 100"),
    "share by an unknown method": (
        SHARES,
        SHARE_LINE.replace("cbs", "poll"),
        "the method 'poll' is unknown; allowed are cbs, it_nrw, lsn, inami, ba, onss, census, report",
    ),
    "share within a state": (
        SHARES,
        SHARE_LINE.replace("Gent,NL", "Gent,BE"),
        "home and work both lie in BE; who commutes here crosses a border",
    ),
    "regional share between one number": (
        REGIONAL,
        REGIONAL_LINE.replace("between,5", "between,"),
        "an upper number goes with the bound between, and only with it",
    ),
    "regional share about two numbers": (
        REGIONAL,
        REGIONAL_LINE.replace("between,5", "about,5"),
        "an upper number goes with the bound between, and only with it",
    ),
    "regional share of a foreign region": (
        REGIONAL,
        REGIONAL_LINE.replace("zeeland", "flanders"),
        "the work_region 'flanders' lies in BE",
    ),
    "regional share of an unknown state": (
        REGIONAL,
        REGIONAL_LINE.replace("BE", "all"),
        "the home 'all' is unknown; allowed are NL, BE, DE, both",
    ),
    "regional share of an unknown bound": (
        REGIONAL,
        REGIONAL_LINE.replace("between,5", "roughly,"),
        "the bound 'roughly' is unknown; allowed are nothing, about, under, over, between",
    ),
    "regional share above the whole": (
        REGIONAL,
        REGIONAL_LINE.replace("between,5", "between,101"),
        "the upper '101' must be a number from 0 to 100",
    ),
}


@pytest.mark.parametrize(("name", "line", "fault"), SPOILED.values(), ids=SPOILED)
def test_a_line_that_is_wrong_is_refused(data: DataFolder, name: str, line: str, fault: str) -> None:
    data.add(name, line + "\n")
    assert refusal(data) == f"{name} line {last_line(name)}: {fault}"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (REGIONS, "kent,BE,,,,land"),
        (FLOWS, FLOW_LINE),
        *((FLOWS, f"{FLOW_LINE.removesuffix(',')}{remark},") for remark in REMARKS),
        (FLOWS, FLOW_LINE.replace("2040", "1")),
        (FLOWS, FLOW_LINE.replace("2021,6", "1990,12")),
        (SHARES, SHARE_LINE.replace("3.5,percent_of_employed", "100.5,persons")),
        (SHARES, SHARE_LINE.replace("3.5", "100")),
        (REGIONAL, REGIONAL_LINE),
        (REGIONAL, REGIONAL_LINE.replace("between,5", "over,")),
    ],
)
def test_a_line_that_holds_is_accepted(data: DataFolder, name: str, line: str) -> None:
    rows = build(data.path).rows[Path(name).stem]
    data.add(name, line + "\n")
    assert build(data.path).rows[Path(name).stem] == rows + 1


@pytest.mark.parametrize("name", COMMUTERS)
def test_a_table_that_is_missing_is_refused(data: DataFolder, name: str) -> None:
    (data.path / name).unlink()
    assert refusal(data) == f"{name}: the file is missing"


@pytest.mark.parametrize(
    ("name", "column"),
    [
        (name, column)
        for name, text in COMMUTERS.items()
        for column in text.partition("\n")[0].split(",")
        if column != "note"
    ],
)
def test_a_table_without_a_column_is_refused(data: DataFolder, name: str, column: str) -> None:
    heads, _, rest = COMMUTERS[name].partition("\n")
    without = ",".join("old" if head == column else head for head in heads.split(","))
    data.write(name, f"{without}\n{rest}")
    assert refusal(data) == f"{name} line 1: the columns {column} are missing"


def written(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cell(value: object) -> str:
    """A cell of the store as a file has it."""
    if isinstance(value, tuple):
        return ";".join(value)
    return "" if value is None else str(value)


def number(said: str) -> float | None:
    return float(said) if said else None


def test_every_line_of_the_project_is_read_from_the_store_as_it_was_written() -> None:
    real = store.current().commuters
    assert [(r.slug, r.state, r.name or "", r.latitude, r.longitude, r.level) for r in real.regions.values()] == [
        (line["slug"], line["state"], line["name"], number(line["lat"]), number(line["lon"]), line["level"])
        for line in written(REGIONS)
    ]
    flow = [*COMMUTERS[FLOWS].partition("\n")[0].split(",")[:-1]]
    assert [list(map(cell, row)) for row in real.flows] == [[line[name] for name in flow] for line in written(FLOWS)]
    tables: list[tuple[Sequence[ShareRow | RegionalShareRow], str]] = [(real.shares, SHARES), (real.regional, REGIONAL)]
    for rows, name in tables:
        lines = written(name)
        assert len(rows) == len(lines) > 10
        for row, line in zip(rows, lines, strict=True):
            for column, value in row._asdict().items():
                same = number(line[column]) == value if isinstance(value, float) else line[column] == cell(value)
                assert same, (name, column, line)
