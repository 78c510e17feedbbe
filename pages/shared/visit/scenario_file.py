"""A scenario as a file in the form of the contract, and what is wrong with one that somebody gives us, in sentences."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from pages.shared.visit import wrong_field
from pages.shared.visit.languages import Language
from rules import InputError, Scenario, parsed_json

LARGEST = 100_000
"""So many bytes a file may have; the longest scenario has far fewer."""
UNSEEN = str.maketrans("", "", "\u200b\u2060\ufeff")
"""Signs without width that come along from a document."""


class Unusable(ValueError):
    """Data of which neither a scenario nor a reform can be made; the message is a sentence for the visitor."""


def file_of(scenario: Scenario) -> bytes:
    """The file to keep: every field, named as in the contract."""
    return json.dumps(scenario.model_dump(mode="json"), indent=2, ensure_ascii=False).encode()


def read_file(content: bytes, language: Language) -> Scenario:
    """The scenario in a file. Raises Unusable with a sentence for what is wrong."""
    return checked(json_of(content, language), language)


def json_of(content: bytes, language: Language) -> Any:
    """What stands in a JSON file. Raises Unusable with a sentence for one that is too large, empty or no JSON."""
    if len(content) > LARGEST:
        sizes = {"size": _size(len(content), language), "max": _size(LARGEST, language)}
        raise Unusable(language.text("error.file_too_large", **sizes))
    if not content.strip():
        raise Unusable(language.text("error.file_empty"))
    try:
        return parsed_json(content.decode("utf-8-sig").translate(UNSEEN), "file")
    except (UnicodeDecodeError, InputError):
        raise Unusable(language.text("error.file_unreadable")) from None


def checked(data: Any, language: Language) -> Scenario:
    """The scenario that some data make. Raises Unusable, with the field, what is wrong and what is allowed."""
    if not isinstance(data, dict):
        raise Unusable(language.text("error.file_unreadable"))
    try:
        return Scenario.from_data(data)
    except InputError as error:
        raise Unusable(_sentence(error, data, language)) from None


def largest(language: Language) -> str:
    """How large a file may be, in words."""
    return _size(LARGEST, language)


def _sentence(error: InputError, data: Any, language: Language) -> str:
    """What is wrong with a field, and what is allowed."""
    name = error.field
    found = _at(data, name)
    if name == "job.days":
        found = sum(one for one in found.values() if isinstance(one, int))
    said = wrong_field.sentence(name, found, language)
    return said or language.text("error.check", field=wrong_field.words_of(name, language))


def _at(data: Any, name: str) -> Any:
    """What stands at a field of some data; nothing where it leads nowhere."""
    with suppress(KeyError, IndexError, TypeError, ValueError):
        for part in name.split("."):
            data = data[int(part)] if isinstance(data, list) else data[part]
        return data
    return None


def _size(count: int, language: Language) -> str:
    """A number of bytes in kilobytes."""
    return f"{language.number(-(-count // 1000))} kB"
