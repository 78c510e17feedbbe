"""What a law file may say, and the sentence that refuses the rest: the file, the place, the fault, what is allowed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from rules.errors import BadData
from rules.store.law_files import UNITS, DatedValue, read_law
from rules.store.source_files import read_sources
from tests.rules.data_folder import CHECKED, CREDIT, SOURCES, DataFolder, credit, key, row

FILE = "law/netherlands/credit.toml"
TABLE = '["EUR/year", "fraction"]'


def refusal(data: DataFolder, *keys: str) -> str:
    with pytest.raises(BadData) as refused:
        credit(data, *keys)
    return str(refused.value)


def test_a_row_is_read_with_all_that_it_says(data: DataFolder) -> None:
    (value,) = credit(
        data,
        key(
            "rate",
            row(
                "0.1307",
                "from = 2026-03-01, to = 2026-04-01",
                source='["newspaper", "handbook"]',
                status='"bill"',
                checked="2026-02-01",
                note='"a note"',
            ),
            unit='"fraction"',
        ),
    )

    assert value == DatedValue(
        "nl.credit.rate", "the term", "fraction", "Law art. 1", 0.1307, date(2026, 3, 1), date(2026, 4, 1),
        "A", "bill", ("newspaper", "handbook"), date(2026, 2, 1), "a note",
    )  # fmt: skip


def test_a_row_takes_what_the_file_says_once_and_a_year_is_its_calendar_year(data: DataFolder) -> None:
    (value,) = credit(data, key("rate", row(7)))

    assert (value.valid_from, value.valid_to) == (date(2026, 1, 1), date(2027, 1, 1))
    assert (value.checked, value.status, value.sources) == (date(2026, 11, 24), "adopted", ("gazette",))
    assert (value.value, type(value.value), value.note) == (7.0, float, None)


def test_a_table_is_read_as_rows_of_numbers_with_one_unit_per_column(data: DataFolder) -> None:
    (value,) = credit(data, key("brackets", row("[[0, 0.08], [38883, 1]]"), unit=TABLE))

    assert value.value == ((0.0, 0.08), (38883.0, 1.0))
    assert value.unit == "EUR/year, fraction"


def test_coordination_topics_carry_no_country_and_keys_may_lie_in_tables(data: DataFolder) -> None:
    data.write("law/coordination/telework.toml", CHECKED + key("nl_de.threshold", row(34), unit='"days"'))

    assert "telework.nl_de.threshold" in {value.key for value in read_law(data.path / "law")}


def test_values_come_in_order_of_key_and_date_and_adopted_law_first(data: DataFolder) -> None:
    rows = [
        row(3, status='"bill"'),
        row(2),
        row(1, "year = 2025"),
    ]

    assert [(v.key, v.value) for v in credit(data, key("b", *rows), key("a"))] == [
        ("nl.credit.a", 3115.0),
        ("nl.credit.b", 1.0),
        ("nl.credit.b", 2.0),
        ("nl.credit.b", 3.0),
    ]


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_every_unit_of_the_readme_is_known(data: DataFolder, unit: str) -> None:
    readme = (Path(__file__).parents[3] / "data/README.md").read_text(encoding="utf-8")

    assert re.search(rf"[ :]{unit}[,. ]", readme)
    assert credit(data, key("rate", row(1), unit=f'"{unit}"'))[0].unit == unit


def test_a_day_of_validity_begins_the_value_and_the_day_of_its_end_does_not_belong_to_it(data: DataFolder) -> None:
    (value,) = credit(data, key("rate", row(1, "from = 2026-03-01, to = 2026-04-01")))

    days = (date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1))
    assert [value.covers(day) for day in days] == [False, True, True, False]


def test_rows_may_meet_stand_in_any_order_and_stay_open(data: DataFolder) -> None:
    rows = [row(2, "from = 2026-03-01"), row(1, "from = 2026-01-01, to = 2026-03-01")]

    assert [value.value for value in credit(data, key("rate", *rows))] == [1, 2]


def test_law_that_is_not_adopted_may_leave_gaps_and_lie_over_adopted_law(data: DataFolder) -> None:
    rows = [row(1, "from = 2020-01-01"), row(2, status='"bill"'), row(3, "year = 2028", status='"estimate"')]

    assert len(credit(data, key("rate", *rows))) == 3


INTERVALS = {
    "gap": (
        [row(1, "year = 2024"), row(2, "year = 2026")],
        "no value from 2025-01-01 to 2026-01-01; a key may have no gap",
    ),
    "gap of a day": (
        [row(1, "from = 2026-01-01, to = 2026-03-01"), row(2, "from = 2026-03-02")],
        "no value from 2026-03-01 to 2026-03-02; a key may have no gap",
    ),
    "overlap": (
        [row(1, "from = 2025-01-01, to = 2026-07-01"), row(2, "year = 2026")],
        "the values from 2025-01-01 and from 2026-01-01 overlap; the first must end on 2026-01-01 or before",
    ),
    "overlap with an open row": (
        [row(1, "from = 2025-01-01"), row(2, "year = 2026")],
        "the values from 2025-01-01 and from 2026-01-01 overlap; the first must end on 2026-01-01 or before",
    ),
    "the same year twice": (
        [row(1), row(2)],
        "the values from 2026-01-01 and from 2026-01-01 overlap; the first must end on 2026-01-01 or before",
    ),
    "overlap of two expectations": (
        [row(1), row(2, "year = 2027", status='"bill"'), row(3, "year = 2027", status='"estimate"')],
        "the values from 2027-01-01 and from 2027-01-01 overlap; the first must end on 2027-01-01 or before",
    ),
}


@pytest.mark.parametrize(("rows", "fault"), INTERVALS.values(), ids=INTERVALS)
def test_dates_that_leave_a_gap_or_overlap_are_refused(data: DataFolder, rows: list[str], fault: str) -> None:
    assert refusal(data, key("rate", *rows)) == f"{FILE}: [rate]: {fault}"


OPENING = "year = 2026, value = 1"
ROWS = {
    "no source": (
        f'{{ {OPENING}, confidence = "A" }}',
        " source: Field required",
    ),
    "an empty list of sources": (
        row(source="[]"),
        " source: List should have at least 1 item",
    ),
    "no dates": (
        '{ value = 1, source = "gazette", confidence = "A" }',
        ": Value error, give either year, or from (and to when the end is known)",
    ),
    "only an end": (
        row(1, "to = 2026-01-01"),
        ": Value error, give either year, or from (and to when the end is known)",
    ),
    "no confidence": (
        f'{{ {OPENING}, source = "gazette" }}',
        " confidence: Field required",
    ),
    "unknown confidence": (
        row(confidence='"D"'),
        " confidence: Input should be 'A', 'B' or 'C'",
    ),
    "unknown status": (
        row(status='"proposed"'),
        " status: Input should be 'adopted', 'bill', 'draft', 'announced', 'estimate' or 'carried'",
    ),
    "no value": (
        '{ year = 2026, source = "gazette", confidence = "A" }',
        " value: Field required",
    ),
    "year and from": (
        row(1, "year = 2026, from = 2026-01-01"),
        ": Value error, give either year, or from (and to when the end is known)",
    ),
    "year and to": (
        row(1, "year = 2026, to = 2027-01-01"),
        ": Value error, year already says when the value ends: leave out to",
    ),
    "to before from": (
        row(1, "from = 2026-02-01, to = 2026-01-01"),
        ": Value error, to 2026-01-01 must lie after from 2026-02-01",
    ),
    "to on from": (
        row(1, "from = 2026-02-01, to = 2026-02-01"),
        ": Value error, to 2026-02-01 must lie after from 2026-02-01",
    ),
    "two digits of a year": (
        row(1, "year = 26"),
        " year: Input should be greater than or equal to 1990",
    ),
    "begins after it was checked": (
        row(1, "year = 2027"),
        ": Value error, begins after it was checked (2026-11-24): say its status (adopted, bill, draft ...)",
    ),
    "begins the day after it was checked": (
        row(1, "from = 2026-02-02", checked="2026-02-01"),
        ": Value error, begins after it was checked (2026-02-01): say its status (adopted, bill, draft ...)",
    ),
    "unknown name": (
        row(valeu="1"),
        " valeu: Extra inputs are not permitted",
    ),
    "a number in quotes": (
        row('"3115"'),
        " value float: Input should be a valid number",
    ),
    "yes for a number": (
        row("true"),
        " value float: Input should be a valid number",
    ),
    "a date in quotes": (
        row(1, 'from = "2026-01-01"'),
        " from: Input should be a valid date",
    ),
    "no number": (
        row("nan"),
        " value float: Input should be a finite number",
    ),
    "an infinite number": (
        row("inf"),
        " value float: Input should be a finite number",
    ),
    "no number in a table": (
        row("[[nan, 0.1]]"),
        " value",
    ),
}


@pytest.mark.parametrize(("bad", "fault"), ROWS.values(), ids=ROWS)
def test_a_row_that_is_not_as_the_readme_says_is_refused(data: DataFolder, bad: str, fault: str) -> None:
    """The good row before it shows that the message counts rows from 1."""
    message = refusal(data, key("rate", row(1, "year = 2025"), bad))

    assert message.startswith(f"{FILE}: [rate] values row 2{fault}")


def test_a_row_may_begin_on_the_day_on_which_it_was_checked(data: DataFolder) -> None:
    assert credit(data, key("rate", row(1, "from = 2026-11-24")))[0].status == "adopted"


def test_a_row_that_nobody_dated_as_checked_is_refused(data: DataFolder) -> None:
    data.write(CREDIT, key("rate"))

    with pytest.raises(BadData, match=re.escape(f"{FILE}: [rate] values row 1 checked: Field required")):
        read_law(data.path / "law")


KEYS = {
    "no unit": (key("rate").replace('unit = "EUR/year"\n', ""), "[rate] unit: Field required"),
    "no term": (key("rate").replace('term = "the term"\n', ""), "[rate] term: Field required"),
    "no article": (key("rate").replace('law = "Law art. 1"\n', ""), "[rate] law: Field required"),
    "no values": ('[rate]\nterm = "the term"\nunit = "EUR"\nlaw = "Law art. 1"\n', "[rate] values: Field required"),
    "an empty list of values": (
        '[rate]\nterm = "the term"\nunit = "EUR"\nlaw = "Law art. 1"\nvalues = []\n',
        "[rate] values: List should have at least 1 item",
    ),
    "unknown name": (key("rate") + 'terms = "x"\n', "[rate] terms: Extra inputs are not permitted"),
    "a number without a table": ("rate = 3\n", "[rate]: Input should be a valid dictionary"),
    "unknown unit": (key("rate", unit='"euro"'), "[rate]: the unit euro is unknown; allowed are EUR, EUR/day, "),
    "unknown unit of a column": (
        key("rate", row("[[0, 1]]"), unit='["EUR", "percent"]'),
        "[rate]: the unit percent is unknown; allowed are EUR, EUR/day, ",
    ),
    "a number where units say table": (
        key("rate", unit=TABLE),
        "[rate] from 2026-01-01: 2 units say that this is a table, but the value is a number",
    ),
    "a table where the unit says number": (
        key("rate", row("[[0, 0.1]]")),
        "[rate] from 2026-01-01: a table needs one unit per column, the first of them one of EUR, EUR/month, ",
    ),
    "a table that begins with no bound": (
        key("rate", row("[[0, 0.1]]"), unit='["fraction", "EUR"]'),
        "[rate] from 2026-01-01: a table needs one unit per column, the first of them one of EUR, EUR/month, ",
    ),
    "a row that is too short": (
        key("rate", row("[[0, 0.1], [10]]"), unit=TABLE),
        "[rate] from 2026-01-01: every row of the table must have 2 numbers, one per unit",
    ),
    "a row that is too long": (
        key("rate", row("[[0, 0.1, 5]]"), unit=TABLE),
        "[rate] from 2026-01-01: every row of the table must have 2 numbers, one per unit",
    ),
    "a table without rows": (
        key("rate", row("[]"), unit=TABLE),
        "[rate] from 2026-01-01: every row of the table must have 2 numbers, one per unit",
    ),
    "unsorted brackets": (
        key("rate", row("[[0, 0.1], [20, 0.2], [10, 0.3]]"), unit=TABLE),
        "[rate] from 2026-01-01: the brackets are not sorted: [0.0, 20.0, 10.0]; each must begin above the one before",
    ),
    "the same bracket twice": (
        key("rate", row("[[0, 0.1], [0, 0.2]]"), unit=TABLE),
        "[rate] from 2026-01-01: the brackets are not sorted: [0.0, 0.0]; each must begin above the one before",
    ),
    "a switch of 2": (
        key("rate", row(2), unit='"switch"'),
        "[rate] from 2026-01-01: a switch is 0 or 1, not 2",
    ),
    "a switch of a half": (
        key("rate", row(0.5), unit='"switch"'),
        "[rate] from 2026-01-01: a switch is 0 or 1, not 0.5",
    ),
    "a key inside a key": (key("rate") + '[rate.low]\nterm = "x"\n', "[rate] low: Extra inputs are not permitted"),
}


@pytest.mark.parametrize(("bad", "fault"), KEYS.values(), ids=KEYS)
def test_a_key_that_is_not_as_the_readme_says_is_refused(data: DataFolder, bad: str, fault: str) -> None:
    assert refusal(data, bad, key("good")).startswith(f"{FILE}: {fault}")


@pytest.mark.parametrize("value", [0, 1])
def test_a_switch_is_off_or_on(data: DataFolder, value: int) -> None:
    assert credit(data, key("rate", row(value), unit='"switch"'))[0].value == value


@pytest.mark.parametrize(
    "name",
    ["law/france/credit.toml", "law/credit.toml", "law/netherlands/2026/credit.toml"],
    ids=["a country that has no law here", "no country", "a folder too deep"],
)
def test_a_file_in_a_wrong_folder_is_refused(data: DataFolder, name: str) -> None:
    data.write(name, CHECKED + key("rate"))

    with pytest.raises(BadData) as refused:
        read_law(data.path / "law")
    folders = "netherlands, belgium, germany, coordination"
    assert str(refused.value) == f"{name}: a topic lies in one of the folders {folders}"


UNREADABLE: dict[str, str | bytes] = {
    "an open bracket": "rate = [",
    "the same key twice": "[rate]\n[rate]\n",
    "not UTF-8": b'[rate]\nterm = "pr\xe9l\xe8vement"\n',
}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("name", [CREDIT, SOURCES])
def test_a_file_that_is_no_toml_is_refused(data: DataFolder, name: str, text: str | bytes) -> None:
    data.write(name, text)

    with pytest.raises(BadData, match=rf"^{name}: not readable as TOML: ."):
        (read_law if name == CREDIT else read_sources)(data.path / name.partition("/")[0])


def test_a_key_that_another_key_would_hide_is_refused(data: DataFolder) -> None:
    data.write("law/coordination/nl.toml", CHECKED + key("credit.rate.low"))

    assert refusal(data, key("rate")) == (
        "nl.credit.rate.low: nl.credit.rate is a value itself, so nothing can lie below it; rename one of them"
    )


def test_a_key_is_hidden_whatever_lies_between_the_two(data: DataFolder) -> None:
    data.write("law/coordination/nl.toml", CHECKED + key("credit.rate-high") + key("credit.rate.low"))

    assert "nl.credit.rate.low" in refusal(data, key("rate"))


def test_keys_of_a_like_beginning_hide_nothing(data: DataFolder) -> None:
    assert len(credit(data, key("rate"), key("rate_1"))) == 2


@pytest.mark.parametrize(
    ("name", "keys", "fault"),
    [
        (
            "law/coordination/nl.toml",
            key("credit.rate"),
            f"{FILE}: nl.credit.rate stands in law/coordination/nl.toml already; a key has one home",
        ),
        (CREDIT, key("a.b") + key('"a.b"'), f"{FILE}: [a.b] stands 2 times; a key has one home"),
    ],
    ids=["in two files", "in one file, once in quotes"],
)
def test_a_key_that_is_defined_twice_is_refused(data: DataFolder, name: str, keys: str, fault: str) -> None:
    data.write(CREDIT, CHECKED + key("rate"))
    data.write(name, CHECKED + keys)

    with pytest.raises(BadData) as refused:
        read_law(data.path / "law")
    assert str(refused.value) == fault


def test_a_gap_between_adopted_and_expected_law_is_refused(data: DataFolder) -> None:
    values = [row(1, "year = 2025"), row(2, "year = 2027", status='"bill"')]
    assert "no value from 2026-01-01 to 2027-01-01" in refusal(data, key("rate", *values))
