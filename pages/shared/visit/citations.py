"""Articles as the store cites them, with what has a name of its own in the words of a language."""

from __future__ import annotations

import re

from pages.shared.visit.languages import Language

NAMED = {
    "framework agreement": "ground.framework_agreement",
    "protocol of 14 April 2025": "ground.protocol",
    "treaties art.": "ground.treaties",
}
"""What the store names in English, and the id of its name."""
REGULATION = re.compile(r"\d+/\d{4} ")
"""How the store names a regulation of the Union: by its number."""
TREATY = re.compile(r"[A-Z]{2}-[A-Z]{2} ")
"""How it names a treaty between two states."""


def law_in_words(law: str, language: Language) -> str:
    """The articles, a treaty or a regulation named as one."""
    named = names_in_words(law, language)
    if REGULATION.match(law):
        return language.text("ground.regulation", article=named)
    return language.text("ground.treaty", article=named) if TREATY.match(law) else named


def names_in_words(law: str, language: Language) -> str:
    """The articles, with the names of agreements in the language."""
    for name, text_id in NAMED.items():
        law = law.replace(name, language.text(text_id))
    return law
