"""What a reader must know of a job across a border: defaults where law is open, conditions that are taken as met."""

from __future__ import annotations

from collections.abc import Iterator

from rules.belgium.joint_assessment import JointAssessmentLaw, bars_joint_assessment
from rules.belgium.year import belgian_year
from rules.coordination.family_benefits import NO_RIGHT
from rules.coordination.treaty import threshold_between
from rules.definitions.codes import AUTO, BE, DE, NL, YES
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.germany.assessment import taxes_together
from rules.question.case import Case
from rules.settlement.belgian import belgian_position, contributions_of_insuring_state
from rules.settlement.compensation import compensate
from rules.settlement.family_benefits import rights_of_family
from rules.settlement.german import german_state
from rules.settlement.settle import Settlement, settle
from rules.settlement.totals import change, totals
from rules.warnings.effect import disposable_moved, with_home_days
from rules.warnings.german_warnings import german_assessment_warning, german_request_warning, withholding_is_final
from rules.warnings.insurance_warnings import insurance_warnings
from rules.warnings.partner_home import gain_if_partner_declares_home
from rules.warnings.public_pay_warnings import public_pay_warnings
from rules.warnings.warning import ResultWarning, warning

CLOSE_DAYS = 5.0
"""So few days below a threshold are worth a word."""
WITHOUT_PROOF = "de.proof_of_foreign_tax.pay_without_proof"
"""Exempt pay up to this is not taxed here though no tax abroad is proved (EStG § 50d(8))."""
UNREFORMED_LIMIT = "be.joint_assessment.exempt_income_limit_unreformed"


def border_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """The warnings of a job across a border; none for a job at home."""
    if case.facts.residence == case.facts.work:
        return
    yield from tax_warnings(case, settlement)
    yield from status_warnings(case, settlement)
    yield from insurance_warnings(case, settlement)
    yield from dutch_resident_warnings(case, settlement)


def tax_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """How the pay is divided, and what a surcharge or an exemption rests on."""
    facts, allocation, law = case.facts, settlement.allocation, case.law.numbers
    outside = facts.home_days + facts.elsewhere_days
    divided = 0.0 < allocation.work_share < 1.0
    limit = threshold_between(facts.residence, facts.work, law.telework).tax_threshold_days
    if allocation.below_threshold and limit - outside <= CLOSE_DAYS:
        passed = with_home_days(facts, facts.home_days + limit - outside)
        if moved := disposable_moved(case, settlement, passed):
            yield warning("near_day_threshold", n=limit - outside, limit=limit, amount=moved)
    if allocation.below_threshold and facts.elsewhere_days > 0.0:
        yield warning("days_elsewhere_by_other_treaty")
    fewer_at_home = with_home_days(facts, max(0.0, facts.home_days - CLOSE_DAYS))
    dutch_german = {facts.residence, facts.work} == {NL, DE}
    if dutch_german and divided and disposable_moved(case, settlement, fewer_at_home):
        yield warning("day_count")
    yield from public_pay_warnings(case, settlement)
    if divided or allocation.insuring_state != facts.work:
        if withholding_is_final(case, settlement):
            yield warning("split_payslip", "final")
        elif split_moves_payslip(case, settlement):
            yield warning("split_payslip")
    yield from proof_warning(case, settlement)
    if settlement.belgian.non_resident_surcharge > 0.0:
        yield surcharge_warning(case, settlement)


def split_moves_payslip(case: Case, settlement: Settlement) -> bool:
    """Whether the payslip would be another if all days were worked at the workplace."""
    facts = case.facts
    undivided = facts._replace(
        office_days=facts.office_days + facts.home_days + facts.elsewhere_days, home_days=0.0, elsewhere_days=0.0
    )
    return settlement.payslip.net != settle(undivided, case.law.numbers).payslip.net


