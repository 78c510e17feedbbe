"""The calendar file is one that every calendar reads: RFC 5545."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from pages.shared.months import ics, schedule
from pages.shared.visit.languages import language, offered
from rules import money_calendar, net_pay
from tests.rules.scenarios import scenario

NOW = dt.datetime(2026, 11, 28, 12, 0, 5, tzinfo=dt.UTC)
DAY = dt.date(2027, 7, 1)


def unfolded(file: bytes) -> list[str]:
    """The lines as they were before they were folded."""
    return file.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def one_event(**changes: object) -> ics.Event:
    return ics.Event("a", DAY, "Tax", "From the office")._replace(**changes)  # type: ignore[arg-type]


def test_an_event_is_a_whole_day() -> None:
    assert unfolded(ics.written([one_event()], NOW)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Grenskompas//month by month//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:a@grenskompas",
        "DTSTAMP:20261128T120005Z",
        "DTSTART;VALUE=DATE:20270701",
        "SUMMARY:Tax",
        "DESCRIPTION:From the office",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_time_is_told_in_utc() -> None:
    there = NOW.astimezone(dt.timezone(dt.timedelta(hours=1)))
    assert "DTSTAMP:20261128T120005Z" in unfolded(ics.written([one_event()], there))


def test_signs_with_a_meaning_are_escaped() -> None:
    file = ics.written([one_event(summary="a,b;c\\d\ne\r\nf")], NOW)
    assert r"SUMMARY:a\,b\;c\\d\ne\nf" in unfolded(file)


def test_every_line_ends_in_a_return_and_none_is_longer_than_75_bytes() -> None:
    words = "Nachzahlung für das Jahr é€ " * 12
    file = ics.written([one_event(summary=words)], NOW)
    lines = file.split(b"\r\n")

    assert lines[-1] == b""
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert max(map(len, lines)) == 75
    for line in lines:
        line.decode()  # no letter is cut in two
    assert f"SUMMARY:{words}" in unfolded(file)


def test_a_reminder_comes_back_every_month() -> None:
    assert "RRULE:FREQ=MONTHLY;COUNT=12" in unfolded(ics.written([one_event(every_month=12)], NOW))


@pytest.mark.parametrize("lang", offered())
def test_the_file_of_a_household(lang: str) -> None:
    calendar = money_calendar(net_pay(scenario("BE", "NL", children=[{"age": 7}], days=(185, 35, 0))))
    assert calendar is not None
    lines = unfolded(ics.written(schedule.events(calendar, language(lang)), NOW))
    days = [line.partition(":")[2] for line in lines if line.startswith("DTSTART")]
    keys = [line for line in lines if line.startswith("UID")]

    assert len(keys) == len(set(keys)) == len(days)
    assert {"20260401", "20260501", "20270101", "20270430", "20270701", "20271031", "20280201"} <= set(days)
    assert sum(line.startswith("RRULE") for line in lines) == 1
    assert not [line for line in lines if "*" in line]
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in lines)
