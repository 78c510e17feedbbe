"""The topics of the law in the visitor's language; the terms of the store are Dutch in all languages."""

from __future__ import annotations

from functools import lru_cache

from pages.shared.visit.languages import Language
from rules import LawValue, law_values

STATES_OF_KEYS = ("nl", "be", "de")
"""How the keys of the law of one state begin."""


@lru_cache(maxsize=8)
def names(language: Language) -> dict[str, str]:
    """What each topic of the law is called."""
    return {topic: language.text(f"law.topic.{topic}") for topic in sorted({value.topic for value in law_values()})}


def term_in_words(key: str, term: str, language: Language) -> str:
    """The statute's term of a figure; for who does not read Dutch after the name of its topic, in italics."""
    first, _, rest = key.partition(".")
    topic = f"law.topic.{first}.{rest.partition('.')[0]}" if first in STATES_OF_KEYS else f"law.topic.{first}"
    if language.code == "nl" or not language.has_text(topic):
        return term
    return language.colon(language.text(topic), f"*{term}*")


def country(value: LawValue, language: Language) -> str:
    """Whose law a value is."""
    return language.text(f"law.of.{value.country}")
