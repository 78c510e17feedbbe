"""The answers of a visitor: they live in the session only, by contract field, and become one scenario."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

from pages.shared.numbers import Reading, read_number
from rules import YEARS, MunicipalityChoice, municipality_choices

COUNTRIES = ("NL", "BE", "DE")
GROSS = "job.gross_monthly"
ANSWERS = "household.answers"
DEFAULTS: dict[str, Any] = {
    "residence.country": None,
    "residence.municipality": None,
    "work.country": None,
    "work.municipality": None,
    GROSS: "",
    "job.weekly_hours": 38.0,
    "year": YEARS[-1],
    "payslip_month": 10,
    "worker.age": 38,
    "job.full_time_hours": 38.0,
    "job.holiday_pay": "statutory",
}


@cache
def places(country: str | None) -> dict[str, MunicipalityChoice]:
    """The municipalities of a country, or of all three while none is chosen, by country and name: BE/Gent."""
    countries = (country,) if country else COUNTRIES
    return {f"{one}/{place.name}": place for one in countries for place in municipality_choices(one)}


def answer(field: str) -> Any:
    """The answer in force: the visitor's, or the default."""
    return st.session_state.get(ANSWERS, {}).get(field, DEFAULTS[field])


def put(field: str, value: Any) -> None:
    """Take an answer; every widget that asks for it shows it. For callbacks, before the widgets are drawn."""
    st.session_state.setdefault(ANSWERS, {})[field] = value
    for key in st.session_state:
        if str(key).startswith(widget_key(field, "")):
            st.session_state[key] = value


def widget_key(field: str, code: str) -> str:
    """The key of the widget of a field in one language.

    A widget keeps the words of its choice, not the choice: a key for each language keeps it from the words of another.
    """
    return f"{field} {code}"


def forget() -> None:
    """Start again."""
    for field, default in DEFAULTS.items():
        put(field, default)


def take_latest_year() -> None:
    """Choose the last year whose law is known."""
    put("year", YEARS[-1])


def municipality(side: str) -> str | None:
    """The name of the municipality of `residence` or `work`, if one is chosen."""
    place = places(None).get(answer(f"{side}.municipality"))
    return place.name if place else None


def gross(locale: str) -> Reading | None:
    """The gross pay that was typed, read as a number."""
    return read_number(answer(GROSS), locale)


def is_domestic() -> bool:
    """Whether the job is in the country of residence."""
    return bool(answer("work.country") == answer("residence.country"))


def scenario(gross_monthly: float) -> dict[str, Any]:
    """The answers in the form of the contract."""
    return {
        "year": answer("year"),
        "payslip_month": answer("payslip_month"),
        "residence": {"country": answer("residence.country"), "municipality": municipality("residence")},
        "work": {"country": answer("work.country"), "municipality": municipality("work")},
        "worker": {"age": answer("worker.age")},
        "job": {
            "gross_monthly": gross_monthly,
            "holiday_pay": answer("job.holiday_pay"),
            "weekly_hours": answer("job.weekly_hours"),
            "full_time_hours": answer("job.full_time_hours"),
        },
    }
