"""The gate of a page that needs a household: the questions until they are answered, then the answer, or why there is
none and what helps. Who has passed it on one page has passed it on all."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.shared import buttons
from pages.shared.form import form
from pages.shared.form.fields import Problems
from pages.shared.visit import household, outcome
from pages.shared.visit.languages import Language
from pages.shared.visit.outcome import Outcome
from rules import YEARS, Comparison, LawMissing, NotComputed

ASKED = "gate.asked"
PRESSED = "gate.pressed"
SHOWN = "gate.shown"


def through(page: str, answer: Callable[[Comparison, Language], None], language: Language) -> None:
    """Show the questions of a page, by the stem of its file, until they are answered; then what it answers."""
    found = outcome.work_out(language)
    asked = st.session_state.get(ASKED, False)
    if st.session_state.pop(PRESSED, False) and not form.in_first_steps(found.problems):
        st.session_state[SHOWN] = True
    if not (asked and st.session_state.get(SHOWN)):
        _questions(page, language, found.problems if asked else {})
    elif found.comparison:
        answer(found.comparison, language)
    else:
        _no_answer(found, language)


def steps(language: Language, problems: Problems | None = None) -> None:
    """All steps as the column beside an answer, each to be changed; at the end the way back to the first question."""
    form.column(language, problems or {}, _start_again)


def _questions(page: str, language: Language, problems: Problems) -> None:
    """The two steps that an answer needs."""
    with st.container(gap="xxsmall"):
        st.title(language.text(f"page.{page}"), anchor=False)
        st.markdown(f":gray[{language.text('hint.two_steps')}]")
    left, right = st.columns(2, gap="medium")
    with left:
        form.first(form.PLACE, language, problems)
    with right:
        form.first(form.JOB, language, problems)
        st.caption(f":material/lock: {language.text('privacy.no_name_needed')}")
        buttons.primary(language.text("button.calculate"), _ask, key="calculate", width="stretch")


def _no_answer(found: Outcome, language: Language) -> None:
    """Why there is no answer, what to do, and the answers to change, where they also stand beside an answer."""
    left, right = st.columns([2, 1], gap="medium")
    with left:
        if found.refusal:
            st.title(language.text("heading.not_yet"), anchor=False)
            st.warning(outcome.refusal_sentence(found.refusal, language), icon=":material/event_busy:")
            _way_out(found.refusal, language)
        else:
            _to_answer(found, language)
    with right:
        steps(language, outcome.at_the_field(found, language))


def _to_answer(found: Outcome, language: Language) -> None:
    """Which answers are wrong or still needed."""
    if found.only_open:
        title = language.plural("heading.still_open", len(found.problems))
    else:
        title = language.plural("heading.check_answers", found.not_right)
    st.title(title, anchor=False)
    st.markdown("\n".join(f"- {problem.sentence}" for problem in found.problems.values()))
    _to_the_answers(language)


def _way_out(refusal: NotComputed | LawMissing, language: Language) -> None:
    """The one thing that helps: the latest year when its law is missing, else other answers."""
    if isinstance(refusal, LawMissing) and household.answer("year") != YEARS[-1]:
        words = language.text("button.work_out_for", year=YEARS[-1])
        buttons.primary(words, household.take_latest_year, key="way_out")
    else:
        _to_the_answers(language)


def _to_the_answers(language: Language) -> None:
    """A link to the steps, which stand below on a phone."""
    st.markdown(f"[{language.text('button.change_answers')}](#your-answers)")


def _ask() -> None:
    """The visitor wants the result."""
    st.session_state[ASKED] = st.session_state[PRESSED] = True


def _start_again() -> None:
    """Forget all answers and go back to the questions."""
    household.forget()
    st.session_state[ASKED] = st.session_state[SHOWN] = False
