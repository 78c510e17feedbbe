"""What a field is called on the pages."""

from __future__ import annotations

from pages.shared.visit.asked import child_number, general
from pages.shared.visit.languages import Language


def label(field: str, language: Language) -> str:
    """The label of a field; a field that is not on the page by its name in the contract."""
    text_id = f"field.{general(field)}"
    return language.text(text_id, n=child_number(field)) if language.has_text(text_id) else field


def in_euro(field: str, language: Language) -> str:
    """The label of an amount, with its unit."""
    return language.text("unit.in_euro", field=label(field, language))
