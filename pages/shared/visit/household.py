"""The answers of a visitor: they live in the session only, by contract field, and become one scenario."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

import streamlit as st

from pages.shared.visit.numbers import Reading, read_number
from rules import YEARS, MunicipalityChoice, municipality_choices

COUNTRIES = ("NL", "BE", "DE")
GROSS = "job.gross_monthly"
NONE = "none"
"""The answer that there is none: a partner without work, a child without childcare."""
AUTO = "auto"
"""The answer that leaves a choice to the rules: the German tax class that follows."""
MOST_CHILDREN = 15
ANSWERS = "household.answers"
DEFAULTS: dict[str, Any] = {
    "residence.country": None,
    "residence.municipality": None,
    "work.country": None,
    "work.municipality": None,
    GROSS: "",
    "job.weekly_hours": 38.0,
    "worker.age": 38,
    "partner": False,
    "worker.civil_status": None,
    "partner.country_of_work": None,
    "partner.gross_annual": "",
    "partner.age": None,
    "children": 0,
    "children.age": None,
    "children.childcare": False,
    "children.childcare.kind": NONE,
    "children.childcare.hours_month": None,
    "children.childcare.hourly_rate": "",
    "home.owner": False,
    "home.value": "",
    "home.mortgage_interest": "",
    "job.days.home": 0,
    "job.days.elsewhere": 0,
    "job.days.office": None,
    "options.framework_a1": True,
    "options.de_land": "NW",
    "options.de_tax_class": AUTO,
    "options.de_church_tax": False,
    "options.de_additional_health_rate": None,
    "job.commute_km": 0.0,
    "year": YEARS[-1],
    "payslip_month": 10,
    "job.sector": "private",
    "worker.nationality": None,
    "job.worker_type": "white_collar",
    "job.full_time_hours": 38.0,
    "job.holiday_pay": "statutory",
    "job.extra_month": False,
    "job.employee_pension_rate": 0.0,
    "options.nl_contributions_in_compensation": False,
}
"""What holds while the visitor says nothing. `children` is how many there are, the answers of the second child are
called `children.1.age` and so on; an amount is kept as it was typed, a share in per cent. Nothing said on the days at
the workplace means the usual days of a year less the others, on the German health fund the official average."""


@cache
def places(country: str | None) -> dict[str, MunicipalityChoice]:
    """The municipalities of a country, or of all three while none is chosen, by country and name: BE/Gent."""
    countries = (country,) if country else COUNTRIES
    return {f"{one}/{place.name}": place for one in countries for place in municipality_choices(one)}


def answer(field: str) -> Any:
    """The answer in force: the visitor's, or what follows from other answers, or the default."""
    if follows(field):
        return FOLLOWING[field]()
    return st.session_state.get(ANSWERS, {}).get(field, DEFAULTS[general(field)])


def follows(field: str) -> bool:
    """Whether an answer that was not given follows from others, and changes with them."""
    return field in FOLLOWING and not told(field)


def told(field: str) -> bool:
    """Whether the visitor has given this answer, be it the same as the default."""
    return st.session_state.get(ANSWERS, {}).get(field) not in (None, "")


def put(field: str, value: Any) -> None:
    """Take an answer; every widget that asks for it shows it. For callbacks, before the widgets are drawn."""
    st.session_state.setdefault(ANSWERS, {})[field] = value
    for key in st.session_state:
        if str(key).startswith(widget_key(field, "")):
            st.session_state[key] = value


def widget_key(field: str, catalogue: str) -> str:
    """The key of the widget of a field in one catalogue of texts.

    A widget keeps the words of its choice, not the choice: a key for each language keeps it from the words of another.
    """
    return f"{field} {catalogue}"


def forget() -> None:
    """Start again."""
    for field in list(st.session_state.get(ANSWERS, {})):
        put(field, DEFAULTS[general(field)])
    st.session_state[ANSWERS] = {}


def take_latest_year() -> None:
    """Choose the last year whose law is known."""
    put("year", YEARS[-1])


def general(field: str) -> str:
    """The field without the number of the child: children.1.age is children.age."""
    return re.sub(r"\.\d+", "", field)


def child_number(field: str) -> int:
    """Which child a field is about, counted from one; 0 for a field about none."""
    found = re.search(r"\.(\d+)", field)
    return int(found[1]) + 1 if found else 0


