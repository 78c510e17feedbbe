"""Who the commuters are: what is said first, what is met and assumed, what is published beside, the files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.population import beside, draws, met, who, who_files, who_words
from pages.shared.visit.languages import language
from rules import SEED, FitRow, Variant, fit, looked_for, outside
from tests.pages.conftest import plain, rows_of_csv, words
from tests.pages.reform_people import some_people

LANGUAGES = ("en", "nl", "de", "fr")
COUNTS: tuple[Variant, ...] = ("cbs", "inami")
EN = language("en")
Show = Callable[..., AppTest]


FOOT_OF_A_PAGE = """
import streamlit as st

from pages.shared.population import who
from pages.shared.visit import languages
from tests.pages.reform_people import some_people

who.draw(some_people(st.session_state["whose"]), languages.current())
"""


@pytest.fixture
def show() -> Show:
    def open_section(*opened: str, whose: str = "cbs", lang: str = "en") -> AppTest:
        page = AppTest.from_string(FOOT_OF_A_PAGE, default_timeout=120)
        page.query_params["lang"] = lang
        page.session_state["whose"] = whose
        for one in opened:
            page.session_state[f"people.open.{one}"] = True
        page.run()
        assert not page.exception, page.exception
        return page

    return open_section


def tables(page: AppTest) -> list[dict[str, list[str]]]:
    """The columns of every table by their heads."""
    return [
        {str(head): [str(cell) for cell in cells] for head, cells in table.value.to_dict("list").items()}
        for table in page.table
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_that_they_are_made_up_is_said_first_and_nothing_is_worked_out_until_asked(
    show: Show, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(who, "fit", lambda _: pytest.fail("nobody asked"))
    page = show(lang=lang)
    assert page.markdown[0].value.startswith(f"**{language(lang).text('people.who_made_up', seed=SEED)[2:20]}")
    assert f" {SEED}" in page.markdown[0].value
    assert not page.table
    assert len(page.expander) == 3


def test_a_table_of_ones_own_is_not_said_to_be_made_up(show: Show) -> None:
    page = show(*(name for name, _, _ in who.SECTIONS), whose="own")
    assert "made up.**" not in words(page)
    assert EN.text("people.who_own") in words(page)
    assert not page.expander


@pytest.mark.parametrize("whose", COUNTS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_section_has_words_in_every_language_for_both_counts(show: Show, lang: str, whose: str) -> None:
    page = show(*(name for name, _, _ in who.SECTIONS), whose=whose, lang=lang)
    assert len(page.table) == 5


def test_what_they_cannot_tell_names_the_years_of_what_was_published(show: Show) -> None:
    said = words(show("who_how"))
    assert "2009 to 2024" in said
    assert "177 rules on what goes together, of which 175 are assumptions" in said
    assert "self-employed" in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_topic_category_and_region_has_words_that_tell_it_from_the_others(lang: str) -> None:
    spoken = language(lang)
    for counted in COUNTS:
        names: dict[tuple[str, str], dict[str, str]] = {}
        for row in fit(counted):
            topic = names.setdefault((row.margin.corridor, row.margin.dimension), {})
            topic[row.margin.category] = who_words.category(row, spoken)
            assert who_words.topic(row.margin.dimension, spoken)
        for found in names.values():
            assert len(set(found.values())) == len(found), found


def test_classes_of_numbers_read_as_numbers() -> None:
    told = {
        (row.margin.dimension, row.margin.category): who_words.category(row, EN)
        for row in fit("cbs")
        if row.margin.corridor == "BE-NL"
    }
    assert told["pay", "4000-5199"] == "4,000 to 5,199"
    assert told["age", "60+"] == "60 or more"
    assert told["home_days", "0"] == "0"
    assert told["pension_share", "0.04"] == "4%"
    assert told["region_of_work", "limburg_nl"] == EN.text("flow.region.limburg_nl")


@pytest.mark.parametrize("counted", COUNTS)
def test_the_table_of_topics_counts_every_line_of_the_corridor(show: Show, counted: Variant) -> None:
    page = show("met", whose=counted)
    lines = [row for row in fit(counted) if row.margin.corridor == "NL-BE"]
    topics = tables(page)[0]
    published = sum(int(plain(cell)) for cell in topics["Published"])
    assumed = sum(int(plain(cell)) for cell in topics["Assumed"])
    assert (published + assumed, assumed) == (len(lines), sum(row.assumed for row in lines))
    assert f"of {len(lines)} shares and counts {published} are published" in words(page)
    worst = max(abs(row.missed_by) for row in lines)
    assert f"more than {worst:.2f} percentage points" in words(page)


def test_the_two_counts_have_their_own_heads(show: Show) -> None:
    for counted, heads in (("cbs", "44,000"), ("inami", "21,804")):
        page = show("met", whose=counted)
        control = next(one for one in page.segmented_control if one.label == EN.text("commuters.corridor"))
        control.set_value("BE-NL").run()
        closer = tables(page)[1]
        assert [plain(cell) for cell in closer["Our commuters"]] == [heads]


def test_a_category_tells_its_source_and_letter_or_that_it_is_an_assumption() -> None:
    def line(dimension: str, category: str) -> FitRow:
        return next(row for row in fit("cbs") if (row.margin.corridor, row.margin.dimension, row.margin.category)
                    == ("BE-NL", dimension, category))  # fmt: skip

    assert "assumption" in who_words.known_from(line("owner", "yes"), EN)
    told = who_words.known_from(line("industry", "C"), EN)
    assert "](https://" in told
    assert told.endswith(f"2016 :gray-badge[{EN.text('confidence.mark_b')}]")
    assert "assumption" not in told


@pytest.mark.parametrize("counted", COUNTS)
def test_every_measured_figure_stands_beside_its_number(show: Show, counted: Variant) -> None:
    tests, shaped, _ = tables(show("beside", whose=counted))
    figures = {one.row.id: one for one in outside(counted) if one.has is not None}
    assert len(tests["Figure"]) + len(shaped["Figure"]) == len(figures)
    of_figure = dict(zip(tests["Figure"], zip(tests["Published"], tests["Our commuters"], strict=True), strict=True))
    dutch = next(cells for name, cells in of_figure.items() if "Dutch nationality" in name)
    assert dutch == ("about 50%", EN.rounded_rate((figures["dutch-2023"].has or 0.0) / 100.0))
    assert all("](https://" in name for name in (*tests["Figure"], *shaped["Figure"]))


def test_the_other_count_is_named_where_numbers_of_people_go_with_it(show: Show) -> None:
    assert EN.text("people.other_count") in words(show("beside", whose="inami"))
    assert EN.text("people.other_count") not in words(show("beside", whose="cbs"))


def test_what_was_not_found_gives_no_more_than_a_size(show: Show) -> None:
    missing = tables(show("beside"))[2]
    figures = [one for one in outside("cbs") if one.row.use == "not_found"]
    given = {one.row.id: one for one in looked_for(some_people("cbs").today)}
    assert len(missing["Figure"]) == len(figures)
    for one, cell in zip(figures, missing["Our commuters"], strict=True):
        assert ("nothing can be said" in cell) == (one.row.id not in given)
        assert cell.startswith("about ") == (one.row.id in given)
    assert "€" not in missing["Our commuters"][0]
    assert "€" in missing["Our commuters"][1]
    assert [beside.hundreds(heads) for heads in (6644, 40990, 49)] == [6600, 41000, 0]


def test_other_draws_are_made_when_asked_and_their_spread_holds_the_first(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = looked_for(some_people("cbs").today)
    seeds: list[int] = []

    def drawn(_: str, seed: int, __: str) -> Any:
        seeds.append(seed)
        return tuple(one._replace(euros=one.euros + 1e6 * seed) for one in first)

    monkeypatch.setattr(draws, "_drawn", drawn)
    page = show("beside")
    assert not seeds
    page.button("people.draws").click().run()
    assert not page.exception, page.exception
    assert seeds == list(draws.OTHERS)
    assert SEED not in seeds
    spread = tables(page)[3]["Least and most of 5 draws, a year"]
    assert len(spread) == 4
    assert all(" to " in cell for cell in spread)
    assert not [one for one in page.button if one.key == "people.draws"]
    assert all(cell.endswith("million") for cell in spread)


def test_draws_that_are_written_alike_are_one_amount(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draws, "_drawn", lambda *_: looked_for(some_people("cbs").today))
    page = show("beside")
    page.button("people.draws").click().run()
    assert not any(" to " in cell for cell in tables(page)[3]["Least and most of 5 draws, a year"])


def read(content: bytes, lang: str) -> list[dict[str, str]]:
    heads, *rows = rows_of_csv(content, lang)
    return [dict(zip(heads, row, strict=True)) for row in rows]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_files_hold_every_line_with_its_source_the_count_and_the_law(lang: str) -> None:
    spoken, rows, figures = language(lang), fit("inami"), outside("inami")
    given = looked_for(some_people("inami").today)
    lines = read(who_files.met(rows, "inami", "abc", spoken), lang)
    assert len(lines) == len(rows)
    assert len(lines[0]) == len(who_files.MET)
    all_published = read(who_files.beside(figures, given, "inami", "abc", spoken), lang)
    assert [line[spoken.text("people.file.code")] for line in all_published] == [one.row.id for one in figures]
    for line in (*lines, *all_published):
        assert line[spoken.text("people.file.count")] == spoken.text("people.count.inami")
        assert line[spoken.text("people.file.law")] == "abc"
        assert line[spoken.text("people.file.synthetic")] == str(SEED)
    euros = [line[spoken.text("people.file.euros")] for line in all_published]
    assert sum(bool(one) for one in euros) == len(given)


def test_the_farthest_share_is_the_one_with_the_largest_miss_either_way() -> None:
    rows = fit("cbs")[:9]
    low = rows[3]._replace(has=rows[3].margin.value - 5.0)
    assert met.farthest([*rows, low]) == low
