"""What a reform changes, beside the law of today, and where that was read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pages.shared.reform.obstacle.model import Changed, Value
from pages.shared.report.model import Source
from pages.shared.result import figures
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import Change, CitedSource, LawValue, law_of_key

ADOPTED = "adopted"
THRESHOLD = ".tax_threshold_days"
"""How a key ends whose number is the first day at home that counts; people know the days before it, which stay free."""


class Sources:
    """Sources, numbered as they come."""

    def __init__(self) -> None:
        self._numbers: dict[CitedSource, int] = {}

    def numbers(self, sources: Iterable[CitedSource]) -> tuple[int, ...]:
        """The numbers of some sources, in their order."""
        return tuple(self._numbers.setdefault(one, len(self._numbers) + 1) for one in sources)

    def listed(self) -> Iterable[Source]:
        """All sources by number."""
        return (Source(number, one.title, one.url or "") for one, number in self._numbers.items())


def change_of(change: Change, year: int, sources: Sources, language: Language) -> Changed:
    """A changed key beside the value that it has on the first day of the change without it."""
    first = change.first_day(year)
    law = law_on(change.key, first)
    unit = language.text("obstacle.unit.free_days") if is_threshold(change.key) else law.unit
    return Changed(
        key=change.key,
        term=law.term,
        law=law_in_words(law.law, language),
        unit=unit,
        today=as_told(change.key, law.value),
        proposed=as_told(change.key, change.value),
        today_in_words=in_words(change.key, law.value, law.unit, language),
        proposed_in_words=in_words(change.key, change.value, law.unit, language),
        first_day=first,
        letter=law.confidence,
        sources=sources.numbers(law.sources),
    )


def law_on(key: str, day: date) -> LawValue:
    """The value of a key on a day, an adopted one before one that is not; else the last one before that day, as the
    engine takes what it changes."""
    values = law_of_key(key)
    on_day = [one for one in values if one.covers(day)]
    adopted = [one for one in on_day if one.status == ADOPTED]
    return (adopted or on_day or values)[-1]


def is_threshold(key: str) -> bool:
    """Whether its number is the first day at home that counts."""
    return key.endswith(THRESHOLD)


def as_told(key: str, value: Value) -> Value:
    """A value as people know it: of a first day that counts the days that stay free."""
    return max(value - 1.0, 0.0) if is_threshold(key) and isinstance(value, float) else value


def in_words(key: str, value: Value, unit: str, language: Language) -> str:
    """A value with its unit in one line."""
    told = as_told(key, value)
    if is_threshold(key) and isinstance(told, float):
        if not told:
            return language.text("obstacle.no_free_day")
        return language.plural("obstacle.free_days", 1 if told == 1.0 else 2, number=language.number(told))
    return figures.in_words(value, unit, language).replace("  \n", "; ")
