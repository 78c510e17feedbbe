"""Every rule between states may be changed by a reform: some household's result follows, or the reform is refused.

Each household is worked out by hand beside its key: what is seen under the law, and under the reform.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from rules import InputError, Overlay, Result, Scenario, net_pay, store

TOPICS = ("treaty", "telework", "insurance", "family_benefits")
KEYS = sorted({value.key for value in store.current().values() if value.key.split(".")[0] in TOPICS})
TOWNS = {"NL": "Terneuzen", "BE": "Gent", "DE": "Aachen"}
OWNER: dict[str, Any] = {"home": {"owner": True, "value": 390_000.0, "mortgage_interest": 8_000.0}}
CENTS = 0.05
WITHOUT_A1: dict[str, Any] = {"options": {"framework_a1": False}}
PARTNER: dict[str, Any] = {"partner": {"age": 38, "country_of_work": "BE", "gross_annual": 34_000.0}}


def household(pair: str, days: tuple[int, int, int] = (220, 0, 0), **changes: Any) -> Scenario:
    """Of "NL-BE" who lives in the Netherlands and works in Belgium: single, 40, 4,000 euros a month in 2026; `days` are
    at the workplace, at home, elsewhere."""
    residence, work = pair.split("-")
    worker = {"age": 40} | {name: changes.pop(name) for name in ("civil_status", "nationality") if name in changes}
    office, home, elsewhere = days
    job = {"gross_monthly": 4000.0, "days": {"office": office, "home": home, "elsewhere": elsewhere}}
    places = {
        "residence": {"country": residence, "municipality": changes.pop("home_town", TOWNS[residence])},
        "work": {"country": work, "municipality": TOWNS[work]},
    }
    usual = {"year": 2026, "worker": worker, "job": job | changes.pop("job", {})} | places
    return Scenario.from_data(usual | changes)


def public(pair: str, days: tuple[int, int, int], **changes: Any) -> Scenario:
    return household(pair, days, job={"sector": "public"}, **changes)


def line(name: str) -> Callable[[Result], float]:
    """The amount of a line of the year."""
    return lambda result: next((one.amount for one in result.year.lines if one.id == name), 0.0)


def share(state: str) -> Callable[[Result], float]:
    """The share of the pay that a state taxes."""
    return lambda result: result.taxing_share[state]


def insured(result: Result) -> str:
    return result.insuring_state


def jointly(result: Result) -> bool:
    return result.statuses["de_joint_assessment"]


class Moved(NamedTuple):
    """A household, the value that the reform sets, what is looked at, and what it is before and after."""

    worker: Scenario
    value: float
    seen: Callable[[Result], Any]
    before: Any
    after: Any


MOVED = {
    # 186 of 220 days are worked in the state of work; below 35 days outside it that is all the pay
    "telework.nl_be.tax_threshold_days": Moved(household("BE-NL", (186, 34, 0)), 35, share("NL"), 186 / 220, 1.0),
    "telework.be_de.tax_threshold_days": Moved(household("BE-DE", (186, 34, 0)), 35, share("DE"), 186 / 220, 1.0),
    "telework.nl_de.tax_threshold_days": Moved(household("DE-NL", (186, 34, 0)), 34, share("NL"), 1.0, 186 / 220),
    # public pay: 176 of 220 days are 0.8
    "treaty.nl_be.public_pay_by_paying_state": Moved(public("BE-NL", (176, 44, 0)), 0, share("NL"), 1.0, 0.8),
    "treaty.nl_de.public_pay_by_paying_state": Moved(public("DE-NL", (176, 44, 0)), 1, share("NL"), 0.8, 1.0),
    "treaty.be_de.public_pay_by_paying_state": Moved(
        public("BE-DE", (176, 44, 0), nationality="DE"), 0, share("DE"), 1.0, 0.8
    ),
    "treaty.nl_be.public_pay_of_nationals_by_days": Moved(public("BE-NL", (176, 44, 0)), 1, share("NL"), 1.0, 0.8),
    "treaty.nl_de.public_pay_of_nationals_by_days": Moved(
        public("DE-NL", (176, 44, 0), year=2025), 1, share("NL"), 1.0, 0.8
    ),
    "treaty.be_de.public_pay_of_nationals_by_days": Moved(public("BE-DE", (176, 44, 0)), 0, share("DE"), 0.8, 1.0),
    "treaty.nl_be.public_work_wholly_at_home_by_residence": Moved(
        public("BE-NL", (0, 220, 0)), 0, share("NL"), 0.0, 1.0
    ),
    "treaty.nl_de.public_work_wholly_at_home_by_residence": Moved(
        public("DE-NL", (0, 220, 0), year=2025), 0, share("NL"), 0.0, 1.0
    ),
    # own-co-compensation-nl-be-without-claim and own-co-claim-in-vain-nl-de-owner work these amounts out
    "treaty.nl_be.compensation": Moved(household("NL-BE"), 0, line("nl.compensation"), 2298.55, 0.0),
    "treaty.nl_de.compensation": Moved(household("NL-DE", **OWNER), 0, line("nl.compensation"), 1316.0, 0.0),
    # 12 x 522.80 + 444.38 = 6,717.98 of contributions on top of 2,298.55
    "treaty.nl_be.contributions_in_compensation": Moved(
        household("NL-BE"), 1, line("nl.compensation"), 2298.55, 9016.53
    ),
    # 6,301 of tax and 4,464 + 624 + 4,200 + 1,152 of contributions, less H on 43,776: 4,986 + 10,751 - 2,217 - 5,650;
    # tax alone is below H
    "treaty.nl_de.contributions_in_compensation": Moved(household("NL-DE"), 1, line("nl.compensation"), 0.0, 8871.0),
    # below 75 %: 60 % of 51,680 - 6,717.98, less 6,070, is 20,907.21 and bears 4,180 + 40 % of 4,187.21 = 5,854.88;
    # what residents of the Netherlands are granted is 60 % of the tax-free sum of 11,550 at 25 %, 1,732.50
    "treaty.nl_be.personal_reliefs_without_status": Moved(
        household("NL-BE", (132, 88, 0)), 0, line("be.income_tax"), 1732.50 - 5854.88, -5854.88
    ),
    "treaty.be_de.personal_reliefs_without_status": Moved(
        household("DE-BE", (132, 88, 0)), 1, line("be.income_tax"), -5854.88, 1732.50 - 5854.88
    ),
    # below 90 %: 3,115 - 6.398 % of 51,840 - 29,736 is 1,701; of it 27.65/35.75 is the part of the premium
    "treaty.nl_de.personal_reliefs_without_status": Moved(
        household("DE-NL", (176, 44, 0)), 1, line("nl.general_tax_credit"), 1316.0, 1701.0
    ),
    "treaty.municipal_tax_on_exempt_dutch_pay": Moved(household("BE-NL"), 0, line("be.municipal_tax"), -547.42, 0.0),
    "treaty.municipal_tax_on_exempt_german_pay": Moved(
        household("BE-DE", home_town="Eupen"), 0, line("be.municipal_tax"), -390.54, 0.0
    ),
    # 0.92 of the 6,301 that residents of the Netherlands owe on the same pay
    "treaty.german_reduction_for_belgian_residents": Moved(
        household("BE-DE"), 0, line("de.income_tax"), -0.92 * 6301.0, -6301.0
    ),
    # the partner's 32,770 abroad are more than 2 x 12,348 and than a tenth: the couple fails, the worker alone passes
    "treaty.german_joint_assessment_by_dutch_worker_alone": Moved(
        household("NL-DE", civil_status="married", **PARTNER), 0, jointly, True, False
    ),
    "treaty.german_joint_assessment_by_belgian_worker_alone": Moved(
        household("BE-DE", civil_status="married", **PARTNER), 1, jointly, False, True
    ),
    # 88 of 220 days are 40 %, 110 are 50 %, 30 elsewhere 13.6 %
    "insurance.substantial_activity_share": Moved(
        household("BE-NL", (132, 88, 0), **WITHOUT_A1), 0.5, insured, "BE", "NL"
    ),
    "insurance.framework_agreement_share": Moved(household("BE-NL", (110, 110, 0)), 0.51, insured, "BE", "NL"),
    "insurance.framework_agreement_third_state_share": Moved(
        household("BE-NL", (120, 70, 30)), 0.14, insured, "BE", "NL"
    ),
    "insurance.civil_servants_by_paying_state": Moved(
        public("BE-NL", (132, 88, 0), **WITHOUT_A1), 0, insured, "NL", "BE"
    ),
    # own-co-child-by-child: for the child of 3 Germany adds 121.30; for both together the Netherlands pay more than it
    "family_benefits.supplement_child_by_child": Moved(
        household(
            "DE-NL", civil_status="married", partner={"age": 40, "gross_annual": 0.0}, job={"gross_monthly": 4900.0},
            children=[{"age": 17}, {"age": 3}],
        ),
        0, line("de.child_benefit"), 121.3, 0.0,
    ),
    # Germany pays a lone parent 3,108 for a child of 7; the Dutch benefit and the budget of 2,580 + 3,416 (on 27,360,
    # below 29,736) are more by the whole benefit and 2,888 of the budget
    "family_benefits.dutch_residence_needs_partner": Moved(
        household("NL-DE", job={"gross_monthly": 2500.0}, children=[{"age": 7}]),
        0, line("nl.child_budget"), 0.0, 2888.0,
    ),
}  # fmt: skip
"""For each key a household whose result moves with it."""

REFUSED = {
    "treaty.nl_be.short_stay_days": "the employer is always in the state of work",
    "treaty.nl_de.short_stay_days": "the employer is always in the state of work",
    "treaty.be_de.short_stay_days": "the employer is always in the state of work",
    "treaty.be_de.compensation": "only the Dutch return compensates",
    "treaty.be_de.contributions_in_compensation": "only the Dutch return compensates",
    "treaty.be_de.public_work_wholly_at_home_by_residence": "treaty.be_de.public_pay_of_nationals_by_days already",
    "treaty.nl_de.public_work_wholly_at_home_by_residence": "from 2026 public pay between the Netherlands and Germany",
    "treaty.nl_de.public_pay_of_nationals_by_days": "from 2026 public pay between the Netherlands and Germany",
}
"""For each key that no result of 2026 follows what the refusal says."""

TOGETHER = {
    # a German at home all 220 days for a Belgian authority: Belgium's alone, unless work wholly at home is Germany's
    "treaty.be_de.public_work_wholly_at_home_by_residence": (
        public("DE-BE", (0, 220, 0), nationality="DE"), {"treaty.be_de.public_pay_of_nationals_by_days": 0.0}, "BE", 0.0
    ),
    "treaty.nl_de.public_work_wholly_at_home_by_residence": (
        public("DE-NL", (0, 220, 0), nationality="DE"), {"treaty.nl_de.public_pay_by_paying_state": 1.0}, "NL", 0.0
    ),
    "treaty.nl_de.public_pay_of_nationals_by_days": (
        public("DE-NL", (176, 44, 0), nationality="DE"), {"treaty.nl_de.public_pay_by_paying_state": 1.0}, "NL", 0.8
    ),
}  # fmt: skip
"""For each key that counts in 2026 only with another: a household, the other, and the share of the state of work if the
key is 1; if it is 0, that is all."""


def reform(key: str, value: float) -> Overlay:
    return Overlay.from_data({"name": "reform", "changes": [{"key": key, "value": value}]})


def test_every_rule_between_states_moves_a_result_or_is_refused() -> None:
    assert sorted({*MOVED, *REFUSED}) == KEYS


@pytest.mark.parametrize("key", MOVED)
def test_a_reform_moves_what_it_is_about(key: str) -> None:
    moved = MOVED[key]
    before, after = net_pay(moved.worker), net_pay(moved.worker, reform(key, moved.value))
    if isinstance(moved.before, float):
        assert moved.seen(before) == pytest.approx(moved.before, abs=CENTS)
        assert moved.seen(after) == pytest.approx(moved.after, abs=CENTS)
    else:
        assert (moved.seen(before), moved.seen(after)) == (moved.before, moved.after)


@pytest.mark.parametrize("key", REFUSED)
@pytest.mark.parametrize("value", [0, 1])
def test_a_reform_that_no_result_follows_is_refused_with_the_reason(key: str, value: float) -> None:
    with pytest.raises(InputError) as refused:
        net_pay(household("NL-BE"), reform(key, value))
    assert str(refused.value).startswith(f"reform.changes.key: {key} moves no result: {REFUSED[key]}")
    assert (refused.value.status, refused.value.field) == (2, "reform")


@pytest.mark.parametrize("first", [True, False], ids=["named first", "named last"])
@pytest.mark.parametrize("key", TOGETHER)
def test_a_reform_refused_alone_moves_with_the_key_that_it_hangs_on(key: str, first: bool) -> None:
    worker, others, state, at_one = TOGETHER[key]
    for value, expected in ((0.0, 1.0), (1.0, at_one)):
        both = {key: value} | others if first else others | {key: value}
        changes = [{"key": name, "value": new} for name, new in both.items()]
        assert share(state)(net_pay(worker, Overlay.from_data({"changes": changes}))) == pytest.approx(expected)
