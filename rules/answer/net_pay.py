"""The answer to one scenario: the settlement of its facts, and the result that the contract describes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from rules.answer.lines import LINES, Block, LineRule
from rules.answer.result import (
    DayLimit,
    Grounds,
    LawVersion,
    Line,
    PayslipBlock,
    Result,
    UsedFigure,
    Verification,
    YearBlock,
)
from rules.consequences import consequences
from rules.coordination.family_benefits import family_article
from rules.coordination.insurance import insurance_article
from rules.coordination.relief import compensation_article, relief_article
from rules.coordination.taxing_right import paying_state_taxes_all, treaty_article
from rules.coordination.treaty import threshold_between, treaty_between
from rules.definitions.codes import DE, STATES, TAX_CLASSES
from rules.definitions.rounding import cent_half_up
from rules.errors import LawMissing
from rules.law.overlay import Overlay
from rules.law.tracking import Tracked
from rules.places.surcharge import SurchargeRate
from rules.question.case import Case, prepared
from rules.question.scenario import Scenario
from rules.settlement.allocation import working_days
from rules.settlement.payslip import german_tax_class
from rules.settlement.settle import Settlement, settle
from rules.store.law_files import DatedValue
from rules.warnings.result_warnings import result_warnings
from rules.warnings.warning import most_euros_first
from rules.words.texts import english

UNKNOWN_SHARE = "nl.childcare_allowance.later_children_share"
"""The only law that the store may hold for some incomes and not for others."""


def net_pay(scenario: Scenario, reform: Overlay | None = None) -> Result:
    """Settle one scenario.

    Raises InputError for a municipality that is not known, NotComputed for a case outside what is computed, LawMissing
    for law that is not in the store.
    """
    return answered(prepared(scenario, reform))


def answered(case: Case) -> Result:
    """The result of a case: settled, with the lines and figures that it rests on."""
    settlement, figures = _settled(case)
    return _result(case, settlement, figures)


def _settled(case: Case) -> tuple[Settlement, list[DatedValue]]:
    """The settlement, and the dated values behind the numbers of the law that were read, each once."""
    reads: set[str] = set()
    settlement = settle(case.facts, Tracked(case.law.numbers, "", reads))  # type: ignore[arg-type]
    if not settlement.dutch.childcare_known:
        raise LawMissing(UNKNOWN_SHARE, case.scenario.year)
    used = {(v.key, v.valid_from): v for path in reads if (v := case.law.values.get(path)) is not None}
    return settlement, [used[key] for key in sorted(used)]


def _result(case: Case, settlement: Settlement, figures: list[DatedValue]) -> Result:
    scenario, totals = case.scenario, settlement.totals
    confidence = _confidence_by_topic(figures, case.surcharge)
    residence, work = scenario.residence.country, scenario.work.country
    allocation = settlement.allocation
    shares: dict[str, float] = {work: allocation.work_share}
    if residence != work:
        shares[residence] = allocation.residence_share
    return Result(
        scenario=scenario,
        law=LawVersion(case.law.fingerprint, case.law.checked),
        reform=case.law.reform,
        insuring_state=STATES[allocation.insuring_state],
        taxing_share=shares,
        statuses=_statuses(settlement, work) if residence != work else {},
        grounds=_grounds(case, settlement),
        day_limit=_day_limit(case, settlement),
        german_tax_class=_german_tax_class(case, settlement),
        payslip=PayslipBlock(
            scenario.payslip_month,
            settlement.payslip.gross,
            settlement.payslip.net,
            _lines("payslip", settlement, confidence),
        )
        if settlement.payslip.belgian.known
        else None,
        year=YearBlock(
            gross=totals.gross,
            net_pay=totals.net_pay,
            disposable=totals.disposable,
            employer_cost=totals.employer_cost,
            lines=_lines("year", settlement, confidence),
        ),
        warnings=most_euros_first(result_warnings(case, settlement, figures)),
        consequences=consequences(case, settlement),
        verification=_verification(figures, case.surcharge),
    )


def _statuses(settlement: Settlement, work: str) -> dict[str, bool]:
    """The statuses that the state of work knows, by the names of the contract."""
    found = settlement.allocation.statuses
    return {
        "NL": {"nl_qualifying": found.nl_qualifying},
        "BE": {"be_personal_benefits": found.be_personal_benefits},
        "DE": {"de_unlimited_on_request": found.de_unlimited, "de_joint_assessment": settlement.german.joint},
    }[work]


def _grounds(case: Case, settlement: Settlement) -> Grounds:
    """The articles behind the allocation."""
    facts, insuring, law = case.facts, settlement.allocation.insuring_state, case.law.numbers
    residence, work, public = facts.residence, facts.work, facts.public_employer
    days, treaty = working_days(facts), treaty_between(residence, work, law.treaty)
    paying_state_alone = paying_state_taxes_all(days, facts.nationality == residence, treaty)
    threshold = threshold_between(residence, work, law.telework)
    return Grounds(
        taxing=treaty_article(residence, work, public, paying_state_alone, threshold),
        insuring=insurance_article(residence, work, public, days, insuring, law.insurance),
        relief=relief_article(residence, work),
        compensation=compensation_article(residence, work, treaty),
        family=family_article(residence, work) if case.scenario.children else "",
    )


def _day_limit(case: Case, settlement: Settlement) -> DayLimit | None:
    """The limit of days of the treaty, where it has one, and on which side of it the scenario lies."""
    facts = case.facts
    limit = threshold_between(facts.residence, facts.work, case.law.numbers.telework).tax_threshold_days
    if facts.residence == facts.work or limit == 0.0:
        return None
    return DayLimit(int(limit), int(facts.home_days + facts.elsewhere_days), settlement.allocation.below_threshold)


def _german_tax_class(case: Case, settlement: Settlement) -> str | None:
    """The class on the payslip of a job in Germany."""
    if case.facts.work != DE:
        return None
    joint = settlement.german.joint
    return TAX_CLASSES[german_tax_class(case.facts, settlement.allocation, joint, case.law.numbers)]


def _lines(block: Block, settlement: Settlement, confidence: Mapping[str, str]) -> tuple[Line, ...]:
    """The lines of a block that are not zero, in legal order."""
    amounts = [(rule, rule.amount(settlement)) for rule in LINES if rule.block == block]
    return tuple(_line(rule, amount, confidence) for rule, amount in amounts if amount != 0.0)


def _line(rule: LineRule, amount: float, confidence: Mapping[str, str]) -> Line:
    letter = max((confidence[topic] for topic in rule.topics if topic in confidence), default="A")
    return Line(
        id=rule.id,
        kind=rule.kind,
        label=english(rule.id),
        amount=rule.sign * cent_half_up(amount),
        state=rule.state,
        law=rule.law,
        confidence=letter,
        receiver=f"{rule.receiver}.{rule.state}",
        group=rule.group,
    )


def _confidence_by_topic(figures: Iterable[DatedValue], surcharge: SurchargeRate | None) -> dict[str, str]:
    """The weakest letter among the figures of each topic (A before B before C)."""
    letters: dict[str, str] = {}
    for figure in figures:
        topic = ".".join(figure.key.split(".")[:2])
        letters[topic] = max(letters.get(topic, "A"), figure.confidence)
    if surcharge is not None:
        letters["be.municipal_tax"] = surcharge.confidence
    return letters


def _verification(figures: list[DatedValue], surcharge: SurchargeRate | None) -> Verification:
    used = [
        UsedFigure(key=v.key, term=v.term, valid_from=v.valid_from, confidence=v.confidence, source=v.sources[0])
        for v in figures
    ]
    if surcharge is not None:
        used.append(municipal_figure(surcharge))
    return Verification(tuple(used))


def municipal_figure(surcharge: SurchargeRate) -> UsedFigure:
    """The rate of the commune as a figure of the law."""
    first = date(surcharge.assessment_year, 1, 1)
    return UsedFigure(
        key=surcharge.key,
        term=surcharge.term,
        valid_from=first,
        confidence=surcharge.confidence,
        source=surcharge.source,
    )