def of_children(part: str) -> list[str]:
    """The fields of all children for one part of the answer, such as `age`."""
    return [f"children.{index}.{part}" for index in range(min(max(answer("children") or 0, 0), MOST_CHILDREN))]


def involves(country: str) -> bool:
    """Whether the visitor lives or works in a country."""
    return country in (answer("residence.country"), answer("work.country"))


def is_domestic() -> bool:
    """Whether the job is in the country of residence."""
    return bool(answer("work.country") == answer("residence.country"))


def crosses_border() -> bool:
    """Whether the job is in another country than the home."""
    return not is_domestic() and None not in (answer("residence.country"), answer("work.country"))


def side_in_germany() -> str:
    """Whose German Land counts: that of the home of who lives there, else that of the employer."""
    return "residence" if answer("residence.country") == "DE" else "work"


def days_together() -> int:
    """The working days of the year that were typed."""
    return sum(given(f"job.days.{where}") or 0 for where in ("office", "home", "elsewhere"))


def matters(field: str) -> bool:
    """Whether a question is asked, after the answers so far. One that is not asked counts with its default."""
    condition = CONDITIONS.get(general(field))
    return condition is None or condition(field)


def given(field: str) -> Any:
    """The answer that counts: none to a question that is not asked."""
    return answer(field) if matters(field) else DEFAULTS[general(field)]


def needed() -> list[str]:
    """The questions that cannot be left open, in the order in which they are asked."""
    fields = ["residence.country", "work.country", GROSS]
    if answer("residence.country") == "BE":
        fields.insert(1, "residence.municipality")
    fields += ["worker.civil_status", "partner.country_of_work", "partner.gross_annual", *of_children("age")]
    for hours, rate in zip(of_children("childcare.hours_month"), of_children("childcare.hourly_rate"), strict=True):
        fields += [hours, rate]
    return [field for field in fields if matters(field)]


def amounts() -> list[str]:
    """The answers in euros, which are typed as text."""
    fields = [GROSS, "partner.gross_annual", *of_children("childcare.hourly_rate")]
    return [field for field in (*fields, "home.value", "home.mortgage_interest") if matters(field)]


def amount(field: str, locale: str) -> Reading | None:
    """The amount that was typed, read as a number."""
    return read_number(answer(field), locale)


def municipality(side: str) -> str | None:
    """The name of the municipality of `residence` or `work`, if one is chosen."""
    place = places(None).get(answer(f"{side}.municipality"))
    return place.name if place else None


def scenario(locale: str) -> dict[str, Any]:
    """The answers in the form of the contract."""
    return {
        "year": answer("year"),
        "payslip_month": answer("payslip_month"),
        "residence": {"country": answer("residence.country"), "municipality": municipality("residence")},
        "work": {"country": answer("work.country"), "municipality": municipality("work")},
        "worker": {
            "age": answer("worker.age"),
            "civil_status": given("worker.civil_status") or "single",
            "nationality": given("worker.nationality"),
        },
        "partner": _partner(locale) if answer("partner") else None,
        "children": [_child(field, locale) for field in of_children("age")],
        "job": {
            "gross_monthly": _euros(GROSS, locale),
            "holiday_pay": answer("job.holiday_pay"),
            "extra_month": answer("job.extra_month"),
            "weekly_hours": answer("job.weekly_hours"),
            "full_time_hours": answer("job.full_time_hours"),
            "worker_type": given("job.worker_type"),
            "sector": answer("job.sector"),
            "days": _days(),
            "employee_pension_rate": _fraction(answer("job.employee_pension_rate")),
            "commute_km": given("job.commute_km"),
        },
        "home": {
            "owner": given("home.owner"),
            "value": _euros("home.value", locale),
            "mortgage_interest": _euros("home.mortgage_interest", locale),
        },
        "options": _options(),
    }


def _days() -> dict[str, Any]:
    """The working days; those at the workplace are left to the contract where nothing is said about them."""
    days = {where: given(f"job.days.{where}") for where in ("home", "elsewhere", "office")}
    return {where: count for where, count in days.items() if where != "office" or count is not None}


