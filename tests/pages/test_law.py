"""The page of the law: what is found, what is told of one key, and the file to take along."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import spreadsheets
from pages.shared.result import figures
from pages.shared.visit import topics
from pages.shared.visit.languages import language, offered
from rules import LAW_OF, law_of_key, law_values
from tests.pages.conftest import ROOT, rows_of_csv, words

KEY = "nl.general_tax_credit.maximum"


def law(lang: str = "en", **parameters: str) -> AppTest:
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    page.query_params["lang"] = lang
    page.run()
    page.query_params.update(parameters)
    page.switch_page("pages/law.py")
    page.run()
    assert not page.exception, page.exception
    return page


def search(page: AppTest, text: str) -> AppTest:
    page.text_input("law.words").set_value(text).run()
    assert not page.exception, page.exception
    return page


def test_the_headline_counts_every_value() -> None:
    page = law()
    assert page.title[0].value == f"{len(law_values()):,} values of the law, each with its source"
    assert len(page.dataframe[0].value) == len(law_values())


def test_a_word_finds_rows_and_counts_them() -> None:
    page = search(law(), "algemene heffingskorting")
    found = law_values("algemene heffingskorting")
    assert len(page.dataframe[0].value) == len(found)
    assert f"**{len(found)} values** · of {len({v.key for v in found})} keys" in words(page)


def test_a_topic_is_found_in_the_language_of_the_page() -> None:
    assert len(search(law("de"), "Volksversicherungen").dataframe[0].value)
    assert not search(law("en"), "Volksversicherungen").dataframe


def test_country_confidence_and_day_narrow_the_search() -> None:
    page = law()
    page.pills("law.country en").set_value("DE")
    page.pills("law.confidence en").set_value("C")
    page.date_input("law.on").set_value(date(2026, 6, 1)).run()
    found = law_values(country="DE", confidence="C", on=date(2026, 6, 1))
    assert found
    assert list(page.dataframe[0].value["Key"]) == [value.key for value in found]


@pytest.mark.parametrize("lang", offered())
def test_nothing_found_is_said_and_the_filters_stay(lang: str) -> None:
    page = search(law(lang), "no such word")
    assert not page.dataframe
    assert language(lang).text("filter.none_found") in [caption.value for caption in page.caption]
    assert page.text_input("law.words").value == "no such word"


@pytest.mark.parametrize("lang", offered())
def test_a_key_in_the_address_is_described(lang: str) -> None:
    page, here = law(lang, key=KEY), language(lang)
    written = words(page)
    values = law_of_key(KEY)
    assert f"**{topics.names(here)['nl.general_tax_credit']}** · *{values[0].term}*".replace("\u00a0", " ") in written
    table = page.table[0].value
    assert len(table) == len(values)
    amounts = [figures.in_words(value.value, value.unit, here) for value in reversed(values)]
    assert list(table.iloc[:, 1]) == amounts
    first = str(table.iloc[0, 0])
    assert all(f"[{source.title}]({source.url})" in first for source in values[-1].sources)
    assert here.text(f"law.status.{values[-1].status}") in first


def test_a_choice_is_written_into_the_address() -> None:
    page = search(law(), "algemene heffingskorting")
    page.selectbox("law.key").set_value(KEY).run()
    assert page.query_params["key"] == KEY
    assert page.table
    search(page, "Grundfreibetrag")
    assert page.selectbox("law.key").value == KEY


def test_an_unknown_key_is_told() -> None:
    page = law(key="nl.no_such`key")
    assert [warning.value for warning in page.warning] == [
        "There is no value with the key `nl.no_suchkey`. Search for it with a word above."
    ]
    assert not page.table


@pytest.mark.parametrize("lang", offered())
def test_every_value_status_and_country_has_words(lang: str) -> None:
    here = language(lang)
    for value in law_values():
        assert figures.in_words(value.value, value.unit, here)
        assert "nan" not in figures.in_words(value.value, value.unit, here)
    for status in ("adopted", "bill", "draft", "announced", "estimate", "carried"):
        assert here.text(f"law.status.{status}")
    assert all(here.text(f"law.of.{country}") for country in LAW_OF)
    assert set(topics.names(here)) == {value.topic for value in law_values()}


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (3115.0, "EUR/year", "€3,115 a year"),
        (0.1307, "fraction", "13.07%"),
        (1.0, "months", "1 month"),
        (3.0, "months", "3 months"),
        (1.0, "switch", "yes"),
        (1963.0, "year", "1963"),
        (((0.0, 0.1), (500.0, float("nan"))), "EUR/year, fraction",
         "from\u00a0€0:\u00a010%  \nfrom\u00a0€500:\u00a0not\u00a0known"),
    ],
)  # fmt: skip
def test_a_value_in_words(value: figures.Value, unit: str, expected: str) -> None:
    assert figures.in_words(value, unit, language("en")) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("=1+1", "'=1+1"), ("+31", "'+31"), ("-x", "'-x"), ("@a", "'@a"), ("a=b", "a=b"), (-5.5, -5.5), ("", "")],
)
def test_no_text_is_taken_for_a_formula(cell: object, expected: object) -> None:
    assert spreadsheets.harmless(cell) == expected


def test_a_table_is_read_back_as_it_was() -> None:
    table = ["=head", "é"], [("-5 %", -5.0), ('a "b"; c,d\ne', "=1"), ("1.5", 12)]
    for lang, number in {"en": "-5.0", "nl": "-5,0", "de": "-5,0", "fr": "-5,0"}.items():
        rows = rows_of_csv(spreadsheets.as_csv(*table, language(lang)), lang)
        assert rows == [["'=head", "é"], ["'-5 %", number], ['a "b"; c,d\ne', "'=1"], ["1.5", "12"]]
