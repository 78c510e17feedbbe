"""The catalogue searched by words: those of the visitor's language, of the law, and of the founding advice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pages.shared.barriers import words
from pages.shared.visit.languages import Language
from rules import Advice, advice, barrier_catalogue, plain_words

LONGEST = 80
"""So many letters of what is typed are searched."""
COMPOUNDED = 6
"""A word from so many letters on is found inside another: pension in ouderdomspensioen."""


def matching(typed: str, language: Language) -> set[str]:
    """The ids of the barriers that hold all of these words; all where nothing is typed."""
    return {name for name, text in _texts(language).items() if _holds(text, typed)}


def advice_matching(typed: str, language: Language) -> list[Advice]:
    """The obstacles of the founding advice that hold all of these words; where none does, those of the barriers that
    do."""
    own = [one for one in advice() if _holds(plain_words(" ".join(_words_of(one, language))), typed)]
    named = matching(typed, language)
    return own or [one for one in advice() if named & set(one.barriers)]


def _holds(text: str, typed: str) -> bool:
    """Whether a text holds each word: a long one anywhere, since compounds hide it; a short one where a word begins."""
    wanted = plain_words(typed[:LONGEST]).split()
    if not wanted:
        return not typed.strip()
    return all(word in text if len(word) >= COMPOUNDED else f" {word}" in f" {text}" for word in wanted)


def _words_of(one: Advice, language: Language) -> tuple[str, ...]:
    return (language.text(one.text_id), *one.words)


@lru_cache(maxsize=8)
def _texts(language: Language) -> Mapping[str, str]:
    """By id everything by which a barrier is found."""
    of_advice: dict[str, list[str]] = {}
    for obstacle in advice():
        for name in obstacle.barriers:
            of_advice.setdefault(name, []).extend(_words_of(obstacle, language))
    found = {}
    for name, one in barrier_catalogue().items():
        ids = (one.title_id, one.who_id, one.search_id, one.proposals_id, one.status_id)
        told = [language.text(text_id) for text_id in ids if language.has_text(text_id)]
        told += [words.mechanism(one, language), *(language.text(who.text_id) for who in one.authorities)]
        theme = language.text(f"barrier.theme.{one.theme}")
        found[name] = plain_words(" ".join([name, one.law, theme, *told, *of_advice.get(name, [])]))
    return found
