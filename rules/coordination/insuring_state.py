"""The one state whose social security applies."""

from __future__ import annotations


def insuring_state(work: int) -> int:
    """The insuring state of an employee who works only in the state of work: that state, wherever he lives.

    Law: 883/2004 art. 11(1), 11(3)(a)
    """
    return work


def insurance_article(residence: int, work: int, public_employer: bool) -> str:
    """The article of the regulation that decides who insures; nothing for a job in the country of residence.

    Law: 883/2004 art. 11(3)(a), 11(3)(b)
    """
    if residence == work:
        return ""
    return "883/2004 art. 11(1), 11(3)(b)" if public_employer else "883/2004 art. 11(1), 11(3)(a)"
