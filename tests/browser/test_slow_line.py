"""A line so slow that the next answer leaves before the page has heard of what the last one changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from tests.browser.conftest import settle, watched
from tests.browser.visitor import ADDRESS, choose, type_in

OF_THE_APP = "**/_stcore/stream"


class Line:
    """The line of one page to its server, on which the messages of the server can be held back."""

    def __init__(self, page: Page) -> None:
        self.held: list[Callable[[], None]] = []
        self.holds = False
        page.route_web_socket(OF_THE_APP, self.connect)

    def connect(self, browser_side: WebSocketRoute) -> None:
        server_side = browser_side.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            if self.holds:
                self.held.append(lambda: browser_side.send(message))
            else:
                browser_side.send(message)

        server_side.on_message(pass_on)

    def release(self) -> None:
        self.holds = False
        for send in self.held:
            send()
        self.held.clear()


@pytest.fixture
def slow(browser: Browser, address: str) -> Iterator[tuple[Page, Line]]:
    """The page of the questions in a visit of its own, and its line."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-IE")
    page = watched(context)
    line = Line(page)
    page.goto(f"{address}{ADDRESS}")
    settle(page)
    yield page, line
    context.close()


def test_a_country_that_follows_from_a_municipality_outlives_a_quick_next_answer(slow: tuple[Page, Line]) -> None:
    page, line = slow
    choose(page, "Your municipality", "Gent (BE")
    line.holds = True
    choose(page, "Municipality of your work", "Terneuzen (NL")
    type_in(page, "Gross pay per month", "3500")
    line.release()
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("You keep")
