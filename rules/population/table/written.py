"""How numbers, and yes or no, are written in the cells of a table of text: by what parts its cells.

Where commas part them, a number has a point before its decimals. Spreadsheets that write a comma there part cells by
semicolons or tabs; they may write points between the thousands too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from rules.errors import InputError, shown
from rules.population.table.arrow import pa, pc

NUMBER = r"[-+]?([0-9]{1,400}\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"
"""A number whose decimals stand behind a point, as Arrow reads it."""
GROUPED = r"^[-+]?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?$"
"""A number with points between its thousands."""
YES_NO = {
    "true": True, "waar": True, "vrai": True, "wahr": True,
    "false": False, "onwaar": False, "faux": False, "falsch": False,
}  # fmt: skip
"""Yes and no as spreadsheets in four languages write them."""
PARTED_BY, POINTED = b"grenskompas.cells_parted_by", b"grenskompas.columns_with_decimal_points"
"""What the schema of a table that was read from text calls them."""


class Form(NamedTuple):
    """How a number may be written: whether with a decimal comma; and the pattern of those that may be read in two ways,
    with thousands or with decimals."""

    decimal_comma: bool
    unsure: str = ""


WITH_POINTS = Form(decimal_comma=False)
WITH_COMMAS = Form(decimal_comma=True, unsure=r"^[-+]?[1-9][0-9]{0,2}\.[0-9]{3}$")
WITH_EITHER = Form(decimal_comma=True, unsure=r"^[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}$")
FORMS = {",": WITH_POINTS, ";": WITH_COMMAS, "\t": WITH_EITHER}
"""By what parts the cells. Semicolons stand where the comma is taken; a tab may stand beside either."""
HAS_POINT = r"\.([0-9]{1,2}|[0-9]{4,})([eE]|$)|^[-+]?0*\.[0-9]|[0-9]{4,}\.|,[0-9]*[.,]"
"""What only a number has whose decimals stand behind a point."""


class Writing(NamedTuple):
    """How the numbers of a table are written, and the columns in which some have their decimals behind a point though
    most tables like it have a comma."""

    form: Form
    pointed: frozenset[str] = frozenset()

    def of(self, column: str) -> Form:
        """How those of one column are written."""
        return WITH_EITHER if column in self.pointed else self.form


def writing_of(schema: pa.Schema) -> Writing:
    """How the numbers of a table are written; that of a table that was not read from text has no marks."""
    marks = schema.metadata or {}
    form = FORMS[marks.get(PARTED_BY, b",").decode()]
    return Writing(form, frozenset(marks.get(POINTED, b"").decode().splitlines()))


def in_writing(piece: pa.RecordBatch, parted_by: str, pointed: Iterable[str]) -> pa.RecordBatch:
    """A table that knows how its numbers are written."""
    return piece.replace_schema_metadata({PARTED_BY: parted_by.encode(), POINTED: "\n".join(pointed).encode()})


def has_points(texts: pa.Array) -> bool:
    """Whether some number in texts can have its decimals behind a point only."""
    return bool(pc.any(pc.match_substring_regex(pc.utf8_trim_whitespace(texts), HAS_POINT)).as_py())


def with_points(texts: pa.Array, form: Form) -> pa.Array:
    """Texts of numbers with a point before the decimals and nothing between the thousands; nothing where a number may
    be read in two ways."""
    if not form.decimal_comma or not pc.any(pc.match_substring_regex(texts, "[.,]")).as_py():
        return texts
    sure = pc.if_else(pc.match_substring_regex(texts, form.unsure), pa.scalar(None, pa.string()), texts)
    whole = pc.replace_substring(sure, ".", "")
    ungrouped = pc.if_else(pc.match_substring_regex(sure, GROUPED), whole, sure)
    return pc.replace_substring(ungrouped, ",", ".")


def number_in(text: str, form: Form = WITH_POINTS) -> Any:
    """The number that is written in a text, or the text where there is none."""
    written = text.strip()
    if form.decimal_comma:
        written = (written.replace(".", "") if re.match(GROUPED, written) else written).replace(",", ".")
    if not re.fullmatch(NUMBER, written):
        return text
    return int(written) if written.lstrip("+-").isdecimal() else float(written)


def check_sure(path: str, text: str, form: Form) -> None:
    """Raise InputError for a number that may be read in two ways."""
    written = text.strip()
    if form.unsure and re.match(form.unsure, written):
        whole = re.sub("[.,]", "", written)
        part = written.replace(".", ",").rstrip("0").rstrip(",")
        raise InputError(
            f"{path}: {shown(written)!r} may be {whole} or {part}; write one of these, with no mark between thousands",
            path,
            "two_ways",
            nearest=(whole, part),
        )
