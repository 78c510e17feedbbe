"""Which state may tax the pay of which working days."""

from __future__ import annotations


def work_state_share(office_days: float, all_days: float) -> float:
    """The share of a private employee's pay that the state of work may tax: that of the days worked there.

    It holds for all pay of the year, holiday pay included; without any working day it is the whole.

    Law: NL-BE 2001 art. 15(1)
    """
    if all_days <= 0.0:
        return 1.0
    return office_days / all_days
