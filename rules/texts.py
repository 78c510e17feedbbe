"""English labels and sentences by id, from the same catalogue as the pages."""

from __future__ import annotations

from functools import lru_cache

from babel.messages.pofile import read_po

from rules import store


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, str]:
    with (store.DATA / "texts" / "en.po").open("rb") as file:
        return {
            str(message.id): str(message.string)
            for message in read_po(file)
            if isinstance(message.id, str) and message.id
        }


def english(name: str, **values: object) -> str:
    """The English text of that id, with its placeholders filled in; raises KeyError for an id without text."""
    return _catalogue()[name].format(**values)
