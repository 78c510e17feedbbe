"""The children of a household as numbers, in a shape that compiles."""

from __future__ import annotations

from typing import NamedTuple


class Child(NamedTuple):
    """A child of the household: `age` on 31 December in years; its childcare as a code (codes.py), hours a month, and
    the price of an hour in euros."""

    age: float
    care: int
    care_hours: float
    care_price: float


NO_CHILD = Child(0.0, 0, 0.0, 0.0)


class ChildList(NamedTuple):
    """As many places as a scenario may have children, one field each because compiled rows are of one shape."""

    child_1: Child = NO_CHILD
    child_2: Child = NO_CHILD
    child_3: Child = NO_CHILD
    child_4: Child = NO_CHILD
    child_5: Child = NO_CHILD
    child_6: Child = NO_CHILD
    child_7: Child = NO_CHILD
    child_8: Child = NO_CHILD
    child_9: Child = NO_CHILD
    child_10: Child = NO_CHILD
    child_11: Child = NO_CHILD
    child_12: Child = NO_CHILD
    child_13: Child = NO_CHILD
    child_14: Child = NO_CHILD
    child_15: Child = NO_CHILD


class Children(NamedTuple):
    """The children of the household, oldest first: the first `number` places of `each`."""

    number: int = 0
    each: ChildList = ChildList()
