"""The page of commuters in a real browser: its map draws without any other server, its direction can be chosen."""

from __future__ import annotations

import io
from collections import Counter

from PIL import Image
from playwright.sync_api import Page, expect

from pages.shared.map.circles import OPACITY
from pages.shared.map.colours import LIGHT
from tests.browser.conftest import Open, settle
from tests.browser.visitor import too_wide, violations

CIRCLE_OVER_LAND = OPACITY / 255
"""Opacity of a circle."""


def colours_of_map(page: Page) -> Counter[tuple[int, ...]]:
    """How many pixels of which colour the map shows, once it has drawn its circles."""
    shown = page.get_by_test_id("stDeckGlJsonChart").last
    shown.scroll_into_view_if_needed()
    found: Counter[tuple[int, ...]] = Counter()
    for _ in range(50):
        picture = Image.open(io.BytesIO(shown.screenshot())).convert("RGB")
        found = Counter(
            {
                colour: count
                for count, colour in picture.getcolors(picture.width * picture.height) or []
                if isinstance(colour, tuple)
            }
        )
        if circles(found) and found[parts(LIGHT.land)]:
            break
        page.wait_for_timeout(100)
    return found


def parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def circles(found: Counter[tuple[int, ...]]) -> int:
    """Pixels of circles that lie on land, give or take a step of rounding."""
    fill = [
        over * CIRCLE_OVER_LAND + under * (1 - CIRCLE_OVER_LAND)
        for over, under in zip(parts(LIGHT.gain), parts(LIGHT.land), strict=True)
    ]
    return sum(
        count
        for colour, count in found.items()
        if all(abs(one - other) < 3 for one, other in zip(colour, fill, strict=True))
    )


def test_the_map_draws_and_nothing_is_asked_of_another_server(open_page: Open, address: str) -> None:
    page = open_page("/commuters?lang=en&corridor=DE-NL")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    settle(page)
    found = colours_of_map(page)
    assert found[parts(LIGHT.land)] > 0.3 * found.total()
    assert circles(found) > 500
    own = (address, address.replace("http", "ws"), "blob:", "data:")
    assert asked
    assert [url for url in asked if not url.startswith(own)] == []


def test_another_direction_changes_headline_and_tables(open_page: Open) -> None:
    page = open_page("/commuters?lang=en")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("About 44,000 people live in Belgium and work in the Netherlands.")
    expect(page.get_by_role("cell", name="Baarle-Hertog").first).to_be_visible()
    page.get_by_role("combobox", name="From where to where").click()
    page.get_by_role("option", name="Germany → Netherlands").click()
    settle(page)
    expect(heading).to_have_text("About 45,000 people live in Germany and work in the Netherlands.")
    expect(page.get_by_role("cell", name="Kranenburg").first).to_be_visible()
    expect(page.get_by_role("cell", name="Baarle-Hertog")).to_have_count(0)
    assert "corridor=DE-NL" in page.url
    with page.expect_download() as started:
        page.get_by_role("button", name="This direction (CSV)").click()
    assert started.value.path().read_text("utf-8-sig").count("\n") > 60


def test_nothing_hinders_a_reader(open_page: Open) -> None:
    for theme in ("light", "dark"):
        page = open_page("/commuters?lang=en", theme=theme)
        assert violations(page) == []
    assert too_wide(page) == []
