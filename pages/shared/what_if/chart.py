"""A curve with numbered jumps, in the roles of the theme."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st
from babel import Locale

from pages.shared.result.charts import ROLES
from pages.shared.visit.languages import Language
from rules import Curve, Jump

HEIGHT = 360
LONGEST_LABEL = 22
"""More letters beside a mark would run out of the chart on a phone."""
ROOM, MUCH_ROOM = 0.2, 0.45
"""A mark has its amount beside it where nothing else lies within the first part of the axis, and its name where nothing
lies within the second: on a phone a name is almost half as long as the axis."""


class Axis(NamedTuple):
    """The horizontal axis: its title, its ticks, and whether they are euros."""

    title: str
    ticks: Sequence[int]
    euros: bool


class You(NamedTuple):
    """The point of the curve that is the visitor's, or that is looked at, and its words."""

    at: float
    amount: float
    words: str


def draw(
    curve: Curve,
    jumps: Sequence[Jump],
    names: Sequence[str],
    you: Sequence[You],
    band: tuple[float, float] | None,
    axis: Axis,
    alt: str,
    language: Language,
) -> None:
    """The curve; at each jump its number, its amount and a short name where there is room; the visitor; a gray band."""
    rows = [*_line(curve, jumps), *_marks(curve, jumps, names, you, language)]
    rows += [{"kind": "you", "x": one.at, "y": one.amount, "words": one.words} for one in you]
    if band:
        rows.append({"kind": "band", "x": band[0], "end": band[1]})
    last = curve.numbers[-1]
    turned = [dict(row, left=row["x"] > last / 2) for row in rows]
    spec = _spec(axis.title, tuple(axis.ticks), axis.euros, last, language.locale)
    st.vega_lite_chart(pd.DataFrame(turned), spec, width="stretch", alt=alt)


def _line(curve: Curve, jumps: Sequence[Jump]) -> list[dict[str, Any]]:
    """The points in pieces, so that a jump is a gap; both sides of a jump are points."""
    points = {number: curve[number].totals.disposable for number in curve.numbers}
    for jump in jumps:
        points |= {jump.at - 1: jump.before.totals.disposable, jump.at: jump.after.totals.disposable}
    starts = [jump.at for jump in jumps]
    return [
        {"kind": "line", "x": at, "y": amount, "piece": sum(start <= at for start in starts)}
        for at, amount in sorted(points.items())
    ]


def _marks(
    curve: Curve, jumps: Sequence[Jump], names: Sequence[str], you: Sequence[You], language: Language
) -> list[dict[str, Any]]:
    last = curve.numbers[-1]
    places = [jump.at for jump in jumps] + [one.at for one in you if one.at > 0]
    rows = []
    for number, (jump, name) in enumerate(zip(jumps, names, strict=True), start=1):
        beside = min((abs(place - jump.at) for place in places if place != jump.at), default=last)
        amount = language.signed_euros(jump.change.disposable)
        short = beside >= MUCH_ROOM * last and len(name) <= LONGEST_LABEL
        rows.append(
            {
                "kind": "jump",
                "x": jump.at,
                "y": jump.before.totals.disposable,
                "end": jump.after.totals.disposable,
                "mark": str(number),
                "words": amount if beside >= ROOM * last else "",
                "name": name if short else "",
                "told": f"{amount}: {name}",
            }
        )
    return rows


