"""Which state pays family benefits first, which one adds to them, where to apply, and what Germany has beside them."""

from __future__ import annotations

from collections.abc import Iterator

from rules.consequences.sentence import NAMES, Consequence, Situation
from rules.coordination.family_benefits import BY_WORK, NO_RIGHT, Rights, right_of
from rules.definitions.codes import DE, STATES

MONTHS = 12.0


def family(at: Situation) -> Iterator[Consequence]:
    """The order of the states, where some state pays for a child."""
    benefits = at.settlement.benefits
    paid = benefits.dutch_child_benefit + benefits.dutch_child_budget + benefits.belgian_allowance
    if paid + benefits.german_child_benefit <= 0.0:
        return
    rights = benefits.rights
    yield from order(at, rights, STATES[benefits.first_state])
    if right_of(DE, rights) != NO_RIGHT:
        yield from german_benefits_left_out(at)


def order(at: Situation, rights: Rights, first: str) -> Iterator[Consequence]:
    """The state that pays first, and those that add to it."""
    entitled = [state for code, state in enumerate(STATES) if right_of(code, rights) != NO_RIGHT]
    yield from at.say("family_first", "rights.family.priority", first, variant=NAMES[first])
    if entitled == [first]:
        return
    yield from at.say("family_order", "rights.family.priority", first, variant=reason(at, rights), first=first)
    for state in entitled:
        if state != first:
            yield from at.say("family_supplement", "rights.family.supplement", state, variant=NAMES[state])
    yield from at.say("family_one_application", "rights.family.one_application", first)


def reason(at: Situation, rights: Rights) -> str:
    """Why the first state goes first: work where the children live, work before residence, or the higher benefit."""
    if right_of(at.case.facts.residence, rights) == BY_WORK:
        return "work_at_home"
    by_work = sum(right == BY_WORK for right in rights)
    return "work_first" if by_work == 1 else "highest"


def german_benefits_left_out(at: Situation) -> Iterator[Consequence]:
    """What Germany pays for a child beside the child benefit, and where to ask: it hangs on a birth and on leave, or on
    rent and savings, which are not asked."""
    months = sum(at.figure(f"de.family_benefits.parental_allowance_{part}") for part in ("months", "partner_months"))
    if any(MONTHS * child.age < months for child in at.case.scenario.children):
        yield from at.say("german_parental_allowance", "rights.family.german_parental_allowance", "DE")
    rule, variant = "rights.family.german_child_supplement", "residence"
    if at.residence != "DE":
        rule, variant = "rights.family.german_child_supplement_abroad", "abroad"
    yield from at.say("german_child_supplement", rule, "DE", variant=variant)
