"""English sentences with values in them, from the same catalogue as the pages.

A value is a state `x`, which stands in the sentence as `in_x`; or a number whose name says what it is: `amount...`
euros, `time...` years of life, anything between 0 and 1 a fraction, else a count.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rules.words.texts import english, english_count


def sentence(text_id: str, values: Mapping[str, float | str]) -> str:
    """The sentence in English with its values."""
    return _sentence(text_id, tuple(values.items()))


@lru_cache(maxsize=1024)
def _sentence(text_id: str, values: tuple[tuple[str, float | str], ...]) -> str:
    words = {f"in_{name}" if isinstance(value, str) else name: _shown(name, value) for name, value in values}
    return english(text_id, **words)


def _shown(name: str, value: float | str) -> str:
    if isinstance(value, str):
        return english(f"country_in.{value}")
    if name.startswith("amount"):
        return f"EUR {value:,.2f}"
    if name.startswith("time"):
        return _duration(value)
    return f"{100.0 * value:.3g}%" if 0.0 < value < 1.0 else f"{value:g}"


def _duration(time: float) -> str:
    years, months = years_and_months(time)
    parts = {"years": english_count("duration.years", years), "months": english_count("duration.months", months)}
    if years and months:
        return english("duration.years_and_months", **parts)
    return parts["years"] if years else parts["months"]


def years_and_months(time: float) -> tuple[int, int]:
    """A time in years as whole years and months."""
    return divmod(int(12.0 * time + 0.5), 12)
