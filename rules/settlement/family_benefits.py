"""Child benefit, child budget and family allowances, by the state that pays first and those that add."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.family_allowance import family_allowance_of_child, family_allowance_of_year
from rules.coordination.family_benefits import (
    NO_RIGHT,
    FamilyTies,
    Rights,
    ThreeStates,
    family_rights,
    first_state,
    paid_by_each,
    rights_with_benefit,
)
from rules.definitions.codes import NL
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.germany.children import child_benefit as german_benefit
from rules.germany.children import child_benefit_of_child as german_benefit_of_child
from rules.netherlands.child_benefit import child_benefit_of_child, child_benefit_of_year
from rules.netherlands.child_budget import amount_of_child, amounts_of_children, child_budget
from rules.netherlands.rounding import assessed_income
from rules.netherlands.year import DutchYear
from rules.settlement.allocation import Allocation
from rules.settlement.belgian_household import belgian_family
from rules.settlement.law import Law


class FamilyBenefits(NamedTuple):
    """The rights in the states that would pay something by themselves, the state that pays first, and what each pays
    for the children in a year, in euros and cents."""

    rights: Rights
    first_state: int
    dutch_child_benefit: float
    dutch_child_budget: float
    belgian_allowance: float
    german_child_benefit: float


class OwnAmounts(NamedTuple):
    """What each state would pay for all children by itself, in euros a year; the Dutch in two parts."""

    dutch_benefit: float
    dutch_budget: float
    belgian: float
    german: float


def family_benefits(facts: Facts, allocation: Allocation, dutch: DutchYear, law: Law) -> FamilyBenefits:
    """The benefits of the family. A job in the country of residence is a matter of that country alone.

    Law: 883/2004 art. 67-68; AKW; Wet op het kindgebonden budget; Belgian decrees; EStG § 62-66
    """
    if facts.children.number <= 0:
        return FamilyBenefits(
            rights=Rights(NO_RIGHT, NO_RIGHT, NO_RIGHT),
            first_state=facts.residence,
            dutch_child_benefit=0.0,
            dutch_child_budget=0.0,
            belgian_allowance=0.0,
            german_child_benefit=0.0,
        )
    all_rights = rights_of_family(facts, allocation, law)
    own = own_amounts(facts, allocation, dutch, all_rights, law)
    rights = rights_with_benefit(all_rights, totals_of_states(own))
    if facts.residence == facts.work:
        return FamilyBenefits(
            rights=rights,
            first_state=facts.residence,
            dutch_child_benefit=own.dutch_benefit,
            dutch_child_budget=own.dutch_budget,
            belgian_allowance=own.belgian,
            german_child_benefit=own.german,
        )
    return benefits_across_the_border(facts, rights, own, law)


def rights_of_family(facts: Facts, allocation: Allocation, law: Law) -> Rights:
    """The rights of the family in each state. Where a partner works is left aside beside a job at home.

    Law: 883/2004 art. 67, 68(1)(a)
    """
    partner_works = facts.partner_pay > 0.0 and facts.residence != facts.work
    ties = FamilyTies(
        facts.residence, allocation.insuring_state, facts.has_partner, partner_works, facts.partner_work
    )  # fmt: skip
    return family_rights(ties, law.family_benefits)


def own_amounts(facts: Facts, allocation: Allocation, dutch: DutchYear, rights: Rights, law: Law) -> OwnAmounts:
    """What each state in which the family has a right would pay by itself. The Dutch budget goes by the income of the
    family in the world.

    Law: AKW art. 12; Wet op het kindgebonden budget art. 2; EStG § 66
    """
    children = facts.children
    dutch_benefit = 0.0
    dutch_budget = 0.0
    belgian = 0.0
    german = 0.0
    if rights.netherlands != NO_RIGHT:
        dutch_benefit = child_benefit_of_year(children, law.nl.child_benefit)
        joint_income = assessed_income(allocation.gross) + assessed_income(facts.partner_pay)
        if NL in (facts.residence, facts.work):
            joint_income = dutch.joint_income
        dutch_budget = child_budget(
            children, law.nl.child_benefit[0].end_age, joint_income, facts.has_partner, law.nl.child_budget,
            law.nl.allowances,
        )  # fmt: skip
    if rights.belgium != NO_RIGHT:
        belgian = family_allowance_of_year(belgian_family(facts), facts.region, law.be.family_allowance)
    if rights.germany != NO_RIGHT:
        german = german_benefit(children, law.de.children)
    return OwnAmounts(dutch_benefit=dutch_benefit, dutch_budget=dutch_budget, belgian=belgian, german=german)


def totals_of_states(own: OwnAmounts) -> ThreeStates:
    """What each state would pay by itself, the Dutch benefit and budget together.

    Law: 883/2004 art. 68(1)
    """
    return ThreeStates(own.dutch_benefit + own.dutch_budget, own.belgian, own.german)


def benefits_across_the_border(facts: Facts, rights: Rights, own: OwnAmounts, law: Law) -> FamilyBenefits:
    """What the first state pays and the others add, child by child: more for one child than another state would pay
    makes up for nothing of the next one.

    Law: 883/2004 art. 68; BFH 4 februari 2016, III R 9/15
    """
    totals = totals_of_states(own)
    first = first_state(facts.residence, rights, totals)
    if law.family_benefits.supplement_child_by_child == 0.0:
        paid = paid_by_each(first, rights, totals)
        benefit = min(paid.netherlands, own.dutch_benefit)
        return rounded_benefits(rights, first, benefit, paid.netherlands - benefit, paid.belgium, paid.germany)
    dutch_benefit = 0.0
    dutch_budget = 0.0
    belgian = 0.0
    german = 0.0
    for place in range(facts.children.number):
        of_child = own_amounts_of_child(facts, place, rights, own.dutch_budget, law)
        paid = paid_by_each(first, rights, totals_of_states(of_child))
        benefit = min(paid.netherlands, of_child.dutch_benefit)
        dutch_benefit = dutch_benefit + benefit
        dutch_budget = dutch_budget + paid.netherlands - benefit
        belgian = belgian + paid.belgium
        german = german + paid.germany
    return rounded_benefits(rights, first, dutch_benefit, dutch_budget, belgian, german)


def own_amounts_of_child(facts: Facts, place: int, rights: Rights, dutch_budget: float, law: Law) -> OwnAmounts:
    """What each state in which the family has a right would pay for one child: of the Dutch budget the part of its own
    amount, in Belgium what the region owes for this child.

    Law: 883/2004 art. 68(2); Wet op het kindgebonden budget art. 2; Groeipakketdecreet van 27 april 2018 art. 210
    """
    age = facts.children.each[place].age
    benefit = 0.0
    budget = 0.0
    belgian = 0.0
    german = 0.0
    if rights.netherlands != NO_RIGHT:
        end_age = law.nl.child_benefit[0].end_age
        benefit = child_benefit_of_child(age, law.nl.child_benefit)
        amounts = amounts_of_children(facts.children, end_age, law.nl.child_budget)
        if amounts > 0.0:
            budget = dutch_budget * amount_of_child(age, end_age, law.nl.child_budget) / amounts
    if rights.belgium != NO_RIGHT:
        belgian = family_allowance_of_child(place, belgian_family(facts), facts.region, law.be.family_allowance)
    if rights.germany != NO_RIGHT:
        german = german_benefit_of_child(age, law.de.children)
    return OwnAmounts(dutch_benefit=benefit, dutch_budget=budget, belgian=belgian, german=german)


def rounded_benefits(
    rights: Rights, first: int, dutch_benefit: float, dutch_budget: float, belgian: float, german: float
) -> FamilyBenefits:
    """What is paid, in euros and cents, with the rights and the state that pays `first`.

    Law: none; benefits are paid in euros and cents
    """
    return FamilyBenefits(
        rights=rights,
        first_state=first,
        dutch_child_benefit=cent_half_up(dutch_benefit),
        dutch_child_budget=cent_half_up(dutch_budget),
        belgian_allowance=cent_half_up(belgian),
        german_child_benefit=cent_half_up(german),
    )
