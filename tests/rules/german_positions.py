"""The facts of a scenario, how its year touches Germany through the stages, and the law that the assessment reads."""

from __future__ import annotations

from typing import Any

from rules import Scenario
from rules.definitions.facts import Facts
from rules.germany.law import AssessmentLaw, assessment_law
from rules.germany.person import GermanPerson
from rules.germany.position import GermanPosition
from rules.germany.withholding import TaxStatus
from rules.law.year import law_of
from rules.question.case import prepared
from rules.settlement.allocation import allocate
from rules.settlement.dutch import dutch_state
from rules.settlement.german import german_position
from rules.settlement.insurance import insure
from rules.settlement.law import Law


def assessment_law_of(year: int) -> AssessmentLaw:
    return assessment_law(law_of(year).numbers.de)


def facts_and_law(data: dict[str, Any]) -> tuple[Facts, Law]:
    case = prepared(Scenario.from_data(data))
    return case.facts, case.law.numbers


def position_of(facts: Facts, law: Law) -> GermanPosition:
    allocation = allocate(facts, law)
    insurance = insure(facts, allocation, law)
    return german_position(facts, allocation, insurance, dutch_state(facts, allocation, insurance, law), law)


def status_of_resident(person: GermanPerson) -> TaxStatus:
    """Who lives in Germany is taxed on all income; spouses may be assessed jointly."""
    return TaxStatus(
        person.spouses, resident=True, unlimited=True, treaty_reduction=0.0, taxed_share=1.0, insured_here=True
    )
