"""One record for each field of a scenario: what it may hold, what holds without it, which fact it is to the rules, and
when it matters. The classes of the contract (scenario.py) carry it, so that pydantic checks by what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, MaxLen
from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from rules.question.relevance import Relevance, Told, always, never, told_of

Kind = Literal["part", "list", "word", "yes_no", "number", "whole", "text"]
KINDS: dict[type, Kind] = {bool: "yes_no", int: "whole", float: "number", str: "text"}


@dataclass(frozen=True)
class OneOf:
    """A word from a list of codes (definitions/codes.py), of which the empty one is no word: none is given."""

    codes: tuple[str, ...]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.literal_schema([code for code in self.codes if code])


@dataclass(frozen=True)
class Meaning:
    """What the rules make of a field: its unit, the fact that it is (facts.py), the word for which a fact that is true
    or false is true, how a number is brought into the form of the fact, and when it matters. `example`: an amount as
    people may write it. Without a fact the field becomes one together with others (case.py), or moves no amount; what
    stands in a part that never matters is no fact."""

    unit: str = ""
    fact: str = ""
    true_for: str = ""
    number: Callable[[Any], float] = float
    matters: Relevance = always
    example: float | None = None


class ScenarioField(NamedTuple):
    """A field by its path, with dots; that of a child says the same of every child. `codes` are its words in the order
    of their numbers. `low` and `high` are the limits of a number, or of how many a list holds; `above_low` says that
    the lower one itself is not allowed. An optional one may be null."""

    path: str
    kind: Kind
    required: bool
    default: Any
    optional: bool
    codes: tuple[str, ...]
    low: float | None
    high: float | None
    above_low: bool
    meaning: Meaning
    parts: tuple[Relevance, ...]
    """When the parts of the scenario matter in which the field stands."""

    @property
    def unit(self) -> str:
        return self.meaning.unit

    @property
    def fact(self) -> str:
        return self.meaning.fact

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it may hold."""
        return tuple(code for code in self.codes if code)

    def matters(self, told: Told) -> bool:
        """Whether it moves an amount of one job, after what was told so far."""
        return all(relevance(told) for relevance in (*self.parts, self.meaning.matters))

    def as_number(self, value: Any) -> float | int | bool:
        """A value as the rules see it: the number of its word, whether it is so, or the number; 0 where there is
        none."""
        if self.meaning.true_for:
            return bool(value == self.meaning.true_for)
        if self.codes:
            return self.codes.index(value or "")
        if self.kind == "yes_no":
            return bool(value)
        return self.meaning.number(0.0 if value is None else value)


def fields_of(model: type[BaseModel]) -> dict[str, ScenarioField]:
    """The records of a class of the contract and of the classes within it, by path, in the order of the contract."""
    return {field.path: field for field in _walk(model, "", ())}


def value_at(scenario: BaseModel, path: str) -> Any:
    """What a scenario holds at a path: nothing where the part is not there, of a list what each holds of it."""
    value: Any = scenario
    for name in path.split("."):
        if isinstance(value, list):
            value = [getattr(one, name) for one in value if one is not None]
        elif value is not None:
            value = getattr(value, name)
    return [one for one in value if one is not None] if isinstance(value, list) else value


def _walk(model: type[BaseModel], before: str, parts: tuple[Relevance, ...]) -> Iterator[ScenarioField]:
    for name, info in model.model_fields.items():
        field, inner = _record(f"{before}{name}", info, parts)
        may_be_missing = field.kind == "list" or field.optional
        if inner is None or may_be_missing:
            yield field
        if inner is not None:
            there = (told_of(field.path),) if may_be_missing else ()
            yield from _walk(inner, f"{field.path}.", (*parts, field.meaning.matters, *there))


def _record(path: str, info: FieldInfo, parts: tuple[Relevance, ...]) -> tuple[ScenarioField, type[BaseModel] | None]:
    """The record of a field, and the class that it holds, or holds a list of."""
    kind, notes, optional = _taken_apart(info.annotation)
    notes = [*info.metadata, *notes]
    of_list = get_origin(kind) is list
    inner = _taken_apart(get_args(kind)[0])[0] if of_list else kind
    is_part = isinstance(inner, type) and issubclass(inner, BaseModel)
    codes = next((note.codes for note in notes if isinstance(note, OneOf)), ())
    meaning = next((note for note in notes if isinstance(note, Meaning)), Meaning())
    low = next((note for note in notes if isinstance(note, Ge | Gt)), None)
    high = next((note for note in notes if isinstance(note, Le | (MaxLen if of_list else Le))), None)
    field = ScenarioField(
        path=path,
        kind="list" if of_list else "part" if is_part else "word" if codes else KINDS[kind],
        required=info.is_required(),
        default=None if info.is_required() else info.get_default(call_default_factory=True, validated_data={}),
        optional=optional,
        codes=codes,
        low=_bound(low),
        high=_bound(high),
        above_low=isinstance(low, Gt),
        meaning=replace(meaning, fact="") if never in parts else meaning,
        parts=parts,
    )
    return field, inner if is_part else None


def _bound(limit: Ge | Gt | Le | MaxLen | None) -> float | None:
    """The number in a limit."""
    match limit:
        case None:
            return None
        case Ge(bound) | Gt(bound) | Le(bound) | MaxLen(bound):
            return float(bound)  # type: ignore[arg-type]


def _taken_apart(annotation: Any) -> tuple[Any, list[Any], bool]:
    """The type in an annotation, what is noted beside it, outermost first, and whether it may be null."""
    if get_origin(annotation) is Annotated:
        inner, *notes = get_args(annotation)
        kind, more, optional = _taken_apart(inner)
        return kind, [*_flat(notes), *more], optional
    if get_origin(annotation) in (Union, UnionType):
        (one,) = (arg for arg in get_args(annotation) if arg is not type(None))
        kind, notes, _ = _taken_apart(one)
        return kind, notes, True
    return annotation, [], False


def _flat(notes: list[Any]) -> Iterator[Any]:
    """Notes, those that pydantic holds together one by one."""
    for note in notes:
        if isinstance(note, FieldInfo):
            yield from note.metadata
        else:
            yield note
