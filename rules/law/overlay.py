"""Overlays: a small file in the schema of the law that changes some values from a date on (a reform)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from rules.errors import BadData, InputError, input_error, shown
from rules.law.where import Where, day
from rules.store.law_files import DatedValue, Row, checked_number, checked_table


class NotReckoned(NamedTuple):
    """Keys, by pattern, of the store that no result follows, with the reason; where `condition` names a key, only
    in a year in which that holds `value` throughout."""

    pattern: str
    reason: str
    condition: str = ""
    value: float = 0.0


GERMAN_DUTCH_BY_DAYS = (
    "from 2026 public pay between the Netherlands and Germany goes by days like private pay, unless "
    "treaty.nl_de.public_pay_by_paying_state is set too"
)
NOT_RECKONED = (
    NotReckoned(
        "treaty.*.short_stay_days",
        "the employer is always in the state of work here, where the 183-day rule never helps",
    ),
    NotReckoned(
        "treaty.be_de.*compensation",
        "only the Dutch return compensates; for Belgium and Germany no treaty says how",
    ),
    NotReckoned(
        "treaty.be_de.public_work_wholly_at_home_by_residence",
        "treaty.be_de.public_pay_of_nationals_by_days already leaves work done wholly at home to the state of "
        "residence, unless it is set too",
        "treaty.be_de.public_pay_of_nationals_by_days",
        1.0,
    ),
    NotReckoned(
        "treaty.nl_de.public_work_wholly_at_home_by_residence",
        GERMAN_DUTCH_BY_DAYS,
        "treaty.nl_de.public_pay_by_paying_state",
    ),
    NotReckoned(
        "treaty.nl_de.public_pay_of_nationals_by_days",
        GERMAN_DUTCH_BY_DAYS,
        "treaty.nl_de.public_pay_by_paying_state",
    ),
)

LISTS = {
    "corridors": 'a list of ways across a border, residence and work, such as ["NL-BE"]',
    "municipalities": 'a list of names, such as ["Gent"], or with the state ["BE:Essen"]',
}
"""What may stand in a limit of a reform to some households."""

Amount = Annotated[float, Field(strict=True, allow_inf_nan=False)]


class Change(BaseModel):
    """One key of the law, or a named switch, with its new value; without `from` it starts with the scenario's year."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Annotated[str, Field(strict=True)]
    from_: Annotated[date | None, Field(alias="from"), BeforeValidator(day)] = None
    value: Amount | tuple[tuple[Amount, ...], ...]

    def first_day(self, year: int) -> date:
        """The day from which it holds, for a scenario of this year."""
        return self.from_ or date(year, 1, 1)


def _or_none(where: Where | None) -> Where | None:
    """An empty limit is no limit."""
    return None if where == Where() else where


