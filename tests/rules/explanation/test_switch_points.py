"""Switch points: found where net pay jumps, named by what changes there, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from rules import Scenario, SwitchPoint, net_pay, switch_points
from rules.__main__ import main
from rules.definitions.facts import Facts
from rules.explanation.jumps import coarse_numbers, jumping_steps
from rules.explanation.switch_causes import CAUSES, Cause, Settled, changed_causes
from rules.explanation.switch_points import SMALLEST_JUMP, by_gross_pay, by_home_days, found_points
from rules.explanation.trace import traced_settlement
from rules.law.year import YEARS, law_of
from rules.question.case import prepared
from rules.settlement.law import Law
from rules.settlement.settle import settle
from tests.rules.random_facts import random_facts


def scenario(residence: str, work: str, gross_monthly: float, **more: Any) -> Scenario:
    """A worker of 38; `job` adds to the job, everything else to the scenario."""
    data: dict[str, Any] = {
        "year": 2026,
        "residence": {"country": residence},
        "work": {"country": work},
        "worker": {"age": 38},
        "job": {"gross_monthly": gross_monthly, **more.pop("job", {})},
    }
    return Scenario.from_data(data | more)


def of_pay(question: Scenario) -> tuple[SwitchPoint, ...]:
    case = prepared(question)
    return by_gross_pay(case.facts, case.law.numbers)


def where(points: tuple[SwitchPoint, ...]) -> list[tuple[int, str]]:
    return [(point.at, point.rule) for point in points]


def yearly(question: Scenario, **job: Any) -> float:
    """Net pay of the year with something of the job changed."""
    return net_pay(question.model_copy(update={"job": question.job.model_copy(update=job)})).year.net_pay


def test_a_minijob_begins_with_the_first_euro_and_ends_above_its_limit() -> None:
    worker = scenario("DE", "DE", 1000)
    begins, ends = of_pay(worker)
    limit = law_of(2026).numbers.de.minijob.limit

    assert (begins.at, begins.rule, begins.law, begins.also) == (1, "minijob", "SGB IV § 8(1) nr. 1", ())
    assert (ends.at, ends.rule) == (limit + 1, "minijob")
    assert [cause.id for cause in ends.also] == ["midijob"]
    assert (ends.before, ends.after) == (yearly(worker, gross_monthly=limit), yearly(worker, gross_monthly=limit + 1))
    assert ends.change == pytest.approx(ends.after - ends.before, abs=1e-6) == pytest.approx(240.12, abs=1e-6)


def test_the_transition_zone_ends_with_a_jump_only_where_an_extra_month_counts_to_its_limit() -> None:
    """13/12 of 1,847 pass 2,000, while the monthly base of 1,847 lies well above that of the zone."""
    assert of_pay(scenario("DE", "DE", 1000, job={"extra_month": True}))[-1].rule == "midijob"
    assert of_pay(scenario("DE", "DE", 1000, job={"extra_month": True}))[-1].at == 1847
    assert of_pay(scenario("DE", "DE", 1000))[-1].rule == "minijob"


def test_the_combination_credit_goes_to_who_earns_least() -> None:
    partner = {"age": 40, "country_of_work": "NL", "gross_annual": 30_000}
    (point,) = of_pay(scenario("NL", "NL", 2000, partner=partner, children=[{"age": 5}]))

    assert (point.at, point.rule, point.law) == (2315, "combination_tax_credit", "Wet IB 2001 art. 8.14a")
    assert point.change < -2000.0


def test_the_child_of_a_non_resident_goes_with_the_higher_earner() -> None:
    """Of 2026 the supplement is worth 673.03 with the surcharge; the bonus falls beside it."""
    partner = {"age": 40, "country_of_work": "DE", "gross_annual": 50_000}
    married = {"age": 38, "civil_status": "married"}
    (point,) = of_pay(scenario("DE", "BE", 2500, worker=married, partner=partner, children=[{"age": 5}]))

    assert (point.rule, point.law) == ("be_children_of_higher_earner", "WIB 92 art. 244bis(2)")
    assert point.change == pytest.approx(673.03, abs=10.0)


def test_a_lone_parent_has_the_supplement_for_low_income_from_the_minimum_on() -> None:
    (point,) = of_pay(scenario("BE", "BE", 1200, children=[{"age": 5}]))

    assert (point.rule, point.law) == ("be_low_income_lone_parent", "WIB 92 art. 133(2)-(3)")
    assert 322.50 < point.change < 340.0


def test_pay_makes_two_partners_qualify_together_for_the_own_home() -> None:
    """90 % of both incomes: nine times the partner's 5,000 euros, over 12.96 months."""
    couple = scenario(
        "BE", "NL", 1500, worker={"age": 38, "civil_status": "cohabiting"},
        partner={"age": 40, "country_of_work": "BE", "gross_annual": 5000},
        home={"owner": True, "value": 400_000, "mortgage_interest": 12_000},
    )  # fmt: skip
    points = of_pay(couple)

    assert (3473, "nl_home_of_partners") in where(points)
    assert pytest.approx(3473, abs=1.0) == 9 * 5000 / 12.96


