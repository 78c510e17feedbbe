"""Who wins and who loses by a reform, and by which line most lose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from pages.shared.kept import Kept
from pages.shared.map import colours
from pages.shared.population.groups import GROUPINGS, household, pay
from pages.shared.reform import couples, words
from pages.shared.reform.balance import part
from pages.shared.result.charts import ROLES
from pages.shared.result.tables import in_line
from pages.shared.visit.languages import Language
from rules import (
    Group,
    Loss,
    ReformEffect,
    everyone,
    grouped,
    losing,
    most_losers_save,
    moved_of_two,
    moves_days_only,
)

STRIP = 26
"""Pixels."""
MOST_REASONS = 5
BY = Kept("reform.by")


def draw(effect: ReformEffect, language: Language) -> None:
    """A sentence, with how many are one of two spouses where that matters; a strip with its legend, then a table by
    groups beside the reasons of those who lose."""
    st.header(language.text("reform.winners_losers"), anchor="winners-losers")
    whole = everyone(effect)
    sentence = in_words(whole, language)
    of_couples = tuple(couples.among(effect, language))
    st.markdown(f"**{' '.join((sentence, *of_couples))}**")
    if whole.heads:
        _strip(whole, sentence, language)
    if whole.winners or whole.losers:
        st.caption(much(whole, language))
    if whole.winners and effect.at_most:
        st.caption(language.text("obstacle.at_most"))
    if not of_couples and (of_two := moved_of_two(effect)):
        st.caption(language.plural("reform.moved_of_two", of_two, number=language.number(of_two)))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _by_group(effect, whole, language)
    with right:
        _losing(effect, language)


def in_words(whole: Group, language: Language) -> str:
    """How many gain and lose how much on average."""
    known = {
        "heads": language.number(whole.heads),
        "winners": language.number(whole.winners),
        "losers": language.number(whole.losers),
        "gain": language.euros(whole.per_winner),
        "loss": language.euros(whole.per_loser),
    }
    if whole.winners and whole.losers:
        return language.text("reform.some_gain_some_lose", **known)
    if whole.winners:
        return language.text("reform.some_gain", **{name: known[name] for name in ("heads", "winners", "gain")})
    if whole.losers:
        return language.text("reform.some_lose", **{name: known[name] for name in ("heads", "losers", "loss")})
    return language.text("reform.nobody", heads=known["heads"])


def much(whole: Group, language: Language) -> str:
    """How many move by one per cent of their income or more."""
    return language.text(
        "reform.much", winners=language.number(whole.much_more), losers=language.number(whole.much_less)
    )


def _strip(whole: Group, sentence: str, language: Language) -> None:
    """All whom the reform can touch in one bar, and below it what each part is."""
    sides = (("winners", "across"), ("unchanged", "mute"), ("losers", "tax"))
    rows, start = [], 0
    for name, role in sides:
        heads = getattr(whole, name)
        rows.append({"start": start, "end": start + heads, "role": role})
        start += heads
    st.vega_lite_chart(
        pd.DataFrame(rows),
        {**_spec(), "params": [{"name": "high", "value": whole.heads}]},
        width="stretch",
        alt=language.text("a11y.chart_alt", title=sentence.rstrip("."), summary=_legend(whole, language)),
    )
    tones = colours.colours()
    ink = {"winners": tones.gain, "unchanged": tones.soft, "losers": tones.loss}
    st.markdown(f":small[{_legend(whole, language, ink)}]")


def _legend(whole: Group, language: Language, ink: Mapping[str, str] | None = None) -> str:
    """Heads and share of each part."""
    told = []
    for name in ("winners", "unchanged", "losers"):
        heads = getattr(whole, name)
        words_of = language.text(
            f"reform.{name}_share", number=language.number(heads), share=language.share(heads / whole.heads)
        )
        told.append(f':color[━]{{foreground="{ink[name]}"}} {words_of}' if ink else words_of)
    return " · ".join(told)


@cache
def _spec() -> dict[str, Any]:
    """The grammar of the strip, without its data and its scale."""
    spec: dict[str, Any] = (
        alt.Chart(alt.NamedData("rows"))
        .mark_bar(height=STRIP)
        .encode(
            x=alt.X("start:Q", axis=None, scale=alt.Scale(domain=[0, alt.ExprRef("high")], nice=False)),
            x2="end:Q",
            color=alt.Color("role:N", scale=alt.Scale(domain=ROLES), legend=None),
            tooltip=alt.value(None),
        )
        .properties(height=STRIP)
        .configure_view(stroke=None)
        .to_dict()
    )
    return {name: part for name, part in spec.items() if name != "data"}


def _by_group(effect: ReformEffect, whole: Group, language: Language) -> None:
    """Heads who gain and lose, and what each of the group has more on average, in euros and of income."""
    by = BY.segments(
        list(GROUPINGS), lambda one: language.text(f"reform.by.{one}"), language.text("reform.by"), language, "pay"
    )
    groups = [*grouped(effect, GROUPINGS[by]), whole]
    names = [*(group_name(by, one.name, language) for one in groups[:-1]), f"**{language.text('reform.all')}**"]
    st.table(
        {
            language.text(f"reform.group.{by}"): names,
            language.text("reform.gain"): in_line([language.number(one.winners) for one in groups]),
            language.text("reform.lose"): in_line([language.number(one.losers) for one in groups]),
            language.text("reform.on_average"): _averages(groups, language),
        },
        border="horizontal",
        hide_index=True,
        alt=language.text(f"reform.group.{by}"),
    )
    st.caption(language.text("reform.groups_note"))


def _averages(groups: Sequence[Group], language: Language) -> list[str]:
    """What each of a group has more, and below it what that is of their income: three columns fit on a phone."""
    euros = in_line([language.signed_number(one.per_head) for one in groups])
    return [f"{amount}  \n:gray[{language.signed_rate(one.share)}]" for amount, one in zip(euros, groups, strict=True)]


def group_name(by: str, name: str, language: Language) -> str:
    """A group in words: a band of pay, a household, a way across."""
    if by == "corridor":
        return words.way(name, language)
    return household(name, language) if by == "household" else pay(name, language)


def _losing(effect: ReformEffect, language: Language) -> None:
    """By which line how many lose most; apart from them whose own part of a couple's bill is a refund today."""
    st.subheader(language.text("reform.who_loses"), anchor=False)
    found = losing(effect)
    lines = [
        language.plural("reform.loses_by", one.heads, heads=f"**{language.number(one.heads)}**", line=reason)
        for one in found
        if (reason := _reason(one, language))
    ][:MOST_REASONS]
    if of_two := sum(one.heads for one in found if one.way == "of_two"):
        lines.append(language.plural("reform.loses_of_two", of_two, heads=f"**{language.number(of_two)}**"))
    if not lines:
        st.markdown(language.text("reform.nobody_loses"))
        return
    st.markdown("\n".join(f"- {line}" for line in lines))
    if most_losers_save(effect):
        st.caption(language.text("reform.outweighs_days" if moves_days_only(effect) else "reform.outweighs"))


def _reason(loss: Loss, language: Language) -> str:
    """That more is paid by the line, less received or a refund smaller; gross pay where none of the lines is behind the
    loss. Empty for the own part of a couple's bill, whatever the line."""
    if loss.way == "of_two":
        return ""
    return language.text(f"reform.reason.{loss.way}", line=part(loss.line or "gross", language))