class Overlay(BaseModel):
    """A named list of changes; without changes it leaves every result as it is. `where` limits a regional experiment to
    some households and to some years."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = ""
    changes: tuple[Change, ...] = ()
    where: Annotated[Where | None, AfterValidator(_or_none)] = None

    @property
    def fingerprint(self) -> str:
        """What identifies the changes and for whom they hold, whatever they are called and in whatever order they
        stand."""
        told = sorted(change.model_dump_json() for change in self.changes)
        if self.where is not None:
            told.append(self.where.model_dump_json())
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]

    @property
    def layers(self) -> tuple[Overlay, ...]:
        """The reforms that are laid over the law one after another: this one alone."""
        return (self,)

    @property
    def until(self) -> date | None:
        """The first day on which the changes no longer hold."""
        return self.where.until if self.where else None

    def touches(self, year: int) -> bool:
        """Whether a change holds on some day of a year."""
        return bool(self.in_force(year))

    def in_force(self, year: int) -> tuple[Change, ...]:
        """The changes that hold on some day of a year."""
        return () if self.is_over(year) else tuple(one for one in self.changes if one.first_day(year).year <= year)

    def is_over(self, year: int) -> bool:
        """Whether the changes have ended before a year."""
        return self.until is not None and self.until <= date(year, 1, 1)

    def begins_within(self, key: str, first: date, end: date, year: int) -> bool:
        """Whether a change of this key begins after the first day and before the end."""
        return any(change.key == key and first < change.first_day(year) < end for change in self.changes)

    def ends_within(self, key: str, first: date, end: date) -> bool:
        """Whether the changes end after the first day and before the end, and this key is one of them."""
        return self.until is not None and first < self.until < end and any(one.key == key for one in self.changes)

    @classmethod
    def from_data(cls, data: Any) -> Overlay:
        """An overlay from parsed JSON or TOML; raises InputError with the field, what is wrong and what is allowed."""
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise _refusal(error) from None


def _refusal(error: ValidationError) -> InputError:
    """What is wrong in the form of a reform; beside the sentences that all forms share, what may stand there."""
    first = error.errors()[0]
    path = [str(part) for part in first["loc"]]
    field = shown(".".join(["reform", *path]))
    if first["type"] == "extra_forbidden":
        parts: dict[str, type[BaseModel]] = {"changes": Change, "where": Where}
        form = parts.get(path[0], Overlay) if len(path) > 1 else Overlay
        names = ", ".join(one.alias or name for name, one in form.model_fields.items())
        return InputError(f"{field}: is not a known field; allowed are {names}", field)
    if path == ["changes"]:
        return InputError(f"{field}: must be a list of changes, each with key and value", field)
    if path[:1] == ["where"] and path[-1] in LISTS and first["type"] == "tuple_type":
        given = first["input"]
        told = repr(shown(given)) if isinstance(given, str) else shown(given)
        return InputError(f"{field}: {told} is no list; write {LISTS[path[-1]]}", field)
    if path[:1] == ["changes"] and path[2:3] == ["value"] and first["type"] != "missing":
        field = shown(".".join(["reform", *path[:3]]))
        given = shown(first["input"])
        return InputError(f"{field}: {given} is neither a number nor a list of rows of numbers, as a table has", field)
    return input_error(error, "reform", "reform.")


class LaidOver(Overlay):
    """Changes on top of another reform, each with its own end and area."""

    under: Overlay

    @property
    def layers(self) -> tuple[Overlay, ...]:
        return (*self.under.layers, Overlay(name=self.name, changes=self.changes, where=self.where))

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256("\n".join(layer.fingerprint for layer in self.layers).encode()).hexdigest()[:16]

    def in_force(self, year: int) -> tuple[Change, ...]:
        return tuple(change for layer in self.layers for change in layer.in_force(year))


def applied(overlay: Overlay, values: list[DatedValue], year: int) -> list[DatedValue]:
    """The values with the overlay laid over them: from its date on, a change replaces whatever the key held, until the
    overlay ends; from then on the key holds what it held without it.

    Raises InputError for a key that the store does not hold or that no result follows, or a number where the key has a
    table (and the reverse), or two changes of one key from the same day, or an end before a change begins.
    """
    law = values
    changes = sorted(overlay.changes, key=lambda change: change.first_day(year))
    for change, next_one in pairwise(sorted(changes, key=lambda change: change.key)):
        if (change.key, change.first_day(year)) == (next_one.key, next_one.first_day(year)):
            raise InputError(
                f"reform.changes: {change.key} changes twice from {change.first_day(year)}; leave one of them", "reform"
            )
    for change in changes:
        first = change.first_day(year)
        old = [v for v in values if v.key == change.key]
        if not old:
            raise InputError(
                f"reform.changes.key: {shown(change.key)} is not a key of the law in force; `law` lists them", "reform"
            )
        if overlay.until is not None and overlay.until <= first:
            raise InputError(
                f"reform.where.until: {overlay.until} does not lie after {first}, the first day of {change.key}; name "
                "a later day, or the day from which the change holds",
                "reform.where.until",
            )
        changed = old[-1]._replace(
            value=_like_law(change, old[-1]),
            valid_from=first,
            valid_to=None,
            status="adopted",
            note=f"reform {overlay.name}".strip(),
        )
        values = [v for v in values if v.key != change.key] + [*_until(first, old), changed]
    for change in changes:
        check_reckoned(change.key, values, year)
    return values if overlay.until is None else _ended(overlay.until, {one.key for one in changes}, values, law)


def _ended(day: date, keys: set[str], values: Iterable[DatedValue], law: Iterable[DatedValue]) -> list[DatedValue]:
    """The values as far as the changes of these keys have moved them before `day`, and from then on those of the
    law."""
    values = list(values)
    kept = [v for v in values if v.key not in keys] + _until(day, (v for v in values if v.key in keys))
    after = [v for v in law if v.key in keys and (v.valid_to is None or v.valid_to > day)]
    return kept + [v if v.valid_from >= day else v._replace(valid_from=day) for v in after]


def check_reckoned(key: str, values: Iterable[DatedValue], year: int) -> None:
    """Raise InputError for a key that no result of the year follows, with the reason; `values` are those after all
    changes, since one change may make another count."""
    for one in NOT_RECKONED:
        if fnmatchcase(key, one.pattern) and (not one.condition or _holds(one, values, year)):
            raise InputError(f"reform.changes.key: {key} moves no result: {one.reason}", "reform")


def _holds(one: NotReckoned, values: Iterable[DatedValue], year: int) -> bool:
    """Whether the key of the condition has its value the whole year."""
    start, end = date(year, 1, 1), date(year + 1, 1, 1)
    in_year = [v for v in values if v.key == one.condition and v.valid_from < end]
    return all(v.value == one.value for v in in_year if v.valid_to is None or v.valid_to > start)


def _like_law(change: Change, old: DatedValue) -> float | tuple[Row, ...]:
    """The new value, held to what the build asks of the key."""
    units = old.unit.split(", ")
    if isinstance(old.value, tuple) != isinstance(change.value, tuple):
        kind = "a table of rows" if isinstance(old.value, tuple) else "a number"
        raise InputError(f"reform.changes.value: {change.key} takes {kind}, not {shown(change.value)}", "reform")
    try:
        if isinstance(change.value, tuple):
            return checked_table(change.value, units, change.key)
        return checked_number(change.value, units[0], change.key)
    except BadData as fault:
        raise InputError(f"reform.changes.value: {fault}", "reform") from None


def _until(day: date, values: Iterable[DatedValue]) -> list[DatedValue]:
    """The values as far as they lie before `day`."""
    before = [v for v in values if v.valid_from < day]
    return [v if v.valid_to is not None and v.valid_to <= day else v._replace(valid_to=day) for v in before]
