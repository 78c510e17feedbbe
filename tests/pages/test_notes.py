"""What the answer takes for granted, and for whom it says that it was worked out."""

from __future__ import annotations

import pytest

from pages.shared.visit.asked import default_answer, is_share_of_pay
from tests.pages.conftest import BELGIAN, COUPLE, OWNER, WITHIN_NL, Open, words

ASSUMED = {
    "partner": "You are single.",
    "children": "You have no children in your household.",
    "home.owner": "You rent your home.",
    "job.sector": "Your employer is private",
    "job.extra_month": "You get no extra month.",
    "job.employee_pension_rate": "We count no own share of a work pension.",
    "worker.age": "You are 38 years old",
}


def test_what_was_not_said_is_an_assumption(keep: Open) -> None:
    written = words(keep(WITHIN_NL))
    assert all(sentence in written for sentence in ASSUMED.values())
    assert "white-collar worker (bediende)" not in written
    assert "white-collar worker (bediende)" in words(keep(BELGIAN))


@pytest.mark.parametrize("field", list(ASSUMED))
def test_what_was_said_is_no_assumption(keep: Open, field: str) -> None:
    """Also when the visitor says what we would have taken."""
    written = words(keep({**WITHIN_NL, field: "0%" if is_share_of_pay(field) else default_answer(field)}))
    assert ASSUMED[field] not in written
    assert sum(sentence in written for sentence in ASSUMED.values()) == len(ASSUMED) - 1


def test_an_own_home_without_amounts_is_assumed_to_have_none(keep: Open) -> None:
    written = words(keep({**WITHIN_NL, "home.owner": True}))
    assert "You pay no mortgage interest." in written
    assert "The value of your home is left out" in written
    written = words(keep(OWNER))
    assert "You pay no mortgage interest." not in written
    assert "The value of your home is left out" not in written


def test_the_caption_says_for_whom(keep: Open) -> None:
    written = words(keep({**COUPLE, **OWNER}))
    assert "Married, no children · Own home of €300,000 · Private employer · No days at home" in written
