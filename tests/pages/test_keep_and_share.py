"""The row of what to take along: its words in every language, the link, and the way back from a file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.form import gate
from pages.shared.report import build
from pages.shared.visit import household
from pages.shared.visit.languages import language, offered
from tests.pages.conftest import GENT_TO_TERNEUZEN
from tests.pages.test_link import SMALLEST, case


def end_of_a_page() -> None:
    """What a page draws at its end, as far as it has an answer."""
    from pages.shared.form import shared_link  # noqa: PLC0415
    from pages.shared.report import keep_and_share  # noqa: PLC0415
    from pages.shared.visit import languages, outcome  # noqa: PLC0415

    spoken = languages.current()
    shared_link.follow(spoken)
    found = outcome.work_out(spoken)
    if found.comparison:
        keep_and_share.draw(found.comparison, spoken)
    else:
        keep_and_share.upload(spoken)


def opened(lang: str = "en", answers: dict[str, Any] | None = None) -> AppTest:
    page = AppTest.from_function(end_of_a_page, default_timeout=30)
    page.session_state[household.ANSWERS] = dict(GENT_TO_TERNEUZEN if answers is None else answers)
    page.query_params["lang"] = lang
    page.run()
    assert not page.exception
    return page


def give(page: AppTest, content: bytes) -> AppTest:
    page.file_uploader[0].set_value(("answers.json", content, "application/json")).run()
    assert not page.exception
    return page


@pytest.mark.parametrize("lang", offered())
def test_everything_has_words_in_every_language(lang: str) -> None:
    page, spoken = opened(lang), language(lang, in_belgium=True)
    assert [one.label for one in page.download_button] == [
        spoken.text(f"download.{kind}") for kind in ("print", "report", "workbook", "scenario")
    ]
    assert spoken.text("privacy.link_contains_pay") in [one.value for one in page.caption]
    page.button("link").click().run()
    assert spoken.text("link.follows") in [one.value for one in page.markdown]
    assert page.button("link").label == spoken.text("link.stop")


def test_the_link_is_made_on_request_and_says_what_it_holds() -> None:
    page = opened()
    assert case(page) is None
    assert not page.code
    page.button("link").click().run()
    assert case(page) == SMALLEST
    assert f"lang=en&case={page.query_params['case'][0]}" in page.code[0].value
    page.button("link").click().run()
    assert case(page) is None
    assert not page.code


def test_nothing_is_made_before_a_button_is_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("a report was built while the page ran")

    monkeypatch.setattr(build, "report", never)
    opened()


def test_a_file_is_taken_over_shown_and_let_go() -> None:
    page = give(opened(answers={}), json.dumps(SMALLEST | {"worker": {"age": 51}}).encode())
    assert page.session_state[household.ANSWERS]["worker.age"] == 51
    assert page.session_state[gate.SHOWN]
    assert page.info[0].value == language("en").text("link.taken_over")
    assert page.file_uploader[0].value is None
    assert page.download_button
    assert case(page) is None


def test_a_wrong_file_is_told_and_changes_nothing() -> None:
    page = give(opened(), json.dumps(SMALLEST | {"worker": {"age": 7}}).encode())
    assert "Your age on 31 December: choose a number from 15 to 100." in page.warning[0].value
    assert page.session_state[household.ANSWERS] == GENT_TO_TERNEUZEN
    assert page.file_uploader[0].value is None


def test_what_a_file_says_beyond_the_form_is_named_if_it_counts() -> None:
    data = SMALLEST | {"options": {"nl_qualifying": "no"}, "job": {"gross_monthly": 3500, "isco08": "2221"}}
    page = give(opened(answers={}), json.dumps(data).encode())
    assert "cannot be given here: Dutch 90% rule." in page.warning[0].value


def test_only_the_second_language_can_be_left_out() -> None:
    page = opened("fr")
    choice = page.selectbox[0]
    assert choice.value == "nl"
    assert choice.options == ["Cette langue seulement", "Nederlands", "Deutsch", "English"]
