"""Curves of this visit's household, kept while its answers stay, so that a slider need not work them out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from rules import GrossPay, HomeDays, HomeDayStep, Scenario, by_gross_pay, by_home_days, first_home_day_step

T = TypeVar("T")


def home_days(scenario: Scenario) -> HomeDays:
    """The curve by days at home, with its jumps."""
    return _kept("home_days", scenario, by_home_days)


def gross_pay(scenario: Scenario) -> GrossPay:
    """The curve by gross pay, with its jumps."""
    return _kept("gross_pay", scenario, by_gross_pay)


def first_step(scenario: Scenario) -> HomeDayStep | None:
    """The first jump by days at home, without its reason."""
    return _kept("first_step", scenario, first_home_day_step)


def _kept(name: str, scenario: Scenario, work_out: Callable[[Scenario], T]) -> T:
    """What was worked out last, if it was for the same household. It lives in the session only."""
    key = f"what_if.{name}"
    kept = st.session_state.get(key)
    if kept is None or kept[0] != scenario:
        kept = scenario, work_out(scenario)
        st.session_state[key] = kept
    found: T = kept[1]
    return found
