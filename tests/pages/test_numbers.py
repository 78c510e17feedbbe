"""Numbers as people type them."""

from __future__ import annotations

import pytest

from pages.shared.visit.numbers import read_number, read_part_of_pay


@pytest.mark.parametrize("locale", ["en_IE", "nl_NL", "nl_BE"])
@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("3500", 3500.0),
        ("3.500", 3500.0),
        ("3,500", 3500.0),
        ("3.500,00", 3500.0),
        ("3,500.00", 3500.0),
        ("3 500", 3500.0),
        ("3\u00a0500,50", 3500.5),
        ("3\u202f500", 3500.0),
        ("1.234.567,89", 1234567.89),
        ("1,234,567.89", 1234567.89),
        ("3500,5", 3500.5),
        ("3500.50", 3500.5),
        ("  € 3.500  ", 3500.0),
        ("3500 euro", 3500.0),
        ("EUR 3500", 3500.0),
        ("3500€", 3500.0),
        ("-5", -5.0),
        ("\u22125", -5.0),
        ("0", 0.0),
    ],
)
def test_reads_what_people_type(typed: str, value: float, locale: str) -> None:
    reading = read_number(typed, locale)
    assert reading is not None
    assert reading.value == value


@pytest.mark.parametrize(
    "typed",
    ["", " ", "abc", "3500 per month", "3.5.00", "35 00", "3.500.00", "3,50,000", "1e5", "3500,123", "€", "--", "nan"],
)
def test_reads_no_number_where_there_is_none(typed: str) -> None:
    assert read_number(typed, "nl_NL") is None


@pytest.mark.parametrize(
    ("typed", "locale", "doubtful"),
    [
        ("3.500", "en_IE", True),
        ("3,500", "en_IE", False),
        ("3,500", "nl_NL", True),
        ("3,500", "nl_BE", True),
        ("3.500", "nl_NL", False),
        ("3 500", "nl_NL", False),
        ("3.500,00", "en_IE", False),
        ("1.234.567", "en_IE", False),
        ("3500", "en_IE", False),
    ],
)
def test_says_when_another_number_could_be_meant(typed: str, locale: str, doubtful: bool) -> None:
    reading = read_number(typed, locale)
    assert reading is not None
    assert reading.doubtful is doubtful


@pytest.mark.parametrize(
    ("typed", "share", "euros"),
    [
        ("7%", 0.07, None),
        ("7,93 %", 0.0793, None),
        ("7.93%", 0.0793, None),
        ("6.857142857142857%", 0.06857142857142857, None),
        ("5 Prozent", 0.05, None),
        ("7", 0.07, None),
        ("30", 0.3, None),
        ("31", 0.0155, 31.0),
        ("240", 0.12, 240.0),
        ("€ 25", 0.0125, 25.0),
        ("1.000", 0.5, 1000.0),
        ("0", 0.0, None),
    ],
)
def test_a_part_of_the_pay_is_a_share_or_an_amount(typed: str, share: float, euros: float | None) -> None:
    assert read_part_of_pay(typed, 2000.0, "nl_NL") == (share, euros)


@pytest.mark.parametrize("typed", ["", "some", "%", "7%%", "7,9.3%", "1e2%"])
def test_what_is_no_part_of_a_pay_is_not_read(typed: str) -> None:
    assert read_part_of_pay(typed, 2000.0, "nl_NL") is None


def test_euros_of_no_pay_are_no_part_of_it() -> None:
    assert read_part_of_pay("240", 0.0, "nl_NL") is None
    assert read_part_of_pay("7%", 0.0, "nl_NL") == (0.07, None)
