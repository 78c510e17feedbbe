"""The population of commuters: heads, margins, what goes together, and rows that the contract accepts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from math import log
from statistics import NormalDist
from typing import Any

import numpy as np
import pytest

from rules import store
from rules.definitions.codes import CROSSINGS
from rules.errors import InputError
from rules.law.year import law_of
from rules.population.made import commuters as made
from rules.population.made.amounts import amount
from rules.population.made.commuters import CARRIED, commuters
from rules.population.made.fit import Counted, counted
from rules.population.made.margins import VARIATIONS, Margins, Variant, Varied, margins_of
from rules.population.made.raking import NotRaked, raked, whole_heads
from rules.population.made.seed_table import Codes, drawn
from rules.question.case import prepared
from rules.question.scenario import Scenario
from rules.store.population_rows import DIMENSIONS, VARIANTS

HEADS: Mapping[Variant, Mapping[str, int]] = {
    "cbs": {"BE-NL": 44000, "DE-NL": 45000, "NL-BE": 11000, "NL-DE": 8000, "BE-DE": 6931, "DE-BE": 904},
    "inami": {"BE-NL": 21804, "DE-NL": 45000, "NL-BE": 10917, "NL-DE": 8000, "BE-DE": 6931, "DE-BE": 904},
}
CASES = [(variant, corridor) for variant in HEADS for corridor in CROSSINGS]
TOLERANCE = 5.0
"""Heads by which a margin may be missed, where heads are whole and eighteen margins are met at once."""
COMMONLY = 40
"""Rows that are checked of each corridor and variant."""


def of(variant: Variant, varied: Varied | None = None) -> Counted:
    return counted(commuters(variant, varied))


def margins(variant: Variant, corridor: str, varied: Varied | None = None) -> Margins:
    return next(one for one in margins_of(variant, varied or Varied()) if one.corridor == corridor)


@pytest.mark.parametrize(("variant", "corridor"), CASES)
def test_heads_are_the_published_ones_to_the_head(variant: Variant, corridor: str) -> None:
    table = of(variant)
    assert table.heads_of(table.lies_in((corridor,))) == HEADS[variant][corridor]
    assert table.heads.min() >= 1


@pytest.mark.parametrize(("variant", "corridor"), CASES)
def test_every_margin_is_met_to_a_few_heads(variant: Variant, corridor: str) -> None:
    table = of(variant)
    met = set()
    for margin in margins(variant, corridor).margins:
        has = table.heads_by_category(corridor, margin.dimension)
        whole = sum(has.values())
        for category, share in zip(margin.categories, margin.shares, strict=True):
            assert abs(has.pop(category) - share * whole) < TOLERANCE, (margin.dimension, category)
        assert not any(has.values()), margin.dimension
        met.add(margin.dimension)
    lacks = {"worker_type"} if corridor[-2:] != "BE" else set()
    lacks |= {"pension_share"} if corridor[-2:] != "NL" else set()
    assert met == {*DIMENSIONS} - {"heads"} - lacks


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("age", ("15-24",)), ("children", ("3", "4", "5+"))),
        (("hours", ("1-11",)), ("home_days", ("35-54", "55-109", "110+"))),
        (("hours", ("12-24",)), ("home_days", ("55-109", "110+"))),
    ],
)
def test_what_never_goes_together_does_not(
    variant: Variant, one: tuple[str, tuple[str, ...]], other: tuple[str, tuple[str, ...]]
) -> None:
    table = of(variant)
    alone = [table.has(*one), table.has(*other)]
    assert min(table.heads_of(each) for each in alone) > 500
    assert table.heads_of(alone[0] & alone[1]) == 0


@pytest.mark.parametrize(
    ("corridor", "given", "dimension", "category", "percent", "within"),
    [
        ("BE-NL", ("nationality", "NL"), "moved", "yes", 75, 1.0),
        ("BE-NL", ("nationality", "BE"), "moved", "yes", 8, 1.0),
        ("DE-NL", ("nationality", "other"), "moved", "yes", 8, 1.5),
        ("NL-BE", ("nationality", "BE"), "moved", "yes", 75, 3.0),
        ("BE-NL", ("region_of_work", "zeeland"), "nationality", "NL", 40, 2.0),
        ("BE-NL", ("region_of_work", "limburg_nl"), "nationality", "NL", 60, 2.0),
    ],
)
def test_what_is_known_jointly_holds(
    corridor: str, given: tuple[str, str], dimension: str, category: str, percent: float, within: float
) -> None:
    table = of("cbs")
    those = table.lies_in((corridor,)) & table.has(given[0], (given[1],))
    share = 100.0 * table.heads_of(those & table.has(dimension, (category,))) / table.heads_of(those)
    assert share == pytest.approx(percent, abs=within)


@pytest.mark.parametrize(
    ("given", "others", "dimension", "categories", "more"),
    [
        (("industry", ("J", "KLM")), ("industry", ("F", "H")), "home_days", ("1-34", "35-54"), True),
        (("sex", ("women",)), ("sex", ("men",)), "hours", ("12-24",), True),
        (("industry", ("J",)), ("industry", ("I",)), "pay", ("5200-6999", "7000+"), True),
        (("age", ("35-49",)), ("age", ("60+",)), "family", ("couple_with_children",), True),
        (
            ("region_of_work", ("zeeland",)),
            ("region_of_work", ("limburg_nl",)),
            "region_of_home",
            ("east_flanders",),
            True,
        ),
        (("nationality", ("other",)), ("nationality", ("DE",)), "industry", ("N",), True),
        (("industry", ("Q",)), ("industry", ("F",)), "sex", ("men",), False),
    ],
)
def test_what_goes_together_more_often_does(
    given: tuple[str, tuple[str, ...]],
    others: tuple[str, tuple[str, ...]],
    dimension: str,
    categories: tuple[str, ...],
    more: bool,
) -> None:
    table = of("cbs")
    inside = table.lies_in(("*-NL",))
    one, other = (
        table.heads_of(inside & table.has(*those) & table.has(dimension, categories))
        / table.heads_of(inside & table.has(*those))
        for those in (given, others)
    )
    assert (one > 1.5 * other) if more else (other > 1.5 * one)


def test_the_same_seed_gives_the_same_table_and_another_seed_another(capfd: pytest.CaptureFixture[str]) -> None:
    first = commuters("inami", seed=5)
    made._together.cache_clear()
    made._corridor.cache_clear()
    again = commuters("inami", seed=5)
    assert again is not first
    assert again.equals(first)
    assert capfd.readouterr() == ("", "")  # a command prints JSON there
    other = commuters("inami", seed=6)
    assert not other.equals(first)
    assert sum(other["heads"].to_pylist()) == sum(first["heads"].to_pylist()) == sum(HEADS["inami"].values())


def test_variants_are_never_mixed() -> None:
    assert [sum(commuters(variant)["heads"].to_pylist()) for variant in HEADS] == [115835, 93556]
    regions = [of(variant).heads_by_category("NL-BE", "region_of_work") for variant in HEADS]
    assert "brussels" not in {name for name, heads in regions[0].items() if heads}
    assert regions[1]["brussels"] > 200
    with pytest.raises(InputError) as refused:
        commuters("both")  # type: ignore[arg-type]
    assert str(refused.value) == "variant: 'both' is no count; allowed are cbs, inami"


def rows(variant: Variant) -> Iterator[dict[str, Any]]:
    """Some rows of every corridor."""
    table = commuters(variant)
    chance = np.random.default_rng(3)
    corridor = np.array(table["corridor"].to_pylist())
    for name in CROSSINGS:
        yield from table.take(chance.choice(np.flatnonzero(corridor == name), COMMONLY, replace=False)).to_pylist()


def as_scenario(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as the JSON of a scenario."""
    data: dict[str, Any] = {}
    for path, value in row.items():
        if path in CARRIED or value is None:
            continue
        *parents, name = path.split(".")
        inside = data
        for parent in parents:
            inside = inside.setdefault(parent, {})
        inside[name] = [{"age": age} for age in value] if name == "children" else value
    return data


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_row_is_a_scenario_that_is_computed(variant: Variant) -> None:
    lands, publics = set(), 0
    for row in rows(variant):
        scenario = Scenario.from_data(as_scenario(row))
        case = prepared(scenario)
        assert row["corridor"] == f"{scenario.residence.country}-{scenario.work.country}"
        assert (scenario.partner is None) == (scenario.worker.civil_status == "single")
        assert scenario.residence.municipality or scenario.residence.country != "BE"
        assert scenario.job.days.together in (44, 88, 132, 176, 220)
        assert bool(row["options.de_land"]) == ("DE" in row["corridor"])
        assert 0 < scenario.job.commute_km <= 150
        assert case.facts.gross_monthly == row["job.gross_monthly"] > 0
        lands.add(row["options.de_land"])
        publics += scenario.job.sector == "public"
    assert {"NW", "NI", "RP", None} <= lands
    assert publics > 5


