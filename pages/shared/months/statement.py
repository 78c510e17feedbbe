"""The picture of a year: a line for each month with a bar below it, then what comes or goes after the year."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

import altair as alt
import pandas as pd
import streamlit as st

from pages.shared.months import words
from pages.shared.result.charts import ROLES
from pages.shared.visit.languages import Language
from rules import MoneyCalendar, Month

ROW_HEIGHT = 42
CAUSE_AT = 108
"""Pixels from the left at which the cause of a month stands."""
LONGEST_CAUSE = 24
NOT_OF_HOUSEHOLD = ("pay", "holiday_pay", "extra_month", "nl.health_insurance_premium")
SWATCHES = {
    "light": {"across": "#0B5A6E", "household": "#80559F", "back": "#327A6B", "tax": "#B8522A"},
    "dark": {"across": "#5FB8CC", "household": "#8B78C6", "back": "#2A9D8F", "tax": "#E8895A"},
}
"""The colours of the chart in its legend line, as the theme has them."""


class Piece(NamedTuple):
    """A piece of a bar in its row, with the words of the row in the first piece."""

    order: int
    label: str
    cause: str
    written: str
    start: float
    end: float
    role: str
    bold: bool


def draw(calendar: MoneyCalendar, language: Language) -> None:
    """The finding, the bars and what their colours mean; the table is that of all payments, below."""
    finding = _finding(calendar, language)
    st.markdown(f"**{finding}**")
    pieces = rows(calendar, language)
    ends = [end for piece in pieces for end in (piece.start, piece.end)]
    limits = [{"name": "low", "value": min(0.0, *ends)}, {"name": "high", "value": max(1.0, *ends)}]
    summary = language.listed(
        " ".join(filter(None, (one.label, one.cause, one.written))) for one in pieces if one.written
    )
    st.vega_lite_chart(
        pd.DataFrame(pieces),
        {**_statement(), "height": ROW_HEIGHT * (1 + pieces[-1].order), "params": limits},
        width="stretch",
        alt=language.text("a11y.chart_alt", title=finding, summary=summary),
    )
    st.markdown(_legend(calendar, language))
    if any(one.item not in NOT_OF_HOUSEHOLD for one in calendar.cash):
        st.caption(language.text("month.note.monthly"))


def _finding(calendar: MoneyCalendar, language: Language) -> str:
    normal, most = language.euros(calendar.usual_month), calendar.richest
    if most.total - calendar.usual_month < 1.0:
        return language.text("month.finding.equal", normal=normal)
    name = words.sentence(language.month(most.month))
    return language.text("month.finding.most", month=name, amount=language.euros(most.total), normal=normal)


def rows(calendar: MoneyCalendar, language: Language) -> list[Piece]:
    """Twelve months, an empty row, then what is settled or paid after the year."""
    pieces: list[Piece] = []
    for order, month in enumerate(calendar.months()):
        pieces += _month(order, month, month == calendar.richest, language)
    order = len(calendar.months())
    if calendar.later or calendar.settled:
        pieces.append(Piece(order, "", "", "", 0.0, 0.0, "across", False))
    order += 1
    for one in calendar.later:
        label = words.month(one.month, calendar, language)
        pieces.append(_after(order, label, words.short(one.item, language), one.amount, "household", language))
        order += 1
    for settled in calendar.settled:
        label = language.text("month.row.no_date")
        if settled.month is not None:
            label = words.month(settled.month, calendar, language)
        cause = words.short(words.settled_id(settled), language)
        role = "back" if settled.amount > 0.0 else "tax"
        pieces.append(_after(order, label, cause, settled.amount, role, language))
        order += 1
    return pieces


def _month(order: int, month: Month, bold: bool, language: Language) -> list[Piece]:
    """The bar of a month: pay, then benefits; fees and what is taken off shorten it."""
    label = words.sentence(language.month(month.month))
    cause = _cause(month.extras, language)
    written = language.euros(month.total)
    if month.pay < 0.0 or month.household <= 0.0:
        return [Piece(order, label, cause, written, 0.0, month.total, "across", bold)]
    return [
        Piece(order, label, cause, written, 0.0, month.pay, "across", bold),
        Piece(order, "", "", "", month.pay, month.total, "household", bold),
    ]


def _cause(extras: tuple[str, ...], language: Language) -> str:
    """What comes or goes in this month only, as far as there is room."""
    names = [words.short(name, language) for name in extras]
    whole = ", ".join(names)
    return whole if len(whole) <= LONGEST_CAUSE or len(names) == 1 else f"{names[0]} …"


def _after(order: int, label: str, cause: str, amount: float, role: str, language: Language) -> Piece:
    return Piece(order, words.sentence(label), cause, language.signed_euros(amount), 0.0, abs(amount), role, True)


def _legend(calendar: MoneyCalendar, language: Language) -> str:
    """The colours that the picture shows, with their words."""
    premium = any(one.item == "nl.health_insurance_premium" for one in calendar.cash)
    shown = {"across": "month.legend.pay_less_premium" if premium else "month.legend.pay"}
    if any(month.household > 0.0 for month in calendar.months()):
        shown["household"] = "month.legend.household"
    if any(one.amount > 0.0 for one in calendar.settled):
        shown["back"] = "month.legend.back"
    if calendar.bills:
        shown["tax"] = "month.legend.bill"
    colours = SWATCHES["dark" if st.context.theme.type == "dark" else "light"]
    named = (f':color[━]{{foreground="{colours[role]}"}} {language.text(name)}' for role, name in shown.items())
    return f":small[{' · '.join(named)}]"


@cache
def _statement() -> dict[str, Any]:
    """The grammar of the picture, without its data and its scale; made once, because making it is slow."""
    base = alt.Chart(alt.NamedData("rows")).encode(
        y=alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0)),
    )
    limits = [alt.ExprRef("low"), alt.ExprRef("high")]
    bar = base.mark_bar(height=12, yOffset=11).encode(
        x=alt.X("start:Q", axis=None, scale=alt.Scale(domain=limits, nice=False)),
        x2="end:Q",
        color=alt.Color("role:N", scale=alt.Scale(domain=ROLES), legend=None),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("written:N", title=" ")],
    )
    layers = [layer for bold in (True, False) for layer in _words(base.transform_filter(alt.datum.bold == bold), bold)]
    spec: dict[str, Any] = alt.layer(bar, *layers).configure_view(stroke=None).to_dict()
    return {name: part for name, part in spec.items() if name != "data"}


def _words(drawn: alt.Chart, bold: bool) -> list[alt.Chart]:
    """Month on the left, its cause beside it, the amount on the right, above the bar."""
    weight: Literal["bold", "normal"] = "bold" if bold else "normal"
    ink, soft = (alt.ColorDatum(role, type="nominal") for role in ("ink", "soft"))
    return [
        drawn.mark_text(align="left", dy=-8, fontSize=14).encode(x=alt.value(0), text="label:N", color=ink),
        drawn.mark_text(align="left", dy=-8, fontSize=14).encode(x=alt.value(CAUSE_AT), text="cause:N", color=soft),
        drawn.mark_text(align="right", dy=-8, fontSize=14, fontWeight=weight).encode(
            x=alt.value("width"), text="written:N", color=ink
        ),
    ]
