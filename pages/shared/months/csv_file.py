"""A table as a file for a spreadsheet: point as decimal sign, months as 2026-05, UTF-8."""

from __future__ import annotations

import csv
from io import StringIO
from typing import NamedTuple

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With one of these a spreadsheet would take a text for a formula."""


class Row(NamedTuple):
    """A line of the file."""

    month: str
    item: str
    name: str
    office: str
    amount: float
    confidence: str
    estimate: bool


def written(rows: list[Row]) -> bytes:
    """The file, with a mark of UTF-8 at its head, without which some spreadsheets misread accents."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(Row._fields)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return file.getvalue().encode("utf-8-sig")


def _cell(value: str | float | bool) -> str:
    """A number stays a number, a minus before it too; a text that would be a formula is kept one by an apostrophe."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.2f}"
    return f"'{value}" if value.startswith(BEGINS_A_FORMULA) else value
