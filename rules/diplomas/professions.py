"""Professions as people look for them: by a name in any of the four languages, or by their ISCO-08 code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from rules import store
from rules.definitions.names import BRACKETS, plain_name, plain_words, umlauts_written_out
from rules.store.database import Store
from rules.store.profession_rows import Profession

LONGEST_QUERY = 100
"""No name is longer; what is typed beyond that is not looked at."""
SHORT = 2
"""So few letters stand in almost every name."""
LONG = 15
"""So long a name, typed whole, is not looked for within the words of others: who types Krankenschwester does not mean
Kinderkrankenschwester."""
SHORTEST_WORD = 4
"""A shorter word of a name is no spelling that somebody may have missed."""
NEAR = 0.8
"""How like two spellings must be (1 is the same) for one to be meant by the other."""
COMPARED = 25
"""So many spellings, those that share most with what was typed, are compared letter by letter."""
SUGGESTED = 3

EXACT, BEGINS, WORDS_BEGIN, CONTAINS, IN_SEVERAL_NAMES = 0, 1, 2, 3, 4
"""How well a name fits: it is what was typed, but for blanks, or begins so; every typed word begins a word of it, or
stands in it, or stands in one of the names of the profession."""
CODE = re.compile(r"(?:isco(?:[- ]?08)?[:\s]*)?(\d{1,4})", re.IGNORECASE)
"""A code, or its first digits, with or without the name of the classification."""


class ProfessionMatch(NamedTuple):
    """A profession that was found, and the name that fits what was typed."""

    profession: Profession
    name: str


class ProfessionSearch(NamedTuple):
    """What was found, the best first; where nothing was, the professions whose names are spelt nearly so."""

    found: tuple[ProfessionMatch, ...]
    nearest: tuple[ProfessionMatch, ...]


class _Spelling(NamedTuple):
    """A plain spelling of a name of a profession; `other`: the name is not its own in one of the four languages."""

    text: str
    match: ProfessionMatch
    other: bool

    @property
    def code(self) -> str:
        return self.match.profession.isco08


class _Index(NamedTuple):
    """All spellings, and their texts after a blank; where each stands by its text without blanks; all of them and their
    longer words once more, and in which of these each two letters stand."""

    spellings: tuple[_Spelling, ...]
    texts: tuple[str, ...]
    joined: dict[str, list[int]]
    near: dict[str, ProfessionMatch]
    near_texts: tuple[str, ...]
    places: dict[str, list[int]]


class _Fit(NamedTuple):
    """How well a spelling fits: smaller is better."""

    fit: int
    other: bool
    length: int


def professions() -> tuple[Profession, ...]:
    """All professions, in order of their codes."""
    return tuple(store.current().professions.professions.values())


def profession(isco08: str) -> Profession | None:
    """The profession of a four-digit code; none that is not in the list."""
    return store.current().professions.professions.get(isco08)


def find_professions(query: str) -> ProfessionSearch:
    """The professions that a name, a part of one, words of one in any order, or the digits of a code mean: first those
    of that very name, then those whose name begins so, then those that contain it.

    Case, accents, how umlauts are written and blanks within a name do not matter; nor does the nought with which a code
    begins. Where none fits, the nearest by spelling are named.
    """
    query = query[:LONGEST_QUERY].strip()
    if code := CODE.fullmatch(query):
        digits = code[1]
        begins = (digits, f"0{digits}") if len(digits) == 3 else (digits,)
        of_code = (one for one in professions() if one.isco08.startswith(begins))
        return ProfessionSearch(tuple(ProfessionMatch(one, one.name_en) for one in of_code), ())
    typed = plain_words(query)
    if not typed:
        return ProfessionSearch((), ())
    index = _index()
    best: dict[str, tuple[_Fit, ProfessionMatch]] = {}
    for fit, spelling in _fitting(typed, index):
        if spelling.code not in best or fit < best[spelling.code][0]:
            best[spelling.code] = fit, spelling.match
    ranked = sorted(best.items(), key=lambda found: (found[1][0], found[0]))
    if len(typed) >= LONG and ranked and ranked[0][1][0].fit == EXACT:
        ranked = [one for one in ranked if one[1][0].fit < CONTAINS]
    found = tuple(match for _, (_, match) in ranked)
    return ProfessionSearch(found, () if found else _nearest(typed, index))


def _fitting(typed: str, index: _Index) -> Iterator[tuple[_Fit, _Spelling]]:
    """Every spelling that fits; several words may stand in several names of a profession."""
    words = sorted({_sought(word) for word in typed.split()}, key=len, reverse=True)
    with_longest = [place for place, text in enumerate(index.texts) if words[0] in text]
    codes = {index.spellings[place].code for place in with_longest}
    for word in words[1:]:
        codes &= {index.spellings[place].code for place, text in enumerate(index.texts) if word in text}
    same = index.joined.get(_joined(typed), [])
    for place in dict.fromkeys((*same, *with_longest)):
        spelling = index.spellings[place]
        if place in same or spelling.code in codes:
            yield _Fit(_fit(spelling.text, typed, words), spelling.other, len(spelling.text)), spelling


def _joined(text: str) -> str:
    """A spelling without its blanks."""
    return text.replace(" ", "")


def _sought(word: str) -> str:
    """A typed word as it is looked for: one of a letter or two only where a word begins."""
    return word if len(word) > SHORT else f" {word}"


def _fit(spelling: str, typed: str, words: list[str]) -> int:
    if _joined(spelling) == _joined(typed):
        return EXACT
    if spelling.startswith(typed):
        return BEGINS
    padded = f" {spelling}"
    if not all(word in padded for word in words):
        return IN_SEVERAL_NAMES
    return WORDS_BEGIN if all(f" {word.lstrip()}" in padded for word in words) else CONTAINS


def _nearest(typed: str, index: _Index) -> tuple[ProfessionMatch, ...]:
    """The professions of which a name, or a word of one, is spelt most like what was typed."""
    letters = _pairs(typed)
    shared = Counter(place for pair in letters for place in index.places.get(pair, ()))
    texts = index.near_texts
    likely = sorted(shared, key=lambda place: -shared[place] / (len(letters) + len(texts[place]) - shared[place]))
    by_code: dict[str, ProfessionMatch] = {}
    for text in get_close_matches(typed, [texts[place] for place in likely[:COMPARED]], n=COMPARED, cutoff=NEAR):
        match = index.near[text]
        by_code.setdefault(match.profession.isco08, match)
    return tuple(by_code.values())[:SUGGESTED]


def _pairs(text: str) -> frozenset[str]:
    """Each two letters that follow each other."""
    padded = f" {text} "
    return frozenset(padded[place : place + 2] for place in range(len(padded) - 1))


@store.once_a_store
def _index(opened: Store) -> _Index:
    spellings = tuple(one for of in opened.professions.professions.values() for one in _spellings(of))
    near: dict[str, ProfessionMatch] = {}
    for one in spellings:
        for text in (one.text, *(word for word in one.text.split() if len(word) >= SHORTEST_WORD)):
            near.setdefault(text, one.match)
    places: dict[str, list[int]] = {}
    for place, text in enumerate(near):
        for pair in _pairs(text):
            places.setdefault(pair, []).append(place)
    joined: dict[str, list[int]] = {}
    for place, one in enumerate(spellings):
        joined.setdefault(_joined(one.text), []).append(place)
    return _Index(spellings, tuple(f" {one.text}" for one in spellings), joined, near, tuple(near), places)


def _spellings(one: Profession) -> Iterator[_Spelling]:
    """Each name as it is written and without what stands in brackets, and its parts between "/"; each of these without
    accents, and with its umlauts written out."""
    own = tuple(one.names.values())
    for name in dict.fromkeys((*own, *one.also)):
        parts = (name, *BRACKETS.sub(" ", name).split("/"))
        texts = (write(part) for part in parts for write in (plain_words, plain_name, _in_other_letters))
        for text in dict.fromkeys(filter(None, texts)):
            yield _Spelling(text, ProfessionMatch(one, name), name not in own)


def _in_other_letters(name: str) -> str:
    return plain_name(umlauts_written_out(name))
