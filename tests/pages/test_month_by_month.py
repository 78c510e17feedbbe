"""Month by month: the answer by what comes later, the tables, and the words of every amount in every language."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared import frame
from pages.shared.months import answer, csv_file, differs, hint, schedule, statement, words
from pages.shared.visit import household
from pages.shared.visit.languages import Language, language, offered
from rules import (
    YEARS,
    LawMissing,
    MoneyCalendar,
    NotComputed,
    Result,
    Scenario,
    causes,
    money_calendar,
    net_pay,
)
from tests.pages.conftest import BELGIAN, GENT_TO_TERNEUZEN
from tests.pages.conftest import words as written
from tests.rules.random_scenarios import random_scenarios
from tests.rules.scenarios import scenario

Open = Callable[..., AppTest]
ROOT = Path(__file__).resolve().parents[2]
FAMILY = {**GENT_TO_TERNEUZEN, "children": 2, "children.0.age": 7, "children.1.age": 3, "job.days.home": 35}
WITHIN_GERMANY = {
    "residence.country": "DE",
    "work.country": "DE",
    "job.gross_monthly": "3500",
    "job.extra_month": True,
}
HEERLEN_TO_GENK = {"residence.country": "NL", "work.country": "BE", "job.gross_monthly": "3500"}


@pytest.fixture
def months() -> Open:
    """Open the page in a language with some answers, and ask for the answer."""

    def open_page(answers: dict[str, Any], lang: str = "en") -> AppTest:
        page = AppTest.from_file(str(ROOT / "pages" / "month_by_month.py"), default_timeout=30)
        page.session_state[frame.DRAWN] = True
        page.session_state[household.ANSWERS] = dict(answers)
        page.query_params["lang"] = lang
        page.run()
        page.button("calculate").click().run()
        assert not page.exception, page.exception
        return page

    return open_page


def calendar_of(one: Scenario) -> tuple[Result, MoneyCalendar]:
    result = net_pay(one)
    calendar = money_calendar(result)
    assert calendar is not None
    return result, calendar


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("answers", [FAMILY, HEERLEN_TO_GENK, WITHIN_GERMANY])
def test_the_page_answers_in_every_language(months: Open, answers: dict[str, Any], lang: str) -> None:
    page = months(answers, lang)
    assert len(page.title) == 1
    assert len(page.table) == 3
    assert "{" not in written(page).replace("{foreground=", "")


def test_the_answer_names_the_bill_and_the_refund(months: Open) -> None:
    page = months(FAMILY)
    told = written(page)
    place = {"country": "BE", "municipality": "Gent"}
    job = {"gross_monthly": 3500.0, "days": {"office": 185, "home": 35}}
    children = [{"age": 7}, {"age": 3}]
    data = {"year": YEARS[-1], "residence": place, "worker": {"age": 38}, "children": children, "job": job}
    _, calendar = calendar_of(Scenario.from_data(data | {"work": {"country": "NL", "municipality": "Terneuzen"}}))
    english = language("en")
    bill = english.euros(calendar.to_pay)

    assert (
        page.title[0].value == f"Set {english.euros(calendar.set_aside)} a month aside: a bill of {bill} comes later."
    )
    assert (
        f"Nobody holds back your tax in Belgium. So that bill comes at once: **{bill}**, about February 2028." in told
    )
    assert f"**{english.euros(calendar.comes_back)}** comes back, about July 2027." in told
    assert [metric.value for metric in page.metric][:3] == [
        english.euros(amount) for amount in (calendar.ordinary_payslip, calendar.average, calendar.set_aside)
    ]


def test_a_compensation_is_never_promised_for_a_month(months: Open) -> None:
    told = written(months(HEERLEN_TO_GENK))
    assert "The Dutch compensation of" in told
    assert "Do not count on it for a bill." in told
    assert "Can take years" in told


def test_a_year_without_known_payslips_says_why(months: Open) -> None:
    spouse = {"partner": True, "worker.civil_status": "married", "partner.country_of_work": "BE"}
    page = months({**BELGIAN, **spouse, "partner.gross_annual": "3000", "year": 2024})
    assert page.title[0].value == "We cannot spread this year over its months."
    assert "withholding rules" in page.warning[0].value
    assert not page.table


@cache
def random_calendars() -> list[tuple[Result, MoneyCalendar]]:
    found = []
    for year in YEARS:
        for one in random_scenarios(80, 5, year):
            try:
                result = net_pay(one)
            except (NotComputed, LawMissing):
                continue
            calendar = money_calendar(result)
            if calendar:
                found.append((result, calendar))
    return found


def test_the_headline_has_the_right_sign_for_every_household() -> None:
    english, kinds = language("en"), set()
    for _, calendar in random_calendars():
        told = answer.headline(calendar, english)
        bill = -sum(one.amount for one in calendar.settled if one.amount < 0.0)
        refund = sum(one.amount for one in calendar.settled if one.amount > 0.0 and one.kind == "tax")
        if bill >= 10.0:
            assert told.startswith("Set ")
            assert english.euros(bill) in told
        elif bill >= 1.0:
            assert told.startswith("Only a small bill" if refund > bill else "After the year only a small bill")
        else:
            assert told.startswith("No bill comes after the year")
            assert ("comes back" in told) == (refund >= 1.0)
        kinds.add(told.partition(" ")[0])
    assert {"Set", "No"} <= kinds


def test_the_lead_names_every_state_that_settles_something() -> None:
    english = language("en")
    for _, calendar in random_calendars():
        told = answer.lead(calendar, english)
        for one in calendar.settled:
            if abs(one.amount) >= 1.0:
                assert english.euros(abs(one.amount)) in told


@pytest.mark.parametrize("lang", offered())
def test_every_amount_has_its_words(lang: str) -> None:
    """The words that are looked up by the name of an amount, an office or a cause."""
    spoken = language(lang)
    for result, calendar in random_calendars():
        assert schedule.table(calendar, spoken)
        assert statement.rows(calendar, spoken)
        assert len(schedule.csv_rows(calendar, spoken)) == len(calendar.cash) + len(calendar.settled)
        assert len(schedule.events(calendar, spoken)) >= len(calendar.returns)
        assert all(differs.sentence(cause, spoken) for cause in causes(result, calendar))
        for name in {one.item for one in calendar.cash} - {"pay"}:
            assert words.short(name, spoken)


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize("state", ["NL", "BE", "DE"])
def test_every_state_and_cause_has_its_words(lang: str, state: str) -> None:
    spoken: Language = language(lang)
    ids = [f"month.row.tax.{state}", f"month.return.{state}", f"calendar.refund_{state.lower()}"]
    ids += [f"calendar.bill_{state.lower()}", f"month.short.refund.{state}", f"month.short.bill.{state}"]
    ids += [f"month.lead.{seen}{way}" for seen in ("", "unseen_") for way in ("bill", "refund")]
    ids += [
        f"month.headline.{way}"
        for way in ("bill", "bills", "small_bill", "small_bill_refund", "refund", "none", "unknown")
    ]
    ids += [
        f"month.cause.{name}"
        for name in ("status_credit", "own_home", "other_country_missing", "status_later", "couple_settled")
    ]
    ids += [f"month.cause.{name}" for name in ("municipal_rate", "actual_costs", "way_to_work", "compensation")]
    ids += ["payslip.monthly_table", "payslip.credit_not_in_payroll", "month.cause.special_rate.to_pay"]
    regions = ("flanders", "wallonia", "brussels", "german_speaking")
    ids += [f"month.office.belgian_fund_{region}" for region in regions]
    assert [text_id for text_id in ids if not spoken.has_text(text_id)] == []


def test_the_picture_has_a_gap_between_the_year_and_what_comes_after() -> None:
    _, calendar = calendar_of(scenario("BE", "NL", children=[{"age": 7}]))
    pieces = statement.rows(calendar, language("en"))
    orders = sorted({piece.order for piece in pieces})

    assert orders == list(range(12 + 1 + len(calendar.later) + len(calendar.settled)))
    assert [piece.label for piece in pieces if piece.order == 12] == [""]
    assert [piece.label for piece in pieces if piece.bold and piece.order < 12 and piece.label] == ["May"]


def test_the_hint_is_the_answer_of_the_page() -> None:
    result, calendar = calendar_of(scenario("BE", "NL"))
    assert hint.sentence(result, language("en")) == answer.headline(calendar, language("en"))


def test_the_table_as_a_file_adds_up_to_the_year() -> None:
    result, calendar = calendar_of(scenario("NL", "BE", children=[{"age": 7}]))
    file = csv_file.written(schedule.csv_rows(calendar, language("nl")))
    rows = list(csv.DictReader(StringIO(file.decode("utf-8-sig"))))

    assert sum(float(row["amount"]) for row in rows) == pytest.approx(result.year.disposable, abs=0.01)
    assert {row["estimate"] for row in rows} == {"true", "false"}
    assert not [row for row in rows if "*" in row["name"] + row["office"]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_text_is_no_formula_and_a_number_stays_one(text: str) -> None:
    file = csv_file.written([csv_file.Row("2026-05", "pay", text, "office", -12.5, "A", False)])
    (row,) = csv.DictReader(StringIO(file.decode("utf-8-sig"), newline=""))
    assert row["name"] == f"'{text}"
    assert row["amount"] == "-12.50"
