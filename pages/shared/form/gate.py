"""The gate of a page that needs a household: the questions until they are answered, then the answer, or why there is
none and what helps. Who has passed it on one page has passed it on all. While a change is not complete the answer
before it stays, marked as old."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import streamlit as st

from pages.shared import buttons
from pages.shared.form import behaviour, fields, form
from pages.shared.form.fields import Problems
from pages.shared.visit import basis, household, outcome
from pages.shared.visit.asked import GROSS
from pages.shared.visit.languages import Language
from pages.shared.visit.outcome import Outcome
from rules import YEARS, Comparison, LawMissing, NotComputed

ASKED = "gate.asked"
PRESSED = "gate.pressed"
PAGE = "gate.page"
SHOWN = "gate.shown"
LAST = "gate.last"
PROBLEMS = "gate.problems"
SHOW = "calculate"
"""The key of the button that asks for the answer."""


class Answered(NamedTuple):
    """The last comparison, and the answers that made it."""

    comparison: Comparison
    said: Mapping[str, Any]


def through(page: str, answer: Callable[[Comparison, Language], None], language: Language) -> None:
    """Show the questions of a page, by the stem of its file, until they are answered; then what it answers."""
    if st.session_state.get(PAGE) != page:
        fields.forget_widgets()
        st.session_state[PAGE] = page
    found = outcome.work_out(language)
    asked = st.session_state.get(ASKED, False)
    pressed = st.session_state.pop(PRESSED, False)
    if pressed and not form.in_first_steps(found.problems | found.doubts):
        st.session_state[SHOWN] = True
    if not (asked and st.session_state.get(SHOWN)):
        _questions(page, language, found.problems | found.doubts if asked else {})
        return
    _answer_or_reason(found, answer, language)
    if pressed:
        behaviour.show_first_heading()


def steps(language: Language, first_open: form.Step | None = None) -> None:
    """All steps as the column beside an answer, each to be changed; one may come first, open. At the end the way back
    to the first question."""
    with household.of(None):
        form.column(language, st.session_state.get(PROBLEMS, {}), _start_again, first_open)


def _answer_or_reason(found: Outcome, answer: Callable[[Comparison, Language], None], language: Language) -> None:
    last: Answered | None = st.session_state.get(LAST)
    st.session_state[PROBLEMS] = outcome.at_the_field(found, language) | found.doubts
    with st.container(gap=None):
        notice = st.empty()  # always there: what comes after it keeps its place, and the field being typed in its focus
        with st.container(gap="small"):
            if found.comparison:
                st.session_state[LAST] = Answered(found.comparison, dict(household.answers().said))
                answer(found.comparison, language)
            elif last and not found.refusal:
                with notice:
                    _notice(found, language)
                with household.of(last.said):
                    answer(last.comparison, language)
            else:
                _no_answer(found, language)


def _notice(found: Outcome, language: Language) -> None:
    """That the answer below is the one before a change that is not complete."""
    problems = " ".join(problem.sentence for problem in found.problems.values())
    words = f"**{_what_is_missing(found, language)}.** {problems} {language.text('answer.before_the_change')}"
    st.warning(f"{words} [{language.text('button.change_answers')}](#your-answers)", icon=":material/history:")


def _questions(page: str, language: Language, problems: Problems) -> None:
    """The two steps that an answer needs."""
    with st.container(gap="xxsmall"):
        st.title(language.text(f"page.{page}"), anchor=False)
        st.markdown(f":gray[{language.text('hint.two_steps')}]")
    left, right = st.columns(2, gap="medium")
    with left:
        form.first(form.PLACE, language, problems)
        form.at_present(language, problems)
    with right:
        form.first(form.JOB, language, problems)
        st.caption(f":material/lock: {language.text('privacy.no_name_needed')}")
        buttons.primary(language.text("button.calculate"), _ask, key=SHOW, width="stretch")
    behaviour.enter_presses(SHOW, GROSS)


def _no_answer(found: Outcome, language: Language) -> None:
    """Why there is no answer, what to do, and the answers to change, where they also stand beside an answer."""
    left, right = st.columns([2, 1], gap="medium")
    with left:
        if found.refusal:
            st.title(language.text("heading.not_yet"), anchor=False)
            st.warning(outcome.refusal_sentence(found.refusal, language), icon=":material/event_busy:")
            _way_out(found.refusal, language)
        else:
            st.title(_what_is_missing(found, language), anchor=False)
            st.markdown("\n".join(f"- {problem.sentence}" for problem in found.problems.values()))
            _to_the_answers(language)
    with right:
        steps(language)


def _what_is_missing(found: Outcome, language: Language) -> str:
    """How many answers are wrong or still needed."""
    if found.only_open:
        return language.plural("heading.still_open", len(found.problems))
    return language.plural("heading.check_answers", found.not_right)


def _way_out(refusal: NotComputed | LawMissing, language: Language) -> None:
    """The one thing that helps: the latest year when its law is missing, else other answers."""
    if isinstance(refusal, LawMissing) and household.answer("year") != YEARS[-1]:
        words = language.text("button.work_out_for", year=YEARS[-1])
        buttons.primary(words, household.take_latest_year, key="way_out")
    elif basis.chosen() in basis.PAY_IS_SOUGHT:
        buttons.primary(language.text("button.equal_month"), basis.forget, key="way_out")
    else:
        _to_the_answers(language)


def _to_the_answers(language: Language) -> None:
    """A link to the steps, which stand below on a phone."""
    st.markdown(f"[{language.text('button.change_answers')}](#your-answers)")


def show_answer() -> None:
    """Let the visitor through on every page, as after asking for the result: the answers are there. For callbacks."""
    st.session_state[ASKED] = st.session_state[SHOWN] = st.session_state[PRESSED] = True


def _ask() -> None:
    """The visitor wants the result."""
    st.session_state[ASKED] = st.session_state[PRESSED] = True


def _start_again() -> None:
    """Forget all answers and go back to the questions."""
    household.forget()
    basis.forget()
    st.session_state[ASKED] = st.session_state[SHOWN] = False
    st.session_state.pop(LAST, None)
