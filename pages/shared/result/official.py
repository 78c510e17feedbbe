"""The word on official letters for a line, where a reader of another language would not know it."""

from __future__ import annotations

from pages.shared.visit import languages
from pages.shared.visit.languages import Language

LETTERS = {
    "NL": (languages.language("nl"), ("nl",)),
    "BE": (languages.language("nl", in_belgium=True), ("nl", "de", "fr")),
    "DE": (languages.language("de"), ("de",)),
}
"""In whose words a line of a state stands on its letters, and the languages in which that state writes anyway."""


def official_word(line: str, state: str, language: Language) -> str:
    """The official name of a line; empty for who reads it in a language of that state, and where its name holds it."""
    letters, spoken = LETTERS[state]
    name, official = language.text(line), letters.text(line).replace("*", "")
    if language.code in spoken or "(*" in name or official.casefold() in name.casefold():
        return ""
    return official
