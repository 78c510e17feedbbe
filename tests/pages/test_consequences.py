"""What follows from the insuring state, in the visitor's words."""

from __future__ import annotations

from typing import Any

import pytest

from pages.shared.result import consequences
from pages.shared.visit.languages import language, offered
from rules import Overlay, Scenario, net_pay

FAMILY = {"worker": {"age": 38, "civil_status": "married"}, "partner": {"age": 38}, "children": [{"age": 7}]}


def scenario(home: str, work: str, **changes: Any) -> Scenario:
    ends = {"residence": {"country": home}, "work": {"country": work}}
    return Scenario.from_data({"year": 2026, "worker": {"age": 38}, "job": {"gross_monthly": 3500.0}} | ends | changes)


def test_a_sentence_carries_its_article_and_says_when_it_has_one_source() -> None:
    found = net_pay(scenario("BE", "NL")).consequences
    register = next(line for one in found if "8 days" in (line := consequences.line(one, language("en"))))
    assert ":gray-badge[:material/gavel: KB 25 november 1991 art. 58]" in register
    assert ":gray-badge[one source]" in register


def test_a_regulation_is_named_in_the_language_of_the_visit() -> None:
    first = net_pay(scenario("BE", "NL")).consequences[0]
    assert ":material/gavel: Verordening 883/2004 art. 11(1)]" in consequences.line(first, language("nl"))


@pytest.mark.parametrize("lang", offered())
@pytest.mark.parametrize(
    ("home", "work"), [("NL", "BE"), ("NL", "DE"), ("BE", "NL"), ("BE", "DE"), ("DE", "NL"), ("DE", "BE")]
)
def test_every_sentence_has_words_with_all_its_values(home: str, work: str, lang: str) -> None:
    spoken = language(lang, in_belgium=home == "BE")
    for one in net_pay(scenario(home, work, **FAMILY)).consequences:
        line = consequences.line(one, spoken)
        assert "{" not in line
        assert "nan" not in line


def test_numbers_are_written_as_the_language_writes_them() -> None:
    german = {one.code: one for one in net_pay(scenario("DE", "NL", **FAMILY)).consequences}
    dutch = language("nl")
    assert "€ 1.879 per jaar" in consequences.line(german["health_policy"], dutch).replace("\u00a0", " ")
    assert "2%" in consequences.line(german["aow"], dutch)
    assert "67 jaar en 3 maanden" in consequences.line(german["pension_ages"], dutch)
    assert "begint 3 maanden later" in consequences.line(german["pension_gap"], dutch)


def test_a_time_of_one_month_or_whole_years_reads_well() -> None:
    def gap(age: float) -> str:
        reform = Overlay.from_data({"changes": [{"key": "nl.national_insurance.pension_age", "value": age}]})
        found = {one.code: one for one in net_pay(scenario("DE", "NL"), reform).consequences}
        return consequences.line(found["pension_gap"], language("en"))

    assert "starts 1 month later" in gap(67.0 + 1.0 / 12.0)
    assert "starts 2 years later" in gap(69.0)
