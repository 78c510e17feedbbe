"""The topics of the law in the visitor's language; the terms of the store are Dutch in all languages."""

from __future__ import annotations

from functools import lru_cache

from pages.shared.visit.languages import Language
from rules import LawValue, law_values


@lru_cache(maxsize=8)
def names(language: Language) -> dict[str, str]:
    """What each topic of the law is called."""
    return {topic: language.text(f"law.topic.{topic}") for topic in sorted({value.topic for value in law_values()})}


def country(value: LawValue, language: Language) -> str:
    """Whose law a value is."""
    return language.text(f"law.of.{value.country}")
