"""The language of a visit: chosen by `?lang=`, else the browser's, else Dutch; in Belgium with Belgian words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from pages.shared.visit import formatting, household, texts

NAMES = {"nl": "Nederlands", "de": "Deutsch", "fr": "Français", "en": "English"}
LOCALES = {"nl": "nl_NL", "de": "de_DE", "fr": "fr_BE", "en": "en_IE"}
IN_BELGIUM = {"nl": "nl_BE", "de": "de_BE"}
DEFAULT = "nl"
CHOSEN = "language"


@dataclass(frozen=True)
class Language:
    """The words of one language and its way of writing numbers."""

    code: str
    catalogue: str
    locale: str

    def text(self, text_id: str, **values: object) -> str:
        """The words for an id, with the named values filled in."""
        return texts.text(self.catalogue, text_id, **values)

    def plural(self, text_id: str, n: int, **values: object) -> str:
        """The words for an id that depends on a count."""
        return texts.plural(self.catalogue, text_id, n, **values)

    def has_text(self, text_id: str) -> bool:
        """Whether there are words for this id."""
        return texts.has_text(self.catalogue, text_id)

    def colon(self, name: str, value: str) -> str:
        """A name and what it is, with the colon as the language writes it."""
        return self.text("sign.colon", what=name, value=value)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts one after another, with semicolons as the language writes them; empty without any."""
        joined = ""
        for part in parts:
            joined = self.text("sign.semicolon", first=joined, second=part) if joined else part
        return joined

    def euros(self, amount: float) -> str:
        """Whole euros: €3,068."""
        return formatting.euros(amount, self.locale)

    def euros_exactly(self, amount: float) -> str:
        """Euros, with cents where there are any: €38,883, €123.95."""
        whole = float(amount).is_integer()
        return formatting.euros(amount, self.locale) if whole else formatting.euros_and_cents(amount, self.locale)

    def large_euros(self, amount: float) -> str:
        """Euros as a headline has them, without their sign: €31.2 million, €640,000."""
        size = abs(amount)
        if not formatting.is_million(size):
            return formatting.round_euros(size, self.locale)
        return self.plural(
            "people.millions", int(size // formatting.MILLION), number=formatting.millions(size, self.locale)
        )

    def about_euros(self, amount: float) -> str:
        """What one person has of it, to two digits: €690, €4,000."""
        return formatting.euros(formatting.to_two_digits(amount), self.locale)

    def is_million(self, amount: float) -> bool:
        """Whether so much is told in millions."""
        return formatting.is_million(amount)

    def in_millions(self, amount: float) -> str:
        """How many millions of euros, for a column of millions: 31.2; less than a tenth in thousands: €64,000."""
        if not formatting.is_tenth_of_million(amount):
            return formatting.round_euros(amount, self.locale)
        return formatting.millions(amount, self.locale)

    def signed_euros(self, amount: float) -> str:
        """Whole euros with their sign: +€537."""
        return formatting.signed_euros(amount, self.locale)

    def signed_number(self, amount: float) -> str:
        """A whole number with its sign: +537."""
        return formatting.signed_number(amount, self.locale)

    def whole_number(self, amount: float) -> str:
        """Without decimals and currency: −5,610."""
        return formatting.whole_number(amount, self.locale)

    def cents(self, amount: float) -> str:
        """Two decimals without currency: −5,610.20."""
        return formatting.cents(amount, self.locale)

    def number(self, value: float) -> str:
        """A number with the decimals it needs."""
        return formatting.number(value, self.locale)

    def share(self, fraction: float) -> str:
        """A fraction in whole per cent."""
        return formatting.share(fraction, self.locale)

    def rate(self, fraction: float) -> str:
        """A fraction in per cent with its decimals."""
        return formatting.rate(fraction, self.locale)

    def signed_rate(self, fraction: float) -> str:
        """A fraction in per cent with one decimal and its sign: +1.9%."""
        return formatting.signed_rate(fraction, self.locale)

    def rounded_rate(self, fraction: float) -> str:
        """A fraction in per cent with one decimal at most, for what is only about right."""
        return formatting.rate(fraction, self.locale, "0.001")

    def date(self, day: dt.date) -> str:
        """A date in words."""
        return formatting.date(day, self.locale)

    def date_pattern(self) -> str:
        """How a date in digits is written: DD-MM-YYYY."""
        return formatting.date_pattern(self.locale)

    def month(self, number: int) -> str:
        """The name of a month."""
        return formatting.month(number, self.locale)

    def month_and_year(self, day: dt.date) -> str:
        """A month with its year."""
        return formatting.month_and_year(day, self.locale)

    def short_month(self, number: int) -> str:
        """The name of a month in a few letters."""
        return formatting.short_month(number, self.locale)


def offered() -> list[str]:
    """The codes of the languages whose catalogue exists."""
    return [code for code in NAMES if texts.exists(code)]


def language(code: str, in_belgium: bool = False) -> Language:
    """A language by its code; Dutch and German have Belgian words and numbers for who lives there, French always."""
    if code in IN_BELGIUM and in_belgium:
        return Language(code, IN_BELGIUM[code], IN_BELGIUM[code])
    return Language(code, code, LOCALES[code])


def current() -> Language:
    """The language of this run; once it is asked for it stays for the visit, and stays in the address."""
    choices = offered()
    asked = st.query_params.get("lang", "")
    if asked in choices:
        st.session_state[CHOSEN] = asked
    elif CHOSEN in st.session_state:
        st.query_params["lang"] = st.session_state[CHOSEN]
    browser = (st.context.locale or "").replace("_", "-").lower()
    wanted = (st.session_state.get(CHOSEN), browser.partition("-")[0], DEFAULT)
    code = next(code for code in wanted if code in choices)
    country = household.answer("residence.country")
    return language(code, country == "BE" or (country is None and browser.endswith("-be")))


def choose(code: str) -> None:
    """Keep a language for the rest of the visit."""
    st.query_params["lang"] = code
