"""How sure the effect of a reform is, and how many days at home are assumed: what the laboratory says of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
import streamlit as st

from pages.shared.population import choose
from pages.shared.population.people import People
from pages.shared.reform import home_days, questions, sure
from pages.shared.visit.languages import language, offered
from rules import (
    COUNTS,
    OTHER_SEEDS,
    PARTIES,
    Balance,
    Draw,
    Sensitivity,
    Today,
    Tried,
    draw_of_other_count,
    fit,
    other_draws,
    ready_reforms,
    reform_effect,
    reform_under,
    stated_draw,
    under_todays_law,
)
from tests.pages.conftest import opened
from tests.pages.conftest import words as written
from tests.pages.reform_people import some_people
from tests.rules.population.some_households import random_population

ENGLISH = language("en")
QUARTER = "nl_be_days.quarter"


def plain(words: str) -> str:
    """Without bold, and without the spaces and signs that join words and set digits under digits."""
    return " ".join(words.replace("*", "").replace("\u2060", "").split()).strip("\u2007\u2008")


@cache
def few(draw: Draw) -> Today:
    every = [
        one for counted in COUNTS for one in (stated_draw(counted), *other_draws(counted), draw_of_other_count(counted))
    ]
    return under_todays_law(random_population(120, 100 + every.index(draw), 2026)[1])


@pytest.fixture(autouse=True)
def few_commuters(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A few random households in place of all commuters, others in each draw."""
    monkeypatch.setattr(Draw, "today", few)
    monkeypatch.setattr(
        choose, "synthetic", lambda counted, _: People(counted, f"sure {counted}", few(stated_draw(counted)))
    )
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def found_with(stated: float, *others: float, other_count: float = 99_000_000.0) -> Sensitivity:
    def of(euros: float, draw: Draw, winners: int) -> Tried:
        cents = dict.fromkeys(PARTIES, 0) | {"worker": int(euros * 100.0), "treasury.NL": -int(euros * 100.0)}
        return Tried(draw, Balance(cents), winners, 3)

    own = [of(euros, stated_draw("cbs"), 5) for euros in (stated, *others)]
    return Sensitivity(own[0], tuple(own[1:]), of(other_count, draw_of_other_count("cbs"), 6_800))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            found_with(4_500_000.0, 3_210_000.0, 5_700_000.0),
            "Workers together gain between €3.2 million and €5.7 million a year; the sign stays in all 3 calculations.",
        ),
        (
            found_with(-5_800_000.0, -4_300_000.0, -7_300_000.0),
            "Workers together lose between €4.3 million and €7.3 million a year; the sign stays in all 3 calculations.",
        ),
        (
            found_with(37_000.0, -13_000.0, 68_000.0),
            (
                "The sign is uncertain: workers together have between €13,000 less and €68,000 more a year. In 1 of "
                "the 3 calculations it is not the sign of the first one."
            ),
        ),
        (
            found_with(37_000.0, 0.0),
            (
                "The sign is uncertain: workers together have between as much as today and €37,000 more a year. "
                "In 1 of the 2 calculations it is not the sign of the first one."
            ),
        ),
        (
            found_with(2_010_000.0, 2_000_000.0),
            "Workers together gain about €2.0 million a year in all 2 calculations.",
        ),
        (found_with(-310.0, -310.4), "Workers together lose about €310 a year in all 2 calculations."),
        (found_with(0.0, 0.0), "Workers together have as much as today in all 2 calculations."),
    ],
)
def test_the_sentence_is_right_in_sign(found: Sensitivity, expected: str) -> None:
    assert plain(sure.sentence(found, ENGLISH)) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            found_with(4_500_000.0, 3_210_000.0, other_count=1_700_000.0),
            (
                "With the other count: INAMI. Workers together then gain about €1.7 million a year, told apart from "
                "the range. People: Gain 6,800; Lose 3."
            ),
        ),
        (
            found_with(4_500_000.0, other_count=-64_000.0),
            (
                "With the other count: INAMI. Workers together then lose about €64,000 a year, told apart from the "
                "range. People: Gain 6,800; Lose 3. There the sign is not the one of the count shown here."
            ),
        ),
        (
            found_with(0.0, -5_000.0, other_count=0.4),
            (
                "With the other count: INAMI. Workers together then have as much as today, told apart from the range. "
                "People: Gain 6,800; Lose 3."
            ),
        ),
    ],
)
def test_the_other_count_has_a_sentence_of_its_own_and_is_in_no_range(found: Sensitivity, expected: str) -> None:
    assert plain(sure.by_other_count(found, ENGLISH)) == expected
    alike = found._replace(other_count=found.stated)
    assert sure.sentence(found, ENGLISH) == sure.sentence(alike, ENGLISH)
    assert sure.ranges(found, ENGLISH) == sure.ranges(alike, ENGLISH)


