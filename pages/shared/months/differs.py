"""Why a payslip differs: all payslips beside the settled year, and one sentence for each cause with its euros."""

from __future__ import annotations

import streamlit as st

from pages.shared.months import words
from pages.shared.months.after import padded
from pages.shared.visit.languages import Language
from rules import Cause, MoneyCalendar, PayslipsAndYear

COMPENSATION = "nl.compensation"
OF_GLOSSARY = ("monthly_table", "credit_not_in_payroll")


def draw(calendar: MoneyCalendar, found: tuple[Cause, ...], language: Language) -> None:
    """The table, what is settled in all, and the causes."""
    st.header(language.text("heading.payslip_differs"), anchor="payslip-differs")
    left, right = st.columns(2, gap="medium")
    with left:
        _table(calendar, language)
    with right:
        amount = language.signed_euros(calendar.beside[-1].difference)
        st.markdown(f"**{language.text('payslip.settled_total', amount=amount)}**")
        sentences = [sentence(one, language) for one in found] or [language.text("month.no_cause")]
        st.markdown("\n".join(f"- {one}" for one in sentences))


def _table(calendar: MoneyCalendar, language: Language) -> None:
    """What is on the payslips and in the year; the difference stands below the name, so that a phone holds it."""
    heads = [language.text(f"month.table.{name}") for name in ("what", "payslips", "year")]
    last = len(calendar.beside) - 1
    columns = (
        [_name(row, order == last, language) for order, row in enumerate(calendar.beside)],
        padded([_amount(row.payslips, order == last, language) for order, row in enumerate(calendar.beside)]),
        padded([_amount(row.year, order == last, language) for order, row in enumerate(calendar.beside)]),
    )
    st.table(
        dict(zip(heads, columns, strict=True)),
        border="horizontal",
        hide_index=True,
        alt=language.text("heading.payslip_differs"),
    )


def _name(row: PayslipsAndYear, bold: bool, language: Language) -> str:
    if row.name == "net_pay":
        name = language.text("result.net_year")
    else:
        name = language.text("calendar.compensation" if row.name == COMPENSATION else f"month.row.{row.name}")
    name = f"**{name}**" if bold else name
    if not row.difference:
        return name
    return f"{name}  \n:gray[{language.text('month.table.difference', amount=_signed(row.difference, language))}]"


def _signed(amount: float, language: Language) -> str:
    return f"+{language.cents(amount)}" if amount > 0.0 else language.cents(amount)


def _amount(amount: float, bold: bool, language: Language) -> str:
    written = language.cents(amount)
    return f"**{written}**" if bold else written


def sentence(one: Cause, language: Language) -> str:
    """What comes back or is to be paid, and why."""
    way = "back" if one.amount > 0.0 else "to_pay"
    amount = language.text(f"month.cause.{way}", amount=language.euros(abs(one.amount)))
    credit = f"{words.sentence(language.text(one.line))}. " if one.line else ""
    return f"**{amount}** {credit}{_why(one, language)}"


def _why(one: Cause, language: Language) -> str:
    if one.name == "special_rate":
        return language.text("payslip.special_rate" if one.amount > 0.0 else "month.cause.special_rate.to_pay")
    if one.name in OF_GLOSSARY:
        return language.text(f"payslip.{one.name}")
    return language.text(f"month.cause.{one.name}", in_country=language.text(f"country_in.{one.state}"))
