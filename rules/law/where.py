"""Where and until when a reform holds: a regional experiment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from rules.definitions.codes import CROSSINGS
from rules.errors import shown

Side = Literal["either", "home", "work"]
"""Which municipality of a household counts: that of residence, that of work, or one of both."""
Name = Annotated[str, Field(strict=True, max_length=200)]


def day(value: Any) -> Any:
    """A date, or the text of one; a number is none, in a text either: it would be seconds since 1970."""
    if isinstance(value, int | float) or (isinstance(value, str) and _is_number(value)):
        raise ValueError(f"{shown(repr(value))} is not a date; write it as 2026-01-31")
    return value


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


class Where(BaseModel):
    """For whom a reform holds; all that is given must hold.

    `corridors`: the household lives and works in such a pair of states; none given: in any, in one state too.
    `municipalities`: it lives or works (`side`) in one of them, each by a name that a scenario may write, or by state
    and name (`BE:Essen`) where two states have one of that name. `until`: the first day on which the changes no longer
    hold.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    corridors: tuple[Name, ...] = ()
    municipalities: tuple[Name, ...] = ()
    side: Side = "either"
    until: Annotated[date | None, BeforeValidator(day)] = None

    @field_validator("corridors")
    @classmethod
    def cross(cls, corridors: tuple[str, ...]) -> tuple[str, ...]:
        if not corridors:
            raise ValueError("the list is empty; name at least one corridor or leave it out")
        for corridor in corridors:
            if corridor not in CROSSINGS:
                raise ValueError(f"{corridor[:80]!r} is not a corridor; allowed are {', '.join(CROSSINGS)}")
        return _each_once(corridors)

    @field_validator("municipalities")
    @classmethod
    def are_named(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if not names:
            raise ValueError("the list is empty; name at least one municipality or leave it out")
        if any(not name.strip() for name in names):
            raise ValueError("a name is empty; write each as a scenario may name a municipality")
        return _each_once(names)

    @model_validator(mode="after")
    def has_what_the_side_is_of(self) -> Where:
        if self.side != "either" and not self.municipalities:
            raise ValueError("side says which municipality counts; name municipalities or leave it out")
        return self

    def everywhere(self) -> Where:
        """The same end, without an area."""
        return Where(until=self.until)

    @property
    def is_everywhere(self) -> bool:
        """Whether nothing is limited to some households."""
        return not self.corridors and not self.municipalities


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    """The same list for whatever order they stand in."""
    return tuple(sorted(set(names)))
