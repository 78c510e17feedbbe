"""Tables as files for a spreadsheet, in which no text is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet begins a formula."""


def harmless(cell: object) -> object:
    """A cell that a spreadsheet shows as it is: an apostrophe stands before a text that it could take for a formula; a
    number stays a number, below zero too."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table with its heads, in UTF-8 with the mark by which Excel knows it."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([harmless(head) for head in heads])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")
