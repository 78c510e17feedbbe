"""Reforms: a change from a date on, laid over the law; what came before and beside it stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rules.errors import InputError
from rules.law.overlay import Overlay, applied
from rules.law.year import YEARS, YearLaw, law_of
from rules.store.law_files import DatedValue
from tests.rules.data_folder import SmallHouse, changes, forget, key, row

CREDIT = "nl.general_tax_credit.maximum"
BRACKETS = "nl.income_tax.brackets"
MONTHLY = "be.work_bonus.slope_a"
QUARTERLY = "be.structural_reduction.low_wage_rate"


class Rate(NamedTuple):
    rate: float


class CreditLaw(NamedTuple):
    credit: Rate


class SmallLaw(NamedTuple):
    nl: CreditLaw


def value(key: str, amount: float | tuple[tuple[float, ...], ...], year: int, unit: str = "EUR") -> DatedValue:
    first, end = date(year, 1, 1), date(year + 1, 1, 1)
    return DatedValue(key, "term", unit, "art. 1", amount, first, end, "B", "bill", ("paper",), first, None)


HELD = [
    value("rate", 1.0, 2025),
    value("rate", 2.0, 2026),
    value("rate", 3.0, 2027),
    value("other", 5.0, 2026),
    value("table", ((0.0, 0.1), (10.0, 0.2)), 2026, "EUR, fraction"),
    value("switch", 1.0, 2026, "switch"),
]


def periods(values: list[DatedValue], key: str = "rate") -> list[tuple[Any, str, str]]:
    return sorted(
        ((v.value, str(v.valid_from), str(v.valid_to)) for v in values if v.key == key), key=lambda period: period[1]
    )


def refusal(data: Any) -> InputError:
    with pytest.raises(InputError) as refused:
        applied(Overlay.from_data(data), HELD, 2026)
    return refused.value


@pytest.mark.parametrize("data", [{}, {"name": "nothing"}, {"changes": []}], ids=["empty", "a name", "no changes"])
@pytest.mark.parametrize("year", YEARS)
def test_an_empty_reform_changes_nothing(year: int, data: dict[str, Any]) -> None:
    reformed, law = law_of(year, Overlay.from_data(data)), law_of(year)

    assert reformed is not law
    assert reformed == law


def test_a_change_replaces_the_number_at_its_key_and_nothing_else() -> None:
    law = law_of(2026)
    reformed = law_of(2026, changes({"key": CREDIT, "value": 4000}))

    assert reformed.numbers.nl.general_tax_credit.maximum == 4000.0
    assert reformed.values[CREDIT].note == "reform test"
    assert {path for path, v in reformed.values.items() if v != law.values[path]} == {CREDIT}
    nl = law.numbers.nl._replace(general_tax_credit=law.numbers.nl.general_tax_credit._replace(maximum=4000.0))
    assert reformed.numbers == law.numbers._replace(nl=nl)


def test_a_change_replaces_a_table() -> None:
    reformed = law_of(2026, changes({"key": BRACKETS, "value": [[0, 0.1], [50000, 0.5]]}))

    assert reformed.numbers.nl.income_tax.brackets == ((0.0, 0.1), (50000.0, 0.5))


def of_the_year(law: YearLaw) -> YearLaw:
    """The law without the values of other years, which it holds as well."""
    return law._replace(by_key={})


def test_a_change_from_next_year_leaves_this_year_untouched() -> None:
    reform = changes({"key": CREDIT, "from": "2026-01-01", "value": 1})

    assert of_the_year(law_of(2025, reform)) == of_the_year(law_of(2025))
    assert law_of(2026, reform).numbers.nl.general_tax_credit.maximum == 1.0


def test_a_change_without_a_date_begins_with_the_year_that_is_asked() -> None:
    """So it holds in whichever year it is laid over."""
    reform = changes({"key": "rate", "value": 9})

    assert periods(applied(reform, HELD, 2025)) == [(9.0, "2025-01-01", "None")]
    assert periods(applied(reform, HELD, 2026)) == [(1.0, "2025-01-01", "2026-01-01"), (9.0, "2026-01-01", "None")]


def test_a_change_ends_what_was_in_force_and_removes_what_would_have_come() -> None:
    reform = changes({"key": "rate", "from": "2026-07-01", "value": 9})

    assert periods(applied(reform, HELD, 2026)) == [
        (1.0, "2025-01-01", "2026-01-01"),
        (2.0, "2026-01-01", "2026-07-01"),
        (9.0, "2026-07-01", "None"),
    ]


def test_a_change_leaves_a_gap_that_lay_before_it() -> None:
    """A reform gives no law to the time before it begins."""
    reform = changes({"key": "rate", "from": "2030-01-01", "value": 9})

    assert periods(applied(reform, HELD, 2026))[-2:] == [
        (3.0, "2027-01-01", "2028-01-01"),
        (9.0, "2030-01-01", "None"),
    ]


def test_two_changes_of_one_key_follow_each_other() -> None:
    reform = changes(
        {"key": "rate", "from": "2026-01-01", "value": 8}, {"key": "rate", "from": "2027-01-01", "value": 9}
    )

    assert periods(applied(reform, HELD, 2026))[1:] == [
        (8.0, "2026-01-01", "2027-01-01"),
        (9.0, "2027-01-01", "None"),
    ]


def test_a_changed_value_keeps_term_unit_and_article_and_counts_as_law() -> None:
    changed = next(v for v in applied(changes({"key": "rate", "value": 9}), HELD, 2026) if v.value == 9)

    assert (changed.term, changed.unit, changed.law, changed.status) == ("term", "EUR", "art. 1", "adopted")


def test_a_reform_leaves_the_values_that_it_was_given_alone() -> None:
    before = list(HELD)
    applied(changes({"key": "rate", "value": 9}), HELD, 2026)

    assert before == HELD


@pytest.mark.parametrize(
    ("begins", "first"),
    [("2026-06-01", 6), ("2026-12-01", 12), ("2026-01-01", 1)],
    ids=["in June", "in December", "at New Year"],
)
def test_a_change_within_the_year_moves_only_the_later_months(begins: str, first: int) -> None:
    law = law_of(2026).numbers.be.work_bonus
    reformed = law_of(2026, changes({"key": MONTHLY, "from": begins, "value": 0.5})).numbers.be.work_bonus

    assert [month.slope_a for month in reformed[: first - 1]] == [month.slope_a for month in law[: first - 1]]
    assert [month.slope_a for month in reformed[first - 1 :]] == [0.5] * (13 - first)


@pytest.mark.parametrize(
    ("key", "begins"), [(MONTHLY, "2026-11-15"), (MONTHLY, "2026-12-02"), (QUARTERLY, "2026-10-02")], ids=str
)
def test_a_change_within_a_month_or_quarter_is_refused_and_not_shifted(key: str, begins: str) -> None:
    with pytest.raises(InputError, match=re.escape(key) + " is read once from 2026-1[0-2]-01 to 202[67]-[01][0-9]-01"):
        law_of(2026, changes({"key": key, "from": begins, "value": 0.5}))


def test_a_change_within_the_year_moves_only_the_later_quarters() -> None:
    law = law_of(2025).numbers.be.structural_reduction
    reform = changes({"key": QUARTERLY, "from": "2025-07-01", "value": 0.5})
    reformed = law_of(2025, reform).numbers.be.structural_reduction

    assert reformed[:2] == law[:2]
    assert reformed[2:] == tuple(quarter._replace(low_wage_rate=0.5) for quarter in law[2:])


def test_a_change_within_the_year_of_a_value_that_is_read_once_a_year_is_refused() -> None:
    reform = changes({"key": CREDIT, "from": "2026-07-01", "value": 4000})

    with pytest.raises(InputError, match=re.escape(CREDIT) + " is read once from 2026-01-01 to 2027-01-01"):
        law_of(2026, reform)
    assert of_the_year(law_of(2025, reform)) == of_the_year(law_of(2025))


def test_the_order_of_the_changes_does_not_matter() -> None:
    early, late = (
        {"key": MONTHLY, "from": f"2026-{month}-01", "value": value} for month, value in (("03", 0.4), ("07", 0.5))
    )
    one, other = changes(early, late), changes(late, early)
    slopes = [month.slope_a for month in law_of(2026, one).numbers.be.work_bonus]
    assert slopes[2:6] == [0.4] * 4
    assert slopes[6:] == [0.5] * 6
    assert law_of(2026, other).numbers == law_of(2026, one).numbers
    assert one.fingerprint == other.fingerprint != changes(early).fingerprint


def test_two_changes_of_one_key_from_one_day_are_refused() -> None:
    twice = changes({"key": CREDIT, "value": 4000}, {"key": CREDIT, "from": "2026-01-01", "value": 4100})
    with pytest.raises(InputError, match=re.escape(CREDIT) + " changes twice from 2026-01-01"):
        law_of(2026, twice)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallHouse]:
    with monkeypatch.context() as patch:
        yield SmallHouse(tmp_path, patch)
    forget()


@pytest.mark.parametrize("expected", [False, True], ids=["today's law", "expected law"])
def test_a_reform_goes_before_the_bill_that_it_replaces(house: SmallHouse, expected: bool) -> None:
    house.holds(key("rate", row(1), row(2, "year = 2027", status='"bill"'), row(3, "year = 2028", status='"draft"')))
    reform = changes({"key": "nl.credit.rate", "from": "2027-01-01", "value": 9})

    law = {year: house.numbers(SmallLaw, year, reform, expected).nl.credit.rate for year in (2026, 2027, 2028)}
    assert law == {2026: 1, 2027: 9, 2028: 9}


FAULTS: dict[str, tuple[Any, str]] = {
    "unknown key": (
        {"key": "nl.rates", "value": 1},
        "reform.changes.key: nl.rates is not a key of the law in force; `law` lists them",
    ),
    "a table for a number": (
        {"key": "rate", "value": [[0, 1]]},
        "reform.changes.value: rate takes a number, not ((0.0, 1.0),)",
    ),
    "a number for a table": (
        {"key": "table", "value": 5},
        "reform.changes.value: table takes a table of rows, not 5.0",
    ),
    "no key": ({"value": 5}, "reform.changes.0.key: is missing; fill it in"),
    "no value": ({"key": "rate"}, "reform.changes.0.value: is missing; fill it in"),
    "unknown field": (
        {"key": "rate", "valeu": 5, "value": 5},
        "reform.changes.0.valeu: is not a known field; allowed are key, from, value",
    ),
    "a word for a number": (
        {"key": "rate", "value": "low"},
        "reform.changes.0.value: low is neither a number nor a list of rows of numbers, as a table has",
    ),
    "an infinite number": ({"key": "rate", "value": float("inf")}, "reform.changes.0.value: "),
    "no number": ({"key": "rate", "value": float("nan")}, "reform.changes.0.value: "),
    "no date": (
        {"key": "rate", "from": "soon", "value": 5},
        "reform.changes.0.from: 'soon' is not a date; write it as 2026-01-31",
    ),
    "digits for a date": (
        {"key": "rate", "from": "0", "value": 5},
        "reform.changes.0.from: '0' is not a date; write it as 2026-01-31",
    ),
    "rows of unequal width": (
        {"key": "table", "value": [[0, 0.1], [10]]},
        "reform.changes.value: table: every row of the table must have 2 numbers, one per unit",
    ),
    "a column too many": (
        {"key": "table", "value": [[0, 0.1, 1]]},
        "reform.changes.value: table: every row of the table must have 2 numbers, one per unit",
    ),
    "a table without rows": (
        {"key": "table", "value": []},
        "reform.changes.value: table: every row of the table must have 2 numbers, one per unit",
    ),
    "unsorted brackets": (
        {"key": "table", "value": [[0, 0.1], [20, 0.2], [10, 0.3]]},
        "reform.changes.value: table: the brackets are not sorted: [0.0, 20.0, 10.0]",
    ),
    "no number in a table": ({"key": "table", "value": [[0, float("nan")]]}, "reform.changes.0.value: "),
    "a switch of 5": ({"key": "switch", "value": 5}, "reform.changes.value: switch: a switch is 0 or 1, not 5"),
    "yes for a number": ({"key": "rate", "value": True}, "reform.changes.0.value: "),
    "a number in quotes": ({"key": "rate", "value": "3"}, "reform.changes.0.value: "),
    "a number for a date": ({"key": "rate", "from": 0, "value": 5}, "reform.changes.0.from: "),
}


@pytest.mark.parametrize(("change", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_change_that_is_wrong_is_refused(change: Any, fault: str) -> None:
    refused = refusal({"changes": [change, {"key": "other", "value": 1}]})

    assert str(refused).startswith(fault)
    assert refused.field.startswith("reform")
    assert refused.status == 2


@pytest.mark.parametrize("on", [0, 1])
def test_a_switch_may_be_thrown(on: int) -> None:
    assert periods(applied(changes({"key": "switch", "value": on}), HELD, 2026), "switch")[-1][0] == on


@pytest.mark.parametrize("data", [[], 3, "reform", None], ids=["a list", "a number", "a word", "nothing"])
def test_what_is_no_reform_is_refused(data: Any) -> None:
    assert str(refusal(data)).endswith("must be an object with named fields")


def test_an_unknown_field_of_a_reform_is_named() -> None:
    refused = refusal({"change": []})
    assert refused.field == "reform.change"
    assert str(refused).endswith("allowed are name, changes, where")
    area = refusal({"changes": [], "where": {"until": "2029-01-01", "towns": []}})
    assert str(area) == ("reform.where.towns: is not a known field; allowed are corridors, municipalities, side, until")


def test_changes_that_are_no_list_are_told_so() -> None:
    told = "reform.changes: must be a list of changes, each with key and value"
    assert str(refusal({"changes": {"rate": 5}})) == told


def test_a_long_value_is_cut_in_the_message() -> None:
    assert len(str(refusal({"changes": [{"key": "x" * 10_000, "value": 1}]}))) < 200
