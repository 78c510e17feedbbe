"""What is told where spouses who both earn decide a reform: only the worker's part of their tax is known."""

from __future__ import annotations

from collections.abc import Iterator

from pages.shared.visit.languages import Language
from rules import ReformEffect, couples_among, euros_of_others

NOT_SHOWN = 0.5
"""Euros below which an amount is written as nought."""


def others(effect: ReformEffect, language: Language) -> str:
    """What all workers have more or less of whom all is known."""
    euros = euros_of_others(effect)
    if abs(euros) < NOT_SHOWN:
        return language.text("reform.others.same")
    amount = language.large_euros(euros)
    if euros > 0.0 and effect.at_most:
        amount = language.text("reform.up_to", amount=amount)
    return language.text(f"reform.others.{'more' if euros > 0.0 else 'less'}", amount=amount)


def among(effect: ReformEffect, language: Language) -> Iterator[str]:
    """How many winners and losers are such spouses, and that the couple may fare otherwise; nothing where they are few
    and decide nothing."""
    found = couples_among(effect)
    for way, heads in found._asdict().items():
        if heads:
            yield language.plural(f"reform.of_couples.{way}", heads, heads=language.number(heads))
    if any(found):
        yield language.text("reform.of_couples")