def test_towns_lie_in_their_regions() -> None:
    towns = {(one.region, one.side, one.municipality or None) for one in store.current().population.towns}
    table = commuters("cbs")
    for side, column in (("home", "residence.municipality"), ("work", "work.municipality")):
        found = set(zip(table[f"region_of_{side}"].to_pylist(), table[column].to_pylist(), strict=True))
        assert {(region, side, town) for region, town in found} <= towns
        assert len(found) > 100


def test_nobody_is_paid_below_the_legal_minimum() -> None:
    table = commuters("cbs").to_pandas()
    minimum, least = (law_of(2026).figure(key).value for key in ("nl.minimum_wage.hourly", "be.minimum_wage.monthly"))
    assert isinstance(minimum, float)
    into = table[table["work.country"] == "NL"]
    hourly = into["job.gross_monthly"] * 12 / 52 / into["job.weekly_hours"]
    assert hourly.min() >= minimum
    assert hourly.min() < minimum * 1.001
    assert (hourly < minimum * 1.001).mean() < 0.01  # pay is cut off there, not heaped up
    belgian = table[table["work.country"] == "BE"]
    assert (belgian["job.gross_monthly"] * 38 / belgian["job.weekly_hours"]).min() >= least


def test_pay_lies_in_its_class() -> None:
    table = commuters("cbs").to_pandas()
    full_time = table["job.gross_monthly"] * 38 / table["job.weekly_hours"]
    for name, low, high in (("0-2599", 0, 2600), ("3200-3999", 3200, 4000), ("7000+", 7000, 40_000)):
        inside = full_time[table["pay_class"] == name]
        assert low <= inside.min() <= inside.max() <= high + 5  # whole euros of a small job, told for full time
    assert full_time[table["pay_class"] == "7000+"].mean() == pytest.approx(8800, rel=0.05)


