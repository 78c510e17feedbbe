"""What do I keep? Two steps, then the answer of the job across the border beside the same job at home."""

from __future__ import annotations

import streamlit as st

from pages.shared import buttons, frame
from pages.shared.form import form
from pages.shared.form.fields import Problems
from pages.shared.result import answer, charts, consequences, explanation, notes, position, tables
from pages.shared.visit import household, languages, outcome
from pages.shared.visit.languages import Language
from pages.shared.visit.outcome import Outcome
from rules import YEARS, Comparison, LawMissing, NotComputed, Result

ASKED = "what_do_i_keep.asked"
PRESSED = "what_do_i_keep.pressed"
SHOWN = "what_do_i_keep.shown"


def main() -> None:
    """Show the questions until they are answered, then the answer."""
    language = languages.current()
    found = outcome.work_out(language)
    asked = st.session_state.get(ASKED, False)
    if st.session_state.pop(PRESSED, False) and not form.in_first_steps(found.problems):
        st.session_state[SHOWN] = True
    if not (asked and st.session_state.get(SHOWN)):
        questions(language, found.problems if asked else {})
    elif found.comparison:
        result(found.comparison, language)
    else:
        no_result(found, language)


def questions(language: Language, problems: Problems) -> None:
    """The two steps that an answer needs."""
    with st.container(gap="xxsmall"):
        st.title(language.text("page.what_do_i_keep"), anchor=False)
        st.markdown(f":gray[{language.text('hint.two_steps')}]")
    left, right = st.columns(2, gap="medium")
    with left:
        form.first(form.PLACE, language, problems)
    with right:
        form.first(form.JOB, language, problems)
        st.caption(f":material/lock: {language.text('privacy.no_name_needed')}")
        buttons.primary(language.text("button.calculate"), ask, key="calculate", width="stretch")


def result(comparison: Comparison, language: Language) -> None:
    """The answer, then why, then every line."""
    jobs = [comparison.across] if household.is_domestic() else [comparison.across, comparison.home]
    sides = dict(zip(("across", "home"), jobs, strict=False))
    left, right = st.columns([2, 1], gap="medium")
    with left:
        with st.container(gap="xsmall"):
            st.title(answer.headline(comparison, language), anchor=False)
            answer.basis(comparison, language)
            answer.badges(comparison, language)
        answer.cards(comparison, language)
        if household.is_domestic():
            st.space("small")
            where_it_leads(comparison, jobs, language)
            st.space("small")
            from_gross_to_net(sides, language)
        else:
            answer.reasons(comparison, language)
    with right:
        form.column(language, {}, start_again)
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


def where_it_leads(comparison: Comparison, jobs: list[Result], language: Language) -> None:
    """Where taxed and insured, what follows from that, and what to keep in mind."""
    position.draw(comparison.across, language)
    consequences.draw(comparison.across, language)
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


def no_result(found: Outcome, language: Language) -> None:
    """Why there is no answer, what to do, and the answers to change, where they also stand beside an answer."""
    left, right = st.columns([2, 1], gap="medium")
    with left:
        if found.refusal:
            st.title(language.text("heading.not_yet"), anchor=False)
            st.warning(outcome.refusal_sentence(found.refusal, language), icon=":material/event_busy:")
            way_out(found.refusal, language)
        else:
            to_answer(found, language)
    with right:
        form.column(language, outcome.at_the_field(found, language), start_again)


def to_answer(found: Outcome, language: Language) -> None:
    """Which answers are wrong or still needed."""
    count = len(found.problems)
    title = language.plural("heading.still_open", count) if found.only_open else language.text("heading.check_answers")
    st.title(title, anchor=False)
    st.markdown("\n".join(f"- {problem.sentence}" for problem in found.problems.values()))
    to_the_answers(language)


def way_out(refusal: NotComputed | LawMissing, language: Language) -> None:
    """The one thing that helps: the latest year when its law is missing, else other answers."""
    if isinstance(refusal, LawMissing) and household.answer("year") != YEARS[-1]:
        words = language.text("button.work_out_for", year=YEARS[-1])
        buttons.primary(words, household.take_latest_year, key="way_out")
    else:
        to_the_answers(language)


def to_the_answers(language: Language) -> None:
    """A link to the steps, which stand below on a phone."""
    st.markdown(f"[{language.text('button.change_answers')}](#your-answers)")


def ask() -> None:
    """The visitor wants the result."""
    st.session_state[ASKED] = st.session_state[PRESSED] = True


def start_again() -> None:
    """Forget all answers and go back to the questions."""
    household.forget()
    change_answers()


def change_answers() -> None:
    """Go back to the two steps with the answers kept."""
    st.session_state[ASKED] = st.session_state[SHOWN] = False


frame.require("what_do_i_keep")
main()
