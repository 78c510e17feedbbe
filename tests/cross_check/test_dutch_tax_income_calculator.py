"""The Dutch rules beside another program's recorded answers; the full comparison is `make cross-check`."""

from __future__ import annotations

import json
from datetime import date
from itertools import combinations

import pytest
from pydantic import ValidationError

from rules import YEARS, store
from scripts.cross_check_netherlands import checks
from scripts.cross_check_netherlands.answers import (
    COMPONENTS,
    FOLDER,
    PACKAGE,
    Answer,
    Answers,
    Correction,
    PackageRun,
    Question,
    ask_engine,
    differences,
)
from scripts.cross_check_netherlands.checks import EURO_A_MONTH, Comparison, findings, questions
from scripts.cross_check_netherlands.explained import (
    HIGHEST,
    LOWEST,
    Difference,
    Differences,
    Figure,
    read_differences,
    uncovered,
    without_effect,
)
from scripts.cross_check_netherlands.recorded import read_recorded

KNOWN: Differences = read_differences()
FIGURES = [(difference.key, figure) for difference in KNOWN.values() for figure in difference.figures]
COMPUTING = {name: difference for name, difference in KNOWN.items() if not difference.figures}
NAMED = pytest.mark.parametrize("name", KNOWN)


@NAMED
def test_a_difference_gives_its_reason_as_a_sentence_and_the_article(name: str) -> None:
    reason = KNOWN[name].reason.strip()
    assert reason.endswith(".")
    assert len(reason) > 80
    assert any(word in KNOWN[name].law for word in ("art. ", "stap "))


@NAMED
def test_the_ranges_of_a_difference_touch_what_is_compared_and_do_not_overlap(name: str) -> None:
    effects = KNOWN[name].effects
    assert [e for e in effects if e.to < LOWEST] == []
    overlapping = [
        (one, other)
        for one, other in combinations(effects, 2)
        if (one.year, one.component) == (other.year, other.component)
        and max(one.above, other.above) < min(one.to, other.to)
    ]
    assert overlapping == []


@NAMED
def test_only_credits_that_are_cut_move_by_more_than_two_euros(name: str) -> None:
    greatest = max(max(abs(effect.least), abs(effect.most)) for effect in KNOWN[name].effects)
    assert greatest < 2.0 or not KNOWN[name].moves_net


@pytest.mark.parametrize(("key", "figure"), FIGURES, ids=[figure.path for _, figure in FIGURES])
def test_the_official_figure_is_the_one_in_the_law(key: str, figure: Figure) -> None:
    year = int(figure.path.split(".")[1])
    day = date(year, 12, 31)
    in_force = [v for v in store.current().values() if v.key == key and v.status == "adopted" and v.covers(day)]
    (value,) = (law.value for law in in_force)
    figures = [row[0] for row in value] if isinstance(value, tuple) else [value]
    assert figure.official in figures
    assert figure.published not in figures


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason": None},
        {"law": ""},
        {"effects": []},
        {"size": 3},
        {"effects": [{"year": 2026, "component": "income_tax", "above": 5, "to": 5, "least": -1, "most": 0}]},
        {"effects": [{"year": 2026, "component": "income_tax", "least": 0, "most": 0}]},
        {"effects": [{"year": 2026, "component": "income_tax", "least": 1, "most": 0}]},
        {"effects": [{"year": 2023, "component": "income_tax", "least": -1, "most": 0}]},
        {"effects": [{"year": 2026, "component": "net_pay", "least": -1, "most": 0}]},
        {"effects": [{"year": 2026, "component": "income_tax", "to": HIGHEST + 1, "least": -1, "most": 0}]},
        {
            "figures": [
                {"path": "payrollTax.2026.0.max", "published": 1, "official": 1, "key": "nl.income_tax.brackets"}
            ]
        },
    ],
    ids=str,
)
def test_a_difference_that_is_not_well_formed_is_refused(wrong: dict[str, object]) -> None:
    effect = {"year": 2026, "component": "income_tax", "least": -1, "most": 0}
    right = {"what": "a difference", "reason": "A reason.", "law": "Wet IB 2001 art. 2.10", "effects": [effect]}
    Difference.model_validate(right)
    with pytest.raises(ValidationError):
        Difference.model_validate(right | wrong)