@pytest.mark.parametrize("code", offered())
def test_it_is_worked_out_when_it_is_asked_in_every_language(code: str) -> None:
    spoken = language(code)
    page = opened("reform_lab", lang=code, change=QUARTER)
    assert spoken.text("reform.sure") in [str(one.value) for one in page.header]
    assert spoken.text("reform.sure_assumed") not in [head for one in page.table for head in one.value.columns]
    page.button("reform.sure now").click().run()
    assert not page.exception
    overlay = next(one for one in ready_reforms() if one.id == "nl_be_days").variants["quarter"]
    found = reform_under(reform_effect(few(stated_draw("cbs")), overlay), "cbs")
    assert plain(sure.sentence(found, spoken)) in plain(written(page))
    assert plain(sure.ranges(found, spoken)) in plain(written(page))
    assert plain(sure.by_other_count(found, spoken)) in plain(written(page))
    (table,) = [one.value for one in page.table if spoken.text("reform.sure_assumed") in one.value.columns]
    assert len(table) == len(found.every) == 1 + len(other_draws("cbs"))
    rows = [str(cell).partition("  \n")[0] for cell in table[spoken.text("reform.sure_assumed")]]
    assert rows == [sure.assumption(one.draw, spoken) for one in found.every]
    assert len(set(rows)) == len(rows)
    assert sure.assumption(found.other_count.draw, spoken) not in rows
    for head, name in (("reform.gain", "winners"), ("reform.lose", "losers")):
        shown = [plain(str(cell)) for cell in table[spoken.text(head)]]
        assert shown == [plain(spoken.number(getattr(one, name))) for one in found.every]


def test_what_was_worked_out_is_kept_for_the_next_run_and_by_count(monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened("reform_lab", change=QUARTER)
    page.button("reform.sure now").click().run()

    def too_often(_: Draw) -> Today:
        raise AssertionError("drawn again")

    monkeypatch.setattr(Draw, "today", too_often)
    assert not page.run().exception
    assert ENGLISH.text("reform.sure_assumed") in [head for one in page.table for head in one.value.columns]
    other = opened("reform_lab", change=QUARTER, count="inami")
    assert other.button("reform.sure now").label == "Work it out"


def test_a_table_of_ones_own_has_no_other_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "synthetic", lambda *_: some_people("own"))
    assert "How sure is it?" not in [str(one.value) for one in opened("reform_lab", change=QUARTER).header]


def test_each_draw_anew_is_told_by_its_seed() -> None:
    told = [sure.assumption(one, ENGLISH) for one in other_draws("cbs")]
    assert [one for one in told if "drawn anew" in one] == [
        f"the same assumptions, drawn anew (seed {seed})" for seed in OTHER_SEEDS
    ]
    assert "{" not in "".join(told)


def test_the_days_at_home_are_those_of_the_data_and_in_words() -> None:
    people = some_people("cbs")
    told = plain(home_days.line(people, ("NL-DE",), ENGLISH))
    assumed = {
        one.margin.category: one.margin.value
        for one in fit("cbs")
        if (one.margin.corridor, one.margin.dimension) == ("NL-DE", "home_days")
    }
    assert sum(assumed.values()) == pytest.approx(100.0)
    assert told == (
        "How many days a year people work at home is assumed. NL → DE: "
        f"{assumed['0']:g}% never, {assumed['1-34']:g}% 1 to 34 days, {assumed['35-54']:g}% 35 to 54 days, "
        f"{assumed['55-109']:g}% 55 to 109 days, {assumed['110+']:g}% 110 days or more."
    )


@pytest.mark.parametrize("code", offered())
def test_the_days_at_home_stand_beside_every_question(code: str) -> None:
    spoken = language(code)
    page = opened("reform_lab", lang=code)
    captions = [plain(str(one.value)) for one in page.caption]
    for one in questions.QUESTIONS:
        assert plain(home_days.line(some_people("cbs"), one.corridors, spoken)) in captions
