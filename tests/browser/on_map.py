"""Pressing what lies on a map, by its place."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from pages.shared.map.apart import pixels
from pages.shared.map.deck import View
from pages.shared.map.place import Place
from tests.browser.conftest import settle

MAP = "[data-testid=stDeckGlJsonChart] canvas"
PRESSES = 5
SLOW, WAIT = 30_000, 3_000
"""Milliseconds for a map to draw without a graphics card, and for a press to lead somewhere."""


def spot(page: Page, view: View, place: Place) -> tuple[float, float]:
    """Where a place lies on the page, as long as nobody has moved the map."""
    box = page.locator(MAP).first.bounding_box()
    assert box is not None
    (middle_x, middle_y), (x, y) = pixels(view.middle, view.zoom), pixels(place, view.zoom)
    return box["x"] + box["width"] / 2 + x - middle_x, box["y"] + box["height"] / 2 + y - middle_y


def press(page: Page, view: View, place: Place, tip: str, until: Locator) -> None:
    """Rest on a place until its tip shows, then press it, until what it leads to is there.

    The first look of the mouse reads pixels back, which without a graphics card takes longer than the 250 ms after
    which the map no longer takes a press for one: the press must follow on a mouse that already rests there, and on a
    busy machine it may need another one.
    """
    for _ in range(PRESSES):
        page.locator(MAP).first.scroll_into_view_if_needed()
        x, y = spot(page, view, place)
        page.mouse.move(x - 9, y - 9)
        page.mouse.move(x, y)
        expect(page.locator(".deck-tooltip")).to_contain_text(tip, timeout=SLOW)
        page.wait_for_timeout(500)
        page.mouse.click(x, y)
        page.wait_for_timeout(WAIT)
        settle(page)
        if until.is_visible():
            return
    expect(until).to_be_visible()
