"""The lines of a year or a payslip as a table, with a mark where a figure is not fully checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from pages.shared.visit.languages import Language
from rules import Line, Result

FIGURE_SPACE, PUNCTUATION_SPACE, JOINER = "\u2007", "\u2008", "\u2060"


def year(result: Result, place: str, language: Language) -> None:
    """Every line of the year in legal order between the three totals."""
    block = result.year
    rows = [(language.text("result.gross_year"), block.gross)]
    rows += [_row(line, language) for line in block.lines if line.kind == "pay"]
    net = len(rows)
    rows.append((language.text("result.net_year"), block.net_pay))
    rows += [_row(line, language) for line in block.lines if line.kind == "household"]
    rows.append((language.text("group.disposable"), block.disposable))
    _of_place(rows, {0, net, len(rows) - 1}, "table.euro_per_year", place, language)


def payslip(result: Result, place: str, language: Language) -> None:
    """Every line of the payslip between gross and net; nothing where it is not known."""
    block = result.payslip
    if block is None:
        return
    rows = [(language.text("result.gross_month"), block.gross)]
    rows += [_row(line, language) for line in block.lines]
    rows.append((language.text("result.net_month"), block.net))
    _of_place(rows, {0, len(rows) - 1}, "table.euro_per_month", place, language)


def draw(
    rows: Sequence[tuple[str, float]],
    totals: set[int],
    heads: tuple[str, str],
    written: Callable[[float], str],
    what: str,
) -> None:
    """Words and amounts in two columns, the totals in bold; `what` is said to who cannot see it."""
    words, amount = heads
    amounts = in_line([written(row[1]) for row in rows])
    cells = [
        _bold(pair, place in totals) for place, pair in enumerate(zip([row[0] for row in rows], amounts, strict=True))
    ]
    table = {words: [cell[0] for cell in cells], amount: [cell[1] for cell in cells]}
    st.table(table, border="horizontal", hide_index=True, alt=what)


def in_line(amounts: Sequence[str]) -> list[str]:
    """Amounts with spaces of the width of what they lack before them, so that digits stand under digits."""
    longest = max((amount.replace(JOINER, "") for amount in amounts), key=len, default="")
    return [_widths(longest[: len(longest) - len(amount.replace(JOINER, ""))]) + amount for amount in amounts]


def _widths(lacking: str) -> str:
    """A space as wide as each of these signs."""
    return "".join(PUNCTUATION_SPACE if sign in ".,\u202f\u00a0'" else FIGURE_SPACE for sign in lacking)


def _bold(words: tuple[str, str], total: bool) -> tuple[str, str]:
    """Words of a row that is a total in bold; the spaces before an amount stay outside of the signs for it."""
    if not total:
        return words
    amount = words[1].lstrip(FIGURE_SPACE + PUNCTUATION_SPACE)
    return f"**{words[0]}**", f"{words[1][: len(words[1]) - len(amount)]}**{amount}**"


def _of_place(rows: list[tuple[str, float]], totals: set[int], head: str, place: str, language: Language) -> None:
    """A table in euros and cents that names its place."""
    what = language.text(head, place=place)
    draw(rows, totals, (what, language.text("table.amount")), language.cents, what)


def mark(confidence: str, language: Language) -> str:
    """A word behind a figure that is not fully checked, with the space before it."""
    if confidence == "B":
        return f" :gray-badge[{language.text('confidence.mark_b')}]"
    if confidence == "C":
        return f" :orange-badge[:material/help: {language.text('confidence.mark_c')}]"
    return ""


def sure(confidence: str, language: Language, word: str = "") -> str:
    """The mark of a letter, or that it is checked: in other words, where they say what of it is not."""
    word = word or language.text("confidence.mark_a")
    return mark(confidence, language) or f" :gray-badge[:material/verified: {word}]"


def lettered(confidence: str, language: Language) -> str:
    """A letter of confidence with its meaning: A: checked."""
    return language.text(
        "law.letter", letter=confidence, meaning=language.text(f"confidence.mark_{confidence.lower()}")
    )


def _row(line: Line, language: Language) -> tuple[str, float]:
    return f"{language.text(line.id)}{mark(line.confidence, language)}", line.amount
