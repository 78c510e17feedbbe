"""What the site says of itself is what the store and the rules hold."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.visit.languages import language, offered
from rules import YEARS, confidence_counts, law_state, law_values
from tests.pages.conftest import ROOT, words


def about(lang: str) -> AppTest:
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    page.query_params["lang"] = lang
    page.run()
    page.switch_page("pages/about.py")
    page.run()
    assert not page.exception, page.exception
    assert not page.error
    return page


@pytest.mark.parametrize("lang", offered())
def test_the_counts_are_those_of_the_law(lang: str) -> None:
    page, here = about(lang), language(lang)
    counts = confidence_counts(law_values())
    table = page.table[0].value
    last = [here.number(counts[letter]) for letter in "ABC"]
    assert list(table.iloc[-1, 1:]) == last
    for row, country in enumerate(("NL", "BE", "DE")):
        of_country = confidence_counts(law_values(country=country))
        assert list(table.iloc[row, 1:]) == [here.number(of_country[letter]) for letter in "ABC"]
    assert last[0] in page.title[0].value


def test_years_law_date_and_fingerprint_are_named() -> None:
    written, state = words(about("en")), law_state()
    assert f"The years {YEARS[0]} to {YEARS[-1]}" in written
    assert language("en").date(state.checked) in written
    assert state.fingerprint in written.replace(" ", "")
    assert "Dutch childcare counts until secondary school" in written


def test_licences_that_ask_for_it_are_attributed() -> None:
    sources = " ".join(about("nl").table[1].value.iloc[:, 1])
    for name in ("GeoNames", "Statbel", "CC BY 4.0", "Natural Earth", "SIL Open Font License"):
        assert name in sources
    assert "{" not in sources
