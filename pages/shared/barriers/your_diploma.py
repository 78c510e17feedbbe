"""What the profession of the household asks before the first day, with the way to the whole answer."""

from __future__ import annotations

import streamlit as st

from pages.shared import frame
from pages.shared.barriers.words import months
from pages.shared.diploma import words
from pages.shared.visit.languages import Language
from rules import Scenario, profession, recognitions, region_of_work, wait_of

PAGE = "diploma"


def draw(scenario: Scenario, language: Language) -> int:
    """The verdict on the diploma of the profession that was told, with the months if one waits; else the question for
    it. How many cards were drawn: none for a job at home."""
    if scenario.residence.country == scenario.work.country:
        return 0
    told = profession(scenario.job.isco08 or "")
    if told is None:
        st.markdown(f":material/school: {language.text('barrier.tell_profession')}")
        _link(language)
        return 0
    found = recognitions(told, scenario.residence.country, scenario.work.country, region_of_work(scenario))
    number, about = st.columns([1, 4], gap="small")
    with number:
        known = all(one.waiting_months for one in found)
        wait = wait_of(found)
        span = months(wait, language) if wait else language.number(0.0) if known else "?"
        st.metric(language.text("barrier.waiting_time"), span)
    with about, st.container(gap="xsmall"):
        st.subheader(language.text("barrier.your_diploma", profession=told.name(language.code)), anchor=False)
        verdicts = dict.fromkeys(
            f"{words.verdict(one, language)}{words.doubt(one.confidence.overall, language)}" for one in found
        )
        st.markdown("  \n".join(verdicts))
        _link(language)
    return 1


def _link(language: Language) -> None:
    page = frame.find(PAGE)
    if page:
        frame.link(page, language)
