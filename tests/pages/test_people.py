"""Whose commuters: one of two counts, or a table that a visitor brings."""

from __future__ import annotations

import io
import re

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.population import choose as choosing
from pages.shared.population import own_table
from pages.shared.visit.languages import language, offered
from rules import Overlay, Today, Variant, population_of_file, store
from tests.pages.reform_people import some_people

HEAD = "year,residence.country,work.country,worker.age,job.gross_monthly,heads"
GOOD, BAD = "2026,BE,NL,40,4000,10", "2026,BE,NL,7,4000,10"
BRINGS = "text/csv"


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commuters that are made at once."""

    def todays(counted: Variant, _law: str) -> Today:
        return some_people(counted).today

    monkeypatch.setattr(choosing, "_todays", todays)


def asking(code: str = "en") -> AppTest:
    """A page that asks whose commuters, in a language, and says who they are."""

    def script(code: str) -> None:
        import streamlit as st  # noqa: PLC0415

        from pages.shared.population.choose import choose  # noqa: PLC0415
        from pages.shared.visit.languages import language  # noqa: PLC0415

        people = choose(language(code))
        st.write(f"{people.counted} {people.today.heads} {people.are_synthetic}")

    page = AppTest.from_function(script, kwargs={"code": code}, default_timeout=60)
    page.run()
    assert not page.exception
    return page


def bring(page: AppTest, *rows: str, name: str = "mine.csv") -> AppTest:
    content = "\n".join((HEAD, *rows)).encode()
    page.file_uploader[0].set_value((name, content, BRINGS)).run()
    assert not page.exception
    return page


def said(page: AppTest) -> str:
    return str(page.markdown[-1].value)


@pytest.mark.parametrize("code", offered())
def test_a_count_is_chosen_in_every_language(code: str) -> None:
    page = asking(code)
    assert said(page) == f"cbs {some_people('cbs').today.heads} True"
    page.segmented_control[0].set_value("inami").run()
    assert said(page) == f"inami {some_people('inami').today.heads} True"


@pytest.mark.parametrize("code", offered())
def test_a_table_counts_as_soon_as_it_is_brought_and_its_wrong_rows_are_listed(code: str) -> None:
    page = bring(asking(code), GOOD, BAD, GOOD)
    assert said(page) == "own 20 False"
    (refused,) = (table.value for table in page.dataframe)
    reason = language(code).text("people.row.whole", field=language(code).text("field.worker.age"), min="15", max="100")
    assert refused.iloc[0].tolist() == ["2", reason, "7", "worker.age"]
    assert code != "en" or reason == "Your age on 31 December: write a whole number from 15 to 100."
    rows = language(code).text("people.own_rows", file="mine.csv", rows="2", heads="20")
    assert [one.value for one in page.markdown].count(rows) == 1
    assert code != "en" or rows == "mine.csv: 2 rows count, they stand for 20 commuters."
    page.segmented_control[0].set_value("cbs").run()
    assert said(page).startswith("cbs ")


def test_a_table_is_left_out_again() -> None:
    page = bring(asking(), GOOD)
    page.button[0].click().run()
    assert said(page).startswith("cbs ")
    assert page.segmented_control[0].options == [language("en").text(f"people.count.{one}") for one in ("cbs", "inami")]


@pytest.mark.parametrize(
    ("rows", "name", "sentence"),
    [
        ((), "mine.csv", "no rows with households"),
        ((GOOD,), "mine.parquet", "cannot be read as parquet"),
        (("2026,BE,NL,40,4000,10,9",), "mine.csv", "cannot be read as csv"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_changes_nothing(
    rows: tuple[str, ...], name: str, sentence: str
) -> None:
    page = bring(asking(), *rows, name=name)
    assert sentence in page.error[0].value
    assert said(page).startswith("cbs ")
    assert page.session_state[own_table.FAULT]


def test_a_table_of_too_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_table, "MOST_ROWS", 3)
    assert "more than 3 rows" in bring(asking(), *[GOOD] * 4).error[0].value


def test_of_many_refused_rows_the_file_has_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_table, "SHOWN", 2)
    page = bring(asking(), *[BAD] * 5, GOOD)
    assert len(page.dataframe[0].value) == 2
    assert any("5" in one.value for one in page.caption)
    assert (
        own_table.refused_as_csv(page.session_state[own_table.TABLE], language("en")).count(
            b"Your age on 31 December: write a whole number from 15 to 100.,7,worker.age"
        )
        == 5
    )


def test_bytes_are_read_as_the_command_reads_a_file() -> None:
    found = population_of_file(io.BytesIO("\n".join((HEAD, GOOD)).encode()), "x.csv")
    assert (found.rows, found.heads) == (1, 10)


@pytest.mark.parametrize("code", offered())
@pytest.mark.parametrize("counted", ["cbs", "inami"])
def test_below_the_counts_stands_of_which_year_and_source_each_direction_is(counted: str, code: str) -> None:
    page = asking(code)
    page.segmented_control[0].set_value(counted).run()
    line = language(code).text(f"people.counts.{counted}")
    assert line in [one.value for one in page.caption]
    rows = [one for one in store.current().population.margins if one.dimension == "heads" and one.variant == counted]
    assert len(rows) == 6
    for row in rows:
        corridor = row.corridor.replace("-", " → ")
        assert line.count(corridor) == 1
        after = line[line.index(corridor) :]
        assert re.findall(r"20\d\d", after)[0] == str(row.year), corridor


def test_the_same_change_by_two_names_is_worked_out_once_and_keeps_each_name() -> None:
    changes = [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}]
    named = [Overlay.from_data({"name": name, "changes": changes}) for name in ("one", "other")]
    first, second = (some_people("cbs").effect(reform) for reform in named)
    assert first.effects is second.effects
    assert (first.overlay, second.overlay) == tuple(named)
    assert second.overlay.name == "other"
