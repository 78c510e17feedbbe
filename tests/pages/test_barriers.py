"""What stands in my way: prices in words that follow their sign, who bears them, and the search in the catalogue."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.barriers import files, search, words
from pages.shared.visit.languages import language, offered
from rules import Scenario, advice, barrier_catalogue, corridor_facts, obstacles
from rules import store as data
from rules.barriers.price import overlays
from tests.pages.conftest import GENT_TO_TERNEUZEN, WITHIN_NL, opened, plain
from tests.pages.conftest import words as written
from tests.pages.test_texts import forms, messages, placeholders
from tests.rules.barriers.test_prices import ROWS

Show = Callable[..., AppTest]
AT_HOME = {"job.days.home": 34, "job.gross_monthly": "4000"}
TERNEUZEN_TO_GENT = {
    "residence.country": "NL",
    "residence.municipality": "NL/Terneuzen",
    "work.country": "BE",
    "work.municipality": "BE/Gent",
    "job.gross_monthly": "4000",
}
REASONS = ("other_corridor", "other_profession", "other_places", "not_asked", "adviser", "not_in_force")


@pytest.fixture
def show() -> Show:
    """Open the page with answers whose result was asked for."""

    def open_page(answers: dict[str, Any], lang: str = "en", barrier: str | None = None) -> AppTest:
        return opened("barriers", answers, lang, asked=True, barrier=barrier)

    return open_page


def numbers(page: AppTest) -> dict[str, str]:
    """The large number of each barrier that has one, by its title."""
    titles = [one.value for one in page.subheader if not one.value.startswith("Your ") and one.anchor != "contact"]
    return dict(zip(titles, (f"{one.label}: {one.value}".replace("\u2060", "") for one in page.metric), strict=True))


def test_a_rule_that_pays_stands_among_those_that_help(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN | AT_HOME)
    assert page.title[0].value == "One rule takes €539 a year from you."
    found = numbers(page)
    assert found["Belgian municipal tax, and a higher rate through exempt pay"] == "Price for you, per year: €539"
    assert found["Netherlands-Belgium: every home day is taxed at home"] == "Gain for you, per year: €1,627"
    text = written(page)
    assert (
        "If up to 34 home days a year left all tax in the country of work, you would have €1,627.25 a year less."
        in text
    )
    assert "One rule helps you: without it you would have less." in text


def test_the_same_rule_takes_money_at_lower_pay(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN | AT_HOME | {"job.gross_monthly": "3000"})
    assert numbers(page)["Netherlands-Belgium: every home day is taxed at home"] == "Price for you, per year: €519"
    assert "you would have €519.47 a year more." in written(page)
    assert "helps you: without it" not in written(page)


def test_no_title_calls_a_rule_a_loss(show: Show) -> None:
    """No household of the published rows reads of money taken where the rule gives it, or the reverse."""
    english = language("en")
    for row in ROWS:
        for one in obstacles(row.scenario).all:
            if one.price is not None:
                first, _, second = words.price_sentence(one.barrier, one.price, english).rstrip(".").partition(". ")
                way = "more" if one.price.euros > 0 else "less" if one.price.euros < 0 else "just as much"
                assert first.endswith(way), (row.what, first)
                further = one.price.further or 0.0
                assert second.endswith("more" if further > 0.0 else "less" if further < 0.0 else ""), (row.what, second)
                assert bool(second) == bool(further)


def test_the_page_says_who_pays_where_the_worker_feels_nothing(show: Show) -> None:
    page = show(TERNEUZEN_TO_GENT)
    assert numbers(page)["Belgian 7% surcharge for non-residents"] == "Price for you, per year: €0"
    text = written(page)
    assert "If Belgium did not add its surcharge for non-residents, you would have just as much." in text
    assert "- €744.13 a year less for the Belgian treasury" in text
    assert "- €744.13 a year more for the Dutch treasury" in text


def test_a_price_is_made_of_the_lines_that_change(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN | AT_HOME, barrier="T01")
    (lines,) = [
        table.value
        for table in page.table
        if "What would change, euro per year" in table.value and "Dutch" in str(table.value)
    ]
    assert plain(lines.iloc[-1, 1]).replace("\u2060", "") == "\u22121,627.25"


def test_what_a_treaty_gives_back_stands_beside_what_it_takes(show: Show) -> None:
    """Eupen to Aachen: municipal tax on exempt German pay, and 8 % less German tax for it."""
    eupen = {"residence.country": "BE", "residence.municipality": "BE/Eupen", "work.country": "DE"}
    page = show(eupen | {"work.municipality": "DE/Aachen", "job.gross_monthly": "4000"})
    assert page.title[0].value == "What one rule takes from you, the same treaty gives back."
    text = written(page)
    assert "you would have €396.01 a year more. In return the same rules leave you €473.55 a year more" in text
    assert "taken together you have €77.54 more" in text
    assert ":gray-badge[:material/gavel: Treaty BE-DE 1967, protocol 11]" in text


def test_the_diploma_of_the_profession_stands_on_the_page(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN)
    assert "Tell us your profession" in written(page)
    page = show(GENT_TO_TERNEUZEN | {"job.isco08": "2341"})
    assert "Your diploma: primary school teacher" in [one.value for one in page.subheader]
    assert ("Waiting time in months", "3–4") in [(one.label, one.value) for one in page.metric]


def test_a_job_at_home_meets_no_barrier(show: Show) -> None:
    page = show(WITHIN_NL)
    assert page.title[0].value == "Your job crosses no border: none of these rules touches you."
    assert not page.metric


def test_the_address_opens_a_barrier_that_does_not_touch(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN, barrier="T17")
    assert "In the catalogue, but not for you now" in [heading.value for heading in page.header]
    assert "It concerns other directions than yours." in written(page)


def test_a_theme_and_words_filter_the_page(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN | AT_HOME)
    page.text_input("barriers.words").set_value("gemeentebelasting municipal").run()
    assert not page.exception
    assert [one.value for one in page.subheader][:1] != ["Netherlands-Belgium: every home day is taxed at home"]
    page.text_input("barriers.words").set_value("zxqv").run()
    assert [one.value for one in page.info] == ["Nothing found. Try another word, or ask the border information point."]


@pytest.mark.parametrize("lang", offered())
def test_the_page_stands_in_every_language(show: Show, lang: str) -> None:
    for answers in (GENT_TO_TERNEUZEN | AT_HOME, TERNEUZEN_TO_GENT):
        page = show(answers, lang=lang, barrier="T08")
        assert not [one for one in written(page).splitlines() if "{" in one]


@pytest.mark.parametrize("lang", offered())
def test_every_obstacle_of_the_founding_advice_is_found_by_its_own_words(lang: str) -> None:
    spoken = language(lang)
    for obstacle in advice():
        for word in (*obstacle.words, spoken.text(obstacle.text_id)):
            assert set(obstacle.barriers) <= search.matching(word, spoken), (obstacle.id, word)


@pytest.mark.parametrize("lang", offered())
def test_every_barrier_is_found_by_its_number_its_title_and_its_own_words(lang: str) -> None:
    spoken = language(lang)
    for name, one in barrier_catalogue().items():
        assert name in search.matching(name.lower(), spoken)
        assert name in search.matching(spoken.text(one.title_id), spoken)
        for word in spoken.text(one.search_id).split(", "):
            assert name in search.matching(word, spoken), (name, word)


def test_words_that_nobody_wrote_find_nothing() -> None:
    assert search.matching("zxqv", language("en")) == set()
    assert len(search.matching("", language("en"))) == len(barrier_catalogue())


@pytest.mark.parametrize("lang", offered())
def test_the_catalogue_has_its_words(lang: str) -> None:
    spoken, held = language(lang), messages(lang)
    named = {name for one in barrier_catalogue().values() for name in one.touches}
    needed = {f"barrier_not.{reason}" for reason in (*named, *REASONS)}
    needed |= {f"barrier_without.{barrier}" for barrier, _ in overlays()}
    needed |= {f"barrier_further.{barrier}" for (barrier, _), found in overlays().items() if found.further}
    for one in barrier_catalogue().values():
        needed |= {one.title_id, one.how_id, one.who_id, one.status_id, one.search_id}
        needed |= {one.only_if_id} if one.reach == "outside" else set()
        needed |= {who.text_id for who in one.authorities} | {f"barrier.status.{one.state}"}
        needed |= {f"barrier.aspect.{aspect}" for aspect in one.unchecked} | {f"barrier.theme.{one.theme}"}
        assert placeholders(forms(held[one.how_id])[0]) <= set(one.figures), one.id
        assert spoken.has_text(one.only_if_id) == (one.reach == "outside"), one.id
    for fact in corridor_facts():
        needed.add(fact.text_id)
        assert placeholders(forms(held[fact.text_id])[0]) <= set(fact.figures), fact.id
    needed |= {text_id for one in advice() for text_id in (one.text_id, one.place_id)}
    needed |= {f"office.{name}" for name in data.current().offices}
    assert not [text_id for text_id in sorted(needed) if not spoken.has_text(text_id)]


def test_who_bears_a_price_has_a_name() -> None:
    receivers = {
        who for row in ROWS for one in obstacles(row.scenario).all if one.price for who in one.price.by_receiver
    }
    assert receivers
    assert not [who for who in receivers if not language("en").has_text(f"receiver.{who}")]


def test_a_sentence_that_follows_the_year_uses_that_years_figures() -> None:
    """E03 tells the minimum wages: those of the scenario's year."""
    ends = {"residence": {"country": "NL"}, "work": {"country": "DE"}}
    told = []
    for year in (2025, 2026):
        scenario = Scenario.from_data({"year": year, "worker": {"age": 38}, "job": {"gross_monthly": 4000}} | ends)
        (one,) = [one for one in obstacles(scenario).all if one.barrier.id == "E03"]
        told.append(words.how(one, language("en")))
    assert "12.82" in told[0]
    assert "13.90" in told[1]


