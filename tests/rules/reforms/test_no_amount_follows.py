"""A reform of a figure that no amount follows: every command refuses it alike, before it computes."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rules import Overlay, net_pay
from rules.__main__ import main
from rules.errors import InputError, LawMissing
from rules.law.year import law_of
from rules.reforms.laboratory import check_moves
from tests.rules.answer.test_reforms_across import household

SCENARIO = {
    "year": 2026,
    "residence": {"country": "BE", "municipality": "Gent"},
    "work": {"country": "NL", "municipality": "Terneuzen"},
    "worker": {"age": 38},
    "job": {"gross_monthly": 3500.0},
}
UNREAD = "be.employer_contributions.basic_rate"
TOLD = ("nl.minimum_wage.hourly", "rights.unemployment.full_by_residence", "calendar.dutch_return.due")
REFUSAL = (
    "reform.changes.key: {key} moves no amount of 2026: no rule of a tax, a contribution or a benefit reads it; choose "
    "one that the reform laboratory lists"
)
COMMANDS = (
    ("net-pay", "scenario.json"),
    ("compare", "scenario.json"),
    ("compare", "scenario.json", "--basis", "net"),
    ("explain", "scenario.json", "--line", "nl.income_tax"),
    ("barriers", "scenario.json"),
    ("batch", "table.csv", "out.csv"),
    ("reform", "--population", "table.csv"),
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command under a reform of one figure and keeps what it prints."""
    monkeypatch.chdir(tmp_path)
    Path("scenario.json").write_text(json.dumps(SCENARIO))
    Path("table.csv").write_text(
        "year,residence.country,residence.municipality,work.country,work.municipality,worker.age,job.gross_monthly\n"
        "2026,BE,Gent,NL,Terneuzen,38,3500\n"
    )

    def run_it(key: str, *command: str) -> tuple[int, str, str]:
        Path("reform.json").write_text(json.dumps({"changes": [{"key": key, "value": 1}]}))
        status = main([*command, *(["reform.json"] if command[0] == "reform" else ["--reform", "reform.json"])])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_refuses_it_with_one_sentence(command: tuple[str, ...], run: Run) -> None:
    for key in (UNREAD, *TOLD):
        assert law_of(2026).by_key[key]
        assert run(key, *command) == (2, "", REFUSAL.format(key=key) + "\n")
    assert not Path("out.csv").exists()
    assert run("nl.qualifying_non_resident.minimum_share", *command)[0] == 0


def test_each_line_of_many_scenarios_is_refused_in_its_place(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(json.dumps(SCENARIO | {"year": year}) + "\n" for year in (2026, 2023)).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    status, out, err = run(UNREAD, "net-pay", "--jsonl")
    first, second = (json.loads(line)["error"] for line in out.splitlines())
    assert (status, err) == (0, "")
    assert first == {"status": 2, "field": "reform.changes.key", "message": REFUSAL.format(key=UNREAD)}
    assert second["message"].startswith("year: the law of 2023 is not in the store")


SINGLE = sorted({value.key for value in law_of(2024).values.values() if value.key.startswith("be.work_bonus.single_")})
"""The figures of the Belgian work bonus as it was until two components took its place."""


def changes(values: Mapping[str, float]) -> Overlay:
    return Overlay.from_data({"changes": [{"key": key, "value": value} for key, value in values.items()]})


def test_a_figure_that_is_read_in_another_year_only_moves_none_of_this_one() -> None:
    alone = changes({SINGLE[0]: 1000.0})
    check_moves(alone, 2024)
    with pytest.raises(InputError, match=f"{SINGLE[0]} moves no amount of 2026"):
        check_moves(alone, 2026)


def test_figures_that_another_change_makes_the_rules_read_count() -> None:
    """The bonus as it was, brought back: each of its figures is needed, and is read."""
    back = {"be.work_bonus.two_components": 0.0} | dict.fromkeys(SINGLE, 0.5)
    check_moves(changes(back), 2026)
    with pytest.raises(LawMissing, match=SINGLE[0]):
        check_moves(changes({key: value for key, value in back.items() if key != SINGLE[0]}), 2026)


def test_a_change_that_another_one_makes_count_is_no_figure_without_effect() -> None:
    """The public pay of nationals, in a year in which the rule goes by days unless it goes by who pays."""
    both = changes(
        {
            "treaty.nl_de.public_pay_by_paying_state": 1.0,
            "treaty.nl_de.public_pay_of_nationals_by_days": 1.0,
        }
    )
    check_moves(both, 2026)
    with pytest.raises(InputError, match="moves no result"):
        check_moves(both.model_copy(update={"changes": both.changes[1:]}), 2026)


def test_what_is_told_beside_the_amounts_still_follows_a_reform_in_python() -> None:
    """Who asks for it by name may change it; the amounts stay."""
    told = changes({"rights.unemployment.full_by_residence": 0.0})
    worker = household("BE-NL")
    before, after = net_pay(worker), net_pay(worker, told)
    assert before.year == after.year
    assert before.consequences != after.consequences
