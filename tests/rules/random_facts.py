"""Random households of all nine pairs of countries, as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from rules.definitions.children import Child, ChildList, Children
from rules.definitions.codes import BE, CHILDCARE_KINDS, CIVIL_STATUSES, DE, NATIONALITIES, NL
from rules.definitions.facts import Facts
from rules.question.fields import ScenarioField
from rules.question.scenario import FIELDS

PAIRS = tuple((residence, work) for residence in (NL, BE, DE) for work in (NL, BE, DE))


def random_facts(count: int, seed: int) -> Iterator[Facts]:
    """Pay from nothing to far above every ceiling, whole euros and bounds of the law among it."""
    dice = np.random.default_rng(seed)
    bounds = np.array([0.0, 1945.38, 2190.18, 2937.93, 3240.25, 3336.98, 3737.0, 6038.82, 11092.5, 28900.0])
    for _ in range(count):
        residence, work = PAIRS[dice.integers(len(PAIRS))]
        kind = dice.integers(4)
        pay = (
            dice.gamma(4.0, 900.0),
            float(dice.integers(0, 15_000)),
            bounds[dice.integers(len(bounds))],
            dice.uniform(0, 60_000),
        )
        outside = int((0, 34, 35, 54, 55, 109, 110, dice.integers(221))[dice.integers(8)])
        drawn: dict[str, Any] = {
            "residence": residence,
            "work": work,
            "region": int(dice.integers(4)),
            "payslip_month": int(dice.integers(12)),
            "nationality": int(dice.integers(len(NATIONALITIES))),
            "age": (age := float(dice.integers(15, 95))),
            "birth_year": 2025.0 - age,
            "civil_status": int(dice.integers(len(CIVIL_STATUSES))),
            "gross_monthly": float(np.floor(pay[kind] * 100.0) / 100.0),
            "holiday_pay": bool(dice.integers(2)),
            "extra_month": bool(dice.integers(2)),
            "public_employer": bool(dice.integers(2)),
            "blue_collar": bool(dice.integers(2)),
            "has_partner": bool(dice.integers(2)),
            "partner_age": float(dice.integers(15, 110)),
            "partner_work": int(dice.integers(3)),
            "partner_pay": float(dice.integers(0, 3)) * 15_000.0,
            "children": random_children(dice),
            "home_value": float(dice.integers(0, 3)) * 480_000.0,
            "mortgage_interest": float(dice.integers(0, 3)) * 9_000.0,
            "pension_rate": float(dice.integers(0, 3)) * 0.035,
            "fraction": float(min(1.0, dice.integers(8, 60) / 38.0)),
            "office_days": float(220 - outside) if dice.integers(20) else 0.0,
            "home_days": (home := float(dice.integers(0, outside + 1))),
            "elsewhere_days": outside - home,
            "municipal_rate": float(dice.integers(0, 90)) / 1000.0,
            "has_actual_costs": bool(dice.integers(8) == 0),
            "actual_costs": float(dice.integers(0, 20_000)),
            "framework_a1": bool(dice.integers(2)),
            "nl_qualifying": int(dice.integers(3)),
            "be_personal_benefits": int(dice.integers(3)),
            "nl_contributions_in_compensation": bool(dice.integers(2)),
            "social_supplement": int(dice.integers(3)),
            "commute_km": float(dice.integers(0, 60)),
            "land": int(dice.integers(16)),
            "tax_class": int(dice.integers(7)),
            "church_tax": bool(dice.integers(2)),
            "has_additional_health_rate": bool(dice.integers(2)),
            "additional_health_rate": float(dice.integers(0, 40)) / 1000.0,
            "de_unlimited_on_request": int(dice.integers(3)),
        }
        others = (field for field in FIELDS.values() if field.fact and field.fact not in drawn)
        yield Facts(**drawn, **{field.fact: random_number(field, dice) for field in others})


def random_number(field: ScenarioField, dice: np.random.Generator) -> Any:
    """A field of which nothing more is known than its record, as a fact."""
    if field.words:
        return field.as_number(field.words[dice.integers(len(field.words))])
    if field.kind == "yes_no":
        return bool(dice.integers(2))
    return field.as_number(float(dice.integers(int(field.low or 0.0), int(field.high or 1.0) + 1)))


def random_children(dice: np.random.Generator) -> Children:
    """Mostly none to three, of all ages, some in childcare."""
    number = int(dice.integers(16)) if dice.integers(20) == 0 else int(dice.integers(4))
    ages = sorted((float(dice.integers(31)) for _ in range(number)), reverse=True)
    return Children(number, ChildList(*(random_child(age, dice) for age in ages)))


def random_child(age: float, dice: np.random.Generator) -> Child:
    if age > 12.0 or dice.integers(2):
        return Child(age, 0, 0.0, 0.0)
    kind = int(dice.integers(len(CHILDCARE_KINDS)))
    return Child(age, kind, float(dice.integers(0, 260)), float(dice.integers(0, 1500)) / 100.0)
