"""A reform that holds in none of the years by whose law the commuters are worked out: told, and not tried."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.population import choose
from pages.shared.reform import draft
from pages.shared.reform.draft import of_overlay
from pages.shared.reform.faults import never, never_holds
from pages.shared.reform.words import area
from pages.shared.visit.languages import language
from rules import Overlay
from tests.pages.conftest import opened
from tests.pages.reform_people import some_people

ENGLISH = language("en")
YEAR = 2026
NEXT_YEAR = {"key": "telework.nl_be.tax_threshold_days", "value": 35.0, "from": "2027-01-01"}
IN_FORCE = NEXT_YEAR | {"from": "2026-01-01"}


@pytest.fixture(autouse=True)
def few_commuters(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few random households in place of all commuters."""
    monkeypatch.setattr(choose, "synthetic", lambda counted, _language: some_people(counted))


def written(change: dict[str, object], until: str | None = None) -> draft.Draft:
    where = {"where": {"until": until}} if until else {}
    return of_overlay(Overlay.from_data({"changes": [change], **where}))


def test_what_holds_in_no_year_of_the_commuters_never_holds() -> None:
    assert never_holds(written(NEXT_YEAR), (YEAR,))
    assert not never_holds(written(NEXT_YEAR), (YEAR, 2027))
    assert not never_holds(written(IN_FORCE), (YEAR,))
    assert never_holds(written(IN_FORCE, "2027-01-01"), (2027,))
    assert not never_holds(written(IN_FORCE, "2027-01-01"), (YEAR,))
    assert not never_holds(draft.Draft(), (YEAR,))


def laboratory(held: dict[str, draft.Draft]) -> AppTest:
    page = opened("reform_lab", lang="en")
    for key, value in held.items():
        page.session_state[key] = value
    page.run()
    assert not page.exception, page.exception
    return page


@pytest.mark.parametrize(("change", "told"), [(NEXT_YEAR, True), (IN_FORCE, False)])
def test_it_is_told_in_the_form_and_cannot_be_tried(change: dict[str, object], told: bool) -> None:
    page = laboratory({draft.DRAFT: written(change)})
    assert (never((YEAR,), ENGLISH) in [str(one.value) for one in page.error]) == told
    assert page.button("reform.try").disabled == told


def test_one_that_was_tried_elsewhere_is_told_and_has_no_result() -> None:
    page = laboratory({draft.DRAFT: written(NEXT_YEAR), draft.TRIED: written(NEXT_YEAR)})
    assert never((YEAR,), ENGLISH) in [str(one.value) for one in page.warning]
    assert page.title[0].value == ENGLISH.text("reform.headline")


LATER = {"key": "nl.qualifying_non_resident.minimum_share", "value": 0.75, "from": "2028-01-01"}


def test_a_change_that_begins_later_is_told_at_its_place_and_not_of_the_whole() -> None:
    both = of_overlay(Overlay.from_data({"changes": [IN_FORCE, LATER]}))
    page = laboratory({draft.DRAFT: both, draft.TRIED: both})
    told = [str(one.value) for one in page.caption]
    later = ENGLISH.text("reform.begins_later", date=ENGLISH.date(date(2028, 1, 1)), year=YEAR)
    assert later in told
    assert "from 1 January 2026" in told
    assert ENGLISH.text("reform.begins_later", date=ENGLISH.date(date(2026, 1, 1)), year=YEAR) not in told
    assert area(both, YEAR, ENGLISH) == "Everywhere, no end"


@pytest.mark.parametrize(
    ("changes", "until", "year", "told"),
    [
        ([IN_FORCE], None, YEAR, "Everywhere, from 1 January 2026, no end"),
        ([IN_FORCE], "2029-01-01", YEAR, "Everywhere, from 1 January 2026, until 1 January 2029"),
        ([{**IN_FORCE, "from": None}], "2029-01-01", YEAR, "Everywhere, for 3 years"),
        ([{**IN_FORCE, "from": None}], "2027-01-01", 2024, "Everywhere, for 3 years"),
        ([{**IN_FORCE, "from": None}], "2025-01-01", 2024, "Everywhere, for 1 year"),
    ],
)
def test_how_long_it_holds_is_counted_from_the_year_of_the_commuters(
    changes: list[dict[str, object]], until: str | None, year: int, told: str
) -> None:
    where = {"where": {"until": until}} if until else {}
    reform = of_overlay(Overlay.from_data({"changes": changes, **where}))
    assert area(reform, year, ENGLISH).replace("\u00a0", " ") == told
