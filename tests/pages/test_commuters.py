"""How many commute, by way of counting: what is shown is what was counted, with year, method and source; gaps told."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.commuters import arcs_map, files, residence_map, words
from pages.shared.visit.languages import language, offered
from rules import (
    CORRIDORS,
    cited,
    counted,
    latest_count,
    latest_of,
    over_years,
    rankings,
    shares_of_employees,
    shares_of_residents,
)
from tests.pages.conftest import opened, rows_of_csv
from tests.pages.conftest import words as written

Show = Callable[..., AppTest]
PAIRS = [(one[:2], one[3:]) for one in CORRIDORS]
NAMES = [f"{home}-{work}" for home, work in PAIRS]
EN = language("en")


@pytest.fixture
def show() -> Show:
    def open_page(corridor: str | None = None, lang: str = "en", answers: dict[str, Any] | None = None) -> AppTest:
        return opened("commuters", answers, lang=lang, corridor=corridor)

    return open_page


def tables(page: AppTest) -> str:
    """Every cell of every table."""
    return "\n".join(str(cell) for table in page.table for column in table.value.to_dict("list").values()
                     for cell in column)  # fmt: skip


def charts(page: AppTest) -> int:
    return len(page.get("vega_lite_chart"))


@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_the_headline_is_the_latest_number_with_its_time_its_method_and_its_source(
    show: Show, home: str, work: str
) -> None:
    page, latest = show(f"{home}-{work}"), latest_count(home, work)
    assert latest
    title = page.title[0].value
    assert EN.number(latest.value) in title
    assert title.startswith("About ") == (latest.bound == "about")
    assert f"{EN.text(f'country_in.{home}')} and work {EN.text(f'country_in.{work}')}" in title
    lead = page.markdown[0].value
    assert words.when(latest.year, latest.month, EN) in lead
    assert words.family(latest.family, EN) in lead
    assert str(cited(latest.sources)[0].url) in page.markdown[1].value


def test_a_newer_number_that_is_not_in_the_headline_is_told(show: Show) -> None:
    assert "is from 2024: Belgian sickness funds" in show("NL-BE").markdown[0].value
    assert "up to 2021" in show("NL-DE").markdown[0].value
    assert "newer" not in show("DE-NL").markdown[0].value


def test_the_direction_is_the_visitors_unless_the_address_names_one(show: Show) -> None:
    kleve = {"residence.country": "DE", "work.country": "NL"}
    assert "live in Germany and work in the Netherlands" in show(answers=kleve).title[0].value
    assert "live in Belgium and work in Germany" in show("BE-DE", answers=kleve).title[0].value
    page = show()
    assert "live in Belgium and work in the Netherlands" in page.title[0].value
    page.selectbox[0].set_value("DE-BE").run()
    assert page.query_params["corridor"] == "DE-BE"
    assert page.title[0].value == "904 people live in Germany and work in Belgium."


def test_the_overview_holds_all_directions_each_number_with_its_year(show: Show) -> None:
    overview = show().table[0].value
    assert list(overview.iloc[:, 0]) == [words.corridor(home, work) for home, work in PAIRS]
    for column, family in enumerate(("register", "inami", "ba"), start=1):
        for (home, work), cell in zip(PAIRS, overview.iloc[:, column], strict=True):
            latest = latest_of(home, work, family)
            if latest is None:
                assert cell == ":gray[not found]"
            else:
                assert f"[{EN.number(latest.value)}]({cited(latest.sources)[0].url})" in cell
                office = {"cbs": "CBS ", "it_nrw": "IT.NRW ", "lsn": "LSN "}.get(latest.method, "")
                assert f":gray[{office}{latest.year}]" in cell


@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_every_count_stands_in_a_table_with_a_link_to_its_sources(show: Show, home: str, work: str) -> None:
    page = show(f"{home}-{work}")
    cells, heads = tables(page), [one.value for one in page.header]
    for family in counted(home, work):
        assert words.family(family.family, EN) in heads
        for flow in (*family.whole, *family.of_parts, *family.of_groups):
            assert EN.number(flow.value) in cells
            assert all(one.url in cells for one in cited(flow.sources) if one.url)


@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_a_chart_holds_one_method(show: Show, home: str, work: str) -> None:
    """Of a ranking also one time and one side."""
    drawn = 0
    for family in counted(home, work):
        drawn += len(over_years(family)) + len(rankings(family))
        for method, flows in over_years(family).items():
            assert {flow.method for flow in flows} == {method}
    assert charts(show(f"{home}-{work}")) == drawn


def test_what_is_not_checked_is_marked(show: Show) -> None:
    cells = tables(show("BE-NL"))
    assert "31,600 :gray[rounded] :orange-badge[:material/help: not checked]" in cells
    assert "44% of people with a job :orange-badge" in cells


@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_what_must_be_known_of_a_number_stands_under_it(show: Show, home: str, work: str) -> None:
    cells = tables(show(f"{home}-{work}")).split("\n")
    under = {(above.lstrip("\u2007\u2008"), below) for above, below in pairwise(cells)}
    told: list[tuple[str, str]] = []
    for family in counted(home, work):
        flows = (*family.whole, *family.of_parts, *family.of_groups)
        told += [(EN.number(flow.value), flow.remark) for flow in flows]
    told += [(words.percent(row, EN), row.remark) for row in shares_of_employees(work, (home,))]
    told += [(words.share(row, EN), row.remark) for row in shares_of_residents(home, work)]
    for number, remark in told:
        if remark:
            below = f":small[:gray[{EN.text(f'flow.remark.{remark}')}]]"
            assert [above for above, cell in under if cell == below and above.startswith(number)], (number, remark)


def test_a_jump_that_is_no_growth_and_a_doubtful_headline_are_told_as_such(show: Show) -> None:
    assert "7,750" in tables(show("NL-BE"))
    assert "The jump is no growth." in tables(show("NL-BE"))
    assert "the place of work is partly wrong" in show("DE-BE").markdown[0].value


@pytest.mark.parametrize(
    ("corridor", "told"),
    [
        ("BE-NL", "two numbers: 38,400 for the year and about 40,000 for December"),
        ("BE-NL", "counts about twice as many as the sickness funds"),
        ("BE-NL", "make about 280 (December 2016), and a regional broadcaster names about 80 (2018)"),
        (
            "DE-NL",
            "counts 36,800 over the year and about 38,000 in December; the office of North Rhine-Westphalia counts",
        ),
        ("DE-NL", "In 2016 about 16,400 of them were Dutch nationals, in 2018 14,290"),
        ("DE-NL", "42,710 who live in Germany and 9,240 who live in the Netherlands"),
        ("NL-DE", "42,710 who live in Germany and 9,240 who live in the Netherlands"),
        ("NL-BE", "the register counts about 13,000 and the sickness funds 11,757"),
        ("BE-DE", "count 6,931 (June 2024), the German employment agency 5,518 (June 2021)"),
        ("DE-BE", "count 904 (June 2024). A report on a question in the German parliament names about 3,400 (2020)"),
    ],
)
def test_contradictions_are_told_with_their_counts(show: Show, corridor: str, told: str) -> None:
    assert told in written(show(corridor))


def test_gaps_are_those_of_the_direction(show: Show) -> None:
    flemish, german = written(show("NL-BE")), written(show("DE-NL"))
    for gap, of_flemish, of_german in (
        ("after_2021", True, False),
        ("place_of_work", True, False),
        ("municipalities", False, True),
        ("pairs", True, True),
        ("de_be", False, False),
        ("belgian_municipalities", False, False),
    ):
        assert (EN.text(f"flow.gap.{gap}") in flemish) == of_flemish, gap
        assert (EN.text(f"flow.gap.{gap}") in german) == of_german, gap


def test_shares_are_told_as_they_are_meant(show: Show) -> None:
    cells = tables(show("DE-NL"))
    for told in ("over 5%", "1 to 3%", "0.5%", "both neighbouring countries together"):
        assert told in cells
    assert EN.text("commuters.no_shares") in written(show("DE-BE"))


def test_the_map_shows_one_unit_of_one_year_and_the_others_stand_in_a_table(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Any] = []
    monkeypatch.setattr(residence_map, "draw", lambda rows, *_: drawn.extend(rows))
    page = show("BE-NL")
    assert len(drawn) == 8
    assert {(row.unit, row.year, row.method) for row in drawn} == {("percent_of_residents_15", 2018, "cbs")}
    cells = tables(page)
    for row in shares_of_residents("BE", "NL"):
        assert row.municipality in cells
        assert words.share(row, EN) in cells
    assert "4,400 people" in cells


def test_without_a_count_by_municipality_the_page_says_so(show: Show) -> None:
    page = show("NL-DE")
    assert EN.text("commuters.none") in written(page)
    assert not [one for one in page.get("download_button") if "GeoJSON" in str(one.proto)]


def test_every_municipality_of_the_shares_has_a_place_and_a_size() -> None:
    for home, work in PAIRS:
        assert all(residence_map.place_of_row(row) for row in shares_of_residents(home, work))
    assert [residence_map.size(percent) for percent in (0.2, 4.9, 5.0, 9.9, 10.0, 22.0)] == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("corridor", NAMES)
def test_it_stands_in_every_language(show: Show, corridor: str, lang: str) -> None:
    page = show(corridor, lang)
    assert "{" not in written(page) + tables(page)


@pytest.mark.parametrize("lang", offered())
def test_the_file_holds_every_count_and_share_once(lang: str) -> None:
    heads, *rows = rows_of_csv(files.as_csv(PAIRS, language(lang)), lang)
    of_flows = [flow for pair in PAIRS for family in counted(*pair)
                for flow in (*family.whole, *family.of_parts, *family.of_groups)]  # fmt: skip
    of_residents = [row for pair in PAIRS for row in shares_of_residents(*pair)]
    of_employees = {row for home, work in PAIRS for row in shares_of_employees(work, (home,))}
    assert len(rows) == len(of_flows) + len(of_residents) + len(of_employees)
    assert {len(row) for row in rows} == {len(heads)}
    assert not [cell for row in rows for cell in row if "{" in cell]


def test_the_file_of_a_direction_says_when_how_and_after_whom() -> None:
    heads, *rows = csv.reader(io.StringIO(files.as_csv([("DE", "NL")], EN).decode("utf-8-sig")))
    cells = [dict(zip(heads, row, strict=True)) for row in rows]
    (latest,) = [row for row in cells if row["Number"] == "45000" and row["Year"] == "2023"]
    assert (latest["Way of counting"], latest["How it is meant"], latest["How sure"]) == ("CBS", "rounded", "A")
    assert latest["Addresses of sources"].startswith("https://")
    (agency,) = [row for row in cells if row["Who"] == "through temporary agencies"]
    assert (agency["Month"], agency["How it is meant"]) == ("9", "at least")
    assert {row["Country of work"] for row in cells} == {"NL"}
    (drenthe,) = [row for row in cells if row["Place of work"] == "Drenthe" and row["Number"] == "1300"]
    assert drenthe["Remark"] == "Our own calculation from a published, rounded share of the total."
    assert latest["Remark"] == ""
    assert [row["Upper number"] for row in cells if row["Place of work"] == "Twente"] == ["3.0", "2.0"]


def test_the_points_carry_unit_year_and_source() -> None:
    rows = shares_of_residents("DE", "NL")
    features = json.loads(files.as_geojson(rows))["features"]
    assert len(features) == len(rows)
    (laar,) = [one for one in features if one["properties"]["municipality"] == "Laar"]
    longitude, latitude = laar["geometry"]["coordinates"]
    assert (6 < longitude < 7.5, 52 < latitude < 53) == (True, True)
    told = laar["properties"]
    assert (told["percent_of_residents_15"], told["year"]) == (14.1, 2018)
    assert "persons" not in told
    assert told["sources"]


def test_the_first_regions_of_a_direction_are_drawn_as_arcs_of_one_count(show: Show) -> None:
    (first,) = [one for one in counted("BE", "NL") if one.family == "register"]
    ranking = rankings(first)[0]
    assert arcs_map.can_be_drawn(ranking)
    decks = [json.loads(one.proto.json) for one in show("BE-NL").get("deck_gl_json_chart")]
    arcs = next(layer for deck in decks for layer in deck["layers"] if layer["id"] == "arcs")["data"]
    assert [one["tip"] for one in arcs] == [
        f"{words.region(flow.work_region, flow.home, EN)}\n{words.people(flow, EN)}" for flow in ranking.flows
    ]
    widths = [one["width"] for one in arcs]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > widths[-1]
