"""The only door to DuckDB: builds the store from data/, checks it, reads it.

The file is named by a fingerprint of data/, is built beside and renamed, and is opened read-only with external access
off. A stale or missing store is rebuilt by the first reader.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import duckdb

from rules.errors import BadData
from rules.store.barrier_files import read_barriers
from rules.store.barrier_rows import BARRIER_SCHEMA, BARRIER_TABLES, BarrierTables, barrier_tables
from rules.store.cluster_files import read_clusters
from rules.store.cluster_rows import CLUSTER_SCHEMA, CLUSTER_TABLES, ClusterTables, cluster_tables
from rules.store.commuter_files import COMMUTER_SCHEMA, COMMUTER_TABLES, CommuterTables, commuter_tables, read_commuters
from rules.store.law_files import DatedValue, check_citations, known_or_nan, read_law
from rules.store.learning_files import LEARNING_SCHEMA, LEARNING_TABLE, LearningRow, learning_rows, read_learning
from rules.store.paper_files import read_papers
from rules.store.paper_rows import Office, OfficeByState, PaperOfYear, PointSeat
from rules.store.population_files import read_population
from rules.store.population_rows import POPULATION_SCHEMA, POPULATION_TABLES, PopulationTables, population_tables
from rules.store.profession_files import read_professions
from rules.store.profession_rows import PROFESSION_SCHEMA, PROFESSION_TABLES, ProfessionTables, tables_of
from rules.store.reform_files import REFORM_SCHEMA, REFORM_TABLES, ReformTables, read_reforms, reform_tables
from rules.store.source_files import Source, read_sources
from rules.store.table_files import Municipality, MunicipalRate, Place, read_tables

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
FACTS = (
    "barriers",
    "clusters",
    "law",
    "learning",
    "papers",
    "population",
    "professions",
    "reforms",
    "sources",
    "tables",
)
"""The folders of data/ that hold facts; texts and pictures do not change the store."""

SCHEMA = """
CREATE TABLE sources (id VARCHAR PRIMARY KEY, title VARCHAR NOT NULL, url VARCHAR, kind VARCHAR NOT NULL);
CREATE TABLE parameters (key VARCHAR PRIMARY KEY, term VARCHAR NOT NULL, unit VARCHAR NOT NULL, law VARCHAR NOT NULL);
CREATE TABLE parameter_values (
    key VARCHAR NOT NULL REFERENCES parameters, valid_from DATE NOT NULL, valid_to DATE, number DOUBLE,
    schedule DOUBLE[][], confidence VARCHAR NOT NULL, status VARCHAR NOT NULL, sources VARCHAR[] NOT NULL,
    checked DATE NOT NULL, note VARCHAR,
    CHECK (number IS NOT NULL OR schedule IS NOT NULL));
CREATE TABLE municipalities (
    country VARCHAR NOT NULL, name VARCHAR NOT NULL, region VARCHAR NOT NULL, aliases VARCHAR[] NOT NULL,
    latitude DOUBLE, longitude DOUBLE, PRIMARY KEY (country, name));
CREATE TABLE municipal_rates (
    name VARCHAR NOT NULL, assessment_year INTEGER NOT NULL, rate DOUBLE NOT NULL, source_url VARCHAR,
    confidence VARCHAR NOT NULL, PRIMARY KEY (name, assessment_year));
CREATE TABLE places (
    place VARCHAR NOT NULL, country VARCHAR NOT NULL, municipality VARCHAR NOT NULL, region VARCHAR NOT NULL,
    population INTEGER, confidence VARCHAR);
CREATE TABLE municipality_names (
    country VARCHAR NOT NULL, plain_name VARCHAR NOT NULL, municipality VARCHAR NOT NULL,
    PRIMARY KEY (country, plain_name));
CREATE TABLE offices (
    id VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, url VARCHAR, confidence VARCHAR NOT NULL, checked DATE NOT NULL);
