"""Tables as Dutch, Belgian and German spreadsheets save them: semicolons or tabs between cells, decimal commas."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pa_csv
import pytest

from rules import InputError, population_of_file, settled_batch
from rules.__main__ import main
from rules.population.households import Population
from rules.population.table import batch_files
from rules.population.table.batch import Done, run
from rules.population.table.batch_files import read_pieces
from rules.population.table.written import FORMS, number_in, with_points

HEAD = (
    "year", "residence.country", "residence.municipality", "work.country", "worker.age", "job.gross_monthly",
    "job.extra_month", "job.employee_pension_rate", "children", "heads", "note",
)  # fmt: skip
ROW = ("2026", "BE", "Gent", "NL", "38", "3500.50", "true", "0.025", "7;3", "12", "a,b;c")
MARKS = {";": "semicolons", "\t": "tabs"}


def as_saved(
    *rows: tuple[str, ...], mark: str = ";", head: tuple[str, ...] = HEAD, end: str = "\r\n", start: str = "\ufeff"
) -> bytes:
    """Cells as a spreadsheet saves them: what holds the mark stands in quotes."""
    lines = [mark.join(f'"{cell}"' if mark in cell else cell for cell in row) for row in (head, *rows)]
    return (start + end.join(lines) + end).encode()


def read(content: bytes) -> Population:
    return population_of_file(io.BytesIO(content), "mine.csv")


def told(population: Population) -> list[Any]:
    """All that is known of each household."""
    return [
        (
            group.year,
            group.facts,
            {path: column.tolist() for path, column in group.columns.items()},
            group.heads.tolist(),
        )
        for group in population.groups
    ]


def pay(written: str, mark: str = ";", path: str = "job.gross_monthly") -> Population:
    """A table of one row with this in one of its columns."""
    row = dict(zip(HEAD, ROW, strict=True)) | {"job.gross_monthly": "3500", "job.employee_pension_rate": ""}
    row |= {path: written}
    return read(as_saved(tuple(row.values()), mark=mark, head=tuple(row)))


@pytest.mark.parametrize("mark", MARKS, ids=MARKS.get)
@pytest.mark.parametrize("end", ["\r\n", "\n"], ids=["windows", "unix"])
@pytest.mark.parametrize("start", ["\ufeff", ""], ids=["marked", "unmarked"])
def test_a_table_parted_otherwise_is_the_table_parted_by_commas(mark: str, end: str, start: str) -> None:
    by_commas = read(as_saved(ROW, ROW, mark=",", start="", end="\n"))
    row = tuple(cell.replace(".", ",") if cell in ("3500.50", "0.025") else cell for cell in ROW)
    found = read(as_saved(row, row, mark=mark, start=start, end=end))
    assert not found.refused
    assert told(found) == told(by_commas)
    assert found.groups[0].fact("gross_monthly")[0] == 3500.5
    assert found.heads == 24


@pytest.mark.parametrize("mark", MARKS, ids=MARKS.get)
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3500,50", 3500.5), ("3.500,50", 3500.5), ("1.000.000", 1_000_000.0), ("3500", 3500.0), (" 3500,5 ", 3500.5),
        ("3500.50", 3500.5), ("1234.567", 1234.57), ("0.025", 0.03), ("0,025", 0.03), ("3,5E+03", 3500.0),
        ("1.234,567", 1234.57), ("12,", 12.0), (",5", 0.5), ("+3500,50", 3500.5),
        ("+3.500,50", 3500.5), ("+3500", 3500.0),
    ],
)  # fmt: skip
def test_a_number_that_can_be_read_in_one_way_only_is_read(written: str, meant: float, mark: str) -> None:
    population = pay(written, mark)
    assert not population.refused
    assert population.groups[0].fact("gross_monthly")[0] == meant


@pytest.mark.parametrize(
    ("written", "mark", "readings"),
    [
        ("3.500", ";", "3500 or 3,5"), ("12.345", ";", "12345 or 12,345"), ("999.000", ";", "999000 or 999"),
        ("3.500", "\t", "3500 or 3,5"), ("3,500", "\t", "3500 or 3,5"), ("+3.500", ";", "+3500 or +3,5"),
        ("+3.500", "\t", "+3500 or +3,5"), ("+3,500", "\t", "+3500 or +3,5"),
    ],
)  # fmt: skip
def test_a_number_that_can_be_read_in_two_ways_is_refused_with_both(written: str, mark: str, readings: str) -> None:
    (refused,) = pay(written, mark).refused
    assert (refused.row, refused.field) == (0, "job.gross_monthly")
    assert refused.message == (
        f"job.gross_monthly: '{written}' may be {readings}; write one of these, with no mark between thousands"
    )
    (refused,) = pay(written, mark, "heads").refused
    assert (refused.field, refused.message.split(";")[0]) == ("heads", f"heads: '{written}' may be {readings}")


def test_a_comma_before_three_digits_is_a_decimal_one_where_semicolons_part_the_cells() -> None:
    assert pay("3,500").groups[0].fact("gross_monthly")[0] == 3.5


@pytest.mark.parametrize(
    "point", ["3500.50", "3500.5 ", "1234.567", "0.025", ".5", "1.5e3", "12.3", "3,500.50", "1,250,000", "+3500.50"]
)
@pytest.mark.parametrize("unsure", ["3,500", "+12,345", "3.500"])
def test_such_a_comma_is_unsure_in_a_column_that_has_decimal_points(
    point: str, unsure: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the row with the point stands; the other columns keep their commas."""
    monkeypatch.setattr(batch_files, "BYTES", 120)
    head = (*HEAD[:5], "job.gross_monthly", "job.commute_km", "note")
    rows = [(*ROW[:5], pay, "12,345", "x" * 40) for pay in (unsure, "0,025", "3500,5", *["3500"] * 9, point)]
    population = read(as_saved(*rows, head=head))
    first, *others = population.refused
    digits = "".join(one for one in unsure if one.isdigit())
    assert (first.row, first.field) == (0, "job.gross_monthly")
    assert first.message.startswith(f"job.gross_monthly: '{unsure}' may be {'+' * (unsure[0] == '+')}{digits} or ")
    assert {one.row for one in others} <= {12}
    assert population.groups[0].fact("commute_km")[0] == 12.345


