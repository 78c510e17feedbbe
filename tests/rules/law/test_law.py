"""The law of a year: every value at the path that is its key, on the right day, and nothing that is not law."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple, get_type_hints

import pytest

from rules import store
from rules.belgium.employer_contributions import EmployerContributionsLaw
from rules.belgium.work_bonus import WorkBonusLaw
from rules.definitions.periods import Monthly, MonthRuns, NeededWhile, Quarterly, Run
from rules.errors import LawMissing
from rules.law.year import YEARS, in_force, law_of
from rules.store.database import Store
from rules.store.law_files import DatedValue
from tests.rules.data_folder import SmallHouse, changes, forget, key, row


class Rate(NamedTuple):
    rate: float


class LapsingRate(NamedTuple):
    in_force: float
    rate: Annotated[float, NeededWhile("in_force", 1.0)]


class CountedRate(NamedTuple):
    rate: float
    months: Run


class CreditLaw(NamedTuple):
    maximum: float
    brackets: tuple[tuple[float, ...], ...]


class Yearly(NamedTuple):
    credit: Rate


class YearlyLapsing(NamedTuple):
    credit: LapsingRate


class ByMonth(NamedTuple):
    credit: Monthly[Rate]


class ByMonthLapsing(NamedTuple):
    credit: Monthly[LapsingRate]


class ByMonthCounted(NamedTuple):
    credit: Monthly[CountedRate]


class MonthCountedLaw(NamedTuple):
    nl: ByMonthCounted


class ByRunOfMonths(NamedTuple):
    credit: MonthRuns[CountedRate]


class MonthRunsLaw(NamedTuple):
    nl: ByRunOfMonths


class ByQuarter(NamedTuple):
    credit: Quarterly[Rate]


class Credit(NamedTuple):
    credit: CreditLaw


class WholeLaw(NamedTuple):
    nl: Credit


class YearLaw(NamedTuple):
    nl: Yearly


class LapsingLaw(NamedTuple):
    nl: YearlyLapsing


class MonthLaw(NamedTuple):
    nl: ByMonth


class MonthLapsingLaw(NamedTuple):
    nl: ByMonthLapsing


class QuarterLaw(NamedTuple):
    nl: ByQuarter


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallHouse]:
    with monkeypatch.context() as patch:
        yield SmallHouse(tmp_path, patch)
    forget()


def months(house: SmallHouse, year: int) -> list[float]:
    return [month.rate for month in house.numbers(MonthLaw, year).nl.credit]


def test_a_value_lands_at_the_path_that_is_its_key(house: SmallHouse) -> None:
    law = house.year_law(WholeLaw, 2026)

    assert house.numbers(WholeLaw, 2026) == WholeLaw(Credit(CreditLaw(3115.0, ((0.0, 0.0810), (38883.0, 0.3756)))))
    assert {path: value.key for path, value in law.values.items()} == {
        "nl.credit.maximum": "nl.credit.maximum",
        "nl.credit.brackets": "nl.credit.brackets",
    }
    assert law.values["nl.credit.maximum"].valid_from == date(2026, 1, 1)
    assert (law.year, law.fingerprint, law.checked) == (2026, store.current().fingerprint, date(2026, 11, 24))


def test_every_number_of_the_real_law_is_the_value_behind_its_path() -> None:
    """The path without its index of month or quarter is the key, and leads through the tuples to that value."""
    for year in YEARS:
        law = law_of(year)
        for path, value in law.values.items():
            found: object = law.numbers
            for name, index in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
                found = getattr(found, name)
                found = found[int(index)] if index else found  # type: ignore[index]
            assert (re.sub(r"\[\d+\]", "", path), found) == (value.key, value.value)


def test_the_law_of_each_year_is_its_own(house: SmallHouse) -> None:
    house.holds(key("rate", row(1, "year = 2024"), row(2, "year = 2025"), row(3, "from = 2026-01-01")))

    assert [house.numbers(YearLaw, year).nl.credit.rate for year in (2024, 2025, 2026, 2030)] == [1, 2, 3, 3]


@pytest.mark.parametrize("year", [2025, 2027])
def test_law_that_the_store_does_not_hold_for_a_year_names_its_key(house: SmallHouse, year: int) -> None:
    house.holds(key("rate", row(3)))

    with pytest.raises(LawMissing) as refused:
        house.numbers(YearLaw, year)
    assert refused.value.key == refused.value.field == "nl.credit.rate"
    assert str(refused.value) == f"nl.credit.rate: the store holds no law for {year}, and nothing is guessed"
    assert refused.value.status == 3


def test_a_key_that_the_store_does_not_hold_at_all_is_named(house: SmallHouse) -> None:
    house.holds(key("rates", row(3)))

    with pytest.raises(LawMissing, match=r"^nl\.credit\.rate: the store holds no law for 2026"):
        house.numbers(YearLaw, 2026)


def test_law_that_is_missing_in_one_month_names_the_first_day_of_it(house: SmallHouse) -> None:
    house.holds(key("rate", row(1, "from = 2026-01-01, to = 2026-10-01")))

    with pytest.raises(LawMissing, match=r"^nl\.credit\.rate: the store holds no law for 2026-10-01"):
        house.numbers(MonthLaw, 2026)


CHANGING = {
    "a new value in July": [row(1, "from = 2025-01-01, to = 2026-07-01"), row(2, "from = 2026-07-01")],
    "an end in July": [row(1, "from = 2025-01-01, to = 2026-07-01")],
    "a beginning in July": [row(1, "from = 2026-07-01")],
}


@pytest.mark.parametrize("rows", CHANGING.values(), ids=CHANGING)
def test_a_value_that_is_read_once_a_year_may_not_change_within_it(house: SmallHouse, rows: list[str]) -> None:
    house.holds(key("rate", *rows))

    with pytest.raises(
        LawMissing, match=r"^nl\.credit\.rate: .*the whole time from 2026-01-01 to 2027-01-01 .*2026-07-01"
    ):
        house.numbers(YearLaw, 2026)


def test_a_value_may_change_on_the_first_day_of_a_year(house: SmallHouse) -> None:
    house.holds(key("rate", row(1, "from = 2025-06-01, to = 2026-01-01"), row(2, "from = 2026-01-01, to = 2027-01-01")))

    assert house.numbers(YearLaw, 2026).nl.credit.rate == 2


def test_each_month_has_its_own_law(house: SmallHouse) -> None:
    rows = [
        row(1, "from = 2026-01-01, to = 2026-03-01"),
        row(2, "from = 2026-03-01, to = 2026-12-01"),
        row(3, "from = 2026-12-01", status='"adopted"'),
    ]
    house.holds(key("rate", *rows))

    assert months(house, 2026) == [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3]
    assert months(house, 2027) == [3] * 12


def test_each_quarter_has_its_own_law(house: SmallHouse) -> None:
    rows = [
        row(1, "from = 2026-01-01, to = 2026-04-01"),
        row(2, "from = 2026-04-01, to = 2026-10-01"),
        row(3, "from = 2026-10-01"),
    ]
    house.holds(key("rate", *rows))

    assert [quarter.rate for quarter in house.numbers(QuarterLaw, 2026).nl.credit] == [1, 2, 2, 3]


def test_the_value_behind_a_month_is_found_by_its_number(house: SmallHouse) -> None:
    house.holds(key("rate", row(1, "from = 2026-01-01, to = 2026-03-01"), row(2, "from = 2026-03-01")))
    figures = house.figures(MonthLaw, 2026)

    assert list(figures) == [f"nl.credit[{month}].rate" for month in range(12)]
    assert [figures[f"nl.credit[{month}].rate"].value for month in (0, 1, 2, 11)] == [1, 1, 2, 2]


SWITCH = key("in_force", row(1, "from = 2026-01-01, to = 2026-03-01"), row(0, "from = 2026-03-01"), unit='"switch"')


def test_a_value_that_has_lapsed_is_nan_and_stands_behind_nothing(house: SmallHouse) -> None:
    house.holds(SWITCH + key("rate", row(1, "from = 2026-01-01, to = 2026-03-01")))
    rates = [month.rate for month in house.numbers(MonthLapsingLaw, 2026).nl.credit]

    assert rates[:2] == [1, 1]
    assert all(math.isnan(rate) for rate in rates[2:])
    assert len(house.figures(MonthLapsingLaw, 2026)) == 14
    assert math.isnan(house.numbers(LapsingLaw, 2027).nl.credit.rate)


def test_a_value_that_has_lapsed_while_it_is_needed_is_missing(house: SmallHouse) -> None:
    house.holds(SWITCH + key("rate", row(1, "from = 2026-01-01, to = 2026-02-01")))

    with pytest.raises(LawMissing, match=r"nl\.credit\.rate: the store holds no law for 2026-02-01"):
        house.numbers(MonthLapsingLaw, 2026)


def test_months_of_one_law_are_counted_in_the_first_of_them(house: SmallHouse) -> None:
    house.holds(key("rate", row(1, "from = 2026-01-01, to = 2026-04-01"), row(2, "from = 2026-04-01")))
    months = [month.months for month in house.numbers(MonthCountedLaw, 2026).nl.credit]

    assert months == [3, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0]


def test_each_run_of_months_has_its_law_once_and_what_is_left_over_counts_for_no_month(house: SmallHouse) -> None:
    house.holds(key("rate", row(1, "from = 2026-01-01, to = 2026-03-01"), row(2, "from = 2026-03-01")))

    assert house.numbers(MonthRunsLaw, 2026).nl.credit == ((1, 2), (2, 10), (2, 0), (2, 0))
    assert house.numbers(MonthRunsLaw, 2027).nl.credit == ((2, 12), (2, 0), (2, 0), (2, 0))
    assert list(house.figures(MonthRunsLaw, 2026)) == ["nl.credit[0].rate", "nl.credit[1].rate"]


def test_more_runs_of_months_than_there_are_places_are_refused(house: SmallHouse) -> None:
    ends = ("2026-02-01", "2026-03-01", "2026-05-01", "2026-07-01", "2027-01-01")
    starts = ("2026-01-01", *ends)
    rows = [row(i, f"from = {start}, to = {end}") for i, (start, end) in enumerate(zip(starts, ends, strict=False))]
    house.holds(key("rate", *rows))

    with pytest.raises(LawMissing, match="2026 in at most 4 runs of months"):
        house.numbers(MonthRunsLaw, 2026)


def test_a_value_that_changes_within_the_month_for_which_it_is_read_is_missing(house: SmallHouse) -> None:
    house.holds(key("rate", row(1, "from = 2026-01-01, to = 2026-03-15"), row(2, "from = 2026-03-15")))

    with pytest.raises(LawMissing, match="from 2026-03-01 to 2026-04-01"):
        house.numbers(MonthLaw, 2026)


LAPSING = [
    (law, name)
    for law, topic in (("be.work_bonus", WorkBonusLaw), ("be.employer_contributions", EmployerContributionsLaw))
    for name, hint in get_type_hints(topic, include_extras=True).items()
    if any(isinstance(mark, NeededWhile) and mark.value == 1.0 for mark in getattr(hint, "__metadata__", ()))
]


@pytest.mark.parametrize(("topic", "name"), LAPSING, ids=lambda part: part)
def test_every_value_that_a_switch_asks_for_is_missed_when_it_is_gone(
    monkeypatch: pytest.MonkeyPatch, topic: str, name: str
) -> None:
    everything = store.current().values()
    gone = [v for v in everything if v.key != f"{topic}.{name}" or not v.covers(date(2026, 10, 1))]
    assert len(gone) == len(everything) - 1
    monkeypatch.setattr(Store, "values", lambda _: gone)
    law_of.cache_clear()
    with pytest.raises(LawMissing, match=name):
        law_of(2026)
    law_of.cache_clear()


def test_the_belgian_work_bonus_of_2026_has_the_law_of_five_periods() -> None:
    law = law_of(2026).numbers.be.work_bonus

    assert len(law) == 12
    assert [month for month in range(2, 13) if law[month - 1].slope_a != law[month - 2].slope_a] == [3, 4, 7, 9]
    assert [law[month - 1].slope_a for month in (1, 3, 4, 7, 9)] == [0.2807, 0.2442, 0.2738, 0.3196, 0.2739]
    assert [law[month - 1].maximum_a for month in (1, 3, 4, 7, 9)] == [123.0, 123.0, 125.04, 127.54, 127.54]


def test_the_belgian_structural_reduction_of_2025_has_the_law_of_three_quarters() -> None:
    law = law_of(2025).numbers.be.structural_reduction

    assert [quarter.low_wage_bound for quarter in law] == [11013.62, 11233.89, 11233.89, 11233.89]
    assert [quarter.very_low_wage_bound for quarter in law] == [6943.32, 7082.19, 9360.0, 9360.0]


UNADOPTED = ("bill", "draft", "announced", "estimate", "carried")


@pytest.mark.parametrize("status", UNADOPTED)
def test_expected_law_is_used_when_asked_and_never_unasked(house: SmallHouse, status: str) -> None:
    house.holds(key("rate", row(1), row(2, "year = 2027", status=f'"{status}"')))

    assert house.numbers(YearLaw, 2027, expected=True).nl.credit.rate == 2
    assert house.figures(YearLaw, 2027, expected=True)["nl.credit.rate"].status == status
    with pytest.raises(LawMissing, match=r"^nl\.credit\.rate: the store holds no law for 2027"):
        house.numbers(YearLaw, 2027)


@pytest.mark.parametrize("expected", [False, True], ids=["unasked", "asked"])
@pytest.mark.parametrize("status", UNADOPTED)
def test_adopted_law_goes_before_expected_law(house: SmallHouse, status: str, expected: bool) -> None:
    """Whichever began first."""
    house.holds(key("rate", row(2, "from = 2025-01-01", status=f'"{status}"'), row(1)))

    assert house.numbers(YearLaw, 2026, expected=expected).nl.credit.rate == 1


@pytest.mark.parametrize("status", [s for s in UNADOPTED if s != "estimate"])
def test_of_what_is_not_adopted_only_estimates_are_used_once_they_have_begun(house: SmallHouse, status: str) -> None:
    house.holds(key("rate", row(1, status=f'"{status}"')))

    with pytest.raises(LawMissing):
        house.numbers(YearLaw, 2026)


@pytest.mark.parametrize(
    ("begins", "used"), [("2026-01-01", True), ("2026-11-24", True), ("2026-11-25", False)], ids=str
)
def test_an_estimate_is_used_only_where_it_had_begun_when_it_was_checked(
    house: SmallHouse, begins: str, used: bool
) -> None:
    house.holds(key("rate", row(1, f"from = {begins}", status='"estimate"')))
    (value,) = (v for v in store.current().values() if v.key == "nl.credit.rate")

    assert in_force(value, 2026) is used
    assert not in_force(value, 2027)
    with pytest.raises(LawMissing):
        house.numbers(YearLaw, 2027)


def of_2027(name: str) -> list[DatedValue]:
    return [v for v in store.current().values() if v.key == name and v.covers(date(2027, 1, 1))]


def test_the_tax_bill_for_2027_is_no_law_of_2027() -> None:
    bills = of_2027("nl.labour_tax_credit.rate_1")

    assert [bill.status for bill in bills] == ["bill"]
    assert not any(in_force(bill, 2027) for bill in bills)
    with pytest.raises(LawMissing, match="2027"):
        law_of(2027)


@pytest.mark.parametrize("year", YEARS)
def test_the_law_of_a_complete_year_is_adopted_or_an_estimate_that_had_begun(year: int) -> None:
    for value in law_of(year).values.values():
        assert value.status == "adopted" or (value.status == "estimate" and value.valid_from <= value.checked), value


def test_the_membership_fee_of_the_mutuality_is_an_estimate_that_is_used() -> None:
    value = law_of(2026).values["be.mutuality.yearly_contribution"]

    assert (value.status, value.value) == ("estimate", 113.16)


@pytest.mark.parametrize("year", YEARS)
def test_asking_for_expected_law_changes_nothing_in_a_year_that_is_complete(year: int) -> None:
    assert law_of(year, None, True).numbers == law_of(year).numbers


def test_a_reform_gives_law_where_there_is_none(house: SmallHouse) -> None:
    house.holds(key("rate", row(1)))
    reform = changes({"key": "nl.credit.rate", "from": "2027-01-01", "value": 9})

    assert house.numbers(YearLaw, 2027, reform).nl.credit.rate == 9
