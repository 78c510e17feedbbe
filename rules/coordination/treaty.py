"""What the three tax treaties say, as rows of the store."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import BE, DE, NL


class TreatyOfPair(NamedTuple):
    """The clauses of a treaty between two of the states, as switches (1 or 0): public pay is for the paying state, but
    for nationals of the state of residence by days, and for work wholly done there by its nationals not at all; the
    Dutch return compensates, and contributions to the state of work count in that; personal reliefs remain where the
    test of the state of work is missed."""

    public_pay_by_paying_state: float
    public_pay_of_nationals_by_days: float
    public_work_wholly_at_home_by_residence: float
    compensation: float
    contributions_in_compensation: float
    personal_reliefs_without_status: float


class TreatyLaw(NamedTuple):
    """The treaties, and what only one pair of states has: switches (1 or 0), and the fraction that Germany takes off
    its tax on the pay of residents of Belgium."""

    nl_be: TreatyOfPair
    nl_de: TreatyOfPair
    be_de: TreatyOfPair
    municipal_tax_on_exempt_dutch_pay: float
    municipal_tax_on_exempt_german_pay: float
    german_joint_assessment_by_dutch_worker_alone: float
    german_joint_assessment_by_belgian_worker_alone: float
    german_reduction_for_belgian_residents: float


class Threshold(NamedTuple):
    """The days outside the state of work from which a treaty divides the pay; 0: from the first."""

    tax_threshold_days: float


class TeleworkLaw(NamedTuple):
    """The thresholds of the three treaties."""

    nl_be: Threshold
    nl_de: Threshold
    be_de: Threshold


def treaty_between(residence: int, work: int, law: TreatyLaw) -> TreatyOfPair:
    """The treaty between two states.

    Law: NL-BE 2001; NL-DE 2012; BE-DE 1967
    """
    if DE not in (residence, work):
        return law.nl_be
    if BE not in (residence, work):
        return law.nl_de
    return law.be_de


def threshold_between(residence: int, work: int, law: TeleworkLaw) -> Threshold:
    """The threshold of the treaty between two states.

    Law: NL-DE 2012 art. 14(1a), 18, protocol of 14 April 2025
    """
    if DE not in (residence, work):
        return law.nl_be
    if BE not in (residence, work):
        return law.nl_de
    return law.be_de


def municipal_tax_on_exempt_pay(work: int, law: TreatyLaw) -> bool:
    """Whether Belgium may take municipal tax on pay that it exempts, by the state where it is earned.

    Law: NL-BE 2001, protocol I point 24(a); BE-DE 1967, final protocol no. 11(1)
    """
    if work == NL:
        return law.municipal_tax_on_exempt_dutch_pay == 1.0
    return law.municipal_tax_on_exempt_german_pay == 1.0