@cache
def _spec(title: str, ticks: tuple[int, ...], euros: bool, last: int, locale: str) -> dict[str, Any]:
    """The grammar of the chart, without the numbers of anybody."""
    x = {"field": "x", "type": "quantitative", "scale": {"domain": [0, last], "nice": False}}
    x["axis"] = {
        "title": title.replace(" (", "\n(").split("\n"),  # a long title is cut on a phone
        "values": list(ticks),
        "grid": False,
        "labelFlush": True,
        "format": "$,.0f" if euros else "d",
    }
    y = {
        "field": "y",
        "type": "quantitative",
        "scale": {"zero": False, "nice": True},
        "axis": {"title": None, "format": "$,.0f", "tickCount": 5, "domain": False, "ticks": False},
    }
    line = {
        "transform": [_only("line")],
        "mark": {"type": "line", "strokeWidth": 3, "aria": False},
        "encoding": {"x": x, "y": y, "detail": {"field": "piece"}, "color": _role("across")},
    }
    band = {
        "transform": [_only("band")],
        "mark": {"type": "rect", "opacity": 1, "aria": False},
        "encoding": {"x": x, "x2": {"field": "end"}, "color": _role("band")},
    }
    rule = {
        "transform": [_only("jump")],
        "mark": {"type": "rule", "strokeDash": [2, 3], "strokeWidth": 2, "aria": False},
        "encoding": {"x": x, "y": y, "y2": {"field": "end"}, "color": _role("tax")},
    }
    circle = {
        "transform": [_only("jump")],
        "mark": {"type": "circle", "size": 420, "opacity": 1, "aria": False},
        "encoding": {"x": x, "y": y, "color": _role("tax"), "tooltip": [{"field": "told", "title": " "}]},
    }
    digit = _text("jump", "mark", "paper", x, y, align="center", fontWeight="bold", fontSize=13, baseline="middle")
    layers = [band, rule, line, *_stem(x, y), circle, digit]
    for left in (False, True):
        side = {"align": "right" if left else "left", "dx": -16 if left else 16}
        layers.append(_text("jump", "words", "ink", x, y, left, dy=-5, fontWeight="bold", fontSize=13, **side))
        layers.append(_text("jump", "name", "soft", x, y, left, dy=10, fontSize=12, **side))
    return {"height": HEIGHT, "layer": layers, "config": _config(locale)}


def _stem(x: dict[str, Any], y: dict[str, Any]) -> list[dict[str, Any]]:
    """The visitor's point: a diamond, a thin stem to the axis, words at its foot."""
    foot = {"value": "height"}
    stem = {
        "transform": [_only("you")],
        "mark": {"type": "rule", "strokeWidth": 1, "aria": False},
        "encoding": {"x": x, "y": y, "y2": foot, "color": _role("ink")},
    }
    diamond = {
        "transform": [_only("you")],
        "mark": {"type": "point", "shape": "diamond", "filled": True, "size": 110, "opacity": 1, "aria": False},
        "encoding": {"x": x, "y": y, "color": _role("ink")},
    }
    words = [
        _text("you", "words", "ink", x, foot, left, dy=-10, fontWeight="bold", fontSize=12,
              align="right" if left else "left", dx=-6 if left else 6)
        for left in (False, True)
    ]  # fmt: skip
    return [stem, diamond, *words]


def _text(
    kind: str, field: str, role: str, x: dict[str, Any], y: dict[str, Any], left: bool | None = None, **mark: Any
) -> dict[str, Any]:
    """Words at the points of a kind: all of them, or those on one half of the chart."""
    half = [] if left is None else [{"filter": f"datum.left === {str(left).lower()}"}]
    return {
        "transform": [_only(kind), *half],
        "mark": {"type": "text", "aria": False, **mark},
        "encoding": {"x": x, "y": y, "text": {"field": field}, "color": _role(role)},
    }


def _only(kind: str) -> dict[str, str]:
    return {"filter": f"datum.kind === '{kind}'"}


def _role(role: str) -> dict[str, Any]:
    return {"datum": role, "type": "nominal", "scale": {"domain": ROLES}, "legend": None}


def _config(locale: str) -> dict[str, Any]:
    """Numbers on the axes as the language writes them."""
    known = Locale.parse(locale)
    symbols = known.number_symbols["latn"]
    before, _, after = str(known.currency_formats["standard"].pattern).partition("#,##0.00")
    after = after.partition(";")[0]
    signs = [part.replace("\u00a4", "\u20ac") for part in (before.partition(";")[0], after)]
    number = {"decimal": symbols["decimal"], "thousands": symbols["group"], "grouping": [3], "currency": signs}
    return {"view": {"stroke": None}, "locale": {"number": number}}