CREATE TABLE papers (
    id VARCHAR PRIMARY KEY, term VARCHAR NOT NULL, place INTEGER NOT NULL, kind VARCHAR NOT NULL, doer VARCHAR NOT NULL,
    office_nl VARCHAR, office_be VARCHAR, office_de VARCHAR, moment VARCHAR NOT NULL, unit VARCHAR NOT NULL,
    law VARCHAR NOT NULL);
CREATE TABLE paper_values (
    id VARCHAR NOT NULL REFERENCES papers, valid_from DATE NOT NULL, valid_to DATE, number INTEGER, day DATE,
    confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL, checked DATE NOT NULL, note VARCHAR,
    CHECK (number IS NOT NULL OR day IS NOT NULL));
CREATE TABLE contact_points (
    id VARCHAR NOT NULL, name VARCHAR NOT NULL, url VARCHAR NOT NULL, sources VARCHAR[] NOT NULL,
    confidence VARCHAR NOT NULL, checked DATE NOT NULL, place VARCHAR NOT NULL, country VARCHAR NOT NULL,
    lat DOUBLE NOT NULL, lon DOUBLE NOT NULL);
CREATE TABLE warning_offices (
    code VARCHAR PRIMARY KEY, whose VARCHAR, office_nl VARCHAR, office_be VARCHAR, office_de VARCHAR);
