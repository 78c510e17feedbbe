"""The one state whose social security applies."""

from __future__ import annotations


def insuring_state(work: int) -> int:
    """The insuring state of an employee who works only in the state of work: that state, wherever he lives.

    Law: 883/2004 art. 11(1), 11(3)(a)
    """
    return work
