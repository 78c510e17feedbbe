"""`python -m rules reform`: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from rules.__main__ import main
from rules.definitions.rounding import cent_half_up
from rules.law.overlay import Overlay
from rules.population import ranges
from rules.population.reform.balance import PARTIES
from rules.population.reform.effect import reform_effect
from rules.population.reform.listing import NAMES, Findings, as_data, as_text
from rules.population.today import under_todays_law
from tests.rules.population.some_households import population_of
from tests.rules.scenarios import scenario

Run = Callable[..., tuple[int, str, str]]
OF_THE_CONTRACT = {
    "worker", "treasury", "insurance", "other", "employer", "winners", "losers", "unchanged", "by_corridor",
}  # fmt: skip
HEAD = "year,residence.country,residence.municipality,work.country,work.municipality,worker.age,job.gross_monthly,heads"
ROWS = (
    "2026,BE,Gent,NL,Terneuzen,40,4000,10",
    "2026,BE,Hasselt,NL,Maastricht,40,4000,3",
    "2026,BE,Gent,NL,Terneuzen,7,4000,3",
)
FREE = {"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0}
NO_TAX = {"name": "no tax", "changes": [FREE]}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the command over a small table and keeps what it prints."""
    table = tmp_path / "mine.csv"
    table.write_text("\n".join((HEAD, *ROWS)), encoding="utf-8")

    def run_it(reform: object, *arguments: str) -> tuple[int, str, str]:
        file = tmp_path / "reform.json"
        file.write_text(json.dumps(reform), encoding="utf-8")
        status = main(["reform", str(file), "--population", str(table), *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


def test_json_has_the_form_of_the_contract_and_adds_up_to_nought(run: Run) -> None:
    status, out, err = run(NO_TAX, "--json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert set(found) >= OF_THE_CONTRACT
    parts = [found["worker"], found["other"], found["employer"], *found["treasury"].values()]
    assert cent_half_up(sum(parts) + sum(found["insurance"].values())) == 0.0
    assert found["worker"] == -found["treasury"]["BE"] == found["by_corridor"]["BE-NL"] > 1000.0
    assert (found["winners"], found["losers"], found["unchanged"], found["edge"]) == (13, 0, 0, None)
    assert found["population"]["refused"][0]["row"] == 2
    assert found["lines"] == {"be.municipal_tax": found["worker"]}


def test_an_area_has_an_edge_in_both_forms(run: Run) -> None:
    here = NO_TAX | {"where": {"municipalities": ["Gent"], "side": "home"}}
    everywhere = json.loads(run(NO_TAX, "--json")[1])
    found = json.loads(run(here, "--json")[1])
    assert (found["concerned"], found["winners"], found["unchanged"]) == (10, 10, 3)
    outside = sum(one["euros"] for one in found["edge"].values())
    assert cent_half_up(found["worker"] + outside) == everywhere["worker"]
    text = run(here)[1]
    assert "it holds for 10 commuters" in text
    assert "10 commuters are inside its area" in text
    assert "of them 10 win a euro or more, 0 lose, 0 see no change" in text
    assert found["touched"] == 10
    assert "Outside the area" in text


def test_text_names_every_party_and_what_is_left_out(run: Run) -> None:
    status, out, _ = run(NO_TAX)
    assert status == 0
    for party in PARTIES:
        assert NAMES[party] in out
    assert "row 3 is left out: worker.age: 7 is out of range; it must be at least 15\n" in out
    assert re.search(r"^  together +0\.00$", out, re.MULTILINE)
    assert "13 commuters are inside its area, in corridors where it moves anybody" in out
    assert "of them 13 win a euro or more, 0 lose, 0 see no change" in out


def test_an_empty_reform_moves_nothing(run: Run) -> None:
    found = json.loads(run({}, "--json")[1])
    assert (found["worker"], found["winners"], found["losers"], found["unchanged"]) == (0.0, 0, 0, 13)
    assert found["reform"]["name"] == ""
    assert (found["touched"], found["concerned"]) == (0, 13)
    assert "It moves nobody." in run({})[1]


NEXT_YEAR = {"changes": [FREE | {"from": "2027-01-01"}]}
LATER = {"changes": [FREE, {"key": "telework.nl_be.tax_threshold_days", "value": 56, "from": "2028-01-01"}]}
CLAIMED = {"changes": [{"key": "treaty.nl_be.contributions_in_compensation", "value": 1}]}


SURCHARGE = {"changes": [{"key": "de.solidarity_surcharge.rate", "value": 0.11}]}


def test_a_sign_that_hangs_on_couples_is_told() -> None:
    """The worker's part falls where the spouse's own surcharge rises by more: the couple pays no less."""
    partner = {"age": 40, "country_of_work": "DE", "gross_annual": 400_000.0}
    couple = scenario("DE", "DE", civil_status="married", partner=partner, job={"gross_monthly": 3_000.0})
    population = population_of([couple], [3])
    today = under_todays_law(population)
    effect = reform_effect(today, Overlay.from_data(SURCHARGE))
    found = Findings(population, today, effect, None, ranges.OWN_TABLE, "some")
    assert as_data(found)["hangs_on_couples"]
    assert any(line.startswith("The sign hangs on spouses who both earn") for line in as_text(found))
    assert effect.winners == 3


def test_what_holds_in_no_year_of_the_table_is_told(run: Run) -> None:
    told = "None of its changes holds in the years of these commuters: nothing moves."
    found = json.loads(run(NEXT_YEAR, "--json")[1])
    assert (found["in_force"], found["population"]["years"], found["winners"]) == (False, [2026], 0)
    assert told in run(NEXT_YEAR)[1].splitlines()
    assert json.loads(run(NO_TAX, "--json")[1])["in_force"]
    assert not json.loads(run(NO_TAX, "--json")[1])["hangs_on_couples"]
    assert told not in run(NO_TAX)[1]
    assert told not in run({})[1]


def test_what_begins_later_is_told_beside_what_is_in_the_figures(run: Run) -> None:
    told = "Not in these figures, since it begins on 2028-01-01: telework.nl_be.tax_threshold_days"
    found = json.loads(run(LATER, "--json")[1])
    assert (found["in_force"], found["not_in_force"]) == (True, ["telework.nl_be.tax_threshold_days"])
    assert told in run(LATER)[1].splitlines()
    assert json.loads(run(NO_TAX, "--json")[1])["not_in_force"] == []


def test_an_upper_limit_is_told_where_somebody_gains(run: Run) -> None:
    assert [json.loads(run(one, "--json")[1])["at_most"] for one in (CLAIMED, NO_TAX)] == [True, False]
    assert "An upper limit" not in run(CLAIMED)[1]  # nobody here lives in the Netherlands
    population = population_of([scenario("NL", "BE")], [3])
    today = under_todays_law(population)
    effect = reform_effect(today, Overlay.from_data(CLAIMED))
    assert effect.winners == 3
    told = list(as_text(Findings(population, today, effect, None, ranges.OWN_TABLE, "some")))
    assert any(line.startswith("An upper limit") for line in told)


@pytest.mark.parametrize(
    ("reform", "status", "sentence"),
    [
        ({"changes": [{"key": "nl.no_such_key", "value": 1}]}, 2, "is not a key of the law in force"),
        ({"changes": [], "else": 1}, 2, "reform.else: is not a known field"),
        ([], 2, "must be an object"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(run: Run, reform: object, status: int, sentence: str) -> None:
    found, out, err = run(reform)
    assert (found, out, len(err.splitlines())) == (status, "", 1)
    assert sentence in err


def test_whom_the_law_leaves_out_before_and_with_a_reform_is_told_together() -> None:
    care = {"kind": "daycare", "hours_month": 20, "hourly_rate": 9}
    parent = {"year": 2025, "children": [{"age": 2, "childcare": care}, {"age": 3, "childcare": care}]}
    population = population_of([scenario("NL", "NL", **parent, job={"gross_monthly": 3_800.0})], [5])
    today = under_todays_law(population)
    effect = reform_effect(today, Overlay())._replace(not_computed=7)
    assert "12 commuters are left out: the store holds no law for them" in list(
        as_text(Findings(population, today, effect, None, ranges.OWN_TABLE, "some"))
    )
    assert as_data(Findings(population, today, effect, None, ranges.OWN_TABLE, "some"))["not_computed"] == 12
