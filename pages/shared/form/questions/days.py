"""Where you work on the days of the year: at home, in other countries, at the workplace."""

from __future__ import annotations

import streamlit as st

from pages.shared.form import fields
from pages.shared.form.fields import Problems
from pages.shared.visit.asked import DAYS_A_WEEK
from pages.shared.visit.household import answer, crosses_border, given
from pages.shared.visit.languages import Language

WEEK = (5, 4, 3, 2, 1)


def ask(language: Language, problems: Problems) -> None:
    """Days at home and what they can change, then the other days; the days at the workplace follow if left open."""
    st.selectbox(
        language.text("field.days_a_week"),
        WEEK,
        format_func=language.number,
        help=language.text("hint.days_a_week"),
        **fields.bound(DAYS_A_WEEK, language.catalogue),
    )
    fields.number("job.days.home", language, problems, hint=language.text("hint.home_days"))
    effect = language.text("hint.home_days_across" if crosses_border() else "hint.home_days_expenses")
    st.caption(f":material/info: {effect}")
    fields.ask("options.framework_a1", language, problems, hint=language.text("hint.framework_a1"))
    fields.ask("job.days.elsewhere", language, problems, hint=language.text("hint.days_elsewhere"))
    fields.number(
        "job.days.office",
        language,
        problems,
        words=f"{language.text('field.job.days.office')} {language.text('hint.optional')}",
        hint=language.text("hint.office_days"),
        placeholder=language.text("hint.office_days_open"),
    )
    fields.problem("job.days", language, problems)


def in_short(language: Language) -> str:
    """How many days, as far as they differ from a year at the workplace."""
    home, elsewhere, office = (given(f"job.days.{where}") for where in ("home", "elsewhere", "office"))
    week = answer(DAYS_A_WEEK)
    parts = [language.plural("summary.days_a_week", week)] if week != WEEK[0] else []
    parts += [language.plural("summary.home_days", home) if home else language.text("summary.no_home_days")]
    parts += [language.plural("summary.days_elsewhere", elsewhere)] if elsewhere else []
    parts += [language.plural("summary.office_days", office)] if office is not None else []
    return ", ".join(parts)
