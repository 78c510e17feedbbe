"""How one line was worked out: its steps with their numbers, and the values of the law behind them."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from pages.shared.languages import Language, language as language_of
from pages.shared.tables import mark
from rules import Comparison, Explanation, Result, explain

WIDTH = 760
HOME = "home."
"""What an address puts before a line of the job at home."""


def draw(comparison: Comparison, domestic: bool, language: Language) -> None:
    """Choose a line and read how it came about; the choice is part of the address."""
    choices = {line.id: (comparison.across, line) for line in comparison.across.year.lines}
    if not domestic:
        choices |= {HOME + line.id: (comparison.home, line) for line in comparison.home.year.lines}

    def words(choice: str) -> str:
        line = choices[choice][1]
        whose = f"{language.text('result.here')}: " if choice.startswith(HOME) else ""
        return f"{whose}{language.text(line.id)}: {language.cents(line.amount)}"

    with st.container(border=True, width=WIDTH):
        chosen = st.selectbox(
            language.text("explain.choose"), list(choices), format_func=words, key="line", bind="query-params", width=520
        )
        result, line = choices[chosen]
        _title(line, language)
        explanation = explain(result.scenario, line.id)
        _steps(explanation, language)
        _values(explanation, language)

def _title(line: Any, language: Language) -> None:
    """The name, the word on official letters where it is another one, the article, how sure."""
    name = language.text(line.id)
    official = language_of("nl", in_belgium=line.state == "BE").text(line.id)
    also = f" · *{official}*" if official != name and language.code != "nl" else ""
    sure = mark(line.confidence, language) or f" :gray-badge[:material/verified: {language.text('confidence.mark_a')}]"
    st.markdown(f"**{name}**{also} :gray-badge[:material/gavel: {line.law}]{sure}")


def _steps(explanation: Explanation, language: Language) -> None:
    """A row for each step: its name, below it the formula with numbers, and what came out."""
    step, result = language.text("law.step"), language.text("explain.result")
    rows = [
        (f"{number} {step_name(one.name, language)}  \n:gray[{formula(one.parts, language)}]", one.value)
        for number, one in enumerate(explanation.steps, start=1)
    ]
    frame = pd.DataFrame(rows, columns=[step, result])
    styled = frame.style.format({result: lambda value: outcome(value, language)})
    styled.set_properties(subset=pd.IndexSlice[[len(rows) - 1], :], **{"font-weight": "600"})
    st.table(styled, border="horizontal", hide_index=True, alt=language.text("explain.choose"))


def step_name(name: str, language: Language) -> str:
    """A step in words; a step without words by its name in the rules."""
    return language.text(f"step.{name}") if language.has_text(f"step.{name}") else name.replace("_", " ")


def formula(parts: tuple[str | float, ...], language: Language) -> str:
    """A formula with its numbers, as this language writes them."""
    written = " ".join(part if isinstance(part, str) else language.number(part) for part in parts)
    return written.replace("( ", "(").replace(" )", ")").replace(" ;", ";")


def outcome(value: float, language: Language) -> str:
    """What came out of a step: money with cents, a rate or factor with the decimals it needs."""
    return language.cents(value) if float(value * 100).is_integer() or abs(value) >= 10 else language.number(value)


def _values(explanation: Explanation, language: Language) -> None:
    """The values of the law that the steps read, each with its article, its day and its source."""
    what, value = language.text("explain.values"), language.text("law.value")
    rows = [(_origin(one, language), amount(one.value, one.unit, language)) for one in explanation.parameters]
    if rows:
        frame = pd.DataFrame(rows, columns=[what, value])
        st.table(frame, border="horizontal", hide_index=True, alt=what)
        checked = max(one.checked for one in explanation.parameters)
        st.caption(language.text("confidence.checked_on", date=language.date(checked)))


def _origin(one: Any, language: Language) -> str:
    since = language.text("explain.since", date=language.date(one.valid_from))
    source = f"[{one.source}]({one.url})" if one.url else one.source
    return f"{one.term}{mark(one.confidence, language)}  \n:gray[{one.law}, {since}]  \n{source}"


def amount(value: Any, unit: Any, language: Language) -> str:
    """A value of the law with its unit; a bracket table with one bracket a line."""
    if isinstance(value, list | tuple):
        return "  \n".join(
            language.text(
                "explain.bracket",
                start=amount(row[0], unit[0], language),
                value=", ".join(amount(cell, name, language) for cell, name in zip(row[1:], unit[1:], strict=True)),
            )
            for row in value
        )
    if unit == "fraction":
        return language.rate(value)
    kind, _, period = str(unit).partition("/")
    written = language.cents(value) if kind == "EUR" and not float(value).is_integer() else language.number(value)
    if kind == "EUR":
        written = f"€ {written}"
    return f"{written} {language.text(f'unit.per_{period}')}" if period else written
