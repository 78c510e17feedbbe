"""The explained survivors name law that there is; the deep run tries every number of a country that is covered."""

from __future__ import annotations

from datetime import date

import pytest

from rules import store
from rules.law.year import law_of
from rules.store.law_files import DatedValue
from scripts import perturb
from scripts.perturb import (
    EXPLANATIONS,
    PREFIXES,
    Explanation,
    Number,
    Outcome,
    Tried,
    cells,
    checks,
    explained,
    explanations,
    main,
    numbers,
    outcome,
    steps,
    tried,
)

COVERED = sorted(path.stem for path in EXPLANATIONS.glob("*.toml"))
EXPLAINED = [(country, explanation) for country in COVERED for explanation in explanations(country)]


def value(key: str, year: int) -> DatedValue:
    return law_of(year).values[key]


def unit(name: str, amount: float) -> Number:
    return Number(value("nl.holiday_allowance.rate", 2026)._replace(unit=name, value=amount))


def test_every_file_of_explanations_belongs_to_a_country() -> None:
    assert "nl" in COVERED
    assert [name for name in COVERED if name not in PREFIXES] == []


@pytest.mark.parametrize(("country", "explanation"), EXPLAINED, ids=lambda part: getattr(part, "key", part))
def test_an_explanation_names_numbers_of_its_countrys_law(country: str, explanation: Explanation) -> None:
    assert explanation.key.startswith(PREFIXES[country])
    law = (number for value in store.current().values() for number in cells(value))
    assert any(explanation.explains(number) for number in law)


def test_an_explanation_holds_for_the_date_and_the_cell_that_it_names() -> None:
    table = value("nl.income_tax.brackets", 2026)
    second_rate = Number(table, 2, 2)
    said = Explanation(key="nl.income_tax.*", valid_from=date(2026, 1, 1), row=2, column=2, reason="r" * 20)

    assert explained(second_rate, [said]) is said
    assert explained(Number(table, 2, 1), [said]) is None
    assert explained(Number(table, 3, 2), [said]) is None
    assert explained(Number(value("nl.income_tax.brackets", 2025), 2, 2), [said]) is None
    assert explained(Number(value("nl.own_home.deduction_rate_cap", 2026)), [said]) is None


def test_a_number_is_a_value_or_a_cell_and_stands_once_for_all_its_years_and_months() -> None:
    named = [(n.value.key, n.value.valid_from, n.row, n.column) for country in PREFIXES for n in numbers(country)]

    assert len(named) == len(set(named))
    assert ("nl.national_insurance.pension_age", date(2024, 1, 1), None, None) in named
    assert ("nl.income_tax.brackets", date(2026, 1, 1), 3, 2) in named
    assert ("nl.income_tax.brackets", date(2026, 1, 1), 1, 1) not in named  # it is zero


def test_one_cell_is_replaced_and_nothing_else() -> None:
    table = value("nl.income_tax.brackets", 2026)
    changed = Number(table, 2, 2).replaced(0.4)

    assert changed.value == ((0.0, 0.0810), (38883.0, 0.4), (78426.0, 0.4950))
    assert changed._replace(value=table.value) == table


def test_amounts_change_by_one_per_cent_counts_by_one_and_a_switch_is_turned_off() -> None:
    assert steps(unit("EUR/year", 200.0)) == [202.0, 198.0]
    assert steps(unit("factor", 1.08)) == pytest.approx([1.0908, 1.0692])
    assert steps(unit("factor", 12.0)) == [13.0, 11.0]
    assert steps(unit("years", 67.25)) == [68.25, 66.25]
    assert steps(unit("switch", 1.0)) == [0.0]
    assert steps(Number(value("nl.income_tax.brackets", 2026), 2, 1)) == pytest.approx([39271.83, 38494.17])


def test_a_changed_number_fails_a_case_of_those_that_read_it_and_leaves_the_law_as_it_was() -> None:
    number = Number(value("nl.general_tax_credit.maximum", 2026))
    done = tried("nl", number)

    assert done.failed in {check.id for check in checks("nl")}
    assert 0 < done.readers < len(checks("nl"))
    assert value("nl.general_tax_credit.maximum", 2026) == number.value


def test_only_explained_survivors_and_no_stale_explanation_end_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = Explanation(key="nl.*", reason="No case can fail by it.")
    seen, unseen = Number(value("nl.holiday_allowance.rate", 2026)), Number(value("nl.income_tax.brackets", 2026), 2, 2)
    failed, survived = Tried(seen, 3, "a-case"), Tried(unseen, 0, None)

    def run(survivors: list[tuple[Tried, Explanation | None]], stale: list[Explanation]) -> tuple[int, list[str]]:
        monkeypatch.setattr(perturb, "outcome", lambda _: Outcome([failed, survived], survivors, stale))
        return main(["nl"]), capsys.readouterr().out.splitlines()

    place = "nl.income_tax.brackets from 2026-01-01 row 2 column 2 (0.3756): no case reads it; "
    summary = "nl: 2 numbers tried, 1 fail a case, 1 survive, "
    assert run([(survived, said)], []) == (0, [place + said.reason, summary + "1 of them explained"])
    assert run([(survived, None)], []) == (1, [place + "NOT EXPLAINED", summary + "0 of them explained"])
    assert run([(survived, said)], [said])[0] == 1


def test_a_country_that_is_not_computed_is_no_success() -> None:
    assert main([]) == main(["fr"]) == 2


@pytest.mark.parametrize("country", COVERED)
def test_every_number_decides_a_case_or_is_explained(country: str, deep: bool) -> None:
    if not deep:
        pytest.skip("only with --deep")
    found = outcome(country)

    assert [str(one.number) for one in found.unexplained] == []
    assert found.stale == []
