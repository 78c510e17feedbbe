"""A case that is kept during the visit, beside the answers of now."""

from __future__ import annotations

import streamlit as st

from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from pages.shared.what_if import words
from rules import FIELDS, Comparison, Result, Scenario, difference, value_at

PINNED = "what_if.pinned"
CHILDREN = "children"
MOST_LINES = 8
"""So many lines that differ are told, those that differ most."""


def draw(result: Result, language: Language) -> None:
    """Keep the case of now, or see the kept one beside it."""
    st.header(language.text("whatif.pin"), anchor="pin")
    kept: Result | None = st.session_state.get(PINNED)
    if kept is None:
        st.markdown(language.text("whatif.pin_hint"))
        words_of_button, icon = language.text("whatif.pin_case"), ":material/keep:"
        st.button(words_of_button, on_click=_keep, args=(result,), icon=icon, key="pin")
        return
    _beside(kept, result, language)
    st.button(language.text("whatif.unpin"), on_click=_keep, args=(None,), icon=":material/keep_off:", key="unpin")


def _keep(result: Result | None) -> None:
    st.session_state[PINNED] = result


def _beside(before: Result, now: Result, language: Language) -> None:
    """The difference in one sentence, which answers differ, both cases in figures, and the lines that differ."""
    changed = changed_answers(before.scenario, now.scenario)
    if not changed:
        st.markdown(language.text("whatif.nothing_changed"))
    found = Comparison(before, now, difference(before, now))
    if changed:
        st.markdown(words.differs("whatif.pinned_differs", found.per_month.disposable, language))
        names = ", ".join(label(field, language) for field in changed)
        st.markdown(f":gray[{language.text('whatif.changed', fields=names)}]")
    figures = [
        (language.text("result.left_per_month"), before.per_month.disposable, now.per_month.disposable),
        (language.text("result.net_per_month"), before.per_month.net_pay, now.per_month.net_pay),
        (language.text("result.left_in_year"), before.year.disposable, now.year.disposable),
    ]
    heads = language.text("whatif.pinned"), language.text("whatif.present")
    cells = {"\u2007": [name for name, _, _ in figures]}
    cells[heads[0]] = words.aligned([language.euros(amount) for _, amount, _ in figures])
    cells[heads[1]] = words.aligned([language.euros(amount) for _, _, amount in figures])
    st.table(cells, border="horizontal", hide_index=True, alt=" / ".join(heads))
    _what_moves(found, language)


def _what_moves(found: Comparison, language: Language) -> None:
    """Gross pay and the lines of the year that differ most."""
    lines = sorted(found.difference.lines, key=lambda line: -abs(line.amount))[:MOST_LINES]
    rows = [(language.text(line.id), line.amount) for line in lines]
    if found.difference.gross:
        rows.insert(0, (language.text("group.gross"), found.difference.gross))
    if rows:
        head = language.text("whatif.what_moves")
        amounts = words.aligned([language.signed_euros(amount) for _, amount in rows])
        st.table({head: [name for name, _ in rows], "\u20ac": amounts}, border="horizontal", hide_index=True, alt=head)


def changed_answers(before: Scenario, now: Scenario) -> list[str]:
    """The fields that differ; of what has fields of its own only how much of it is there."""
    paths = [path for path in FIELDS if _said(before, path) != _said(now, path)]
    return list(dict.fromkeys(CHILDREN if path.startswith(f"{CHILDREN}.") else path for path in paths))


def _said(scenario: Scenario, path: str) -> object:
    value = value_at(scenario, path)
    if FIELDS[path].kind in ("part", "list"):
        return len(value) if isinstance(value, list) else value is not None
    return value
