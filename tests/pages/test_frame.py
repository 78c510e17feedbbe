"""The app as a whole, run in memory: frame, language, and what a visitor sees when something breaks."""

from __future__ import annotations

import ast
import logging

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.visit import outcome
from tests.pages.conftest import ROOT, opened, words


def app(**parameters: str) -> AppTest:
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    page.query_params.update(parameters)
    return page.run()


def test_the_bare_address_shows_the_start_in_its_frame() -> None:
    page = app(lang="en")
    assert page.title[0].value == "What is left of your pay across the border?"
    written = words(page)
    assert "We store nothing." in written
    assert "This is a calculation, not a decision." in written


def test_a_fault_is_told_without_its_details(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    typed = str(3499.99)

    def broken(*_: object) -> None:
        raise RuntimeError(f"gross pay {typed}")

    monkeypatch.setattr(outcome, "work_out", broken)
    page = app(lang="nl")
    with caplog.at_level(logging.ERROR):
        page.button("start.what_do_i_keep").click().run()
    assert not page.exception
    assert [error.value for error in page.error] == [
        "Er ging iets mis aan onze kant. Uw antwoorden zijn niet opgeslagen."
    ]
    assert "RuntimeError" in caplog.text
    assert typed not in caplog.text


@pytest.mark.parametrize("stem", ["law", "barriers", "where_it_pays"])
def test_no_page_shows_what_its_source_says_of_itself(stem: str) -> None:
    said = [
        str(node.value.value)
        for node in ast.parse((ROOT / "pages" / f"{stem}.py").read_text("utf-8")).body
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    written = words(opened(stem))
    assert len(said) > 1
    assert [one for one in said if one in written] == []
