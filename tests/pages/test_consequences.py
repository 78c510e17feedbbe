"""The section "What follows from this": below the position, in the visitor's words, not for a job at home."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.result import consequences
from pages.shared.visit.languages import language, offered
from rules import Overlay, Scenario, net_pay
from tests.pages.conftest import BELGIAN, GENT_TO_TERNEUZEN, Open

FAMILY = {"worker": {"age": 38, "civil_status": "married"}, "partner": {"age": 38}, "children": [{"age": 7}]}


def scenario(home: str, work: str, **changes: Any) -> Scenario:
    ends = {"residence": {"country": home}, "work": {"country": work}}
    return Scenario.from_data({"year": 2026, "worker": {"age": 38}, "job": {"gross_monthly": 3500.0}} | ends | changes)


def section(page: AppTest) -> list[str]:
    """What stands in the section, headings and lists; nothing where there is none."""
    names = tuple(f"**{language(code).text('heading.consequences')}" for code in offered())
    found = [one for one in page.expander if one.label.startswith(names)]
    return [str(block.value) for one in found for block in one.markdown]


@pytest.mark.parametrize("lang", offered())
def test_every_theme_has_its_heading_and_its_sentences(keep: Open, lang: str) -> None:
    words = section(keep(GENT_TO_TERNEUZEN, lang=lang))
    spoken = language(lang, in_belgium=True)
    themes = ["insurance", "health", "unemployment", "sickness", "pension", "holiday", "dismissal"]
    headings = [f"**{consequences.ICONS[theme]} {spoken.text(f'consequence_theme.{theme}')}**" for theme in themes]
    assert words[::2] == headings
    assert all(line.startswith("- ") for block in words[1::2] for line in block.splitlines())


def test_a_sentence_carries_its_article_and_says_when_it_has_one_source(keep: Open) -> None:
    register = next(
        line for block in section(keep(GENT_TO_TERNEUZEN)) for line in block.splitlines() if "8 days" in line
    )
    assert ":gray-badge[:material/gavel: KB 25 november 1991 art. 58]" in register
    assert ":gray-badge[one source]" in register


def test_a_regulation_is_named_in_the_language_of_the_visit(keep: Open) -> None:
    assert ":material/gavel: Verordening 883/2004 art. 11(1)]" in section(keep(GENT_TO_TERNEUZEN, lang="nl"))[1]


def test_the_section_is_closed_and_not_there_for_a_job_at_home(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN)
    (one,) = [one for one in page.expander if one.label.startswith("**What follows")]
    assert not one.proto.expanded
    assert section(keep(BELGIAN)) == []


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
