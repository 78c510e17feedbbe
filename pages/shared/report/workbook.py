"""The workbook: the report in sheets, numbers as numbers and days as days, without formulas, macros or links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from pages.shared.report import contents
from pages.shared.report.model import Report, Row

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""Signs at whose sight a spreadsheet takes a text for a formula, also when the sheet was saved as CSV in between."""
STARS = "*"
JOINER = "\u2060"
WIDEST = 70
PLAIN = {"answer": (1,), "figures": (2,)}
"""The columns, by sheet, whose numbers are no euros and cents."""
Cell = str | float | date | None


def workbook(report: Report) -> bytes:
    """All sheets of a report."""
    out = BytesIO()
    with Workbook(out, OPTIONS) as book:
        book.set_properties({"title": f"Grenskompas: {report.headline}", "author": "Grenskompas"})
        drawing = Drawing(book)
        for name, head, rows in _sheets(report):
            plain = PLAIN.get(name, ())
            drawing.sheet(report.language.text(f"sheet.{name}"), head, list(rows), plain)
    return out.getvalue()


def neutral(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip(" \u00a0")[:1] in tuple(DANGEROUS) else text


class Drawing:
    """Writes sheets with a frozen head, and knows how each kind of cell looks."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._head: Format = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        wrap = {"text_wrap": True, "valign": "top"}
        self._formats: dict[tuple[str, bool], Format] = {}
        for strong in (False, True):
            weight = {"bold": strong, **wrap}
            self._formats["text", strong] = book.add_format(weight)
            self._formats["cents", strong] = book.add_format({**weight, "num_format": "#,##0.00"})
            self._formats["number", strong] = book.add_format({**weight, "num_format": "General"})
            self._formats["day", strong] = book.add_format({**weight, "num_format": "yyyy-mm-dd"})

    def sheet(
        self, name: str, head: Sequence[str], rows: Sequence[tuple[Sequence[Cell], bool]], plain: Sequence[int] = ()
    ) -> None:
        """A sheet with its head, which stays in view, and its rows; a strong row is bold. Numbers are in euros and
        cents, but for the columns that are `plain`."""
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        for column, words in enumerate(head):
            sheet.write_string(0, column, _cell_text(words), self._head)
        for number, (cells, strong) in enumerate(rows, start=1):
            for column, cell in enumerate(cells):
                self._write(sheet, number, column, cell, strong, plain)
        for column, words in enumerate(head):
            longest = max([len(words), *(len(_width_text(cells[column])) for cells, _ in rows)])
            sheet.set_column(column, column, min(WIDEST, longest + 2))

    def _write(self, sheet: Any, row: int, column: int, cell: Cell, strong: bool, plain: Sequence[int]) -> None:
        if cell is None:
            return
        if isinstance(cell, str):
            sheet.write_string(row, column, _cell_text(cell), self._formats["text", strong])
        elif isinstance(cell, date):
            sheet.write_datetime(row, column, cell, self._formats["day", strong])
        else:
            kind = "number" if column in plain else "cents"
            sheet.write_number(row, column, cell, self._formats[kind, strong])


Sheet = tuple[str, tuple[str, ...], Iterable[tuple[Sequence[Cell], bool]]]


def _sheets(report: Report) -> Iterable[Sheet]:
    text = report.language.text
    lines = (
        text("report.line"),
        text("report.official"),
        text("report.state"),
        *contents.sides(report),
        text("report.article"),
        text("report.letter"),
        text("report.sources"),
        text("report.name_in_file"),
    )
    yield "answer", (text("report.subject"), text("report.sentence")), _answer(report)
    yield (
        "answers",
        (text("report.question"), text("report.answer"), text("report.who_said"), text("report.name_in_file")),
        (
            ((one.question, one.value, text("report.you" if one.given else "report.we"), one.field), False)
            for one in report.answers
        ),
    )
    yield "year", lines, (_line(report, row) for row in (*report.year, *report.averages))
    yield "payslip", lines, (_line(report, row) for row in report.payslip)
    facts = (text("report.subject"), text("report.sentence"), text("report.article"), text("report.letter"))
    yield "position", facts, (((*one[:3], one.letter or None), False) for one in report.facts)
    yield (
        "warnings",
        (text("report.sentence"), text("report.could_change"), text("report.office")),
        (((one.sentence, one.euros, one.office), False) for one in report.warnings),
    )
    yield "consequences", facts, ((one[:4], False) for one in report.consequences)
    yield "figures", _figures_head(report), _figures(report)
    yield (
        "sources",
        (text("report.sources"), text("report.subject"), text("report.address")),
        (((str(one.number), one.title, one.address), False) for one in report.sources),
    )
    yield (
        "not_checked",
        (text("report.figure"), text("report.since"), text("report.name_in_file")),
        (((one.heading, one.sentence, one.article), False) for one in report.not_checked),
    )


def _answer(report: Report) -> Iterable[tuple[Sequence[Cell], bool]]:
    """The headline, the reasons, and which law was used."""
    language = report.language
    text = language.text
    yield (text("report.answer"), report.headline), True
    yield (text("report.case"), " · ".join(report.case)), False
    for sentence in report.basis:
        yield ("", sentence), False
    for row in report.reasons:
        yield (row.name, row.across), row.strong
    a, b, c = report.letters
    yield (text("report.letter"), f"A {a}, B {b}, C {c}"), False
    yield (text("report.letter"), text("report.letters")), False
    yield (text("report.law_code"), report.fingerprint), False
    yield (text("result.law_of", date=language.date(report.law_date)), report.law_date), False
    yield (text("print.made_on", date=language.date(report.made_on)), report.made_on), False
    for sentence in (*report.steps, *report.contact):
        yield (text("report.next_steps"), sentence), False
    yield ("", f"{text('print.no_promise')} {text('download.not_a_document')}"), False


def _line(report: Report, row: Row) -> tuple[Sequence[Cell], bool]:
    """A line of the year or the payslip."""
    sources = ", ".join(str(number) for number in row.sources)
    behind = (row.article, row.letter, sources, row.id if row.article else "")
    return (row.name, row.official, row.state, *contents.amounts(report, row), *behind), row.strong


def _figures_head(report: Report) -> tuple[str, ...]:
    text = report.language.text
    return (
        text("report.figure"),
        text("law.value"),
        text("report.number"),
        text("report.since"),
        text("report.article"),
        text("report.letter"),
        text("report.checked"),
        text("report.lines"),
        text("report.sources"),
        text("report.address"),
        text("report.name_in_file"),
    )


def _figures(report: Report) -> Iterable[tuple[Sequence[Cell], bool]]:
    """The figures of the law, each with its source and address."""
    for one in report.figures:
        used = one.used
        yield (
            (
                used.term,
                one.value,
                None if isinstance(used.value, tuple) else used.value,
                date.fromisoformat(used.valid_from),
                used.law,
                used.confidence,
                date.fromisoformat(used.checked),
                ", ".join(one.lines),
                f"{one.source}: {used.source_title}",
                used.url,
                used.key,
            ),
            False,
        )


def _cell_text(words: str) -> str:
    """A text as it stands in a cell: without the signs that a page draws in another way."""
    return neutral(words.replace(STARS, "").replace(JOINER, ""))


def _width_text(cell: Cell) -> str:
    return f"{cell:.2f}" if isinstance(cell, float | int) else str(cell or "")
