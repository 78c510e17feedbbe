"""The household, the family and the job as Belgian law sees them."""

from __future__ import annotations

from rules.belgium.family import Family
from rules.belgium.household import BelgianHousehold, BelgianPartner
from rules.belgium.job import BelgianJob
from rules.definitions.codes import BE, MARRIED, REGISTERED, SINGLE
from rules.definitions.facts import Facts


def belgian_job(facts: Facts) -> BelgianJob:
    """The job as Belgian law sees it.

    Law: Wet 29 juni 1981 art. 38; KB 28 november 1969 art. 19
    """
    return BelgianJob(facts.gross_monthly, facts.fraction, facts.blue_collar, facts.extra_month)


def belgian_household(facts: Facts) -> BelgianHousehold:
    """The household as Belgian law sees it: legal cohabitants count as spouses.

    Law: WIB 92 art. 2(1), 2°, 126
    """
    spouses = facts.civil_status in (MARRIED, REGISTERED)
    alone = facts.civil_status == SINGLE and not facts.has_partner
    partner = BelgianPartner(facts.has_partner, facts.partner_age, facts.partner_pay, facts.partner_work == BE)
    return BelgianHousehold(spouses, alone, partner, facts.children)


def belgian_family(facts: Facts) -> Family:
    """The children as family allowances see them; who lives with a partner, married or not, is no parent alone.

    Law: Groeipakketdecreet van 27 april 2018 art. 222; Waals decreet van 8 februari 2018 art. 12
    """
    year = facts.birth_year + facts.age
    alone = facts.civil_status == SINGLE and not facts.has_partner
    return Family(facts.children, year, alone, facts.social_supplement)
