"""The questions: where, which job, and more about the visitor, each with its error right below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from pages.shared import household, journeys
from pages.shared.household import COUNTRIES, GROSS, answer, places, put, widget_key
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
        help=language.text("hint.gross"),
        placeholder=language.text("hint.gross_example"),
        max_chars=20,
        **_bound(GROSS, language),
    )
    _problem(GROSS, problems)
    reading = household.gross(language.locale)
    if reading and reading.doubtful and GROSS not in problems:
        st.caption(f":material/info: {language.text('hint.understood', amount=language.euros(reading.value))}")
    _number("job.weekly_hours", 1.0, "%g", language, problems)


def more(language: Language, problems: Problems) -> None:
    """What has a default and can be changed."""
    _choice("year", YEARS[::-1], str, language, problems)
    _choice("payslip_month", range(1, 13), language.month, language, problems)
    _number("worker.age", 1, "%d", language, problems)
    _number("job.full_time_hours", 1.0, "%g", language, problems)
    _choice("job.holiday_pay", HOLIDAY_PAY, lambda one: language.text(f"choice.holiday_pay.{one}"), language, problems)


def steps(language: Language, problems: Problems, start_again: Callable[[], None]) -> None:
    """The same questions as a column of steps that show the answers in force."""
    reading = household.gross(language.locale)
    amount = language.euros(reading.value) if reading else "?"
    hours = language.number(answer("job.weekly_hours") or 0)
    summaries: list[tuple[str, str, str, Callable[[Language, Problems], None]]] = [
        ("heading.step_place", ":material/person_pin_circle:", journeys.with_countries(language), place),
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
        language.text("button.reset"),
        on_click=start_again,
        type="tertiary",
        icon=":material/restart_alt:",
        key="start_again",
    )


def _bound(field: str, language: Language, then: Callable[[], None] | None = None) -> dict[str, Any]:
    """What ties a widget to the answer of a field: its key, and a callback that keeps what the visitor gives."""
    key = widget_key(field, language.code)
    if key not in st.session_state:
        st.session_state[key] = answer(field)

    def keep() -> None:
        put(field, st.session_state[key])
        if then:
            then()

    return {"key": key, "on_change": keep}


def _country(side: str, language: Language, problems: Problems) -> None:
    field = f"{side}.country"
    st.segmented_control(
        language.text(f"field.{field}"),
        COUNTRIES,
        format_func=lambda country: language.text(f"country.{country}"),
        required=True,
        width="stretch",
        **_bound(field, language, partial(_drop_foreign_municipality, side)),
    )
    _problem(field, problems)


def _municipality(side: str, language: Language, problems: Problems) -> None:
    field = f"{side}.municipality"
    optional = "" if side == "residence" else f" {language.text('hint.optional')}"
    st.selectbox(
        f"{language.text(f'field.{field}')}{optional}",
        list(places(answer(f"{side}.country"))),
        index=None,
        format_func=partial(_place_words, language=language),
        placeholder=language.text(f"hint.{side}_municipality"),
        **_bound(field, language, partial(_take_country, side)),
    )
    _problem(field, problems)


def _number(field: str, step: float, pattern: str, language: Language, problems: Problems) -> None:
    st.number_input(language.text(f"field.{field}"), value=None, step=step, format=pattern, **_bound(field, language))
    _problem(field, problems)


def _choice(
    field: str, options: Sequence[Any], words: Callable[[Any], str], language: Language, problems: Problems
) -> None:
    st.selectbox(language.text(f"field.{field}"), options, format_func=words, **_bound(field, language))
    _problem(field, problems)


def _drop_foreign_municipality(side: str) -> None:
    """A municipality of the country that was chosen before is no answer any more."""
    if answer(f"{side}.municipality") not in places(answer(f"{side}.country")):
        put(f"{side}.municipality", None)


def _take_country(side: str) -> None:
    """Who chooses a municipality first has answered the country too."""
    chosen = places(None).get(answer(f"{side}.municipality"))
    if chosen:
        put(f"{side}.country", chosen.country)


def _place_words(option: str, language: Language) -> str:
    """A municipality with its country and region, because names occur on both sides of a border."""
    place = places(None)[option]
    region = language.text(f"region.{place.region}") if language.has_text(f"region.{place.region}") else place.region
    return f"{place.name} ({place.country}, {region})"


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
