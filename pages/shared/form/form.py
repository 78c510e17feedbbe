"""The steps of the form: the two that an answer needs, and all of them as a column beside the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

import streamlit as st

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.form.questions import days, family, germany, home, job, more, place, present_job, profession
from pages.shared.visit.asked import DAYS_A_WEEK, GROSS, QUESTIONS
from pages.shared.visit.household import answer, matters
from pages.shared.visit.languages import Language

SEEN = "form.problems_seen"
OPENED = "form.opened"


class Step(NamedTuple):
    """A step: its heading, which is also its key, its icon, the fields it asks for, and how it asks and tells them."""

    heading: str
    icon: str
    fields: tuple[str, ...]
    ask: Callable[[Language, Problems], None]
    in_short: Callable[[Language], str]
    question: str = "residence.country"
    """The step is shown to whom this question is asked."""

    def own(self, names: Iterable[str]) -> set[str]:
        """Those of some fields that this step asks for."""
        return {name for name in names if name.startswith(self.fields)}


PLACE = Step("heading.step_place", ":material/person_pin_circle:", ("residence.", "work."), place.ask, place.in_short)


def _pay_and_family(language: Language, problems: Problems) -> None:
    job.ask(language, problems)
    family.ask(language, problems)


def _pay_and_family_in_short(language: Language) -> str:
    return language.listed((job.in_short(language), family.in_short(language)))


JOB = Step(
    "heading.step_job",
    ":material/work:",
    (GROSS, "job.employee_pension_rate", "worker.civil_status", "partner", "children"),
    _pay_and_family,
    _pay_and_family_in_short,
)
PRESENT_JOB = Step(
    "heading.step_present_job",
    ":material/compare_arrows:",
    ("present_job",),
    present_job.ask,
    present_job.in_short,
    "present_job",
)
HOME = Step(
    "heading.step_home",
    ":material/cottage:",
    ("home.owner", "home.value", "home.mortgage_interest"),
    home.ask,
    home.in_short,
    "home.owner",
)
DAYS = Step(
    "heading.step_days",
    ":material/laptop_mac:",
    (DAYS_A_WEEK, "job.days.home", "options.framework_a1", "job.days.elsewhere", "job.days.office", "job.days"),
    days.ask,
    days.in_short,
    "job.days.home",
)
GERMANY = Step(
    "heading.step_germany",
    ":material/account_balance:",
    (
        "options.de_land",
        "options.de_tax_class",
        "options.de_church_tax",
        "options.de_additional_health_rate",
        "job.commute_km",
    ),
    germany.ask,
    germany.in_short,
    "options.de_land",
)
PROFESSION = Step(
    "heading.step_profession",
    ":material/school:",
    (profession.FIELD,),
    profession.ask,
    profession.in_short,
    profession.FIELD,
)
PLACED = (PLACE, JOB, PRESENT_JOB, HOME, DAYS, PROFESSION, GERMANY)
OTHERS = tuple(
    path for path in QUESTIONS if not path.startswith((*more.PLACED, *(f for s in PLACED for f in s.fields)))
)
"""The questions that no step has a place for."""
MORE = Step(
    "button.more_about_me",
    ":material/tune:",
    (*more.PLACED, *OTHERS),
    partial(more.ask, OTHERS),
    more.in_short,
)
FIRST = (PLACE, JOB)
STEPS = (*PLACED, MORE)


def in_order() -> tuple[str, ...]:
    """All questions in the order of the steps."""
    prefixes = (prefix for step in STEPS for prefix in step.fields)
    return tuple(dict.fromkeys(path for prefix in prefixes for path in QUESTIONS if path.startswith(prefix)))


def in_first_steps(names: Iterable[str]) -> bool:
    """Whether one of some fields is asked in the two steps that come first."""
    return any(step.own(set(names)) for step in FIRST)


def first(step: Step, language: Language, problems: Problems) -> None:
    """A step that an answer needs, as it stands on the page that asks for it, where no other step is seen."""
    st.session_state[SEEN] = set()
    st.subheader(f"{step.icon} {language.text(step.heading)}", anchor=False)
    step.ask(language, problems)


def at_present(language: Language, problems: Problems) -> None:
    """The job that the visitor has now, asked of who would cross the border: a closed step, since most leave it out."""
    if matters(PRESENT_JOB.question):
        opened = bool(answer("present_job"))
        with st.expander(language.text("hint.present_job"), icon=PRESENT_JOB.icon, expanded=opened):
            PRESENT_JOB.ask(language, problems)


def column(
    language: Language, problems: Problems, start_again: Callable[[], None], first_open: Step | None = None
) -> None:
    """The steps that matter below each other, each with the answers in force in one line; one may come first, open."""
    st.subheader(language.text("heading.your_answers"), anchor="your-answers")
    ordered = sorted(STEPS, key=lambda step: step is not first_open)
    for step in (one for one in ordered if matters(one.question)):
        opened = _times_opened(step, problems)
        words = f"**{language.text(step.heading)}** :gray[:material/edit:]  \n{step.in_short(language)}"
        key = f"{step.heading} {opened}"
        with st.expander(words, type="step", icon=step.icon, key=key, expanded=opened > 0 or step is first_open):
            step.ask(language, problems)
    st.session_state[SEEN] = set(problems)
    st.button(
        language.text("button.reset"),
        on_click=start_again,
        type="tertiary",
        icon=":material/restart_alt:",
        key="start_again",
    )


def _times_opened(step: Step, problems: Problems) -> int:
    """How often a problem that an answer elsewhere brought has opened this step.

    An open step stays as it is while its visitor works in it; only a new key opens one from here.
    """
    times = st.session_state.setdefault(OPENED, {})
    news = step.own(problems) - st.session_state.get(SEEN, set())
    if news and not step.own({fields.last_changed()}):
        times[step.heading] = times.get(step.heading, 0) + 1
    return int(times.get(step.heading, 0))