def _options() -> dict[str, Any]:
    tax_class = given("options.de_tax_class")
    return {
        "de_land": given("options.de_land"),
        "de_tax_class": None if tax_class == AUTO else tax_class,
        "de_church_tax": given("options.de_church_tax"),
        "de_additional_health_rate": _fraction(given("options.de_additional_health_rate")),
        "framework_a1": given("options.framework_a1"),
        "nl_contributions_in_compensation": given("options.nl_contributions_in_compensation"),
    }


def _partner(locale: str) -> dict[str, Any]:
    country = answer("partner.country_of_work")
    return {
        "age": answer("partner.age"),
        "country_of_work": None if country == NONE else country,
        "gross_annual": _euros("partner.gross_annual", locale),
    }


def _child(age: str, locale: str) -> dict[str, Any]:
    kind, hours, rate = (age.replace("age", f"childcare.{part}") for part in ("kind", "hours_month", "hourly_rate"))
    if given(kind) == NONE:
        return {"age": answer(age)}
    care = {"kind": answer(kind), "hours_month": answer(hours), "hourly_rate": _euros(rate, locale)}
    return {"age": answer(age), "childcare": care}


def _euros(field: str, locale: str) -> float:
    """The amount that counts, nothing where nothing is typed."""
    reading = amount(field, locale) if matters(field) else None
    return reading.value if reading else 0.0


def _fraction(per_cent: float | None) -> float | None:
    """A share in per cent as the fraction that is written the same: 7.1 is 0.071."""
    return None if per_cent is None else float(Decimal(str(per_cent)) / 100)


def _with_childcare(field: str) -> bool:
    """Whether childcare is asked of a child, and its hours and price."""
    kind = re.sub(r"\.\w+$", ".kind", field)
    asked = matters("children.childcare") and bool(answer("children.childcare"))
    return asked and (field == kind or answer(kind) != NONE)


def _land() -> str:
    """The Land of the German municipality that counts, as far as one is chosen."""
    place = places(None).get(answer(f"{side_in_germany()}.municipality"))
    return place.region if place and place.country == "DE" else DEFAULTS["options.de_land"]


FOLLOWING: dict[str, Callable[[], Any]] = {
    "options.de_land": _land,
    "worker.nationality": lambda: answer("residence.country"),
}
"""The answers that follow from others until they are given."""


def _counts_days(_: str) -> bool:
    """Whether the days of the year change anything: across a border, or as expenses in Germany."""
    return crosses_border() or answer("work.country") == "DE"


def _owner(_: str) -> bool:
    """Whether an own home is asked about further: it counts in the Dutch return only."""
    return bool(answer("home.owner")) and involves("NL")


def _nationality(_: str) -> bool:
    """Whether a tax treaty may ask for it: for public pay, not between the Netherlands and Germany."""
    return answer("job.sector") == "public" and crosses_border() and involves("BE")


CONDITIONS: dict[str, Callable[[str], bool]] = {
    "worker.civil_status": lambda _: bool(answer("partner")),
    "partner.country_of_work": lambda _: bool(answer("partner")),
    "partner.gross_annual": lambda _: bool(answer("partner")) and answer("partner.country_of_work") != NONE,
    "partner.age": lambda _: bool(answer("partner")),
    "children.childcare": lambda _: bool(of_children("age")) and involves("NL"),
    "children.childcare.kind": _with_childcare,
    "children.childcare.hours_month": _with_childcare,
    "children.childcare.hourly_rate": _with_childcare,
    "home.owner": lambda _: involves("NL"),
    "home.value": _owner,
    "home.mortgage_interest": _owner,
    "job.days.home": _counts_days,
    "job.days.elsewhere": lambda _: crosses_border(),
    "job.days.office": _counts_days,
    "options.framework_a1": lambda _: crosses_border() and (answer("job.days.home") or 0) > 0,
    "options.de_land": lambda _: involves("DE"),
    "options.de_tax_class": lambda _: involves("DE"),
    "options.de_church_tax": lambda _: answer("residence.country") == "DE",
    "options.de_additional_health_rate": lambda _: involves("DE"),
    "job.commute_km": lambda _: involves("DE"),
    "worker.nationality": _nationality,
    "job.worker_type": lambda _: involves("BE"),
    "options.nl_contributions_in_compensation": lambda _: (
        answer("residence.country") == "NL" and answer("work.country") == "BE"
    ),
}
"""The questions that are not asked of everybody."""
