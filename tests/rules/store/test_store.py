"""The store: built whole or not at all, named by its facts, rebuilt when stale, read-only, and true to the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, get_args

import duckdb
import pytest

from rules.errors import BadData
from rules.store import database as store
from rules.store.database import DATA, Store, build, fingerprint, opened
from rules.store.law_files import UNITS, DatedValue, Status, read_law
from rules.store.profession_rows import PROFESSION_TABLES
from rules.store.source_files import Confidence, Source, read_sources
from rules.store.table_files import read_tables
from tests.rules.data_folder import CREDIT, FILES, MUNICIPALITIES, RATES, SOURCES, DataFolder


@pytest.fixture
def stores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder in which this test's stores lie; what is open is forgotten before and after."""
    monkeypatch.setenv("GRENSKOMPAS_STORE", str(tmp_path / "stores"))
    opened.cache_clear()
    yield tmp_path / "stores"
    opened.cache_clear()


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store freshly built from the data of the project."""
    built = build(DATA, tmp_path_factory.mktemp("real"))
    return Store(built.path, built.fingerprint)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_build_tells_where_the_store_is_and_what_it_holds(data: DataFolder, stores: Path) -> None:
    built = build(data.path)

    assert built.path == stores / f"grenskompas-{fingerprint(data.path)}.duckdb"
    assert built.fingerprint == fingerprint(data.path)
    assert [path.name for path in stores.iterdir()] == [built.path.name]
    assert built.rows == {
        "sources": 4,
        "parameters": 6,
        "parameter_values": 7,
        "municipalities": 8,
        "municipal_rates": 6,
        "places": 3,
        "municipality_names": 20,
        "offices": 2,
        "papers": 2,
        "paper_values": 3,
        "contact_points": 1,
        "warning_offices": 2,
        "barriers": 2,
        "barrier_figures": 1,
        "barrier_changes": 2,
        "authorities": 2,
        "advice": 1,
        "corridor_facts": 1,
        "corridor_fact_figures": 1,
        "flow_regions": 3,
        "commuting_flows": 3,
        "commuter_shares": 2,
        "regional_shares": 2,
        "learning_rights": 3,
        "population_amounts": 70,
        "population_associations": 3,
        "population_margins": 388,
        "population_outside": 3,
        "population_towns": 7,
        **dict.fromkeys(PROFESSION_TABLES, 0),
        **dict.fromkeys(("ready_reforms", "ready_changes", "doors"), 0),
        **dict.fromkeys(("clusters", "cluster_municipalities", "cluster_jobs", "cluster_employers", "sectors"), 0),
    }


def test_a_store_that_is_being_built_lies_beside_the_old_one(
    data: DataFolder, stores: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of the store appears at once with all its rows, never before."""
    seen: list[list[str]] = []
    insert = store._insert

    def watched(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        seen.append([path.name for path in stores.glob("*.duckdb")])
        insert(connection, table, rows)

    monkeypatch.setattr(store, "_insert", watched)
    built = build(data.path)

    assert len(seen) == len(built.rows)
    assert all(len(names) == 1 and names[0].startswith("building-") for names in seen)


FAULTS: dict[str, tuple[Callable[[DataFolder], None], str]] = {
    "a law file": (
        lambda data: data.change(CREDIT, '"EUR/year"', '"euro"'),
        r"law/netherlands/credit.toml: \[maximum\]: the unit euro is unknown",
    ),
    "a source": (
        lambda data: data.change(SOURCES, "https://gazette", "gazette"),
        r"sources/netherlands.toml: \[gazette\]: Value error, url must be",
    ),
    "a citation": (
        lambda data: data.change(SOURCES, "[gazette]", "[gazet]"),
        "the source gazette is not in data/sources",
    ),
    "a table": (
        lambda data: data.add(RATES, "Gent,2026,6.9,https://x.example,B\n"),
        "tables/be_municipal_surcharge.csv line 8: the rate 6.9",
    ),
    "a rate that stands twice": (
        lambda data: data.add(RATES, "Gent,2025,0.07,https://x.example,B\n"),
        "tables/be_municipal_surcharge.csv line 8: Gent, 2025 stands above already",
    ),
    "a municipality that stands twice": (
        lambda data: data.add(MUNICIPALITIES, "BE,Gent,wallonia,,,,\n"),
        r"tables/municipalities.csv: 'Gent' \(BE\) stands 2 times",
    ),
}


@pytest.mark.parametrize(("spoil", "message"), FAULTS.values(), ids=FAULTS)
def test_a_build_that_fails_leaves_all_as_it_was(
    data: DataFolder, stores: Path, spoil: Callable[[DataFolder], None], message: str
) -> None:
    build(data.path)
    before = contents(stores)
    spoil(data)

    with pytest.raises(BadData, match=message):
        build(data.path)
    assert contents(stores) == before


def test_a_build_refuses_files_that_change_while_they_are_read(
    data: DataFolder, stores: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the store would bear the fingerprint of facts that it does not hold."""

    def edited(folder: Path) -> list[DatedValue]:
        data.change(CREDIT, "value = 3115", "value = 3116")
        return read_law(folder)

    monkeypatch.setattr(store, "read_law", edited)
    with pytest.raises(BadData, match="data/: the files changed while they were read; build again"):
        build(data.path)
    assert contents(stores) == {}


@pytest.mark.parametrize("fault", [duckdb.IOException, KeyboardInterrupt], ids=["disk", "stop"])
def test_a_build_that_breaks_off_leaves_the_store_of_the_same_facts_as_it_was(
    data: DataFolder, stores: Path, monkeypatch: pytest.MonkeyPatch, fault: type[BaseException]
) -> None:
    build(data.path)
    before = contents(stores)
    insert = store._insert

    def breaks(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        insert(connection, table, rows)
        if table == "parameter_values":
            raise fault("no space left")

    monkeypatch.setattr(store, "_insert", breaks)
    with pytest.raises(fault):
        build(data.path)
    assert contents(stores) == before


@pytest.mark.parametrize("name", FILES)
def test_the_fingerprint_changes_with_any_byte_of_a_fact(data: DataFolder, name: str) -> None:
    mark = fingerprint(data.path)

    data.add(name, " ")
    assert fingerprint(data.path) != mark
    data.write(name, FILES[name])
    assert fingerprint(data.path) == mark


def test_the_fingerprint_changes_when_a_file_is_added_renamed_or_taken_away(data: DataFolder) -> None:
    marks = [fingerprint(data.path)]
    data.write("law/netherlands/new.toml", "")
    marks.append(fingerprint(data.path))
    (data.path / "law/netherlands/new.toml").rename(data.path / "law/belgium/new.toml")
    marks.append(fingerprint(data.path))
    (data.path / "law/netherlands").rename(data.path / "law/netherland")
    marks.append(fingerprint(data.path))
    (data.path / "law/netherland/credit.toml").unlink()
    marks.append(fingerprint(data.path))

    assert len(set(marks)) == 5


@pytest.mark.parametrize("name", ["texts/nl.po", "outlines/benelux.geojson", "README.md"])
def test_the_fingerprint_stays_when_what_is_no_fact_changes(data: DataFolder, name: str) -> None:
    mark = fingerprint(data.path)
    data.write(name, "anything")

    assert fingerprint(data.path) == mark


def test_the_fingerprint_changes_with_the_shape_of_the_store(data: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = fingerprint(data.path)
    monkeypatch.setattr(store, "SCHEMAS", (*store.SCHEMAS, "CREATE TABLE one_more (id VARCHAR)"))

    assert fingerprint(data.path) != mark


def maximum(reader: Store) -> float | tuple[tuple[float, ...], ...]:
    return [value.value for value in reader.values() if value.key == "nl.credit.maximum"][-1]


def test_the_first_reader_builds_and_the_next_one_rebuilds_when_a_fact_has_changed(
    data: DataFolder, stores: Path
) -> None:
    first = opened(fingerprint(data.path), data.path)
    data.change(CREDIT, "value = 3115", "value = 3116")
    second = opened(fingerprint(data.path), data.path)

    assert (maximum(first), maximum(second)) == (3115.0, 3116.0)
    assert second.fingerprint == fingerprint(data.path) != first.fingerprint
    assert len(list(stores.iterdir())) == 2


def test_a_reader_builds_nothing_when_the_store_is_there(
    data: DataFolder, stores: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(data.path)
    monkeypatch.setattr(store, "build", lambda *_: pytest.fail("built again"))

    assert maximum(opened(fingerprint(data.path), data.path)) == 3115.0


def test_a_store_is_never_opened_under_the_fingerprint_of_other_facts(data: DataFolder, stores: Path) -> None:
    """A fact that changes between the asking and the building must not hide behind the old mark."""
    mark = fingerprint(data.path)
    data.change(CREDIT, "value = 3115", "value = 3116")

    assert opened(mark, data.path).fingerprint == fingerprint(data.path)


def test_nothing_can_be_written_through_a_store(data: DataFolder, stores: Path) -> None:
    reader = opened(fingerprint(data.path), data.path)

    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        reader._rows("DELETE FROM parameter_values")
    assert maximum(reader) == 3115.0


def test_a_store_reads_no_other_file(data: DataFolder, stores: Path) -> None:
    """The same line is read by a connection that may."""
    reader = opened(fingerprint(data.path), data.path)
    line = f"SELECT count(*) FROM read_csv('{data.path / MUNICIPALITIES}')"

    with duckdb.connect() as free:
        assert free.execute(line).fetchall() == [(8,)]
    with pytest.raises(duckdb.PermissionException, match="disabled"):
        reader._rows(line)


def test_a_store_cannot_be_told_to_read_other_files(data: DataFolder, stores: Path) -> None:
    reader = opened(fingerprint(data.path), data.path)

    with pytest.raises(duckdb.InvalidInputException):
        reader._rows("SET enable_external_access = true")


def test_many_threads_may_read_at_once(data: DataFolder, stores: Path) -> None:
    reader = opened(fingerprint(data.path), data.path)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: reader.values(), range(40)))
    assert all(answer == read_law(data.path / "law") for answer in answers)


def test_stores_lie_in_the_project_unless_the_environment_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GRENSKOMPAS_STORE", raising=False)
    assert store.folder() == DATA.parent / ".store"
    monkeypatch.setenv("GRENSKOMPAS_STORE", "/somewhere/else")
    assert store.folder() == Path("/somewhere/else")


def test_the_store_tells_the_day_on_which_law_was_last_checked(data: DataFolder, stores: Path) -> None:
    data.add(CREDIT, FILES[CREDIT].replace("2026-11-24", "").partition("\n")[2].replace("[", "[more_", 1))
    data.change(CREDIT, '"gazette", confidence = "A" }', '"gazette", confidence = "A", checked = 2026-12-01 }')

    assert opened(fingerprint(data.path), data.path).last_checked == date(2026, 12, 1)


def test_every_value_of_the_law_files_is_read_from_the_store_as_it_was_written(real: Store) -> None:
    assert real.values() == read_law(DATA / "law")


def test_every_source_is_read_from_the_store_as_it_was_written_but_for_how_it_was_read(real: Store) -> None:
    written = read_sources(DATA / "sources")

    assert real.sources == {name: s.model_copy(update={"transcribed": False}) for name, s in written.items()}


def test_every_row_of_the_tables_is_read_from_the_store_as_it_was_written(real: Store) -> None:
    tables = read_tables(DATA / "tables")

    assert [(*m[:3], list(m.aliases), *m[4:]) for m in real.municipalities()] == sorted(tables["municipalities"])
    assert [tuple(rate) for rate in real.municipal_rates()] == sorted(tables["municipal_rates"], key=lambda r: r[:2])
    assert sorted(tuple(place) for place in real.places()) == sorted(tables["places"])


def test_the_store_holds_at_least_300_dated_values_of_three_years(real: Store) -> None:
    values = real.values()

    assert len(values) >= 300
    for year in (2024, 2025, 2026):
        assert sum(value.covers(date(year, 1, 1)) for value in values) >= 100, year


def lacks(value: DatedValue, sources: Mapping[str, Source]) -> list[str]:
    """What a value of the store is without."""
    columns = value.unit.split(", ")
    is_table = isinstance(value.value, tuple)
    tests = {
        "term": len(value.term) >= 3,
        "unit": set(columns) <= UNITS and (len(columns) > 1) == is_table,
        "article": len(value.law) >= 3,
        "value": isinstance(value.value, (float, tuple)),
        "dates": value.valid_to is None or value.valid_from < value.valid_to,
        "source": bool(value.sources) and all(name in sources for name in value.sources),
        "confidence": value.confidence in get_args(Confidence),
        "status": value.status in get_args(Status),
        "day of checking": date(2024, 1, 1) <= value.checked <= date.today(),  # noqa: DTZ011
    }
    return [name for name, holds in tests.items() if not holds]


def test_every_value_has_term_unit_article_dates_source_confidence_and_status(real: Store) -> None:
    sources = real.sources

    lacking = {(v.key, v.valid_from): missing for v in real.values() if (missing := lacks(v, sources))}
    assert lacking == {}


def test_every_source_has_an_address_unless_it_is_memory(real: Store) -> None:
    without = [name for name, source in real.sources.items() if not source.url]

    assert all(real.sources[name].kind == "recalled" for name in without)
    only_memory = [value for value in real.values() if set(value.sources) <= set(without)]
    assert {value.confidence for value in only_memory} <= {"C"}
