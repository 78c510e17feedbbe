"""How far barriers and reforms hang on what is assumed of the commuters, as the commands tell it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from rules.__main__ import main
from rules.law.overlay import Overlay
from rules.population.bottlenecks import sensitivity
from rules.population.bottlenecks.listing import Findings, as_data, as_text
from rules.population.bottlenecks.prices import bottlenecks
from rules.population.bottlenecks.sensitivity import (
    EVERYWHERE,
    Assumed,
    Draw,
    RankingSensitivity,
    Sensitivity,
    Size,
    Tried,
    draw_of_other_count,
    reform_in,
    stated_draw,
)
from rules.population.households import Population
from rules.population.made.margins import VARIATIONS, Variant
from rules.population.ranges import NOT_ASKED, OWN_TABLE
from rules.population.reform import listing as reform_listing
from rules.population.reform.balance import PARTIES, Balance
from rules.population.reform.effect import reform_effect
from rules.population.today import under_todays_law
from rules.question.reading import read_overlay
from scripts.expect_reforms import expected
from tests.rules.population.some_households import random_population

Run = Callable[..., tuple[str, str]]
MORE_PAY = VARIATIONS[0]
PROGRESS = ["the commuters drawn in other ways: 1 of 2", "the commuters drawn in other ways: 2 of 2"]
TABLE = "year,residence.country,work.country,worker.age,job.gross_monthly,heads\n2026,BE,NL,40,4000,10\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command over the real commuters; of the other draws only the one with higher pay, and the other count."""
    monkeypatch.setattr(sensitivity, "other_draws", more_pay)

    def run_it(*arguments: str) -> tuple[str, str]:
        assert main(list(arguments)) == 0
        printed = capsys.readouterr()
        return printed.out, printed.err

    return run_it


def more_pay(count: Variant) -> tuple[Draw, ...]:
    return (Draw(MORE_PAY.text, count, MORE_PAY),)


@pytest.fixture
def reform(tmp_path: Path) -> str:
    """No municipal tax on exempt Dutch pay."""
    file = tmp_path / "reform.json"
    changes = [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}]
    file.write_text(json.dumps({"name": "no tax", "changes": changes}), encoding="utf-8")
    return str(file)


def written_down(name: str, variant: str, count: str) -> tuple[float, int, int]:
    """Euros of the workers, winners and losers over all commuters, as the file of expected results has them."""
    row = next(one for one in expected() if (one["reform"], one["variant"], one["count"]) == (name, variant, count))
    return int(row["worker"]) / 100.0, int(row["winners"]), int(row["losers"])


def test_barriers_over_the_real_commuters_go_over_one_count_and_the_other_stands_apart(run: Run) -> None:
    out, err = run("bottlenecks", "--count", "inami", "--json")
    assert err.splitlines() == PROGRESS
    own = {one.barrier.id: one for one in bottlenecks(Draw("", "inami", MORE_PAY).today())}
    apart = 0
    for one in json.loads(out)["bottlenecks"]:
        (euros, heads, _), (other_euros, other_heads, _) = (
            written_down(one["id"], "", count) for count in ("inami", "cbs")
        )
        assert (one["euros_per_year"], one["heads"]) == (euros, heads)
        moved, told = own[one["id"]], one["sensitivity"]
        assert (told["count"], told["draws"]) == ("inami", 2)
        assert told["euros_per_year"] == {"lowest": min(euros, moved.euros), "highest": max(euros, moved.euros)}
        assert told["heads"] == {"lowest": min(heads, moved.heads), "highest": max(heads, moved.heads)}
        assert told["other_count"] == {"count": "cbs", "euros_per_year": other_euros, "heads": other_heads}
        assert told["sign_holds"] == ((euros > 0.0) == (moved.euros > 0.0))
        assert told["moves_most"] == {
            "id": MORE_PAY.text, "assumption": "pay 10% higher", "euros_per_year": moved.euros
        }  # fmt: skip
        apart += not told["euros_per_year"]["lowest"] <= other_euros <= told["euros_per_year"]["highest"]
    assert apart


def test_a_reform_over_the_real_commuters_goes_over_one_count_and_the_other_stands_apart(run: Run, reform: str) -> None:
    out, err = run("reform", reform, "--sensitivity", "--json")
    assert err.splitlines() == PROGRESS
    overlay = read_overlay(reform)
    assert overlay is not None
    worker, winners, losers = written_down("municipal_tax", "dutch_pay", "cbs")
    moved = reform_in(Draw("", "cbs", MORE_PAY), overlay)
    other = dict(zip(("worker", "winners", "losers"), written_down("municipal_tax", "dutch_pay", "inami"), strict=True))
    assert worker < moved.worker
    assert json.loads(out)["sensitivity"] == {
        "count": "cbs",
        "draws": 2,
        "worker": {"lowest": worker, "highest": moved.worker},
        "winners": {"lowest": min(winners, moved.winners), "highest": max(winners, moved.winners)},
        "losers": {"lowest": min(losers, moved.losers), "highest": max(losers, moved.losers)},
        "sign_holds": True,
        "turned": 0,
        "other_count": {"count": "inami", **other},
    }


