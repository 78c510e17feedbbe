"""Charts in the roles of the theme: the browser swaps every colour with light and dark."""

from __future__ import annotations

from typing import NamedTuple

import altair as alt
import pandas as pd
import streamlit as st

from pages.shared.languages import Language

ROLES = ["across", "home", "insurance", "tax", "back", "household", "ink", "soft", "mute", "band", "paper"]
"""The order of `chartCategoricalColors` in the theme."""

ROLE_OF_GROUP = {"social_insurance": "insurance", "tax": "tax", "credits": "back", "household": "household"}
TOTALS = ("gross", "net_pay", "disposable")
ROW_HEIGHT = 46
BAR = {"height": 12, "yOffset": 11, "cornerRadius": 2}
WORDS = {"dy": -8, "fontSize": 14, "baseline": "middle"}


class Bar(NamedTuple):
    """One row of a waterfall: from where to where, in which role, with which words."""

    order: int
    label: str
    written: str
    start: float
    end: float
    role: str
    total: bool


def bars(rows: list[tuple[str, float]], role: str, language: Language) -> list[Bar]:
    """The rows of a waterfall: a total stands on zero, a step hangs where the row before ended."""
    drawn, level = [], 0.0
    for order, (group, amount) in enumerate(rows):
        total = group in TOTALS
        start, end = (0.0, amount) if total else (level, level + amount)
        level = end
        written = language.euros(amount) if total else language.signed_euros(amount)
        drawn.append(Bar(order, language.text(f"group.{group}"), written, start, end, ROLE_OF_GROUP.get(group, role), total))
    return drawn


def reach(*waterfalls: list[Bar]) -> tuple[float, float]:
    """The common scale of several waterfalls."""
    ends = [end for waterfall in waterfalls for bar in waterfall for end in (bar.start, bar.end)]
    return min(0.0, *ends), max(1.0, *ends)


def waterfall(drawn: list[Bar], scale: tuple[float, float], title: str, language: Language) -> None:
    """A statement with bars: words and amount on the line, the bar below it."""
    colour = alt.Color("role:N", scale=alt.Scale(domain=ROLES), legend=None)
    ink = alt.ColorDatum("ink", type="nominal")
    row = alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    base = alt.Chart(pd.DataFrame(drawn)).encode(
        y=row, tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("written:N", title=" ")]
    )
    track = base.mark_bar(**BAR).encode(
        x=alt.value(0), x2=alt.value("width"), color=alt.ColorDatum("band", type="nominal")
    )
    bar = base.mark_bar(**BAR).encode(
        x=alt.X("start:Q", axis=None, scale=alt.Scale(domain=scale, nice=False)), x2="end:Q", color=colour
    )
    layers: list[alt.Chart] = [track, bar]
    for total, weight in ((True, "bold"), (False, "normal")):
        some = base.transform_filter(alt.datum.total == total)
        layers += [
            some.mark_text(align="left", fontWeight=weight, **WORDS).encode(x=alt.value(0), text="label:N", color=ink),
            some.mark_text(align="right", fontWeight=weight, **WORDS).encode(
                x=alt.value("width"), text="written:N", color=ink
            ),
        ]
    chart = alt.layer(*layers).properties(height=ROW_HEIGHT * len(drawn)).configure_view(stroke=None)
    summary = "; ".join(f"{bar.label} {bar.written}" for bar in drawn)
    st.altair_chart(chart, width="stretch", alt=language.text("a11y.chart_alt", title=title, summary=summary))
