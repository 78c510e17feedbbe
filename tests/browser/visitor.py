"""What a visitor does on the page, and what can hinder one."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from pages.shared.visit.languages import NAMES, offered
from tests.browser.conftest import settle

PHONES = (320, 360)
"""Widths in pixels."""
ADDRESS = "/what_do_i_keep?lang=en"
LISTS = ("list", "listitem")
LEVELS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    "rules": {rule: {"enabled": False} for rule in LISTS},
}
PAGES_IN_SECTIONS = [["[data-testid='stSidebarNavItems']"]]
"""Streamlit's own list of pages on a phone: it puts sections into the list without making them items of it.

The page about the site says so.
"""


def choose(page: Page, label: str, name: str) -> None:
    """Type a name, or how it begins, into a list and take what it finds."""
    box = page.get_by_role("combobox", name=label)
    box.click()
    box.press_sequentially(name)
    page.get_by_role("option", name=name).first.click()
    settle(page)


def pick(page: Page, question: str, answer: str) -> None:
    """Press one of the buttons beside each other."""
    page.get_by_role("radiogroup", name=question).get_by_role("radio", name=answer, exact=True).click()
    settle(page)


def field(page: Page, label: str) -> Locator:
    """Where an answer is typed, not the help beside it."""
    return page.get_by_role("textbox", name=label).or_(page.get_by_role("spinbutton", name=label))


def type_in(page: Page, label: str, value: str) -> None:
    """Type an answer and confirm it."""
    field(page, label).fill(value)
    field(page, label).press("Enter")
    settle(page)


def open_step(page: Page, heading: str) -> None:
    page.get_by_text(heading, exact=True).click()
    settle(page)


def fill_in(page: Page, gross: str = "3,500") -> None:
    """Gent to Terneuzen; the countries follow from the municipalities."""
    choose(page, "Your municipality", "Gent (BE")
    choose(page, "Municipality of your work", "Terneuzen (NL")
    page.get_by_role("textbox", name="Gross pay per month").fill(gross)
    page.get_by_role("button", name="Show my result").click()
    settle(page)


def violations(page: Page) -> list[Any]:
    """What breaks a rule of accessibility, but for the list of pages, of which only the lists are left out."""
    lists = {"runOnly": {"type": "rule", "values": LISTS}}
    found = Axe().run(page, options=LEVELS).response["violations"]
    found += Axe().run(page, context={"exclude": PAGES_IN_SECTIONS}, options=lists).response["violations"]
    return [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found]


def sideways(page: Page) -> int:
    width: int = page.evaluate(
        "Math.max(document.documentElement.scrollWidth, document.querySelector('[data-testid=\"stMain\"]').scrollWidth)"
        " - window.innerWidth"
    )
    return width


def change_language(page: Page, name: str = NAMES["nl"], before: str = NAMES["en"]) -> None:
    """Leave a language, English unless it is named, for the language of this name."""
    menu = page.get_by_test_id("stMenuButton")  # the words for a chart may hold the name of a language too
    menu.get_by_role("button", name=before).click()
    page.get_by_role("menuitem", name=name).click()
    settle(page)
    expect(menu.get_by_role("button", name=name)).to_be_visible()


def too_wide(page: Page) -> list[tuple[str, int]]:
    """The languages in which an English page scrolls sideways, each with the width of the phone."""
    found, before = [], NAMES["en"]
    for lang in ("en", *(code for code in offered() if code != "en")):
        if NAMES[lang] != before:
            change_language(page, NAMES[lang], before)
            before = NAMES[lang]
        for width in PHONES:
            page.set_viewport_size({"width": width, "height": 800})
            settle(page)
            if sideways(page) > 0:
                found.append((lang, width))
    return found
