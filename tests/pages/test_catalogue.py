"""All barriers for advisers: found, cited, taken along; the founding advice with its paragraphs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.barriers import files
from pages.shared.visit.languages import language, offered
from rules import advice, barriers, law_state
from tests.pages.conftest import ROOT, words

Show = Callable[..., AppTest]


@pytest.fixture
def show() -> Show:
    def open_page(lang: str = "en", barrier: str | None = None) -> AppTest:
        page = AppTest.from_file(str(ROOT / "pages" / "catalogue.py"), default_timeout=60)
        page.session_state[frame.DRAWN] = True
        page.query_params["lang"] = lang
        if barrier:
            page.query_params["barrier"] = barrier
        page.run()
        assert not page.exception, page.exception
        return page

    return open_page


def found(page: AppTest) -> list[str]:
    """The numbers of the barriers in the table."""
    return list(page.dataframe[0].value.iloc[:, 0]) if page.dataframe else []


def test_all_are_there_and_filters_narrow_them(show: Show) -> None:
    page = show()
    assert page.title[0].value == "96 barriers, each with its law and who can change it"
    assert len(found(page)) == 96
    page.selectbox("catalogue.corridor").set_value("DE>BE").run()
    assert set(found(page)) == {name for name, one in barriers().items() if "DE>BE" in one.corridors}
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
def test_each_barrier_has_a_page_of_its_own_with_a_citation(show: Show, lang: str) -> None:
    for name in ("T05", "V04", "G02", "D03", "E03"):
        page = show(lang, barrier=name)
        title = language(lang).text(f"barrier.{name}")
        assert f"{name} · {title}" in [heading.value for heading in page.subheader]
        cited = page.code[0].value
        assert name in cited
        assert law_state().fingerprint in cited
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
    text = files.as_csv(list(barriers().values()), language(lang)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 97
    assert {len(row) for row in rows} == {len(rows[0])}
    (surcharge,) = [row for row in rows if row[0] == "T17"]
    assert "WIB 92 art. 245" in surcharge
    assert not [cell for row in rows for cell in row if "{" in cell]
