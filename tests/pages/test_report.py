"""The print, the report and the workbook hold what the engine answers, read back from the files themselves."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from functools import cache
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from pages.shared.report import answers, keep_and_share, pdf
from pages.shared.report.build import report
from pages.shared.report.model import Report
from pages.shared.report.workbook import neutral, workbook
from pages.shared.visit.languages import Language, language, offered
from rules import Comparison, Result, Scenario, compare
from tests.pages.conftest import ROOT
from tests.pages.test_link import PERSONAS, SMALLEST

CODES = offered()
DOMESTIC = SMALLEST | {"work": {"country": "BE", "municipality": "Antwerpen"}}
CASES = {f"p{number + 1:02}": data for number, data in enumerate(PERSONAS)} | {"small": SMALLEST, "domestic": DOMESTIC}


@cache
def settled(case: str) -> Comparison:
    return compare(Scenario.from_data(CASES[case]))


def spoken(case: str, code: str) -> Language:
    return language(code, in_belgium=CASES[case]["residence"]["country"] == "BE")


@cache
def made(case: str, code: str) -> Report:
    return report(settled(case), lambda _: False, spoken(case, code))


@cache
def in_print(case: str, *codes: str) -> bytes:
    return pdf.desk([made(case, code) for code in codes])


@cache
def in_full(case: str, code: str) -> bytes:
    return pdf.full(made(case, code))


@cache
def in_sheets(case: str, code: str) -> bytes:
    return workbook(made(case, code))


def pages_of(content: bytes) -> list[str]:
    """The words on each page, with plain spaces and signs."""
    return [plain(page.extract_text()) for page in PdfReader(BytesIO(content)).pages]


def plain(words: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", words.replace("\u2060", "").replace("*", ""))


def book(case: str, code: str) -> dict[str, Worksheet]:
    """The sheets by what they hold."""
    opened = openpyxl.load_workbook(BytesIO(in_sheets(case, code)))
    names = ("answer", "answers", "year", "payslip", "position", "warnings", "consequences", "figures", "sources")
    return dict(zip((*names, "not_checked"), opened.worksheets, strict=True))


def values(sheet: Worksheet) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


@pytest.mark.parametrize("case", CASES)
def test_the_print_holds_the_answer_and_both_sums_once(case: str) -> None:
    nl, de = spoken(case, "nl"), spoken(case, "de")
    written, found = " ".join(pages_of(in_print(case, "nl", "de"))), settled(case)
    assert plain(made(case, "nl").headline) in written
    assert plain(made(case, "de").headline) in written
    sides = [found.across] if case == "domestic" else [found.across, found.home]
    for result in sides:
        for amount in (result.year.gross, result.year.net_pay, result.year.disposable):
            assert written.count(plain(nl.cents(amount))) >= 1
        for line in result.year.lines:
            assert plain(nl.cents(line.amount)) in written
            assert plain(de.text(line.id)).split(" (")[0] in written
    code = found.across.law.fingerprint
    assert " ".join(code[start : start + 4] for start in range(0, 16, 4)) in written
    for note in (*made(case, "nl").warnings, *made(case, "de").warnings):
        assert plain(note.sentence).replace(" ", "") in written.replace(" ", "")


@pytest.mark.parametrize("code", CODES)
def test_the_print_is_made_in_every_language(code: str) -> None:
    (page,) = pages_of(in_print("small", code))
    assert plain(language(code, in_belgium=True).text("print.title")) in page
    assert plain(made("small", code).headline) in page


@pytest.mark.parametrize("case", ["small", "domestic", "p02", "p04", "p05"])
def test_an_ordinary_case_fits_one_page(case: str) -> None:
    assert len(pages_of(in_print(case, "nl", "de"))) == 1


def test_a_longer_print_repeats_its_head() -> None:
    pages = pages_of(in_print("p11", "nl", "fr"))
    assert len(pages) == 2
    assert all("Berekening voor een gesprek" in page for page in pages)
    assert all(f"{number} / 2" in page for number, page in enumerate(pages, start=1))


def test_a_screen_reader_finds_title_languages_and_headings() -> None:
    catalog: Any = PdfReader(BytesIO(in_print("small", "nl", "fr"))).trailer["/Root"]
    assert bool(catalog["/MarkInfo"]["/Marked"])
    assert catalog["/Lang"] == "nl-BE"
    assert bool(catalog["/ViewerPreferences"]["/DisplayDocTitle"])
    raw = str(structure(catalog["/StructTreeRoot"]))
    assert "'fr-BE'" in raw
    assert all(f"'{kind}'" in raw for kind in ("/H1", "/H2", "/Table", "/TH", "/TD"))
    assert b"pdfuaid" in catalog["/Metadata"].get_data()


def structure(node: Any, depth: int = 0) -> list[Any]:
    """The kinds and languages in the tree that a screen reader walks."""
    if depth > 30 or not hasattr(node := getattr(node, "get_object", lambda: node)(), "get"):
        return []
    children = node.get("/K", [])
    children = children if isinstance(children, list) else [children]
    found = [str(node[name]) for name in ("/S", "/Lang") if name in node]
    return found + [one for child in children for one in structure(child, depth + 1)]


def test_nothing_in_print_is_told_by_colour() -> None:
    for template in (ROOT / "pages/shared/report").glob("*.typ"):
        assert not re.search(r"\b(rgb|cmyk|color|red|blue|green|gradient)\b", template.read_text("utf-8"))


def test_the_print_brings_its_own_letters() -> None:
    resources: list[Any] = [page["/Resources"] for page in PdfReader(BytesIO(in_print("small", "nl"))).pages]
    fonts = {str(font.get_object()["/BaseFont"]) for one in resources for font in one["/Font"].values()}
    assert fonts
    assert all("Grenskompas" in name for name in fonts)


@pytest.mark.parametrize("case", CASES)
def test_the_report_holds_every_line_figure_and_source(case: str) -> None:
    found, made_in = settled(case), made(case, "en")
    written = " ".join(pages_of(in_full(case, "en")))
    tight = written.replace(" ", "")
    for result in [found.across] if case == "domestic" else [found.across, found.home]:
        for line in (*result.year.lines, *(result.payslip.lines if result.payslip else ())):
            assert plain(language("en").cents(line.amount)) in written
            assert plain(line.law).replace(" ", "") in tight
    assert made_in.sources
    for source in made_in.sources:
        assert plain(source.address).replace(" ", "") in tight
    for figure in made_in.figures:
        assert plain(figure.used.term).replace(" ", "") in tight
    assert made_in.code.replace(" ", "") in tight


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("case", ["p01", "p04", "p06", "domestic"])
def test_report_and_workbook_are_made_in_every_language(case: str, code: str) -> None:
    assert plain(made(case, code).headline) in " ".join(pages_of(in_full(case, code)))
    assert values(book(case, code)["answer"])[1][1] == made(case, code).headline.replace("\u2060", "")


def test_every_line_of_law_has_article_letter_and_source() -> None:
    for case in CASES:
        one = made(case, "nl")
        lines = [row for row in (*one.year, *one.payslip) if not row.strong]
        assert lines
        for row in lines:
            assert row.article, row
            assert row.letter in ("A", "B", "C"), row
            assert row.sources or row.id == "nl.pension_contribution", row


def engine_lines(result: Result, block: str) -> dict[str, float]:
    slip = result.payslip
    lines = result.year.lines if block == "year" else (slip.lines if slip else ())
    return {line.id: line.amount for line in lines}


@pytest.mark.parametrize("block", ["year", "payslip"])
@pytest.mark.parametrize("case", CASES)
def test_the_workbook_equals_the_engine_to_the_cent(case: str, block: str) -> None:
    found, sheet = settled(case), values(book(case, "nl")[block])
    results = [found.across] if case == "domestic" else [found.across, found.home]
    for column, result in enumerate(results, start=3):
        read = {row[-1]: row[column] for row in sheet[1:] if row[-1] and row[column] is not None}
        assert read == engine_lines(result, block)
        totals = [row[column] for row in sheet[1:] if not row[-1]]
        slip = result.payslip
        expected = (
            [result.year.gross, result.year.net_pay, result.year.disposable]
            if block == "year"
            else [slip and slip.gross, slip and slip.net]
        )
        assert totals[: len(expected)] == expected


def test_numbers_and_days_in_the_workbook_are_numbers_and_days() -> None:
    sheets = book("p01", "en")
    row = next(row for row in sheets["year"].iter_rows(min_row=2) if row[-1].value == "nl.income_tax")
    assert row[3].data_type == "n"
    assert row[3].number_format == "#,##0.00"
    figures = values(sheets["figures"])
    assert all(isinstance(row[3], datetime) and isinstance(row[6], datetime) for row in figures[1:])
    assert any(isinstance(row[2], float) for row in figures[1:])
    fingerprints = [row[1] for row in values(sheets["answer"])]
    assert settled("p01").across.law.fingerprint in fingerprints


@pytest.mark.parametrize("code", CODES)
def test_sheets_have_short_names_of_their_own_and_a_head_that_stays(code: str) -> None:
    opened = openpyxl.load_workbook(BytesIO(in_sheets("p01", code)))
    assert len({name.lower() for name in opened.sheetnames}) == 10
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in opened.sheetnames)
    assert all(sheet.freeze_panes == "B2" for sheet in opened.worksheets)


@pytest.mark.parametrize("case", ["p01", "p04", "domestic"])
def test_the_workbook_has_no_formula_macro_or_link(case: str) -> None:
    with zipfile.ZipFile(BytesIO(in_sheets(case, "nl"))) as archive:
        assert not [name for name in archive.namelist() if re.search(r"vba|external|hyperlink|embed|media", name, re.I)]
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not [one for one in sheets if b"<f>" in one or b"<hyperlink" in one]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "\u00a0=1", "\uff1d1", "\n=1"])
def test_a_text_that_looks_like_a_formula_is_neutralised(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Gent", "€ 3.500", "\u2212 12", "a = b", "1 - 2"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert neutral(text) == text


def test_every_cell_that_looks_like_a_formula_is_neutralised() -> None:
    made_of = made("small", "nl")._replace(case=("=HYPERLINK(1)",), headline="@x", steps=("+cmd",))
    sheet = openpyxl.load_workbook(BytesIO(workbook(made_of))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {"'=HYPERLINK(1)", "'@x", "'+cmd"} <= {cell.value for cell in cells}
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.value.startswith(("=", "+", "-", "@"))]


def test_every_answer_that_counted_is_listed_as_given_or_filled_in() -> None:
    one = report(settled("p01"), lambda field: field == "job.sector", spoken("p01", "en"))
    given = {answer.field: answer.value for answer in one.given}
    taken = {answer.field: answer.value for answer in one.filled_in}
    assert given["children.0.age"] == "10 years"
    assert given["job.employee_pension_rate"] == "6%"
    assert given["partner.gross_annual"] == "€34,000"
    assert given["residence.municipality"] == "Gent"
    assert given["job.sector"] == "Private employer"
    assert taken["payslip_month"] == "October"
    assert taken["job.extra_month"] == "No"
    assert not given.keys() & taken.keys()


def test_an_answer_that_the_form_does_not_know_is_listed_too() -> None:
    scenario = Scenario.from_data(SMALLEST | {"options": {"nl_qualifying": "no"}})
    listed = answers.answers_in_words(scenario, lambda _: False, language("en"))
    assert ("options.nl_qualifying", True) in {(one.field, one.given) for one in listed}


def test_steps_and_contact_stand_in_every_document() -> None:
    def steps(spoken_in: Language) -> tuple[str, ...]:
        return (f"**BSN**, {spoken_in.code}",)

    along = keep_and_share.Along(settled("small"), lambda _: False, steps=steps, contact=steps)
    both = [language("nl", in_belgium=True), language("de")]
    (page,) = pages_of(keep_and_share.desk(along, both))
    assert page.count("BSN, nl") == 2
    assert page.count("BSN, de") == 2
    assert "BSN, nl" in " ".join(pages_of(keep_and_share.full(along, both[0])))
    read = openpyxl.load_workbook(BytesIO(keep_and_share.sheets(along, both[0])))
    assert "BSN, nl" in [row[1] for row in values(read.worksheets[0])]


def test_a_document_names_its_day_and_the_day_of_the_law() -> None:
    one = made("small", "en")
    assert isinstance(one.made_on, date)
    (page,) = pages_of(in_print("small", "en"))
    assert plain(language("en").date(one.made_on)) in page
    assert f"Law as on {plain(language('en').date(settled('small').across.law.date))}" in page


@pytest.mark.parametrize(
    ("residence", "work", "code", "second"),
    [
        (("DE", "Kleve"), ("NL", "Nijmegen"), "nl", "de"),
        (("DE", "Kleve"), ("NL", "Nijmegen"), "de", "nl"),
        (("BE", "Gent"), ("NL", "Terneuzen"), "nl", ""),
        (("BE", "Gent"), ("NL", "Terneuzen"), "fr", "nl"),
        (("BE", "Liège"), ("NL", "Maastricht"), "nl", "fr"),
        (("BE", "Eupen"), ("DE", "Aachen"), "de", ""),
        (("NL", None), ("DE", None), "en", "nl"),
    ],
)
def test_the_second_language_is_that_of_the_other_side(residence: Any, work: Any, code: str, second: str) -> None:
    ends = {
        side: {"country": country, "municipality": name}
        for side, (country, name) in (("residence", residence), ("work", work))
    }
    assert keep_and_share.second_language(Scenario.from_data(SMALLEST | ends), language(code)) == second
