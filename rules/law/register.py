"""The law to look up: every dated value with its sources, found by words, country, confidence and day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.definitions.names import plain_words
from rules.store.law_files import PREFIX_OF_FOLDER, Row, Status
from rules.store.source_files import Confidence, SourceKind

BETWEEN = "between"
"""Where the law stands that no single country makes: treaties and European regulations."""
LAW_OF = (*(prefix.upper() for prefix in PREFIX_OF_FOLDER.values() if prefix), BETWEEN)
"""Whose law there is: the three countries, and what is between them."""
COUNTRIES = LAW_OF[:-1]


class CitedSource(NamedTuple):
    """Where a value was read; a source without address was only recalled."""

    title: str
    url: str | None
    kind: SourceKind


class LawValue(NamedTuple):
    """One value of the law from one day on, with everything that is known of it."""

    key: str
    topic: str
    country: str
    term: str
    unit: str
    law: str
    value: float | tuple[Row, ...]
    valid_from: date
    valid_to: date | None
    confidence: Confidence
    status: Status
    sources: tuple[CitedSource, ...]
    checked: date
    note: str | None

    def covers(self, day: date) -> bool:
        """Whether the value applies on that day; the day on which it ends is no longer one."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class LawState(NamedTuple):
    """What identifies the law in the store: its fingerprint, the day it was last checked, how many sources of each
    kind stand behind it."""

    fingerprint: str
    checked: date
    sources: Mapping[str, int]


class _Entry(NamedTuple):
    """A value and the plain words by which it is found."""

    value: LawValue
    words: str


def law_values(
    words: str = "",
    country: str | None = None,
    confidence: str | None = None,
    on: date | None = None,
    topics: Mapping[str, str] | None = None,
) -> list[LawValue]:
    """The values that hold all of these words in term, article or key, in order of key and date.

    Accents and capitals do not count; a part of a word is enough, but a number is only itself. `topics` names each
    topic in the language of who searches, and is searched too.
    """
    wanted = [_pattern(plain) for plain in map(plain_words, words.split()) if plain]
    named = {topic: f" {plain_words(name)}" for topic, name in (topics or {}).items()}
    return [
        value
        for value, plain in _entries(store.current().fingerprint)
        if (country is None or value.country == country)
        and (confidence is None or value.confidence == confidence)
        and (on is None or value.covers(on))
        and all(pattern.search(plain + named.get(value.topic, "")) for pattern in wanted)
    ]


def law_of_key(key: str) -> list[LawValue]:
    """All dated values of one key by date; none where the store does not hold the key."""
    return [value for value, _ in _entries(store.current().fingerprint) if value.key == key]


def confidence_counts(values: Iterable[LawValue]) -> Counter[str]:
    """How many of the values are A, B and C."""
    return Counter(value.confidence for value in values)


def law_state() -> LawState:
    """What identifies the law in the store."""
    opened = store.current()
    return LawState(opened.fingerprint, opened.last_checked, Counter(source.kind for source in opened.sources.values()))


def cited(names: Iterable[str]) -> tuple[CitedSource, ...]:
    """The sources of these ids."""
    known = store.current().sources
    return tuple(CitedSource(known[name].title, known[name].url, known[name].kind) for name in names)


@lru_cache(maxsize=2)
def _entries(_fingerprint: str) -> tuple[_Entry, ...]:
    """Every value of the store of that fingerprint."""
    opened = store.current()
    sources = dict(zip(opened.sources, cited(opened.sources), strict=True))
    found = []
    for one in opened.values():
        first, second = one.key.split(".")[:2]
        country = first.upper() if first.upper() in COUNTRIES else BETWEEN
        value = LawValue(
            key=one.key,
            topic=first if country == BETWEEN else f"{first}.{second}",
            country=country,
            term=one.term,
            unit=one.unit,
            law=one.law,
            value=one.value,
            valid_from=one.valid_from,
            valid_to=one.valid_to,
            confidence=one.confidence,
            status=one.status,
            sources=tuple(sources[name] for name in one.sources),
            checked=one.checked,
            note=one.note,
        )
        key = one.key.replace(".", " ")
        found.append(_Entry(value, f" {plain_words(f'{one.term} {one.law} {key}')} {key.replace('_', ' ')}"))
    return tuple(found)


def _pattern(plain: str) -> re.Pattern[str]:
    """What finds plain words: within a word too, but 8.1 is neither 8.10 nor 18.1."""
    words = re.escape(plain)
    return re.compile(rf"(?<!\w){words}(?!\d)" if plain[0].isdigit() else words)
