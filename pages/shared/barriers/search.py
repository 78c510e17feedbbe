"""The catalogue searched by words: those of the visitor's language, of the law, and of the founding advice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pages.shared.barriers import words
from pages.shared.visit.languages import Language
from rules import advice, barriers, plain_words

LONGEST = 80
"""So many letters of what is typed are searched."""


def matching(typed: str, language: Language) -> set[str]:
    """The ids of the barriers that hold all of these words; all where nothing is typed."""
    wanted = plain_words(typed[:LONGEST]).split()
    return {name for name, text in _texts(language).items() if all(word in text for word in wanted)}


@lru_cache(maxsize=8)
def _texts(language: Language) -> Mapping[str, str]:
    """By id everything by which a barrier is found."""
    of_advice: dict[str, list[str]] = {}
    for obstacle in advice():
        named = [language.text(obstacle.text_id), *obstacle.words]
        for name in obstacle.barriers:
            of_advice.setdefault(name, []).extend(named)
    found = {}
    for name, one in barriers().items():
        ids = (one.title_id, one.who_id, one.search_id, one.proposals_id, one.status_id)
        told = [language.text(text_id) for text_id in ids if language.has_text(text_id)]
        told += [words.mechanism(one, language), *(language.text(who.text_id) for who in one.authorities)]
        theme = language.text(f"barrier.theme.{one.theme}")
        found[name] = plain_words(" ".join([name, one.law, theme, *told, *of_advice.get(name, [])]))
    return found
