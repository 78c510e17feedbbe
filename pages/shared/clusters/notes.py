"""What the amounts of many municipalities rest on, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from pages.shared.clusters.names import family
from pages.shared.visit.languages import Language
from pages.shared.visit.whose import Whose
from rules import DETOUR, Catchment


def what_it_rests_on(whose: Whose, found: Catchment, language: Language) -> Iterator[str]:
    """How distances are told, with which own pension share a Dutch job counts, and why the amounts may differ from
    those of the answer for one's own household."""
    yield language.text(f"pays.equal_{whose.equal}")
    yield language.text("pays.distance_note", factor=language.number(DETOUR))
    states = {found.work.country, *found.states}
    rate = whose.scenario.job.employee_pension_rate
    if "NL" in states:
        yield language.text("pays.pension" if rate else "pays.no_pension", share=language.rounded_rate(rate))
    if whose.is_own and "DE" in states:
        yield language.text("pays.differs_from_first")


def partner(whose: Whose, language: Language) -> str:
    """Where a partner with pay works once the household has moved; empty without one."""
    of = whose.scenario.partner
    if of is None or of.country_of_work is None:
        return ""
    ends = {whose.scenario.work.country: "across"} | {whose.scenario.residence.country: "at_home"}
    country = language.text(f"country_in.{of.country_of_work}")
    return language.text(f"pays.partner_{ends.get(of.country_of_work, 'elsewhere')}", in_country=country)


FILE_HEADS = ("file.household", "file.gross_month", "pays.equal", "file.law_year", "file.pension_share")


def for_a_file(whose: Whose, language: Language) -> tuple[object, ...]:
    """For whom the amounts of a file were worked out, in the order of FILE_HEADS."""
    scenario = whose.scenario
    name = language.text("pays.mine" if whose.persona is None else f"example.{whose.persona}")
    household = f"{name} ({family(scenario, language)})"
    equal = language.text(f"choice.basis.{whose.equal}")
    return household, scenario.job.gross_monthly, equal, scenario.year, scenario.job.employee_pension_rate


def badge(whose: Whose, language: Language) -> str:
    """The mark of an example before the first words about it; nothing before one's own household."""
    return "" if whose.is_own else f":gray-badge[{language.text('start.example_badge')}] "
