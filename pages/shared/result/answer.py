"""The answer first: one sentence, how sure it is, both jobs in figures, and the three largest reasons."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from pages.shared.form.questions import days, family, germany, home
from pages.shared.visit import household, journeys
from pages.shared.visit.languages import Language
from rules import Comparison, Result

ABOUT_THE_SAME = 10.0
"""Euros a month below which nobody should see a difference."""

ICONS = {"across": ":material/arrow_forward:", "home": ":material/home:"}


def headline(comparison: Comparison, language: Language) -> str:
    """The answer in one sentence."""
    if household.is_domestic():
        return language.text("answer.domestic", amount=language.euros(comparison.across.net_per_month))
    difference = comparison.net_per_month_difference
    if abs(difference) < ABOUT_THE_SAME:
        return language.text("answer.across_same")
    which = "answer.across_more" if difference > 0 else "answer.across_less"
    return language.text(which, amount=language.euros(abs(difference)))


def basis(comparison: Comparison, language: Language) -> None:
    """What the sentence rests on, what the household lines make of it, and for whom it is worked out."""
    sentences = [language.text("answer.basis_domestic" if household.is_domestic() else "answer.basis")]
    if not household.is_domestic():
        disposable = comparison.disposable_per_month_difference
        if abs(disposable - comparison.net_per_month_difference) >= ABOUT_THE_SAME:
            side = "more" if disposable > 0 else "less"
            sentences.append(language.text(f"answer.disposable_{side}", amount=language.euros(abs(disposable))))
    st.markdown(f"{' '.join(sentences)} [{language.text('button.change_answers')}](#your-answers)")
    st.caption(f":material/info: {language.text('hint.for_whom', answers=' · '.join(for_whom(language)))}")


def for_whom(language: Language) -> list[str]:
    """The answers in force beside place and pay, in short."""
    parts = [family.in_short(language)]
    parts += [home.in_short(language)] if household.matters("home.owner") else []
    parts += [
        language.text(f"choice.{field.removeprefix('job.')}.{household.answer(field)}")
        for field in ("job.sector", "job.worker_type")
        if household.matters(field)
    ]
    parts.append(days.in_short(language))
    return [*parts, germany.in_short(language)] if household.matters("options.de_land") else parts


def badges(comparison: Comparison, language: Language) -> None:
    """How many of the figures behind both jobs are checked, and of which day the law is."""
    found = comparison.verification
    figures = found.A + found.B + found.C
    marks = [f":gray-badge[:material/verified: {language.text('confidence.checked', a=found.A, n=figures)}]"]
    if found.B:
        marks.append(f":gray-badge[{language.plural('confidence.one_source', found.B)}]")
    if found.C:
        marks.append(f":orange-badge[:material/help: {language.plural('confidence.not_checked', found.C)}]")
    day = language.date(comparison.across.law.date)
    marks.append(f":gray-badge[:material/event: {language.text('result.law_of', date=day)}]")
    st.markdown(" ".join(marks))


def cards(comparison: Comparison, language: Language) -> None:
    """Both jobs side by side; a domestic job alone."""
    across, home = st.columns(2)
    with across:
        _card("across", comparison.across, _difference(comparison, language), language)
    if not household.is_domestic():
        with home:
            _card("home", comparison.home, None, language)


def reasons(comparison: Comparison, language: Language) -> None:
    """The largest differences between the two jobs, in words."""
    st.subheader(language.text("heading.why"), anchor=False)
    st.markdown("\n".join(f"1. {reason(name, amount, language)}" for name, amount in comparison.reasons(3)))


def reason(name: str, difference: float, language: Language) -> str:
    """One difference in words; `difference` is what the job across the border leaves more, in euros a year."""
    direction = "more" if difference > 0 else "less"
    amount = language.euros(abs(difference))
    if language.has_text(f"reason.{name}.{direction}"):
        return language.text(f"reason.{name}.{direction}", amount=amount)
    return language.text(f"reason.line.{direction}", line=language.text(name), amount=amount)


def place_name(side: str, language: Language) -> str:
    """Where a job is; the job at home is where the visitor lives."""
    return journeys.place("work" if side == "across" else "residence", language)


def _difference(comparison: Comparison, language: Language) -> str | None:
    difference = comparison.net_per_month_difference
    if household.is_domestic() or abs(difference) < ABOUT_THE_SAME:
        return None
    which = "answer.more_than_home" if difference > 0 else "answer.less_than_home"
    return language.text(which, amount=language.euros(abs(difference)))


def _card(side: str, result: Result, difference: str | None, language: Language) -> None:
    title = language.text(
        "result.domestic" if household.is_domestic() else f"result.{'here' if side == 'home' else side}"
    )
    months = language.text("result.months_of_pay", months=language.number(result.months_of_pay))
    with st.container(border=True, height="stretch", vertical_alignment="distribute", gap="xsmall"):
        with st.container(gap="xsmall"):
            st.markdown(f"**{ICONS[side]} {title}**  \n:gray[{place_name(side, language)} · {months}]")
            st.metric(
                language.text("result.net_per_month"),
                language.euros(result.net_per_month),
                delta=difference,
                delta_arrow="off",
                delta_color="off",
            )
        rows = [(language.text("result.net_year_short"), result.year.net_pay)]
        rows.append((language.text("result.disposable_year_short"), result.year.disposable))
        if result.payslip:
            month = language.text("result.payslip_net", month=language.month(result.payslip.month))
            rows.insert(0, (month[:1].upper() + month[1:], result.payslip.net))
        table = pd.DataFrame(rows, columns=["what", "amount"]).style.format({"amount": language.euros})
        st.table(table, border="horizontal", hide_index=True, hide_header=True, alt=title)
