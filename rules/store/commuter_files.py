"""The tables of counted commuters, read and checked: flows from state to state and region to region, shares by
municipality of residence and by region of work, and where the regions lie. The columns are told in data/README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from rules.definitions.codes import STATES
from rules.store.cells import frozen
from rules.store.source_files import Source, check_cited
from rules.store.table_files import NEARBY, Line, lines

METHODS = ("cbs", "it_nrw", "lsn", "inami", "ba", "onss", "census", "report")
"""Who counted: the Dutch statistical office and its partners in North Rhine-Westphalia and Lower Saxony, the Belgian
sickness funds, the German employment agency, the Belgian social security office, or a report that does not say."""
FAMILIES = {"cbs": "register", "it_nrw": "register", "lsn": "register"}
"""The methods that count the same way, by the name of what they share; any other is a family of its own."""
GROUPS = ("", "dutch", "german", "agency")
"""Of whom a flow is: of everybody, of nationals of one state, or of who works through a temporary agency."""
BOUNDS = ("", "about", "under", "over")
"""How a number is meant: as it stands, rounded, or as a limit."""
BETWEEN = "between"
"""It is the lower of two limits."""
LEVELS = ("be_region", "nuts3", "land", "province", "district", "municipality", "part")
"""What kind of region a count names; only those of one kind can be ranked. `part`: drawn for one count alone."""
SHARE_UNITS = ("percent_of_residents_15", "percent_of_employed", "persons")
REMARKS = (
    "",
    "computed_change",
    "computed_share",
    "computed_share_year",
    "contradicted",
    "falling_unexplained",
    "far_below_register",
    "limit_only",
    "lower_end",
    "may_miss_and_misplace",
    "may_miss_workers",
    "not_in_release",
    "not_one_series",
    "origin_unknown",
    "place_of_work_anew",
    "rounded_both_ways",
    "said_by_mayor",
    "share_of_inhabitants",
    "share_of_whom",
    "two_counts_of_year",
    "without_mini_jobs",
    "work_abroad",
    "year_settled",
)
"""What a reader must see beside a number; its words are `flow.remark.<slug>`."""
FIRST_YEAR, LAST_YEAR = 1990, 2100

COMMUTER_SCHEMA = """
CREATE TABLE flow_regions (
    slug VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, name VARCHAR, latitude DOUBLE, longitude DOUBLE,
    level VARCHAR NOT NULL);
CREATE TABLE commuting_flows (
    home VARCHAR NOT NULL, work VARCHAR NOT NULL, home_region VARCHAR, work_region VARCHAR, people VARCHAR NOT NULL,
    year INTEGER NOT NULL, month INTEGER, method VARCHAR NOT NULL, value INTEGER NOT NULL, bound VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL, remark VARCHAR NOT NULL);
CREATE TABLE commuter_shares (
    home VARCHAR NOT NULL, municipality VARCHAR NOT NULL, work VARCHAR NOT NULL, value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL, year INTEGER NOT NULL, method VARCHAR NOT NULL, bound VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL, remark VARCHAR NOT NULL,
    FOREIGN KEY (home, municipality) REFERENCES municipalities);
CREATE TABLE regional_shares (
    work VARCHAR NOT NULL, work_region VARCHAR, home VARCHAR NOT NULL, value DOUBLE NOT NULL, bound VARCHAR NOT NULL,
    upper DOUBLE, year INTEGER NOT NULL, confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL,
    remark VARCHAR NOT NULL);
