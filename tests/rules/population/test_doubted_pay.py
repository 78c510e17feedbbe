"""Pay in a table that is hardly meant: by the very limits by which a single household is asked back."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from rules import DoubtedPay, compare, doubted_pay, doubts
from rules.population.table import reading
from rules.population.table.reading import read
from rules.question.scenario import Scenario
from tests.rules.population.some_households import population_of
from tests.rules.population.table_rows import EXAMPLE, Row, as_table

PAY = "job.gross_monthly"


def scenarios() -> list[Scenario]:
    """Pay around every limit, for each state of work, at several ages, hours and years."""
    found = []
    for work, age, hours, year in product(("NL", "BE", "DE"), (16, 19, 40), (12.0, 38.0, 60.0), (2024, 2026)):
        for pay in (0.0, 3.45, 100.0, 100.01, 450.0, 900.0, 1100.0, 1700.0, 3500.0, 19_999.99, 20_000.0, 42_000.0):
            data: dict[str, Any] = {
                "year": year,
                "residence": {"country": "BE" if work == "NL" else "NL"},
                "work": {"country": work},
                "worker": {"age": age},
                "job": {"gross_monthly": pay, "weekly_hours": hours, "extra_month": True},
            }
            found.append(Scenario.from_data(data))
    return found


def test_a_row_is_doubted_as_its_household_is_asked_back() -> None:
    asked = scenarios()
    expected = [
        DoubtedPay(row, one.job.gross_monthly)
        for row, one in enumerate(asked)
        if PAY in [doubt.field for doubt in doubts(compare(one))]
    ]
    assert len(asked) > len(expected) > len(asked) / 4
    assert list(doubted_pay(population_of(asked))) == expected


@pytest.mark.parametrize("hours", [12, "12", " 12.0 "])
def test_the_hours_of_a_table_count(hours: Any) -> None:
    other = "80" if isinstance(hours, str) else 80
    rows: list[Row] = [EXAMPLE | {PAY: 900.0, "job.weekly_hours": told} for told in (hours, None, other, hours)]
    population = read(as_table(rows))
    assert [one.row for one in population.refused] == [2]
    assert doubted_pay(population) == (DoubtedPay(1, 900.0),)


def test_so_do_those_of_a_row_that_is_not_cleared_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_cleared(told: Any) -> Any:
        told["job.weekly_hours"].values[:] = 30.0
        return told["year"].values < 0.0

    monkeypatch.setattr(reading, "limits_kept", none_cleared)
    rows: list[Row] = [EXAMPLE | {PAY: 900.0, "job.weekly_hours": hours} for hours in (12.0, 38.0)]
    assert doubted_pay(read(as_table(rows))) == (DoubtedPay(1, 900.0),)


def test_some_of_the_households_keep_their_hours() -> None:
    whole = population_of([one for one in scenarios() if one.year == 2026])
    (group,) = whole.groups
    some = whole._replace(groups=(group.chosen(group.weekly_hours > 12.0),))
    expected = {one for one in doubted_pay(whole) if group.weekly_hours[one.row] > 12.0}
    assert set(doubted_pay(some)) == expected < set(doubted_pay(whole))
