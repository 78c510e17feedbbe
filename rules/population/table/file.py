"""A population from a file that somebody brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from rules.errors import InputError, shown
from rules.population.households import Population
from rules.population.table.arrow import pa
from rules.population.table.batch_files import read_pieces
from rules.population.table.reading import read


def population_of_file(source: Path | BinaryIO, name: str, most_rows: int | None = None) -> Population:
    """The households of a table of scenarios in a file, or in the bytes of one, and the rows that are refused.

    Raises InputError for a name that is neither Parquet nor CSV, for what cannot be read or holds no rows or more than
    are allowed, and for a column that is wrong.
    """
    return read(pa.Table.from_batches(_at_most(read_pieces(source, name), name, most_rows)))


def _at_most(pieces: Iterable[pa.RecordBatch], name: str, most_rows: int | None) -> Iterator[pa.RecordBatch]:
    """The pieces, as long as they are not too many rows."""
    rows = 0
    for piece in pieces:
        rows += piece.num_rows
        if most_rows is not None and rows > most_rows:
            said = f"{shown(name)}: holds more than {most_rows:,} rows, which is the most allowed here"
            raise InputError(said, "IN", "too_many_rows", most=most_rows)
        yield piece
