"""What a household receives and pays beside its pay, in the months in which it comes and goes."""

from __future__ import annotations

from rules.answer.lines import HOUSEHOLD
from rules.belgium.family import child_of_family
from rules.belgium.family_allowance_brussels import brussels_school_premium
from rules.belgium.family_allowance_flanders import flemish_school_bonus
from rules.belgium.family_allowance_wallonia import walloon_yearly_premium
from rules.calendar.cash import Cash, When, equal_months, spread, told
from rules.definitions.codes import BE, BELGIAN_REGIONS, DE, FLANDERS, GERMAN_SPEAKING, NL, WALLONIA
from rules.definitions.rounding import cent_half_up
from rules.netherlands.child_benefit import child_benefit_of_quarter
from rules.question.case import Case
from rules.settlement.belgian_household import belgian_family
from rules.settlement.settle import Settlement

QUARTERS = 4
MONTHS_OF_QUARTER = 3
OF_DUTCH_FAMILY = ("nl.child_benefit", "nl.child_budget", "nl.childcare_allowance")


def household_cash(case: Case, settled: Settlement) -> list[Cash]:
    """The lines of the household by month. Monthly benefits stand in the month that they are for."""
    amounts = {rule.id: rule.sign * cent_half_up(rule.amount(settled)) for rule in HOUSEHOLD}
    dutch_adds = settled.benefits.first_state != NL
    cash: list[Cash] = []
    for line, amount in amounts.items():
        if amount == 0.0:
            continue
        if line == "nl.child_benefit" or (line in OF_DUTCH_FAMILY and dutch_adds):
            cash += _by_quarter(line, amount, dutch_adds, case)
        elif line == "be.family_allowance":
            cash += _belgian_allowance(amount, case, settled)
        elif line == "de.child_benefit":
            first = settled.benefits.first_state == DE
            when = told(case.law, "german_child_benefit.every" if first else "german_supplement.every")
            cash += equal_months(line, "family_office", amount, when)
        elif line == "nl.health_insurance_premium":
            cash += equal_months(line, "dutch_insurer", amount, told(case.law, "dutch_health_premium.every"))
        elif line.startswith("nl."):
            cash += equal_months(line, "allowances_office", amount, told(case.law, "dutch_allowances.every"))
        else:
            cash.append(_once(line, amount, case))
    return cash


ONCE = {
    "be.care_premium": ("care_premium.month", "care_fund"),
    "be.mutuality": ("mutuality.month", "health_fund"),
    "be.jobbonus": ("jobbonus.month", "work_department"),
}
"""What comes or goes once: where its month is told, and from or to whom."""


def _once(line: str, amount: float, case: Case) -> Cash:
    key, office = ONCE[line]
    return _at(line, office, amount, told(case.law, key))


def _at(item: str, office: str, amount: float, when: When) -> Cash:
    return Cash(item, office, when.month, amount, when.confidence, when.estimate)


def _by_quarter(line: str, amount: float, adds: bool, case: Case) -> list[Cash]:
    """Paid after each quarter; child benefit by what the law has for each, so that a rise in July is seen."""
    when = told(case.law, "dutch_supplement.after_quarter" if adds else "dutch_child_benefit.after_quarter")
    law = case.law.numbers.nl.child_benefit
    ages = [child.age for child in case.facts.children.each[: case.facts.children.number]]
    weights = [sum(child_benefit_of_quarter(age, law[quarter]) for age in ages) for quarter in range(QUARTERS)]
    if line != "nl.child_benefit" or not any(weights):
        weights = [1.0] * QUARTERS
    months = [MONTHS_OF_QUARTER * (quarter + 1) + when.month for quarter in range(QUARTERS)]
    parts = zip(months, spread(amount, weights), strict=True)
    return [_at(line, "svb", part, when._replace(month=month)) for month, part in parts if part]


def _belgian_allowance(amount: float, case: Case, settled: Settlement) -> list[Cash]:
    """Every month, and once for school where Belgium pays first; as a supplement, in equal months."""
    office = f"belgian_fund_{BELGIAN_REGIONS[case.facts.region]}"
    if settled.benefits.first_state != BE:
        return equal_months("be.family_allowance", office, amount, told(case.law, "belgian_supplement.every"))
    bonus = min(amount, cent_half_up(school_bonus(case)))
    cash = equal_months(
        "be.family_allowance", office, cent_half_up(amount - bonus), told(case.law, "belgian_allowance.every")
    )
    if bonus:
        when = told(case.law, f"belgian_school_bonus.{BELGIAN_REGIONS[case.facts.region]}")
        cash.append(_at("be.school_bonus", office, bonus, when))
    return cash


def school_bonus(case: Case) -> float:
    """What the region pays once a year, for school or as its annual supplement, for all children, in euros."""
    law = case.law.numbers.be.family_allowance
    family = belgian_family(case.facts)
    bonus = 0.0
    for place in range(family.children.number):
        child = child_of_family(place, family, law.end_age)
        if child.age >= law.end_age:
            continue
        if case.facts.region == FLANDERS:
            bonus += flemish_school_bonus(child.age, law.flanders[0])
        elif case.facts.region == WALLONIA:
            bonus += walloon_yearly_premium(child, law.wallonia[0])
        elif case.facts.region == GERMAN_SPEAKING:
            bonus += law.german_speaking[0].annual_supplement
        else:
            bonus += brussels_school_premium(child.age, law.brussels[0])
    return bonus
