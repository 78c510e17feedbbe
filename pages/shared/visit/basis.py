"""What is equal on both sides: the pay of a month, of a year, the cost to an employer, or what is left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple, cast

import streamlit as st

from pages.shared.visit import household
from pages.shared.visit.numbers import read_number
from rules import BASES, Basis, Comparison, Scenario, compare, target_of_month

BASIS = "basis"
TARGET = "basis.target"
DONE = "basis.done"
ANY_LOCALE = "en_IE"
WANTED = "wanted"
"""The choice of a figure that the visitor types: the basis `net` with a target."""
CHOICES = (*BASES, WANTED)
PAY_IS_SOUGHT = ("net", WANTED)
"""With these the pay across the border is what is looked for, with the next ones the pay at home."""
HOME_PAY_IS_SOUGHT = ("year", "employer_cost")
AS_TOLD: ContextVar[bool] = ContextVar("as_told", default=False)
"""Whether both jobs count with their own terms, whatever was chosen."""


class Done(NamedTuple):
    """A comparison and what it was asked."""

    scenario: Scenario
    chosen: str
    target: float | None
    comparison: Comparison


@contextmanager
def as_told() -> Iterator[None]:
    """Compare both jobs as they were told; the choice stays for the pages that have it."""
    token = AS_TOLD.set(True)
    try:
        yield
    finally:
        AS_TOLD.reset(token)


def offered() -> tuple[str, ...]:
    """What there is to choose: with a present job its own terms are the basis, a job at home is compared with none."""
    if household.is_domestic():
        return ()
    return BASES[:1] if AS_TOLD.get() or household.given("present_job") else CHOICES


def chosen() -> str:
    """The choice in force, as far as it is complete."""
    choice = marked()
    return BASES[0] if choice == WANTED and _amount() is None else choice


def marked() -> str:
    """The choice that the visitor has made, be it complete or not."""
    choice = str(st.session_state.get(BASIS, BASES[0]))
    return choice if choice in offered() else BASES[0]


def typed() -> str:
    """What is to be left of a month, as it was typed."""
    return str(st.session_state.get(TARGET, ""))


def target() -> float | None:
    """What is to be left of a year, in euros; none while it is not typed or not asked."""
    amount = _amount() if chosen() == WANTED else None
    return None if amount is None else target_of_month(amount)


def _amount() -> float | None:
    """The amount that was typed; a mark for decimals or thousands is read alike in every language."""
    reading = read_number(typed(), ANY_LOCALE)
    return None if reading is None or reading.value < 0.0 else reading.value


def put(choice: str, amount: str) -> None:
    """Take a choice. For callbacks."""
    st.session_state[BASIS], st.session_state[TARGET] = choice, amount


def forget() -> None:
    """Go back to equal pay of a month. For callbacks."""
    put(BASES[0], "")


def compared(scenario: Scenario) -> Comparison:
    """The comparison by the choice in force; asked the same again, the one that was made."""
    wanted, choice = target(), chosen()
    done: Done | None = st.session_state.get(DONE)
    if done is None or (done.scenario, done.chosen, done.target) != (scenario, choice, wanted):
        done = Done(scenario, choice, wanted, compare(scenario, basis=_name(choice), target=wanted))
        st.session_state[DONE] = done
    return done.comparison


def _name(choice: str) -> Basis:
    return "net" if choice == WANTED else cast(Basis, choice)