def test_an_allowance_of_the_household_that_ends_is_no_switch_point_of_net_pay() -> None:
    worker = scenario("NL", "NL", 2500)
    received = [
        any(line.id == "nl.healthcare_allowance" for line in net_pay(paid).year.lines)
        for paid in (worker, scenario("NL", "NL", 5000))
    ]

    assert received == [True, False]
    assert of_pay(worker) == ()


def test_days_at_home_break_the_ninety_per_cent_and_take_the_interest_deduction() -> None:
    """198 of 220 days are 90 %. Premium and allowance go by all income with the home in it, and stay: what is lost is
    the deduction of 10,600 in the tax, less what the Belgian municipality takes less."""
    owner = scenario("BE", "NL", 3500, home={"owner": True, "value": 400_000, "mortgage_interest": 12_000})
    point = next(point for point in by_home_days(prepared(owner)) if point.rule == "nl_qualifying")
    days = owner.job.days

    assert (point.at, point.law) == (23, "Wet IB 2001 art. 7.8(6)")
    assert point.also == ()
    assert point.change == pytest.approx(-0.081 * (10_600 - 1_734) - 0.3756 * 1_734, abs=50.0)
    for home, net in ((22, point.before), (23, point.after)):
        assert net == yearly(owner, days=days.model_copy(update={"office": 220 - home, "home": home}))


def test_days_elsewhere_stay_and_the_given_split_of_the_other_days_does_not_matter() -> None:
    owner = {"owner": True, "value": 400_000, "mortgage_interest": 12_000}
    splits = [{"office": 200, "home": 0, "elsewhere": 20}, {"office": 50, "home": 150, "elsewhere": 20}]
    found = [by_home_days(prepared(scenario("BE", "NL", 3500, home=owner, job={"days": days}))) for days in splits]

    assert found[0] == found[1]
    assert (3, "nl_qualifying") in where(found[0])


def test_days_at_home_beside_the_workplace_in_one_country_cost_nothing_at_once() -> None:
    worker = scenario("DE", "DE", 3500, job={"commute_km": 60})
    at_home = worker.job.days.model_copy(update={"office": 0, "home": 220})

    assert abs(yearly(worker) - yearly(worker, days=at_home)) > SMALLEST_JUMP
    assert switch_points(worker).home_days == ()


def brute_force(facts: Facts, law: Law) -> list[int]:
    """Every whole euro of pay whose step stands out from both steps beside it, without any search."""
    pay = range(int(3.0 * facts.gross_monthly) + 1)
    net = [settle(facts._replace(gross_monthly=float(euro)), law).totals.net_pay for euro in pay]
    steps = [after - before for before, after in pairwise(net)]
    found = []
    for place, step in enumerate(steps):
        beside = [steps[near] for near in (place - 1, place + 1) if 0 <= near < len(steps)]
        if beside and max(step - max(beside), min(beside) - step) >= SMALLEST_JUMP:
            found.append(place + 1)
    return found


HOUSEHOLDS = [(year, facts) for year in YEARS for facts in random_facts(12, seed=year)]


@pytest.mark.parametrize("number", range(len(HOUSEHOLDS)))
def test_every_jump_of_net_pay_is_found_and_has_a_name(number: int) -> None:
    """Random households of all corridors; up to 3,900 euros lie most limits of the law."""
    year, household = HOUSEHOLDS[number]
    facts, law = household._replace(gross_monthly=1300.0), law_of(year).numbers

    assert [point.at for point in by_gross_pay(facts, law)] == brute_force(facts, law)


