"""What is hardly meant is asked back, and what may well be is not."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Scenario, compare, doubts


def asked_back(residence: str, work: str, job: dict[str, Any], **changes: Any) -> list[tuple[str, str]]:
    ends = {"residence": {"country": residence}, "work": {"country": work}}
    data = {"year": 2026, "worker": {"age": 38}, "job": job} | ends | changes
    return [(one.field, one.text_id) for one in doubts(compare(Scenario.from_data(data)))]


PAY = "job.gross_monthly"


@pytest.mark.parametrize("work", ["NL", "BE", "DE"])
@pytest.mark.parametrize(
    ("job", "found"),
    [
        ({"gross_monthly": 3500.0}, []),
        ({"gross_monthly": 12_000.0}, []),
        ({"gross_monthly": 42_000.0}, [(PAY, "question.pay_yearly")]),
        ({"gross_monthly": 21.5}, [(PAY, "question.pay_hourly")]),
        ({"gross_monthly": 900.0}, [(PAY, "question.pay_low")]),
        ({"gross_monthly": 1900.0}, []),
        ({"gross_monthly": 900.0, "weekly_hours": 12.0}, []),
        ({"gross_monthly": 80.0, "weekly_hours": 1.0}, []),
        ({"gross_monthly": 3500.0, "weekly_hours": 40.0}, []),
        ({"gross_monthly": 3500.0, "weekly_hours": 45.0}, [("job.weekly_hours", "question.hours_high")]),
        ({"gross_monthly": 3500.0, "weekly_hours": 42.0, "full_time_hours": 42.0}, []),
    ],
)
def test_a_job(work: str, job: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert asked_back("NL", work, job) == found


def test_the_present_job_is_asked_about_as_far_as_it_was_told() -> None:
    yearly = {"gross_monthly": 42_000.0}
    assert asked_back("BE", "NL", {"gross_monthly": 3500.0}, present_job=yearly) == [
        ("present_job.gross_monthly", "question.pay_yearly")
    ]
    assert asked_back("BE", "NL", yearly, present_job={"weekly_hours": 30.0}) == [(PAY, "question.pay_yearly")]