@pytest.mark.parametrize("corridor", CROSSINGS)
def test_the_shares_of_the_classes_of_pay_are_those_of_the_distribution_told(corridor: str) -> None:
    whole = NormalDist(log(amount("pay_median", corridor)), amount("pay_sigma", corridor))
    told = margins("cbs", corridor).of("pay")
    assert told
    for name, share in zip(told.categories, told.shares, strict=True):
        low, high = (amount(bound, corridor, name) for bound in ("pay_least", "pay_below"))
        assert share == pytest.approx(whole.cdf(log(high)) - (whole.cdf(log(low)) if low else 0.0), abs=0.001)


def test_pay_can_be_varied_and_everything_else_stays() -> None:
    stated, more = (commuters("inami", varied).to_pandas() for varied in (None, Varied(pay=1.1)))
    ratio = more["job.gross_monthly"] / stated["job.gross_monthly"]
    assert ratio.between(0.999, 1.105).all()  # pay at the legal minimum rises less
    assert ratio.median() == pytest.approx(1.1, abs=0.001)
    assert (more["partner.gross_annual"].dropna() >= stated["partner.gross_annual"].dropna()).all()
    moved = ["job.gross_monthly", "partner.gross_annual"]
    assert more.drop(columns=moved).astype(str).equals(stated.drop(columns=moved).astype(str))


@pytest.mark.parametrize(
    ("varied", "dimension", "category", "percent"),
    [
        (Varied(never_at_home=10.0), "home_days", "0", 72.0),
        (Varied(never_at_home=-10.0), "home_days", "0", 52.0),
        (Varied(partner_nowhere=25.0), "partner_works", "nowhere", 25.0),
        (Varied(owners=50.0), "owner", "yes", 50.0),
        (Varied(owners=80.0), "owner", "yes", 80.0),
    ],
)
def test_assumptions_can_be_varied(varied: Varied, dimension: str, category: str, percent: float) -> None:
    has = of("inami", varied).heads_by_category("BE-NL", dimension)
    assert 100.0 * has[category] / sum(has.values()) == pytest.approx(percent, abs=0.1)
    assert sum(commuters("inami", varied)["heads"].to_pylist()) == 93556


def test_the_uncertain_corridor_can_have_more_heads() -> None:
    table = of("inami", Varied(heads_de_be=3400))
    assert table.heads_of(table.lies_in(("DE-BE",))) == 3400
    assert int(table.heads.sum()) == 93556 - 904 + 3400


def test_variations_are_named_once() -> None:
    assert len({one.text for one in VARIATIONS}) == len({one.varied for one in VARIATIONS}) == len(VARIATIONS) == 9
    assert all(one.text.startswith("population.variation.") for one in VARIATIONS)


@pytest.fixture
def some() -> tuple[Margins, Codes]:
    small = margins("cbs", "DE-BE")
    return small, drawn(small, np.random.default_rng(1))


def test_margins_that_cannot_be_met_are_told(some: tuple[Margins, Codes]) -> None:
    small, codes = some
    codes["sex"][:] = 0
    with pytest.raises(NotRaked, match="DE-BE: sex is missed by"):
        raked(small, codes)


def test_raking_meets_what_the_draw_alone_does_not(some: tuple[Margins, Codes]) -> None:
    small, codes = some
    women = codes["sex"] == small.categories("sex").index("women")
    weights = raked(small, codes)
    assert abs(women.sum() - 0.36 * 904) > 1.0
    assert weights[women].sum() == pytest.approx(0.36 * 904, abs=0.01)


def test_the_draw_alone_comes_near_the_margins() -> None:
    large = margins("cbs", "BE-NL")
    weights = raked(large, drawn(large, np.random.default_rng(1)))
    assert 0.7 < weights.min() < weights.max() < 1.4


def test_whole_heads_add_up_where_weights_are_fractions(some: tuple[Margins, Codes]) -> None:
    small, codes = some
    for seed in range(20):
        heads = whole_heads(small, codes, np.full(904, 1.0), np.random.default_rng(seed))
        assert heads.sum() == 904
        assert heads.min() >= 0


def test_a_command_about_one_household_does_not_wait_for_the_tables() -> None:
    told = "import sys, rules, rules.population.made.commuters, rules.population.made.fit; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()
    assert not {"weightipy", "scipy", "pandas", "pyarrow", "numba"} & {*loaded}
    assert "rules.population.made.raking" in loaded
