"""What a reform changes, beside the law of today, and where that was read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pages.shared.reform.obstacle.model import Changed
from pages.shared.report.model import Source
from pages.shared.result import figures
from pages.shared.visit.citations import law_in_words
from pages.shared.visit.languages import Language
from rules import Change, CitedSource, LawValue, law_of_key

ADOPTED = "adopted"


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
    return Changed(
        key=change.key,
        term=law.term,
        law=law_in_words(law.law, language),
        unit=law.unit,
        today=law.value,
        proposed=change.value,
        today_in_words=in_words(law.value, law.unit, language),
        proposed_in_words=in_words(change.value, law.unit, language),
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


def in_words(value: float | tuple[tuple[float, ...], ...], unit: str, language: Language) -> str:
    """A value with its unit in one line."""
    return figures.in_words(value, unit, language).replace("  \n", "; ")
