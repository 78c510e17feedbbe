"""The German taxes of who lives or works in Germany."""

from __future__ import annotations

from rules.definitions.codes import BE, DE
from rules.definitions.facts import Facts
from rules.germany.assessment import TaxOfWorker, no_tax_of_worker, tax_of_worker
from rules.germany.contributions import contributions_of_partner
from rules.germany.law import GermanyLaw, assessment_law
from rules.germany.payroll import withheld_of_year
from rules.germany.person import GermanPerson
from rules.germany.position import GermanPosition, Withheld, contributions_on_taxed_pay, nothing_withheld
from rules.germany.wage_income import WageExpenses
from rules.germany.withholding import TaxStatus
from rules.netherlands.year import DutchYear
from rules.settlement.allocation import Allocation, share_taxed_by
from rules.settlement.german_deductions import contributions_in_german_terms
from rules.settlement.german_household import german_job, german_person, home_days_taxed_here, wage_expenses
from rules.settlement.insurance import Insurance, has_minijob
from rules.settlement.law import Law


def german_state(facts: Facts, allocation: Allocation, insurance: Insurance, dutch: DutchYear, law: Law) -> TaxOfWorker:
    """The German taxes of the year, as the state of work or of residence.

    Law: EStG § 1, 1a, 25-32b, 50
    """
    if DE not in (facts.residence, facts.work):
        return no_tax_of_worker()
    return tax_of_worker(german_position(facts, allocation, insurance, dutch, law), assessment_law(law.de))


def german_position(
    facts: Facts, allocation: Allocation, insurance: Insurance, dutch: DutchYear, law: Law
) -> GermanPosition:
    """How the year touches Germany. Pay on which the employer bears a flat tax is not assessed,
    nor are the expenses for it.

    Law: EStG § 1, 1a, 26, 32b, 40(3) zin 3, 40a(2); BE-DE 1967, final protocol no. 11(2)
    """
    person = german_person(facts, law.de)
    status = german_status(facts, allocation, law)
    share_here = share_taxed_by(DE, facts, allocation)
    taxed_pay = share_here * allocation.gross
    expenses = wage_expenses(facts, home_days_taxed_here(facts, share_here), law.de)
    if has_flat_tax(facts, allocation, law.de):
        taxed_pay = 0.0
        expenses = WageExpenses(0.0, expenses.for_exempt_pay)
    paid = contributions_in_german_terms(facts, allocation, insurance, dutch, law)
    return GermanPosition(
        person=person,
        taxed_pay=taxed_pay,
        exempt_pay=(1.0 - share_here) * allocation.gross,
        resident=status.resident,
        unlimited=status.unlimited,
        may_be_joint=status.joint,
        contributions=contributions_on_taxed_pay(paid, share_here),
        partner_contributions=contributions_of_partner(person, law.de),
        withheld=withheld_that_counts(facts, person, status, law.de),
        expenses=expenses,
        treaty_reduction=status.treaty_reduction,
    )


def german_status(facts: Facts, allocation: Allocation, law: Law) -> TaxStatus:
    """How Germany taxes the worker: as a resident, or by the status on request; less the part that the treaty with
    Belgium takes off for who lives there.

    Law: EStG § 1(1), 1(3), 1a, 26; BE-DE 1967, final protocol no. 11(2)
    """
    reduction = law.treaty.german_reduction_for_belgian_residents if facts.residence == BE else 0.0
    share = share_taxed_by(DE, facts, allocation)
    insured_here = allocation.insuring_state == DE
    if facts.residence == DE:
        return TaxStatus(
            joint=german_person(facts, law.de).spouses,
            resident=True,
            unlimited=True,
            treaty_reduction=reduction,
            taxed_share=share,
            insured_here=insured_here,
        )
    statuses = allocation.statuses
    return TaxStatus(
        joint=statuses.de_may_be_joint,
        resident=False,
        unlimited=statuses.de_unlimited,
        treaty_reduction=reduction,
        taxed_share=share,
        insured_here=insured_here,
    )


def withheld_that_counts(facts: Facts, person: GermanPerson, status: TaxStatus, law: GermanyLaw) -> Withheld:
    """What is withheld in the year where the year rests on it: with limited liability, and of the member of a church,
    who deducts the church tax.

    Law: EStG § 10(1) nr. 4, 50(2)
    """
    if not status.unlimited:
        return final_withholding(facts, person, status, law)
    if person.church_member and status.resident and facts.work == DE:
        return withheld_of_year(german_job(facts), person, status, law)
    return nothing_withheld()


def final_withholding(facts: Facts, person: GermanPerson, status: TaxStatus, law: GermanyLaw) -> Withheld:
    """What is withheld in the year with limited liability, which is final unless an assessment is asked for.

    Law: EStG § 50(2) zin 1
    """
    return withheld_of_year(german_job(facts), person, status, law)


def has_flat_tax(facts: Facts, allocation: Allocation, law: GermanyLaw) -> bool:
    """Whether the job is a minijob there that is insured in Germany, on which the employer bears the tax.

    Law: EStG § 40(3), 40a(2)
    """
    return facts.work == DE and has_minijob(facts, allocation, law)
