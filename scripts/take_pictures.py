"""Pictures of every page in every language, wide and on a phone, small: `python -m scripts.take_pictures`.

They go to docs/pictures/<page>_<language>_<width>.jpg, to be looked at beside the design whenever a page changes.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from pages.shared.visit import link
from pages.shared.visit.languages import offered
from rules import Scenario
from tests.browser.conftest import ARGUMENTS, installed_browser, server, settle, watched

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
HOUSEHOLD = {
    "year": 2026,
    "residence": {"country": "BE", "municipality": "Gent"},
    "work": {"country": "NL", "municipality": "Terneuzen"},
    "worker": {"age": 38, "civil_status": "married"},
    "partner": {"country_of_work": "BE", "gross_annual": 22_000.0},
    "children": [{"age": 7}, {"age": 4}],
    "job": {"gross_monthly": 3500.0, "employee_pension_rate": 0.05, "isco08": "2221"},
}
BARE = (
    "start", "clusters", "commuters", "bottlenecks", "reform_lab", "reform_lab&change=T08", "catalogue", "law", "about",
)  # fmt: skip
OF_A_HOUSEHOLD = (
    "what_do_i_keep",
    "offer",
    "month_by_month",
    "what_if",
    "rights_papers",
    "barriers",
    "diploma",
    "where_it_pays",
    "clusters&cluster=north-sea-port",
)
WIDTHS = {1280: 0.5, 360: 0.75}
"""Width of the window, and how much smaller its picture is."""
LONGEST = 6000
MAP_DRAWN = 2500
"""Milliseconds; of a canvas nothing can be asked."""
QUALITY = 30


def main() -> None:
    """Take them all anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    case = f"&{link.PARAMETER}={link.written(Scenario.from_data(HOUSEHOLD))}"
    with server() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_browser(), args=ARGUMENTS)
        for code in offered():
            for asked in (*BARE, *OF_A_HOUSEHOLD):
                stem, _, more = asked.partition("&")
                name = "_".join([stem, *more.split("=")[1:]])
                for width, scale in WIDTHS.items():
                    full = f"{address}/{stem}?lang={code}&{more}{case if asked in OF_A_HOUSEHOLD else ''}"
                    page = opened(browser, full, width, scale)
                    page.screenshot(path=FOLDER / f"{name}_{code}_{width}.jpg", type="jpeg", quality=QUALITY)
                    page.context.close()
        browser.close()


def opened(browser: Browser, address: str, width: int, scale: float) -> Page:
    """A page at an address, in a window as high as it."""
    context = browser.new_context(viewport={"width": width, "height": 900}, device_scale_factor=scale, locale="en-IE")
    page = watched(context)
    page.goto(address)
    settle(page)
    height = page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height + 60, LONGEST)})
    settle(page)
    if page.get_by_test_id("stDeckGlJsonChart").count():
        page.wait_for_timeout(MAP_DRAWN)
    return page


if __name__ == "__main__":
    main()
