"""Compare an offer: what it leaves beside the job that one has, and figures for the talk with the employer."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.form import form, gate
from pages.shared.offer import cards, measures, talk, terms, words, worked_out
from pages.shared.report import keep_and_share, take_along
from pages.shared.result import answer, assumed, notes
from pages.shared.result.headline import headline
from pages.shared.visit import basis, household, languages
from pages.shared.visit.languages import Language
from rules import Comparison

KEEP = "what_do_i_keep"


def result(comparison: Comparison, language: Language) -> None:
    """The answer, both jobs, why; then the figures for the talk. What takes long to find is drawn last."""
    both = worked_out.contracts(comparison, language.locale)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        if household.is_domestic():
            at_home(both, language)
        else:
            answer_and_why(both, language)
    with right:
        gate.steps(language, first_open=form.PRESENT_JOB)
    if not household.is_domestic():
        for_the_talk(both, language)


def answer_and_why(both: Comparison, language: Language) -> None:
    """The answer and what it rests on, both jobs, and the reasons."""
    with st.container(gap="xsmall"):
        st.title(cards.headline(both, language), anchor=False)
        compared_with(language)
        answer.basis(both, language)
        answer.badges(both, language)
        assumed.draw(both, language)
    cards.draw(both, language)
    notes.out_of_scope(both.across, language)
    answer.reasons(both, language, with_lines=False)


def for_the_talk(both: Comparison, language: Language) -> None:
    """Figures for the talk with the employer, every measure, the terms."""
    st.space("small")
    find_the_same = talk.draw(both, language)
    st.space("small")
    by_all_measures, side_by_side = st.columns(2, gap="medium")
    with side_by_side:
        terms.draw(both, language)
    where_to_go_on(both, language)
    find_the_same()
    with by_all_measures:
        measures.draw(both, language)


def compared_with(language: Language) -> None:
    """That the same job at home is the other side, where the job of now was not told."""
    if words.is_told():
        return
    way = f"[{language.text('offer.tell_now')}](#your-answers)"
    st.info(f"{language.text('offer.same_job_taken')} {way}", icon=":material/compare_arrows:")


def at_home(both: Comparison, language: Language) -> None:
    """A job in the country of residence: what it leaves, and that there is nothing to compare it with here."""
    st.title(headline(both, basis.chosen(), language), anchor=False)
    st.info(language.text("offer.domestic"), icon=":material/info:")
    answer.basis(both, language)
    answer.badges(both, language)
    answer.cards(both, language)


def where_to_go_on(both: Comparison, language: Language) -> None:
    """What was taken, what is not checked, and the page with every line."""
    notes.assumptions(language)
    notes.not_checked(both.verification.unverified, language)
    keep = frame.find(KEEP)
    if keep:
        st.markdown(language.text("offer.every_line"))
        frame.link(keep, language)
    keep_and_share.draw(both, language, *take_along.words_of(both.across))


PAGE = "offer"
frame.require(PAGE)
with basis.as_told():
    gate.through(PAGE, result, languages.current())
