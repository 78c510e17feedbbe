"""The example of a table of one's own, and what the pages say when no row of one counts or a pay is hardly meant."""

from __future__ import annotations

import io

import pytest

from pages.shared.population import own_columns, own_table
from pages.shared.population.people import OWN, People
from pages.shared.visit.languages import language, offered
from rules import REQUIRED_COLUMNS, TABLE_COLUMNS, doubted_pay, population_of_file, under_todays_law
from tests.pages.conftest import opened
from tests.pages.test_people import BAD, BRINGS, GOOD, HEAD, asking, bring, few, said

__all__ = ["few"]


@pytest.mark.parametrize("code", offered())
def test_the_example_can_be_brought_as_it_is(code: str) -> None:
    page, content = asking(code), own_columns.example_as_csv(language(code))
    page.file_uploader[0].set_value(("example.csv", content, BRINGS)).run()
    assert not page.exception
    assert not page.error
    population = page.session_state[own_table.TABLE].population
    assert population.refused == ()
    assert doubted_pay(population) == ()
    assert (population.rows, population.heads) == (6, 6)
    assert said(page) == "own 6 False"
    assert len(page.session_state[own_table.TABLE].today.by_corridor) == 6


def test_it_is_the_same_table_in_every_language() -> None:
    found = []
    for code in offered():
        population = population_of_file(io.BytesIO(own_columns.example_as_csv(language(code))), "example.csv")
        (group,) = population.groups
        found.append((group.facts, {path: column.tolist() for path, column in group.columns.items()}))
    assert all(one == found[0] for one in found)
    header = own_columns.example_as_csv(language("nl")).decode("utf-8-sig").splitlines()[0]
    assert set(REQUIRED_COLUMNS) < set(header.split(";")) < set(TABLE_COLUMNS)


@pytest.mark.parametrize("code", offered())
def test_the_columns_are_named_where_the_table_is_brought(code: str) -> None:
    page = asking(code)
    told = [one.value for one in page.markdown]
    needed = next(one for one in told if "`year`" in one and not one.startswith("- "))
    assert [column for column in TABLE_COLUMNS if f"`{column}`" in needed] == list(REQUIRED_COLUMNS)
    may = next(one for one in told if one.startswith("- "))
    assert [line.split("`")[1] for line in may.splitlines()] == list(TABLE_COLUMNS)
    assert "present_job" not in may


def own(*rows: str) -> People:
    """The commuters of a table of one's own."""
    population = population_of_file(io.BytesIO("\n".join((HEAD, *rows)).encode()), "mine.csv")
    return People(OWN, "mine", under_todays_law(population))


NOBODY = GOOD.replace(",10", ",0")
WITHOUT = {
    "none_why": (BAD,),
    "none_heads": (NOBODY, BAD),
}


CHANGE = "T08"


@pytest.mark.parametrize("code", offered())
@pytest.mark.parametrize("why", WITHOUT)
@pytest.mark.parametrize(("stem", "change"), [("bottlenecks", None), ("reform_lab", None), ("reform_lab", CHANGE)])
def test_both_pages_say_that_no_row_counts_and_why(stem: str, change: str | None, why: str, code: str) -> None:
    words = language(code)
    page = bring(opened(stem, lang=code, change=change), *WITHOUT[why])
    assert page.title[0].value == words.text("people.own_none")
    told = [one.value for one in page.markdown]
    assert f":gray[{words.text(f'people.own_{why}')}]" in told
    assert not any(words.text("bottlenecks.lead_empty") in one for one in told)
    bring(page, GOOD, BAD)
    assert page.title[0].value != words.text("people.own_none")


@pytest.mark.parametrize("why", WITHOUT)
@pytest.mark.parametrize("code", offered())
def test_a_table_of_which_no_row_counts_has_its_list_open(why: str, code: str) -> None:
    page = bring(asking(code), *WITHOUT[why])
    (listed,) = (one for one in page.expander if one.label != language(code).text("people.own_may"))
    assert listed.proto.expanded
    assert own(*WITHOUT[why]).nobody == f"people.own_{why}"


def test_one_of_which_some_rows_count_has_it_closed() -> None:
    page = bring(asking(), GOOD, BAD)
    assert not any(one.proto.expanded for one in page.expander)
    assert own(GOOD, BAD).nobody == ""


def test_rows_whose_pay_is_hardly_meant_are_told_and_count() -> None:
    page = bring(asking(), GOOD, "2026,BE,NL,40,3.450,10", GOOD)
    assert said(page) == "own 30 False"
    (told,) = (one.value for one in page.warning)
    assert told == (
        "In row 2 the gross pay per month is hardly meant: €3.45. The row counts as it stands. "
        "Is it the pay of a month, and is the decimal mark right?"
    )


@pytest.mark.parametrize("code", offered())
def test_of_many_such_rows_the_first_are_named(code: str) -> None:
    page = bring(asking(code), GOOD, *["2026,BE,NL,40,42000,10"] * 6)
    (told,) = (one.value for one in page.warning)
    assert "2, 3, 4, 5, 6 …" in told
    assert "7" not in told
    page = bring(asking(code), GOOD, *["2026,BE,NL,40,42000,10"] * 5)
    (told,) = (one.value for one in page.warning)
    assert "2, 3, 4, 5, 6" in told
    assert "…" not in told


def test_pay_that_may_well_be_is_not_asked_back() -> None:
    assert not bring(asking(), GOOD, "2026,BE,NL,40,1900,10").warning
