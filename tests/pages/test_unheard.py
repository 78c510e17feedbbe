"""What a browser says before it has heard of our change: every request holds what all widgets show there."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.visit import unheard
from rules import Scenario
from tests.pages.conftest import Open, fill, shown, widget

AT_HOME = {"residence.country": "BE", "residence.municipality": "BE/Gent"}
TO_GERMANY = {
    "residence.country": "NL",
    "residence.municipality": "NL/Enschede",
    "work.country": "DE",
    "work.municipality": "DE/Gronau (Westf.)",
    "job.gross_monthly": "3500",
}


LONG = 600.0
"""Seconds that no test takes."""


@pytest.fixture(autouse=True)
def a_line_as_slow_as_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unheard, "ON_ITS_WAY", LONG)


def say(page: AppTest, field: str, value: Any) -> AppTest:
    """Let a widget say something with the next request."""
    widget(page, field).set_value(value)
    return page


@pytest.mark.parametrize("seconds", [0.0, LONG])
def test_a_country_that_follows_from_a_municipality_is_not_taken_back(
    keep: Open, asked: list[Scenario], monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    monkeypatch.setattr(unheard, "ON_ITS_WAY", seconds)
    page = fill(keep(AT_HOME, asked=False), "work.municipality", "NL/Terneuzen")
    fill(say(page, "work.country", None), "job.gross_monthly", "4000")
    assert shown(page, "work.country") == "NL"
    page.button("calculate").click().run()
    assert (asked[-1].work.country, asked[-1].work.municipality) == ("NL", "Terneuzen")


def test_an_old_distance_does_not_become_the_visitors_own(keep: Open, asked: list[Scenario]) -> None:
    page = keep(TO_GERMANY)
    before, follows = moved_away(page, asked)
    for pay in ("4000", "4100"):
        fill(say(page, "job.commute_km", before), "job.gross_monthly", pay)
        assert asked[-1].job.gross_monthly == float(pay)
        assert asked[-1].job.commute_km == shown(page, "job.commute_km") == follows


def test_an_old_distance_is_an_answer_once_the_browser_has_heard(keep: Open, asked: list[Scenario]) -> None:
    page = keep(TO_GERMANY)
    before, _ = moved_away(page, asked)
    fill(page, "job.gross_monthly", "4000")
    fill(page, "job.commute_km", before)
    assert asked[-1].job.commute_km == before


def test_an_old_distance_is_an_answer_after_a_while(
    keep: Open, asked: list[Scenario], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = keep(TO_GERMANY)
    before, _ = moved_away(page, asked)
    monkeypatch.setattr(unheard, "ON_ITS_WAY", 0.0)
    fill(page, "job.commute_km", before)
    assert asked[-1].job.commute_km == before


def moved_away(page: AppTest, asked: list[Scenario]) -> tuple[float, float]:
    """The distances to work that followed from the places before and after another place of work is chosen."""
    before = shown(page, "job.commute_km")
    fill(page, "work.municipality", "DE/Nordhorn")
    follows = asked[-1].job.commute_km
    assert follows not in (0.0, before)
    return before, follows


def page_of_a_choice() -> None:
    """A choice that stays, and a button that makes it too."""
    import streamlit as st  # noqa: PLC0415

    from pages.shared.kept import Kept  # noqa: PLC0415
    from pages.shared.visit.languages import language  # noqa: PLC0415

    kept = Kept("pet")
    st.button("A dog", on_click=lambda: kept.put("dog"), key="dog")
    kept.segments(("cat", "dog"), str, "Which pet?", language("en"), follows="cat")


@pytest.mark.parametrize(("seconds", "kept"), [(LONG, "dog"), (0.0, "cat")])
def test_a_choice_that_was_made_elsewhere_is_kept(monkeypatch: pytest.MonkeyPatch, seconds: float, kept: str) -> None:
    page = AppTest.from_function(page_of_a_choice, default_timeout=30).run()
    page.button("dog").click().run()
    assert page.segmented_control[0].value == "dog"
    monkeypatch.setattr(unheard, "ON_ITS_WAY", seconds)
    page.segmented_control[0].set_value("cat").run()
    assert page.segmented_control[0].value == kept
