"""Tables in files, Parquet or CSV by suffix: read and written piece by piece."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from rules.errors import InputError, shown
from rules.population.table.arrow import pa, pa_csv, pc, pq
from rules.population.table.columns import is_text
from rules.population.table.names import FIELD_OF_COLUMN, HEADS, is_meant, is_read
from rules.population.table.written import FORMS, WITH_COMMAS, has_points, in_writing

SUFFIXES = (".parquet", ".csv")
ROWS = 100_000
"""Of a piece; of CSV it holds about as many."""
BYTES = 2**24
OF_NUMBERS = (*(path for path, field in FIELD_OF_COLUMN.items() if field.kind in ("number", "whole")), HEADS)
OF_WORDS = [path for path, field in FIELD_OF_COLUMN.items() if field.kind in ("word", "text")]
NOT_UTF_8 = (
    "is not UTF-8 text, so that its letters with marks cannot be told for certain; save it as 'CSV UTF-8', as Excel "
    "calls it, or with the encoding UTF-8"
)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def check_suffix(name: str, field: str) -> str:
    """The suffix of a file of a table; raises InputError for another."""
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(f"{field}: {shown(name)!r} must end with {' or '.join(SUFFIXES)}", field, "not_a_table")
    return suffix


def read_pieces(source: Path | BinaryIO, name: str) -> Iterator[pa.RecordBatch]:
    """The rows of a file, or of the bytes of one, in order. Cells of CSV are text, empty ones nothing.

    Raises InputError for a name that ends otherwise, and for what cannot be read or holds no rows.
    """
    suffix = check_suffix(name, "IN")
    pieces = _parquet(source) if suffix == ".parquet" else _csv(source)
    rows = 0
    try:
        for piece in pieces:
            rows += piece.num_rows
            yield piece
    except UnicodeDecodeError:
        raise InputError(f"{shown(name)}: {NOT_UTF_8}", "IN", "not_utf_8") from None
    except (pa.ArrowException, OSError, csv.Error) as error:
        if "invalid UTF8" in str(error):
            raise InputError(f"{shown(name)}: {NOT_UTF_8}", "IN", "not_utf_8") from None
        reason = error.strerror if isinstance(error, OSError) and error.strerror else shown(error)
        raise InputError(f"{shown(name)}: cannot be read as {suffix[1:]} ({reason})", "IN", "not_a_table") from None
    if not rows:
        raise InputError(f"{shown(name)}: holds no rows", "IN", "no_rows")


def _parquet(source: Path | BinaryIO) -> Iterator[pa.RecordBatch]:
    words = [
        field.name for field in pq.read_schema(source) if field.name in OF_WORDS and pa.types.is_string(field.type)
    ]
    with pq.ParquetFile(source, read_dictionary=words) as file:
        for piece in file.iter_batches(ROWS):
            if piece.num_rows:
                yield piece


def _csv(source: Path | BinaryIO) -> Iterator[pa.RecordBatch]:
    with source.open("rb") if isinstance(source, Path) else source as file:
        names, parted_by = _names(file.readline())
        first = file.tell()
        if not file.read(1):  # the reader calls a table without rows broken
            return
        pointed = _pointed(file, first, names, parted_by)
        file.seek(first)
        for piece in _texts(file, names, parted_by, names):
            yield in_writing(_with_names(piece), parted_by, pointed)


def _pointed(file: BinaryIO, first: int, names: list[str], parted_by: str) -> set[str]:
    """The columns of numbers in which some have a decimal point, where that is not the form of the table: all rows are
    looked through first, so that a row is read alike wherever it stands."""
    numbers = [name for name in names if name in OF_NUMBERS and names.count(name) == 1]
    if FORMS[parted_by] is not WITH_COMMAS or not numbers:
        return set()
    file.seek(first)
    pieces = _texts(file, names, parted_by, numbers)
    return {name for piece in pieces for name in numbers if has_points(piece.column(name))}


def _texts(file: BinaryIO, names: list[str], parted_by: str, those: list[str]) -> Iterable[pa.RecordBatch]:
    """Some columns of the rows from here on, as text."""
    return pa_csv.open_csv(  # type: ignore[no-any-return]
        file,
        pa_csv.ReadOptions(column_names=names, block_size=BYTES),
        pa_csv.ParseOptions(delimiter=parted_by, newlines_in_values=True),
        pa_csv.ConvertOptions(
            include_columns=[] if those == names else those,
            column_types=dict.fromkeys(names, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=True,
        ),
    )


def _names(line: bytes) -> tuple[list[str], str]:
    """The names in the first line, and what parts the cells: that by which most names are those of a table."""
    header = line.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    found = {mark: [one.strip() for one in next(csv.reader(io.StringIO(header), delimiter=mark), [])] for mark in FORMS}
    parted_by = max(found, key=lambda mark: sum(map(is_meant, found[mark])))
    return found[parted_by], parted_by


def _with_names(piece: pa.RecordBatch) -> pa.RecordBatch:
    """The columns with a name, of which cells that tell of a scenario have no spaces around them. Spreadsheets save
    columns behind the last one that is used, without a name and empty.

    Raises InputError for a column that has content and no name.
    """
    columns = {}
    for place, (name, column) in enumerate(zip(piece.schema.names, piece.columns, strict=True)):
        if name:
            columns[place] = pc.utf8_trim_whitespace(column) if is_read(name) else column
        elif pc.any(pc.not_equal(pc.utf8_trim_whitespace(column), "")).as_py():
            raise InputError(
                f"column {place + 1}: it has content and no name in the first line; give it a name or empty it",
                "IN",
                "unnamed_column",
                place=place + 1,
            )
    return pa.RecordBatch.from_arrays(list(columns.values()), names=[piece.schema.names[place] for place in columns])


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A file that takes the place of the target once all is written; otherwise the target stays as it was."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def write_pieces(pieces: Iterable[pa.RecordBatch], target: Path) -> None:
    """Write a table into a file; a failure leaves nothing half written.

    Raises InputError for a name that ends otherwise, and for what cannot be written.
    """
    suffix = check_suffix(target.name, "OUT")
    try:
        with _beside(target) as part:
            _write(iter(pieces), part, suffix)
    except (pa.ArrowException, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else shown(error)
        raise InputError(f"{shown(target)}: cannot be written as {suffix[1:]} ({reason})", "OUT") from None


def _write(pieces: Iterator[pa.RecordBatch], part: Path, suffix: str) -> None:
    first = next(pieces)
    with _writer(part, first.schema, suffix) as writer:
        writer.write_batch(first)
        for piece in pieces:
            writer.write_batch(piece)


def _writer(part: Path, schema: pa.Schema, suffix: str) -> Any:
    """Amounts differ from row to row, so that a dictionary of them costs time and saves nothing."""
    if suffix == ".csv":
        return pa_csv.CSVWriter(part, schema)
    words = [field.name for field in schema if is_text(field.type)]
    return pq.ParquetWriter(part, schema, use_dictionary=words)
