"""The facts of many households after what their columns tell: as `case_under` finds those of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from rules.definitions.codes import NL
from rules.population.households import Chosen, Column
from rules.population.table.columns import Told
from rules.population.table.names import FIELD_OF_COLUMN
from rules.question.case import SMALLEST_FRACTION, UNKNOWN_PARTNER_AGE
from rules.question.scenario import DAYS_IN_YEAR, USUAL_DAYS

PARTNER = ("partner.age", "partner.country_of_work", "partner.gross_annual")
DAYS = ("job.days", "present_job.days")
"""Parts of a scenario that hold the working days of a year."""
OfField = Mapping[str, Told]


def facts_of(told: OfField) -> dict[str, Column]:
    """Every fact but those of the children and of the municipalities, by its path."""
    values = {path: one.values for path, one in told.items()}
    facts = {field.fact: values[path] for path, field in FIELD_OF_COLUMN.items() if field.fact}
    residence, work = values["residence.country"], values["work.country"]
    nationality = told["worker.nationality"]
    age, country, pay = (told[path] for path in PARTNER)
    has_partner = age.given | country.given | pay.given
    hours = values["job.weekly_hours"] / values["job.full_time_hours"]
    return facts | {
        "residence": residence,
        "work": work,
        "nationality": np.where(nationality.given, nationality.values, residence),
        "birth_year": values["year"] - values["worker.age"],
        "pension_rate": np.where(work == NL, values["job.employee_pension_rate"], 0.0),
        "fraction": np.minimum(1.0, np.maximum(SMALLEST_FRACTION, hours)),
        "office_days": office_days(told, "job.days"),
        "has_partner": has_partner.astype(np.float64),
        "partner_age": np.where(age.given, age.values, UNKNOWN_PARTNER_AGE),
        "partner_work": np.where(country.given & (pay.values != 0.0), country.values, residence),
        "partner_pay": np.where(country.given, pay.values, 0.0),
        "has_actual_costs": told["options.be_actual_costs"].given.astype(np.float64),
        "has_additional_health_rate": told["options.de_additional_health_rate"].given.astype(np.float64),
    }


def office_days(told: OfField, part: str) -> Column:
    """The days at the workplace; a missing number is 220 less the other days."""
    office, home, elsewhere = (told[f"{part}.{name}"] for name in ("office", "home", "elsewhere"))
    return np.where(office.given, office.values, np.maximum(0.0, USUAL_DAYS - (home.values + elsewhere.values)))


def limits_kept(told: OfField) -> Chosen:
    """Where nothing speaks against a row that the single fields do not show: too many days, or a limit of what is
    computed."""
    kept = np.ones(len(told["year"].values), np.bool_)
    for part in DAYS:
        others = told[f"{part}.home"].values + told[f"{part}.elsewhere"].values
        kept &= office_days(told, part) + others <= DAYS_IN_YEAR
    for breaks in BREAKS.values():
        kept &= ~breaks(told)
    return kept


def _without_home(path: str) -> Callable[[OfField], Chosen]:
    return lambda told: (told["home.owner"].values == 0.0) & (told[path].values > 0.0)


BREAKS: Mapping[str, Callable[[OfField], Chosen]] = {
    path: _without_home(path) for path in ("home.value", "home.mortgage_interest")
}
"""Where the limits of scope.py are broken, by their field. No table tells of childcare."""
