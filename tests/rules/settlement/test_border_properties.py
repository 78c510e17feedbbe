"""What must hold of every household of all nine pairs of countries: sums, one insurance, one tax on each euro."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
import pytest

from rules import YEARS, Overlay, Refusal, Scenario, net_pay
from rules.answer.lines import LINES
from rules.belgium.contributions import no_belgian_contributions
from rules.belgium.joint_assessment import income_tax_of_spouses, joint_assessment
from rules.belgium.law import assessment_law as belgian_assessment_law
from rules.belgium.municipal_tax import income_for_municipality
from rules.belgium.professional_expenses import NetIncome
from rules.belgium.resident_assessment import municipal_base_of_spouses
from rules.belgium.year import BelgianPosition, belgian_year
from rules.coordination.treaty import treaty_between
from rules.definitions.codes import BE, DE, NL, STATES
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.germany.assessment import (
    assessed_tax,
    tax_of_partner,
    tax_of_worker,
    tax_of_worker_jointly,
)
from rules.germany.commuting import home_office_allowance
from rules.germany.law import assessment_law as german_assessment_law
from rules.germany.position import GermanPosition, no_german_contributions
from rules.germany.taxable_income import exempt_income_of_couple, taxable_income_of_couple
from rules.law.year import law_of
from rules.netherlands.position import DutchPosition
from rules.netherlands.year import dutch_year
from rules.question.case import prepared
from rules.settlement.allocation import share_taxed_by
from rules.settlement.belgian import contributions_of_insuring_state, tax_of_work_state
from rules.settlement.belgian_household import belgian_household
from rules.settlement.compensation import contributions_abroad, tax_abroad
from rules.settlement.german import german_position, has_flat_tax
from rules.settlement.law import Law
from rules.settlement.settle import Settlement, settle
from tests.rules.random_facts import random_facts
from tests.rules.random_scenarios import random_scenarios

HOUSEHOLDS, DEEP = 3_000, 100_000
WHOLE_RESULTS = 10
"""One household in so many is put as a scenario too, and its published result is read."""
SEED = 20261125


class Settled(NamedTuple):
    """A household under the law of its year."""

    facts: Facts
    law: Law
    settlement: Settlement


@pytest.fixture(params=YEARS)
def year(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def count(deep: bool) -> int:
    """Households of a year."""
    return (DEEP if deep else HOUSEHOLDS) // len(YEARS)


def settled(count: int, year: int) -> Iterator[Settled]:
    law = law_of(year).numbers
    for facts in random_facts(count, SEED + year):
        yield Settled(facts, law, settle(facts, law))


def cents(euros: float) -> int:
    return int(np.rint(100.0 * euros))


def lines_in_cents(settlement: Settlement, block: str, kinds: tuple[str, ...] = ("pay", "household")) -> int:
    """The lines of a block together as they are published: each in cents, with its sign."""
    return sum(
        cents(rule.sign * cent_half_up(rule.amount(settlement)))
        for rule in LINES
        if rule.block == block and rule.kind in kinds
    )


def test_the_lines_of_the_year_make_net_pay_and_disposable(count: int, year: int) -> None:
    for facts, _, found in settled(count, year):
        totals = found.totals
        net = cents(totals.gross) + lines_in_cents(found, "year", ("pay",))
        assert net == cents(totals.net_pay), facts
        assert net + lines_in_cents(found, "year", ("household",)) == cents(totals.disposable), facts


def test_the_lines_of_the_payslip_make_its_net_pay(count: int, year: int) -> None:
    for facts, _, found in settled(count, year):
        if found.payslip.belgian.known:
            net = cents(found.payslip.gross) + lines_in_cents(found, "payslip")
            assert net == cents(found.payslip.net), facts


def test_a_published_result_adds_up(count: int, year: int) -> None:
    read = 0
    for scenario in random_scenarios(count // WHOLE_RESULTS, SEED + year, year):
        try:
            result = net_pay(scenario)
        except Refusal:
            continue
        read += 1
        sums = {kind: sum(cents(line.amount) for line in result.year.lines if line.kind == kind) for kind in KINDS}
        assert cents(result.year.gross) + sums["pay"] == cents(result.year.net_pay), scenario
        assert cents(result.year.net_pay) + sums["household"] == cents(result.year.disposable), scenario
        assert result.insuring_state in (scenario.residence.country, scenario.work.country)
        if result.payslip is not None:
            slip = sum(cents(line.amount) for line in result.payslip.lines)
            assert cents(result.payslip.gross) + slip == cents(result.payslip.net), scenario
    assert read > 0.9 * count / WHOLE_RESULTS


KINDS = ("pay", "household")


def test_the_share_of_the_state_of_work_is_a_part_of_the_pay_and_all_of_it_at_home(count: int, year: int) -> None:
    for facts, _, found in settled(count, year):
        allocation = found.allocation
        assert 0.0 <= allocation.work_share <= 1.0, facts
        assert allocation.work_share == 1.0 or facts.residence != facts.work, facts


class Seen:
    """The positions from which the three states settle a year, kept as they are asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.positions: dict[int, Any] = {}

        def dutch(position: DutchPosition, law: Any) -> Any:
            self.positions[NL] = position
            return dutch_year(position, law)

        def belgian(position: BelgianPosition, law: Any) -> Any:
            self.positions[BE] = position
            return belgian_year(position, law)

        def german(position: GermanPosition, law: Any) -> Any:
            self.positions[DE] = position
            return tax_of_worker(position, law)

        monkeypatch.setattr("rules.settlement.dutch.dutch_year", dutch)
        monkeypatch.setattr("rules.settlement.belgian.belgian_year", belgian)
        monkeypatch.setattr("rules.settlement.german.tax_of_worker", german)