def test_prices_are_taken_along_and_cited_with_the_law_that_was_changed(show: Show) -> None:
    scenario = next(row.scenario for row in ROWS if row.barrier == "T01" and row.euros == -1627.25)
    found = [one for one in obstacles(scenario).all if one.touches]
    lines = list(csv.reader(io.StringIO(files.prices_as_csv(found, language("en")).decode("utf-8-sig"))))
    assert len(lines) == len(found) + 1
    priced = {line[0]: line for line in lines[1:]}
    assert (priced["T01"][3], priced["T01"][7]) == ("-1627.25", "telework.nl_be.tax_threshold_days = 35.0")
    assert all(priced[one.barrier.id][3] == "" for one in found if one.price is None)
    (days,) = [one for one in found if one.barrier.id == "T01"]
    assert days.price is not None
    cited = files.price_citation(days, days.price, scenario, language("en")).replace("\u2060", "")
    for part in ("Gent to Terneuzen", "34 days", "€4,000", "€1,627.25 a year less", "tax_threshold_days = 35.0"):
        assert part in cited
    page = show(GENT_TO_TERNEUZEN | AT_HOME, barrier="T01")
    assert cited in [one.value.replace("\u2060", "") for one in page.code]


def test_a_short_word_is_found_where_a_word_begins() -> None:
    english = language("en")
    assert "T08" not in search.matching("port", english), "support, transport"
    assert search.matching("%", english) == set()


