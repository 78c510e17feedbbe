"""Tables as files for a spreadsheet of the visitor's language, in which no text is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from babel.numbers import get_decimal_symbol

from pages.shared.visit.languages import Language

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet begins a formula."""


def harmless(cell: object) -> object:
    """A cell that a spreadsheet shows as it is: an apostrophe stands before a text that it could take for a formula; a
    number stays a number, below zero too."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[object]], language: Language) -> bytes:
    """A table with its heads, in UTF-8 with the mark by which Excel knows it. Where people write a decimal comma their
    spreadsheet expects one too, and semicolons between cells."""
    point = get_decimal_symbol(language.locale)
    written = io.StringIO()
    writer = csv.writer(written, delimiter="," if point == "." else ";", lineterminator="\r\n")
    writer.writerow([harmless(head) for head in heads])
    writer.writerows([_with_point(harmless(cell), point) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _with_point(cell: object, point: str) -> object:
    return str(cell).replace(".", point) if isinstance(cell, float) else cell
