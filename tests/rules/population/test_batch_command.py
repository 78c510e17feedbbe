"""`python -m rules batch`: what it writes and says, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from rules.__main__ import main
from rules.errors import shown
from tests.rules.population.table_rows import EXAMPLE, as_table

pytestmark = pytest.mark.usefixtures("compiled")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.parquet"
    pq.write_table(as_table([EXAMPLE, EXAMPLE | {"worker.age": 7}]), path)
    return path


def test_results_go_to_the_file_and_the_counts_to_standard_error(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = source.with_name("out.parquet")
    assert main(["batch", str(source), str(target)]) == 0
    assert capsys.readouterr() == ("", "2 rows, 1 of them refused\n")
    first, second = pq.read_table(target).to_pylist()
    assert first["error"] is None
    assert second["error"] == "worker.age: 7 is out of range; it must be at least 15"


def test_a_reform_changes_the_results(source: Path, tmp_path: Path) -> None:
    reform = tmp_path / "reform.json"
    reform.write_text(json.dumps({"changes": [{"key": "nl.general_tax_credit.maximum", "value": 2000.0}]}))
    found = []
    for more in ([], ["--reform", str(reform)]):
        assert main(["batch", str(source), str(tmp_path / "out.parquet"), *more]) == 0
        found.append(pq.read_table(tmp_path / "out.parquet")["nl.general_tax_credit"][0].as_py())
    assert found[0] > found[1] > 0.0


def test_what_is_wrong_is_said_in_one_line_with_exit_status_2(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([str(source)], [str(source), "out.xlsx"], ["none.csv", "out.csv"]):
        assert main(["batch", *arguments]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert len(err.splitlines()) == 1


@pytest.mark.parametrize("way", ["itself", "relative", "around", "link", "linked_to", "hard_link"])
def test_a_table_is_not_written_over_itself(
    way: str, source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(source.parent)
    other, before = source.with_name("other.parquet"), source.read_bytes()
    (source.parent / "folder").mkdir()
    if way == "hard_link":
        other.hardlink_to(source)
    elif way in ("link", "linked_to"):
        other.symlink_to(source.name)
    first, second = {
        "itself": (str(source), str(source)),
        "relative": (str(source), source.name),
        "around": (source.name, f"folder/../{source.name}"),
        "link": (str(other), str(source)),
        "linked_to": (str(source), str(other)),
        "hard_link": (str(source), str(other)),
    }[way]
    assert main(["batch", first, second]) == 2
    said = f"OUT: {shown(second)!r} is the table itself, which would be lost; name another file\n"
    assert capsys.readouterr().err == said
    assert source.read_bytes() == before
