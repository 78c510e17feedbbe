"""The page of clusters in a real browser: the map, by a press and by the list, and its amounts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from pages.shared.map import deck
from pages.shared.map.place import Place
from pages.shared.visit.languages import language
from rules import clusters, crossings, personas
from tests.browser.conftest import Open, settle
from tests.browser.on_map import press
from tests.browser.visitor import choose, pick, too_wide, violations

PORT = clusters()["north-sea-port"]


def told(page: Page) -> list[str]:
    """The headline, the tables and the address."""
    parts = [page.get_by_role("heading", level=1).inner_text(), urlsplit(page.url).query]
    return parts + page.get_by_test_id("stTable").all_inner_texts()


def test_a_press_and_the_list_show_the_same_sheet_and_nothing_is_fetched_elsewhere(open_page: Open) -> None:
    page = open_page("/clusters?lang=en")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    settle(page)
    headline = page.get_by_role("heading", level=1)
    sheet = page.get_by_role("heading", level=1, name="North Sea Port: work in Terneuzen")
    press(page, deck.BELT, Place(PORT.row.longitude, PORT.row.latitude), "North Sea Port", sheet)
    expect(headline).to_have_text("North Sea Port: work in Terneuzen pays from all 8 municipalities, before travel.")
    settle(page)
    assert page.get_by_role("combobox", name="Choose a cluster").input_value() == "North Sea Port"
    by_press = told(page)
    own = urlsplit(page.url).netloc
    assert asked
    assert {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))} == {own}
    assert violations(page) == []

    page = open_page("/clusters?lang=en")
    choose(page, "Choose a cluster", "North Sea")
    expect(page.get_by_role("heading", level=1)).to_have_text(by_press[0])
    assert told(page) == by_press


def test_the_amounts_are_those_of_the_engine(open_page: Open) -> None:
    page = open_page("/clusters?lang=en&cluster=north-sea-port")
    places = {one.name: one for one in PORT.municipalities}
    homes = [places["Gent"], places["Evergem"]]
    for one in crossings(personas()[0].scenario, [(home, places["Terneuzen"]) for home in homes]):
        row = page.get_by_role("row").filter(has=page.get_by_text(f"{one.home.name} (BE)"))
        shown = re.sub(r"[\u2060\u2007\u2008]", "", row.first.inner_text())
        assert language("en").signed_number(one.change or 0.0) in shown
        assert f"{one.km} km" in shown


def test_the_other_direction_is_chosen_and_nothing_is_too_wide(open_page: Open) -> None:
    page = open_page("/clusters?lang=en&cluster=aachen-heerlen-liege", width=360)
    pick(page, "Crossing", "Germany")
    expect(page.get_by_role("heading", level=1)).to_contain_text("work in Aachen")
    assert too_wide(page) == []
    assert violations(page) == []


def test_all_clusters_stand_beside_the_map(open_page: Open) -> None:
    page = open_page("/clusters?lang=en", theme="dark")
    expect(page.get_by_role("row")).to_have_count(len(clusters()) + 1)
    assert violations(page) == []
    assert too_wide(page) == []