def proof_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What Germany would tax of the pay that it exempts, if nobody proved that it was taxed abroad.

    Law: EStG § 50d(8)
    """
    facts, allocation, law = case.facts, settlement.allocation, case.law.numbers
    without_proof = float(case.law.figure(WITHOUT_PROOF).value)  # type: ignore[arg-type]
    if facts.residence != DE or allocation.work_share * allocation.gross <= without_proof:
        return
    all_at_home = allocation._replace(work_share=0.0, residence_share=1.0)
    german = german_state(facts, all_at_home, settlement.insurance, settlement.dutch, law)
    more = cent_half_up(taxes_together(german) - taxes_together(settlement.german))
    if more > 0.0:
        yield warning("proof_of_foreign_tax", amount=more)


def general_credit_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What the general credit of who does not qualify would bring by the income taxed in the Netherlands, as the
    Supreme Court reads the same term for the elderly credit.

    Law: Wet IB 2001 art. 8.10(2); HR 22 maart 2024, ECLI:NL:HR:2024:470
    """
    law = case.law.numbers
    topic = law.nl.qualifying_non_resident._replace(general_credit_by_world_income=0.0)
    by_dutch_income = law._replace(nl=law.nl._replace(qualifying_non_resident=topic))
    gain = change(settlement.totals, settle(case.facts, by_dutch_income).totals).net_pay
    if gain > 0.0:
        yield warning("general_credit_disputed", amount=gain)


def surcharge_warning(case: Case, settlement: Settlement) -> ResultWarning:
    """The surcharge that a complaint would take back, less what the Dutch compensation falls by. Where that gives all
    of it back, nothing is gained by a complaint.

    Law: WIB 92 art. 245; HvJ EU C-119/24; NL-BE 2001 art. 27(1)
    """
    law = case.law.numbers
    without = law._replace(be=law.be._replace(non_resident=law.be.non_resident._replace(surcharge_rate=0.0)))
    gain = change(settlement.totals, settle(case.facts, without).totals).net_pay
    surcharge = settlement.belgian.non_resident_surcharge
    if gain <= 0.0:
        return warning("surcharge_contestable", "given_back", amount_charged=surcharge)
    if gain < cent_half_up(surcharge):
        return warning("surcharge_contestable", "compensated", amount_charged=surcharge, amount=gain)
    return warning("surcharge_contestable", amount=surcharge)


def status_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """Which status is missed where that costs something, or reached where it does."""
    facts, statuses = case.facts, settlement.allocation.statuses
    if facts.work == NL and not statuses.nl_qualifying:
        missed = tuple(_missed("status_missed_nl", case, settlement, facts._replace(nl_qualifying=YES)))
        yield from missed
        if missed:
            yield warning("ninety_percent_before_court")
        yield from general_credit_warning(case, settlement)
    if facts.work == BE and not statuses.be_personal_benefits:
        yield from _missed("status_missed_be", case, settlement, facts._replace(be_personal_benefits=YES))
        if settlement.payslip.belgian.fiscal_work_bonus > 0.0:
            yield warning("fiscal_bonus_taken_back", amount=settlement.payslip.belgian.fiscal_work_bonus)
        yield from spouse_children_warning(case, settlement)
    if facts.work == BE:
        yield from spouse_limit_warning(case, settlement)
    if facts.work == DE and statuses.de_unlimited and facts.de_unlimited_on_request == AUTO:
        yield from german_request_warning(case, settlement)
    if facts.work == DE and not statuses.de_unlimited:
        yield from _missed("status_missed_de", case, settlement, facts._replace(de_unlimited_on_request=YES))
        yield from german_assessment_warning(case, settlement)