"""
COMMUTER_TABLES = (
    "SELECT slug, state, name, latitude, longitude, level FROM flow_regions ORDER BY rowid",
    """SELECT home, work, home_region, work_region, people, year, month, method, value, bound, confidence, sources,
              remark
       FROM commuting_flows ORDER BY rowid""",
    """SELECT home, municipality, work, value, unit, year, method, bound, confidence, sources, remark
       FROM commuter_shares ORDER BY rowid""",
    """SELECT work, work_region, home, value, bound, upper, year, confidence, sources, remark
       FROM regional_shares ORDER BY rowid""",
)
"""What is read of commuters, in the order of CommuterTables."""


class RegionRow(NamedTuple):
    """A region that a count names: `name` is empty where the languages differ; a point inside it in degrees, if any;
    which kind of region it is."""

    slug: str
    state: str
    name: str | None
    latitude: float | None
    longitude: float | None
    level: str


class FlowRow(NamedTuple):
    """How many people live in one state (or a region of it) and work in another: `people` are all, or a group of them;
    `bound` says how the number is meant, `remark` what a reader must see beside it, if anything."""

    home: str
    work: str
    home_region: str | None
    work_region: str | None
    people: str
    year: int
    month: int | None
    method: str
    value: int
    bound: str
    confidence: str
    sources: tuple[str, ...]
    remark: str = ""

    @property
    def family(self) -> str:
        """The counting method, those that count the same way together; numbers of two families are never compared."""
        return FAMILIES.get(self.method, self.method)


class ShareRow(NamedTuple):
    """How many of those who live in a municipality work in the other state, as persons or as a share in percent."""

    home: str
    municipality: str
    work: str
    value: float
    unit: str
    year: int
    method: str
    bound: str
    confidence: str
    sources: tuple[str, ...]
    remark: str = ""


class RegionalShareRow(NamedTuple):
    """The percentage of the employees of a region (none: of the whole state) who live in another state, or in `both`
    others."""

    work: str
    work_region: str | None
    home: str
    value: float
    bound: str
    upper: float | None
    year: int
    confidence: str
    sources: tuple[str, ...]
    remark: str = ""


class CommuterTables(NamedTuple):
    """All that the store holds of commuters."""

    regions: Mapping[str, RegionRow]
    flows: Sequence[FlowRow]
    shares: Sequence[ShareRow]
    regional: Sequence[RegionalShareRow]


def commuter_tables(rows: Iterable[Iterable[tuple[Any, ...]]]) -> CommuterTables:
    """The tables from their rows, in the order of COMMUTER_TABLES."""
    regions, flows, shares, regional = rows
    return CommuterTables(
        {row[0]: RegionRow(*row) for row in regions},
        [FlowRow(*frozen(row)) for row in flows],
        [ShareRow(*frozen(row)) for row in shares],
        [RegionalShareRow(*frozen(row)) for row in regional],
    )


R = TypeVar("R")


def read_commuters(
    root: Path, sources: Mapping[str, Source], municipalities: Collection[tuple[str, str]]
) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table by its name in the store; raises BadData with file, line and reason."""
    regions: dict[str, RegionRow] = {}
    for line in lines(root / "flow_regions.csv", *REGION):
        row = _region(line)
        if row.slug in regions:
            raise line.refuse(f"{row.slug} stands above already; keep one line")
        regions[row.slug] = row

    def rows(file: str, columns: tuple[str, ...], read: Callable[[Line], R]) -> list[R]:
        found = []
        for line in lines(root / file, *columns):
            cited = line.cells["sources"].split(";")
            check_cited(cited, line.one_of("confidence", ("A", "B", "C")), sources, line.where)
            for column in ("home_region", "work_region"):
                _check_region(line, column, regions)
            if line.cells["home"] == line.cells["work"]:
                raise line.refuse(f"home and work both lie in {line.cells['home']}; who commutes here crosses a border")
            found.append(read(line))
        return found

    def share_of_known(line: Line) -> ShareRow:
        share = _share(line)
        if (share.home, share.municipality) not in municipalities:
            raise line.refuse(f"{share.municipality!r} ({share.home}) is not in municipalities.csv")
        return share

    return {
        "flow_regions": [tuple(row) for row in regions.values()],
        "commuting_flows": [tuple(row) for row in rows("commuting_flows.csv", FLOW, _flow)],
        "commuter_shares": [tuple(row) for row in rows("commuter_shares.csv", SHARE, share_of_known)],
        "regional_shares": [tuple(row) for row in rows("regional_shares.csv", REGIONAL, _regional)],
    }


