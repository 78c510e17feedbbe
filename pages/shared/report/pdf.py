"""The two printed documents, drawn by Typst from the words and numbers of a report; tagged, and readable in black."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import typst

from pages.shared.report import contents
from pages.shared.report.model import Report, Row
from pages.shared.visit.languages import Language

HERE = Path(__file__).resolve().parent
FONTS = HERE.parents[1] / "fonts"
LOGO = HERE.parents[1] / "images" / "logo.svg"
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
EMPHASIS = re.compile(r"(\*\*.+?\*\*|\*[^*]+\*)")
IN_BRACKETS = re.compile(r" \(\*?([^()*]+)\*?\)")
JOINER = "\u2060"
"""What keeps a sign at its number on a page; in print the sign does so by itself."""


def desk(reports: Sequence[Report]) -> bytes:
    """The print for the desk, from the same comparison told in one language or in two."""
    first = reports[0]
    data = _of_report(reports, "print.title") | {
        "places": list(first.places[:1] if first.domestic else first.places),
        "rows": list(_desk_rows(reports)),
        "words": [_desk_words(one) for one in reports],
    }
    for words in data["words"][1:]:
        words["contact"] = [line for line in words["contact"] if line not in data["words"][0]["contact"]]
    return drawn(HERE / "desk.typ", data)


def full(report: Report) -> bytes:
    """The report of every line, figure and source."""
    parts = [part(one) for one in contents.parts(report)]
    data = _of_report([report], "report.title") | {"parts": parts, "words": [_words(report)]}
    return drawn(HERE / "report.typ", data)


def drawn(template: Path, data: dict[str, Any]) -> bytes:
    """A document that a screen reader can read (PDF/UA-1), without a time that would tell two prints apart."""
    return typst.compile(
        str(template),
        root=str(HERE.parent),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards="ua-1",
        sys_inputs={"data": json.dumps(data).replace(JOINER, "").replace("\\u2060", "")},
    )


def head_and_foot(
    languages: Sequence[Language], title: str, made_on: date, law_dates: Sequence[date], code: str
) -> dict[str, Any]:
    """What stands in the head and the foot of every page: the id of the title, the day, the days and the code of the
    law."""
    first = languages[0]
    dates = [f"**{first.date(made_on)}**"]
    laws = zip(languages, law_dates, strict=True)
    dates += [_unique([one.text("result.law_of", date=one.date(day)) for one, day in laws])]
    return {
        "title": f"Grenskompas: {first.text(title)}",
        "logo": COLOUR.sub("#000000", LOGO.read_text("utf-8")),
        "logo_alt": first.text("report.logo_alt"),
        "head": runs(_unique([one.text(title) for one in languages])),
        "dates": runs(" · ".join(dates)),
        "first": _marked(first.locale),
        "second": _marked(languages[-1].locale),
        "code": code,
    }


def _of_report(reports: Sequence[Report], title: str) -> dict[str, Any]:
    first = reports[0]
    languages, days = [one.language for one in reports], [one.law_date for one in reports]
    return head_and_foot(languages, title, first.made_on, days, first.code)


def _words(report: Report) -> dict[str, Any]:
    """What both documents say in words."""
    language = report.language
    checked, one_source, open_ = report.letters
    return {
        "headline": plain(report.headline),
        "basis": runs(" ".join(report.basis)),
        "checked": plain(language.text("confidence.checked", a=checked, n=checked + one_source + open_)),
        "letters": language.text("report.letters"),
        "law_code": language.text("report.law_code"),
        "same_code": language.text("report.same_code"),
        "no_promise": language.text("print.no_promise"),
        "not_official": language.text("download.not_a_document"),
    }


def _desk_words(report: Report) -> dict[str, Any]:
    """What the print says beside the numbers."""
    language = report.language
    return _words(report) | {
        "case_heading": language.text("report.case"),
        "case": runs(" · ".join(report.case) + "."),
        "lines_heading": language.text("heading.waterfall"),
        "per_year": language.text("report.euro_per_year"),
        "article_and_letter": language.text("report.article_and_letter"),
        "position_heading": language.text("report.position"),
        "facts": [runs(contents.fact(one)) for one in report.facts_in_short],
        "warnings_heading": language.text("print.warnings"),
        "warnings": [runs(contents.note(one, language)) for one in report.warnings],
        "steps_heading": language.text("report.next_steps"),
        "steps": [runs(one) for one in report.steps],
        "notes_heading": language.text("print.notes"),
        "contact": [runs(one) for one in report.contact],
    }


def _desk_rows(reports: Sequence[Report]) -> Iterable[dict[str, Any]]:
    """The rows of the year, then a month on average and the payslip; the same rows in each language."""
    first = reports[0]
    blocks = [(*one.year, *one.averages[:2], *one.payslip[-1:]) for one in reports]
    for number, rows in enumerate(zip(*blocks, strict=True)):
        row = rows[0]
        names = [one.name for one in rows]
        if number >= len(first.year) + 2:
            month = [one.language.month(first.payslip_month) for one in reports]
            names = [
                one.language.text("result.payslip_net", month=word) for one, word in zip(reports, month, strict=True)
            ]
        amounts = [row.across] if first.domestic else [row.across, row.home]
        yield {
            "names": [runs(name) for name in _without_echo([name[:1].upper() + name[1:] for name in names])],
            "amounts": [contents.cell(amount, row, first.language) for amount in amounts],
            "note": _desk_note(first, row, number),
            "strong": row.strong and number < len(first.year),
            "law": row.id != "" and not row.strong,
        }


def _desk_note(report: Report, row: Row, number: int) -> str:
    """The article and letter of a line; beside gross pay, how many months of pay it is."""
    if number == 0:
        months = [report.language.number(one) for one in report.months_of_pay]
        return report.language.text("result.months_of_pay", months=" · ".join(months[: 1 if report.domestic else 2]))
    return f"{row.article} · {row.letter}" if row.article else ""


def _without_echo(names: Sequence[str]) -> list[str]:
    """The names of a line without the foreign word in brackets that the other language says beside it."""
    short = []
    for name in names:
        found = IN_BRACKETS.search(name)
        beside = [other.lower() for other in names if other != name]
        short.append(IN_BRACKETS.sub("", name) if found and any(found[1].lower() in one for one in beside) else name)
    return short


def part(one: contents.Part) -> dict[str, Any]:
    """A part of a document as the template takes it."""
    found: dict[str, Any] = {"heading": plain(one.heading), "kind": one.kind}
    found["lead"] = runs(one.lead) if one.lead else None
    if one.kind == "table":
        found["table"] = {
            "head": [plain(head) for head in one.head],
            "widths": one.widths,
            "amounts": one.amounts,
            "fine": one.fine,
            "rows": [
                {"cells": [runs(cell) for cell in row.cells], "strong": row.strong, "law": False} for row in one.rows
            ],
        }
    if one.kind == "list":
        found["notes"] = [runs(note) for note in one.notes]
    if one.kind == "sources":
        found["sources"] = [source._asdict() for source in one.sources]
    return found


def runs(words: str) -> list[dict[str, str]]:
    """A sentence in pieces, by the stars that the texts put around strong and foreign words."""
    pieces = []
    for piece in EMPHASIS.split(words):
        if piece.startswith("**") and len(piece) > 4:
            pieces.append({"text": piece[2:-2].replace("*", ""), "style": "strong"})
        elif piece.startswith("*") and len(piece) > 2:
            pieces.append({"text": piece[1:-1], "style": "em"})
        elif piece:
            pieces.append({"text": piece, "style": ""})
    return pieces or [{"text": "", "style": ""}]


def plain(words: str) -> str:
    """The same without emphasis."""
    return "".join(piece["text"] for piece in runs(words))


def _unique(words: Iterable[str]) -> str:
    """The same thing said in each language, once where the words are the same."""
    return " · ".join(dict.fromkeys(words))


def _marked(locale: str) -> dict[str, str]:
    """A language as a document marks it."""
    lang, _, region = locale.partition("_")
    return {"lang": lang, "region": region}
