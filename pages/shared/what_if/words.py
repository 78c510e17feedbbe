"""A jump in words: from where on, which rule, and what it means in euros."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from pages.shared.result.headline import way
from pages.shared.visit import household
from pages.shared.visit.citations import names_in_words
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import Jump, Turn

SIGN_OR_DIGIT, POINT = "\u2007", "\u2008"
COMBINATION = "nl.combination_tax_credit"
"""The credit of the partner with the lower pay: what one loses the other may get, which no line here holds."""


class Row(NamedTuple):
    """A row of a table of jumps: its mark on the curve, what changes, and how much."""

    mark: str
    what: str
    amount: str


def differs(family: str, difference: float, language: Language, **values: object) -> str:
    """The sentence of a family of texts for a difference in whole euros, as it will be shown."""
    shown = language.euros(abs(difference))
    which = "same" if shown == language.euros(0.0) else way(difference)
    return language.text(f"{family}.{which}", amount=shown, **values)


def cause(turn: Turn, language: Language) -> str:
    """The name of a rule or of a line."""
    return language.text(turn.cause.line or f"whatif.cause.{turn.cause.id}")


def what(jump: Jump, language: Language) -> str:
    """What changes at a jump."""
    if jump.rule == "insuring_state":
        return language.text("whatif.insured", in_country=language.text(f"country_in.{jump.insuring_state}"))
    if jump.rule == "telework_threshold" and jump.turn.way == "ends":
        return language.text("whatif.threshold")
    return _turned(jump.turn, language)


def _turned(turn: Turn, language: Language) -> str:
    return language.text(f"whatif.way.{turn.way}", rule=cause(turn, language))


def start(jump: Jump, euros: bool, said: str, language: Language) -> str:
    """From which day at home, or from which pay in euros, something holds that is said in words."""
    if euros:
        return language.text("whatif.from_pay", amount=language.euros(jump.at), what=said)
    return language.text("whatif.from_day", n=jump.at, what=said)


def summary(jumps: Sequence[Jump], euros: bool, language: Language) -> str:
    """All jumps in one line, for who cannot see the curve."""
    return language.listed(
        start(jump, euros, language.signed_euros(jump.change.disposable), language) for jump in jumps
    )


def row(mark: str, jump: Jump, euros: bool, language: Language) -> Row:
    """A jump: what changes in bold, what else with it, net pay where it goes another way; the article in gray."""
    parts = [f"**{start(jump, euros, what(jump, language), language)}.**"]
    change = jump.change
    if way(change.net_pay) != way(change.disposable):
        parts.append(differs("whatif.net_alone", change.net_pay, language))
    parts += [f"{_turned(turn, language)}." for turn in jump.also]
    if (COMBINATION, "ends") in {(turn.cause.line, turn.way) for turn in (jump.turn, *jump.also)}:
        parts += [language.text("whatif.partner_may_get_it")] if household.answer("partner") else []
    return Row(
        mark,
        f"{' '.join(parts)}  \n:gray[{names_in_words(jump.law, language)}]",
        language.signed_euros(change.disposable),
    )


def table(rows: Sequence[Row], title: str, language: Language) -> None:
    """The table that stands for the marks of a curve."""
    with st.container(width=READING):
        st.table(
            {
                language.text("whatif.mark"): [one.mark for one in rows],
                language.text("whatif.what_changes"): [one.what for one in rows],
                language.text("whatif.euro_a_year"): aligned([one.amount for one in rows]),
            },
            border="horizontal",
            hide_index=True,
            alt=title,
        )


def aligned(amounts: Sequence[str]) -> list[str]:
    """Amounts of one column with so much space before them that their ends stand under each other."""
    digits = [sum(sign.isdigit() or sign in "+\u2212\u20ac" for sign in amount) for amount in amounts]
    points = [sum(sign in ".,\u202f\u00a0" for sign in amount) for amount in amounts]
    most_digits, most_points = max(digits, default=0), max(points, default=0)
    return [
        SIGN_OR_DIGIT * (most_digits - digit) + POINT * (most_points - point) + amount
        for amount, digit, point in zip(amounts, digits, points, strict=True)
    ]
