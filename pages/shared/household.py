"""The answers of a visitor: they live in the session only, by contract field, and become one scenario."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import streamlit as st

from pages.shared.numbers import Reading, read_number
from rules import YEARS, municipality_choices

COUNTRIES = ("NL", "BE", "DE")
GROSS = "job.gross_monthly"
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


class Place(NamedTuple):
    """A municipality that can be chosen."""

    country: str
    name: str
    region: str

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(filter(None, (self.country, self.region)))})"


@cache
def places(country: str | None) -> dict[str, Place]:
    """The municipalities of a country, or of all three, by the words that are shown."""
    countries = (country,) if country else COUNTRIES
    found = [Place(choice.country, choice.name, choice.region) for one in countries for choice in municipality_choices(one)]
    return {str(place): place for place in found}


def answer(field: str) -> Any:
    """The answer in force: the visitor's, or the default."""
    return st.session_state.get(field, DEFAULTS[field])


def forget() -> None:
    """Start again."""
    for field in DEFAULTS:
        st.session_state.pop(field, None)


def take_latest_year() -> None:
    """Choose the last year whose law is known."""
    st.session_state["year"] = YEARS[-1]


def municipality(side: str) -> str | None:
    """The name of the municipality of `residence` or `work`, if one is chosen."""
    chosen = answer(f"{side}.municipality")
    known = places(None).get(chosen)
    return known.name if known else chosen


def gross(locale: str) -> Reading | None:
    """The gross pay that was typed, read as a number."""
    return read_number(answer(GROSS), locale)


def is_domestic() -> bool:
    """Whether the job is in the country of residence."""
    return bool(answer("work.country") == answer("residence.country"))


def journey() -> str:
    """From where to where, in two names; empty while one is not known."""
    ends = [municipality(side) or answer(f"{side}.country") for side in ("residence", "work")]
    return " → ".join(ends) if all(ends) else ""


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
