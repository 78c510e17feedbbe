"""The parts of a report in order, each a table or a list, as the long document and the workbook show them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from pages.shared.report.model import Fact, Report, Row, Source
from pages.shared.result.said import Warned
from pages.shared.visit.languages import Language


class Cells(NamedTuple):
    """One row of a table in words."""

    cells: tuple[str, ...]
    strong: bool = False


class Part(NamedTuple):
    """A part under its heading. Of a table: the relative width of each column (0: as wide as its words), which columns
    hold amounts, and which are set in small letters."""

    heading: str
    kind: Literal["table", "list", "sources"]
    lead: str = ""
    head: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    amounts: tuple[int, ...] = ()
    fine: tuple[int, ...] = ()
    rows: tuple[Cells, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def parts(report: Report) -> Iterable[Part]:
    """All parts that have something to say."""
    every = (
        _answers(report, given=True),
        _answers(report, given=False),
        _reasons(report),
        _lines(report, report.language.text("report.year"), (*report.year, *report.averages)),
        _lines(report, _payslip_heading(report), report.payslip),
        Part(report.language.text("report.position"), "list", notes=tuple(fact(one) for one in report.facts)),
        Part(
            report.language.text("print.warnings"),
            "list",
            notes=tuple(note(one, report.language) for one in report.warnings),
        ),
        Part(
            report.language.text("heading.consequences"), "list", notes=tuple(fact(one) for one in report.consequences)
        ),
        Part(report.language.text("report.next_steps"), "list", notes=(*report.steps, *report.contact)),
        _figures(report),
        _not_checked(report),
        Part(report.language.text("report.sources"), "sources", sources=report.sources),
    )
    return (part for part in every if part.rows or part.notes or part.sources)


def fact(one: Fact) -> str:
    """A fact in one sentence with its article, and its letter where it is not fully checked."""
    behind = ", ".join(part for part in (one.article, one.letter if one.letter in ("B", "C") else "") if part)
    return f"**{one.heading}:** {one.sentence}" + (f" ({behind})" if behind else "")


def note(one: Warned, language: Language) -> str:
    """A warning, with its euros where it has some and does not say them itself, and the office that can tell."""
    amount = "" if one.euros is None else language.euros(one.euros)
    behind = f" → {one.office}"
    if not amount or amount in one.sentence:
        return one.sentence + behind
    return f"{one.sentence} **{language.text('report.euros_a_year', amount=amount)}**{behind}"


def cell(amount: float | None, row: Row, language: Language) -> str:
    """An amount of a row in its cell; an empty cell where there is none."""
    if amount is None:
        return ""
    return language.number(amount) if row.whole else language.cents(amount)


def sides(report: Report) -> tuple[str, ...]:
    """The heads of the columns of both jobs, the one at home with its name."""
    language = report.language
    if report.domestic:
        return (report.places[0],)
    across, home = report.places
    return language.colon(language.text("result.across"), across), language.colon(language.text(report.home_id), home)


def amounts(report: Report, row: Row) -> tuple[float | None, ...]:
    """The amounts of a row, one for each job."""
    return (row.across,) if report.domestic else (row.across, row.home)


def since(report: Report, day: str) -> str:
    """A day of the law in words."""
    return report.language.date(date.fromisoformat(day))


def _payslip_heading(report: Report) -> str:
    return report.language.text("heading.payslip", month=report.language.month(report.payslip_month))


def _answers(report: Report, given: bool) -> Part:
    """The questions and answers that the visitor gave, or that we filled in."""
    language = report.language
    answers = report.given if given else report.filled_in
    return Part(
        language.text("print.answers" if given else "print.our_assumptions"),
        "table",
        lead="" if given else language.text("assumption.full_year"),
        head=(language.text("report.question"), language.text("report.answer")),
        widths=(3, 2),
        rows=tuple(Cells((one.question, one.value)) for one in answers),
    )


def _reasons(report: Report) -> Part:
    language = report.language
    return Part(
        language.text("heading.why"),
        "table",
        head=(language.text("report.reason"), language.text("table.amount_per_month")),
        widths=(4, 1),
        amounts=(1,),
        rows=tuple(Cells((row.name, cell(row.across, row, language)), row.strong) for row in report.reasons),
    )


def _lines(report: Report, heading: str, rows: tuple[Row, ...]) -> Part:
    """A block of lines with article, letter and sources."""
    language = report.language
    count = len(sides(report))
    return Part(
        heading,
        "table",
        head=(
            language.text("report.line"),
            *sides(report),
            language.text("report.article"),
            language.text("report.letter"),
            language.text("report.sources"),
        ),
        widths=(4, *(1.7,) * count, 3.4, 0, 1.4),
        amounts=tuple(range(1, count + 1)),
        fine=tuple(range(count + 1, count + 4)),
        rows=tuple(
            Cells(
                (
                    f"{row.name} (*{row.official}*)" if row.official else row.name,
                    *(cell(amount, row, language) for amount in amounts(report, row)),
                    row.article,
                    row.letter,
                    ", ".join(str(number) for number in row.sources),
                ),
                row.strong,
            )
            for row in rows
        ),
    )


def _figures(report: Report) -> Part:
    """The figures of the law behind the lines."""
    language = report.language
    return Part(
        language.text("report.figures"),
        "table",
        head=(
            language.text("report.figure"),
            language.text("law.value"),
            language.text("report.since"),
            language.text("report.article"),
            language.text("report.letter"),
            language.text("report.sources"),
        ),
        widths=(5, 2.4, 1.7, 2.6, 0, 0),
        fine=(1, 2, 3, 4, 5),
        rows=tuple(
            Cells(
                (
                    one.used.term,
                    one.value,
                    since(report, one.used.valid_from),
                    one.used.law,
                    one.used.confidence,
                    str(one.source),
                )
            )
            for one in report.figures
        ),
    )


def _not_checked(report: Report) -> Part:
    """The figures that nothing has confirmed."""
    language = report.language
    return Part(
        language.text("confidence.unverified"),
        "table",
        lead=language.text("confidence.why_not_checked"),
        head=(language.text("report.figure"), language.text("report.since")),
        widths=(3, 1),
        rows=tuple(Cells((one.heading, one.sentence)) for one in report.not_checked),
    )
