"""Numbers and dates as people write them, through Babel; a minus never parts from its amount."""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names
from babel.numbers import format_currency, format_decimal, format_percent

THOUSAND, MILLION = 1_000, 1_000_000
A_TENTH = 0.1
MINUS = "\u2212\u2060"
"""The minus sign and a word joiner, so that no line break comes between sign and number."""


def euros(amount: float, locale: str) -> str:
    """Whole euros, for sentences and charts: €3,068."""
    return _currency(_rounded(amount, "1"), locale)


def euros_and_cents(amount: float, locale: str) -> str:
    """Euros with two decimals: €3,067.73."""
    return _currency(_rounded(amount, "0.01"), locale)


def round_euros(amount: float, locale: str) -> str:
    """Euros as a headline has them, below a million: whole thousands, below a thousand whole euros. €640,000."""
    return euros(_rounded_to(amount, "1E3") if abs(amount) >= THOUSAND else amount, locale)


def to_thousands(amount: float) -> float:
    """An amount to whole thousands, below a thousand to whole euros."""
    return _rounded_to(amount, "1E3" if abs(amount) >= THOUSAND else "1")


def to_two_digits(amount: float) -> float:
    """An amount to its first two digits, below a hundred to whole euros: 3,961 is about 4,000."""
    steps = max(Decimal(repr(float(amount))).adjusted() - 1, 0)
    return _rounded_to(amount, f"1E{steps}")


def is_million(amount: float) -> bool:
    """Whether a headline tells so much in millions: also what whole thousands would call a million."""
    return abs(_rounded_to(amount, "1E3")) >= MILLION


def is_tenth_of_million(amount: float) -> bool:
    """Whether one decimal of a million still tells something of it."""
    return abs(amount) >= MILLION * A_TENTH


def millions(amount: float, locale: str) -> str:
    """How many millions, with one decimal: 31.2."""
    return _joined(format_decimal(_rounded(amount / MILLION, "0.1"), "#,##0.0", locale=locale))


def signed_euros(amount: float, locale: str) -> str:
    """Whole euros that carry their sign, plus too; zero carries none."""
    whole = _rounded(amount, "1")
    if whole <= 0:
        return _currency(whole, locale)
    return _currency(-whole, locale).replace(MINUS, "+")


def whole_number(amount: float, locale: str) -> str:
    """An amount without cents and currency, for table cells: −5,610."""
    return _joined(format_decimal(_rounded(amount, "1"), "#,##0", locale=locale))


def signed_number(amount: float, locale: str) -> str:
    """Whole numbers that carry their sign, plus too, for table cells: +537."""
    written = whole_number(amount, locale)
    return f"+{written}" if _rounded(amount, "1") > 0 else written


def signed_decimal(value: Decimal, locale: str) -> str:
    """A number with one decimal that carries its sign, for table cells: +14.2; zero carries none."""
    tenths = value.quantize(Decimal("0.1"), ROUND_HALF_UP) + 0
    written = _joined(format_decimal(tenths, "#,##0.0", locale=locale))
    return f"+{written}" if tenths > 0 else written


def cents(amount: float, locale: str) -> str:
    """An amount with two decimals and no currency, for table cells: −5,610.20."""
    return _joined(format_decimal(_rounded(amount, "0.01"), "#,##0.00", locale=locale))


def number(value: float, locale: str) -> str:
    """A number with the decimals it needs, at most six, in large numbers four: 38, 37.5, 5,680.5425."""
    step = "0.000001" if abs(value) < 1 else "0.0001"
    return _joined(format_decimal(_rounded(value, step), "#,##0.######", locale=locale))


def share(fraction: float, locale: str) -> str:
    """A fraction in whole per cent: 81%."""
    return _joined(format_percent(_rounded(fraction, "0.01"), locale=locale))


def rate(fraction: float, locale: str, step: str = "0.000001") -> str:
    """A fraction in per cent with the decimals it needs: 1.95%."""
    pattern = str(Locale.parse(locale).percent_formats[None].pattern).replace("0", "0.####")
    return _joined(format_percent(_rounded(fraction, step), pattern, locale=locale))


def signed_rate(fraction: float, locale: str) -> str:
    """A fraction in per cent with one decimal that carries its sign, for table cells: +1.9%; zero carries none."""
    tenths = _rounded(fraction, "0.001") + 0
    pattern = str(Locale.parse(locale).percent_formats[None].pattern).replace("0", "0.0")
    written = _joined(format_percent(tenths, pattern, locale=locale))
    return f"+{written}" if tenths > 0 else written


def date(day: dt.date, locale: str) -> str:
    """A date in words: 24 November 2026; in French the first of a month is 1er."""
    written = str(format_date(day, "long", locale=locale))
    return written.replace("1 ", "1er ", 1) if locale.startswith("fr") and day.day == 1 else written


def date_pattern(locale: str) -> str:
    """How a date in digits is written, as widgets and tables want to know it: DD-MM-YYYY."""
    pattern = str(Locale.parse(locale).date_formats["short"].pattern)
    return re.sub("M+", "MM", re.sub("d+", "DD", re.sub("y+", "YYYY", pattern)))


def month(number_of_month: int, locale: str) -> str:
    """The name of a month, as it stands alone."""
    return str(get_month_names("wide", context="stand-alone", locale=locale)[number_of_month])


def month_and_year(day: dt.date, locale: str) -> str:
    """The month of a day with its year: July 2027."""
    return format_skeleton("yMMMM", day, locale=locale)


def short_month(number_of_month: int, locale: str) -> str:
    """The name of a month in a few letters, as it stands alone."""
    return str(get_month_names("abbreviated", context="stand-alone", locale=locale)[number_of_month])


def _rounded_to(amount: float, step: str) -> float:
    """The amount to a step of more than one, half away from zero."""
    return float(_rounded(amount, step))


def _rounded(amount: float, step: str) -> Decimal:
    """The amount to a step, half away from zero, never minus zero."""
    return Decimal(repr(float(amount))).quantize(Decimal(step), ROUND_HALF_UP) + 0


def _currency(amount: Decimal, locale: str) -> str:
    pattern = str(Locale.parse(locale).currency_formats["standard"].pattern)
    if amount == amount.to_integral_value() and amount.as_tuple().exponent == 0:
        pattern = pattern.replace(".00", "")
    return _joined(format_currency(amount, "EUR", pattern, locale=locale, currency_digits=False))


def _joined(written: str) -> str:
    return written.replace("-", MINUS)
