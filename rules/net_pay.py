"""The answer to one scenario: its facts in numbers, the settlement, and the result that the contract describes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from rules.belgium.jobbonus import jobbonus_is_known
from rules.codes import CHOICES, FLANDERS, STATES
from rules.coordination.insuring_state import insuring_state
from rules.coordination.taxing_right import work_state_share
from rules.facts import Facts
from rules.law import YearLaw, law_of
from rules.law_files import DatedValue
from rules.lines import LINES, Block, LineRule
from rules.municipalities import SurchargeRate, municipality, region_code, surcharge_rate
from rules.overlay import Overlay
from rules.result import (
    Comparison,
    Difference,
    Grounds,
    LawVersion,
    Line,
    PayslipBlock,
    Result,
    ResultWarning,
    UsedFigure,
    Verification,
    YearBlock,
)
from rules.rounding import cent_half_up
from rules.rule_functions import article
from rules.scenario import Scenario
from rules.scope import check_scope, check_year
from rules.settlement import Settlement, settle
from rules.texts import english
from rules.tracking import Tracked

SMALLEST_FRACTION = 1e-4
"""Fewer hours make no difference: the law counts hundredths of full time."""


class Case(NamedTuple):
    """A scenario ready to be settled: the law of its year, its facts, and how the municipal rate was found."""

    scenario: Scenario
    law: YearLaw
    facts: Facts
    surcharge: SurchargeRate | None


def net_pay(scenario: Scenario, reform: Overlay | None = None) -> Result:
    """Settle one scenario.

    Raises InputError for a municipality that is not known, NotComputed for a case outside what is computed, LawMissing
    for law that is not in the store.
    """
    return answered(prepared(scenario, reform))


def compare(scenario: Scenario, reform: Overlay | None = None) -> Comparison:
    """The scenario beside the same job held in the country of residence; across less home."""
    across = net_pay(scenario, reform)
    home = net_pay(scenario.at_home(), reform)
    slips = across.payslip and home.payslip and (across.payslip.net, home.payslip.net)
    return Comparison(
        home,
        across,
        Difference(
            cent_half_up(across.year.gross - home.year.gross),
            cent_half_up(across.year.net_pay - home.year.net_pay),
            cent_half_up(across.year.disposable - home.year.disposable),
            cent_half_up(across.year.employer_cost - home.year.employer_cost),
            cent_half_up(slips[0] - slips[1]) if slips else None,
        ),
    )


def prepared(scenario: Scenario, reform: Overlay | None = None) -> Case:
    """The law and the facts of a scenario that lies within what is computed."""
    check_year(scenario)
    return case_under(law_of(scenario.year, reform, scenario.options.expected_law), scenario)


def case_under(law: YearLaw, scenario: Scenario) -> Case:
    """A scenario under this law of its year."""
    check_scope(scenario, law)
    places = {
        field: municipality(where.municipality, where.country, f"{field}.municipality")
        for field, where in (("residence", scenario.residence), ("work", scenario.work))
        if where.municipality is not None
    }
    home = places.get("residence")
    lives_in_belgium = scenario.residence.country == "BE"
    surcharge = surcharge_rate(home, law) if lives_in_belgium else None
    days = scenario.job.days
    domestic = scenario.residence.country == scenario.work.country
    facts = Facts(
        residence=STATES.index(scenario.residence.country),
        work=STATES.index(scenario.work.country),
        region=region_code(home) if lives_in_belgium else FLANDERS,
        payslip_month=scenario.payslip_month - 1,
        age=float(scenario.worker.age),
        born_before_1946=scenario.year - scenario.worker.age < 1946,
        gross_monthly=cent_half_up(scenario.job.gross_monthly),
        holiday_pay=scenario.job.holiday_pay == "statutory",
        extra_month=scenario.job.extra_month,
        pension_rate=scenario.job.employee_pension_rate if scenario.work.country == "NL" else 0.0,
        fraction=min(1.0, max(SMALLEST_FRACTION, scenario.job.weekly_hours / scenario.job.full_time_hours)),
        has_partner=scenario.partner is not None,
        partner_work=STATES.index(partner_state(scenario)),
        partner_pay=scenario.partner.gross_annual if scenario.partner else 0.0,
        home_value=scenario.home.value if scenario.home.owner else 0.0,
        mortgage_interest=scenario.home.mortgage_interest if scenario.home.owner else 0.0,
        office_days=float(days.together if domestic else days.office),
        all_days=float(days.together),
        municipal_rate=surcharge.rate if surcharge else 0.0,
        nl_qualifying=CHOICES.index(scenario.options.nl_qualifying),
    )
    return Case(scenario, law, facts, surcharge)


def partner_state(scenario: Scenario) -> str:
    """The state in which a partner with pay works; without pay that of residence."""
    partner = scenario.partner
    if partner is None or partner.country_of_work is None or partner.gross_annual == 0.0:
        return scenario.residence.country
    return partner.country_of_work


def answered(case: Case) -> Result:
    """The result of a case: settled, with the lines and figures that it rests on."""
    settlement, figures = _settled(case)
    return _result(case, settlement, figures)


def _settled(case: Case) -> tuple[Settlement, list[DatedValue]]:
    """The settlement, and the dated values behind the numbers of the law that were read, each once."""
    reads: set[str] = set()
    settlement = settle(case.facts, Tracked(case.law.numbers, "", reads))  # type: ignore[arg-type]
    used = {(v.key, v.valid_from): v for path in reads if (v := case.law.values.get(path)) is not None}
    return settlement, [used[key] for key in sorted(used)]


def _result(case: Case, settlement: Settlement, figures: list[DatedValue]) -> Result:
    scenario, totals = case.scenario, settlement.totals
    confidence = _confidence_by_topic(figures, case.surcharge)
    residence, work = scenario.residence.country, scenario.work.country
    shares: dict[str, float] = {work: settlement.allocation.work_share}
    if residence != work:
        shares[residence] = settlement.allocation.residence_share
    return Result(
        scenario=scenario,
        law=LawVersion(case.law.fingerprint, case.law.checked),
        insuring_state=STATES[settlement.allocation.insuring_state],
        taxing_share=shares,
        statuses={"nl_qualifying": settlement.allocation.nl_qualifying} if work == "NL" != residence else {},
        grounds=Grounds(article(work_state_share), article(insuring_state)) if work != residence else Grounds("", ""),
        payslip=PayslipBlock(
            scenario.payslip_month,
            settlement.payslip.gross,
            settlement.payslip.net,
            _lines("payslip", settlement, confidence),
        ),
        year=YearBlock(
            totals.gross,
            totals.net_pay,
            totals.disposable,
            totals.employer_cost,
            _lines("year", settlement, confidence),
        ),
        warnings=tuple(_warnings(case, settlement, figures)),
        verification=_verification(figures, case.surcharge),
    )


def _lines(block: Block, settlement: Settlement, confidence: Mapping[str, str]) -> tuple[Line, ...]:
    """The lines of a block that are not zero, in legal order."""
    amounts = [(rule, rule.amount(settlement)) for rule in LINES if rule.block == block]
    return tuple(_line(rule, amount, confidence) for rule, amount in amounts if amount != 0.0)


def _line(rule: LineRule, amount: float, confidence: Mapping[str, str]) -> Line:
    letter = max((confidence[topic] for topic in rule.topics if topic in confidence), default="A")
    return Line(
        rule.id, rule.kind, english(rule.id), rule.sign * cent_half_up(amount), rule.state, rule.law, letter, rule.group
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
    used = [UsedFigure(v.key, v.term, v.valid_from, v.confidence, v.sources[0]) for v in figures]
    if surcharge is not None:
        used.append(municipal_figure(surcharge))
    return Verification(tuple(used))


def municipal_figure(surcharge: SurchargeRate) -> UsedFigure:
    """The rate of the commune as a figure of the law."""
    first = date(surcharge.assessment_year, 1, 1)
    return UsedFigure(surcharge.key, surcharge.term, first, surcharge.confidence, surcharge.source)


def _warnings(case: Case, settlement: Settlement, figures: list[DatedValue]) -> Iterable[ResultWarning]:
    def warning(code: str) -> ResultWarning:
        return ResultWarning(code, english(f"warning.{code}"))

    surcharge, belgian = case.surcharge, settlement.states.belgian
    if surcharge is not None and surcharge.average:
        yield warning("average_municipal_rate")
    if surcharge is not None and surcharge.carried:
        yield warning("municipal_rate_carried")
    if case.facts.region == FLANDERS and case.scenario.residence.country == "BE":
        if not jobbonus_is_known(case.law.numbers.be.jobbonus):
            yield warning("jobbonus_open")
        elif belgian.jobbonus > 0.0 and case.scenario.work.country != "BE":
            yield warning("jobbonus_application")
    home = case.scenario.home
    if home.owner and home.value == 0.0 and case.scenario.work.country == "NL":
        yield warning("home_value_missing")
    if case.scenario.job.employee_pension_rate > 0.0 and case.scenario.work.country != "NL":
        yield warning("pension_ignored")
    if any(figure.status != "adopted" and figure.valid_from > figure.checked for figure in figures):
        yield warning("expected_law")
    if belgian.mutuality > 0.0:
        yield warning("mutuality_estimate")
