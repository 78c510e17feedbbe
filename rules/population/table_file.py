"""A population from a file that somebody brings."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

from rules.population.batch_files import read_pieces
from rules.population.households import Population
from rules.population.table import read


def population_of_file(source: Path | BinaryIO, name: str) -> Population:
    """The households of a table of scenarios in a file, or in the bytes of one, and the rows that are refused.

    Raises InputError for a name that is neither Parquet nor CSV, for what cannot be read or holds no rows, and for a
    column that is wrong.
    """
    return read(pa.Table.from_batches(read_pieces(source, name)))
