"""The household in the address, where the visitor has asked for it; and a household that comes from a link or a file.

Only an address that this visit has not seen yet is opened: while answers change fast, the browser may still send one
that we wrote before, and it must not bring old answers back.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Literal

import streamlit as st

from pages.shared.form import gate
from pages.shared.visit import household, link, outcome
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from pages.shared.visit.restore import answers_of, not_expressed
from pages.shared.visit.scenario_file import Unusable, checked
from rules import FIELDS, InputError, Scenario, value_at

ON = "link.on"
SEEN = "link.seen"
WRITTEN = "link.written"
NEWS = "link.news"
ARRIVED = "link.arrived"
Origin = Literal["link", "file"]


def follow(language: Language) -> None:
    """Open the link in the address, or keep the address after the answers; what every page does before it is drawn."""
    asked = st.query_params.get(link.PARAMETER)
    if asked is not None and hash(asked) not in _seen():
        _seen().add(hash(asked))
        _open(asked, language)
        st.rerun()
    if not household.answers().said:
        st.session_state[ON] = False
    if is_on():
        _write(language)
    elif asked is not None:
        del st.query_params[link.PARAMETER]


def has_arrived() -> bool:
    """Whether a household has just come with the address."""
    return bool(st.session_state.pop(ARRIVED, False))


def start() -> None:
    """The visitor wants the answers in the address."""
    st.session_state[ON] = True


def stop() -> None:
    """The visitor wants them out of it again."""
    st.session_state[ON] = False


def is_on() -> bool:
    """Whether the address follows the answers."""
    return bool(st.session_state.get(ON))


def address(language: Language) -> str:
    """The whole link to the page that is shown; empty while the answers make no scenario."""
    case = st.query_params.get(link.PARAMETER)
    if case is None:
        return ""
    page = (st.context.url or "").partition("?")[0]
    return f"{page}?lang={language.code}&{link.PARAMETER}={case}"


def take(scenario: Scenario, language: Language, origin: Origin = "link") -> None:
    """Answer all questions as a scenario does, and show the result; what the form cannot say is told."""
    household.forget()
    for field, answer in answers_of(scenario, language.locale).items():
        household.put(field, answer)
    gate.show_answer()
    lost = [field for field in not_expressed(scenario, language.locale) if _counts(field, scenario)]
    if lost:
        names = ", ".join(label(field, language) for field in lost)
        tell(language.text("link.partly", fields=names), "warning", origin)
    else:
        tell(language.text("link.taken_over"), "info", origin)


def tell(sentence: str, kind: Literal["info", "warning"], origin: Origin = "link") -> None:
    """Keep a sentence until the next answer changes."""
    st.session_state[NEWS] = (sentence, kind, origin, dict(household.answers().said))


def news(origin: Origin | None = None) -> None:
    """What became of a link or a file, as long as nothing else was answered since."""
    sentence, kind, came_from, said = st.session_state.get(NEWS, ("", "", "", None))
    if said != dict(household.answers().said) or origin not in (None, came_from):
        return
    if kind == "warning":
        st.warning(sentence, icon=":material/link_off:")
    else:
        st.info(sentence, icon=":material/check:")


def _counts(field: str, scenario: Scenario) -> bool:
    """Whether a field moves an amount of the job, or of the one at home."""

    def at_home(name: str) -> Any:
        return value_at(scenario, "residence.country" if name == "work.country" else name)

    matters = FIELDS[field].matters
    return field.startswith("present_job") or matters(lambda name: value_at(scenario, name)) or matters(at_home)


def _open(asked: str, language: Language) -> None:
    """Take the household in a link over whole, or say why not."""
    try:
        scenario = checked(link.read(asked), language)
    except link.NewerLink:
        tell(language.text("link.newer"), "warning")
    except link.BrokenLink:
        tell(language.text("link.broken"), "warning")
    except Unusable as fault:
        tell(language.text("link.unusable", reason=fault), "warning")
    else:
        take(scenario, language)
        start()
        st.session_state[ARRIVED] = True


def _write(language: Language) -> None:
    """Put the answers into the address; those that make no scenario yet leave it as it is."""
    said = dict(household.answers().said)
    if said != st.session_state.get(WRITTEN, (None, ""))[0]:
        if outcome.open_questions(language) or outcome.unreadable_answers(language):
            return
        with suppress(InputError):
            scenario = Scenario.from_data(household.answers().scenario(language.locale))
            st.session_state[WRITTEN] = said, link.written(scenario)
    case = st.session_state.get(WRITTEN, (None, ""))[1]
    if case and st.query_params.get(link.PARAMETER) != case:
        st.query_params[link.PARAMETER] = case
        _seen().add(hash(case))


def _seen() -> set[int]:
    """The links that were opened or written in this visit."""
    seen: set[int] = st.session_state.setdefault(SEEN, set())
    return seen