def test_quick_draws_nothing_else_and_says_so(run: Run, reform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def drawn(_: Draw) -> None:
        raise AssertionError("drawn")

    def few(file: str | None, _: Variant) -> tuple[Population, str]:
        assert file is None
        return random_population(200, 53, 2026)[1], "a few"

    monkeypatch.setattr(Draw, "today", drawn)
    monkeypatch.setattr("rules.__main__.commuters_of", few)
    for command in (("bottlenecks", "--quick"), ("reform", reform)):
        out, err = run(*command)
        assert NOT_ASKED in out.splitlines()
        assert err == ""
    assert json.loads(run("reform", reform, "--json")[0])["sensitivity"] is None


def test_in_a_table_there_is_nothing_to_vary(run: Run, reform: str, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(TABLE, encoding="utf-8")
    for command in (("bottlenecks",), ("reform", reform)):
        out, err = run(*command, "--population", str(table))
        assert OWN_TABLE in out.splitlines()
        assert err == ""
    told = json.loads(run("bottlenecks", "--population", str(table), "--json")[0])
    assert {one["sensitivity"] for one in told["bottlenecks"]} == {None}
    assert json.loads(run("reform", reform, "--population", str(table), "--json")[0])["sensitivity"] is None


def test_a_sign_that_turns_is_told_and_the_other_count_never_in_the_range() -> None:
    _, population = random_population(700, 53, 2026)
    today = under_todays_law(population)
    found = bottlenecks(today)[:1]
    name = found[0].barrier.id

    def of(text: str, euros: float, heads: int) -> Assumed:
        return Assumed(text, {EVERYWHERE: {name: Size(euros, heads, 1)}})

    less, more = of(VARIATIONS[1].text, -300.0, 70), of(MORE_PAY.text, 1_250.0, 40)
    varied = RankingSensitivity("cbs", of("bottlenecks.stated", 1_000.0, 50), (more, less), of("x", 9_999.0, 7))
    told = Findings(population, today, found, (), varied, "some")
    (one,) = as_data(told)["bottlenecks"]
    assert one["sensitivity"] == {
        "count": "cbs",
        "draws": 3,
        "euros_per_year": {"lowest": -300.0, "highest": 1_250.0},
        "heads": {"lowest": 40, "highest": 70},
        "sign_holds": False,
        "turned": 1,
        "moves_most": {"id": VARIATIONS[1].text, "assumption": "pay 10% lower", "euros_per_year": -300.0},
        "other_count": {"count": "inami", "euros_per_year": 9_999.0, "heads": 7},
    }
    lines = list(as_text(told))
    place = lines.index("      in 3 draws EUR -300 to EUR 1,250, hits 40 to 70; another sign in 1 of them")
    assert lines[place + 1 : place + 3] == [
        "      moved most by: pay 10% lower (EUR -300)",
        "      by the other count (inami): EUR 9,999, hits 7",
    ]
    still = varied._replace(others=(varied.stated,) * 2)
    told = told._replace(sensitivity=still)
    assert as_data(told)["bottlenecks"][0]["sensitivity"]["moves_most"] is None
    assert not any("moved most by" in line for line in as_text(told))
    assert any(line.endswith("hits 50 to 50; the sign holds in all of them") for line in as_text(told))


def test_text_of_a_reform_has_the_range_on_one_line_and_the_other_count_on_another() -> None:
    _, population = random_population(200, 53, 2026)
    today = under_todays_law(population)
    effect = reform_effect(today, Overlay())

    def of(draw: Draw, euros: int, winners: int, losers: int) -> Tried:
        cents = dict.fromkeys(PARTIES, 0) | {"worker": euros * 100, "treasury.NL": -euros * 100}
        return Tried(draw, Balance(cents), winners, losers)

    stated, (more,) = stated_draw("cbs"), more_pay("cbs")
    found = Sensitivity(
        of(stated, 2_500, 12, 4), (of(more, 3_500, 10, 1_500),), of(draw_of_other_count("cbs"), -7_000, 1, 90)
    )
    told = reform_listing.Findings(population, today, effect, None, found, "some")
    lines = list(reform_listing.as_text(told))
    place = lines.index(
        "Over 2 draws by this count (cbs), each assumption moved alone, and drawn anew with other seeds:"
    )
    assert lines[place + 1 :] == [
        "  workers EUR 2,500 to EUR 3,500; the sign holds in all of them",
        "  10 to 12 win a euro or more, 4 to 1,500 lose",
        "By the other count (inami): workers EUR -7,000; 1 win, 90 lose",
    ]
    turned = found._replace(others=(of(more, -1, 10, 1_500),))
    lines = list(reform_listing.as_text(told._replace(sensitivity=turned)))
    assert "  workers EUR -1 to EUR 2,500; another sign in 1 of them" in lines
