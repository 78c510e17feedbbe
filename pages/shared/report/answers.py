"""The answers behind a result, in words: from the scenario alone, so that nothing that counted is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pages.shared.report.model import Answer
from pages.shared.visit.answers import PARTS, Answers
from pages.shared.visit.asked import NOT_ASKED, child_number, general
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from pages.shared.visit.restore import answers_of
from rules import FIELDS, Comparison, Scenario, value_at

FAMILIES = {"options.de_land": "region", "options.de_tax_class": "choice.tax_class"}
"""Fields whose words are not named after them."""
OPEN = {
    "options.de_tax_class": "choice.tax_class.auto",
    "options.de_additional_health_rate": "hint.official_average",
    "partner.country_of_work": "choice.partner_no_work",
}
"""What it means that a field holds nothing."""


def answers_in_words(scenario: Scenario, told: Callable[[str], bool], language: Language) -> tuple[Answer, ...]:
    """Every question that matters for this scenario with its answer, and what lies outside the form. `told`: whether
    the visitor has answered a field."""
    form = Answers(answers_of(scenario, language.locale))
    found = []
    for field in form.everywhere():
        words = value_words(field, _value(scenario, field), language)
        if words and (form.matters(field) or general(field) in PARTS):
            found.append(Answer(field, label(field, language), words, told(field) or form.told(field)))
    for path in sorted(NOT_ASKED):
        value, record = value_at(scenario, path), FIELDS[path]
        counts = record.matters(lambda name: value_at(scenario, name)) and record.kind not in ("part", "list")
        if counts and value is not None and value != record.default:
            found.append(Answer(path, label(path, language), value_words(path, value, language), given=True))
    return tuple(found)


def value_words(field: str, value: Any, language: Language) -> str:
    """A value of a field in words; empty for one that holds nothing."""
    path, kind = general(field), FIELDS[general(field)].kind
    if value is None:
        return language.text(OPEN[path]) if path in OPEN else ""
    if kind in ("yes_no", "part"):
        return language.text("choice.yes" if value else "choice.no")
    if kind == "word":
        return _word(path, value, language)
    if path == "payslip_month":
        return language.month(value)
    if path == "year" or kind == "text":
        return str(value)
    if path == "children":
        return language.number(value)
    return _number(path, value, language)


def in_short(comparison: Comparison, language: Language) -> tuple[str, ...]:
    """The case in a few short parts, for a page that has little room."""
    return tuple(_in_short(comparison.across.scenario, comparison.german_tax_class, language))


def place(where: Any, language: Language) -> str:
    """A municipality, else its country."""
    return where.municipality or language.text(f"country.{where.country}")


def _in_short(scenario: Scenario, tax_class: str | None, language: Language) -> Iterator[str]:
    job, partner = scenario.job, scenario.partner
    ends = dict.fromkeys(
        f"**{one.municipality}** ({one.country})" if one.municipality else f"**{place(one, language)}**"
        for one in (scenario.residence, scenario.work)
    )
    yield " → ".join(ends)
    yield str(scenario.year)
    pay = language.text("summary.job", amount=language.euros_exactly(job.gross_monthly), hours="{hours}")
    hours = language.number(job.weekly_hours)
    if job.weekly_hours != job.full_time_hours:
        hours = f"{hours}/{language.number(job.full_time_hours)}"
    yield pay.replace("{hours}", hours)
    if job.extra_month:
        yield label("job.extra_month", language)
    if job.employee_pension_rate:
        yield language.colon(label("job.employee_pension_rate", language), language.rate(job.employee_pension_rate))
    if scenario.present_job is not None:
        now = scenario.at_home().job
        pay = language.text("summary.job", amount=language.euros_exactly(now.gross_monthly), hours="{hours}")
        yield language.colon(language.text("result.present"), pay.replace("{hours}", language.number(now.weekly_hours)))
    yield language.text(f"choice.sector.{job.sector}")
    if "BE" in (scenario.residence.country, scenario.work.country):
        yield language.text(f"choice.worker_type.{job.worker_type}")
    children = len(scenario.children)
    status = scenario.worker.civil_status
    with_partner = partner is not None and status == "single"
    yield language.text(
        "summary.family",
        status=language.text("summary.partner" if with_partner else f"choice.civil_status.{status}"),
        age=scenario.worker.age,
        children=language.plural("summary.children", children) if children else language.text("summary.no_children"),
    )
    if children:
        yield language.text("report.ages", ages=", ".join(str(child.age) for child in scenario.children))
    if partner is not None and partner.country_of_work:
        country = language.text(f"country_in.{partner.country_of_work}")
        yield language.text("report.partner", in_country=country, amount=language.euros_exactly(partner.gross_annual))
    elif partner is not None:
        yield language.text("report.partner_without_pay")
    yield from _home_and_days(scenario, language)
    if "DE" in (scenario.residence.country, scenario.work.country):
        yield language.text(f"region.{scenario.options.de_land}")
        if tax_class:
            yield language.text("summary.tax_class", tax_class=tax_class)
        if scenario.options.de_church_tax:
            yield language.text("summary.church_tax")
        if job.commute_km:
            yield language.text("summary.commute", km=language.number(job.commute_km))


def _home_and_days(scenario: Scenario, language: Language) -> Iterator[str]:
    home, days = scenario.home, scenario.job.days
    if not home.owner:
        yield language.text("summary.home_rented")
    elif home.value:
        yield language.text("summary.home_worth", amount=language.euros(home.value))
    else:
        yield language.text("summary.home_owned")
    if home.owner and home.mortgage_interest:
        interest = language.euros_exactly(home.mortgage_interest)
        yield language.colon(label("home.mortgage_interest", language), interest)
    yield language.plural("summary.office_days", days.office)
    yield language.plural("summary.home_days", days.home) if days.home else language.text("summary.no_home_days")
    if days.elsewhere:
        yield language.plural("summary.days_elsewhere", days.elsewhere)


def _value(scenario: Scenario, field: str) -> Any:
    """What a scenario holds in a field of the form."""
    path = general(field)
    if path == "children":
        return len(scenario.children)
    if path == "children.childcare":
        return any(child.childcare is not None for child in scenario.children)
    if child_number(field):
        return value_at(scenario.children[child_number(field) - 1], path.removeprefix("children."))
    if path in PARTS:
        return value_at(scenario, path) is not None
    return value_at(scenario, path)


def _word(path: str, value: str, language: Language) -> str:
    """A word of the contract in the words of the page."""
    name = path.rpartition(".")[2]
    if name in ("country", "country_of_work"):
        return language.text(f"country.{value}")
    family = "choice.childcare" if path == "children.childcare.kind" else FAMILIES.get(path, f"choice.{name}")
    text_id = f"{family}.{value}"
    return language.text(text_id) if language.has_text(text_id) else value


def _number(path: str, value: float, language: Language) -> str:
    """A number with its unit."""
    unit = FIELDS[path].unit
    if unit.startswith("EUR"):
        return language.euros_exactly(value)
    if unit == "fraction":
        return language.rate(value)
    return f"{language.number(value)} {language.text(f'unit.{unit}')}" if unit else language.number(value)
