"""Sentences of the engine in the visitor's language, with their values as this language writes them."""

from __future__ import annotations

from collections.abc import Mapping

from pages.shared.visit.languages import Language
from rules import years_and_months

SMALL = 100.0
"""An amount below this, such as pay for an hour, keeps its cents."""


def in_words(text_id: str, values: Mapping[str, float | str], language: Language) -> str:
    """The sentence of that id; a state `x` stands in it as `in_x`."""
    words = {f"in_{n}" if isinstance(v, str) else n: _value(n, v, language) for n, v in values.items()}
    return language.text(text_id, **words)


def _value(name: str, value: float | str, language: Language) -> str:
    """A value as its name says what it is: a state, an amount, a time, a fraction or a number."""
    if isinstance(value, str):
        return language.text(f"country_in.{value}")
    if name.startswith("amount"):
        return language.euros_exactly(value) if value < SMALL else language.euros(value)
    if name.startswith("time"):
        return _time(value, language)
    return language.share(value) if 0.0 < value < 1.0 else language.number(value)


def _time(value: float, language: Language) -> str:
    years, months = years_and_months(value)
    parts = {"years": language.plural("duration.years", years), "months": language.plural("duration.months", months)}
    if years and months:
        return language.text("duration.years_and_months", **parts)
    return parts["years"] if years else parts["months"]
