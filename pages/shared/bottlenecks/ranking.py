"""The rules that take money on balance as bars of a statement; then upper limits, rules that help, rules whose sign is
uncertain, and how many move nobody."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from pages.shared.bottlenecks import other_side, words
from pages.shared.bottlenecks.headline import firm, limits
from pages.shared.population.people import People
from pages.shared.result import charts, tables
from pages.shared.visit.languages import Language
from rules import Bottleneck, Subpopulation, ranked

LONGEST_LINE = 38
"""So many letters of a name stand beside its amount on a phone."""
LINE, ABOVE_BAR, BAR, GAP = 18, 2, 12, 14
"""Pixels of a line of words, between words and bar, of a bar, and between two rows."""
SMALL_LINE = 16
LONGEST_SMALL_LINE = 56
"""Pixels and letters of a line of what the rule is compared with, in smaller letters below its name."""


def draw(
    found: Sequence[Bottleneck], order: str, part: Subpopulation, chosen: str | None, people: People, language: Language
) -> None:
    """`part`: whom the figures are about; `chosen`: the barrier that is looked at closer."""
    taking = ranked(firm(found), order)
    if taking:
        title = language.text(f"bottlenecks.ranking.{_shown(taking, order, language)}")
        st.subheader(title, anchor=False)
        _bars(rows(taking, order, chosen, language), title, language)
        other_side.draw(taking, part, people, language)
    _upper_limits(ranked(limits(found), order), order, language)
    helping = [one for one in found if one.way == "helps"]
    _helping(helping, language)
    other_side.draw(helping, part, people, language)
    level = [one for one in found if one.way == "level"]
    _level(level, language)
    other_side.draw(level, part, people, language)
    if still := sum(one.way == "nobody" for one in found):
        st.markdown(f":gray[{language.plural('bottlenecks.nobody', still, number=language.number(still))}]")


def rows(taking: Sequence[Bottleneck], order: str, chosen: str | None, language: Language) -> list[dict[str, Any]]:
    """What is drawn of each: its name in lines, its size in words and as a number, and where it stands in pixels."""
    drawn: list[dict[str, Any]] = []
    top = 0
    for one in taking:
        lines = textwrap.wrap(words.name_of(one.barrier, language), LONGEST_LINE)
        beside = textwrap.wrap(words.instead(one, language), LONGEST_SMALL_LINE)
        below_name = top + LINE * len(lines)
        bar = below_name + SMALL_LINE * len(beside)
        drawn.append(
            {
                "label": "\n".join(lines),
                "beside": "\n".join(beside),
                "below_name": below_name,
                "written": words.size(one, _shown(taking, order, language), language),
                "size": float(getattr(one, order)),
                "role": "across" if one.barrier.id == chosen else "mute",
                "top": top,
                "last_line": below_name - LINE,
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
    told = (" ".join((row["label"], row["beside"], row["written"])).split() for row in drawn)
    summary = language.listed(" ".join(parts) for parts in told)
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
    beside = base.mark_text(
        align="left", baseline="top", lineBreak="\n", lineHeight=SMALL_LINE, fontSize=12, opacity=0.75
    ).encode(x=alt.value(0), y=at("below_name"), text="beside:N", color=ink)
    sizes = base.mark_text(align="right", baseline="top", fontSize=14, fontWeight="bold").encode(
        x=alt.value("width"), y=at("last_line"), text="written:N", color=ink
    )
    spec: dict[str, Any] = alt.layer(bars, names, beside, sizes).configure_view(stroke=None).to_dict()
    return {name: part for name, part in spec.items() if name != "data"}


def _upper_limits(found: Sequence[Bottleneck], order: str, language: Language) -> None:
    """Rules of which no more than an upper limit is known, by the order that was chosen."""
    people = [language.plural("bottlenecks.hits", one.heads, number=language.number(one.heads)) for one in found]
    sizes = [words.size(one, order, language) for one in found]
    _group("limits", found, people, language.text(f"bottlenecks.limits_size.{order}"), sizes, language)


def _helping(found: Sequence[Bottleneck], language: Language) -> None:
    """Rules that help on balance, with what they leave; those that help most first."""
    last_first = list(reversed(found))
    moved = [_helped_and_hit(one, language) for one in last_first]
    sizes = [language.large_euros(one.euros) for one in last_first]
    _group("helps", last_first, moved, language.text("bottlenecks.leaves_on_balance"), sizes, language)


def _level(found: Sequence[Bottleneck], language: Language) -> None:
    """Rules of which nobody can say whether they take or help, with what they take and what they leave."""
    moved = [_helped_and_hit(one, language) for one in found]
    sizes = [
        language.text(
            "bottlenecks.takes_leaves", taken=language.large_euros(one.cost), left=language.large_euros(one.help)
        )
        for one in found
    ]
    _group("level", found, moved, language.text("bottlenecks.takes_and_leaves"), sizes, language)


def _helped_and_hit(one: Bottleneck, language: Language) -> str:
    return language.text(
        "bottlenecks.helped_and_hit", helped=language.number(one.helped), hit=language.number(one.heads)
    )


def _group(
    kind: str, found: Sequence[Bottleneck], people: Sequence[str], head: str, sizes: Sequence[str], language: Language
) -> None:
    """A group of rules as a table: the name of each, with what it is compared, whom it moves, and its size."""
    if not found:
        return
    st.subheader(language.text(f"bottlenecks.{kind}"), anchor=False)
    st.markdown(f":gray[{language.text(f'bottlenecks.{kind}_lead')}]")
    names = [
        "  \n".join(
            (
                words.name_of(one.barrier, language),
                *(f":gray[{told}]" for told in (words.instead(one, language), moved) if told),
            )
        )
        for one, moved in zip(found, people, strict=True)
    ]
    st.table(
        {language.text("bottlenecks.rule"): names, head: tables.in_line(sizes)},
        border="horizontal",
        hide_index=True,
        alt=language.text(f"bottlenecks.{kind}"),
    )
