"""Names of places as people type them: case, accents, brackets and punctuation do not matter."""

from __future__ import annotations

import re
import unicodedata


def plain_name(name: str) -> str:
    """A name reduced to what tells it apart: lower case, no accents, no text in brackets, single spaces."""
    without_brackets = re.sub(r"\([^)]*\)", " ", name)
    folded = unicodedata.normalize("NFKD", without_brackets.casefold())
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())