def share_taxed(state: int, position: Any, settled: Settled) -> float:
    """The part of the pay that a state takes into its tax, as its own law states the pay."""
    facts, law, found = settled
    if state == NL:
        return float(position.taxed_pay / position.world_pay)
    if state == DE:
        if has_flat_tax(facts, found.allocation, law.de):
            return found.allocation.work_share
        return float(position.taxed_pay / found.allocation.gross)
    contributions = contributions_of_insuring_state(found.allocation, found.insurance, found.dutch)
    return float(position.taxed_pay / (found.allocation.gross - contributions))


def test_what_one_state_taxes_the_other_exempts(count: int, year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each state computes from a position; together the two take the whole pay into their tax, and what they leave to
    the other is what it takes. Belgium exempts it after contributions and tax there."""
    seen, divided = Seen(monkeypatch), 0
    for one in settled(count, year):
        facts, _, found = one
        states = {facts.residence, facts.work}
        assert set(seen.positions) >= states
        if found.allocation.gross > 0.0:
            shares = {state: share_taxed(state, seen.positions[state], one) for state in states}
            assert sum(shares.values()) == pytest.approx(1.0, abs=1e-9), facts
            assert shares[facts.work] == pytest.approx(found.allocation.work_share, abs=1e-9), facts
            divided += min(shares.values()) > 0.0 and len(states) > 1
            if DE in states:
                left = seen.positions[DE].exempt_pay / found.allocation.gross
                assert left == pytest.approx(1.0 - shares[DE], abs=1e-9), facts
            if facts.residence == BE and facts.work != BE:
                contributions = contributions_of_insuring_state(found.allocation, found.insurance, found.dutch)
                pay_there = shares[facts.work] * (found.allocation.gross - contributions)
                left = pay_there - tax_of_work_state(facts, found.dutch, found.german)
                assert seen.positions[BE].exempt_pay == pytest.approx(left, abs=0.0051), facts
        seen.positions.clear()
    assert divided > count / 10


def test_the_state_of_residence_takes_no_tax_of_exempt_pay_alone(count: int, year: int) -> None:
    """All pay taxed in the state of work, no own home and no partner: nothing is left for the state of residence but,
    in Belgium, what is paid out for children, and municipal tax."""
    tried = 0
    for facts, law, settlement in settled(count, year):
        if facts.residence == facts.work or settlement.allocation.work_share < 1.0:
            continue
        tried += 1
        alone = facts._replace(has_partner=False, partner_pay=0.0, home_value=0.0, mortgage_interest=0.0)
        found = settle(alone, law)
        dutch, german = found.dutch.assessment, found.german
        taxes = {
            NL: dutch.income_tax - dutch.double_tax_relief,
            BE: max(0.0, found.belgian.income_tax),
            DE: german.income_tax + german.solidarity_surcharge + german.church_tax,
        }
        assert taxes[facts.residence] == 0.0, alone
    assert tried > count / 10


def test_one_state_insures_and_only_there_are_contributions(count: int, year: int) -> None:
    for facts, _, found in settled(count, year):
        insuring, insurance = found.allocation.insuring_state, found.insurance
        assert insuring in (facts.residence, facts.work), facts
        if insuring != NL:
            assert found.dutch.assessment.national_insurance == 0.0, facts
            assert found.dutch.health_insurance_premium == 0.0, facts
            assert found.dutch.employer_contributions == 0.0, facts
        if insuring != BE:
            assert insurance.belgian == no_belgian_contributions(), facts
            assert found.belgian.special_social_contribution == found.belgian.fiscal_work_bonus == 0.0, facts
            slip = found.payslip.belgian
            assert slip.social_contributions == slip.special_social_contribution == 0.0, facts
        if insuring != DE:
            assert insurance.german.employee == no_german_contributions(), facts
            assert insurance.german.employer == 0.0, facts
            assert found.payslip.german.pension_insurance == found.payslip.german.health_insurance == 0.0, facts


def test_the_compensation_is_dutch_and_at_most_the_burden_abroad(count: int, year: int) -> None:
    paid = 0
    for facts, law, found in settled(count, year):
        amount = found.compensated.amount
        if facts.residence != NL or facts.work == NL:
            assert amount == 0.0, facts
            continue
        assert treaty_between(facts.residence, facts.work, law.treaty).compensation == 1.0
        abroad = tax_abroad(facts, found.german, found.belgian)
        if facts.work == BE and facts.nl_contributions_in_compensation:
            abroad += contributions_abroad(facts, found.allocation, found.insurance)
        assert 0.0 <= amount <= abroad + 0.005, facts
        paid += amount > 0.0
    assert paid > count / 50


def test_a_job_at_home_has_no_line_of_another_state(count: int, year: int) -> None:
    for facts, _, found in settled(count, year):
        if facts.residence == facts.work:
            foreign = [
                (rule.id, rule.amount(found))
                for rule in LINES
                if rule.state != STATES[facts.residence] and rule.amount(found) != 0.0
            ]
            assert foreign == [], facts


def test_a_job_across_the_border_has_no_line_of_a_third_state_but_family_benefits(count: int, year: int) -> None:
    benefits = ("nl.child_benefit", "nl.child_budget", "be.family_allowance", "de.child_benefit")
    third = 0
    for facts, _, found in settled(count, year):
        states = {STATES[facts.residence], STATES[facts.work]}
        foreign = [rule.id for rule in LINES if rule.state not in states and rule.amount(found) != 0.0]
        assert [name for name in foreign if name not in benefits] == [], facts
        third += foreign != []
    assert third > 0


def spouses(count: int, year: int) -> Iterator[Settled]:
    """Married households whose two earners are of one age."""
    for facts, law, found in settled(count, year):
        yield Settled(facts._replace(civil_status=1, has_partner=True, partner_age=facts.age), law, found)


def test_belgian_spouses_who_change_places_pay_the_same_together(count: int, year: int) -> None:
    dice = np.random.default_rng(SEED)
    for facts, law, _ in islice(spouses(count, year), count // 3):
        topics, household = belgian_assessment_law(law.be), belgian_household(facts)
        taxed = np.round(dice.gamma(2.0, 15_000.0, 2) * dice.integers(0, 4, 2).clip(max=1), 2).tolist()
        exempt = np.round(dice.gamma(2.0, 9_000.0, 2) * (dice.integers(0, 4, 2) == 0), 2).tolist()
        one, other = (NetIncome(*pair) for pair in zip(taxed, exempt, strict=True))
        both = [joint_assessment(*pair, facts.age, household, topics) for pair in ((one, other), (other, one))]
        taxes = [income_tax_of_spouses(tax, facts.children.number, facts.region, topics) for tax in both]
        a, b = (income_for_municipality(income, True) for income in (one, other))
        bases = [
            municipal_base_of_spouses(first, second, facts.age, household, facts.region, topics)
            for first, second in ((a, b), (b, a))
        ]
        assert taxes[0] == pytest.approx(taxes[1], abs=0.011), (facts, one, other)
        assert bases[0] == pytest.approx(bases[1], abs=0.011), (facts, one, other)


def changed_places(position: GermanPosition) -> GermanPosition:
    """The same couple, seen from the other spouse."""
    partner = position.person.partner._replace(pay=position.taxed_pay)
    return position._replace(
        person=position.person._replace(partner=partner),
        taxed_pay=position.person.partner.pay,
        contributions=position.partner_contributions,
        partner_contributions=position.contributions,
    )


def test_german_spouses_who_change_places_pay_the_same_together(count: int, year: int) -> None:
    """Commuting, days at home and church tax are the worker's own, and left out."""
    tried = 0
    for facts, law, _ in spouses(3 * count, year):
        if facts.residence != DE or facts.work != DE or facts.gross_monthly <= 700.0 or facts.partner_pay == 0.0:
            continue
        tried += 1
        worker = facts._replace(partner_work=DE, church_tax=False, commute_km=0.0, home_days=0.0)
        found = settle(worker, law)
        topics = german_assessment_law(law.de)
        position = german_position(worker, found.allocation, found.insurance, found.dutch, law)
        swapped = changed_places(position)
        together = [
            assessed_tax(
                taxable_income_of_couple(one, topics), exempt_income_of_couple(one, topics), True,
                float(one.person.children.number), 0.0, topics,
            )
            for one in (position, swapped)
        ]  # fmt: skip
        assert together[0] == together[1], worker
        of_each = [
            tax_of_worker_jointly(one, topics).income_tax + tax_of_partner(one, 0.0, topics).income_tax
            for one in (position, swapped)
        ]
        assert of_each[0] == pytest.approx(of_each[1], abs=0.005), worker
    assert tried > count / 20


def test_days_at_home_change_nothing_for_a_job_at_home_but_in_germany(count: int, year: int) -> None:
    for facts, law, found in settled(count, year):
        if facts.residence == facts.work != DE:
            moved = facts._replace(office_days=0.0, home_days=facts.office_days + facts.home_days)
            assert settle(moved, law) == found, facts


def test_an_empty_overlay_changes_nothing(count: int, year: int) -> None:
    empty = Overlay.from_data({})
    law = law_of(year, empty).numbers
    for facts, _, found in settled(count, year):
        assert repr(settle(facts, law)) == repr(found), facts
    for scenario in random_scenarios(count // WHOLE_RESULTS, SEED + year, year):
        try:
            assert net_pay(scenario, empty).as_data() == net_pay(scenario).as_data()
        except Refusal:
            continue


def test_days_at_home_and_in_third_states_are_alike_for_tax(count: int, year: int) -> None:
    """Between private employers, as long as the insurance does not change with them, nor the German expenses for days
    at home, which then exceed the lump sum. Commuting is left out: with it they exceed it sooner."""
    tried = 0
    for who, law, _ in settled(count, year):
        outside = who.home_days + who.elsewhere_days
        if who.public_employer or who.residence == who.work or outside == 0.0:
            continue
        facts = who._replace(commute_km=0.0)
        found = settle(facts, law)
        swapped = facts._replace(home_days=facts.elsewhere_days, elsewhere_days=facts.home_days)
        other = settle(swapped, law)
        assert other.allocation.work_share == found.allocation.work_share, facts
        taxed_pay = share_taxed_by(DE, facts, found.allocation) * found.allocation.gross
        lump_sum = min(law.de.standard_deductions.employee_allowance, taxed_pay)
        for_home = home_office_allowance(max(facts.home_days, facts.elsewhere_days), law.de.commuting)
        expenses = DE in (facts.residence, facts.work) and for_home > lump_sum
        if other.allocation.insuring_state == found.allocation.insuring_state and not expenses:
            tried += 1
            assert repr(other) == repr(found), facts
    assert tried > count / 20


def test_only_days_at_home_bring_german_expenses() -> None:
    """210 days at home bring 1,260 euros, 30 more than the lump sum. Public pay of a German is divided by days, and the
    insurance stays in Belgium."""
    found = []
    for days in ({"office": 10, "home": 210}, {"office": 10, "elsewhere": 210}):
        household = {
            "year": 2026,
            "residence": {"country": "DE"},
            "work": {"country": "BE"},
            "worker": {"age": 38},
            "job": {"gross_monthly": 5000.0, "sector": "public", "days": days},
        }
        case = prepared(Scenario.from_data(household))
        found.append(settle(case.facts, case.law.numbers))
    at_home, elsewhere = found
    assert at_home.allocation == elsewhere.allocation
    assert 5.0 < elsewhere.german.income_tax - at_home.german.income_tax < 15.0