def test_the_random_households_do_have_jumps() -> None:
    found_rules = [
        point.rule
        for year, facts in HOUSEHOLDS
        for point in by_gross_pay(facts._replace(gross_monthly=1300.0), law_of(year).numbers)
    ]

    assert len(found_rules) >= 10
    assert len(set(found_rules)) >= 3


@pytest.mark.parametrize(
    ("residence", "first", "last", "changing", "jumping"),
    [
        ("NL", 3140, 3190, {"healthcare_allowance"}, []),
        ("BE", 450, 500, {"be_low_income_lone_parent"}, [469]),
        ("BE", 2490, 2540, {"be_low_income_lone_parent"}, []),
        ("BE", 3390, 3430, {"work_bonus", "fiscal_work_bonus"}, []),
        ("DE", 590, 620, {"minijob", "midijob"}, [604]),
        ("DE", 1985, 2015, {"midijob"}, []),
    ],
)
def test_between_two_switch_points_no_cause_changes_with_a_jump(
    residence: str, first: int, last: int, changing: set[str], jumping: list[int]
) -> None:
    """Every euro of a small range is traced: what changes there, and in which steps net pay jumps with it."""
    children = [] if residence == "NL" else [{"age": 5}]
    case = prepared(scenario(residence, residence, 1500, children=children))
    facts, law = case.facts, case.law.numbers
    settled = {}
    for euro in range(first, last):
        paid = facts._replace(gross_monthly=float(euro))
        settled[euro] = Settled(paid, *traced_settlement(paid, law))
    net = {euro: one.settlement.totals.net_pay for euro, one in settled.items()}
    changes = {euro: changed_causes(settled[euro - 1], settled[euro]) for euro in range(first + 2, last - 1)}
    jumps = []
    for euro, causes in changes.items():
        before, step, after = (net[at] - net[at - 1] for at in (euro - 1, euro, euro + 1))
        if causes and max(step - max(before, after), min(before, after) - step) >= SMALLEST_JUMP:
            jumps.append(euro)

    assert {cause.id for causes in changes.values() for cause in causes} == changing
    assert jumps == jumping == [point.at for point in by_gross_pay(facts, law) if first < point.at < last]


def cause(name: str, moves_net_pay: bool = True) -> Cause:
    return Cause(name, f"{name} act", lambda _: None, moves_net_pay)


def found(net: Callable[[int], float], causes: dict[int, list[Cause]], last: int = 20) -> list[tuple[int, str, float]]:
    points = found_points(net, lambda number: causes.get(number, []), list(range(last + 1)))
    return [(point.at, point.rule, point.change) for point in points]


def test_a_jump_without_a_cause_and_a_cause_without_a_jump_are_no_switch_points() -> None:
    def net(number: int) -> float:
        return 9.0 * number + (100.0 if number >= 7 else 0.0)

    assert found(net, {12: [cause("status")]}) == []
    assert found(net, {7: [cause("status")]}) == [(7, "status", 109.0)]


def test_a_cause_outside_net_pay_is_told_but_is_never_the_reason() -> None:
    def net(number: int) -> float:
        return 9.0 * number + (100.0 if number >= 7 else 0.0)

    household = cause("allowance", moves_net_pay=False)
    assert found(net, {7: [household]}) == []
    (point,) = found_points(net, lambda n: [household, cause("bonus")] if n == 7 else [], list(range(20)))
    assert (point.rule, [other.id for other in point.also]) == ("bonus", ["allowance"])


def test_a_bend_is_no_jump_however_steep() -> None:
    """From nothing to 60 euros a day: the step lies between the slopes, also where a cause changes in it."""
    assert found(lambda number: 60.0 * max(0, number - 7), {8: [cause("day_rule")]}) == []


def test_jumps_that_follow_each_other_do_not_hide_each_other() -> None:
    def net(number: int) -> float:
        return 100.0 * min(max(0, number - 6), 2)

    causes = {7: [cause("first")], 8: [cause("second")]}
    assert found(net, causes) == [(7, "first", 100.0), (8, "second", 100.0)]


