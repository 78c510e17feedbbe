"""The rules that take money on balance as bars of a statement, then those that help, and how many move nobody."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from pages.shared.bottlenecks import words
from pages.shared.result import charts, tables
from pages.shared.visit.languages import Language
from rules import Bottleneck, ranked

LONGEST_LINE = 38
"""So many letters of a name stand beside its amount on a phone."""
LINE, ABOVE_BAR, BAR, GAP = 18, 2, 12, 14
"""Pixels of a line of words, between words and bar, of a bar, and between two rows."""


def draw(found: Sequence[Bottleneck], order: str, chosen: str | None, language: Language) -> None:
    """`chosen`: the barrier that is looked at closer."""
    taking = ranked([one for one in found if one.way == "takes"], order)
    if taking:
        title = language.text(f"bottlenecks.ranking.{_shown(taking, order, language)}")
        st.subheader(title, anchor=False)
        _bars(rows(taking, order, chosen, language), title, language)
    _others([one for one in found if one.way == "helps"], "helps", language)
    _others([one for one in found if one.way == "level"], "level", language)
    if still := sum(one.way == "nobody" for one in found):
        st.markdown(f":gray[{language.plural('bottlenecks.nobody', still, number=language.number(still))}]")


def rows(taking: Sequence[Bottleneck], order: str, chosen: str | None, language: Language) -> list[dict[str, Any]]:
    """What is drawn of each: its name in lines, its size in words and as a number, and where it stands in pixels."""
    drawn: list[dict[str, Any]] = []
    top = 0
    for one in taking:
        lines = textwrap.wrap(words.name_of(one.barrier, language), LONGEST_LINE)
        bar = top + LINE * len(lines)
        drawn.append(
            {
                "label": "\n".join(lines),
                "written": words.size(one, _shown(taking, order, language), language),
                "size": float(getattr(one, order)),
                "role": "across" if one.barrier.id == chosen else "mute",
                "top": top,
                "last_line": bar - LINE,
                "bar": bar + ABOVE_BAR,
                "end": bar + ABOVE_BAR + BAR,
            }
        )
        top = bar + ABOVE_BAR + BAR + GAP
    return drawn


def _shown(taking: Sequence[Bottleneck], order: str, language: Language) -> str:
    """In what the sizes are told: large amounts in millions."""
    return "millions" if order == "euros" and language.is_million(taking[0].euros) else order


def _bars(drawn: list[dict[str, Any]], title: str, language: Language) -> None:
    """Words and size on the line, the bar below it, from zero."""
    deep = drawn[-1]["end"] + GAP
    limits = [("low", 0), ("high", max(row["size"] for row in drawn)), ("deep", deep)]
    summary = language.listed(f"{row['label']} {row['written']}".replace("\n", " ") for row in drawn)
    st.vega_lite_chart(
        pd.DataFrame(drawn),
        {**_statement(), "height": deep, "params": [{"name": name, "value": value} for name, value in limits]},
        width="stretch",
        alt=language.text("a11y.chart_alt", title=title, summary=summary),
    )


@cache
def _statement() -> dict[str, Any]:
    """The grammar of the bars, whose rows are as high as their names are long."""
    deep = alt.Scale(domain=[0, alt.ExprRef("deep")], range=[0, alt.ExprRef("deep")], nice=False, zero=False)

    def at(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q", axis=None, scale=deep)

    ink = alt.ColorDatum("ink", type="nominal")
    base = alt.Chart(alt.NamedData("rows")).encode(
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("written:N", title=" ")]
    )
    size = alt.X("size:Q", axis=None, scale=alt.Scale(domain=[alt.ExprRef("low"), alt.ExprRef("high")], nice=False))
    bars = base.mark_rect(cornerRadius=2).encode(
        x=size,
        x2=alt.datum(0),
        y=at("bar"),
        y2="end:Q",
        color=alt.Color("role:N", scale=alt.Scale(domain=charts.ROLES), legend=None),
    )
    names = base.mark_text(align="left", baseline="top", lineBreak="\n", lineHeight=LINE, fontSize=14).encode(
        x=alt.value(0), y=at("top"), text="label:N", color=ink
    )
    sizes = base.mark_text(align="right", baseline="top", fontSize=14, fontWeight="bold").encode(
        x=alt.value("width"), y=at("last_line"), text="written:N", color=ink
    )
    spec: dict[str, Any] = alt.layer(bars, names, sizes).configure_view(stroke=None).to_dict()
    return {name: part for name, part in spec.items() if name != "data"}


def _others(rest: Sequence[Bottleneck], kind: str, language: Language) -> None:
    """Rules that do not take money on balance, with what they leave; those that help most first."""
    if not rest:
        return
    st.subheader(language.text(f"bottlenecks.{kind}"), anchor=False)
    if kind == "helps":
        st.markdown(f":gray[{language.text('bottlenecks.helps_lead')}]")
    last_first = list(reversed(rest))
    moved = [
        language.text("bottlenecks.helped_and_hit", helped=language.number(one.helped), hit=language.number(one.heads))
        for one in last_first
    ]
    names = [words.name_of(one.barrier, language) for one in last_first]
    st.table(
        {
            language.text("bottlenecks.rule"): [
                f"{name}  \n:gray[{people}]" for name, people in zip(names, moved, strict=True)
            ],
            language.text("bottlenecks.leaves_on_balance"): tables.in_line(
                [language.euros(abs(one.euros)) for one in last_first]
            ),
        },
        border="horizontal",
        hide_index=True,
        alt=language.text(f"bottlenecks.{kind}"),
    )
