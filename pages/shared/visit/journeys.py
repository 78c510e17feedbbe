"""From where to where a visitor goes to work, in words."""

from __future__ import annotations

from pages.shared.visit import household
from pages.shared.visit.languages import Language


def short(language: Language) -> str:
    """Two names, one for a domestic job; empty while a country is not known."""
    if not all(household.answer(f"{side}.country") for side in ("residence", "work")):
        return ""
    return " → ".join(dict.fromkeys(place(side, language) for side in ("residence", "work")))


def with_countries(language: Language) -> str:
    """Two names, a municipality with its country."""
    return " → ".join(dict.fromkeys(_with_country(side, language) for side in ("residence", "work")))


def place(side: str, language: Language) -> str:
    """The municipality of `residence` or `work`, else the country; a domestic job is thought to be near home."""
    name = household.municipality(side)
    if name is None and household.is_domestic():
        name = household.municipality("residence")
    return name or language.text(f"country.{household.answer(f'{side}.country')}")


def _with_country(side: str, language: Language) -> str:
    country = household.answer(f"{side}.country")
    name = place(side, language)
    return name if name == language.text(f"country.{country}") else f"{name} ({country})"
