"""Which state may tax the pay of which working days."""

from __future__ import annotations

from rules.codes import BE, DE, NL


def work_state_share(office_days: float, all_days: float) -> float:
    """The share of a private employee's pay that the state of work may tax: that of the days worked there.

    It holds for all pay of the year, holiday pay included; without any working day it is the whole.

    Law: NL-BE 2001 art. 15(1); NL-DE 2012 art. 14(1); BE-DE 1967 art. 15(1)
    """
    if all_days <= 0.0:
        return 1.0
    return office_days / all_days


def treaty_article(residence: int, work: int, public_employer: bool) -> str:
    """The article of the treaty between the two states that decides who taxes the pay.

    Law: NL-BE 2001 art. 15, 19; NL-DE 2012 art. 14, 18; BE-DE 1967 art. 15, 19
    """
    states = {residence, work}
    if states == {NL, BE}:
        return "NL-BE 2001 art. 19(1)" if public_employer else "NL-BE 2001 art. 15(1)"
    if states == {NL, DE}:
        return "NL-DE 2012 art. 18(1)" if public_employer else "NL-DE 2012 art. 14(1)"
    if states == {BE, DE}:
        return "BE-DE 1967 art. 19(1)" if public_employer else "BE-DE 1967 art. 15(1)"
    return ""
