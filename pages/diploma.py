"""Is my diploma valid: whether the job is reserved there, which rules apply, who decides, how long, at what price."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.diploma import answer as drawn
from pages.shared.diploma import asked
from pages.shared.form.questions import profession as question
from pages.shared.visit import household, languages, outcome
from pages.shared.visit.languages import Language
from rules import profession, recognitions


def page(language: Language) -> None:
    """What is asked, then the answer as soon as it can be given."""
    wanted = asked.ask(language)
    code = household.answer(question.FIELD)
    known = profession(code) if code else None
    if known is None or wanted.origin is None or wanted.state is None or question.is_being_sought(language):
        st.title(language.text("page.diploma"), anchor=False)
        strange = code is not None and known is None and not question.is_being_sought(language)
        missing = "diploma.not_in_our_list" if strange else "diploma.choose_first"
        st.markdown(language.text(missing))
        st.markdown(question.who_tells(language))
        return
    found = recognitions(known, wanted.origin, wanted.state, wanted.region, self_employed=wanted.self_employed)
    is_this_job = wanted.state == household.answer("work.country") and not wanted.self_employed
    comparison = outcome.work_out(language).comparison if is_this_job and household.crosses_border() else None
    drawn.what(known, wanted, language)
    drawn.draw(found, comparison, language)
    if wanted.self_employed:
        st.caption(language.text("diploma.own_business"))
    if comparison is None and any(one.waiting_months and one.waiting_months[1] > 0.0 for one in found):
        st.caption(language.text("diploma.pay_hint"))
        keep = frame.find("what_do_i_keep")
        if keep:
            frame.link(keep, language)


PAGE = "diploma"
frame.require(PAGE)
page(languages.current())
