"""A visitor finds a municipality by the names and spellings that people type."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, settle
from tests.browser.visitor import ADDRESS, pick

NAMES = {
    "Belgium": {
        "Anvers": "Antwerpen (BE, Flanders)",
        "Fourons": "Voeren (BE, Flanders)",
        "sint niklaas": "Sint-Niklaas (BE, Flanders)",
        "Liege": "Liège (BE, Wallonia)",
        "Luik": "Liège (BE, Wallonia)",
        "Aalst": "Aalst (BE, Flanders)",
        "Leuven": "Leuven (BE, Flanders)",
        "Deinze": "Deinze (BE, Flanders)",
        "Kortrijk": "Kortrijk (BE, Flanders)",
        "Mechelen": "Mechelen (BE, Flanders)",
    },
    "Netherlands": {
        "Den Haag": "Den Haag (NL, Zuid-Holland)",
        "Axel": "Terneuzen (NL, Zeeland)",
        "Sas van Gent": "Terneuzen (NL, Zeeland)",
        "Glanerbrug": "Enschede (NL, Overijssel)",
    },
    "Germany": {
        "Dusseldorf": "Düsseldorf (DE, North Rhine-Westphalia)",
        "Aken": "Aachen (DE, North Rhine-Westphalia)",
        "Keulen": "Köln (DE, North Rhine-Westphalia)",
    },
}


@pytest.mark.parametrize("country", NAMES)
def test_the_first_match_of_a_typed_name_is_its_municipality(open_page: Open, country: str) -> None:
    page = open_page(ADDRESS)
    pick(page, "Where do you live?", country)
    for typed, municipality in NAMES[country].items():
        type_a_place(page, typed)
        expect(page.get_by_role("combobox", name="Your municipality")).to_have_value(municipality)


def type_a_place(page: Page, typed: str) -> None:
    box = page.get_by_role("combobox", name="Your municipality")
    box.click()
    box.fill("")
    box.press_sequentially(typed)
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    settle(page)
