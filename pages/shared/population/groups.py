"""The groups in which commuters are counted, and what each is called."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from pages.shared.visit.languages import Language
from rules import PAY_BANDS, PAY_EDGES, Grouping, by_corridor, by_household, by_pay

GROUPINGS: Mapping[str, Grouping] = {"pay": by_pay, "household": by_household, "corridor": by_corridor}


def household(kind: str, language: Language) -> str:
    """A type of household."""
    return language.text(f"people.household.{kind}")


def pay(band: str, language: Language) -> str:
    """A band of gross pay of a year; the first begins at nought, the last has no end."""
    place = PAY_BANDS.index(band)
    low, high = (language.euros(edge) if isfinite(edge) else "" for edge in PAY_EDGES[place : place + 2])
    way = "above" if not high else "between" if place else "below"
    return language.text(f"people.pay.{way}", low=low, high=high)
