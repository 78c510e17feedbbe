"""How one line was worked out: its steps with their numbers, and the values of the law behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import streamlit as st

from pages.shared.result import figures
from pages.shared.result.official import official_word
from pages.shared.result.tables import mark, sure
from pages.shared.visit.languages import Language
from pages.shared.visit.topics import term_in_words
from pages.shared.widths import READING
from rules import Block, Comparison, Explanation, Line, Part, Result, Step, Term, UsedParameter, explain

LINE = "line"
FEW = 3
"""So many values of the law are shown at once; more of them only when asked for."""

CLOSEST = 8
"""So many steps are shown at once, those closest to the amount."""

WORDS = ("min (", "max (", "abs (", "floor (", "unknown (", "and", "or", "not", "in")
"""What a formula says in words."""
NOTHING = 1e-6
WHOLE = {"euro_down": "whole_down", "euro_up": "whole_up", "euro_half_up": "whole_half_up"}
"""Ways of rounding to euros, of what is no amount of euros."""

COUNTED = ("days", "persons", "months", "years", "hours", "km")
"""Units that stand as a word behind their number."""

HOME = "home."
"""What an address puts before a line of the job at home."""

PAYSLIP = "payslip."
"""What an address puts before a line of the payslip."""


def draw(comparison: Comparison, domestic: bool, language: Language) -> None:
    """Choose a line and read how it came about; the choice is part of the address."""
    choices = _lines(comparison.across, "")
    if not domestic:
        choices |= _lines(comparison.home, HOME)

    def words(choice: str) -> str:
        result, line, block = choices[choice]
        where = [language.text("result.here")] if choice.startswith(HOME) else []
        if block == "payslip" and result.payslip:
            where.append(language.text("heading.payslip", month=language.month(result.payslip.month)))
        return ": ".join([*where, language.text(line.id), language.cents(line.amount)])

    with st.container(border=True, width=READING):
        chosen = _chosen(list(choices), words, language)
        if chosen is None:
            return
        result, line, block = choices[chosen]
        _title(line, language)
        explanation = explain(result.scenario, line.id, block, result.reform)
        _steps(explanation, language)
        _weighed(explanation, language)
        _values(explanation, language)
        _decisions(explanation, language)


def _lines(result: Result, prefix: str) -> dict[str, tuple[Result, Line, Block]]:
    """Every line of the year and of the payslip by its name in the address."""
    found: dict[str, tuple[Result, Line, Block]] = {
        prefix + line.id: (result, line, "year") for line in result.year.lines
    }
    for line in result.payslip.lines if result.payslip else ():
        found[f"{prefix}{PAYSLIP}{line.id}"] = (result, line, "payslip")
    return found


def _chosen(choices: list[str], words: Callable[[str], str], language: Language) -> str | None:
    """The line that the address names, or none; a choice is written into the address.

    Streamlit's own binding would put the words of the option there, in one language and with its amount.
    """
    labels = [words(choice) for choice in choices]
    key = f"{LINE} {hash(tuple(labels))}"
    named = st.query_params.get(LINE)

    def write_address() -> None:
        if st.session_state[key] is not None:
            st.query_params[LINE] = choices[st.session_state[key]]
        elif LINE in st.query_params:
            del st.query_params[LINE]

    chosen = st.selectbox(
        language.text("explain.choose"),
        range(len(choices)),
        index=choices.index(named) if named in choices else None,
        placeholder=language.text("hint.choose"),
        format_func=labels.__getitem__,
        key=key,
        on_change=write_address,
        width=520,
    )
    return None if chosen is None else choices[chosen]


def _title(line: Line, language: Language) -> None:
    """The name, the word on official letters where it is another one, the article, how sure."""
    name = language.text(line.id)
    official = official_word(line.id, line.state, language)
    also = f" · *{official}*" if official else ""
    st.markdown(f"**{name}**{also} :gray-badge[:material/gavel: {line.law}]{sure(line.confidence, language)}")


def _steps(explanation: Explanation, language: Language) -> None:
    """What decides the amount: the steps closest to it. The others stand folded."""
    steps = list(enumerate(without_echoes(explanation.steps), start=1))
    if len(steps) > CLOSEST + FEW:
        closest = explanation.nearest(CLOSEST)
        before = [(number, step) for number, step in steps if step not in closest]
        finding = language.plural("explain.steps_before", len(before))
        with st.expander(finding, type="compact", icon=":material/unfold_more:"):
            _table(before, finding, language)
        steps = [(number, step) for number, step in steps if step in closest]
    _table(steps, language.text("explain.choose"), language)


def _table(steps: list[tuple[int, Step]], alt: str, language: Language) -> None:
    """A row for each numbered step: its name, below it the formula with numbers, and what came out."""
    rows = [(step_words(number, step, language), quantity(step.value, step.unit, language)) for number, step in steps]
    frame = pd.DataFrame(rows, columns=[language.text("law.step"), language.text("explain.result")])
    st.table(frame, border="horizontal", hide_index=True, alt=alt)


def without_echoes(steps: tuple[Step, ...]) -> list[Step]:
    """The steps without those that come to nothing or only hand on the number just above; the last one stays."""
    kept: list[Step] = []
    for step in steps:
        echo = len(step.parts) == 1 and kept and step.value == kept[-1].value
        if step is steps[-1] or (step.value != 0.0 and not echo):
            kept.append(step)
    return kept


def step_words(number: int, step: Step, language: Language) -> str:
    """The name of a step; below it how its outcome came about."""
    name = language.text(f"step.{step.name}")
    first = step.parts[0]
    handed_on = len(step.parts) == 1 and isinstance(first, Term) and first.value == step.value
    details = [] if handed_on else [formula(step.parts, language)]
    if step.month:
        name = language.text("explain.from_month", step=name, month=language.month(step.month))
    if step.rounding:
        details.append(
            language.text(
                f"rounding.{step.rounding if step.unit == 'EUR' else WHOLE.get(step.rounding, step.rounding)}"
            )
        )
    return f"{number} {name}" + (f"  \n:gray[{', '.join(details)}]" if details else "")


def formula(parts: tuple[Part, ...], language: Language) -> str:
    """A formula with its numbers as this language writes them; without what a rule adds to allow for binary fractions,
    and the sign before it."""
    written: list[str] = []
    for part in parts:
        if isinstance(part, str):
            written.append(language.text(f"formula.{part.removesuffix(' (')}") if part in WORDS else part)
        elif part.kind == "rule" and 0.0 < abs(part.value) < NOTHING:
            written.pop()
        else:
            written.append(number(part.value, part.unit, language))
    return " ".join(written).replace("( ", "(").replace(" )", ")").replace(" ;", ";")


def quantity(value: float, unit: str, language: Language) -> str:
    """What a step came to, with its unit: euros with cents, a rate in per cent, days, persons."""
    if unit == "EUR":
        return language.cents(value)
    return (
        f"{number(value, unit, language)} {language.text(f'unit.{unit}')}"
        if unit in COUNTED
        else number(value, unit, language)
    )


def number(value: float, unit: str, language: Language) -> str:
    """A number in a formula: a fraction in per cent, a year without a mark for thousands."""
    if unit == "fraction":
        return language.rate(value)
    if unit == "switch":
        return language.text("answer.yes" if value else "answer.no")
    return f"{value:.0f}" if unit == "year" else language.number(value)


def _weighed(explanation: Explanation, language: Language) -> None:
    """How the amounts came about that stand in a formula and were not the lowest or highest of it."""
    steps = [step for step in explanation.weighed if step.value != 0.0]
    if steps:
        finding = language.plural("explain.weighed", len(steps))
        with st.expander(finding, type="compact", icon=":material/balance:"):
            _table(list(enumerate(steps, start=1)), finding, language)


def _decisions(explanation: Explanation, language: Language) -> None:
    """Which limits of the law decided that these steps were taken and no others."""
    figures = {one.key: one for one in (*explanation.parameters, *explanation.deciding)}
    rows = [decision_words(step, figures, language) for step in explanation.limits]
    if rows:
        finding = language.plural("explain.decisions", len(rows))
        with st.expander(finding, type="compact", icon=":material/alt_route:"):
            frame = pd.DataFrame(rows, columns=[language.text("explain.limit"), language.text("explain.result")])
            st.table(frame, border="horizontal", hide_index=True, alt=finding)


def decision_words(step: Step, figures: Mapping[str, UsedParameter], language: Language) -> tuple[str, str]:
    """The limits that a test compares, in the words of the statute, with the comparison."""
    keys = dict.fromkeys(part.key for part in step.parts if isinstance(part, Term) and part.key)
    terms = language.listed(term_in_words(key, figures[key].term, language) for key in keys)
    outcome = language.text("answer.yes" if step.value else "answer.no")
    return f"{terms}  \n:gray[{step.law}]", f"{formula(step.parts, language)}: {outcome}"


def _values(explanation: Explanation, language: Language) -> None:
    """The values of the law that the steps read, each with its article, its day and its source."""
    used = explanation.parameters
    if not used:
        return
    checked = min(date.fromisoformat(one.checked) for one in used)
    finding = language.plural("explain.values_count", len(used), date=language.date(checked))
    with st.expander(finding, expanded=len(used) <= FEW, type="compact", icon=":material/gavel:"):
        once = {(one.key, one.value): one for one in reversed(used)}
        rows = [(_origin(one, language), value_words(one, language)) for one in reversed(once.values())]
        frame = pd.DataFrame(rows, columns=[language.text("explain.values"), language.text("law.value")])
        st.table(frame, border="horizontal", hide_index=True, alt=finding)


def _origin(one: UsedParameter, language: Language) -> str:
    """The statute's own words for a value, and where it is written."""
    since = language.text("explain.since", date=language.date(date.fromisoformat(one.valid_from)))
    source = f", [{one.source_title}]({one.url})" if one.url else ""
    term = term_in_words(one.key, one.term, language)
    return f"{term}{mark(one.confidence, language)}  \n:gray[{one.law}, {since}]{source}"


def value_words(one: UsedParameter, language: Language) -> str:
    """A value with its unit; a bracket table with one unbroken line for each bracket."""
    return figures.in_words(one.value, one.unit, language)