def test_an_obstacle_of_the_advice_is_found_by_its_own_words_first() -> None:
    english = language("en")
    sea_port = search.advice_matching("North Sea Port", english)
    assert 0 < len(sea_port) < 4, [one.id for one in sea_port]
    by_row = search.advice_matching("T08", english)
    assert by_row
    assert all("T08" in one.barriers for one in by_row)


def test_a_theme_shows_its_own_barriers(show: Show) -> None:
    page = show(GENT_TO_TERNEUZEN | AT_HOME)
    page.pills("barriers.theme en").set_value("pensions").run()
    titles = {language("en").text(one.title_id): one.theme for one in barrier_catalogue().values()}
    themes = {titles[heading.value] for heading in page.subheader if heading.value in titles}
    assert themes <= {"pensions"}
    assert not page.metric


@pytest.mark.parametrize(
    ("pay", "title"),
    [("4000", "One rule takes €539 a year from you."), ("3000", "2 rules take money from you. The dearest: €519")],
)
def test_the_title_counts_only_rules_that_take(show: Show, pay: str, title: str) -> None:
    page = show(GENT_TO_TERNEUZEN | AT_HOME | {"job.gross_monthly": pay})
    assert page.title[0].value.replace("\u2060", "").startswith(title)


def test_an_upper_bound_is_called_one(show: Show) -> None:
    page = show(TERNEUZEN_TO_GENT)
    assert "up to" in page.title[0].value
    assert page.metric[0].label == "Per year, at most"