def test_a_jump_counts_from_25_euros_beyond_the_slope_beside_it() -> None:
    def net(jump: float) -> Callable[[int], float]:
        return lambda number: -8.0 * number + (jump if number >= 7 else 0.0)

    causes = {7: [cause("status")]}
    assert found(net(24.9), causes) == []
    assert found(net(25.0), causes) == [(7, "status", 17.0)]
    assert found(net(-25.0), causes) == [(7, "status", -33.0)]


def test_a_jump_at_either_end_is_found() -> None:
    at_ends = {1: [cause("first")], 20: [cause("last")]}

    assert found(lambda number: 100.0 * (number >= 1) + 100.0 * (number >= 20), at_ends) == [
        (1, "first", 100.0),
        (20, "last", 100.0),
    ]


@pytest.mark.parametrize("at", [1, 7, 10, 4_999, 10_001, 123_457, 2_999_999, 3_000_000])
def test_a_jump_is_found_to_the_euro_on_a_coarse_grid_beside_a_bend_and_rounding(at: int) -> None:
    def net(number: int) -> float:
        after_bend = max(0, number - at - 3)
        return float(int(9.3 * number - 4.8 * after_bend)) + (30.0 if number >= at else 0.0)

    assert jumping_steps(net, coarse_numbers(3_000_000), SMALLEST_JUMP) == sorted(
        {max(1, at - 1), at, min(at + 1, 3_000_000)}
    )


def test_causes_have_one_id_each_and_an_article_and_stand_in_legal_order() -> None:
    ids = [one.id for one in CAUSES]

    assert len(set(ids)) == len(ids)
    assert all(one.law for one in CAUSES)
    assert ids.index("insuring_state") < ids.index("nl_qualifying") < ids.index("minijob") < ids.index("work_bonus")
    assert [one.moves_net_pay for one in CAUSES] == sorted((one.moves_net_pay for one in CAUSES), reverse=True)


@pytest.mark.parametrize(("residence", "work"), [("NL", "NL"), ("BE", "BE"), ("DE", "DE"), ("BE", "NL"), ("DE", "NL")])
def test_every_cause_can_be_read_from_every_corridor_also_without_pay(residence: str, work: str) -> None:
    for pay in (0, 500, 3000):
        case = prepared(scenario(residence, work, pay))
        settled = Settled(case.facts, *traced_settlement(case.facts, case.law.numbers))
        assert changed_causes(settled, settled) == []


def ask(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["switch-points", *arguments])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "scenario.json"
    path.write_text(scenario("DE", "DE", 1000).model_dump_json(), encoding="utf-8")
    return str(path)


def test_the_command_prints_the_json_of_the_contract(capsys: pytest.CaptureFixture[str], file: str) -> None:
    status, out, err = ask(capsys, file, "--json")
    answer = json.loads(out)

    assert (status, err, list(answer), answer["home_days"]) == (0, "", ["home_days", "gross_monthly"], [])
    begins, ends = answer["gross_monthly"]
    assert list(begins) == ["at", "before", "after", "change", "rule", "law"]
    assert begins["at"] == 1
    assert ends["also"] == [{"rule": "midijob", "law": "SGB IV § 20(2)-(2a)"}]


def test_the_command_prints_a_line_for_each_point(capsys: pytest.CaptureFixture[str], file: str) -> None:
    status, out, _ = ask(capsys, file)

    assert status == 0
    assert "  no switch point" in out.splitlines()
    assert (
        "  from 604: 240.12 more a year, 6,975.48 to 7,215.60: minijob (SGB IV § 8(1) nr. 1); also midijob"
        in out.splitlines()
    )


def test_the_command_is_refused_like_the_others(capsys: pytest.CaptureFixture[str], file: str, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"year": 2026}', encoding="utf-8")
    assert ask(capsys, str(wrong))[0] == 2
    assert ask(capsys, "no such file.json")[0] == 2
    assert ask(capsys, file, "--reform", file)[0] == 2
    home = tmp_path / "home.json"
    home.write_text(scenario("DE", "DE", 1000, home={"value": 1.0}).model_dump_json(), encoding="utf-8")
    assert ask(capsys, str(home))[0] == 3
