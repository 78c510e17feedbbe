"""What is wrong with a field of a scenario that somebody wrote, and what is allowed, in a sentence."""

from __future__ import annotations

from typing import Any

from pages.shared.visit.asked import general
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from rules import FIELDS

LONGEST_SHOWN = 40
QUESTION = "?\u00a0 "
"""How a label ends that is a question."""


def sentence(name: str, found: Any, language: Language) -> str | None:
    """What is wrong with a field that holds this, nothing where it is none; none where no more is known than that it is
    wrong. Of working days is told how many they are together."""
    path, words = general(name), words_of(name, language)
    if path == "job.days":
        most = language.number(FIELDS["job.days.office"].high or 0)
        return language.text("error.days_too_many", n=language.number(found), max=most)
    if path not in FIELDS:
        known = any(one.startswith(f"{path}.") for one in FIELDS)
        return None if known else language.text("error.unknown_field", field=shown(words))
    record = FIELDS[path]
    if found is None and not record.optional:
        return language.text("error.required", field=words)
    if record.words:
        return language.text("error.unknown_choice", field=words, value=shown(found), allowed=", ".join(record.words))
    if record.kind in ("number", "whole") and record.high is not None:
        low, high = language.number((record.low or 0.0) + record.above_low), language.number(record.high)
        return language.text("error.range", field=words, min=low, max=high)
    return None


def words_of(name: str, language: Language) -> str:
    """What a field is called within a sentence."""
    return label(name, language).rstrip(QUESTION)


def shown(value: Any) -> str:
    """A value as it may stand in a sentence: on one line, short, without signs that the page would draw."""
    line = " ".join(str(value).split())
    plain = "".join(sign for sign in line if sign.isalnum() or sign in " _.,-+")
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN]}…"
