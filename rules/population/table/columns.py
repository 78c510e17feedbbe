"""One column of a table of scenarios, read and checked by the record of its field, all rows at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
from pydantic import TypeAdapter, ValidationError

from rules.definitions.rounding import TOLERANCE, cent_half_up
from rules.population.households import Chosen, Column
from rules.population.table.arrow import pa, pc
from rules.population.table.written import NUMBER, YES_NO, Form, check_sure, number_in, with_points
from rules.question.fields import ScenarioField
from rules.question.scenario import Scenario


class Told(NamedTuple):
    """What the rows of a table tell of a field.

    `values`: as numbers of the rules, its default where a row tells nothing. `given`: where a row tells something.
    `right`: where the field allows it. `words`: the different texts of a column of text, whose places are its values
    (-1 where none is told).
    """

    values: Column
    given: Chosen
    right: Chosen
    words: tuple[str, ...] = ()


def plain(column: pa.Array | pa.ChunkedArray) -> pa.Array:
    """A column as one array of a plain type: text with other offsets as text, other decimals as floating numbers, and
    no dictionary of anything but text."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if pa.types.is_dictionary(array.type):
        words = array.dictionary
        if is_text(words.type) and not words.null_count:
            return array
        array = array.dictionary_decode()
    if pa.types.is_large_string(array.type) or pa.types.is_string_view(array.type):
        return array.cast(pa.string())
    if pa.types.is_decimal(array.type) or pa.types.is_float16(array.type):
        return array.cast(pa.float64())
    return array


def is_text(kind: pa.DataType) -> bool:
    """Whether a column holds text, in a dictionary or not."""
    held = kind.value_type if pa.types.is_dictionary(kind) else kind
    return bool(pa.types.is_string(held) or pa.types.is_large_string(held) or pa.types.is_string_view(held))


def told(field: ScenarioField, column: pa.Array | None, rows: int, form: Form) -> Told:
    """What a plain column tells of a field, with its numbers written in this form; without a column every row tells
    nothing."""
    nothing = _default(field)
    if column is None:
        missing = np.zeros(rows, np.bool_)
        return Told(np.full(rows, nothing), missing, missing if field.required else ~missing)
    given = column.is_valid().to_numpy(zero_copy_only=False)
    values, right, words = _read(field, column, nothing, form)
    return Told(values, given, (right & given) if field.required else (right | ~given), words)


def raw(field: ScenarioField, value: Any, form: Form) -> Any:
    """A value of a plain column as a scenario takes it: a text where the field is a number or true or false is what is
    written in it. Raises InputError for a number that may be read in two ways."""
    if not isinstance(value, str) or field.kind in ("word", "text"):
        return value
    if field.kind == "yes_no":
        return YES_NO.get(value.strip().lower(), value)
    check_sure(field.path, value, form)
    return number_in(value, form)


def cents(amounts: Column) -> Column:
    """Many amounts to whole cents, half a cent up, as `cent_half_up` does it with one."""
    whole: Column = np.floor(np.abs(amounts) * 100.0 + 0.5 + TOLERANCE) / 100.0
    return np.where(amounts < 0.0, -whole, whole)


def numbers_in(texts: pa.Array, form: Form) -> Column:
    """The numbers that are written in texts; not a number where there is none, or where it may be read in two ways."""
    trimmed = pc.utf8_trim_whitespace(texts.dictionary_decode() if pa.types.is_dictionary(texts.type) else texts)
    written = with_points(trimmed, form)
    try:
        numbers = written.cast(pa.float64())
    except pa.ArrowInvalid:
        numbers = pc.if_else(pc.match_substring_regex(written, f"^{NUMBER}$"), written, None).cast(pa.float64())
    return as_floats(numbers)


def as_floats(numbers: pa.Array) -> Column:
    """Numbers as floating ones; not a number where there is none."""
    return numbers.cast(pa.float64(), safe=False).fill_null(np.nan).to_numpy(zero_copy_only=False)  # type: ignore[no-any-return]


