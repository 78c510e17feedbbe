"""The page of bottlenecks in a real browser: it opens, is narrowed, and fits a phone."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from pages.shared.bottlenecks import words
from pages.shared.visit.languages import language
from rules import Bottleneck, Subpopulation, bottlenecks, commuters_today, narrowed
from tests.browser.conftest import Open, settle
from tests.browser.visitor import PHONES, choose, pick, too_wide, violations

ENGLISH = language("en")


@pytest.fixture(scope="module")
def found() -> tuple[Bottleneck, ...]:
    return bottlenecks(commuters_today("cbs"))


def headline(found: tuple[Bottleneck, ...]) -> str:
    taking = [one for one in found if one.way == "takes"]
    dearest = next((one for one in taking if not one.barrier.at_most), taking[0])
    limit = "up to " if dearest.barrier.at_most else ""
    amount = ENGLISH.large_euros(dearest.euros).replace("\u00a0", " ")
    return f"{words.name_of(dearest.barrier, ENGLISH)}: {limit}{amount} a year"


def told(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_the_dearest_rule_is_that_of_the_engine_and_a_direction_narrows_it(
    open_page: Open, found: tuple[Bottleneck, ...]
) -> None:
    page = open_page("/bottlenecks?lang=en")
    title = page.get_by_role("heading", level=1)
    expect(title).to_have_text(headline(found), timeout=120_000)
    settle(page)
    assert violations(page) == []
    choose(page, "From where to where", "DE → NL")
    expect(title).to_have_text(headline(narrowed(found, Subpopulation("DE-NL"))))
    assert told(page)["corridor"] == ["DE-NL"]
    pick(page, "Order by", "People")
    expect(page.get_by_role("heading", name="People hit, by rule")).to_be_visible()
    choose(page, "Look closer at", "The Dutch 90%")
    (rule,) = (one for one in narrowed(found, Subpopulation("DE-NL")) if one.barrier.id == "T04")
    row = page.get_by_role("row").filter(has_text="Without it, all together")
    expect(row).to_contain_text(f"{ENGLISH.large_euros(rule.euros)} more".replace("\u00a0", " "))
    link = page.get_by_role("link", name="Read all about this rule")
    link.click()
    expect(page.get_by_role("heading", name="T04", exact=False).first).to_be_visible()


def test_a_link_restores_the_choice_and_nothing_is_too_wide_on_a_phone(open_page: Open) -> None:
    page = open_page("/bottlenecks?lang=en&corridor=NL-BE&household=couple&order=median&barrier=T17", width=PHONES[1])
    expect(page.get_by_role("combobox", name="Look closer at")).to_have_value(
        "Belgian 7% surcharge for non-residents", timeout=120_000
    )
    settle(page)
    assert too_wide(page) == []
    assert violations(page) == []
