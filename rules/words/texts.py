"""English labels and sentences by id, from the same catalogue as the pages."""

from __future__ import annotations

from functools import lru_cache

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from rules import store


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, str]:
    return {str(message.id): str(message.string) for message in _messages() if isinstance(message.id, str)}


@lru_cache(maxsize=1)
def _plurals() -> dict[str, tuple[str, ...]]:
    return {message.id[0]: tuple(message.string or ()) for message in _messages() if isinstance(message.id, tuple)}


def _messages() -> list[Message]:
    with (store.DATA / "texts" / "en.po").open("rb") as file:
        return [message for message in read_po(file) if message.id]


def english(name: str, **values: object) -> str:
    """The English text of that id, with its placeholders filled in; raises KeyError for an id without text."""
    return _catalogue()[name].format(**values)


def has_english(name: str) -> bool:
    """Whether there is an English text of that id."""
    return name in _catalogue()


def english_count(name: str, n: int) -> str:
    """The English words of that id for a number of things."""
    one, many = _plurals()[name]
    return (one if n == 1 else many).format(n=n)