def is_number(kind: pa.DataType) -> bool:
    """Whether a plain column holds numbers."""
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def distinct(texts: pa.Array) -> tuple[list[str], Any]:
    """The different texts of a column, and for each row the place of its own; -1 where there is none."""
    encoded = texts if pa.types.is_dictionary(texts.type) else texts.dictionary_encode()
    return encoded.dictionary.to_pylist(), encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)


def _default(field: ScenarioField) -> float:
    """What holds where nothing is told. For a field that must be told, and a word for which there is no number of its
    absence, the number means nothing; of a text it is the place of none."""
    if field.kind == "text":
        return -1.0
    without_number = field.required or (field.default is None and bool(field.codes) and "" not in field.codes)
    return 0.0 if without_number else float(field.as_number(field.default))


def _read(field: ScenarioField, column: pa.Array, nothing: float, form: Form) -> tuple[Column, Chosen, tuple[str, ...]]:
    """The values, where they are right, and the different texts."""
    of_text = is_text(column.type)
    if field.kind in ("number", "whole") and (of_text or is_number(column.type)):
        return (*_numbers(field, numbers_in(column, form) if of_text else as_floats(column), nothing), ())
    if of_text:
        words, places = distinct(column)
        if field.kind == "text":
            right = [_is_allowed(field.path, word) for word in words]
            return places.astype(np.float64), np.array([*right, True])[places], tuple(words)
        known = _numbers_of_words(field)
        numbers = np.array([*(known.get(_as_written(field, word), np.nan) for word in words), nothing])[places]
        right_words = ~np.isnan(numbers)
        return np.where(right_words, numbers, nothing), right_words, ()
    if field.kind == "yes_no" and pa.types.is_boolean(column.type):
        held = column.fill_null(bool(nothing)).to_numpy(zero_copy_only=False)
        return held.astype(np.float64), np.ones(len(held), np.bool_), ()
    return np.full(len(column), nothing), np.zeros(len(column), np.bool_), ()


def _as_written(field: ScenarioField, word: str) -> str:
    return word.strip().lower() if field.kind == "yes_no" else word


def _numbers_of_words(field: ScenarioField) -> Mapping[str, float]:
    """Every word that a field may hold, with its number."""
    if field.kind == "yes_no":
        return {word: float(said) for word, said in YES_NO.items()}
    return {word: float(field.as_number(word)) for word in field.words}


def _numbers(field: ScenarioField, told: Column, nothing: float) -> tuple[Column, Chosen]:
    right = np.isfinite(told)
    if field.low is not None:
        right &= told > field.low if field.above_low else told >= field.low
    if field.high is not None:
        right &= told <= field.high
    if field.kind == "whole":
        right &= told == np.floor(told)
    values = np.where(right, told, field.low or 0.0)
    return np.where(right, _as_fact(field, values), nothing), right


def _as_fact(field: ScenarioField, values: Column) -> Column:
    """Numbers in the form of the fact; a form that is not known for many is asked once for each different number."""
    many = FORMS.get(field.meaning.number)
    if many is not None:
        return many(values)
    different, places = np.unique(values, return_inverse=True)
    kind = int if field.kind == "whole" else float
    return np.array([float(field.meaning.number(kind(value))) for value in different])[places]


FORMS: Mapping[Callable[[Any], float], Callable[[Column], Column]] = {float: lambda values: values, cent_half_up: cents}
"""The forms of numbers that most fields have, for many at once."""


@lru_cache(maxsize=2**15)
def _is_allowed(path: str, text: str) -> bool:
    """Whether a field that holds any text allows this one."""
    try:
        _check_of(path).validate_python(text)
    except ValidationError:
        return False
    return True


@cache
def _check_of(path: str) -> TypeAdapter[Any]:
    """The check of one field of a scenario."""
    model: Any = Scenario
    *parts, last = path.split(".")
    for name in parts:
        model = next(kind for kind in _kinds(model.model_fields[name].annotation) if hasattr(kind, "model_fields"))
    return TypeAdapter(model.model_fields[last].rebuild_annotation())


def _kinds(annotation: Any) -> list[Any]:
    """The types in an annotation, outermost first."""
    return [annotation, *(kind for inner in getattr(annotation, "__args__", ()) for kind in _kinds(inner))]
