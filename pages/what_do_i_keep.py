"""What do I keep? Two steps, then the answer of the job across the border beside the same job at home."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.form import gate
from pages.shared.months import hint
from pages.shared.pays import hint as travel
from pages.shared.report import keep_and_share, take_along
from pages.shared.result import (
    answer,
    assumed,
    charts,
    equal_sides,
    explanation,
    home_days,
    next_steps,
    notes,
    position,
    tables,
)
from pages.shared.result.headline import headline
from pages.shared.visit import basis, household, languages
from pages.shared.visit.languages import Language
from rules import Comparison, Result


def result(comparison: Comparison, language: Language) -> None:
    """The answer, then why, then every line."""
    jobs = [comparison.across] if household.is_domestic() else [comparison.across, comparison.home]
    sides = dict(zip(("across", "home"), jobs, strict=False))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        with st.container(gap="xsmall"):
            st.title(headline(comparison, basis.chosen(), language), anchor=False)
            answer.basis(comparison, language)
            answer.badges(comparison, language)
            equal_sides.draw(language)
            if basis.chosen() == "month":
                assumed.draw(comparison, language)
        answer.cards(comparison, language)
        notes.out_of_scope(comparison.across, language)
        if household.is_domestic():
            st.space("small")
            where_it_leads(comparison, jobs, language)
            st.space("small")
            from_gross_to_net(sides, language)
        else:
            answer.reasons(comparison, language)
            home_days.draw(comparison, language)
            hint.draw(comparison.across, language)
            travel.draw(comparison.across, language)
    with right:
        gate.steps(language)
    st.space("small")
    if not household.is_domestic():
        where_it_leads(comparison, jobs, language)
        st.space("small")
        from_gross_to_net(sides, language)
        st.space("small")
    line_by_line(sides, language)
    explanation.draw(comparison, household.is_domestic(), language)
    notes.assumptions(language)
    notes.not_checked(comparison.verification.unverified, language)
    next_steps.draw(comparison.across, language)
    st.space("small")
    keep_and_share.draw(comparison, language, *take_along.words_of(comparison.across))


def where_it_leads(comparison: Comparison, jobs: list[Result], language: Language) -> None:
    """Where taxed and insured, and what to keep in mind."""
    position.draw(comparison.across, language)
    position.warnings(jobs, language)


def from_gross_to_net(sides: dict[str, Result], language: Language) -> None:
    """A waterfall for each job on one scale."""
    st.header(language.text("heading.waterfall"), anchor="gross-to-net")
    waterfalls = {side: charts.bars(one.waterfall(), side, language) for side, one in sides.items()}
    scale = charts.reach(*waterfalls.values())
    for column, (side, one) in zip(st.columns(len(sides), gap="medium"), sides.items(), strict=True):
        place = answer.place_name(side, language)
        title = language.text("heading.share_left", place=place, share=language.share(one.share_left))
        with column:
            st.markdown(f"**{answer.ICONS[side]} {title}**")
            charts.waterfall(waterfalls[side], scale, title, language)


def line_by_line(sides: dict[str, Result], language: Language) -> None:
    """A table of every line of the year, and of the payslip, for each job."""
    st.header(language.text("heading.lines"), anchor="lines")
    for column, (side, one) in zip(st.columns(2, gap="medium"), sides.items(), strict=False):
        with column:
            tables.year(one, answer.place_name(side, language), language)
    month = language.month(household.answer("payslip_month"))
    st.subheader(language.text("heading.payslip", month=month), anchor="payslip")
    for column, (side, one) in zip(st.columns(2, gap="medium"), sides.items(), strict=False):
        with column:
            tables.payslip(one, answer.place_name(side, language), language)
    st.caption(language.text("payslip.without_holiday_pay"))


PAGE = "what_do_i_keep"
frame.require(PAGE)
gate.through(PAGE, result, languages.current())
