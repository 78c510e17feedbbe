"""Names of places as people type them, and addresses of sources as a browser takes them."""

from __future__ import annotations

import re
import unicodedata


def plain_name(name: str) -> str:
    """A name reduced to what tells it apart: lower case, no accents, no text in brackets, single spaces."""
    without_brackets = re.sub(r"\([^)]*\)", " ", name)
    folded = unicodedata.normalize("NFKD", without_brackets.casefold())
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())


def is_address(text: str) -> bool:
    """Whether a text is a public address, or starts with one."""
    return re.match(r"https?://[^/\s]+\.[^/\s]+", text) is not None
