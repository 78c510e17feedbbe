"""Which state pays family benefits first, and what the others add (differential supplement)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import BE, DE, NL

NO_RIGHT, BY_RESIDENCE, BY_WORK = 0, 1, 2


class FamilyBenefitsLaw(NamedTuple):
    """Switches (1 or 0): a supplement is reckoned child by child; as the state of residence alone the Netherlands add
    only for a family with a partner who does not work, or works there."""

    supplement_child_by_child: float
    dutch_residence_needs_partner: float


class ThreeStates(NamedTuple):
    """An amount of a year in euros for each state."""

    netherlands: float
    belgium: float
    germany: float


class Rights(NamedTuple):
    """The right to family benefits in each state: NO_RIGHT, BY_RESIDENCE or BY_WORK."""

    netherlands: int
    belgium: int
    germany: int


class FamilyTies(NamedTuple):
    """What ties a family to the states: where it lives, which state insures the worker, and a partner who may work in a
    state of his own."""

    residence: int
    insuring: int
    has_partner: bool
    partner_works: bool
    partner_work: int


def family_rights(ties: FamilyTies, law: FamilyBenefitsLaw) -> Rights:
    """The rights of a family: by work in the state that insures the worker and in that where a partner works, else by
    residence where it lives.

    Law: 883/2004 art. 67, 68(1)(a)
    """
    return Rights(right_in(NL, ties, law), right_in(BE, ties, law), right_in(DE, ties, law))


def right_in(state: int, ties: FamilyTies, law: FamilyBenefitsLaw) -> int:
    """The right of a family in one state.

    Law: 883/2004 art. 67, 68(1)(a); AKW art. 6
    """
    if ties.insuring == state or (ties.partner_works and ties.partner_work == state):
        return BY_WORK
    if ties.residence != state:
        return NO_RIGHT
    partner_inactive = ties.has_partner and not ties.partner_works
    if state == NL and law.dutch_residence_needs_partner == 1.0 and not partner_inactive:
        return NO_RIGHT
    return BY_RESIDENCE


def right_of(state: int, rights: Rights) -> int:
    """The right in a state.

    Law: 883/2004 art. 68(1)
    """
    if state == NL:
        return rights.netherlands
    return rights.belgium if state == BE else rights.germany


def rights_with_benefit(rights: Rights, own: ThreeStates) -> Rights:
    """The rights in the states that would pay something by themselves; a state in which no child is young enough, or
    income is too high, has no place in the order.

    Law: 883/2004 art. 68(1)
    """
    return Rights(
        rights.netherlands if own.netherlands > 0.0 else NO_RIGHT,
        rights.belgium if own.belgium > 0.0 else NO_RIGHT,
        rights.germany if own.germany > 0.0 else NO_RIGHT,
    )


def first_state(residence: int, rights: Rights, own: ThreeStates) -> int:
    """The state that pays first: where the family lives, if someone is insured there by work; else the state of work;
    of two such states the one with the higher benefits. `own`: what each would pay by itself.

    Law: 883/2004 art. 68(1)(a), (b)(i)
    """
    if right_of(residence, rights) == BY_WORK:
        return residence
    first = residence
    highest = -1.0
    for state in (NL, BE, DE):
        if right_of(state, rights) == BY_WORK and amount_of(state, own) > highest:
            first = state
            highest = amount_of(state, own)
    return first


def amount_of(state: int, amounts: ThreeStates) -> float:
    """The amount of one state, in euros.

    Law: 883/2004 art. 68
    """
    if state == NL:
        return amounts.netherlands
    return amounts.belgium if state == BE else amounts.germany


def paid_by_each(first: int, rights: Rights, own: ThreeStates) -> ThreeStates:
    """What each state pays: the first its own amount, the others what their own is more than what is paid already, a
    state of work before that of residence.

    Law: 883/2004 art. 68(2)
    """
    netherlands = own.netherlands if first == NL else 0.0
    belgium = own.belgium if first == BE else 0.0
    germany = own.germany if first == DE else 0.0
    for kind in (BY_WORK, BY_RESIDENCE):
        if first != NL and rights.netherlands == kind:
            netherlands = max(0.0, own.netherlands - belgium - germany)
        if first != BE and rights.belgium == kind:
            belgium = max(0.0, own.belgium - netherlands - germany)
        if first != DE and rights.germany == kind:
            germany = max(0.0, own.germany - netherlands - belgium)
    return ThreeStates(netherlands, belgium, germany)


def family_article(residence: int, work: int) -> str:
    """The article that ranks the states; nothing for a job in the country of residence.

    Law: 883/2004 art. 67-68
    """
    return "" if residence == work else "883/2004 art. 67, 68"
