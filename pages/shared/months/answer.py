"""The answer of the page: what to set aside, why, and three figures."""

from __future__ import annotations

import streamlit as st

from pages.shared.months import words
from pages.shared.visit.languages import Language
from rules import MoneyCalendar, Result


def headline(calendar: MoneyCalendar, language: Language) -> str:
    """One sentence: what to set aside for which bill, or that none comes."""
    amount = language.euros(calendar.to_pay)
    if calendar.set_aside:
        which = "bill" if len(calendar.bills) == 1 else "bills"
        return language.text(f"month.headline.{which}", aside=language.euros(calendar.set_aside), amount=amount)
    if calendar.to_pay >= 1.0 and calendar.comes_back > calendar.to_pay:
        back = language.euros(calendar.comes_back)
        return language.text("month.headline.small_bill_refund", amount=amount, back=back)
    if calendar.to_pay >= 1.0:
        return language.text("month.headline.small_bill", amount=amount)
    if calendar.comes_back >= 1.0:
        return language.text("month.headline.refund", amount=language.euros(calendar.comes_back))
    return language.text("month.headline.none")


def lead(calendar: MoneyCalendar, language: Language) -> str:
    """Why, state by state: the bills first, then what comes back, then the compensation."""
    sentences = []
    for one in sorted((*calendar.bills, *calendar.refunds), key=lambda one: one.amount):
        if abs(one.amount) < 1.0:
            continue
        seen = "" if one.held else "unseen_"
        sentences.append(
            language.text(
                f"month.lead.{seen}{'refund' if one.amount > 0.0 else 'bill'}",
                in_country=language.text(f"country_in.{one.state}"),
                amount=f"**{language.euros(abs(one.amount))}**",
                when=words.when(one, calendar, language),
            )
        )
    if not sentences:
        sentences.append(language.text("month.lead.equal"))
    if calendar.compensation:
        amount = f"**{language.euros(calendar.compensation.amount)}**"
        sentences.append(language.text("month.lead.compensation", amount=amount))
    return " ".join(sentences)


def badges(result: Result, calendar: MoneyCalendar, language: Language) -> None:
    """Of which day the law is, and that months are estimates."""
    day = language.date(result.law.date)
    marks = [f":gray-badge[:material/event: {language.text('result.law_of', date=day)}]"]
    if calendar.estimated:
        marks.append(f":orange-badge[:material/help: {language.text('month.badge.estimate')}]")
    st.markdown(" ".join(marks))


def figures(calendar: MoneyCalendar, language: Language) -> None:
    """The payslip of a normal month, the average of the year, what to set aside."""
    aside = language.text("month.metric.aside_note" if calendar.set_aside else "calendar.nothing_to_set_aside")
    three = (
        ("payslip", calendar.ordinary_payslip, language.text("month.metric.payslip_note")),
        ("average", calendar.average, language.text("month.metric.average_note")),
        ("aside", calendar.set_aside, aside),
    )
    grid = st.grid(3, min_column_width=240)
    for name, amount, note in three:
        with grid, st.container(border=True, height="stretch", gap="xsmall"):
            st.metric(language.text(f"month.metric.{name}"), language.euros(amount))
            st.caption(note)