def spouse_limit_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What a spouse's pay from elsewhere would leave if its limit had not been lowered: the law of 15 July 2026 did so
    for residents, and whether for others too was not seen.

    Law: WIB 92 art. 126 § 2, 4°, 244bis
    """
    law, former = case.law.numbers, case.law.on_last_day.get(UNREFORMED_LIMIT)
    if former is None:
        return
    unchanged = JointAssessmentLaw(float(former.value))  # type: ignore[arg-type]
    pay = settlement.partner.exempt_pay
    if bars_joint_assessment(pay, law.be.joint_assessment) and not bars_joint_assessment(pay, unchanged):
        otherwise = settle(case.facts, law._replace(be=law.be._replace(joint_assessment=unchanged)))
        gain = change(settlement.totals, otherwise.totals).net_pay
        if gain > 0.0:
            yield warning("spouse_limit_open", amount=gain)


def spouse_children_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What the children of the spouse who earns less would leave a resident of the Netherlands below the minimum share,
    if the treaty gave them in proportion though art. 244bis takes them; less what the Dutch compensation falls by.

    Law: WIB 92 art. 243, 244bis(2); NL-BE 2001 art. 26(2)
    """
    facts, law = case.facts, case.law.numbers
    allocation, insurance, dutch, german = settlement[:4]
    pay = allocation.gross - contributions_of_insuring_state(allocation, insurance, dutch)
    spouse_without_pay = belgian_position(facts, allocation, insurance, pay, 0.0, 0.0, law)
    year = belgian_year(spouse_without_pay, law.be)
    belgian = settlement.belgian._replace(
        income_tax=year.income_tax, non_resident_surcharge=year.non_resident_surcharge
    )
    compensated = compensate(facts, allocation, insurance, dutch, german, belgian, law)
    otherwise = totals(allocation, insurance, dutch, german, belgian, compensated, settlement.benefits)
    gain = change(settlement.totals, otherwise).net_pay
    if gain > 0.0:
        yield warning("spouse_children_open", amount=gain)


def _missed(code: str, case: Case, settlement: Settlement, otherwise: Facts) -> Iterator[ResultWarning]:
    """What the other status, or another claim, would add to net pay, in euros a year; nothing to say where it adds
    nothing."""
    gain = change(settlement.totals, settle(otherwise, case.law.numbers).totals).net_pay
    if gain > 0.0:
        yield warning(code, amount=gain)


def dutch_resident_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """The compensation, the home and the child benefit of who lives in the Netherlands."""
    facts = case.facts
    if facts.residence != NL:
        return
    if settlement.compensated.amount > 0.0:
        yield warning("compensation_claim", amount=settlement.compensated.amount)
        yield warning("compensation_late")
    yield from contributions_warning(case, settlement)
    gain = gain_if_partner_declares_home(case, settlement)
    if gain > 0.0:
        yield warning("partner_declares_home", amount=gain)
    yield from supplement_warning(case, settlement)


def supplement_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What the Netherlands would add to the child benefit if it did so for any family that lives there.

    Law: 883/2004 art. 68(2); AKW art. 6
    """
    law = case.law.numbers
    if rights_of_family(case.facts, settlement.allocation, law).netherlands != NO_RIGHT:
        return
    for_all = law._replace(family_benefits=law.family_benefits._replace(dutch_residence_needs_partner=0.0))
    gain = change(settlement.totals, settle(case.facts, for_all).totals).disposable
    if gain > 0.0:
        yield warning("no_dutch_supplement", amount=gain)


def contributions_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What a claim to count Belgian contributions in the compensation would bring; that German ones never count.

    Law: NL-BE 2001 art. 27(4); NL-DE 2012, protocol art. XII(2); Stcrt. 2016, 31614
    """
    facts, claimed = case.facts, case.facts._replace(nl_contributions_in_compensation=True)
    if facts.work == BE:
        yield from _missed("compensation_without_contributions", case, settlement, claimed)
    elif claimed == facts and counting_moves(case, settlement):
        yield warning("german_contributions_never_compensated")


def counting_moves(case: Case, settlement: Settlement) -> bool:
    """Whether German contributions in the compensation would bring something that the states do not let them."""
    law = case.law.numbers
    counted = law.treaty.nl_de._replace(contributions_in_compensation=1.0)
    otherwise = settle(case.facts, law._replace(treaty=law.treaty._replace(nl_de=counted)))
    return change(settlement.totals, otherwise.totals).net_pay > 0.0
