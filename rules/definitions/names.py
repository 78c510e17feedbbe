"""Names of places as people type them, and addresses of sources as a browser takes them."""

from __future__ import annotations

import re
import unicodedata

BRACKETS = re.compile(r"\([^)]*\)")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def plain_name(name: str) -> str:
    """A name reduced to what tells it apart: lower case, no accents, no text in brackets, single spaces."""
    folded = unicodedata.normalize("NFKD", BRACKETS.sub(" ", name).casefold().translate(LIGATURES))
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())


def umlauts_written_out(name: str) -> str:
    """A name with its umlauts as a keyboard without them writes them: Duesseldorf."""
    return unicodedata.normalize("NFC", name).casefold().translate(UMLAUTS)


def plain_words(name: str) -> str:
    """A plain name that keeps the text in brackets, which tells places of the same name apart."""
    return plain_name(re.sub(r"[()]", " ", name))


def spellings(name: str) -> list[str]:
    """The plain names that stand between the "/" of a name; a "/" in brackets parts nothing."""
    return [plain_name(part) for part in BRACKETS.sub(" ", name).split("/")]


def is_address(text: str) -> bool:
    """Whether a text is a public address, or starts with one."""
    return re.match(r"https?://[^/\s]+\.[^/\s]+", text) is not None
