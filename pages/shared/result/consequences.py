"""What follows from the insuring state: who registers, which form, where to claim, theme by theme."""

from __future__ import annotations

import re

from pages.shared.result.tables import mark
from pages.shared.visit.languages import Language
from pages.shared.visit.sentences import in_words
from rules import Consequence

ICONS = {
    "insurance": ":material/shield_person:",
    "health": ":material/medical_services:",
    "unemployment": ":material/work_off:",
    "sickness": ":material/sick:",
    "pension": ":material/elderly:",
    "family": ":material/family_restroom:",
    "holiday": ":material/beach_access:",
    "dismissal": ":material/waving_hand:",
}

REGULATION = re.compile(r"\d+/\d{4} ")
"""How the store names a regulation of the Union: by its number."""


def line(one: Consequence, language: Language) -> str:
    """The sentence, its article, and a mark where it is not fully checked."""
    article = f":gray-badge[:material/gavel: {cited(one, language)}]"
    return f"{in_words(one.text_id, one.values, language)} {article}{mark(one.confidence, language)}"


def cited(one: Consequence, language: Language) -> str:
    """The article; a regulation of the Union is called one."""
    return language.text("ground.regulation", article=one.law) if REGULATION.match(one.law) else one.law
