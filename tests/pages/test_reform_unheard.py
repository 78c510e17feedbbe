"""The reform laboratory on a slow line: what was changed elsewhere is not taken back by what a field still showed."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.population import choose
from pages.shared.reform import draft
from pages.shared.reform.draft import Area, Draft
from pages.shared.visit import unheard
from tests.pages.conftest import opened
from tests.pages.reform_people import some_people

LONG = 600.0
"""Seconds that no test takes."""
SOURCE, AREA, NAME = "reform.source en", "reform.area en", "reform.name en"


@pytest.fixture(autouse=True)
def few_commuters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few random households in place of all commuters."""
    monkeypatch.setattr(choose, "synthetic", lambda counted, _language: some_people(counted))


def written(page: AppTest) -> Draft:
    assert not page.exception, page.exception
    found: Draft = page.session_state[draft.DRAFT]
    return found


@pytest.mark.parametrize(("seconds", "changes"), [(LONG, 0), (0.0, 1)])
def test_a_change_that_was_taken_out_does_not_come_back(
    monkeypatch: pytest.MonkeyPatch, seconds: float, changes: int
) -> None:
    monkeypatch.setattr(unheard, "ON_ITS_WAY", LONG)
    page = opened("reform_lab", lang="en")
    page.button("reform.question nl_be_days").click().run()
    source = page.selectbox(SOURCE).value
    page.button(f"reform.remove {written(page).lines[0].number}").click().run()
    assert (written(page).lines, page.selectbox(SOURCE).value) == ((), "own")

    monkeypatch.setattr(unheard, "ON_ITS_WAY", seconds)
    page.selectbox(SOURCE).set_value(source)
    page.text_input(NAME).set_value("Mine").run()
    assert len(written(page).lines) == changes
    assert written(page).name == "Mine"


@pytest.mark.parametrize(("seconds", "kind"), [(LONG, "everywhere"), (0.0, "corridors")])
def test_an_area_that_another_reform_does_not_have_does_not_come_back(
    monkeypatch: pytest.MonkeyPatch, seconds: float, kind: str
) -> None:
    monkeypatch.setattr(unheard, "ON_ITS_WAY", LONG)
    page = opened("reform_lab", lang="en")
    page.selectbox(AREA).set_value("corridors").run()
    assert written(page).area == Area("corridors")
    page.button("reform.question nl_be_days").click().run()
    assert written(page).area.kind == "everywhere"

    monkeypatch.setattr(unheard, "ON_ITS_WAY", seconds)
    page.selectbox(AREA).set_value("corridors").run()
    assert written(page).area.kind == kind