"""
SCHEMAS = (
    SCHEMA,
    PROFESSION_SCHEMA,
    BARRIER_SCHEMA,
    CLUSTER_SCHEMA,
    COMMUTER_SCHEMA,
    LEARNING_SCHEMA,
    POPULATION_SCHEMA,
    REFORM_SCHEMA,
)
COLUMNS = "m.country, m.name, m.region, m.aliases, m.latitude, m.longitude"
"""What is read of a municipality."""


class Contents(NamedTuple):
    """What the store holds after a build: the path, the fingerprint, and how many rows each table has."""

    path: Path
    fingerprint: str
    rows: dict[str, int]


class Store:
    """Read access to one built store; every read runs on a cursor of its own."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        self.path = path
        self.fingerprint = fingerprint
        self._connection = duckdb.connect(
            str(path),
            read_only=True,
            config={"enable_external_access": "false", "autoinstall_known_extensions": "false"},
        )

    def values(self) -> list[DatedValue]:
        """All dated values, in order of key and date."""
        return list(self._values)

    @cached_property
    def _values(self) -> tuple[DatedValue, ...]:
        rows = self._rows(
            """SELECT key, term, unit, law, coalesce(number, 0), schedule, valid_from, valid_to, confidence, status,
                      sources, checked, note
               FROM parameter_values JOIN parameters USING (key)
               ORDER BY key, valid_from, status <> 'adopted'"""
        )
        return tuple(
            DatedValue(
                key=key,
                term=term,
                unit=unit,
                law=law,
                value=_amount(number, schedule),
                valid_from=since,
                valid_to=until,
                confidence=confidence,
                status=status,
                sources=tuple(sources),
                checked=checked,
                note=note,
            )
            for key, term, unit, law, number, schedule, since, until, confidence, status, sources, checked, note in rows
        )

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources by id."""
        rows = self._rows("SELECT id, title, url, kind FROM sources ORDER BY id")
        return {name: Source(title=title, url=url, kind=kind) for name, title, url, kind in rows}

    def municipalities(self) -> list[Municipality]:
        """All municipalities that an input may name."""
        rows = self._rows(f"SELECT {COLUMNS} FROM municipalities m ORDER BY country, name")
        return [_municipality(row) for row in rows]

    def municipality_named(self, plain: str, country: str) -> Municipality | None:
        """The municipality that a plain name means in a country, if any."""
        rows = self._rows(
            f"""SELECT {COLUMNS}
               FROM municipality_names n JOIN municipalities m ON m.country = n.country AND m.name = n.municipality
               WHERE n.country = ? AND n.plain_name = ?""",
            country,
            plain,
        )
        return next(map(_municipality, rows), None)

    def municipality_names(self, country: str) -> dict[str, str]:
        """The municipality of every plain name of a country."""
        return dict(
            self._rows(
                "SELECT plain_name, municipality FROM municipality_names WHERE country = ? ORDER BY plain_name", country
            )
        )

    def municipal_rates(self) -> list[MunicipalRate]:
        """All municipal surcharge rates of Belgium, by name and assessment year."""
        rows = self._rows(
            """SELECT name, assessment_year, rate, source_url, confidence
               FROM municipal_rates ORDER BY name, assessment_year"""
        )
        return [MunicipalRate(*row) for row in rows]

    def places(self) -> list[Place]:
        """All places with the municipality in which they lie."""
        rows = self._rows("SELECT place, country, municipality, region, population, confidence FROM places")
        return [Place(*row) for row in rows]

    @cached_property
    def offices(self) -> Mapping[str, Office]:
        """All offices by id."""
        rows = self._rows("SELECT id, name, url, confidence, checked FROM offices ORDER BY id")
        return {row[0]: Office(*row) for row in rows}

    @cached_property
    def papers(self) -> Sequence[PaperOfYear]:
        """Each paper with each of its dated values, in the order in which to arrange them."""
        rows = self._rows(
            """SELECT id, term, kind, doer, [office_nl, office_be, office_de], moment, unit, law, valid_from, valid_to,
                      number, day, confidence, sources, checked
               FROM papers LEFT JOIN paper_values USING (id) ORDER BY place, id, valid_from"""
        )
        return [PaperOfYear(*row)._replace(offices=tuple(row[4]), sources=tuple(row[13])) for row in rows]

    @cached_property
    def seats(self) -> Sequence[PointSeat]:
        """All desks of all contact points."""
        rows = self._rows(
            """SELECT id, name, url, confidence, checked, place, country, lat, lon
               FROM contact_points ORDER BY id, place"""
        )
        return [PointSeat(*row) for row in rows]

    @cached_property
    def warning_offices(self) -> Mapping[str, OfficeByState]:
        """Which office can tell about a warning, by code."""
        rows = self._rows("SELECT code, whose, office_nl, office_be, office_de FROM warning_offices ORDER BY code")
        return {code: OfficeByState(whose, tuple(of)) for code, whose, *of in rows}

    @cached_property
    def catalogue(self) -> BarrierTables:
        """The barriers, what takes them away, who could change them, and what is known of them."""
        return barrier_tables([self._rows(sql) for sql in BARRIER_TABLES])

    @cached_property
    def professions(self) -> ProfessionTables:
        """All professions, with the routes by which a state recognises a diploma."""
        return tables_of([self._rows(f"SELECT * FROM {table} ORDER BY ALL") for table in PROFESSION_TABLES])

    @cached_property
    def clusters(self) -> ClusterTables:
        """The economic clusters of the border belt and the occupations of their sectors."""
        return cluster_tables([self._rows(sql) for sql in CLUSTER_TABLES])

    @cached_property
    def commuters(self) -> CommuterTables:
        """All that is counted of commuters."""
        return commuter_tables([self._rows(sql) for sql in COMMUTER_TABLES])

    @cached_property
    def learning(self) -> Sequence[LearningRow]:
        """What a worker may claim for training, and what money there is for it."""
        return learning_rows(self._rows(LEARNING_TABLE))

    @cached_property
    def reforms(self) -> ReformTables:
        """Reforms that are ready to be tried, and who could allow a change of which rule."""
        return reform_tables([self._rows(sql) for sql in REFORM_TABLES])

    @cached_property
    def population(self) -> PopulationTables:
        """From what the population of commuters is made, and what is published beside it."""
        return population_tables([self._rows(sql) for sql in POPULATION_TABLES])

    @cached_property
    def last_checked(self) -> date:
        """The day on which the law in the store was last checked."""
        return self._rows("SELECT max(checked) FROM parameter_values")[0][0]  # type: ignore[no-any-return]

    def _rows(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, values).fetchall()


def fingerprint(data: Path = DATA) -> str:
    """Sixteen hexadecimal digits that change with any fact in `data`, and with the tables that hold them."""
    digest = hashlib.sha256("".join(SCHEMAS).encode())
    for folder in FACTS:
        for path in sorted((data / folder).rglob("*")):
            if path.suffix in (".toml", ".csv"):
                digest.update(f"\0{path.relative_to(data).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def folder() -> Path:
    """Where built stores lie: `.store` beside data/, or the folder that GRENSKOMPAS_STORE names."""
    return Path(os.environ.get("GRENSKOMPAS_STORE", ROOT / ".store"))


def build(data: Path = DATA, into: Path | None = None) -> Contents:
    """Check everything in `data` and build the store; on any fault the old store stays as it is.

    Raises BadData with the file, the place in it, what is wrong and what is allowed.
    """
    mark = fingerprint(data)
    into = into or folder()
    into.mkdir(parents=True, exist_ok=True)
    values = read_law(data / "law")
    sources = read_sources(data / "sources")
    check_citations(values, sources)
    papers = read_papers(data / "papers", sources)
    professions = read_professions(data / "professions", papers.offices, sources)
    barriers = read_barriers(data / "barriers", sources, papers.offices, values)
    tables = read_tables(data / "tables")
    known = {(country, name) for country, name, *_ in tables["municipalities"]}
    clusters = read_clusters(data / "clusters", sources, known, professions.professions)
    tables |= papers.rows() | professions.rows() | barriers.rows() | clusters.rows()
    tables |= read_commuters(data / "tables", sources, known) | read_learning(data / "learning", sources)
    tables |= read_reforms(data / "reforms", sources, barriers.authorities, values)
    tables |= read_population(data / "population", sources, known)
    path = into / f"grenskompas-{mark}.duckdb"
    if fingerprint(data) != mark:
        raise BadData("data/: the files changed while they were read; build again")
    beside = into / f"building-{uuid4().hex}.duckdb"
    try:
        with duckdb.connect(str(beside)) as connection:
            for schema in SCHEMAS:
                connection.execute(schema)
            _insert(connection, "sources", ((i, s.title, s.url, s.kind) for i, s in sources.items()))
            _insert(connection, "parameters", sorted({(v.key, v.term, v.unit, v.law) for v in values}))
            _insert(connection, "parameter_values", map(_value_row, values))
            for name, rows in tables.items():
                _insert(connection, name, rows)
            counts = connection.execute(
                "SELECT table_name, estimated_size FROM duckdb_tables() ORDER BY table_name"
            ).fetchall()
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return Contents(path, mark, dict(counts))


@lru_cache(maxsize=4)
def opened(mark: str, data: Path = DATA) -> Store:
    """The store of this fingerprint, built first where it is missing."""
    path = folder() / f"grenskompas-{mark}.duckdb"
    if path.exists():
        return Store(path, mark)
    built = build(data)  # the facts may have changed since they were asked for
    return Store(built.path, built.fingerprint)


@lru_cache(maxsize=1)
def current() -> Store:
    """The store of data/ as it was when this process first asked."""
    return opened(fingerprint())


def _value_row(value: DatedValue) -> tuple[Any, ...]:
    is_number = isinstance(value.value, float)
    return (
        value.key, value.valid_from, value.valid_to, value.value if is_number else None,
        None if is_number else [list(row) for row in value.value],  # type: ignore[union-attr]
        value.confidence, value.status, list(value.sources), value.checked, value.note,
    )  # fmt: skip


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    rows = list(rows)
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        try:
            connection.execute(f"INSERT INTO {table} SELECT {', '.join('unnest(?)' for _ in columns)}", columns)
        except duckdb.ConstraintException as error:
            raise BadData(f"data/: {table}: {str(error).splitlines()[0]}") from None


def _amount(number: float, schedule: list[list[float]] | None) -> float | tuple[tuple[float, ...], ...]:
    """A number, or the rows of a table."""
    return number if schedule is None else tuple(tuple(map(known_or_nan, row)) for row in schedule)


def _municipality(row: tuple[Any, ...]) -> Municipality:
    found = Municipality(*row)
    return found._replace(aliases=tuple(found.aliases))
