"""The obstacle file of a reform says what the engine found, in every language, read back from PDF and workbook."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from pages.shared.population.people import People
from pages.shared.reform.obstacle.contents import obstacle_file
from pages.shared.reform.obstacle.doors import doors_of
from pages.shared.reform.obstacle.pdf import parts, pdf
from pages.shared.reform.obstacle.workbook import workbook
from pages.shared.visit.languages import language
from rules import (
    PARTIES,
    Group,
    Overlay,
    ReformEffect,
    Stratum,
    Today,
    barrier_catalogue,
    by_corridor,
    by_household,
    by_pay,
    door_of,
    edge,
    grouped,
    law_of_key,
    ready_reforms,
    reform_effect,
)
from tests.pages.conftest import ROOT
from tests.pages.obstacle_files import (
    BRACKETS,
    CODES,
    DAYS,
    REFORMS,
    SHEETS,
    book,
    effect,
    in_print,
    in_sheets,
    made,
    people,
    rows,
    tight,
)


def groups_of(found: ReformEffect, grouping: Callable[[Stratum], dict[str, Any]]) -> Iterable[Group]:
    """The groups that a file tells: none where nobody is moved."""
    return grouped(found, grouping) if any(one.moves for one in found.effects) else ()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", REFORMS)
def test_the_print_says_everything_in_every_language(name: str, code: str) -> None:
    file, written = made(name, code), in_print(name, code)
    said = (file.title, *file.summary, *file.area, *file.authorities, *file.procedure, *file.method, *file.limits)
    facts = (*file.obstacle, *file.doors)
    for sentence in (
        *said,
        *file.sure,
        *(part for fact in facts for part in (fact.heading, fact.sentence, fact.article)),
    ):
        assert tight(sentence) in written, sentence
    for part in parts(file):
        assert tight(part.heading) in written
    for change in file.changes:
        for cell in (change.term, change.key, change.law, change.today_in_words, change.proposed_in_words):
            assert tight(cell) in written, cell
    for source in file.sources:
        assert tight(source.title + source.address) in written
    for mark in (file.fingerprint, file.reform_fingerprint):
        assert mark in written
    assert tight(language(code).text("obstacle.calculation")) in written


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", REFORMS)
def test_the_print_holds_the_numbers_of_the_engine(name: str, code: str) -> None:
    spoken, written, found = language(code), in_print(name, code), effect(name)
    for party in PARTIES:
        assert tight(spoken.whole_number(found.balance.euros(party))) in written
    for grouping in (by_corridor, by_household, by_pay):
        for group in groups_of(found, grouping):
            counts = (group.heads, group.winners, group.losers, group.unchanged)
            assert tight("".join(map(spoken.number, counts)) + spoken.whole_number(group.euros)) in written
    for line, euros in found.lines.items():
        assert tight(f"{spoken.text(line)}{spoken.whole_number(euros)}") in written


@pytest.mark.parametrize("name", REFORMS)
def test_the_workbook_equals_the_engine_to_the_cent(name: str) -> None:
    found, sheets = effect(name), book(name, "nl")
    balance = [row[2] for row in rows(sheets["balance"])]
    assert balance[: len(PARTIES)] == [found.balance.euros(party) for party in PARTIES]
    assert balance[len(PARTIES)] == found.balance.together == 0.0
    assert balance[len(PARTIES) + 1 :] == list(found.lines.values())
    expected = [
        (one.heads, one.winners, one.losers, one.unchanged, one.euros)
        for grouping in (by_corridor, by_household, by_pay)
        for one in groups_of(found, grouping)
    ]
    groups = rows(sheets["groups"])
    assert [row[2:] for row in groups[: len(expected)]] == expected
    assert sum(row[4] for row in groups[len(expected) :]) == found.losers


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", REFORMS)
def test_the_reform_reads_back_from_both(name: str, code: str) -> None:
    overlay = effect(name).overlay
    lines = [row[0] for row in rows(book(name, code)["reform"])]
    saved = "\n".join(lines[lines.index(language(code).text("obstacle.reform_file")) + 1 :])
    assert Overlay.from_data(json.loads(saved)) == overlay
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf(made(name, code)))).pages]
    told = tight(language(code).text("obstacle.reform_file"))
    printed = tight(" ".join(pages)).split(told)[1]
    read, _ = json.JSONDecoder().raw_decode(printed)
    assert Overlay.from_data(read).fingerprint == overlay.fingerprint


def test_numbers_and_days_in_the_workbook_are_numbers_and_days() -> None:
    sheets = book("a trial", "en")
    cell = sheets["balance"]["C2"]
    assert (cell.data_type, cell.number_format) == ("n", "#,##0.00")
    days, *brackets = [row for row in rows(sheets["reform"]) if isinstance(row[8], datetime)]
    assert days[0] == "telework.nl_be.tax_threshold_days"
    assert days[3:8] == (
        "days that stay free", 0.0, 55.0, "none: every day at home counts", "55 days that stay free",
    )  # fmt: skip
    (table,) = (one.value for one in law_of_key("nl.income_tax.brackets") if one.covers(date(2026, 1, 1)))
    today = [cell for row in table for cell in row]  # type: ignore[union-attr]
    assert [row[4] for row in brackets if row[4] is not None] == today
    assert [row[5] for row in brackets] == [cell for row in BRACKETS["value"] for cell in row]


@pytest.mark.parametrize("code", CODES)
def test_sheets_have_short_names_of_their_own(code: str) -> None:
    names = openpyxl.load_workbook(BytesIO(in_sheets("a trial", code))).sheetnames
    assert len({name.lower() for name in names}) == len(SHEETS)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


@pytest.mark.parametrize("name", REFORMS)
def test_no_text_becomes_a_formula_or_a_link(name: str) -> None:
    with zipfile.ZipFile(BytesIO(in_sheets(name, "nl"))) as archive:
        sheets = [archive.read(one) for one in archive.namelist() if one.startswith("xl/worksheets/")]
    assert sheets
    assert not [one for one in sheets if b"<f>" in one or b"<hyperlink" in one]
    if REFORMS[name].get("name", "").startswith("="):
        assert REFORMS[name]["name"] in rows(book(name, "nl")["file"])[0][1]


def test_a_change_that_nobody_notices_says_so() -> None:
    file = made("nothing", "en")
    assert file.area[-1] == file.summary[1] == "In no direction would anybody notice it."
    assert not any(one.groups for one in file.grouped)
    assert not file.losing
    assert not file.lines
    assert file.together.euros == 0.0


def test_where_and_until_are_told_and_the_municipalities_named() -> None:
    written = " ".join(made("a trial", "en").area)
    assert "Belgium → Netherlands; Netherlands → Belgium" in written
    assert "Gent, Terneuzen" in written
    assert "From 1 January 2029 the rule of today would hold again." in written
    assert made("another bracket", "en").area[0].startswith("Everywhere")


@pytest.mark.parametrize("code", CODES)
def test_the_words_of_the_catalogue_stand_in_the_file_of_a_barrier(code: str) -> None:
    spoken, barrier, file = language(code), barrier_catalogue()["T01"], made("a barrier", code)
    ready = next(one for one in ready_reforms() if one.id == "nl_be_days")
    what, how = spoken.text(ready.title_id), spoken.text(ready.variant_id("quarter"))
    assert file.title == spoken.text("obstacle.proposal_of", what=what, how=how)
    assert (file.obstacle[0].heading, file.obstacle[0].sentence) == (
        spoken.text("obstacle.rule_today"), spoken.text(barrier.title_id),
    )  # fmt: skip
    sentences = " ".join(fact.sentence for fact in file.obstacle)
    for text_id in (barrier.who_id, barrier.status_id, barrier.proposals_id):
        assert spoken.text(text_id) in sentences
    for authority in barrier.authorities:
        assert spoken.text(authority.text_id) in file.authorities
    assert not made("another bracket", code).obstacle
    no_name = spoken.text("obstacle.proposal_named", what=spoken.text("obstacle.no_name"))
    assert made("another bracket", code).title == no_name
    rules = spoken.text(barrier.title_id)
    assert made("a trial", code).title == spoken.text("obstacle.proposal_against", rules=rules)
    assert made("nothing", code).title == spoken.text("obstacle.proposal_named", what="nothing")


@pytest.mark.parametrize("code", CODES)
def test_a_proposal_is_told_and_who_could_allow_it_by_which_door(code: str) -> None:
    spoken, file = language(code), made("a barrier", code)
    (ready,) = [one for one in ready_reforms() if one.id == "nl_be_days"]
    sentences = [fact.sentence for fact in file.obstacle if fact.heading == spoken.text("obstacle.proposal")]
    told = (ready.title_id, ready.variant_id("quarter"), ready.about_id)
    assert len(sentences) == 1
    assert all(spoken.text(one) in sentences[0] for one in told)
    door = door_of(str(DAYS["key"]))
    assert [(fact.heading, fact.letter) for fact in file.doors] == [(spoken.text(door.who_id), door.confidence)]
    assert file.doors[0].sentence.startswith(spoken.text(door.how_id))
    for unchecked in door.unchecked_ids:
        assert spoken.text(unchecked) in file.doors[0].sentence
    for authority in door.authorities:
        assert spoken.text(f"authority.{authority}") in file.authorities
    assert len(made("a trial", code).doors) == 2


def test_a_rule_that_no_result_follows_has_no_door() -> None:
    overlay = Overlay.from_data({"changes": [{"key": "rights.dismissal.by_work", "value": 0.0}]})
    assert not doors_of(overlay)
    assert doors_of(Overlay.from_data(REFORMS["a trial"]))


def test_a_table_of_ones_own_is_not_called_made_up() -> None:
    own = made("a barrier", "en", "own")
    assert "synthetic" not in " ".join((*own.summary, *own.method, *own.limits, *own.sure))
    assert "synthetic" in " ".join(made("a barrier", "en", "inami").summary)
    assert made("a barrier", "en", "inami").summary != made("a barrier", "en").summary


def test_a_file_over_nobody_can_be_made() -> None:
    nobody = Today(())
    overlay = Overlay.from_data(REFORMS["a trial"])
    file = obstacle_file(
        People("own", "none", nobody), reform_effect(nobody, overlay), edge(nobody, overlay), language("en")
    )
    assert file.experiment is not None
    assert not file.experiment.outside
    assert file.fingerprint == people().today.law_fingerprint
    assert len(PdfReader(BytesIO(pdf(file))).pages) >= 1
    assert workbook(file)


def test_a_screen_reader_finds_title_and_language() -> None:
    reader = PdfReader(BytesIO(pdf(made("a trial", "fr"))))
    catalog: Any = reader.trailer["/Root"]
    assert bool(catalog["/MarkInfo"]["/Marked"])
    assert catalog["/Lang"] == "fr-BE"
    assert b"pdfuaid" in catalog["/Metadata"].get_data()
    resources: list[Any] = [page["/Resources"] for page in reader.pages]
    fonts = {str(font.get_object()["/BaseFont"]) for one in resources for font in one["/Font"].values()}
    assert all("Grenskompas" in font for font in fonts)


def test_nothing_in_print_is_told_by_colour() -> None:
    template = ROOT / "pages/shared/reform/obstacle/obstacle.typ"
    assert not re.search(r"\b(rgb|cmyk|color|red|blue|green|gradient)\b", template.read_text("utf-8"))


def end_of_a_page() -> None:
    """What a page draws below the result of a reform."""
    from pages.shared.reform.obstacle.downloads import buttons  # noqa: PLC0415
    from pages.shared.visit import languages  # noqa: PLC0415
    from tests.pages.obstacle_files import effect, people  # noqa: PLC0415

    buttons(people(), effect("a trial"), languages.current())


@pytest.mark.parametrize("code", CODES)
def test_both_buttons_have_words_and_make_nothing_until_they_are_pressed(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_early(*_: object) -> bytes:
        raise AssertionError("made before it was asked for")

    monkeypatch.setattr("pages.shared.reform.obstacle.downloads.obstacle_file", too_early)
    page = AppTest.from_function(end_of_a_page, default_timeout=30)
    page.query_params["lang"] = code
    page.run()
    assert not page.exception
    spoken = language(code)
    assert [one.label for one in page.download_button] == [
        spoken.text(f"obstacle.download.{kind}") for kind in ("pdf", "excel")
    ]
    assert [one.help for one in page.download_button] == [
        spoken.text(f"obstacle.contains.{kind}") for kind in ("pdf", "excel")
    ]


@pytest.mark.parametrize("name", ["a trial", "dearer insurance"])
def test_the_reform_can_be_copied_out_of_the_print(name: str) -> None:
    printed = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf(made(name, "en")))).pages)
    assert "\u200b" not in printed
    assert all(f'"key": "{change["key"]}"' in printed.replace("\n", " ") for change in REFORMS[name]["changes"])
