"""Tables to tables of results: every row is what `net_pay` says of its scenario, in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq
import pytest

from rules import InputError, LawMissing, Overlay, Refusal, Scenario, net_pay, result_schema, settled_batch
from rules.answer.lines import HOUSEHOLD, YEAR
from rules.answer.net_pay import UNKNOWN_SHARE
from rules.population.settled import settled
from rules.population.table import batch, batch_files
from rules.population.table.batch import NUMBERS, RESULTS, Done, run
from rules.population.table.batch_files import read_pieces
from tests.rules.population.table_rows import EXAMPLE, Row, as_data, as_table, random_rows

pytestmark = pytest.mark.usefixtures("compiled")

REFORMS = [
    None,
    Overlay(),
    Overlay.from_data({"changes": [{"key": "be.municipal_tax.average_flanders", "value": 0.09}]}),
    Overlay.from_data(
        {
            "changes": [{"key": "nl.general_tax_credit.maximum", "value": 2000.0}],
            "where": {"municipalities": ["BE:Gent", "Aachen", "NL:Terneuzen"], "side": "home"},
        }
    ),
]


def results_of(row: Row, reform: Overlay | None) -> Row:
    """What `net_pay` says of the scenario of a row, in the columns of the contract."""
    nothing = dict.fromkeys(RESULTS)
    try:
        result = net_pay(Scenario.from_data(as_data(row)), reform)
    except Refusal as refusal:
        return nothing | {"error": refusal.message}
    return (
        nothing
        | {line.id: 0.0 for line in (*YEAR, *HOUSEHOLD)}
        | {line.id: line.amount for line in result.year.lines}
        | {f"taxing_share.{state}": share for state, share in result.taxing_share.items()}
        | {
            "insuring_state": result.insuring_state,
            "payslip.net": result.payslip.net if result.payslip else None,
            "year.gross": result.year.gross,
            "year.net_pay": result.year.net_pay,
            "year.disposable": result.year.disposable,
            "year.employer_cost": result.year.employer_cost,
        }
    )


@pytest.mark.parametrize("reform", REFORMS, ids=["today", "empty", "average rate", "experiment"])
def test_every_row_is_what_net_pay_says_of_its_scenario(reform: Overlay | None) -> None:
    rows = random_rows(400, seed=5)
    found = settled_batch(as_table(rows), reform).to_pylist()
    assert found == [results_of(row, reform) for row in rows]
    assert 0 < sum(one["error"] is not None for one in found) < 200


def test_a_reform_moves_what_it_is_about() -> None:
    rows = as_table([EXAMPLE | {"residence.municipality": name} for name in ("Gent", "Brugge", "Aalter")])
    today, *_, experiment = (settled_batch(rows, reform) for reform in REFORMS)
    moved = np.array(experiment["year.net_pay"]) != np.array(today["year.net_pay"])
    assert moved.tolist() == [True, False, False]


def test_every_line_is_not_nothing_in_some_row_but_that_of_childcare() -> None:
    """So that no line is compared only while it is nothing."""
    found = settled_batch(as_table(random_rows(2000, seed=5)))
    moving = [name for name in NUMBERS if any(found[name].fill_null(0.0).to_pylist())]
    assert set(NUMBERS) - set(moving) == {"nl.childcare_allowance"}


def test_own_columns_are_carried_along_untouched() -> None:
    own = {"id": pa.array(["007", None]), "when": pa.array([[1], []]), "heads": pa.array([3, 1], pa.int8())}
    table = as_table([EXAMPLE, EXAMPLE | {"worker.age": 7}])
    for name, column in own.items():
        table = table.append_column(name, column)
    found = settled_batch(table)
    assert found.schema.names == [*own, *RESULTS]
    assert found.schema == result_schema(table.schema)
    assert all(found[name].equals(column) for name, column in own.items())


@pytest.mark.parametrize("name", ["error", "year.gross", "nl.income_tax"])
def test_an_own_column_may_not_have_the_name_of_a_result(name: str) -> None:
    with pytest.raises(InputError, match="is the name of a result"):
        settled_batch(as_table([EXAMPLE]).append_column(name, pa.array([1.0])))


def test_a_table_without_rows_has_results_without_rows() -> None:
    empty = as_table([EXAMPLE]).slice(0, 0)
    assert settled_batch(empty).schema == result_schema(empty.schema)
    assert settled_batch(empty).num_rows == 0


def test_a_table_of_refused_rows_has_nothing_but_sentences() -> None:
    (found,) = settled_batch(as_table([EXAMPLE | {"year": 1999}])).to_pylist()
    assert found == dict.fromkeys(RESULTS) | {
        "error": "year: the law of 1999 is not in the store; allowed are 2024, 2025, 2026"
    }


def test_a_payslip_that_is_not_known_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*told: Any, **more: Any) -> Any:
        found = settled(*told, **more)
        return found._replace(payslip_known=np.arange(len(found.known)) > 0)

    monkeypatch.setattr(batch, "settled", unknown)
    first, second = settled_batch(as_table([EXAMPLE, EXAMPLE])).to_pylist()
    assert first == second | {"payslip.net": None}
    assert second["payslip.net"] > 0.0


def test_law_that_is_missing_for_a_row_or_a_year_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown_for_first(*told: Any, **more: Any) -> Any:
        found = settled(*told, **more)
        return found._replace(known=np.arange(len(found.known)) > 0)

    monkeypatch.setattr(batch, "settled", unknown_for_first)
    first, second = settled_batch(as_table([EXAMPLE, EXAMPLE])).to_pylist()
    assert first == dict.fromkeys(RESULTS) | {"error": LawMissing(UNKNOWN_SHARE, 2026).message}
    assert second["error"] is None

    def missing(year: int, *_: object) -> Any:
        raise LawMissing("nl.income_tax.rate_1", year)

    monkeypatch.setattr(batch, "law_of", missing)
    errors = settled_batch(as_table([EXAMPLE, EXAMPLE]))["error"].to_pylist()
    assert errors == [LawMissing("nl.income_tax.rate_1", 2026).message] * 2


def test_a_wrong_reform_is_refused_as_a_whole() -> None:
    reform = Overlay.from_data({"changes": [{"key": "nl.no_such_key", "value": 1.0}]})
    with pytest.raises(InputError, match="is not a key of the law"):
        settled_batch(as_table([EXAMPLE]), reform)


def written(rows: Sequence[Row], path: Path) -> Path:
    """The rows in a file, Parquet or CSV by suffix."""
    if path.suffix == ".parquet":
        pq.write_table(as_table(rows), path)
        return path
    flat = [row | {"children": ";".join(map(str, row["children"] or []))} for row in rows]
    pa_csv.write_csv(as_table(flat), path)
    return path


def read_back(path: Path) -> list[Row]:
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()  # type: ignore[no-any-return]
    texts = {"insuring_state": pa.string(), "error": pa.string()}
    kinds = texts | dict.fromkeys(NUMBERS, pa.float64())
    options = pa_csv.ConvertOptions(column_types=kinds, strings_can_be_null=True)
    return pa_csv.read_csv(path, convert_options=options).to_pylist()  # type: ignore[no-any-return]


@pytest.mark.parametrize("target", [".parquet", ".csv"])
@pytest.mark.parametrize("source", [".parquet", ".csv"])
def test_files_are_settled_piece_by_piece_in_order(
    source: str, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_files, "ROWS", 30)
    monkeypatch.setattr(batch_files, "BYTES", 10_000)
    rows = random_rows(200, seed=8)
    told, found = written(rows, tmp_path / f"in{source}"), tmp_path / f"out{target}"
    expected = [results_of(row, None) for row in rows]
    refused = sum(one["error"] is not None for one in expected)
    assert run(told, found) == Done(200, refused)
    assert read_back(found) == expected
    assert len(list(read_pieces(told, told.name))) > 3
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([told.name, found.name])


def test_a_csv_file_as_people_write_it(tmp_path: Path) -> None:
    """With a mark of the byte order, spaces, quotes, empty cells, children and numbers in text."""
    path = tmp_path / "in.csv"
    path.write_bytes(
        b"\xef\xbb\xbfyear, residence.country,work.country,worker.age,job.gross_monthly,children,"
        b"options.de_church_tax,id\n"
        b'2026,BE ,NL,38,3500.50,"7; 3",TRUE,007\n'
        b'2026,BE,NL,38,"3,500.50",,,"a, b"\n'
        b"2026,BE,NL,thirty,3500,7;x,,\n"
    )
    row = EXAMPLE | {"job.gross_monthly": 3500.5, "children": [7, 3], "options.de_church_tax": True}
    first, second, third = settled_batch(pa.Table.from_batches(read_pieces(path, path.name))).to_pylist()
    assert first == {"id": "007"} | results_of(row, None)
    assert (second["id"], third["id"]) == ("a, b", None)
    assert second["error"] == ("job.gross_monthly: '3,500.50' is not a number; use digits, for example 3500.00")
    assert third["error"] == "worker.age: 'thirty' is not a whole number; use digits only"


def test_the_bytes_of_a_file_are_read_like_the_file(tmp_path: Path) -> None:
    for suffix in (".parquet", ".csv"):
        path = written(random_rows(20, seed=8), tmp_path / f"in{suffix}")
        with path.open("rb") as file:
            assert list(read_pieces(file, path.name)) == list(read_pieces(path, path.name))


BAD_FILES = [
    ("in.txt", b"", "must end with .parquet or .csv"),
    ("in.csv", b"", "holds no rows"),
    ("in.csv", b"year,worker.age\n", "holds no rows"),
    ("in.csv", b"year;worker.age\n2026;38\n", "the column is missing"),
    ("in.csv", b"year,worker.age\n2026\n", "cannot be read as csv"),
    ("in.csv", b"year,worker.age\n2026,38\n", "the column is missing"),
    ("in.csv", b"year,year\n2026,38\n", "stands 2 times"),
    ("in.csv", b"ye\xffar\n2026\n", "is not UTF-8 .* save it as 'CSV UTF-8'"),
    ("in.csv", b"year,name\n2026,L\xfcttich\n", "is not UTF-8 .* save it as 'CSV UTF-8'"),
    ("in.csv", "year;name\n2026;Lüttich\n".encode("utf-16"), "is not UTF-8"),
    ("in.parquet", b"no parquet at all", "cannot be read as parquet"),
    ("in.parquet", None, "No such file"),
]


@pytest.mark.parametrize(("name", "content", "words"), BAD_FILES)
def test_a_file_that_cannot_be_settled_is_refused_and_nothing_is_written(
    name: str, content: bytes | None, words: str, tmp_path: Path
) -> None:
    path, target = tmp_path / name, tmp_path / "out.parquet"
    if content is not None:
        path.write_bytes(content)
    target.write_text("what was there")
    with pytest.raises(InputError, match=words):
        run(path, target)
    assert target.read_text() == "what was there"
    assert {one.name for one in tmp_path.iterdir()} <= {name, "out.parquet"}


def test_a_failure_on_the_way_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_files, "BYTES", 2000)
    source, target = written([EXAMPLE | {"children": []}] * 500, tmp_path / "in.csv"), tmp_path / "out.csv"
    with source.open("a") as file:
        file.write("2026,BE\n")
    with pytest.raises(InputError, match="cannot be read as csv"):
        run(source, target)
    assert list(tmp_path.iterdir()) == [source]


def test_a_parquet_file_without_rows_is_refused(tmp_path: Path) -> None:
    pq.write_table(as_table([EXAMPLE]).slice(0, 0), tmp_path / "in.parquet")
    with pytest.raises(InputError, match="holds no rows"):
        run(tmp_path / "in.parquet", tmp_path / "out.parquet")


def test_a_target_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    source = written([EXAMPLE | {"children": []}], tmp_path / "in.parquet")
    with pytest.raises(InputError, match="cannot be written as csv"):
        run(source, tmp_path / "nowhere" / "out.csv")
    with pytest.raises(InputError, match=r"OUT: 'out.xlsx' must end with"):
        run(source, tmp_path / "out.xlsx")
    pq.write_table(as_table([EXAMPLE | {"mine": [1]}]), source)
    with pytest.raises(InputError, match="cannot be written as csv"):
        run(source, tmp_path / "out.csv")