@pytest.mark.parametrize("written", ["3500", "3500,50", "3.500,50", "1.000.000", "1.234,567", "0,025", "+3,5E+03", ""])
def test_it_is_a_decimal_one_beside_what_has_none(written: str) -> None:
    head = (*HEAD[:6], "note")
    population = read(as_saved((*ROW[:5], "3,500", "1.5"), (*ROW[:5], written, "1.5"), head=head))
    assert 0 not in [one.row for one in population.refused]
    assert population.groups[0].fact("gross_monthly")[0] == 3.5


@pytest.mark.parametrize("written", ["3,500.50", "3.50.500", "1.2,3,4", "12.34,5", "much", "3 500,50", "€ 3500", ","])
def test_what_is_no_number_is_refused_as_everywhere(written: str) -> None:
    (refused,) = pay(written).refused
    assert refused.message == f"job.gross_monthly: {written!r} is not a number; use digits, for example 3500.00"


@pytest.mark.parametrize("mark", FORMS, ids=["commas", "semicolons", "tabs"])
def test_a_plus_is_read_beside_what_is_no_number_too(mark: str) -> None:
    rows = [(*ROW[:5], pay, *ROW[6:7], "", *ROW[8:]) for pay in ("+3500", "much")]
    population = read(as_saved(*rows, mark=mark))
    assert [one.row for one in population.refused] == [1]
    assert population.groups[0].fact("gross_monthly").tolist() == [3500.0]


def test_a_comma_is_no_decimal_mark_where_commas_part_the_cells() -> None:
    (refused,) = pay("3500,50", ",").refused
    assert refused.message.startswith("job.gross_monthly: '3500,50' is not a number")
    assert pay("3.500", ",").groups[0].fact("gross_monthly")[0] == 3.5


@pytest.mark.parametrize("form", FORMS.values(), ids=["commas", "semicolons", "tabs"])
def test_many_numbers_are_read_as_one_is(form: Any) -> None:
    texts = [
        "3500,50",
        "3.500,50",
        "1.000.000",
        "-1.250.000,5",
        "+1.250,5",
        "+7",
        "3500.5",
        "1e3",
        "1,5e3",
        "01.500,5",
        "x",
        "1,2,3",
        "",
    ]
    many = with_points(pa.array([*texts, None]), form).to_pylist()
    found, alone = [number_in(text) for text in many[:-1]], [number_in(text, form) for text in texts]
    assert [None if isinstance(one, str) else one for one in found] == [
        None if isinstance(one, str) else one for one in alone
    ]
    assert sum(isinstance(one, str) for one in alone) < len(texts) - 1
    assert many[-1] is None


