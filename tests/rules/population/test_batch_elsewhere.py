"""The examples of docs/batch.md: the same results past one machine."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rules import settled_batch
from scripts import batch_on_dask
from tests.rules.population.table_rows import as_table, random_rows

pytestmark = pytest.mark.usefixtures("compiled")


@pytest.fixture
def table() -> pa.Table:
    """Scenarios with a number of their own."""
    rows = random_rows(120, seed=21)
    return as_table([row | {"id": number} for number, row in enumerate(rows)])


def by_id(path: Path) -> list[dict[str, object]]:
    return sorted(pq.read_table(path).to_pylist(), key=lambda row: row["id"])


def test_batches_one_after_another_are_the_table(table: pa.Table) -> None:
    found = pa.Table.from_batches([settled_batch(batch) for batch in table.to_batches(50)])
    assert found.to_pylist() == settled_batch(table).to_pylist()


def test_spark_gives_the_same_results(table: pa.Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    pq.write_table(table, tmp_path / "in.parquet")
    importlib.import_module("scripts.batch_on_spark").run(str(tmp_path / "in.parquet"), str(tmp_path / "out"))
    assert by_id(tmp_path / "out") == settled_batch(table).to_pylist()


def test_dask_gives_the_same_results(table: pa.Table, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    pq.write_table(table.slice(0, 70), tmp_path / "in" / "a.parquet")
    pq.write_table(table.slice(70), tmp_path / "in" / "b.parquet")
    done = batch_on_dask.run(tmp_path / "in", tmp_path / "out")
    assert done.rows == 120
    assert by_id(tmp_path / "out") == settled_batch(table).to_pylist()
