"""The Belgian year of who lives or works in Belgium."""

from __future__ import annotations

from rules.belgium.contributions import contributions_after_bonus
from rules.belgium.municipal_tax import Municipality
from rules.belgium.professional_expenses import ActualExpenses
from rules.belgium.year import BelgianPosition, BelgianYear, belgian_year, no_belgian_year
from rules.coordination.relief import exempt_pay
from rules.coordination.treaty import municipal_tax_on_exempt_pay, treaty_between
from rules.definitions.codes import BE, DE, NL
from rules.definitions.facts import Facts
from rules.germany.assessment import TaxOfWorker
from rules.netherlands.assessment import tax_and_premium_due
from rules.netherlands.year import DutchYear
from rules.settlement.allocation import Allocation, share_taxed_by
from rules.settlement.belgian_household import belgian_household, belgian_job
from rules.settlement.insurance import Insurance, german_contributions_together
from rules.settlement.law import Law
from rules.settlement.partner import PartnerAbroad


def belgian_state(
    facts: Facts,
    allocation: Allocation,
    insurance: Insurance,
    dutch: DutchYear,
    german: TaxOfWorker,
    partner: PartnerAbroad,
    law: Law,
) -> BelgianYear:
    """What Belgium takes and gives, as the state of work or of residence. It exempts what another state taxes, after
    that state's tax, at the rate of all income.

    Law: WIB 92 art. 3-6, 155, 227-248; NL-BE 2001 art. 23(1); BE-DE 1967 art. 23(2)
    """
    if BE not in (facts.residence, facts.work):
        return no_belgian_year()
    contributions = contributions_of_insuring_state(allocation, insurance, dutch)
    pay = allocation.gross - contributions
    exempt = 0.0
    if facts.residence == BE and facts.work != BE:
        taken_there = allocation.work_share * contributions + tax_of_work_state(facts, dutch, german)
        exempt = exempt_pay(allocation.work_share * allocation.gross, taken_there)
    position = belgian_position(facts, allocation, insurance, pay, exempt, partner.exempt_pay, law)
    return belgian_year(position, law.be)


def belgian_position(
    facts: Facts,
    allocation: Allocation,
    insurance: Insurance,
    pay: float,
    exempt: float,
    partner_exempt_pay: float,
    law: Law,
) -> BelgianPosition:
    """How the year touches Belgium; `pay` is that of the year after contributions. Below the minimum share, residents
    of a state whose treaty says so (the Netherlands) keep the tax-free sum in proportion to the pay taxed here; who has
    no pay taxed here is not assessed, and has no benefits whatever the test or an answer says.

    Law: WIB 92 art. 3-6, 227-228, 243-244; NL-BE 2001 art. 26(2)
    """
    taxed_pay = share_taxed_by(BE, facts, allocation) * pay
    treaty = treaty_between(facts.residence, BE, law.treaty)
    proportional = facts.residence != BE and treaty.personal_reliefs_without_status == 1.0
    return BelgianPosition(
        job=belgian_job(facts),
        household=belgian_household(facts),
        resident=facts.residence == BE,
        taxed_pay=taxed_pay,
        professional_income=pay,
        exempt_pay=exempt,
        partner_exempt_pay=partner_exempt_pay,
        expenses=ActualExpenses(facts.has_actual_costs, facts.actual_costs),
        insured=allocation.insuring_state == BE,
        contributions=insurance.belgian,
        region=facts.region,
        municipality=Municipality(
            facts.municipal_rate,
            exempt != 0.0 and municipal_tax_on_exempt_pay(facts.work, law.treaty),
            partner_exempt_pay != 0.0 and municipal_tax_on_exempt_pay(facts.partner_work, law.treaty),
        ),
        personal_benefits=allocation.statuses.be_personal_benefits and taxed_pay > 0.0,
        share_of_allowances=allocation.work_share if proportional else 0.0,
        age=facts.age,
    )


def contributions_of_insuring_state(allocation: Allocation, insurance: Insurance, dutch: DutchYear) -> float:
    """The employee's contributions of a year to whichever state insures, in euros; they lower the Belgian income.

    Law: WIB 92 art. 49, 52, 7°
    """
    if allocation.insuring_state == NL:
        return dutch.assessment.national_insurance_due
    if allocation.insuring_state == DE:
        return german_contributions_together(insurance)
    return contributions_after_bonus(insurance.belgian)


def tax_of_work_state(facts: Facts, dutch: DutchYear, german: TaxOfWorker) -> float:
    """The tax of a year on the pay that another state of work may tax, in euros.

    Law: WIB 92 art. 23, 155
    """
    if facts.work == DE:
        return german.income_tax + german.solidarity_surcharge
    return tax_and_premium_due(dutch.assessment) - dutch.assessment.national_insurance_due
