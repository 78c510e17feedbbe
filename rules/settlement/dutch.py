"""The Dutch year of who lives or works in the Netherlands."""

from __future__ import annotations

from rules.belgium.contributions import contributions_after_bonus
from rules.coordination.treaty import treaty_between
from rules.definitions.codes import BE, DE, NL
from rules.definitions.facts import Facts
from rules.netherlands.foreign_contributions import pay_insured_in_belgium, pay_insured_in_germany
from rules.netherlands.occupational_pension import pension_contribution
from rules.netherlands.pension_age import Age
from rules.netherlands.position import DutchPartner, DutchPosition
from rules.netherlands.qualifying_non_resident import share_of_home
from rules.netherlands.year import DutchYear, dutch_year, no_dutch_year
from rules.settlement.allocation import Allocation, share_taxed_by
from rules.settlement.insurance import Insurance
from rules.settlement.law import Law


def dutch_state(facts: Facts, allocation: Allocation, insurance: Insurance, law: Law) -> DutchYear:
    """What the Netherlands take and give, as the state of work or of residence.

    Law: Wet IB 2001 art. 2.1, 7.1
    """
    if NL not in (facts.residence, facts.work):
        return no_dutch_year()
    return dutch_year(dutch_position(facts, allocation, insurance, law), law.nl)


def dutch_position(facts: Facts, allocation: Allocation, insurance: Insurance, law: Law) -> DutchPosition:
    """How the year touches the Netherlands. The tax part of the general credit is for residents, and where some pay is
    taxed here for residents of Belgium by the treaty and for who qualifies; that of the labour credit for all residents
    of the Union.

    Law: Wet IB 2001 art. 2.1, 7.8, 8.2-8.3; NL-BE 2001 art. 26(2); decree of 16 December 2019
    """
    resident = facts.residence == NL
    qualifying = allocation.statuses.nl_qualifying
    share_here = share_taxed_by(NL, facts, allocation)
    reliefs_of_resident = qualifying or has_reliefs_by_treaty(facts, law)
    pay = pay_in_dutch_terms(allocation, insurance, law)
    return DutchPosition(
        taxed_pay=share_here * pay,
        world_pay=pay,
        pension_contribution=pension_contribution(allocation.gross, facts.pension_rate),
        home_value=facts.home_value,
        mortgage_interest=facts.mortgage_interest,
        home_share=share_of_home_of_worker(facts, allocation, law),
        resident=resident,
        qualifying=qualifying,
        insured=allocation.insuring_state == NL,
        general_credit_tax_part=resident or (share_here > 0.0 and reliefs_of_resident),
        labour_credit_tax_part=True,
        public_employer=facts.public_employer,
        age=Age(facts.age, facts.birth_year),
        partner=dutch_partner(facts),
        children=facts.children,
    )


def has_reliefs_by_treaty(facts: Facts, law: Law) -> bool:
    """Whether a treaty leaves who lives elsewhere the tax credits though too little of the income is taxed here: that
    with Belgium does.

    Law: NL-BE 2001 art. 26(2); decree of 16 December 2019
    """
    treaty = treaty_between(facts.residence, NL, law.treaty)
    return facts.residence != NL and treaty.personal_reliefs_without_status == 1.0


def pay_in_dutch_terms(allocation: Allocation, insurance: Insurance, law: Law) -> float:
    """The pay of the year as Dutch law sees it, in euros: of who is insured in Belgium or Germany less the foreign
    contributions that are deductible.

    Law: Wet LB 1964 art. 11(1)(f), (j); besluit van 24 maart 2014, nr. DGB 2014/144M
    """
    if allocation.insuring_state == BE:
        paid = insurance.belgian
        return pay_insured_in_belgium(
            allocation.gross, contributions_after_bonus(paid), paid.special_withheld, law.nl.foreign_contributions
        )
    if allocation.insuring_state == DE:
        german = insurance.german
        return pay_insured_in_germany(
            allocation.gross, german.employee.pension, german.employee.unemployment, german.employer_care
        )
    return allocation.gross


def share_of_home_of_worker(facts: Facts, allocation: Allocation, law: Law) -> float:
    """The share of the own home that is the worker's: all of it, or half of it where a couple that lives elsewhere does
    not qualify together.

    Law: Wet IB 2001 art. 2.17, 7.8(6)-(7); Wfsv art. 8
    """
    if facts.residence == NL:
        return 1.0
    partner_dutch_pay = facts.partner_pay if facts.partner_work == NL else 0.0
    return share_of_home(
        allocation.work_share * allocation.gross + partner_dutch_pay, allocation.gross + facts.partner_pay,
        facts.has_partner, law.nl.qualifying_non_resident,
    )  # fmt: skip


def dutch_partner(facts: Facts) -> DutchPartner:
    """The partner as Dutch law sees one; the year of birth follows from the age. Insured here is who works here, and
    who lives here without pay.

    Law: Wet IB 2001 art. 1.2; Awir art. 3
    """
    return DutchPartner(facts.has_partner, age_of_partner(facts), facts.partner_pay, facts.partner_work == NL)


def age_of_partner(facts: Facts) -> Age:
    """The partner's age on 31 December, and the year of birth.

    Law: AOW art. 7a
    """
    return Age(facts.partner_age, facts.birth_year + facts.age - facts.partner_age)