REGION = ("slug", "state", "name", "lat", "lon", "level")
FLOW = (
    "home",
    "work",
    "home_region",
    "work_region",
    "group",
    "year",
    "month",
    "method",
    "value",
    "bound",
    "confidence",
    "sources",
    "remark",
)
SHARE = ("home", "municipality", "work", "value", "unit", "year", "method", "bound", "confidence", "sources", "remark")
REGIONAL = ("work", "work_region", "home", "value", "bound", "upper", "year", "confidence", "sources", "remark")


def _region(line: Line) -> RegionRow:
    latitude, longitude = line.number("lat", *NEARBY["latitude"]), line.number("lon", *NEARBY["longitude"])
    if (latitude is None) != (longitude is None):
        raise line.refuse("lat and lon go together; fill in both or leave both empty")
    if not line.cells["slug"]:
        raise line.refuse("the slug is missing")
    level = line.one_of("level", LEVELS)
    return RegionRow(line.cells["slug"], _state(line, "state"), line.cells["name"] or None, latitude, longitude, level)


def _flow(line: Line) -> FlowRow:
    return FlowRow(
        home=_state(line, "home"),
        work=_state(line, "work"),
        home_region=line.cells["home_region"] or None,
        work_region=line.cells["work_region"] or None,
        people=line.one_of("group", GROUPS),
        year=_year(line),
        month=_whole(line, "month", 1, 12) if line.cells["month"] else None,
        method=line.one_of("method", METHODS),
        value=_whole(line, "value", 1, 1_000_000),
        bound=line.one_of("bound", BOUNDS),
        confidence=line.cells["confidence"],
        sources=tuple(line.cells["sources"].split(";")),
        remark=line.one_of("remark", REMARKS),
    )


def _share(line: Line) -> ShareRow:
    unit = line.one_of("unit", SHARE_UNITS)
    return ShareRow(
        home=_state(line, "home"),
        municipality=line.cells["municipality"],
        work=_state(line, "work"),
        value=line.needed("value", 0.0, 1e6 if unit == "persons" else 100.0),
        unit=unit,
        year=_year(line),
        method=line.one_of("method", METHODS),
        bound=line.one_of("bound", BOUNDS),
        confidence=line.cells["confidence"],
        sources=tuple(line.cells["sources"].split(";")),
        remark=line.one_of("remark", REMARKS),
    )


def _regional(line: Line) -> RegionalShareRow:
    bound = line.one_of("bound", (*BOUNDS, BETWEEN))
    upper = line.number("upper", 0.0, 100.0)
    if (bound == BETWEEN) != (upper is not None):
        raise line.refuse("an upper number goes with the bound between, and only with it")
    return RegionalShareRow(
        work=_state(line, "work"),
        work_region=line.cells["work_region"] or None,
        home=line.one_of("home", (*STATES, "both")),
        value=line.needed("value", 0.0, 100.0),
        bound=bound,
        upper=upper,
        year=_year(line),
        confidence=line.cells["confidence"],
        sources=tuple(line.cells["sources"].split(";")),
        remark=line.one_of("remark", REMARKS),
    )


def _state(line: Line, column: str) -> str:
    return line.one_of(column, STATES)


def _year(line: Line) -> int:
    return _whole(line, "year", FIRST_YEAR, LAST_YEAR)


def _whole(line: Line, column: str, low: int, high: int) -> int:
    number = line.needed(column, low, high)
    if not number.is_integer():
        raise line.refuse(f"the {column} {line.cells[column]!r} must be a whole number")
    return int(number)


def _check_region(line: Line, column: str, regions: Mapping[str, RegionRow]) -> None:
    slug = line.cells.get(column)
    if not slug:
        return
    if slug not in regions:
        raise line.refuse(f"the {column} {slug!r} is not in flow_regions.csv; add it there")
    if regions[slug].state != line.cells[column.removesuffix("_region")]:
        raise line.refuse(f"the {column} {slug!r} lies in {regions[slug].state}")
