"""All barriers for advisers: found, cited, taken along; the founding advice with its paragraphs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.barriers import files
from pages.shared.visit.languages import language, offered
from rules import advice, barrier_catalogue, law_state, store
from tests.pages.conftest import opened, rows_of_csv, words

Show = Callable[..., AppTest]


@pytest.fixture
def show() -> Show:
    def open_page(lang: str = "en", barrier: str | None = None) -> AppTest:
        return opened("catalogue", lang=lang, barrier=barrier)

    return open_page


def found(page: AppTest) -> list[str]:
    """The numbers of the barriers in the table."""
    return list(page.dataframe[0].value.iloc[:, 0]) if page.dataframe else []


def test_all_are_there_and_filters_narrow_them(show: Show) -> None:
    page = show()
    assert page.title[0].value == "96 barriers, each with its law and who can change it"
    assert len(found(page)) == 96
    page.selectbox("catalogue.corridor").set_value("DE>BE").run()
    assert set(found(page)) == {name for name, one in barrier_catalogue().items() if "DE>BE" in one.corridors}
    page.text_input("catalogue.words").set_value("surcharge").run()
    assert "T17" in found(page)
    assert len(found(page)) < 5


def test_the_words_of_the_founding_advice_find_its_rows_and_its_paragraph(show: Show) -> None:
    page = show("nl")
    page.text_input("catalogue.words").set_value("experiment").run()
    assert "G05" in found(page)
    (table,) = [one.value for one in page.table]
    assert any("Inleiding" in str(cell) for cell in table.iloc[:, 0])


@pytest.mark.parametrize("lang", offered())
def test_training_leave_is_cited_by_its_acts_and_agrees_with_the_rights_to_it(show: Show, lang: str) -> None:
    (leave,) = [one for one in store.current().learning if one.id == "be_flanders_training_leave"]
    barrier, said = barrier_catalogue()["F01"], language(lang)
    for dated in re.findall(r"van (\d+ \w+ \d{4})", leave.law):
        assert dated in barrier.law, dated
    assert "sinds" not in barrier.law
    kinds = [one.kind for one in barrier.sources]
    assert kinds == sorted(kinds)
    assert kinds[0] == "official"
    page = show(lang, barrier="F01")
    told = "\n".join([words(page), *(str(cell) for one in page.table for cell in one.value.to_numpy().ravel())])
    assert f" {leave.figures['hours']:.0f} " in said.text("barrier_status.F01")
    for family in ("how", "status"):
        assert said.text(f"barrier_{family}.F01").replace("\u00a0", " ") in told.replace("\u00a0", " ")


@pytest.mark.parametrize("lang", offered())
def test_each_barrier_has_a_page_of_its_own_with_a_citation(show: Show, lang: str) -> None:
    for name in ("T05", "V04", "G02", "D03", "E03"):
        page = show(lang, barrier=name)
        title = language(lang).text(f"barrier.{name}")
        assert f"{name} · {title}" in [heading.value for heading in page.subheader]
        citation = page.code[0].value
        assert name in citation
        assert law_state().fingerprint in citation
        assert "{" not in words(page)


def test_a_number_that_does_not_exist_is_told(show: Show) -> None:
    assert show(barrier="X99").warning[0].value == "There is no barrier `X99`. Choose one below."


def test_every_row_of_the_advice_stands_on_the_page_with_its_place(show: Show) -> None:
    english = language("en")
    (table,) = [one.value for one in show().table]
    cells = [str(cell) for cell in table.iloc[:, 0]]
    for one in advice():
        assert any(english.text(one.text_id) in cell and english.text(one.place_id) in cell for cell in cells), one.id


@pytest.mark.parametrize("lang", offered())
def test_the_file_holds_everything_that_is_known(lang: str) -> None:
    rows = rows_of_csv(files.as_csv(list(barrier_catalogue().values()), language(lang)), lang)
    assert len(rows) == 97
    assert {len(row) for row in rows} == {len(rows[0])}
    (surcharge,) = [row for row in rows if row[0] == "T17"]
    assert "WIB 92 art. 245" in surcharge
    assert not [cell for row in rows for cell in row if "{" in cell]


def test_theme_and_status_narrow_the_table(show: Show) -> None:
    page = show()
    page.pills("catalogue.theme en").set_value("pensions").run()
    assert set(found(page)) == {name for name, one in barrier_catalogue().items() if one.theme == "pensions"}
    page.pills("catalogue.theme en").set_value(None).run()
    page.selectbox("catalogue.state en").set_value("in_court").run()
    assert set(found(page)) == {name for name, one in barrier_catalogue().items() if one.state == "in_court"}
    assert "T17" in found(page)


def test_who_comes_for_one_reads_it_first_and_who_chooses_one_keeps_the_table_where_it_is(show: Show) -> None:
    for spelt in ("T17", "t17"):
        page = show(barrier=spelt)
        assert page.selectbox("catalogue.one").value == "T17"
        assert not begins_with_the_table(page)
    page = show()
    page.selectbox("catalogue.one").set_value("T05").run()
    assert page.query_params["barrier"] == "T05"
    assert begins_with_the_table(page)


def begins_with_the_table(page: AppTest) -> bool:
    """Whether the table of all comes before the heading of one."""
    kinds = [one.type for one in page.main.children.values()]
    return kinds.index("dataframe") < kinds.index("header")


def test_the_founding_advice_is_filtered_by_the_words(show: Show) -> None:
    page = show()
    page.text_input("catalogue.words").set_value("North Sea Port").run()
    (table,) = [one.value for one in page.table]
    assert len(table) < 4
    assert "G03" in str(table)


def test_a_citation_holds_law_and_source() -> None:
    one = barrier_catalogue()["T17"]
    cited = files.citation(one, language("en"))
    assert "WIB 92 art. 245" in cited
    assert one.sources[0].title in cited
    assert "No act, but practice" in files.citation(barrier_catalogue()["D08"], language("en"))


def test_each_cell_of_the_file_stands_under_its_head() -> None:
    english = language("en")
    heads, *rows = csv.reader(
        io.StringIO(files.as_csv(list(barrier_catalogue().values()), english).decode("utf-8-sig"))
    )
    for row in rows:
        one, cells = barrier_catalogue()[row[0]], dict(zip(heads, row, strict=True))
        assert cells[english.text("barrier.who_is_hit")] == english.text(one.who_id)
        assert cells[english.text("law.confidence")] == one.confidence
        assert cells[english.text("catalogue.as_of")] == str(one.as_of)
        assert cells[english.text("barrier.status")].startswith(english.text(f"barrier.status.{one.state}"))
