"""The words on the pages: a gettext catalogue for each language, looked up by glossary id."""

from __future__ import annotations

import gettext
import warnings
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages import mofile, pofile

FOLDER = Path(__file__).resolve().parents[3] / "data" / "texts"
FALLBACK = {"nl_BE": "nl", "de_BE": "de", "nl": "en", "de": "en", "fr": "en"}


class MissingText(UserWarning):
    """An id that no catalogue holds; the tests turn it into an error."""


def exists(catalogue: str) -> bool:
    """Whether there is a catalogue of this name, such as "nl"."""
    return (FOLDER / f"{catalogue}.po").is_file()


@lru_cache
def catalogue(name: str) -> gettext.NullTranslations:
    """One catalogue, with the words of its fallback language behind it."""
    with (FOLDER / f"{name}.po").open("rb") as source:
        messages = pofile.read_po(source)
    compiled = BytesIO()
    mofile.write_mo(compiled, messages)
    compiled.seek(0)
    translations = gettext.GNUTranslations(compiled)
    if name in FALLBACK:
        translations.add_fallback(catalogue(FALLBACK[name]))
    return translations


def has_text(name: str, text_id: str) -> bool:
    """Whether the catalogue or its fallback has words for this id."""
    return catalogue(name).gettext(text_id) != text_id


def text(name: str, text_id: str, **values: object) -> str:
    """The words for an id, with the named values filled in."""
    words = catalogue(name).gettext(text_id)
    return (words if words != text_id else _without_words(text_id)).format(**values)


def plural(name: str, text_id: str, n: int, **values: object) -> str:
    """The words for an id that has a form for one and a form for many."""
    words = catalogue(name).ngettext(text_id, text_id, n)
    return (words if words != text_id else _without_words(text_id)).format(n=n, **values)


def _without_words(text_id: str) -> str:
    """What stands on the page for an id without words: its last part, readable."""
    warnings.warn(f"no text for {text_id}", MissingText, stacklevel=3)
    return text_id.rpartition(".")[2].replace("_", " ")