@pytest.mark.parametrize("mark", FORMS, ids=["commas", "semicolons", "tabs"])
@pytest.mark.parametrize(
    ("yes", "no"), [("WAAR", "ONWAAR"), ("VRAI", "FAUX"), ("WAHR", "FALSCH"), ("TRUE", "FALSE"), ("waar", "Faux")]
)
def test_yes_and_no_are_known_in_four_languages(yes: str, no: str, mark: str) -> None:
    rows = [(*ROW[:5], "3500", word, "", *ROW[8:]) for word in (yes, no)]
    population = read(as_saved(*rows, mark=mark))
    assert not population.refused
    assert population.groups[0].fact("extra_month").tolist() == [1.0, 0.0]
    (refused,) = pay("JA", mark, "job.extra_month").refused
    assert refused.message == "job.extra_month: 'JA' must be true or false"


def test_what_parts_the_cells_is_told_by_the_names_of_the_header() -> None:
    """A column of the reader's own may have any of the marks in its name."""
    head = (*HEAD[:-1], "name" + "," * 20 + "\t" * 20)
    assert not read(as_saved((*ROW[:5], "3500,5", *ROW[6:7], "", *ROW[8:]), head=head)).refused
    head = (*HEAD[:-1], "a" + ";" * 20)
    assert not read(as_saved(ROW, mark=",", head=head)).refused


@pytest.mark.parametrize(
    ("head", "start", "name", "right"),
    [
        (HEAD, "\ufeff\ufeff", r"'\ufeffyear'", "year"),
        (tuple(name.title() for name in HEAD), "", "'Year'", "year"),
        (tuple(name.replace(".", "_") for name in HEAD), "", "'residence_country'", "residence.country"),
    ],
)
def test_names_that_are_written_otherwise_are_refused_with_the_right_one(
    head: tuple[str, ...], start: str, name: str, right: str
) -> None:
    with pytest.raises(InputError) as refusal:
        read(as_saved(ROW, head=head, start=start))
    assert refusal.value.message == f"{name}: columns are known by their exact names; write {right}"


def test_a_doubtful_row_does_not_keep_the_others_and_the_answer_is_parted_by_commas(
    compiled: None, tmp_path: Path
) -> None:
    good, doubtful = ((*ROW[:5], written, *ROW[6:7], "", *ROW[8:]) for written in ("3.500,50", "3.500"))
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(as_saved(good, doubtful, good))
    assert run(source, target) == Done(3, 1)
    first, second, third = pa_csv.read_csv(target).to_pylist()
    assert first == third
    assert (first["note"], first["heads"], first["error"]) == ("a,b;c", 12, "")
    assert first["year.gross"] > 12 * 3500.5
    assert second["error"].startswith("job.gross_monthly: '3.500' may be 3500 or 3,5")
    plain = tmp_path / "plain.csv"
    plain.write_bytes(as_saved((*good[:5], "3500.50", *good[6:]), mark=",", start=""))
    (expected,) = settled_batch(pa.Table.from_batches(read_pieces(plain, "plain.csv"))).to_pylist()
    assert first["year.net_pay"] == expected["year.net_pay"]


def test_the_commands_over_commuters_read_it_too(
    compiled: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, reform = tmp_path / "mine.csv", tmp_path / "reform.json"
    good, doubtful = ((*ROW[:5], written, *ROW[6:7], "", *ROW[8:]) for written in ("3.500,50", "3.500"))
    table.write_bytes(as_saved(doubtful, good))
    reform.write_text(json.dumps({"changes": [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0}]}))
    for command in (["reform", str(reform)], ["bottlenecks"]):
        assert main([*command, "--population", str(table), "--json"]) == 0
        population = json.loads(capsys.readouterr().out)["population"]
        assert population["heads"] == 12
        (refused,) = population["refused"]
        assert (refused["row"], refused["field"]) == (0, "job.gross_monthly")


@pytest.mark.parametrize("mark", FORMS, ids=["commas", "semicolons", "tabs"])
@pytest.mark.parametrize("empty", ["", "  "], ids=["empty", "spaces"])
def test_columns_without_a_name_and_without_content_are_left_out(mark: str, empty: str, tmp_path: Path) -> None:
    row = (*ROW[:5], "3500", *ROW[6:7], "", *ROW[8:])
    alone = as_saved(row, row, mark=mark)
    beside = as_saved(*[(empty, *row, empty, "")] * 2, mark=mark, head=("", *HEAD, empty, ""))
    assert told(read(beside)) == told(read(alone))
    source = tmp_path / "in.csv"
    source.write_bytes(beside)
    assert pa.Table.from_batches(read_pieces(source, "in.csv")).schema.names == list(HEAD)


def test_a_column_with_content_and_no_name_is_refused() -> None:
    row = (*ROW[:5], "3500", *ROW[6:7], "", *ROW[8:])
    with pytest.raises(InputError) as refusal:
        read(as_saved((*row, ""), (*row, "x"), head=(*HEAD, "")))
    assert refusal.value.message == (
        "column 12: it has content and no name in the first line; give it a name or empty it"
    )
