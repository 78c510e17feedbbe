"""Numbers and dates as the three first locales write them."""

from __future__ import annotations

import datetime as dt

import pytest

from pages.shared.visit import formatting
from pages.shared.visit.languages import language

DUTCH = [
    "€\u00a01.235",
    "€\u00a0−\u20601.235",
    "€\u00a01.234,50",
    "€\u00a0+537",
    "€\u00a0−\u2060537",
    "€\u00a00",
    "−\u20605.610,20",
]
IRISH = ["€1,235", "−\u2060€1,235", "€1,234.50", "+€537", "−\u2060€537", "€0", "−\u20605,610.20"]


@pytest.mark.parametrize(("locale", "written"), [("en_IE", IRISH), ("nl_NL", DUTCH), ("nl_BE", DUTCH)])
def test_amounts(locale: str, written: list[str]) -> None:
    assert [
        formatting.euros(1234.5, locale),
        formatting.euros(-1234.5, locale),
        formatting.euros_and_cents(1234.5, locale),
        formatting.signed_euros(537.4, locale),
        formatting.signed_euros(-537.4, locale),
        formatting.signed_euros(-0.3, locale),
        formatting.cents(-5610.2, locale),
    ] == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(38.0, "38"), (37.5, "37.5"), (0.526315789, "0.526316"), (5680.5425, "5,680.5425"), (0.0, "0")],
)
def test_numbers_have_the_decimals_they_need(value: float, written: str) -> None:
    assert formatting.number(value, "en_IE") == written


def test_fractions_in_per_cent() -> None:
    assert formatting.share(0.8123, "nl_BE") == "81%"
    assert formatting.rate(0.0195, "en_IE") == "1.95%"
    assert formatting.rate(0.27649999999999997, "nl_NL") == "27,65%"


def test_days_and_months() -> None:
    day = dt.date(2026, 11, 24)
    assert [formatting.date(day, locale) for locale in ("en_IE", "nl_BE")] == ["24 November 2026", "24 november 2026"]
    assert [formatting.month(10, locale) for locale in ("en_IE", "nl_NL")] == ["October", "oktober"]


@pytest.mark.parametrize(
    ("locale", "written"), [("nl_NL", "augustus 2027"), ("de_DE", "August 2027"), ("fr_BE", "août 2027")]
)
def test_a_month_with_its_year(locale: str, written: str) -> None:
    assert formatting.month_and_year(dt.date(2027, 8, 1), locale) == written


@pytest.mark.parametrize(("amount", "written"), [(1234.5, "+1,235"), (-0.4, "0"), (-1234.0, "−\u20601,234")])
def test_a_whole_number_carries_its_sign(amount: float, written: str) -> None:
    assert formatting.signed_number(amount, "en_IE") == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (31_249_000.0, "€31.2\u00a0million"),
        (-31_249_000.0, "€31.2\u00a0million"),
        (999_500.0, "€1.0\u00a0million"),
        (999_499.0, "€999,000"),
        (640_400.0, "€640,000"),
        (999.4, "€999"),
        (0.0, "€0"),
    ],
)
def test_large_amounts_are_told_in_millions_or_thousands(amount: float, written: str) -> None:
    assert language("en").large_euros(amount) == written


def test_large_amounts_in_other_languages() -> None:
    assert language("nl").large_euros(1_500_000.0) == "€\u00a01,5\u00a0miljoen"
    assert language("de").large_euros(1_500_000.0) == "1,5\u00a0Mio.\u00a0€"
    assert language("fr").large_euros(1_500_000.0) == "1,5\u00a0million d'euros"
    assert language("fr").large_euros(2_000_000.0) == "2,0\u00a0millions d'euros"


def test_a_column_of_millions_tells_small_amounts_as_they_are() -> None:
    assert language("en").in_millions(24_811_690.0) == "24.8"
    assert language("en").in_millions(100_000.0) == "0.1"
    assert language("en").in_millions(64_321.4) == "€64,000"


@pytest.mark.parametrize(
    ("amount", "thousands", "two_digits"),
    [
        (3_961.2, 4_000.0, 4_000.0),
        (72_134_295.0, 72_134_000.0, 72_000_000.0),
        (685.7, 686.0, 690.0),
        (-1_450.0, -1_000.0, -1_500.0),
        (42.4, 42.0, 42.0),
        (0.0, 0.0, 0.0),
    ],
)
def test_what_is_about_right_is_told_in_thousands_or_to_two_digits(
    amount: float, thousands: float, two_digits: float
) -> None:
    assert formatting.to_thousands(amount) == thousands
    assert formatting.to_two_digits(amount) == two_digits


@pytest.mark.parametrize(
    ("fraction", "locale", "written"),
    [
        (0.0194, "en_IE", "+1.9%"),
        (-0.0206, "nl_NL", "\u2212\u20602,1%"),
        (0.1, "de_DE", "+10,0\u00a0%"),
        (0.0002, "en_IE", "0.0%"),
    ],
)
def test_a_share_with_its_sign(fraction: float, locale: str, written: str) -> None:
    assert formatting.signed_rate(fraction, locale) == written
