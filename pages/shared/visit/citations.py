"""Articles as the store cites them, with what has a name of its own in the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pages.shared.visit.languages import Language
from rules import CitedSource

NAMED = {
    "final protocol no.": "ground.final_protocol",
    "framework agreement": "ground.framework_agreement",
    "protocol of 14 April 2025": "ground.protocol",
    "treaties art.": "ground.treaties",
}
"""What the store names in English, and the id of its name."""
DIRECTIVE = re.compile(r"\bDirective (\(EU\) )?(\d+/\d+)(?:/(EE?C|EU))?")
EU_REGULATION = re.compile(r"\bRegulation (?:\(EU\) )?(?:No )?(\d+/\d+)")
"""How the store names acts of the Union."""
SUFFIXES = {
    "en": {},
    "nl": {"EC": "EG", "EEC": "EEG"},
    "de": {"EC": "EG", "EEC": "EWG"},
    "fr": {"EC": "CE", "EEC": "CEE", "EU": "UE"},
}
"""How a directive ends in the languages that write it otherwise."""
SINGLE_WORDS = {"protocol ": "ground.word.protocol", "point ": "ground.word.point", "Annex ": "ground.word.annex"}
REGULATION = re.compile(r"\d+/\d{4} ")
"""How the store names the two regulations on social security: by their numbers."""
TREATY = re.compile(r"[A-Z]{2}-[A-Z]{2} ")
"""How it names a treaty between two states."""


def link(title: str, url: str | None) -> str:
    """A title as a link, where there is an address."""
    return f"[{title}]({url})" if url else title


def sources(cited: Iterable[CitedSource]) -> str:
    """Where something was read, each source on a line of its own."""
    return "  \n".join(link(one.title, one.url) for one in cited)


def law_in_words(law: str, language: Language) -> str:
    """The articles, a treaty or a regulation named as one; several acts are parted by semicolons."""
    return "; ".join(_act(part, language) for part in law.split("; "))


def first_act(law: str, language: Language, longest: int = 44) -> str:
    """The first of several acts, for a badge, which stands on one line."""
    named = law_in_words(law.partition(";")[0], language)
    return named if len(named) <= longest else f"{named[:longest].rsplit(' ', 1)[0]} …"


def _act(law: str, language: Language) -> str:
    named = names_in_words(law, language)
    if REGULATION.match(law):
        return language.text("ground.regulation", article=named)
    return language.text("ground.treaty", article=named) if TREATY.match(law) else named


def names_in_words(law: str, language: Language) -> str:
    """The articles, with the names of agreements and of acts of the Union in the language."""
    for name, text_id in NAMED.items():
        law = law.replace(name, language.text(text_id))
    law = DIRECTIVE.sub(lambda found: _directive(found, language), law)
    law = EU_REGULATION.sub(lambda found: language.text("ground.regulation", article=found[1]), law)
    for word, text_id in SINGLE_WORDS.items():
        law = law.replace(word, f"{language.text(text_id)} ")
    return law


def _directive(found: re.Match[str], language: Language) -> str:
    """A directive by its number, with what the language writes before or behind it."""
    ends = SUFFIXES[language.code]
    union = f"({ends.get('EU', 'EU')}) " if found[1] else ""
    end = f"/{ends.get(found[3], found[3])}" if found[3] else ""
    return language.text("ground.directive", number=f"{union}{found[2]}{end}")
