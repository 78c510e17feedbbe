"""The answer first: one sentence, how sure it is, both jobs in figures, and the reasons that add up to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.shared.form.questions import days, family, germany, home
from pages.shared.result import tables
from pages.shared.result.headline import ABOUT_THE_SAME, sentences, way
from pages.shared.visit import basis as equal
from pages.shared.visit import household, journeys
from pages.shared.visit.languages import Language
from rules import Comparison, Reason, Result

ICONS = {"across": ":material/arrow_forward:", "home": ":material/home:"}


def basis(comparison: Comparison, language: Language) -> None:
    """What net pay alone says, what the sentence rests on, and for whom it is worked out."""
    said = sentences(comparison, equal.chosen(), language)
    st.markdown(f"{' '.join(said)} [{language.text('button.change_answers')}](#your-answers)")
    st.caption(f":material/info: {language.text('hint.for_whom', answers=' · '.join(for_whom(comparison, language)))}")


def for_whom(comparison: Comparison, language: Language) -> list[str]:
    """The answers in force beside place and pay, in short."""
    parts = [family.in_short(language)]
    parts += [home.in_short(language)] if household.matters("home.owner") else []
    parts += [
        language.text(f"choice.{field.removeprefix('job.')}.{household.answer(field)}")
        for field in ("job.sector", "job.worker_type")
        if household.matters(field)
    ]
    parts.append(days.in_short(language))
    in_germany = germany.in_short(language, comparison.german_tax_class)
    return [*parts, in_germany] if household.answer("work.country") == "DE" else parts


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


def reasons(comparison: Comparison, language: Language, with_lines: bool = True) -> None:
    """What speaks for the job across the border and what against it, and that both make the headline; the way to every
    line, where the page has them."""
    found, difference = comparison.reasons, comparison.per_month.disposable
    amount = language.euros(abs(difference))
    why = "heading.why" if abs(difference) < ABOUT_THE_SAME else f"heading.why_{way(difference)}"
    st.subheader(language.text(why, amount=amount), anchor=False)
    in_favour, against = st.columns(2)
    with in_favour:
        _group("heading.in_your_favour", ":material/add_circle:", found.in_favour, found.sum_in_favour, language)
    with against:
        _group("heading.against_you", ":material/do_not_disturb_on:", found.against, found.sum_against, language)
    sums = {"in_favour": language.euros(found.sum_in_favour), "against": language.euros(abs(found.sum_against))}
    sentence = language.text(f"reason.sum_{way(difference)}", amount=amount, **sums)
    st.markdown(f"{sentence} [{language.text('button.every_line')}](#lines)" if with_lines else sentence)


def _group(heading: str, icon: str, found: Sequence[Reason], together: float, language: Language) -> None:
    """The reasons of one side and their sum, without sign: the side says it."""
    title = language.text(heading)
    st.markdown(f"**{icon} {title}**")
    if found:
        rows = [(reason(one, language), abs(one.amount)) for one in found]
        rows.append((language.text("reason.total"), abs(together)))
        heads = (language.text("table.amount_per_month"), language.text("table.amount"))
        tables.draw(rows, {len(found)}, heads, language.number, title)
    else:
        st.markdown(language.text("reason.none"))


def reason(one: Reason, language: Language) -> str:
    """One theme in words, with its country or that of the residence."""
    values = {
        "in_home": language.text(f"country_in.{household.answer('residence.country')}"),
        "parts": ", ".join(language.text(f"reason.part.{theme}") for theme in one.parts),
    }
    return language.text(f"reason.{one.theme}.{one.way}", **values)


def place_name(side: str, language: Language) -> str:
    """Where a job is; the job at home is where the visitor lives."""
    return journeys.place("work" if side == "across" else "residence", language)


def _difference(comparison: Comparison, language: Language) -> str | None:
    difference = comparison.per_month.disposable
    if household.is_domestic() or abs(difference) < ABOUT_THE_SAME:
        return None
    which = "answer.more_than_home" if difference > 0 else "answer.less_than_home"
    return language.text(which, amount=language.euros(abs(difference)))


def _title_of(side: str) -> str:
    """The id of what a job is called."""
    if household.is_domestic():
        return "result.domestic"
    if side == "across":
        return "result.across"
    return "result.present" if household.given("present_job") else "result.here"


def _card(side: str, result: Result, difference: str | None, language: Language) -> None:
    months = language.text("result.months_of_pay", months=language.number(result.months_of_pay))
    terms = f"{place_name(side, language)} · {months}"
    job_card(side, (language.text(_title_of(side)), terms), result, difference, language)


def job_card(
    side: str,
    named: tuple[str, str],
    result: Result,
    difference: str | None,
    language: Language,
    more: Sequence[tuple[str, str]] = (),
) -> None:
    """One job in figures, by its name and its terms: what is left of a month and of the year, and more rows."""
    title, terms = named
    with st.container(border=True, height="stretch", vertical_alignment="distribute", gap="xsmall"):
        with st.container(gap="xsmall"):
            st.markdown(f"**{ICONS[side]} {title}**  \n:gray[{terms}]")
            st.metric(
                language.text("result.left_per_month"),
                language.euros(result.per_month.disposable),
                delta=difference,
                delta_arrow="off",
                delta_color="off",
            )
        rows = [(language.text("result.net_per_month"), language.euros(result.per_month.net_pay))]
        if result.payslip:
            month = language.text("result.payslip_net", month=language.month(result.payslip.month))
            rows.append((month[:1].upper() + month[1:], language.euros(result.payslip.net)))
        rows += [(language.text("result.left_in_year"), language.euros(result.year.disposable)), *more]
        table = {"what": [row[0] for row in rows], "amount": tables.in_line([row[1] for row in rows])}
        st.table(table, border="horizontal", hide_index=True, hide_header=True, alt=title)
