"""The questions: where, which job, and more about the visitor, each with its error right below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from pages.shared import household
from pages.shared.household import COUNTRIES, DEFAULTS, GROSS, answer, places
from pages.shared.languages import Language
from rules import YEARS

HOLIDAY_PAY = ("statutory", "none")
Problems = Mapping[str, str]


def place(language: Language, problems: Problems) -> None:
    """Step 1: where you live and work."""
    for side in ("residence", "work"):
        _country(side, language, problems)
        _municipality(side, language, problems)


def job(language: Language, problems: Problems) -> None:
    """Step 2: your job."""
    st.text_input(
        language.text("field.job.gross_monthly_euro"),
        key=GROSS,
        help=language.text("hint.gross"),
        placeholder=language.text("hint.gross_example"),
        max_chars=20,
        persist_state="session",
    )
    _problem(GROSS, problems)
    reading = household.gross(language.locale)
    if reading and reading.doubtful and GROSS not in problems:
        st.caption(f":material/info: {language.text('hint.understood', amount=language.euros(reading.value))}")
    _hours("job.weekly_hours", language, problems)


def more(language: Language, problems: Problems) -> None:
    """What has a default and can be changed."""
    _choice("year", YEARS[::-1], str, language, problems)
    _choice("payslip_month", range(1, 13), language.month, language, problems)
    st.number_input(
        language.text("field.worker.age"), value=DEFAULTS["worker.age"], step=1, key="worker.age", persist_state="session"
    )
    _problem("worker.age", problems)
    _hours("job.full_time_hours", language, problems)
    _choice("job.holiday_pay", HOLIDAY_PAY, lambda one: language.text(f"choice.holiday_pay.{one}"), language, problems)


def steps(language: Language, problems: Problems, start_again: Callable[[], None]) -> None:
    """The same questions as a column of steps that show the answers in force."""
    reading = household.gross(language.locale)
    amount = language.euros(reading.value) if reading else answer(GROSS)
    hours = language.number(answer("job.weekly_hours") or 0)
    summaries: list[tuple[str, str, str, Callable[[Language, Problems], None]]] = [
        ("heading.step_place", ":material/person_pin_circle:", _journey_with_countries(), place),
        ("heading.step_job", ":material/work:", language.text("summary.job", amount=amount, hours=hours), job),
        ("button.more_about_me", ":material/tune:", _more_in_short(language), more),
    ]
    st.subheader(language.text("heading.your_answers"), anchor="your-answers")
    for heading, icon, summary, questions in summaries:
        with st.expander(
            f"**{language.text(heading)}**  \n{summary}", type="step", icon=icon, key=heading, expanded=bool(problems)
        ):
            questions(language, problems)
    st.button(
        language.text("button.reset"), on_click=start_again, type="tertiary", icon=":material/restart_alt:", key="start_again"
    )


def _country(side: str, language: Language, problems: Problems) -> None:
    field = f"{side}.country"
    st.segmented_control(
        language.text(f"field.{field}"),
        COUNTRIES,
        format_func=lambda country: language.text(f"country.{country}"),
        key=field,
        required=True,
        on_change=partial(_drop_foreign_municipality, side),
        width="stretch",
        persist_state="session",
    )
    _problem(field, problems)


def _municipality(side: str, language: Language, problems: Problems) -> None:
    field = f"{side}.municipality"
    optional = "" if side == "residence" else f" {language.text('hint.optional')}"
    st.selectbox(
        f"{language.text(f'field.{field}')}{optional}",
        list(places(answer(f"{side}.country"))),
        index=None,
        key=field,
        placeholder=language.text(f"hint.{side}_municipality"),
        on_change=partial(_take_country, side),
        persist_state="session",
    )
    _problem(field, problems)


def _hours(field: str, language: Language, problems: Problems) -> None:
    st.number_input(
        language.text(f"field.{field}"), value=DEFAULTS[field], step=1.0, format="%g", key=field, persist_state="session"
    )
    _problem(field, problems)


def _choice(
    field: str, options: Sequence[Any], words: Callable[[Any], str], language: Language, problems: Problems
) -> None:
    st.selectbox(
        language.text(f"field.{field}"),
        options,
        index=options.index(DEFAULTS[field]),
        format_func=words,
        key=field,
        persist_state="session",
    )
    _problem(field, problems)


def _drop_foreign_municipality(side: str) -> None:
    """A municipality of the country that was chosen before is no answer any more."""
    if answer(f"{side}.municipality") not in places(answer(f"{side}.country")):
        st.session_state[f"{side}.municipality"] = None


def _take_country(side: str) -> None:
    """Who chooses a municipality first has answered the country too."""
    chosen = places(None).get(answer(f"{side}.municipality"))
    if chosen:
        st.session_state[f"{side}.country"] = chosen.country


def _journey_with_countries() -> str:
    ends = [(household.municipality(side), answer(f"{side}.country")) for side in ("residence", "work")]
    return " → ".join(f"{name} ({country})" if name else str(country) for name, country in ends)


def _more_in_short(language: Language) -> str:
    return language.text(
        "summary.more",
        year=answer("year"),
        age=answer("worker.age"),
        month=language.month(answer("payslip_month")),
    )


def _problem(field: str, problems: Problems) -> None:
    if field in problems:
        st.error(problems[field], icon=":material/error:")
