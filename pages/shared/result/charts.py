"""Charts in the roles of the theme: the browser swaps every colour with light and dark."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

import altair as alt
import pandas as pd
import streamlit as st

from pages.shared.visit.languages import Language

ROLES = ["across", "home", "insurance", "tax", "back", "household", "ink", "soft", "mute", "band", "paper"]
"""The order of `chartCategoricalColors` in the theme."""

ROLE_OF_GROUP = {"social_insurance": "insurance", "tax": "tax", "credits": "back", "household": "household"}
TOTALS = ("gross", "net_pay", "disposable")
ROW_HEIGHT = 46


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
        drawn.append(
            Bar(order, language.text(f"group.{group}"), written, start, end, ROLE_OF_GROUP.get(group, role), total)
        )
    return drawn


def reach(*waterfalls: list[Bar]) -> tuple[float, float]:
    """The common scale of several waterfalls."""
    ends = [end for waterfall in waterfalls for bar in waterfall for end in (bar.start, bar.end)]
    return min(0.0, *ends), max(1.0, *ends)


def around_zero(drawn: list[Bar]) -> tuple[float, float]:
    """A scale with zero in its middle, on which more and less of the same size are as long as each other."""
    most = max(reach(drawn)[1], -reach(drawn)[0])
    return -most, most


def waterfall(drawn: list[Bar], scale: tuple[float, float], title: str, language: Language, zero: bool = False) -> None:
    """A statement with bars: words and amount on the line, the bar below it; with a tick where zero is, if wanted."""
    limits = [{"name": name, "value": value} for name, value in zip(("low", "high"), scale, strict=True)]
    summary = language.listed(f"{row.label} {row.written}" for row in drawn)
    st.vega_lite_chart(
        pd.DataFrame(drawn),
        {**_statement(zero), "height": ROW_HEIGHT * len(drawn), "params": limits},
        width="stretch",
        alt=language.text("a11y.chart_alt", title=title, summary=summary),
    )


@cache
def _statement(zero: bool) -> dict[str, Any]:
    """The grammar of a statement with bars, without its data and its scale; made once, because making it is slow."""
    base = alt.Chart(alt.NamedData("rows")).encode(
        y=alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0)),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("written:N", title=" ")],
    )
    track = base.mark_bar(height=12, yOffset=11, cornerRadius=2).encode(
        x=alt.value(0), x2=alt.value("width"), color=alt.ColorDatum("band", type="nominal")
    )
    limits = [alt.ExprRef("low"), alt.ExprRef("high")]
    bar = base.mark_bar(height=12, yOffset=11, cornerRadius=2).encode(
        x=alt.X("start:Q", axis=None, scale=alt.Scale(domain=limits, nice=False)),
        x2="end:Q",
        color=alt.Color("role:N", scale=alt.Scale(domain=ROLES), legend=None),
    )
    words = [
        layer for total in (True, False) for layer in _words(base.transform_filter(alt.datum.total == total), total)
    ]
    mark = base.mark_tick(yOffset=11, size=20, thickness=2, orient="vertical").encode(
        x=alt.X(datum=0, type="quantitative"), color=alt.ColorDatum("ink", type="nominal")
    )
    layers = (track, bar, mark) if zero else (track, bar)
    spec: dict[str, Any] = alt.layer(*layers, *words).configure_view(stroke=None).to_dict()
    return {name: part for name, part in spec.items() if name != "data"}


def _words(rows: alt.Chart, bold: bool) -> tuple[alt.Chart, alt.Chart]:
    """Label on the left, amount on the right, above the bar."""
    weight: Literal["bold", "normal"] = "bold" if bold else "normal"
    ink = alt.ColorDatum("ink", type="nominal")
    return (
        rows.mark_text(align="left", dy=-8, fontSize=14, fontWeight=weight).encode(
            x=alt.value(0), text="label:N", color=ink
        ),
        rows.mark_text(align="right", dy=-8, fontSize=14, fontWeight=weight).encode(
            x=alt.value("width"), text="written:N", color=ink
        ),
    )
