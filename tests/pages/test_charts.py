"""What a waterfall draws."""

from __future__ import annotations

import tomllib

import pytest

from pages.shared.result import charts
from pages.shared.result.charts import Bar
from pages.shared.visit.languages import language
from tests.pages.conftest import ROOT

YEAR = [
    ("gross", 45360.0),
    ("social_insurance", -10751.0),
    ("tax", -6034.0),
    ("credits", 7797.0),
    ("net_pay", 36372.0),
    ("household", -1906.0),
    ("disposable", 34466.0),
]


def test_a_step_hangs_where_the_row_before_ended_and_meets_the_next_total() -> None:
    drawn = charts.bars(YEAR, "across", language("en"))
    assert [(bar.start, bar.end) for bar in drawn] == [
        (0.0, 45360.0),
        (45360.0, 34609.0),
        (34609.0, 28575.0),
        (28575.0, 36372.0),
        (0.0, 36372.0),
        (36372.0, 34466.0),
        (0.0, 34466.0),
    ]


def test_totals_take_the_role_of_the_job_and_steps_their_own() -> None:
    drawn = charts.bars(YEAR, "home", language("en"))
    assert [bar.role for bar in drawn] == ["home", "insurance", "tax", "back", "home", "household", "home"]


def test_amounts_carry_their_sign_except_totals() -> None:
    written = [bar.written for bar in charts.bars(YEAR, "across", language("en"))]
    assert written[:4] == ["€45,360", "−\u2060€10,751", "−\u2060€6,034", "+€7,797"]


def test_two_waterfalls_share_a_scale_that_holds_both() -> None:
    one = charts.bars(YEAR, "across", language("en"))
    other = charts.bars([("gross", 100.0), ("tax", -150.0), ("net_pay", -50.0)], "home", language("en"))
    assert charts.reach(one, other) == (-50.0, 45360.0)


@pytest.mark.parametrize("zero", [False, True])
def test_every_layer_reads_the_same_rows(zero: bool) -> None:
    """Data of its own in one layer would add a row of nothing to the axis that all layers share."""
    spec = charts._statement(zero)
    assert "data" not in spec
    assert not [layer for layer in spec["layer"] if "data" in layer]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_has_a_colour_for_each_role(theme: str) -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert len(config["theme"][theme]["chartCategoricalColors"]) == len(charts.ROLES)


def test_around_zero_more_and_less_are_as_long_as_each_other() -> None:
    drawn = [Bar(0, "", "", 0.0, -7.0, "tax", total=False), Bar(1, "", "", 0.0, 3.0, "across", total=False)]
    assert charts.around_zero(drawn) == (-7.0, 7.0)
    assert charts.around_zero(drawn[1:]) == (-3.0, 3.0)
