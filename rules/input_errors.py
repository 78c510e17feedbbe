"""One sentence for a person from a failed check of an input: the field, what is wrong, what is allowed."""

from __future__ import annotations

from pydantic import ValidationError

from rules.errors import InputError, shown

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
