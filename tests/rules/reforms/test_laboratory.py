"""What a reform may change, the reforms that are ready, their legal doors, and a reform as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rules import YEARS, InputError, LawValue, Overlay, Result, Scenario, law_of_key, net_pay, store
from rules.barriers.price import overlays
from rules.law.overlay import Change
from rules.question.reading import read_overlay
from rules.reforms.doors import door_of, legal_procedures
from rules.reforms.laboratory import changeable, day_limit_of, free_days, ready_reforms, saved
from rules.store.law_files import Limits
from tests.rules.answer.test_reforms_across import household

READY = {reform.id: reform for reform in ready_reforms()}


def with_home_days(corridor: str, days: int) -> Scenario:
    return household(corridor, (220 - days, days, 0))


MOVES = {
    ("nl_de_days", "none"): with_home_days("DE-NL", 34),
    ("nl_de_days", "quarter"): with_home_days("NL-DE", 55),
    ("nl_de_days", "two_fifths"): with_home_days("DE-NL", 88),
    ("nl_be_days", "days_34"): with_home_days("BE-NL", 34),
    ("nl_be_days", "quarter"): with_home_days("NL-BE", 55),
    ("nl_be_days", "two_fifths"): with_home_days("BE-NL", 88),
    ("be_de_days", "days_34"): with_home_days("BE-DE", 34),
    ("be_de_days", "quarter"): with_home_days("DE-BE", 55),
    ("be_de_days", "two_fifths"): with_home_days("DE-BE", 88),
    ("municipal_tax", "dutch_pay"): household("BE-NL"),
    ("municipal_tax", "german_pay"): household("BE-DE"),
    ("municipal_tax", "german_pay_and_reduction"): household("BE-DE"),
    ("compensation", "belgian_contributions"): household("NL-BE"),
    ("compensation", "german_contributions"): household("NL-DE"),
    ("qualifying", "three_quarters"): with_home_days("DE-NL", 44),
}
"""For each variant of each reform a household whose year it moves, by its last day that the rule covers."""


def test_every_variant_has_a_household_that_it_moves() -> None:
    assert {(reform.id, variant) for reform in READY.values() for variant in reform.variants} - {*MOVES} == set()


@pytest.mark.parametrize(("reform", "variant"), MOVES, ids=lambda name: name)
def test_a_variant_moves_who_it_is_about_and_nobody_of_another_corridor(reform: str, variant: str) -> None:
    overlay, worker = READY[reform].variants[variant], MOVES[reform, variant]
    before, after = net_pay(worker), net_pay(worker, overlay)
    assert before.year != after.year
    assert f"{worker.residence.country}-{worker.work.country}" in READY[reform].about.corridors
    for corridor in {"NL-BE", "NL-DE", "BE-NL", "BE-DE", "DE-NL", "DE-BE"} - {*READY[reform].about.corridors}:
        other = with_home_days(corridor, 34)
        assert net_pay(other, overlay).year == net_pay(other).year


@pytest.mark.parametrize(
    ("reform", "variant", "days"), [("nl_be_days", "days_34", 35), ("nl_be_days", "quarter", 56)], ids=str
)
def test_the_first_day_that_splits_is_the_day_after_the_last_that_does_not(
    reform: str, variant: str, days: int
) -> None:
    overlay = READY[reform].variants[variant]

    def share(home: int) -> float:
        return net_pay(with_home_days("BE-NL", home), overlay).taxing_share["NL"]

    assert share(days - 1) == 1.0
    assert share(days) == pytest.approx((220 - days) / 220)


KEYS = {year: {one.key: one for one in changeable(year)} for year in YEARS}


@pytest.mark.parametrize("year", YEARS)
def test_what_can_be_changed_is_told_as_the_law_tells_it(year: int) -> None:
    found = KEYS[year]
    assert list(found) == sorted(found)
    for one in found.values():
        (value,) = [v for v in law_of_key(one.key) if v.covers(date(year, 12, 31)) and v.status == "adopted"] or [
            v for v in law_of_key(one.key) if v.valid_from.year <= year
        ][-1:]
        told = (value.topic, value.country, value.term, value.unit, value.law, value.value)
        assert (one.topic, one.country, one.term, one.unit, one.law, one.value) == told
        assert (one.limits is None) is isinstance(one.value, tuple)


def _within(key: str, year: int) -> list[LawValue]:
    """The values of a key that are in force on some day of a year."""
    first, end = date(year, 1, 1), date(year + 1, 1, 1)
    return [v for v in law_of_key(key) if v.valid_from < end and (v.valid_to is None or v.valid_to > first)]


def test_to_set_every_key_to_the_value_that_it_has_is_a_reform_that_moves_nothing() -> None:
    """A key that no reform may change would be refused."""
    kept = [one for one in KEYS[2026].values() if one.limits is not None]
    same = {one.key: one.value for one in kept if all(v.value == one.value for v in _within(one.key, 2026))}
    assert len(same) > 300
    reform = Overlay.from_data({"changes": [{"key": key, "value": value} for key, value in same.items()]})
    for worker in (household("BE-NL"), household("NL-DE"), household("DE-BE")):
        assert net_pay(worker, reform).year.lines == net_pay(worker).year.lines


def test_what_moves_no_amount_is_not_offered() -> None:
    offered = {*KEYS[2026]}
    for key in (
        "treaty.nl_be.short_stay_days",
        "treaty.be_de.compensation",
        "treaty.nl_de.public_pay_of_nationals_by_days",
        "nl.minimum_wage.hourly",
        "nl.workers_rights.sick_pay_share",
        "calendar.dutch_return.due",
    ):
        assert law_of_key(key)
        assert key not in offered
    assert "treaty.nl_de.public_pay_of_nationals_by_days" in KEYS[2025]
    assert {"telework.nl_be.tax_threshold_days", "nl.income_tax.brackets", "de.church_tax.rate_bavaria"} <= offered


def test_what_takes_a_barrier_away_and_what_is_ready_can_be_changed() -> None:
    changes: set[str] = {one.key for reform in READY.values() for o in reform.variants.values() for one in o.changes}
    for each in overlays().values():
        changes |= {one.key for overlay in each if overlay is not None for one in overlay.changes}
    assert len(changes) > 15
    assert changes - {*KEYS[2026]} == set()


@pytest.mark.parametrize("year", YEARS)
def test_every_key_that_can_be_changed_has_one_door(year: int) -> None:
    """That none has two the build says."""
    assert {one.door.id for one in KEYS[year].values()} <= {row.id for row in store.current().reforms.doors}
    assert all(door_of(key) == one.door for key, one in KEYS[year].items())


@pytest.mark.parametrize(
    ("key", "kind", "article"),
    [
        ("insurance.substantial_activity_share", "union", "987/2009 art. 14(8)"),
        ("insurance.framework_agreement_share", "agreement", "883/2004 art. 16(1)"),
        ("treaty.nl_be.contributions_in_compensation", "agreement", "NL-BE 2001 art. 27(1), 27(4)"),
        ("treaty.nl_be.compensation", "treaty", "NL-BE 2001 art. 15"),
        ("telework.nl_be.tax_threshold_days", "treaty", "NL-BE 2001 art. 15"),
        ("treaty.german_joint_assessment_by_dutch_worker_alone", "treaty", "NL-DE 2012"),
        ("treaty.municipal_tax_on_exempt_dutch_pay", "act", "WIB 92 art. 466bis"),
        ("family_benefits.supplement_child_by_child", "union", "883/2004 art. 68"),
        ("nl.qualifying_non_resident.minimum_share", "act", "Wet IB 2001"),
        ("family_benefits.dutch_residence_needs_partner", "act", "AKW art. 6"),
        ("be.income_tax.brackets", "act", "Grondwet art. 170"),
        ("be.income_tax.regional_rate_flanders", "decree", "Bijzondere Financieringswet"),
        ("be.minimum_wage.monthly", "collective", "cao nr. 43"),
        ("be.holiday_pay.double_holiday_pay", "act", "KB 30 maart 1967"),
        ("be.family_allowance.flanders.basic_amount", "clause", "Bestuursdecreet"),
        ("be.family_allowance.wallonia.adult_age", "decree", "Waals decreet"),
        ("de.church_tax.rate_bavaria", "decree", "Kirchensteuergesetz"),
        ("de.pension_insurance.rate", "act", "SGB"),
    ],
)
def test_a_door_is_that_of_who_makes_the_rule(key: str, kind: str, article: str) -> None:
    door = door_of(key)
    assert door.kind == kind
    assert door.law.startswith(article)


@pytest.mark.parametrize(
    ("key", "who"),
    [
        ("treaty.nl_be.contributions_in_compensation", {"nl_finance", "be_finance"}),
        ("treaty.nl_de.contributions_in_compensation", {"nl_finance", "de_finance"}),
        ("family_benefits.dutch_residence_needs_partner", {"nl_legislator", "svb"}),
        (
            "insurance.substantial_activity_share",
            {"eu_legislator", "nl_social_affairs", "be_social_affairs", "de_social_affairs"},
        ),
        ("be.family_allowance.end_age", {"flanders", "wallonia", "communities", "brussels"}),
    ],
)
def test_a_door_names_those_who_can_change_the_rule(key: str, who: set[str]) -> None:
    assert {*door_of(key).authorities} == who


def test_a_belgian_tax_treaty_needs_the_regions_and_communities_too() -> None:
    approving = {"flanders", "wallonia", "communities", "brussels"}
    for pair, is_belgian in (("nl_be", True), ("be_de", True), ("nl_de", False)):
        door = door_of(f"telework.{pair}.tax_threshold_days")
        assert (approving <= {*door.authorities}) == is_belgian
        assert ("reform-mixed-treaties" in door.sources) == is_belgian


def test_a_ready_reform_of_the_compensation_asks_those_behind_its_door() -> None:
    """Neither treaty need change for it."""
    reform = READY["compensation"]
    doors = [door_of(change.key) for overlay in reform.variants.values() for change in overlay.changes]
    assert {*reform.about.authorities} == {who for door in doors for who in door.authorities}


def test_a_key_that_no_result_follows_has_no_door() -> None:
    with pytest.raises(InputError, match=r"reform\.changes\.key: rights\.pension\.parts has no legal door"):
        door_of("rights.pension.parts")


def test_what_is_unchecked_is_said_unless_all_of_it_is() -> None:
    doors = {door_of(key) for key in KEYS[2026]} | {*legal_procedures()}
    assert {"insurance", "bridge", "compensation_nl_be", "compensation_nl_de"} <= {door.id for door in doors}
    assert all((door.confidence == "B") <= bool(door.unchecked) for door in doors)


OVERLAYS: list[dict[str, Any]] = [
    {},
    {"name": "café « 90 % »"},
    {"changes": [{"key": "nl.income_tax.brackets", "value": [[0, 0.1], [50000.5, 0.5]], "from": "2026-01-01"}]},
    {
        "name": "all",
        "changes": [{"key": "nl.qualifying_non_resident.minimum_share", "value": 0.1 + 0.2}],
        "where": {
            "corridors": ["NL-BE", "BE-NL"],
            "municipalities": ["Liège", "BE:Essen"],
            "side": "home",
            "until": "2029-01-01",
        },
    },
]


@pytest.mark.parametrize("data", OVERLAYS, ids=str)
def test_a_reform_that_is_saved_reads_back_equal(data: dict[str, Any], tmp_path: Path) -> None:
    overlay = Overlay.from_data(data)
    file = tmp_path / "reform.json"
    file.write_text(saved(overlay), encoding="utf-8")
    back = read_overlay(str(file))
    assert back == overlay
    assert back is not None
    assert back.fingerprint == overlay.fingerprint


def test_ready_reforms_are_saved_and_read_back_too(tmp_path: Path) -> None:
    file = tmp_path / "reform.json"
    for reform in READY.values():
        for overlay in reform.variants.values():
            file.write_text(saved(overlay), encoding="utf-8")
            assert read_overlay(str(file)) == overlay


def test_a_ready_reform_begins_with_the_year_that_is_asked() -> None:
    """So the same one may be looked at in any year."""
    overlay = READY["nl_be_days"].variants["days_34"]
    assert overlay.changes == (Change(key="telework.nl_be.tax_threshold_days", value=35.0),)

    def of_year(year: int) -> Result:
        return net_pay(household("BE-NL", (186, 34, 0), year=year), overlay)

    assert [of_year(year).taxing_share["NL"] for year in YEARS] == [1.0] * len(YEARS)


def test_a_day_limit_leaves_the_days_before_it_free() -> None:
    assert [free_days(day) for day in (-5.0, 0.0, 1.0, 2.0, 35.0, 366.0)] == [-5.0, 0.0, 0.0, 1.0, 34.0, 365.0]
    assert [day_limit_of(free) for free in (-5.0, 0.0, 1.0, 34.0)] == [-5.0, 0.0, 2.0, 35.0]
    limits = {one.key: one.limits for one in changeable(2026) if one.is_day_limit}
    assert set(limits) == {f"telework.{pair}.tax_threshold_days" for pair in ("nl_be", "nl_de", "be_de")}
    assert set(limits.values()) == {Limits(0.0, 366.0)}