def test_the_recorded_answers_are_those_of_the_pinned_version() -> None:
    recorded = read_recorded()
    assert json.loads((FOLDER / "package.json").read_text())["dependencies"] == {PACKAGE: recorded.version}
    lock = json.loads((FOLDER / "package-lock.json").read_text())["packages"][f"node_modules/{PACKAGE}"]
    assert lock["version"] == recorded.version
    assert "resolved" not in lock


@pytest.mark.parametrize("year", YEARS)
def test_the_recorded_answers_span_the_pay_that_is_compared(year: int) -> None:
    gross = [question.gross for question in read_recorded().answers if question.year == year]
    assert gross == sorted(set(gross))
    assert (gross[0], gross[-1]) == (LOWEST, HIGHEST)
    assert len(gross) >= 30


@pytest.mark.parametrize("year", YEARS)
def test_the_engine_agrees_with_the_recorded_answers_but_for_what_is_explained(year: int) -> None:
    recorded = {q: answer for q, answer in read_recorded().answers.items() if q.year == year}
    assert list(uncovered(differences(recorded, ask_engine(recorded)), KNOWN.values())) == []


@pytest.mark.parametrize("year", YEARS)
def test_an_engine_that_is_off_by_two_euros_is_noticed(year: int) -> None:
    question = Question(year, 60_000.0)
    ours = ask_engine([question])
    theirs = read_recorded().answers[question]
    for column, component in enumerate(COMPONENTS):
        for wrong in (-2.0, 2.0):
            moved = Answer(*(amount + wrong * (i == column) for i, amount in enumerate(theirs)))
            excesses = list(uncovered(differences({question: moved}, ours), KNOWN.values()))
            assert [excess.compared for excess in excesses] == [component]
            assert excesses[0].beyond * wrong > 0


def test_no_explained_way_of_computing_could_be_left_out() -> None:
    """Without any one effect some recorded answer would be off, so that none hides behind another."""
    recorded = read_recorded().answers
    found = differences(recorded, ask_engine(recorded))
    idle = [
        (name, effect)
        for name, difference in COMPUTING.items()
        for effect in difference.effects
        if not list(uncovered(found, without_effect(KNOWN, name, effect)))
    ]
    assert idle == []


def test_the_full_comparison_asks_every_euro_a_month_and_the_neighbours_of_every_bound() -> None:
    asked = {question.gross for question in questions([2026], KNOWN)}
    assert set(range(LOWEST, HIGHEST + 1, EURO_A_MONTH)) <= asked
    assert {45_588.0, 45_591.0, 132_918.0, 132_921.0, 132_948.0, 132_951.0} <= asked
    assert all(gross % 3 == 0 for gross in asked)


def test_the_full_comparison_tells_what_is_unexplained_and_what_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that has mended its figures, and computes income tax 5 euros lower in one place."""
    engine = ask_engine(Question(2026, float(gross)) for gross in range(48_000, 49_200, 12))
    theirs = dict(engine)
    odd = Question(2026, 48_600.0)
    theirs[odd] = theirs[odd]._replace(income_tax=theirs[odd].income_tax + 5.0, net_pay=theirs[odd].net_pay + 5.0)

    def mended(questions: Answers, corrections: list[Correction]) -> PackageRun:
        return PackageRun("0", theirs, tuple(correction.path for correction in corrections))

    monkeypatch.setattr(checks, "ask_package", mended)
    published = PackageRun("0", theirs, ())
    faults = findings(Comparison(published, published, engine), {"premium_cap": KNOWN["premium_cap"]})
    assert any(f.startswith("Not explained: income_tax 2026, gross pay 48,600 to 48,600 (1 amounts)") for f in faults)
    assert "the worst is +5.00 at 48,600, +5.00 beyond what is explained." in " ".join(faults)
    assert "Stale: premium_cap; the package does not hold the figure at socialPercent.2026.0.max any more." in faults
    assert "Stale: premium_cap; it moves nothing in national_insurance 2026." in faults


def test_the_full_comparison_tells_which_way_of_computing_is_stale_or_too_wide() -> None:
    engine = ask_engine(Question(2026, float(gross)) for gross in range(48_000, 49_200, 12))
    run = PackageRun("0", engine, ())
    name = "labour_credit_to_whole_euros"
    faults = findings(Comparison(run, run, engine), {name: KNOWN[name]})
    place = f"{name}; labour_tax_credit 2026 above 0 up to 132,920"
    assert f"Stale: {place} explains nothing any more." in faults
    assert any(fault.startswith(f"Too wide: {place} allows -1.00 to +0.00") for fault in faults)
