"""What who works in Germany and lives abroad must know: what the status on request, or an assessment, costs."""

from __future__ import annotations

from collections.abc import Iterator

from rules.definitions.codes import DE, NO
from rules.definitions.rounding import cent_half_up
from rules.germany.assessment import TaxOfWorker, tax_of_worker_alone, taxes_together
from rules.germany.law import assessment_law
from rules.germany.position import GermanPosition
from rules.germany.taxable_income import exempt_income_of_couple, exempt_income_of_worker
from rules.question.case import Case
from rules.settlement.belgian import belgian_state
from rules.settlement.compensation import compensate
from rules.settlement.german import german_position
from rules.settlement.settle import Settlement, settle
from rules.settlement.totals import change, totals
from rules.warnings.warning import ResultWarning, warning


def withholding_is_final(case: Case, settlement: Settlement) -> bool:
    """Whether something is withheld in the year that only an assessment on request would change.

    Law: EStG § 50(2) zin 1
    """
    if case.facts.work != DE or settlement.allocation.statuses.de_unlimited:
        return False
    return taxes_together(tax_withheld(_position(case, settlement))) > 0.0


def german_request_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What the status on request costs: without it what was withheld is final. Where income that is not taxed in
    Germany raises the rate of the assessment, that is half of the reason.

    Law: EStG § 1(3), 32b(1), 50(2)
    """
    without = settle(case.facts._replace(de_unlimited_on_request=NO), case.law.numbers)
    costs = change(settlement.totals, without.totals).net_pay
    if costs <= 0.0:
        return
    exempt = exempt_income_of_couple if settlement.german.joint else exempt_income_of_worker
    if exempt(_position(case, settlement), assessment_law(case.law.numbers.de)) > 0.0:
        yield warning("german_request_costs", amount=costs)
    else:
        yield warning("german_request_costs", "withheld", amount=costs)


def german_assessment_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """With limited liability an assessment is on request; without it what was withheld is final. The year counts the
    lower of both; of the difference the state of residence may take its part, or all.

    Law: EStG § 50(2); NL-DE 2012, protocol art. XII; WIB 92 art. 466bis
    """
    position = _position(case, settlement)
    assessed = tax_of_worker_alone(position, assessment_law(case.law.numbers.de))
    withheld = tax_withheld(position)
    of_assessment, of_payslips = cent_half_up(taxes_together(assessed)), cent_half_up(taxes_together(withheld))
    difference = cent_half_up(abs(of_assessment - of_payslips))
    if difference <= 0.0:
        return
    dearer = of_payslips < of_assessment
    otherwise = net_pay_with(assessed if dearer else withheld, case, settlement)
    kept = cent_half_up(settlement.totals.net_pay - otherwise)
    if kept <= 0.0:
        return
    amounts = {"amount": kept, "amount_assessed": of_assessment, "amount_withheld": of_payslips}
    if kept < difference:
        yield warning("german_assessment_optional", "dearer_in_part" if dearer else "cheaper_in_part", **amounts)
    else:
        yield warning("german_assessment_optional", "dearer" if dearer else "cheaper", **amounts)


def tax_withheld(position: GermanPosition) -> TaxOfWorker:
    """The German taxes of a year where what was withheld is final, in euros."""
    return TaxOfWorker(position.withheld.wage_tax, position.withheld.solidarity_surcharge, 0.0, False)


def net_pay_with(german: TaxOfWorker, case: Case, settlement: Settlement) -> float:
    """Net pay of the year with other German taxes, in euros: after what the state of residence makes of them."""
    facts, law = case.facts, case.law.numbers
    allocation, insurance, dutch = settlement.allocation, settlement.insurance, settlement.dutch
    belgian = belgian_state(facts, allocation, insurance, dutch, german, settlement.partner, law)
    compensated = compensate(facts, allocation, insurance, dutch, german, belgian, law)
    return totals(allocation, insurance, dutch, german, belgian, compensated, settlement.benefits).net_pay


def _position(case: Case, settlement: Settlement) -> GermanPosition:
    return german_position(case.facts, settlement.allocation, settlement.insurance, settlement.dutch, case.law.numbers)
