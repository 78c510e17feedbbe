"""The start: what it says, where it leads, and examples that answer as the engine does."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.form import gate
from pages.shared.visit import examples, household
from pages.shared.visit.answers import Answers
from pages.shared.visit.languages import language, offered
from pages.shared.visit.restore import answers_of
from rules import Persona, Scenario, compare, confidence_counts, law_values, personas
from tests.pages.conftest import ROOT, words

KEEP = "pages/what_do_i_keep.py"


def start(lang: str = "en", **answers: str) -> AppTest:
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    page.query_params["lang"] = lang
    page.session_state[household.ANSWERS] = answers
    page.run()
    assert not page.exception, page.exception
    return page


def use(page: AppTest, persona: str) -> AppTest:
    page.button(f"start.example {persona}").click().run()
    assert not page.exception, page.exception
    return page


@pytest.mark.parametrize("lang", offered())
def test_the_start_speaks_every_language(lang: str) -> None:
    page, words_of = start(lang), language(lang)
    page.button("start.show_all").click().run()
    assert page.title[0].value == words_of.text("start.title")
    written = words(page)
    assert all(words_of.text(f"example.{one.id}").replace("\u00a0", " ") in written for one in personas())


def test_the_badge_counts_what_the_law_page_shows() -> None:
    counts = confidence_counts(law_values())
    assert f"{counts['A']:,} of {counts.total():,} figures checked" in words(start())


def test_the_doors_lead_to_pages_that_exist() -> None:
    for stem in ("what_do_i_keep", "law"):
        page = start()
        page.button(f"start.{stem}").click().run()
        assert not page.exception
        assert page.title[0].value != language("en").text("start.title")


@pytest.mark.parametrize("persona", personas(), ids=lambda one: one.id)
def test_an_example_is_answered_as_the_engine_does(persona: Persona) -> None:
    page = start()
    page.button("start.show_all").click().run()
    use(page, persona.id)
    english = language("en")
    found = compare(persona.scenario)
    shown = [metric.value for metric in page.metric]
    assert shown == [english.euros(one.per_month.disposable) for one in (found.across, found.home)]
    assert page.session_state[gate.SHOWN]
    assert f":gray-badge[{english.text('start.example_badge')}]" in words(page)


@pytest.mark.parametrize("locale", ["nl_BE", "en_IE"])
def test_what_the_form_cannot_say_of_an_example_moves_no_amount(locale: str) -> None:
    for persona in personas():
        again = Scenario.from_data(Answers(answers_of(persona.scenario, locale)).scenario(locale))
        asked, back = compare(persona.scenario), compare(again)
        assert back.across.year == asked.across.year, persona.id
        assert back.home.year == asked.home.year, persona.id


def test_an_example_stays_one_until_an_answer_changes() -> None:
    page = use(start(), "p01-be-nl-operator")
    badge = f":gray-badge[{language('en').text('start.example_badge')}]"
    note = language("en").text("start.example_note")
    assert badge in words(page)
    assert note in words(page)
    page.session_state[household.ANSWERS]["job.gross_monthly"] = "4200"
    page.run()
    assert badge not in words(page)
    assert note not in words(page)


def test_an_example_keeps_nothing_of_what_was_said_before() -> None:
    page = use(start(**{"options.de_church_tax": "yes", "home.owner": "yes"}), "p02-de-nl-nurse")
    said = answers_of(next(one for one in personas() if one.id == "p02-de-nl-nurse").scenario, "en_IE")
    assert page.session_state[household.ANSWERS] == said


def test_examples_of_the_same_journey_come_first() -> None:
    def first(**answers: str) -> list[str]:
        page = start(**answers)
        return [str(one.key).split()[-1] for one in page.button if str(one.key).startswith("start.example ")]

    assert first() == ["p01-be-nl-operator", "p02-de-nl-nurse", "p03-nl-de-engineer"]
    assert first(**{"residence.country": "DE", "work.country": "BE"}) == [
        "p06-de-be-fitter",
        "p13-de-be-it",
        "p01-be-nl-operator",
    ]


def test_the_pictures_are_there_in_both_themes_and_name_no_address() -> None:
    for theme in ("light", "dark"):
        drawn = (frame.IMAGES / f"border_{theme}.svg").read_text(encoding="utf-8")
        assert drawn.count("http") == 1
        assert len(drawn) < 40_000


def test_every_example_says_from_where_to_where() -> None:
    assert examples.journey(personas()[0]) == "Gent → Terneuzen"
    assert all(" → " in examples.journey(one) for one in personas())
