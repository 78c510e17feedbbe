"""Who pays and bills what, and when: a table, and the same as files for a calendar and a spreadsheet."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from pages.shared.months import answer, csv_file, ics, links, words
from pages.shared.months.after import padded
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import Cash, MoneyCalendar

EVERY_MONTH = set(range(1, 13))
NO_DATE = 1000
"""After all months: what has no date stands last."""


def draw(calendar: MoneyCalendar, language: Language) -> None:
    """The table in order of time, and its two files."""
    st.header(language.text("month.heading.schedule"), anchor="schedule")
    rows = table(calendar, language)
    heads = [language.text(f"month.table.{name}") for name in ("when", "what", "euro")]
    with st.container(width=READING):
        st.table(
            {
                heads[0]: [when for when, _, _ in rows],
                heads[1]: [what for _, what, _ in rows],
                heads[2]: padded([amount for _, _, amount in rows]),
            },
            border="horizontal",
            hide_index=True,
            alt=language.text("month.heading.schedule"),
        )
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        name = f"grenskompas-{calendar.year}"
        st.download_button(
            language.text("month.button.ics"),
            ics.written(events(calendar, language), dt.datetime.now(dt.UTC)),
            f"{name}.ics",
            "text/calendar",
            on_click="ignore",
            icon=":material/calendar_add_on:",
            key="month.ics",
        )
        st.download_button(
            language.text("month.button.csv"),
            csv_file.written(csv_rows(calendar, language)),
            f"{name}.csv",
            "text/csv",
            on_click="ignore",
            icon=":material/table:",
            key="month.csv",
        )
        links.to("what_do_i_keep", language.text("month.button.back"), ":material/arrow_back:")
    st.caption(f":material/lock: {language.text('month.privacy')}")


def table(calendar: MoneyCalendar, language: Language) -> list[tuple[str, str, str]]:
    """When, what and from or to whom, how much: what comes every month, then the rest by month, returns among it."""
    timed: list[tuple[int, str, str, str]] = []
    for same in _together(calendar):
        first, months = same[0], [one.month for one in same]
        every = set(months) == EVERY_MONTH
        when = language.text("calendar.every_month") if every else words.short_months(months, calendar, language)
        office = words.office(first.office, first.amount > 0.0, language)
        mark = words.mark(first.confidence, first.estimate, language)
        what = _what(words.item(first.item, language), office, mark)
        timed.append((0 if every else min(months), words.sentence(when), what, _amount(same, language)))
    for due in calendar.returns:
        month = words.short_months([due.month], calendar, language)
        office = words.office(due.office, False, language)
        what = _what(
            language.text(f"month.return.{due.state}"), office, words.mark(due.confidence, due.estimate, language)
        )
        timed.append((due.month, words.sentence(language.text("month.by", month=month)), what, "–"))
    for one in calendar.settled:
        when = language.text("month.row.no_date")
        if one.month is not None:
            when = words.short_months([one.month], calendar, language)
        office = words.office(one.office, one.amount > 0.0, language)
        mark = words.mark(one.confidence, one.month is not None, language)
        what = _what(f"**{words.settled(one, language)}**", office, mark)
        amount = f"**{language.signed_number(one.amount)}**"
        timed.append((one.month or NO_DATE, f"**{words.sentence(when)}**", what, amount))
    return [row[1:] for row in sorted(timed, key=lambda row: row[0])]


def _what(name: str, office: str, mark: str) -> str:
    """A name, below it from or to whom, and how sure its month is."""
    return f"{name}  \n:gray[{office}]{mark}"


def _together(calendar: MoneyCalendar) -> list[list[Cash]]:
    """The payments of the year by what they are, each in order of its months."""
    found: dict[str, list[Cash]] = {}
    for one in calendar.cash:
        found.setdefault(one.item, []).append(one)
    return list(found.values())


def _amount(same: list[Cash], language: Language) -> str:
    """What comes each time; from the least to the most where it is not the same."""
    low, high = (language.signed_number(pick(one.amount for one in same)) for pick in (min, max))
    return low if low == high else language.text("month.range", low=low, high=high)


def events(calendar: MoneyCalendar, language: Language) -> list[ics.Event]:
    """The days of a calendar: what does not come every month, returns, bills and refunds; and once a month what to set
    aside. A month without a known day begins with its first."""
    found = []
    for same in _together(calendar):
        if {one.month for one in same} != EVERY_MONTH:
            found += [_event(calendar, one, language) for one in same]
    for due in calendar.returns:
        words_of_due = language.text(f"month.return.{due.state}")
        office = words.plain(words.office(due.office, False, language))
        last = calendar.first_day(due.month + 1) - dt.timedelta(days=1)
        found.append(ics.Event(f"return-{due.state}-{calendar.year}", last, words_of_due, office))
    for one in calendar.settled:
        if one.month is not None:
            summary = language.colon(words.settled(one, language), language.euros(abs(one.amount)))
            office = words.plain(words.office(one.office, one.amount > 0.0, language))
            note = f"{office} ({language.text('month.estimate')})"
            key = f"{words.settled_id(one)}-{calendar.year}"
            found.append(ics.Event(key, calendar.first_day(one.month), words.plain(summary), note))
    if calendar.set_aside:
        summary = language.text("month.set_aside", amount=language.euros(calendar.set_aside))
        why = answer.headline(calendar, language)
        found.append(ics.Event(f"aside-{calendar.year}", calendar.first_day(1), summary, why, every_month=12))
    return found


def _event(calendar: MoneyCalendar, one: Cash, language: Language) -> ics.Event:
    note = words.plain(words.office(one.office, one.amount > 0.0, language))
    if one.estimate:
        note = f"{note} ({language.text('month.estimate')})"
    summary = language.colon(words.plain(words.item(one.item, language)), language.euros(abs(one.amount)))
    return ics.Event(f"{one.item}-{one.month}-{calendar.year}", calendar.first_day(one.month), summary, note)


def csv_rows(calendar: MoneyCalendar, language: Language) -> list[csv_file.Row]:
    """Every amount with its month, and what is settled after the year; field names as the contract has them."""
    found = [
        csv_file.Row(
            calendar.first_day(one.month).strftime("%Y-%m"),
            one.item,
            words.plain(words.item(one.item, language)),
            words.plain(language.text(f"month.office.{one.office}")),
            one.amount,
            one.confidence,
            one.estimate,
        )
        for one in calendar.cash
    ]
    for settled in calendar.settled:
        month = "" if settled.month is None else calendar.first_day(settled.month).strftime("%Y-%m")
        name = words.plain(words.settled(settled, language))
        office = words.plain(language.text(f"month.office.{settled.office}"))
        found.append(
            csv_file.Row(month, words.settled_id(settled), name, office, settled.amount, settled.confidence, True)
        )
    return found
