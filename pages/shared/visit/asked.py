"""The questions of the form: which fields of a scenario a visitor is asked, and in which form an answer is kept."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any

from pages.shared.visit.numbers import read_number
from rules import FIELDS, YEARS, InputError, MunicipalityChoice, OtherName, municipality, municipality_choices
from rules import other_names as other_names_of

COUNTRIES = FIELDS["residence.country"].words
GROSS = "job.gross_monthly"
NONE = "none"
"""The answer that there is none: a partner without work, a child without childcare."""
AUTO = "auto"
"""The answer that leaves a choice to the rules: the German tax class that follows."""
UNLISTED = "unlisted"
"""The answer that a place is not in the list: it counts with the average of its region, where that matters."""
NOTHING = {"partner.country_of_work": NONE, "children.childcare.kind": NONE, "options.de_tax_class": AUTO}
"""The answers that stand for nothing in the scenario."""
NOT_ASKED = frozenset(
    {
        *(path for path in FIELDS if path.startswith("present_job.days")),
        "present_job.isco08",
        "present_job.full_time_hours",
        "present_job.holiday_pay",
        "options.nl_qualifying",
        "options.be_personal_benefits",
        "options.de_unlimited_on_request",
        "options.expected_law",
        "options.be_social_supplement",
        "options.be_actual_costs",
    }
)
"""Fields that the form leaves to their default."""
QUESTIONS = {path: field for path, field in FIELDS.items() if path not in NOT_ASKED}
MOST_CHILDREN = int(QUESTIONS["children"].high or 0)
OTHERWISE: dict[str, Any] = {
    "year": YEARS[-1],
    "worker.age": 38,
    "worker.civil_status": None,
    "partner": False,
    "partner.country_of_work": None,
    "children": 0,
    "children.childcare": False,
    "job.days.office": None,
    "present_job": False,
    "days_a_week": 5,
}
"""What holds on the form while nothing is said, where that is not the default of the contract. Nothing said on the days
at the workplace means the usual days of a year less the others."""


DAYS_A_WEEK = "days_a_week"
"""On how many days of a week one works: asked on the form alone, it gives the days at the workplace."""


NEEDED_ON_THE_FORM = (
    "worker.civil_status",
    "partner.country_of_work",
    "partner.gross_annual",
    "present_job.gross_monthly",
)
"""Questions that cannot be left open though the contract has a default."""


NO_ASSUMPTION = (
    "year",
    "residence.municipality",
    "work.municipality",
    "partner.age",
    "children.childcare",
    "children.childcare.kind",
    "job.isco08",
)
"""Questions whose default takes nothing for granted: it stands beside the answer, or leaves a detail out."""


def is_assumed(path: str) -> bool:
    """Whether the default of a question is told as an assumption while it is asked and not answered."""
    waits = is_needed(path) and default_answer(path) in (None, "")
    return not waits and path not in NO_ASSUMPTION and not path.startswith("present_job")


def is_needed(path: str) -> bool:
    """Whether a question cannot be left open, where it is asked."""
    return QUESTIONS[path].required or path in NEEDED_ON_THE_FORM


def choices(path: str) -> tuple[Any, ...]:
    """What there is to choose from, in the order of the contract; nothing where the answer is typed."""
    words = QUESTIONS[path].words
    if path == "year":
        return YEARS[::-1]
    if path == "payslip_month":
        return tuple(range(1, 13))
    if path == "worker.civil_status":
        return tuple(word for word in words if word != "single")
    if path == "partner.country_of_work":
        return (*words, NONE)
    return (NOTHING[path], *words) if path in NOTHING else words


def is_amount(path: str) -> bool:
    """Whether a question asks for euros, which are kept as they were typed."""
    return QUESTIONS[path].unit.startswith("EUR")


def is_share(path: str) -> bool:
    """Whether a question asks for a fraction, which is kept in per cent."""
    return QUESTIONS[path].unit == "fraction" and not is_share_of_pay(path)


def is_share_of_pay(path: str) -> bool:
    """Whether a question asks for a part of the pay, which is kept as it was typed: in euros or in per cent."""
    return path.endswith("job.employee_pension_rate")


def is_typed(path: str) -> bool:
    """Whether an answer is kept as it was typed."""
    return is_amount(path) or is_share_of_pay(path)


def default_answer(path: str) -> Any:
    """What holds while the visitor says nothing."""
    if path in OTHERWISE:
        return OTHERWISE[path]
    return "" if is_typed(path) else as_answer(path, QUESTIONS[path].default)


def limits(path: str) -> tuple[float, float] | None:
    """From where to where a number may go, as the form asks for it: a share in per cent; a bound that must be passed is
    told as the next whole number."""
    field = QUESTIONS[path]
    if field.high is None:
        return None
    scale = 100.0 if field.unit == "fraction" else 1.0
    return scale * (field.low or 0.0) + field.above_low, scale * field.high


def as_answer(path: str, value: Any, decimal_mark: str = ".") -> Any:
    """A value of the scenario as the form keeps it. A place is kept with its country, see `place_key`."""
    if value is None:
        return NOTHING.get(path)
    if is_amount(path):
        if value == QUESTIONS[path].default and not is_needed(path):
            return ""
        return f"{value:.2f}".removesuffix(".00").replace(".", decimal_mark)
    if is_share_of_pay(path):
        in_per_cent = f"{(Decimal(str(value)) * 100).normalize():f}%".replace(".", decimal_mark)
        return "" if value == QUESTIONS[path].default else in_per_cent
    return float(Decimal(str(value)) * 100) if is_share(path) else value


def as_value(path: str, answer: Any, locale: str) -> Any:
    """An answer as a value of the scenario; an amount that is not typed is none."""
    if path.endswith(".municipality"):
        place = places(None).get(answer)
        return place.name if place else None
    if is_amount(path):
        reading = read_number(answer, locale)
        return reading.value if reading else QUESTIONS[path].default
    if answer is None or answer == NOTHING.get(path):
        return None
    return float(Decimal(str(answer)) / 100) if is_share(path) else answer


@cache
def places(country: str | None) -> dict[str, MunicipalityChoice]:
    """The municipalities of a country, or of all three while none is chosen, by country and name: BE/Gent."""
    countries = (country,) if country else COUNTRIES
    return {f"{one}/{place.name}": place for one in countries for place in municipality_choices(one)}


@cache
def other_names(country: str | None) -> dict[str, OtherName]:
    """Villages, former names, names in other languages and spellings without accents, by which a place of a country is
    found in the list. While no country is chosen only its own name finds a municipality: the list would be too long."""
    return {f"{country}={other.name}": other for other in other_names_of(country)} if country else {}


def place_chosen(option: str | None, country: str | None) -> str | None:
    """What was chosen from the list, by any of its names, as the form keeps it."""
    other = other_names(country).get(option or "")
    return f"{country}/{other.municipality}" if other else option


def place_key(name: str | None, country: str) -> str | None:
    """A municipality, by any of its names, as the form keeps it; none for a name that no table holds."""
    if name is None:
        return None
    try:
        return f"{country}/{municipality(name, country, 'municipality').name}"
    except InputError:
        return None


def general(field: str) -> str:
    """The field without the number of the child: children.1.age is children.age."""
    return re.sub(r"\.\d+", "", field)


def child_number(field: str) -> int:
    """Which child a field is about, counted from one; 0 for a field about none."""
    found = re.search(r"\.(\d+)", field)
    return int(found[1]) + 1 if found else 0


def of_child(path: str, index: int) -> str:
    """The field of one child, counted from zero."""
    return path.replace("children.", f"children.{index}.", 1)
