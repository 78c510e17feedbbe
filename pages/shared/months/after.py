"""After the year: a card for each bill and refund, and how payslips become the year."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from pages.shared.months import words
from pages.shared.result import tables
from pages.shared.visit.languages import Language
from rules import MoneyCalendar, Result, Settled

MUNICIPAL_TAX = "be.municipal_tax"


def cards(calendar: MoneyCalendar, language: Language) -> None:
    """Each bill and refund: what, when, from or to whom, how much."""
    if not calendar.settled:
        st.markdown(language.text("month.nothing_after"))
    for one in calendar.settled:
        _card(one, calendar, language)


def _card(one: Settled, calendar: MoneyCalendar, language: Language) -> None:
    comes_in = one.amount > 0.0
    icon = ":material/call_received:" if comes_in else ":material/call_made:"
    with st.container(border=True, gap="xsmall"):
        office = words.office(one.office, comes_in, language)
        st.markdown(f"**{icon} {words.settled(one, language)}**  \n:gray[{_when(one, calendar, language)} · {office}]")
        st.markdown(_marks(one, language))
        label = language.text("month.to_you" if comes_in else "month.you_pay")
        st.metric(label, language.euros(abs(one.amount)))
        for note in _notes(one, comes_in, language):
            st.caption(note)


def _when(one: Settled, calendar: MoneyCalendar, language: Language) -> str:
    """About which month, and the last one where a rule has one."""
    parts = [words.when(one, calendar, language)]
    if one.latest is not None:
        parts.append(language.text("month.latest", month=words.month(one.latest, calendar, language)))
    return words.sentence(", ".join(parts))


def _marks(one: Settled, language: Language) -> str:
    if one.kind == "compensation":
        return f":orange-badge[:material/help: {language.text('calendar.can_take_years')}]"
    estimate = f":orange-badge[:material/help: {language.text('month.badge.month')}]"
    return f"{estimate}{tables.mark('C', language)}" if one.confidence == "C" else estimate


def _notes(one: Settled, comes_in: bool, language: Language) -> Iterable[str]:
    """What a bill holds, and what can be done about a refund that comes late."""
    municipal = dict(one.parts).get(MUNICIPAL_TAX)
    if municipal and not one.held:
        which = "all" if municipal == one.due else "in"
        yield language.text(f"month.municipal_{which}_it", amount=language.euros(abs(municipal)))
    if comes_in:
        yield language.text("calendar.only_after_return")
    if comes_in and one.kind == "tax" and one.state == "NL":
        yield language.text("calendar.provisional")


def from_payslip_to_year(result: Result, calendar: MoneyCalendar, language: Language) -> None:
    """Payslips, what comes once, what is settled: net pay; then the household's money: what is left."""
    st.subheader(language.text("month.heading.from_payslip"), anchor="from-payslip-to-year")
    rows = [(words_of_pay(name, language), amount) for name, amount in calendar.pay_by_item()]
    rows += [(words.settled(one, language), one.amount) for one in calendar.settled]
    rows.append((f"**{language.text('result.net_year')}**", calendar.net_pay))
    rows += [(language.text(line.id), line.amount) for line in result.year.lines if line.kind == "household"]
    rows.append((f"**{language.text('group.disposable')}**", calendar.disposable))
    written = [language.cents(amount) for _, amount in rows]
    bold = [
        f"**{amount}**" if name.startswith("**") else amount for (name, _), amount in zip(rows, written, strict=True)
    ]
    heads = (language.text("month.table.what"), language.text("month.table.euro"))
    st.table(
        {heads[0]: [name for name, _ in rows], heads[1]: padded(bold)},
        border="horizontal",
        hide_index=True,
        alt=language.text("month.heading.from_payslip"),
    )
    st.caption(language.text("month.not_wrong"))


def words_of_pay(name: str, language: Language) -> str:
    """What the payslips pay, by what it is."""
    return language.text("payslip.twelve_times" if name == "pay" else f"month.row.{name}")


FIGURE_SPACE, POINT_SPACE = "\u2007", "\u2008"
NARROW = "\u202f"
"""The space between thousands in French."""


def padded(amounts: list[str]) -> list[str]:
    """Amounts filled up on the left, so that digits stand under digits."""
    longest = max(map(_bare, amounts), key=len, default="")
    return [f"{_filling(longest, _bare(amount))}{amount}" for amount in amounts]


def _bare(amount: str) -> str:
    return amount.replace("*", "").replace("\u2060", "")


def _filling(longest: str, amount: str) -> str:
    """Spaces as wide as what an amount lacks of the longest one."""
    missing = longest[: len(longest) - len(amount)]
    return "".join(mark if mark == NARROW else POINT_SPACE if mark in ".,\u00a0" else FIGURE_SPACE for mark in missing)
