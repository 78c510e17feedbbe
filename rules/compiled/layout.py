"""Where the numbers of a law, of facts and of earlier amounts lie for compiled rules, and the types by which these see
them.

Numba passes a named tuple as one argument per number, which for a law means hundreds at each call. A view is a pointer
with a type that knows at which place each field lies, so that it costs one argument, whatever it holds. A table begins
with the number of its rows, so that laws with longer and shorter tables run through the same code.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_type_hints

from numba.core import types

SPARE_ROWS = 3
"""A reform may add so many rows to the longest table of its kind before anything must be compiled for it."""

SCALARS = {bool: types.boolean, int: types.int64, float: types.float64}


class Member(NamedTuple):
    """A field of a view: the place of its first number among those of the view, and its type."""

    place: int
    type: Any


class View(types.Type):
    """A named tuple of the rules: `size` numbers that lie `stride` apart. One with fields of one type is also read by
    place, its items `step` after each other."""

    def __init__(self, shape: type, members: Mapping[str, Member], size: int, stride: int) -> None:
        self.shape, self.members, self.size, self.stride = shape, dict(members), size, stride
        kinds = {member.type for member in self.members.values()}
        places = [member.place for member in self.members.values()]
        self.item = kinds.pop() if len(kinds) == 1 else None
        self.step = (places[1] if len(places) > 1 else 0) * stride
        super().__init__(f"{shape.__name__}_{_digest(shape.__module__, self.members, stride)}")

    def paths(self) -> Iterator[str]:
        """The dotted paths of its numbers, in order."""
        for name, member in self.members.items():
            inside = member.type.paths() if isinstance(member.type, View) else ()
            yield from [f"{name}.{path}" for path in inside] or [name]

    def as_tuple(self) -> Any:
        """The type of the same by value."""
        return types.BaseTuple.from_types([member.type for member in self.members.values()], self.shape)

    def can_convert_to(self, typing_context: Any, other: Any) -> Any:
        """A view becomes a tuple where the rules hand on either."""
        return typing_context.can_convert(self.as_tuple(), other) if is_tuple_of(self.shape, other) else None

    def unify(self, typing_context: Any, other: Any) -> Any:
        """What a rule gives back that is either this or a tuple that it made: a tuple."""
        return typing_context.unify_pairs(self.as_tuple(), other) if is_tuple_of(self.shape, other) else None


class Table(types.Type):
    """A tuple of equal views, or of rows of numbers: their number, then each `step` numbers after the one before."""

    def __init__(self, item: Any, step: int) -> None:
        self.item, self.step = item, step
        super().__init__(f"table_{_digest(item, step)}")


class TableIterator(types.SimpleIteratorType):
    """Where a loop over the items of a table stands."""

    def __init__(self, table: Table) -> None:
        self.table = table
        super().__init__(f"iterator_{table.name}", table.item)


def _digest(*parts: object) -> str:
    """Numba repeats the names of types in the name of every function, so that they must be short."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def is_tuple_of(shape: type, other: Any) -> bool:
    """Whether a type is that of a named tuple of this class by value."""
    return isinstance(other, types.BaseNamedTuple) and other.instance_class is shape


class Placed(NamedTuple):
    """A part of a law: its type, how many numbers it takes, and for a table how many items it has room for, with what
    each of them holds."""

    type: Any
    size: int
    room: int = 0
    parts: tuple[Placed, ...] = ()

    def numbers(self, node: Any) -> Iterator[float]:
        """The numbers of this part of a law in their places."""
        if isinstance(node, float):
            yield node
        elif hasattr(node, "_fields"):
            for placed, part in zip(self.parts, node, strict=True):
                yield from placed.numbers(part)
        else:
            yield float(len(node))
            (item,) = self.parts
            for row in node:
                yield from item.numbers(row) if hasattr(row, "_fields") else row
            yield from (math.nan for _ in range((self.room - len(node)) * item.size))


def placed(law: Any, *others: Any) -> Placed:
    """Where each number of a law lies, one after another; each table has room for the longest of its kind in the other
    laws and some rows more."""
    if isinstance(law, float):
        return Placed(types.float64, 1)
    if hasattr(law, "_fields"):
        parts = tuple(placed(*same) for same in zip(law, *others, strict=True))
        members, place = {}, 0
        for name, part in zip(law._fields, parts, strict=True):
            members[name] = Member(place, part.type)
            place += part.size
        return Placed(View(type(law), members, place, 1), place, parts=parts)
    if hasattr(law[0], "_fields"):
        item = placed(*law, *(one for other in others for one in other))
        room = len(law)
    else:
        item = Placed(types.UniTuple(types.float64, len(law[0])), len(law[0]))
        room = max(len(law), SPARE_ROWS + max((len(table) for table in others), default=0))
    return Placed(Table(item.type, item.size), 1 + room * item.size, room, (item,))


def row_view(shape: type, stride: int, first: int = 0) -> View:
    """The type of a row of facts or amounts that lie in columns of `stride` rows, from column `first` on."""
    members, place = {}, 0
    for name, hint in get_type_hints(shape).items():
        kind = row_view(hint, stride, first + place) if hasattr(hint, "_fields") else SCALARS[hint]
        members[name] = Member(place, kind)
        place += kind.size if isinstance(kind, View) else 1
    return View(shape, members, place, stride)
