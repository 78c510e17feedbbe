"""What can be refused, in sentences: the three ways, the exit status of each, and what is wrong with an input."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

LONGEST_MESSAGE = 500
LONGEST_VALUE = 80


def shown(value: object) -> str:
    """A value as it may stand in a message: on one line, cut when it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


class Refusal(Exception):
    """A question that is not answered, with one sentence for the person who asked it.

    `field` names the dotted input field, the key of the law, or is empty. `kind` is a word for what is wrong, where
    other languages have a sentence for it.
    """

    status = 1
    kind = ""

    def __init__(self, message: str, field: str = "") -> None:
        line = " ".join(message.split())
        self.field = shown(field)
        self.message = line if len(line) <= LONGEST_MESSAGE else line[: LONGEST_MESSAGE - 1] + "…"
        super().__init__(self.message)


class InputError(Refusal):
    """The input is wrong: the field, what is wrong, what is allowed. `values`: what the sentence of its kind tells
    beside the field, by name; `nearest` are texts that may have been meant."""

    status = 2

    def __init__(self, message: str, field: str = "", kind: str = "", **values: Any) -> None:
        super().__init__(message, field)
        self.kind = kind
        self.values = values


class NotComputed(Refusal):
    """The input is right, but the case lies outside what is computed."""

    status = 3
    kind = "not_computed"


class LawMissing(Refusal):
    """The law of that date is not in the store; nothing is guessed."""

    status = 3
    kind = "law_missing"

    def __init__(self, key: str, when: object) -> None:
        super().__init__(f"{key}: the store holds no law for {when}, and nothing is guessed", key)
        self.key = key
        self.when = when


class BadData(Exception):
    """A file under data/ that the build refuses: the file, the place in it, what is wrong, what is allowed."""


NOT_AN_OBJECT = "{value} must be an object with named fields"

SENTENCES = {
    "missing": "is missing; fill it in",
    "extra_forbidden": "is not a known field; leave it out or check its spelling",
    "float_type": "{value} is not a number; use digits, for example 3500.00",
    "int_type": "{value} is not a whole number; use digits only",
    "int_from_float": "{value} is not a whole number; use digits only",
    "bool_type": "{value} must be true or false",
    "string_type": "{value} must be text",
    "string_too_short": "is empty; fill it in or leave it out",
    "string_too_long": "is longer than {max_length} characters",
    "string_pattern_mismatch": "{value} must be one to four digits (ISCO-08)",
    "literal_error": "{value} is not known; allowed are {expected}",
    "finite_number": "{value} is not a finite number",
    "greater_than_equal": "{value} is out of range; it must be at least {ge:,.10g}",
    "less_than_equal": "{value} is out of range; it must be at most {le:,.10g}",
    "greater_than": "{value} is out of range; it must be above {gt:,.10g}",
    "too_long": "holds more than {max_length} entries, which is the most allowed",
    "list_type": "{value} must be a list",
    "tuple_type": "{value} must be a number or a list of rows",
    "date_type": "{value} is not a date; write it as 2026-01-31",
    "date_from_datetime_parsing": "{value} is not a date; write it as 2026-01-31",
    "date_from_datetime_inexact": "{value} is not a date; write it as 2026-01-31",
    "dict_type": NOT_AN_OBJECT,
    "model_type": NOT_AN_OBJECT,
    "model_attributes_type": NOT_AN_OBJECT,
}
"""What is wrong and what is allowed, by pydantic's kind of fault."""


def input_error(error: ValidationError, root: str = "scenario", prefix: str = "") -> InputError:
    """The first fault of a failed check of `root`, in words; `prefix` stands before the names of its fields."""
    first = error.errors()[0]
    field = shown(prefix + ".".join(str(part) for part in first["loc"])) if first["loc"] else root
    if first["type"] == "value_error":  # raised by our own validators, which say what is wrong
        return InputError(f"{field}: {first['ctx']['error']}", field)
    value = repr(shown(first["input"])) if isinstance(first["input"], str) else shown(first["input"])
    sentence = SENTENCES.get(first["type"], first["msg"]).format(value=value, **first.get("ctx", {}))
    return InputError(f"{field}: {sentence}", field)
