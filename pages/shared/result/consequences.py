"""What follows from the insuring state: who registers, which form, where to claim, theme by theme."""

from __future__ import annotations

from pages.shared.result.tables import mark
from pages.shared.visit.citations import law_in_words
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


def line(one: Consequence, language: Language) -> str:
    """The sentence, its article, and a mark where it is not fully checked."""
    article = f":gray-badge[:material/gavel: {law_in_words(one.law, language)}]"
    return f"{in_words(one.text_id, one.values, language)} {article}{mark(one.confidence, language)}"
