"""Four visitors try reforms at the same time on one server: each finds the numbers of its own, nothing falls over."""

from __future__ import annotations

from playwright.sync_api import expect

from pages.shared.reform.headline import headline
from pages.shared.reform.winners import in_words
from pages.shared.visit.languages import language
from rules import commuters_today, compile_rules, everyone, reform_effect, removals
from tests.browser.conftest import Open, healthy, server

ENGLISH = language("en")
BARRIERS = ("S01", "T02", "T08", "T05")
ROUNDS = 3
PATIENCE = 60_000.0
"""Milliseconds; on a new server the first visitors wait for the commuters to be drawn."""


def test_four_sessions_try_reforms_at_once(open_page: Open) -> None:
    compile_rules(lambda _done, _of: None)
    today = commuters_today("cbs")
    effects = {name: reform_effect(today, removals()[name][0].overlay) for name in BARRIERS}
    told = {name: (headline(one, ENGLISH), in_words(everyone(one), ENGLISH)) for name, one in effects.items()}
    assert len(set(told.values())) == len(BARRIERS)
    with server() as address:
        pages = [open_page("/about?lang=en", base=address) for _ in BARRIERS]
        for turn in range(ROUNDS):
            tried = [BARRIERS[(number + turn) % len(BARRIERS)] for number in range(len(pages))]
            for page, name in zip(pages, tried, strict=True):
                page.goto(f"{address}/reform_lab?lang=en&change={name}", wait_until="commit")
            for page, name in zip(pages, tried, strict=True):
                answer, heads = told[name]
                expect(page.get_by_role("heading", level=1)).to_have_text(answer, timeout=PATIENCE)
                expect(page.get_by_text(heads, exact=True)).to_be_visible(timeout=PATIENCE)
                expect(page.get_by_test_id("stException")).to_have_count(0)
        assert healthy(address, patience=PATIENCE / 1000.0)
