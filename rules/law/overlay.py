"""Overlays: a small file in the schema of the law that changes some values from a date on (a reform)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from rules.errors import BadData, InputError, NotComputed, input_error, shown
from rules.store.law_files import DatedValue, Row, checked_number, checked_table


def _day(value: Any) -> Any:
    """A date, or the text of one; a number is none."""
    if isinstance(value, int | float):
        raise ValueError(f"{value} is not a date; write it as 2026-01-31")
    return value


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

Amount = Annotated[float, Field(strict=True, allow_inf_nan=False)]


class Change(BaseModel):
    """One key of the law, or a named switch, with its new value; without `from` it starts with the scenario's year."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Annotated[str, Field(strict=True)]
    from_: Annotated[date | None, Field(alias="from"), BeforeValidator(_day)] = None
    value: Amount | tuple[tuple[Amount, ...], ...]

    def first_day(self, year: int) -> date:
        """The day from which it holds, for a scenario of this year."""
        return self.from_ or date(year, 1, 1)


def _nowhere(value: Any) -> Any:
    """An empty limit is no limit."""
    return None if value == {} else value


class Overlay(BaseModel):
    """A named list of changes; without changes it leaves every result as it is. `where` limits a regional experiment to
    some households, which is not computed yet."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = ""
    changes: tuple[Change, ...] = ()
    where: Annotated[None, BeforeValidator(_nowhere)] = None

    @property
    def fingerprint(self) -> str:
        """What identifies the changes, whatever they are called and in whatever order they stand."""
        changes = sorted(change.model_dump_json() for change in self.changes)
        return hashlib.sha256("\n".join(changes).encode()).hexdigest()[:16]

    def touches(self, year: int) -> bool:
        """Whether a change has begun by the end of a year."""
        return any(change.first_day(year).year <= year for change in self.changes)

    def begins_within(self, key: str, first: date, end: date, year: int) -> bool:
        """Whether a change of this key begins after the first day and before the end."""
        return any(change.key == key and first < change.first_day(year) < end for change in self.changes)

    @classmethod
    def from_data(cls, data: Any) -> Overlay:
        """An overlay from parsed JSON or TOML; raises InputError with the field, what is wrong and what is allowed."""
        if isinstance(data, dict) and data.get("where"):
            raise NotComputed(
                "reform.where: a reform for some regions is not computed yet; leave it out", "reform.where"
            )
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise input_error(error, "reform", "reform.") from None


def applied(overlay: Overlay, values: list[DatedValue], year: int) -> list[DatedValue]:
    """The values with the overlay laid over them: from its date on, a change replaces whatever the key held.

    Raises InputError for a key that the store does not hold or that no result follows, or a number where the key has a
    table (and the reverse), or two changes of one key from the same day.
    """
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
    return values


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
